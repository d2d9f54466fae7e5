/** Grey pictures: reading and writing PGM, finding ruling lines and ink, cutting out cells. Lengths in pixels. */
import type { Rule } from './page-marks.ts';

export interface Raster {
  width: number;
  height: number;
  /** One byte per pixel, 0 black to 255 white, row by row. */
  pixels: Uint8Array;
}

export interface Box {
  left: number;
  top: number;
  /** Excluded, like `bottom`. */
  right: number;
  bottom: number;
}

/** Darker than this is ink; scans are normalised by the program that renders them. */
const INK = 150;
/** Shortest runs of ink that are lines and no strokes of letters, at 2480 pixels per page width. */
const SHORTEST_HORIZONTAL = 150;
const SHORTEST_VERTICAL = 90;
const MOST_PIXELS = 40_000_000;

/** A binary PGM with one byte per pixel; undefined for anything else. */
export function readPgm(bytes: Uint8Array): Raster | undefined {
  const head = /^P5\s+(?:#[^\n]*\n)*(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
  const [width, height] = [Number(head?.[1] ?? 0), Number(head?.[2] ?? 0)];
  if (!head || width * height === 0 || width * height > MOST_PIXELS || bytes.length < head[0].length + width * height) return undefined;
  return { width, height, pixels: bytes.slice(head[0].length, head[0].length + width * height) };
}

export function writePgm({ width, height, pixels }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

/** Runs of ink along one direction; `place` gives the pixel at a step of a track. */
function findRuns(
  tracks: number,
  steps: number,
  shortest: number,
  ink: (track: number, step: number) => boolean,
): [number, number, number][] {
  const runs: [number, number, number][] = [];
  for (let track = 0; track < tracks; track += 1) {
    let start = -1;
    for (let step = 0; step <= steps; step += 1) {
      const dark = step < steps && ink(track, step);
      if (dark && start === -1) start = step;
      if (dark || start === -1) continue;
      if (step - start >= shortest) runs.push([track, start, step]);
      start = -1;
    }
  }
  return runs;
}

/** The ruling lines of a picture, and the picture without them. */
export function takeRules(raster: Raster): { rules: Rule[]; cleared: Raster } {
  const { width, height, pixels } = raster;
  const dark = (x: number, y: number): boolean => (pixels[y * width + x] ?? 255) < INK;
  const across = findRuns(height, width, SHORTEST_HORIZONTAL, (y, x) => dark(x, y));
  const down = findRuns(width, height, SHORTEST_VERTICAL, (x, y) => dark(x, y));
  const cleared = { width, height, pixels: pixels.slice() };
  for (const [y, from, to] of across) {
    for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row += 1)
      cleared.pixels.fill(255, row * width + from, row * width + to);
  }
  for (const [x, from, to] of down) {
    for (let y = from; y < to; y += 1) cleared.pixels.fill(255, y * width + Math.max(0, x - 2), y * width + Math.min(width, x + 3));
  }
  const rules = [
    ...across.map(([at, from, to]): Rule => ({ direction: 'horizontal', at, from, to })),
    ...down.map(([at, from, to]): Rule => ({ direction: 'vertical', at, from, to })),
  ];
  return { rules, cleared };
}

/** The box around the ink inside a box; undefined where there is none but specks. */
export function findInk({ width, height, pixels }: Raster, box: Box): Box | undefined {
  const found = { left: width, top: height, right: 0, bottom: 0 };
  let count = 0;
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
      if ((pixels[y * width + x] ?? 255) >= INK) continue;
      count += 1;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x + 1);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y + 1);
    }
  }
  return count < 12 || found.bottom - found.top < 6 ? undefined : found;
}

/** Pieces of ink side by side with white between them: the characters of a number, unless they touch. */
export function countPieces({ width, pixels }: Raster, box: Box): number {
  let pieces = 0;
  let inside = false;
  for (let x = box.left; x < box.right; x += 1) {
    let ink = false;
    for (let y = box.top; y < box.bottom && !ink; y += 1) ink = (pixels[y * width + x] ?? 255) < INK;
    if (ink && !inside) pieces += 1;
    inside = ink;
  }
  return pieces;
}

/** A part of the picture with white around it. */
export function cutOut(raster: Raster, box: Box, margin: number): Raster {
  const [width, height] = [box.right - box.left + 2 * margin, box.bottom - box.top + 2 * margin];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = box.top; y < box.bottom; y += 1) {
    const row = raster.pixels.subarray(y * raster.width + box.left, y * raster.width + box.right);
    pixels.set(row, (y - box.top + margin) * width + margin);
  }
  return { width, height, pixels };
}

/** Whitens a box. */
export function clearBox({ width, height, pixels }: Raster, box: Box): void {
  const [from, to] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))];
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, Math.ceil(box.bottom)); y += 1)
    pixels.fill(255, y * width + from, y * width + to);
}
