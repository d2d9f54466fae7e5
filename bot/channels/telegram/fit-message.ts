/** Messages within Telegram's limits: 4,096 UTF-16 units of text after the markup is read, 1,024 of a caption. */
import type { OutgoingMessage } from '../../delivery/outgoing.ts';

/** A little below the limits. */
const TEXT_UNITS = 4000;
const CAPTION_UNITS = 1000;

/** How good a place is for a break after an atom. */
const BREAK = { none: 0, character: 1, blank: 2, line: 3, section: 4 } as const;

/** A piece of markup that is never broken: a character with its marks, an escaped character, or a tag. */
interface Atom {
  html: string;
  /** UTF-16 units of text; 0 for a tag. */
  units: number;
  tag?: { name: string; closes: boolean };
}

/** One message or several in its place; none for a text that shows nothing. The file goes with the first, the buttons under the last. */
export function fitMessage(message: OutgoingMessage): OutgoingMessage[] {
  const parts = splitMarkup(message.html, message.file ? CAPTION_UNITS : TEXT_UNITS);
  if (parts.length === 0 && !message.file) return [];
  if (parts.length <= 1) return [{ ...message, html: parts[0] ?? '' }];
  const { file, buttons, ...rest } = message;
  const [first = '', ...others] = parts;
  const texts = file ? splitMarkup(others.join('\n'), TEXT_UNITS) : others;
  return [first, ...texts].map((html, index, all) => ({
    ...rest,
    html,
    ...(file && index === 0 ? { file } : {}),
    ...(buttons && index === all.length - 1 ? { buttons } : {}),
  }));
}

/** Cuts neutral markup into parts of at most so many units of text, at the border of a section, a line, a word, whichever fits; tags are closed and opened again. */
export function splitMarkup(html: string, limit: number): string[] {
  if (html.length <= limit) return [trimMarkup(html)].filter((part) => part !== '');
  const atoms = readAtoms(html);
  const parts: string[] = [];
  let open: Atom[] = [];
  let from = 0;
  while (from < atoms.length) {
    const to = findBreak(atoms, from, limit);
    const before = open;
    open = tagsOpenAfter(atoms.slice(from, to), before);
    const inside = atoms
      .slice(from, to)
      .map((atom) => atom.html)
      .join('');
    const part = trimMarkup(before.map((tag) => tag.html).join('') + inside + closing(open));
    if (part.replace(/<[^>]*>/g, '').trim() !== '') parts.push(part);
    from = to;
  }
  return parts;
}

const PIECES = /<[^>]*>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);|\P{M}(?:\p{M}|\u200d|\ufe0f|\p{EMod}|(?<=\u200d)[^\p{M}<&])*|\p{M}/giu;
/** A combination longer than this is broken all the same. */
const LONGEST_CHARACTER = 64;

function readAtoms(html: string): Atom[] {
  return (html.match(PIECES) ?? []).flatMap((piece): Atom[] => {
    const tag = /^<(?<closes>\/?)(?<name>[a-z]+)/i.exec(piece)?.groups;
    if (tag) return [{ html: piece, units: 0, tag: { name: tag.name!.toLowerCase(), closes: tag.closes === '/' } }];
    if (piece.length > LONGEST_CHARACTER) return [...piece].map((character) => ({ html: character, units: character.length }));
    return [{ html: piece, units: piece.startsWith('&') ? 1 : piece.length }];
  });
}

/** Where the part that begins at `from` ends: all of it, or the best break in its second half. */
function findBreak(atoms: readonly Atom[], from: number, limit: number): number {
  let units = 0;
  let best = { at: from + 1, quality: BREAK.none as number };
  for (let at = from; at < atoms.length; at++) {
    const { units: size } = atoms[at]!;
    if (units + size > limit && at > from) return best.at;
    units += size;
    const quality = breakAfter(atoms, at);
    const late = units >= limit / 2;
    if (quality >= best.quality || (late && best.quality < BREAK.blank))
      best = { at: at + 1, quality: late ? quality : Math.min(quality, BREAK.character) };
  }
  return atoms.length;
}

function breakAfter(atoms: readonly Atom[], at: number): number {
  const { html, tag } = atoms[at]!;
  const next = atoms[at + 1];
  // A closing tag belongs to what it closes.
  if (next?.tag?.closes || (tag && !tag.closes)) return BREAK.none;
  if (html !== '\n') return /^\s$/.test(html) ? BREAK.blank : BREAK.character;
  return atoms[at - 1]?.html === '\n' ? BREAK.section : BREAK.line;
}

function tagsOpenAfter(atoms: readonly Atom[], before: readonly Atom[]): Atom[] {
  const open = [...before];
  for (const atom of atoms) {
    if (!atom.tag) continue;
    if (!atom.tag.closes) open.push(atom);
    else if (open.at(-1)?.tag?.name === atom.tag.name) open.pop();
  }
  return open;
}

const closing = (open: readonly Atom[]): string =>
  open
    .toReversed()
    .map(({ tag }) => `</${tag?.name}>`)
    .join('');

/** Without white space at the ends and without tags around nothing. */
function trimMarkup(html: string): string {
  let [before, after] = ['', html.trim()];
  while (before !== after) [before, after] = [after, after.replace(/<(\w+)(?:\s[^>]*)?>\s*<\/\1>/g, '').trim()];
  return after;
}
