/** Pages that lie askew or were photographed at an angle → pictures in which ruling lines run level and upright. Lengths in pixels. */
import type { Raster } from './raster.ts';

/** Slopes of level and upright lines, each changing evenly over the page: `at` in its middle, `change` per pixel. */
export interface Slant {
  level: { at: number; change: number };
  upright: { at: number; change: number };
}

/** Print is darker than this. */
const INK = 128;
/** Most slope that is looked for: 4.5 degrees. */
const STEEPEST = 0.08;
/** Slopes are told to this: half a pixel over the width of a page. */
const FINEST = 0.0002;
/** Bands of the page whose slopes are measured one by one. */
const BANDS = 5;
const LEAST_POINTS = 400;

interface Points {
  /** Along the lines whose slope is measured. */
  along: Float32Array;
  across: Float32Array;
}

/** How sharply the points fall into lines of that slope: the sum of squares over lines, per point. */
function sharpness({ along, across }: Points, slope: number, size: number): number {
  const bins = new Uint32Array(size);
  for (let at = 0; at < along.length; at += 1) {
    const bin = Math.round(((across[at] as number) - slope * (along[at] as number)) / 2) + (size >> 1);
    if (bin >= 0 && bin < size) bins[bin] = (bins[bin] as number) + 1;
  }
  let sum = 0;
  for (const count of bins) sum += count * count;
  return sum / Math.max(1, along.length);
}

/** The slope near `guess` under which the points fall into the sharpest lines, and how much sharper than at others. */
function findSlope(points: Points, guess: number, range: number, size: number): { slope: number; weight: number } {
  let best = { slope: guess, value: 0 };
  let whole = 0;
  let tried = 0;
  for (const [reach, step] of [
    [range, 0.002],
    [0.002, 0.0004],
    [0.0004, FINEST / 2],
  ] as const) {
    const middle = best.slope;
    for (let slope = middle - reach; slope <= middle + reach + step / 2; slope += step) {
      const value = sharpness(points, slope, size);
      if (reach === range) {
        whole += value;
        tried += 1;
      }
      if (value > best.value) best = { slope, value };
    }
  }
  return { slope: best.slope, weight: Math.max(0, best.value / (whole / tried) - 1) };
}

/** The straight line through weighted slopes of bands. */
function fitBands(bands: readonly { place: number; slope: number; weight: number }[]): { at: number; change: number } {
  const whole = bands.reduce((sum, band) => sum + band.weight, 0);
  if (whole === 0) return { at: 0, change: 0 };
  const mean = (value: (band: { place: number; slope: number; weight: number }) => number) =>
    bands.reduce((sum, band) => sum + band.weight * value(band), 0) / whole;
  const [place, slope] = [mean((band) => band.place), mean((band) => band.slope)];
  const spread = mean((band) => (band.place - place) ** 2);
  const change = spread === 0 ? 0 : mean((band) => (band.place - place) * (band.slope - slope)) / spread;
  return { at: slope - change * place, change };
}

/** Dark pixels whose neighbour above or beside is white: edges, of which ruling lines have the most in one direction. */
function listEdges({ width, height, pixels }: Raster): { x: Float32Array; y: Float32Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 2; y < height; y += 1)
    for (let x = 2; x < width; x += 2) {
      if ((pixels[y * width + x] as number) >= INK || (pixels[(y - 2) * width + x] as number) < INK) continue;
      xs.push(x - width / 2);
      ys.push(y - height / 2);
    }
  return { x: Float32Array.from(xs), y: Float32Array.from(ys) };
}

function listSideEdges({ width, height, pixels }: Raster): { x: Float32Array; y: Float32Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 2; y < height; y += 2)
    for (let x = 2; x < width; x += 1) {
      if ((pixels[y * width + x] as number) >= INK || (pixels[y * width + x - 2] as number) < INK) continue;
      xs.push(x - width / 2);
      ys.push(y - height / 2);
    }
  return { x: Float32Array.from(xs), y: Float32Array.from(ys) };
}

function measure(along: Float32Array, across: Float32Array, length: number, guess: number, range: number): { at: number; change: number } {
  const size = Math.ceil(length * 1.2) + 400;
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const [from, to] = [(band / BANDS - 0.5) * length, ((band + 1) / BANDS - 0.5) * length];
    const chosen: number[] = [];
    for (let at = 0; at < across.length; at += 1) if ((across[at] as number) >= from && (across[at] as number) < to) chosen.push(at);
    const points = {
      along: Float32Array.from(chosen, (at) => along[at] as number),
      across: Float32Array.from(chosen, (at) => across[at] as number),
    };
    const found = chosen.length < LEAST_POINTS ? { slope: guess, weight: 0 } : findSlope(points, guess, range, size);
    return { place: (from + to) / 2, slope: found.slope, weight: found.weight ** 2 * chosen.length };
  });
  return fitBands(bands);
}

/** How level and upright lines slope. A page without print has no slant. */
export function findSlant(raster: Raster): Slant {
  const { width, height } = raster;
  const edges = listEdges(raster);
  const sides = listSideEdges(raster);
  const all =
    edges.x.length < LEAST_POINTS ? 0 : findSlope({ along: edges.x, across: edges.y }, 0, STEEPEST, Math.ceil(height * 1.2) + 400).slope;
  const level = measure(edges.x, edges.y, height, all, 0.03);
  const upright = measure(sides.y, sides.x, width, -all, 0.05);
  return { level, upright };
}

/** The picture with its lines level and upright. */
export function straighten(raster: Raster, { level, upright }: Slant): Raster {
  const { width, height, pixels } = raster;
  if (
    Math.abs(level.at) < FINEST &&
    Math.abs(upright.at) < FINEST &&
    Math.abs(level.change * height) < FINEST &&
    Math.abs(upright.change * width) < FINEST
  )
    return raster;
  const straight = new Uint8Array(width * height).fill(255);
  for (let v = 0; v < height; v += 1) {
    const down = v - height / 2;
    const slope = level.at + level.change * down;
    for (let u = 0; u < width; u += 1) {
      const along = u - width / 2;
      const x = u + down * (upright.at + upright.change * along);
      const y = v + along * slope;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, low] = [x - left, y - top];
      const at = top * width + left;
      const upper = (pixels[at] as number) * (1 - right) + (pixels[at + 1] as number) * right;
      const lower = (pixels[at + width] as number) * (1 - right) + (pixels[at + width + 1] as number) * right;
      straight[v * width + u] = Math.round(upper * (1 - low) + lower * low);
    }
  }
  return { width, height, pixels: straight };
}
