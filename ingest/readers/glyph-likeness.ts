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

/** How the page's other digits speak for one. Differences are 1 where there is none. */
export interface Company {
  /** What the likest of them was taken for. */
  label: string | undefined;
  /** Difference from the likest one of that label, and from the likest one of any other. */
  same: number;
  other: number;
  /** Digits of that label that are clearly more like it than any of another label. */
  count: number;
}

/** Clearly more alike: this share of the difference from the likest other. */
const CLEARLY = 0.75;

/** The company of a digit among all that have a label. */
export function companyOf(glyph: Pick<LabelledGlyph, 'picture' | 'cell'>, all: readonly LabelledGlyph[]): Company {
  const others = all
    .filter((other) => other.cell !== glyph.cell && other.label !== undefined)
    .map((other) => ({ label: other.label, difference: differenceOf(glyph.picture, other.picture) }))
    .sort((a, b) => a.difference - b.difference);
  const [nearest] = others;
  const other = others.find((candidate) => candidate.label !== nearest?.label)?.difference ?? 1;
  const count = others.filter((candidate) => candidate.label === nearest?.label && candidate.difference <= CLEARLY * other).length;
  return { label: nearest?.label, same: nearest?.difference ?? 1, other, count };
}

/** How strongly a company speaks: 2 for certain, 1 where it leans to its label, 0 where it says nothing. */
export function weightOf({ same, other, count }: Company): 0 | 1 | 2 {
  if (same > MOST_ALIKE) return 0;
  return count >= 2 && 1.5 * same <= other ? 2 : count >= 1 && 1.15 * same <= other ? 1 : 0;
}

/** The same digit of one page differs by less than this. */
const MOST_ALIKE = 0.16;
