/** How the print of a cell is built, when it can be a number: digits side by side with signs, points and commas between. Lengths in pixels. */
import { type Blot, joinPieces } from './cell-ink.ts';
import type { Box, Raster } from './raster.ts';

/** One character's place: a digit, or a sign or separator told by its shape. */
export interface Place extends Box {
  kind: 'digit' | 'point' | 'comma' | 'minus' | 'plus';
}

export interface NumberShape {
  places: Place[];
  /** Digits stand so far apart that they are several numbers. */
  apart: boolean;
}

const heightOf = (box: Box): number => box.bottom - box.top;
const widthOf = (box: Box): number => box.right - box.left;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Longest number of a table with its separators, and the most pieces that a cell with one falls into. */
const MOST_PLACES = 20;

/** Halves of a digit that a scanner broke in two, side by side with next to nothing between. */
function mendBroken(pieces: readonly Blot[], height: number): Blot[] {
  const mended: Blot[] = [];
  for (const piece of pieces) {
    const last = mended.at(-1);
    const joint = last ? piece.right - last.left : 0;
    const near = last && piece.left - last.right <= 3 && joint <= 0.72 * height;
    if (last && near && heightOf(last) > 0.5 * height && heightOf(piece) > 0.5 * height) {
      last.right = piece.right;
      last.top = Math.min(last.top, piece.top);
      last.bottom = Math.max(last.bottom, piece.bottom);
      last.area += piece.area;
    } else mended.push({ ...piece });
  }
  return mended;
}

/** Whether a piece as high as wide has its print along the middle of both directions, and none in the corners. */
function isPlus({ width, pixels }: Raster, piece: Box): boolean {
  const [across, down] = [widthOf(piece), heightOf(piece)];
  if (across < 10 || across > 1.3 * down || down > 1.3 * across) return false;
  const dark = (x: number, y: number): boolean => (pixels[Math.round(y) * width + Math.round(x)] as number) < 140;
  const share = (count: number, at: (step: number) => boolean): number =>
    Array.from({ length: count }, (_, step) => at(step)).filter(Boolean).length / count;
  const level = share(across, (step) => [-2, -1, 0, 1, 2].some((off) => dark(piece.left + step, piece.top + down / 2 + off)));
  const upright = share(down, (step) => [-2, -1, 0, 1, 2].some((off) => dark(piece.left + across / 2 + off, piece.top + step)));
  const corners = [0.15, 0.85].flatMap((x) => [0.15, 0.85].map((y) => dark(piece.left + x * (across - 1), piece.top + y * (down - 1))));
  return level > 0.85 && upright > 0.85 && !corners.includes(true);
}

/**
 * The places of a cell's print. `height` is that of the page's digits, 0 while it is not known; undefined where the pieces cannot be a number:
 * too many, too high, or strokes that no number has.
 */
export function shapeNumber(raster: Raster, blots: readonly Blot[], height: number): NumberShape | undefined {
  const own = height > 0 ? height : Math.max(...blots.map(heightOf));
  const pieces = mendBroken(joinPieces(blots.filter((blot) => blot.area > 0.012 * own * own)), own);
  const high = pieces.filter((piece) => heightOf(piece) > 0.7 * own);
  if (high.length === 0 || pieces.length > MOST_PLACES) return undefined;
  if (high.some((piece) => heightOf(piece) > 1.25 * own)) return undefined;
  const [top, bottom] = [median(high.map((piece) => piece.top)), median(high.map((piece) => piece.bottom))];
  if (high.some((piece) => Math.abs(piece.bottom - bottom) > 0.2 * own || Math.abs(piece.top - top) > 0.2 * own)) return undefined;
  const usual = median(high.map(widthOf));
  const places: Place[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (heightOf(piece) > 0.7 * own) {
      // Digits that touch: as many as fit the width.
      const count = widthOf(piece) > 0.85 * own ? Math.round(widthOf(piece) / Math.max(0.55 * own, Math.min(0.7 * own, usual))) : 1;
      for (let part = 0; part < count; part += 1)
        places.push({
          kind: 'digit',
          top: piece.top,
          bottom: piece.bottom,
          left: Math.round(piece.left + (part * widthOf(piece)) / count),
          right: Math.round(piece.left + ((part + 1) * widthOf(piece)) / count),
        });
      continue;
    }
    const middle = (piece.top + piece.bottom) / 2;
    const inner = index > 0 && index < pieces.length - 1;
    if (inner && piece.top > top + 0.6 * own && widthOf(piece) < 0.4 * own) {
      const low = piece.bottom - bottom;
      places.push({ ...piece, kind: low > 0.08 * own || heightOf(piece) > 0.28 * own ? 'comma' : 'point' });
    } else if (
      index === 0 &&
      heightOf(piece) <= 0.25 * own &&
      widthOf(piece) > 0.25 * own &&
      Math.abs(middle - (top + bottom) / 2) < 0.25 * own
    )
      places.push({ ...piece, kind: 'minus' });
    else if (index === 0 && isPlus(raster, piece)) places.push({ ...piece, kind: 'plus' });
    else return undefined;
  }
  const digits = places.filter((place) => place.kind === 'digit');
  const apart = digits.some((place, index) => {
    const before = digits[index - 1];
    return before !== undefined && place.left - before.right > 0.95 * own;
  });
  return { places, apart };
}

/** The digits' places alone. */
export function digitPlaces(shape: NumberShape): Place[] {
  return shape.places.filter((place) => place.kind === 'digit');
}

/** Pieces of white that a digit encloses: 0 for 1, one for 0, two for 8; specks of white are none. */
export function countHoles({ width, pixels }: Raster, box: Box): number {
  const [across, down] = [widthOf(box) + 2, heightOf(box) + 2];
  const white = (x: number, y: number): boolean => {
    const [column, row] = [x - 1 + box.left, y - 1 + box.top];
    if (column < box.left || row < box.top || column >= box.right || row >= box.bottom) return true;
    return (pixels[row * width + column] as number) >= 140;
  };
  const seen = new Uint8Array(across * down);
  let holes = -1;
  for (let first = 0; first < seen.length; first += 1) {
    if (seen[first] || !white(first % across, Math.floor(first / across))) continue;
    const stack = [first];
    seen[first] = 1;
    let area = 0;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      area += 1;
      const [x, y] = [at % across, Math.floor(at / across)];
      for (const [toX, toY] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const to = toY * across + toX;
        if (toX < 0 || toY < 0 || toX >= across || toY >= down || seen[to] || !white(toX, toY)) continue;
        seen[to] = 1;
        stack.push(to);
      }
    }
    if (first === 0 || area >= 0.012 * across * down) holes += 1;
  }
  return holes;
}
