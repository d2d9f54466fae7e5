/** Upright lines of a page that were followed from one table into the next, cut between them. Lengths in pixels. */
import type { Rule } from './page-marks.ts';
import { INK, type Raster } from './raster.ts';

/** A level line is met by an upright one that ends this near to it. */
const REACH = 9;
/** A line may drift by this from its place. */
const DRIFT = 4;
/** Rows are at least this high: level lines nearer to each other are one, seen twice. */
const LOWEST_ROW = 24;
/** Less of a line than this, and it is not drawn: dust and letters make some. */
const NOT_DRAWN = 0.3;

/** Share of a stretch of an upright line where the page shows print. */
function shareDrawn({ width, pixels }: Raster, at: number, from: number, to: number): number {
  let count = 0;
  for (let y = from; y < to; y += 1) {
    const start = y * width + Math.max(0, Math.round(at) - DRIFT);
    if (pixels.subarray(start, start + 2 * DRIFT + 1).some((pixel) => pixel < INK)) count += 1;
  }
  return count / Math.max(1, to - from);
}

/**
 * The rules with each upright one cut where it runs on over a gap between tables: between two level lines, one below the other, where no upright
 * line is drawn at all. A row of a table has at least one of its sides, however faint; what stands between tables has none.
 */
export function partTables(raster: Raster, rules: readonly Rule[]): Rule[] {
  const heights = rules.filter(({ direction }) => direction === 'horizontal').map(({ at }) => at);
  let parted = [...rules];
  for (const [index, bottom] of heights.sort((a, b) => a - b).entries()) {
    const top = heights.slice(index + 1).find((height) => height - bottom >= LOWEST_ROW);
    if (top === undefined) break;
    const over = parted.filter(({ direction, from, to }) => direction === 'vertical' && from <= bottom + REACH && to >= top - REACH);
    const [from, to] = [Math.round(bottom) + REACH, Math.round(top) - REACH];
    if (over.length === 0 || over.some(({ at }) => shareDrawn(raster, at, from, to) >= NOT_DRAWN)) continue;
    parted = parted.flatMap((rule) =>
      over.includes(rule)
        ? [
            { ...rule, to: bottom },
            { ...rule, from: top },
          ]
        : [rule],
    );
  }
  return parted.filter(({ from, to }) => to - from >= LOWEST_ROW);
}
