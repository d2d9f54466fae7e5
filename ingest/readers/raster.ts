/** Grey pictures: reading and writing PGM, cutting out and enlarging parts. Lengths in pixels. */

export interface Raster {
  width: number;
  height: number;
  /** One byte per pixel, 0 black to 255 white, row by row. */
  pixels: Uint8Array;
}

/** Darker than this is print: lines are thin, so that a scanner leaves them lighter than letters. */
export const INK = 170;

export interface Box {
  left: number;
  top: number;
  /** Excluded, like `bottom`. */
  right: number;
  bottom: number;
}

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

/** The box around all of them; there is at least one. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The picture enlarged or reduced, with levels between its pixels. */
export function scaleRaster(raster: Raster, factor: number): Raster {
  const [width, height] = [Math.max(1, Math.round(raster.width * factor)), Math.max(1, Math.round(raster.height * factor))];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = [Math.min(raster.width - 1, (x + 0.5) / factor - 0.5), Math.min(raster.height - 1, (y + 0.5) / factor - 0.5)];
      const [left, top] = [Math.max(0, Math.floor(fromX)), Math.max(0, Math.floor(fromY))];
      const [right, low] = [Math.max(0, fromX - left), Math.max(0, fromY - top)];
      const at = top * raster.width + left;
      const [stepX, stepY] = [left + 1 < raster.width ? 1 : 0, top + 1 < raster.height ? raster.width : 0];
      const upper = (raster.pixels[at] as number) * (1 - right) + (raster.pixels[at + stepX] as number) * right;
      const lower = (raster.pixels[at + stepY] as number) * (1 - right) + (raster.pixels[at + stepX + stepY] as number) * right;
      pixels[y * width + x] = Math.round(upper * (1 - low) + lower * low);
    }
  return { width, height, pixels };
}
