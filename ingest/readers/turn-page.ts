/** Pages that were scanned or photographed sideways or upside down: which way their print runs is read from it, never guessed. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Raster, writePgm } from './raster.ts';
import { readOrientation } from './recognition.ts';

/** Quarter turns clockwise. */
export type Quarter = 0 | 1 | 2 | 3;

/** Confidence of the program below which a page is left as it lies. Pages of print have 10 and more. */
const LEAST_CONFIDENCE = 4;

/** The picture turned clockwise. */
export function turnRaster({ width, height, pixels }: Raster, quarters: Quarter): Raster {
  if (quarters === 0) return { width, height, pixels };
  const turned = new Uint8Array(pixels.length);
  const across = quarters === 2 ? width : height;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      turned[toY * across + toX] = pixels[y * width + x] as number;
    }
  return { width: across, height: quarters === 2 ? height : width, pixels: turned };
}

async function read(raster: Raster, folder: string, name: string): Promise<{ quarters: Quarter; confidence: number } | undefined> {
  const file = path.join(folder, `${name}.pgm`);
  await writeFile(file, writePgm(raster));
  const found = await readOrientation(file);
  return found && { quarters: ((found.degrees / 90) % 4) as Quarter, confidence: found.confidence };
}

/** Turns that make a page upright: those after which its print reads upright too. 0 where the page says nothing for certain. */
export async function findTurn(raster: Raster, folder: string, name: string): Promise<Quarter> {
  const first = await read(raster, folder, `${name}-as-it-lies`);
  if (!first || first.quarters === 0 || first.confidence < LEAST_CONFIDENCE) return 0;
  const again = await read(turnRaster(raster, first.quarters), folder, `${name}-turned`);
  return again?.quarters === 0 && again.confidence >= LEAST_CONFIDENCE ? first.quarters : 0;
}
