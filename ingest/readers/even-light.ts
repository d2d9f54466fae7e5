/** Pictures of pages as if lit evenly: shadows and the colour of the paper become white, faint print becomes black. */
import type { Raster } from './raster.ts';

/** Side of the squares for which the paper's level is told, in pixels: wider than a stroke, narrower than a shadow's edge. */
const SQUARE = 32;
/** Share of a square's pixels that are darker than its paper. */
const PAPER_RANK = 0.8;
/** Faint print is strengthened no more than this: beyond it noise would turn into print. */
const MOST_STRENGTH = 3.2;
/** A scan lighter than this everywhere is white paper. */
const LEAST_PRINT = 2000;

/** The level that a share of the counted values stays below. */
function rankOf(counts: Uint32Array, share: number): number {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let level = 0; level < counts.length; level += 1) {
    below += counts[level] as number;
    if (below > whole * share) return level;
  }
  return counts.length - 1;
}

/** The level of the paper in each square; where print fills a square, that of its neighbours. */
function measurePaper({ width, height, pixels }: Raster): { levels: Float32Array; columns: number; rows: number } {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const raw = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      for (let y = row * SQUARE; y < Math.min(height, (row + 1) * SQUARE); y += 1)
        for (let x = column * SQUARE; x < Math.min(width, (column + 1) * SQUARE); x += 1) {
          const level = pixels[y * width + x] as number;
          counts[level] = (counts[level] as number) + 1;
        }
      raw[row * columns + column] = rankOf(counts, PAPER_RANK);
    }
  const levels = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const near: number[] = [];
      for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1)
        for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1) near.push(raw[y * columns + x] as number);
      near.sort((a, b) => a - b);
      levels[row * columns + column] = Math.max(40, near[Math.floor(near.length * 0.6)] as number);
    }
  return { levels, columns, rows };
}

/** Darker than this is print. */
const INK = 150;
/** Neighbouring pixels of paper that differ by more than this, most of them, are noise that hides thin lines. */
const NOISY = 7;
const PAPER = 185;

/** How much neighbouring pixels of paper differ: the median over the page. */
function measureNoise({ width, height, pixels }: Raster): number {
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 3)
    for (let x = 1; x < width; x += 3) {
      const [before, here] = [pixels[y * width + x - 1] as number, pixels[y * width + x] as number];
      if (before < PAPER || here < PAPER || (before === 255 && here === 255)) continue;
      const step = Math.abs(before - here);
      counts[step] = (counts[step] as number) + 1;
    }
  return counts.reduce((sum, count) => sum + count, 0) < LEAST_PRINT ? 0 : rankOf(counts, 0.5);
}

/** The picture with each pixel the weighted mean of itself and its neighbours, where its paper is noisy. */
export function smoothNoise(raster: Raster): Raster {
  if (measureNoise(raster) <= NOISY) return raster;
  const { width, height, pixels } = raster;
  const smooth = pixels.slice();
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const p = (step: number): number => pixels[at + step] as number;
      const corners = p(-width - 1) + p(-width + 1) + p(width - 1) + p(width + 1);
      smooth[at] = Math.round((4 * p(0) + 2 * (p(-1) + p(1) + p(-width) + p(width)) + corners) / 16);
    }
  return { width, height, pixels: smooth };
}

/** Whitens dust: dark pixels with no more than one dark neighbour, as no stroke of a letter has. */
export function removeDust({ width, height, pixels }: Raster): void {
  const dust: number[] = [];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if ((pixels[at] as number) >= INK) continue;
      let dark = 0;
      for (const step of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1])
        if ((pixels[at + step] as number) < INK) dark += 1;
      if (dark <= 1) dust.push(at);
    }
  for (const at of dust) pixels[at] = 255;
}

/** The picture with white paper and black print. */
export function evenLight(raster: Raster): Raster {
  const { width, height, pixels } = raster;
  const { levels, columns, rows } = measurePaper(raster);
  const even = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y += 1) {
    const down = Math.min(rows - 1, Math.max(0, y / SQUARE - 0.5));
    const top = Math.floor(down);
    const low = Math.min(rows - 1, top + 1);
    for (let x = 0; x < width; x += 1) {
      const along = Math.min(columns - 1, Math.max(0, x / SQUARE - 0.5));
      const left = Math.floor(along);
      const right = Math.min(columns - 1, left + 1);
      const upper =
        (levels[top * columns + left] as number) * (left + 1 - along) + (levels[top * columns + right] as number) * (along - left);
      const lower =
        (levels[low * columns + left] as number) * (left + 1 - along) + (levels[low * columns + right] as number) * (along - left);
      const paper = upper * (top + 1 - down) + lower * (down - top);
      const level = Math.min(255, Math.round(((pixels[y * width + x] as number) * 255) / paper));
      even[y * width + x] = level;
      if (level < 190) counts[level] = (counts[level] as number) + 1;
    }
  }
  if (counts.reduce((sum, count) => sum + count, 0) < LEAST_PRINT) return { width, height, pixels: even };
  const strength = Math.min(MOST_STRENGTH, 255 / (255 - rankOf(counts, 0.35)));
  const table = Uint8Array.from({ length: 256 }, (_, level) => Math.max(0, Math.round(255 - (255 - level) * strength)));
  for (let at = 0; at < even.length; at += 1) even[at] = table[even[at] as number] as number;
  return { width, height, pixels: even };
}
