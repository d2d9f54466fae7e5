/** Ruling lines of pictures: upright ones that run on from table to table, and pieces that lie beside a line. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../ingest/readers/page-marks.ts';
import { partTables } from '../../ingest/readers/part-tables.ts';
import type { Raster } from '../../ingest/readers/raster.ts';
import { mergeRules } from '../../ingest/readers/ruled-grid.ts';

const level = (at: number, from = 20, to = 180): Rule => ({ direction: 'horizontal', at, from, to });
const upright = (at: number, from: number, to: number): Rule => ({ direction: 'vertical', at, from, to });

/** A white page of 200 × 400 with upright strokes. */
function drawPage(strokes: readonly { at: number; from: number; to: number }[]): Raster {
  const raster = { width: 200, height: 400, pixels: new Uint8Array(200 * 400).fill(255) };
  for (const { at, from, to } of strokes) for (let y = from; y < to; y += 1) raster.pixels.fill(40, y * 200 + at, y * 200 + at + 2);
  return raster;
}

const spans = (rules: readonly Rule[]) =>
  rules.filter(({ direction }) => direction === 'vertical').map(({ at, from, to }) => [at, from, to]);

describe('partTables', () => {
  const heights = [level(40), level(100), level(220), level(300)];
  const long = [upright(20, 40, 300), upright(180, 40, 300)];

  it('cuts lines that were followed over the gap between two tables', () => {
    const raster = drawPage(
      [20, 180].flatMap((at) => [
        { at, from: 40, to: 100 },
        { at, from: 220, to: 300 },
      ]),
    );
    expect(spans(partTables(raster, [...heights, ...long]))).toEqual([
      [20, 40, 100],
      [20, 220, 300],
      [180, 40, 100],
      [180, 220, 300],
    ]);
  });

  it.each([
    [
      'all sides are drawn',
      [
        { at: 20, from: 40, to: 300 },
        { at: 180, from: 40, to: 300 },
      ],
    ],
    [
      'one side is drawn',
      [
        { at: 180, from: 40, to: 300 },
        { at: 20, from: 40, to: 100 },
      ],
    ],
    [
      'a side is drawn for half of the row',
      [
        { at: 20, from: 40, to: 100 },
        { at: 180, from: 40, to: 165 },
        { at: 180, from: 220, to: 300 },
      ],
    ],
    ['a side drifts', [{ at: 23, from: 40, to: 300 }]],
  ])('leaves a row whole where %s', (_, strokes) => {
    const parts = spans(partTables(drawPage(strokes), [...heights, ...long]));
    expect(parts.filter(([, from = 0, to = 0]) => from <= 100 && to >= 220)).toHaveLength(2);
  });

  it('takes two level lines near each other for one', () => {
    const raster = drawPage([{ at: 20, from: 40, to: 300 }]);
    expect(spans(partTables(raster, [level(40), level(48), level(300), upright(20, 40, 300)]))).toEqual([[20, 40, 300]]);
  });

  it('leaves a page without upright or level lines as it is', () => {
    expect(partTables(drawPage([]), heights)).toEqual(heights);
    expect(partTables(drawPage([]), [upright(20, 40, 300)])).toEqual([upright(20, 40, 300)]);
    expect(partTables(drawPage([]), [])).toEqual([]);
  });
});

describe('mergeRules', () => {
  it.each([
    ['a piece before the line', [upright(391, 168, 184), upright(395, 11, 192)], [[395, 11, 192]]],
    ['a piece behind the line', [upright(395, 11, 192), upright(399, 168, 184)], [[395, 11, 192]]],
    ['pieces end to end', [upright(20, 0, 50), upright(21, 52, 90)], [[20, 0, 90]]],
    [
      'lines too far beside one another',
      [upright(20, 0, 50), upright(30, 0, 50)],
      [
        [20, 0, 50],
        [30, 0, 50],
      ],
    ],
    [
      'lines one above the other',
      [upright(20, 0, 50), upright(20, 80, 90)],
      [
        [20, 0, 50],
        [20, 80, 90],
      ],
    ],
  ])('gives the place of the longest: %s', (_, rules, expected) => {
    expect(spans(mergeRules(rules, 9))).toEqual(expected);
  });
});
