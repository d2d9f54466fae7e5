/** What is printed in a cell of a scanned table, before anything is recognised: nothing, specks, a stroke, pieces of print. Lengths in pixels. */
import type { Box, Raster } from './raster.ts';

/** Darker than this is print. */
const INK = 140;
/** Specks up to this many pixels are dust, at 300 dots per inch; a decimal point has more than twice as many. */
const LARGEST_SPECK = 7;
/** Side of the squares in which faint print is looked for, and how much darker than paper one must be. */
const SQUARE = 9;
const FAINT = 24;
/** What is left of a ruling line lies this near to the edge. */
const EDGE = 9;
/** A ruling line begins this near to where it was told, is this thick at most, and shows in this share of its length. */
const RULE_DRIFT = 6;
const THICKEST_RULE = 14;
const LEAST_RULE = 0.25;
const RULE_INK = 170;
/** Kept clear of it. */
const INSET = 1;

/** Connected print. */
export interface Blot extends Box {
  area: number;
}

export interface CellInk {
  /**
   * blank: white paper; faint: something shows that is too light or too small to be told; print: see `blots`.
   */
  kind: 'blank' | 'faint' | 'print';
  /** Without dust and what is left of ruling lines, from the left. */
  blots: Blot[];
  /** Print runs over the cell's edge at its side. */
  cut: boolean;
}

/** Connected print in a box, with corners touching counted as connected. */
function findBlots({ width, pixels }: Raster, box: Box): Blot[] {
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const seen = new Uint8Array(across * down);
  const blots: Blot[] = [];
  const stack: number[] = [];
  for (let first = 0; first < seen.length; first += 1) {
    const x = first % across;
    if (seen[first] || (pixels[(box.top + (first - x) / across) * width + box.left + x] as number) >= INK) continue;
    seen[first] = 1;
    stack.push(first);
    const blot = { left: across, top: down, right: 0, bottom: 0, area: 0 };
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const column = at % across;
      const row = (at - column) / across;
      blot.area += 1;
      blot.left = Math.min(blot.left, column);
      blot.right = Math.max(blot.right, column + 1);
      blot.top = Math.min(blot.top, row);
      blot.bottom = Math.max(blot.bottom, row + 1);
      for (let toRow = Math.max(0, row - 1); toRow <= Math.min(down - 1, row + 1); toRow += 1)
        for (let toColumn = Math.max(0, column - 1); toColumn <= Math.min(across - 1, column + 1); toColumn += 1) {
          const to = toRow * across + toColumn;
          if (seen[to] || (pixels[(box.top + toRow) * width + box.left + toColumn] as number) >= INK) continue;
          seen[to] = 1;
          stack.push(to);
        }
    }
    blots.push({
      ...blot,
      left: blot.left + box.left,
      right: blot.right + box.left,
      top: blot.top + box.top,
      bottom: blot.bottom + box.top,
    });
  }
  return blots.sort((a, b) => a.left - b.left);
}

/** A thin piece along an edge of the cell. */
function isRuleRest(blot: Blot, box: Box): boolean {
  const [width, height] = [blot.right - blot.left, blot.bottom - blot.top];
  const level = height <= EDGE && (blot.bottom <= box.top + EDGE || blot.top >= box.bottom - EDGE);
  const upright = width <= EDGE && (blot.right <= box.left + EDGE || blot.left >= box.right - EDGE);
  return (level && (width >= 3 * height || height <= 3)) || (upright && (height >= 3 * width || width <= 3));
}

/** Print over a line at the side may go on in the next cell; over one above or below it is a letter that stands close to it. */
const touches = (blot: Blot, box: Box): boolean => blot.left <= box.left || blot.right >= box.right;

/** How many tracks of pixels from an edge belong to its ruling line: `share` gives how much of a track is print. */
function skipRule(share: (track: number) => number): number {
  let track = 0;
  while (track < RULE_DRIFT && share(track) < LEAST_RULE) track += 1;
  if (track === RULE_DRIFT) return 0;
  while (track < THICKEST_RULE && share(track) >= LEAST_RULE) track += 1;
  return track;
}

/** The inside of a cell without its ruling lines, whose middles are at the edges of `cell`. */
function innerBox({ width, height, pixels }: Raster, cell: Box): Box {
  const box = {
    left: Math.max(0, cell.left),
    top: Math.max(0, cell.top),
    right: Math.min(width, cell.right),
    bottom: Math.min(height, cell.bottom),
  };
  const dark = (x: number, y: number): boolean => (pixels[y * width + x] as number) < RULE_INK;
  const level = (y: number): number => {
    let count = 0;
    for (let x = box.left; x < box.right; x += 1) if (dark(x, y)) count += 1;
    return count / Math.max(1, box.right - box.left);
  };
  const upright = (x: number): number => {
    let count = 0;
    for (let y = box.top; y < box.bottom; y += 1) if (dark(x, y)) count += 1;
    return count / Math.max(1, box.bottom - box.top);
  };
  return {
    left: box.left + INSET + skipRule((track) => upright(box.left + track)),
    top: box.top + INSET + skipRule((track) => level(box.top + track)),
    right: box.right - INSET - skipRule((track) => upright(box.right - 1 - track)),
    bottom: box.bottom - INSET - skipRule((track) => level(box.bottom - 1 - track)),
  };
}

/** Whether some square of the box is darker than paper with noise is. */
function showsFaintPrint({ width, pixels }: Raster, box: Box): boolean {
  const means: number[] = [];
  for (let top = box.top; top + SQUARE <= box.bottom; top += 4)
    for (let left = box.left; left + SQUARE <= box.right; left += 4) {
      let sum = 0;
      for (let y = top; y < top + SQUARE; y += 1) for (let x = left; x < left + SQUARE; x += 1) sum += pixels[y * width + x] as number;
      means.push(sum / SQUARE ** 2);
    }
  if (means.length === 0) return true;
  means.sort((a, b) => a - b);
  return (means[Math.floor(means.length / 2)] as number) - (means[0] as number) > FAINT;
}

/** The print inside a cell, whose edges are the middles of its ruling lines. */
export function readCellInk(raster: Raster, cell: Box): CellInk {
  const box = innerBox(raster, cell);
  if (box.right - box.left < 4 || box.bottom - box.top < 4) return { kind: 'blank', blots: [], cut: false };
  const all = findBlots(raster, box).filter((blot) => !isRuleRest(blot, box));
  const blots = all.filter((blot) => blot.area > LARGEST_SPECK);
  if (blots.length > 0) return { kind: 'print', blots, cut: blots.some((blot) => touches(blot, box)) };
  const inner = { left: box.left + EDGE, top: box.top + EDGE, right: box.right - EDGE, bottom: box.bottom - EDGE };
  return { kind: showsFaintPrint(raster, inner) ? 'faint' : 'blank', blots: [], cut: false };
}

/** Print in one line from left to right: blots above one another are one piece. */
export function joinPieces(blots: readonly Blot[]): Blot[] {
  const pieces: Blot[] = [];
  for (const blot of [...blots].sort((a, b) => a.left - b.left)) {
    const last = pieces.at(-1);
    if (last && blot.left < last.right - 1) {
      last.right = Math.max(last.right, blot.right);
      last.top = Math.min(last.top, blot.top);
      last.bottom = Math.max(last.bottom, blot.bottom);
      last.area += blot.area;
    } else pieces.push({ ...blot });
  }
  return pieces;
}

/** Lower than this share of the highest line, a line is a part of the one beside it. */
const LOWEST_LINE = 0.45;

/** The lines of print from the top: groups of blots whose heights overlap. */
export function splitLines(blots: readonly Blot[]): Blot[][] {
  const lines: { top: number; bottom: number; blots: Blot[] }[] = [];
  for (const blot of [...blots].sort((a, b) => a.top - b.top)) {
    const last = lines.at(-1);
    if (last && blot.top < last.bottom - 1) {
      last.bottom = Math.max(last.bottom, blot.bottom);
      last.blots.push(blot);
    } else lines.push({ top: blot.top, bottom: blot.bottom, blots: [blot] });
  }
  const highest = Math.max(0, ...lines.map((line) => line.bottom - line.top));
  const whole: { top: number; bottom: number; blots: Blot[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const [before, after] = [whole.at(-1), lines[index + 1]];
    const low = line.bottom - line.top < LOWEST_LINE * highest;
    const nearBefore = before && (!after || line.top - before.bottom <= after.top - line.bottom);
    if (low && nearBefore) {
      before.blots.push(...line.blots);
      before.bottom = Math.max(before.bottom, line.bottom);
    } else if (low && after) {
      after.blots.push(...line.blots);
      after.top = line.top;
    } else whole.push(line);
  }
  return whole.map((line) => line.blots);
}

export type Mark = 'dash' | 'slash';

/** Blots smaller than this share of the largest are dust beside a stroke. */
const LEAST_OF_MARK = 0.12;

/** A stroke that stands for "does not apply": dashes on one height, or a slanted stroke alone; undefined for other print. */
export function readMark({ width, pixels }: Raster, blots: readonly Blot[]): Mark | undefined {
  const largest = Math.max(...blots.map((blot) => blot.area));
  const pieces = joinPieces(blots.filter((blot) => blot.area >= LEAST_OF_MARK * largest));
  const flat = pieces.every((piece) => {
    const height = piece.bottom - piece.top;
    return height <= 12 && piece.right - piece.left >= Math.max(9, 2 * height);
  });
  const level = Math.max(...pieces.map((piece) => piece.top)) < Math.min(...pieces.map((piece) => piece.bottom));
  if (pieces.length <= 4 && flat && level) return 'dash';
  const [piece] = pieces;
  if (!piece || pieces.length > 1) return undefined;
  const [across, down] = [piece.right - piece.left, piece.bottom - piece.top];
  if (down < 18 || across < 0.33 * down || across > 1.1 * down) return undefined;
  let [count, sumX, sumY, sumXx, sumYy, sumXy] = [0, 0, 0, 0, 0, 0];
  for (let y = piece.top; y < piece.bottom; y += 1)
    for (let x = piece.left; x < piece.right; x += 1) {
      if ((pixels[y * width + x] as number) >= INK) continue;
      count += 1;
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumYy += y * y;
      sumXy += x * y;
    }
  const varied = (sumXx / count - (sumX / count) ** 2) * (sumYy / count - (sumY / count) ** 2);
  const together = (sumXy / count - (sumX / count) * (sumY / count)) / Math.sqrt(varied);
  return together < -0.87 && count < 0.25 * down * down ? 'slash' : undefined;
}
