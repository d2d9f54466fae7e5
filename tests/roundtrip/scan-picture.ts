/** What scanners, copiers and cameras do to a printed page, on grey pictures; the same seed gives the same picture. */
import type { Raster } from '../../ingest/readers/raster.ts';
import { type Quarter, turnRaster } from '../../ingest/readers/turn-page.ts';

export interface ScanStyle {
  /** Dots per inch at which the page is scanned. */
  dpi: number;
  /** Degrees by which the sheet lies askew. */
  turned?: number;
  /** Shares of the width and height by which the four corners of a photographed sheet are drawn in, from the top left clockwise. */
  corners?: readonly (readonly [number, number])[];
  /** Standard deviation of the noise of the sensor, in grey levels. */
  noise?: number;
  /** Specks of dust per thousand pixels. */
  specks?: number;
  /** Pixels by which the picture is out of focus. */
  blur?: number;
  /** Grey level of what was printed black. */
  ink?: number;
  /** Grey level of the paper. */
  paper?: number;
  /** Share of the light that is left in the shadow on one side. */
  shadow?: number;
  /** Black and white only, parted at this grey level. */
  threshold?: number;
  /** Share of the length of the ruling lines that did not come out. */
  broken?: number;
  /** Quarter turns clockwise by which the sheet lies in the scanner. */
  lying?: Quarter;
  /** Grey level of a seal's round stamp in the middle of the page. */
  stamp?: number;
}

/** Numbers in [0, 1) of a linear congruential generator. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pixelAt = ({ width, height, pixels }: Raster, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[y * width + x] as number);

/** The picture as it looks from the places that `source` gives for each of its own; beyond the sheet it is white. */
function resample(raster: Raster, source: (x: number, y: number) => readonly [number, number]): Raster {
  const { width, height } = raster;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = source(x, y);
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      const upper = pixelAt(raster, left, top) * (1 - right) + pixelAt(raster, left + 1, top) * right;
      const lower = pixelAt(raster, left, top + 1) * (1 - right) + pixelAt(raster, left + 1, top + 1) * right;
      pixels[y * width + x] = Math.round(upper * (1 - low) + lower * low);
    }
  }
  return { width, height, pixels };
}

function turn(raster: Raster, degrees: number): Raster {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [raster.width / 2, raster.height / 2];
  return resample(raster, (x, y) => [
    middleX + (x - middleX) * cosine + (y - middleY) * sine,
    middleY - (x - middleX) * sine + (y - middleY) * cosine,
  ]);
}

/** Solves the eight linear equations of a projection by elimination. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    const pivot = rows.slice(at).reduce((best, row) => (Math.abs(row[at] as number) > Math.abs(best[at] as number) ? row : best));
    rows[rows.indexOf(pivot)] = rows[at] as number[];
    rows[at] = pivot;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] as number) / (pivot[at] as number);
      for (let column = at; column <= size; column += 1) row[column] = (row[column] as number) - factor * (pivot[column] as number);
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}

/** The sheet seen at an angle: its corners lie where `corners` says. */
function photograph(raster: Raster, corners: readonly (readonly [number, number])[]): Raster {
  const { width, height } = raster;
  const sheet = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  const rows = sheet.flatMap(([toX, toY], index) => {
    const [inX, inY] = corners[index] ?? [0, 0];
    const x = toX === 0 ? inX * width : width - inX * width;
    const y = toY === 0 ? inY * height : height - inY * height;
    return [
      [x, y, 1, 0, 0, 0, -x * toX, -y * toX, toX],
      [0, 0, 0, x, y, 1, -x * toY, -y * toY, toY],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows);
  return resample(raster, (x, y) => {
    const depth = g * x + h * y + 1;
    return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
  });
}

function blur(raster: Raster, radius: number): Raster {
  const { width, height } = raster;
  const weights = Array.from({ length: 2 * Math.ceil(2 * radius) + 1 }, (_, index) =>
    Math.exp(-((index - Math.ceil(2 * radius)) ** 2) / (2 * radius * radius)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const reach = (weights.length - 1) / 2;
  const pass = (from: Raster, dx: number, dy: number): Raster => {
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (let step = -reach; step <= reach; step += 1)
          sum += (weights[step + reach] as number) * pixelAt(from, x + dx * step, y + dy * step);
        pixels[y * width + x] = Math.round(sum / whole);
      }
    return { width, height, pixels };
  };
  return pass(pass(raster, 1, 0), 0, 1);
}

/** Whitens pieces of the long lines. */
function breakRules(raster: Raster, share: number, random: () => number): void {
  const { width, height, pixels } = raster;
  const erase = (from: number, length: number, step: number, side: number) => {
    for (let done = 0; done < length; ) {
      const piece = Math.round(4 + random() * 24);
      if (random() < share)
        for (let at = done; at < Math.min(length, done + piece); at += 1)
          for (let beside = -1; beside <= 1; beside += 1) pixels[from + at * step + beside * side] = 255;
      done += piece;
    }
  };
  const find = (tracks: number, steps: number, trackStep: number, stepStep: number) => {
    for (let track = 1; track < tracks - 1; track += 1) {
      let start = -1;
      for (let step = 0; step <= steps; step += 1) {
        const dark = step < steps && (pixels[track * trackStep + step * stepStep] as number) < 128;
        if (dark && start === -1) start = step;
        if (dark || start === -1) continue;
        if (step - start > 60) erase(track * trackStep + start * stepStep, step - start, stepStep, trackStep);
        start = -1;
      }
    }
  };
  find(height, width, width, 1);
  find(width, height, 1, width);
}

/** A ring with a star of five strokes and marks around it, as the seals of organs look in a grey picture. */
function stampOn(raster: Raster, grey: number, random: () => number): void {
  const { width, height, pixels } = raster;
  const radius = width * 0.12;
  const [middleX, middleY] = [width * (0.35 + random() * 0.4), height * (0.3 + random() * 0.4)];
  for (let y = Math.floor(middleY - radius - 4); y <= middleY + radius + 4; y += 1)
    for (let x = Math.floor(middleX - radius - 4); x <= middleX + radius + 4; x += 1) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const [dx, dy] = [x - middleX, y - middleY];
      const distance = Math.hypot(dx, dy) / radius;
      const angle = ((Math.atan2(dy, dx) / Math.PI) * 180 + 360) % 360;
      const ring = Math.abs(distance - 0.97) < 0.03;
      const letters = Math.abs(distance - 0.78) < 0.09 && angle % 24 < 14 && (angle * 7 + distance * 90) % 5 < 2.5;
      const star = distance < 0.3 && Math.abs(((angle + 18) % 72) - 36) > 36 * (distance / 0.3);
      if (ring || letters || star) pixels[y * width + x] = Math.min(pixels[y * width + x] as number, grey);
    }
}

/** The page as the scanner delivers it. */
export function scanPage(page: Raster, style: ScanStyle, seed: number): Raster {
  const random = randomNumbers(seed);
  let raster: Raster = { ...page, pixels: page.pixels.slice() };
  if (style.broken) breakRules(raster, style.broken, random);
  if (style.stamp !== undefined) stampOn(raster, style.stamp, random);
  if (style.corners) raster = photograph(raster, style.corners);
  if (style.turned) raster = turn(raster, style.turned);
  if (style.blur) raster = blur(raster, style.blur);
  const { width, height, pixels } = raster;
  const [ink, paper] = [style.ink ?? 0, style.paper ?? 255];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const light =
        style.shadow === undefined ? 1 : style.shadow + (1 - style.shadow) / (1 + Math.exp((x / width - 0.35 - 0.2 * (y / height)) * -14));
      const noise = style.noise ? (random() + random() + random() + random() - 2) * 1.73 * style.noise : 0;
      const grey = (ink + ((paper - ink) * (pixels[at] as number)) / 255) * light + noise;
      pixels[at] = Math.max(0, Math.min(255, Math.round(grey)));
    }
  for (let count = Math.round(((style.specks ?? 0) * pixels.length) / 1000); count > 0; count -= 1) {
    const at = Math.floor(random() * pixels.length);
    const grey = random() < 0.6 ? 20 : 255;
    pixels[at] = grey;
    if (random() < 0.4) pixels[at + 1] = grey;
  }
  if (style.threshold !== undefined)
    for (let at = 0; at < pixels.length; at += 1) pixels[at] = (pixels[at] as number) < style.threshold ? 0 : 255;
  return turnRaster({ width, height, pixels }, style.lying ?? 0);
}
