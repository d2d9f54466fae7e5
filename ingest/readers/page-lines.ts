/** Characters → lines of print and the words on them. */
import { type Glyph, glyphCentre } from './page-marks.ts';

/** Characters that stand close together on one line. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
}

/** Characters drawn again in the same place, as some programs make bold type, are dropped. */
export function dropDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const reach = 0.2 * Math.max(1, glyph.width);
    const keys = [-1, 0, 1].map((step) => `${glyph.text} ${Math.round(glyph.y / 4) + step}`);
    const doubled = keys.some((key) =>
      seen.get(key)?.some((other) => Math.abs(other.x - glyph.x) < reach && Math.abs(other.y - glyph.y) < 0.2 * glyph.size),
    );
    if (!doubled) {
      const key = keys[1] as string;
      const list = seen.get(key) ?? [];
      list.push(glyph);
      seen.set(key, list);
    }
    return !doubled;
  });
}

/** Characters whose middles stand at one height, left to right, in lines from the top. */
export function groupLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: { centre: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => glyphCentre(a).y - glyphCentre(b).y)) {
    const { y } = glyphCentre(glyph);
    const last = lines.at(-1);
    if (last && y - last.centre <= 0.45 * Math.max(last.size, glyph.size)) {
      last.glyphs.push(glyph);
      last.centre += (y - last.centre) / last.glyphs.length;
      last.size = Math.max(last.size, glyph.size);
    } else lines.push({ centre: y, size: glyph.size, glyphs: [glyph] });
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.x - b.x));
}

const isWide = (text: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);

/** Share of the size of type by which the baselines and sizes of a number's digits may differ. */
const UNEVEN = 0.12;

/** Share of their width by which the digits of one number may overlap. */
const OVERLAP = 0.25;

/** White space of this many sizes of type between two characters is printed as a space: more is needed beside Chinese ones. */
function isGap(before: Glyph, after: Glyph): boolean {
  const gap = after.x - (before.x + before.width);
  const size = Math.min(before.size, after.size);
  const digits = /\d$/.test(before.text) && /^\d/.test(after.text);
  // A number is set in one type on one baseline: a raised or smaller digit is the mark of a note, or something printed over it.
  // Digits of one number do not stand in one another: these are two, the wider one running into the cell beside it.
  if (digits && gap < -OVERLAP * Math.min(before.width, after.width)) return true;
  if (digits && (Math.abs(before.y - after.y) > UNEVEN * size || Math.max(before.size, after.size) > (1 + UNEVEN) * size)) return true;
  return gap > (digits ? 0.18 : isWide(before.text) || isWide(after.text) ? 0.6 : 0.22) * size;
}

/** The characters of one line as text, with single spaces where the print leaves room. */
export function lineText(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph, index) => (index > 0 && isGap(glyphs[index - 1] as Glyph, glyph) ? ` ${glyph.text}` : glyph.text)).join('');
}

/** The words of a line: cut where the white space is wider than `gap` sizes of type. */
export function cutSegments(glyphs: readonly Glyph[], gap: number): Segment[] {
  const parts: Glyph[][] = [];
  for (const glyph of glyphs) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && glyph.x - (before.x + before.width) <= gap * Math.max(before.size, glyph.size)) part.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((part) => ({
    text: lineText(part),
    left: (part[0] as Glyph).x,
    right: Math.max(...part.map((glyph) => glyph.x + glyph.width)),
    y: (part[0] as Glyph).y,
    size: Math.max(...part.map((glyph) => glyph.size)),
  }));
}

/** Ends that go on without a space: between Chinese characters and punctuation, and inside a word broken at a hyphen. */
export function joinLines(upper: string, lower: string): string {
  if (upper === '' || lower === '') return upper + lower;
  return isWide(upper.at(-1) ?? '') || isWide(lower.at(0) ?? '') ? upper + lower : `${upper} ${lower}`;
}

/** Whether a character stands so near the right edge of its cell that no other fits beside it. */
export function leavesNoRoom(last: Glyph, right: number): boolean {
  return right - (last.x + last.width) < 1.6 * last.width;
}

/**
 * The text of one cell, its lines joined. A number that goes on below is one number only where its first line left no room for another
 * digit before `right`; elsewhere a space keeps two numbers apart.
 */
export function cellText(glyphs: readonly Glyph[], right: number): string {
  let text = '';
  let last: Glyph | undefined;
  for (const line of groupLines(glyphs)) {
    const shown = lineText(line);
    const full = last !== undefined && leavesNoRoom(last, right);
    const broken = /[\d,.]$/.test(text) && /^[\d,.]/.test(shown);
    text = broken && full ? text + shown : broken ? `${text} ${shown}` : joinLines(text, shown);
    last = line.at(-1);
  }
  return text;
}
