import { describe, expect, it } from 'vitest';
import type { Raster } from '../../ingest/readers/raster.ts';
import { type Quarter, turnRaster } from '../../ingest/readers/turn-page.ts';

const picture: Raster = { width: 3, height: 2, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) };

describe('turnRaster', () => {
  it.each([
    [0, 3, 2, [1, 2, 3, 4, 5, 6]],
    [1, 2, 3, [4, 1, 5, 2, 6, 3]],
    [2, 3, 2, [6, 5, 4, 3, 2, 1]],
    [3, 2, 3, [3, 6, 2, 5, 1, 4]],
  ] as const)('turns by %i quarters clockwise', (quarters, width, height, pixels) => {
    expect(turnRaster(picture, quarters)).toEqual({ width, height, pixels: Uint8Array.from(pixels) });
  });

  it('is undone by the rest of a whole turn', () => {
    for (const quarters of [1, 2, 3] as const)
      expect(turnRaster(turnRaster(picture, quarters), (4 - quarters) as Quarter)).toEqual(picture);
  });
});
