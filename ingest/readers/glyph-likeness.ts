/** Digits of one page compared with one another: a page is printed in one type, so that equal digits look alike. */
import type { Box, Raster } from './raster.ts';

/** Size to which digits are brought before they are compared. */
const ACROSS = 16;
const DOWN = 24;

export interface GlyphPicture {
  /** Darkness of the digit stretched to one size, 0 to 1. */
  shades: Float32Array;
  /** Width by height. */
  ratio: number;
}

export function takeGlyph({ width, height, pixels }: Raster, box: Box): GlyphPicture {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const shades = new Float32Array(ACROSS * DOWN);
  for (let row = 0; row < DOWN; row += 1)
    for (let column = 0; column < ACROSS; column += 1) {
      const x = box.left + ((column + 0.5) / ACROSS) * across - 0.5;
      const y = box.top + ((row + 0.5) / DOWN) * down - 0.5;
      const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
      const [right, low] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
      const at = (atX: number, atY: number): number => pixels[atY * width + atX] as number;
      const upper = at(left, top) * (left + 1 - x) + at(right, top) * (x - left);
      const lower = at(left, low) * (left + 1 - x) + at(right, low) * (x - left);
      shades[row * ACROSS + column] = 1 - (upper * (top + 1 - y) + lower * (y - top)) / 255;
    }
  return { shades, ratio: across / Math.max(1, down) };
}

/** 0 for equal pictures; 0.1 for the same digit scanned twice; 0.3 and more for most others. */
export function differenceOf(one: GlyphPicture, other: GlyphPicture): number {
  let sum = 0;
  for (let at = 0; at < one.shades.length; at += 1) sum += Math.abs((one.shades[at] as number) - (other.shades[at] as number));
  return sum / one.shades.length + 0.5 * Math.abs(Math.log(Math.max(0.08, one.ratio) / Math.max(0.08, other.ratio)));
}

export interface LabelledGlyph {
  picture: GlyphPicture;
  /** Cell that it stands in: glyphs of one cell do not vouch for one another. */
  cell: number;
  /** What recognition took it for, where its readings agreed. */
  label: string | undefined;
}

/** What the digits that look like one were taken for. */
export interface Company {
  /** Share of the likest ones taken for the same. */
  share: number;
  count: number;
  /** Difference from the likest one taken for something else, and from the likest one taken for the same; 1 without any. */
  other: number;
  same: number;
}

/** The likest digits are those that differ by less than this, and by little more than the likest of all. */
const ALIKE = 0.2;
const LITTLE_MORE = 1.7;
const LEAST_DIFFERENCE = 0.06;
const NEAREST = 9;

/** How the page's other digits speak for taking one for `label`. */
export function companyOf(glyph: Pick<LabelledGlyph, 'picture' | 'cell'>, label: string, all: readonly LabelledGlyph[]): Company {
  const others = all
    .filter((other) => other.cell !== glyph.cell && other.label !== undefined)
    .map((other) => ({ label: other.label, difference: differenceOf(glyph.picture, other.picture) }))
    .sort((a, b) => a.difference - b.difference);
  const bound = Math.min(ALIKE, Math.max(LEAST_DIFFERENCE, LITTLE_MORE * (others[0]?.difference ?? 1)));
  const near = others.slice(0, NEAREST).filter((other) => other.difference < bound);
  const same = others.find((other) => other.label === label)?.difference ?? 1;
  const other = others.find((candidate) => candidate.label !== label)?.difference ?? 1;
  return {
    share: near.filter((candidate) => candidate.label === label).length / Math.max(1, near.length),
    count: near.length,
    same,
    other,
  };
}
