import { describe, expect, it } from 'vitest';
import { dropRunningLines, readPageLayout } from '../../ingest/readers/page-layout.ts';
import { readRuledTables } from '../../ingest/readers/ruled-tables.ts';
import { gridRules, type PlacedWord, pageOf } from './pages-by-hand.ts';

/** The lines that are left on each page. */
function linesLeft(pages: readonly (readonly PlacedWord[])[]): string[][] {
  const layouts = pages.map((words) => readPageLayout(pageOf(words)));
  dropRunningLines(layouts);
  return layouts.map(({ lines }) => lines.map(({ text }) => text));
}

const body: PlacedWord = { text: '正文', x: 100, y: 400 };
const foot = (text: string, x = 290): PlacedWord => ({ text, x, y: 760 });

describe('dropRunningLines', () => {
  it.each([
    ['a number that counts the page', [[body, foot('1')]]],
    [
      'numbers that go on from page to page',
      [
        [body, foot('14')],
        [body, foot('15')],
      ],
    ],
    ['a number between dashes', [[body, foot('— 7 —')]]],
    ['a number with words', [[body, foot('第 7 页 共 9 页')]]],
  ])('drops %s', (_, pages) => {
    expect(linesLeft(pages)).toEqual(pages.map(() => ['正文']));
  });

  it.each([
    ['a number that counts nothing', [body, foot('12')], ['正文', '12']],
    [
      'digits beside a label that goes on above',
      [body, { text: '行政', x: 100, y: 754 }, foot('1'), { text: '强制', x: 100, y: 766 }],
      undefined,
    ],
    ['marks and a number far apart', [body, foot('—', 200), foot('3', 290), foot('—', 380)], ['正文', '— 3 —']],
    ['a number in the middle of the page', [body, { text: '1', x: 290, y: 500 }], ['正文', '1']],
  ])('keeps %s', (_, words, left) => {
    const [lines] = linesLeft([words]);
    if (left) expect(lines).toEqual(left);
    else expect(lines).toContain('1');
  });

  it('drops words that most pages print alike, and keeps values that stand at one height', () => {
    const pages = [1, 2, 3].map((number) => [
      { text: `示例报告第${number}页`, x: 100, y: 30 },
      { text: `${number}00件`, x: 300, y: 60 },
      body,
    ]);
    expect(linesLeft(pages)).toEqual([1, 2, 3].map((number) => [`${number}00件`, '正文']));
  });
});

describe('readRuledTables', () => {
  const rowsOf = (words: readonly PlacedWord[], xs: readonly number[], ys: readonly number[]): string[][] =>
    readRuledTables(pageOf(words, gridRules(xs, ys))).tables.flatMap(({ rows }) => rows);
  const words: PlacedWord[] = [
    { text: '规章', x: 110, y: 114 },
    { text: '12', x: 310, y: 114 },
    { text: '件', x: 110, y: 134 },
    { text: '7', x: 310, y: 134 },
  ];

  it('takes a frame with lines between its rows alone for no table', () => {
    expect(rowsOf(words, [100, 500], [100, 120, 140])).toEqual([]);
    expect(rowsOf(words, [100, 300, 500], [100, 120, 140])).toHaveLength(2);
  });

  it('takes a row with one value for a table, and a frame around a word for none', () => {
    const [, , , lone] = words;
    expect(rowsOf([lone as PlacedWord], [100, 200, 300, 400], [120, 140])).toEqual([['', '', '7']]);
    expect(rowsOf([lone as PlacedWord], [100, 300, 400], [120, 140])).toEqual([]);
  });

  it('keeps a cell as illegible that runs over the edge of the page, or beyond which something stands', () => {
    const cells = (last: PlacedWord[]) => rowsOf([{ text: '规章', x: 510, y: 114 }, ...last], [500, 540, 595, 599.5], [100, 120])[0]?.[1];
    expect(cells([{ text: '123', x: 550, y: 114 }])).toBe('123');
    const wide = (last: PlacedWord[]) => rowsOf([{ text: '规章', x: 510, y: 114 }, ...last], [500, 540, 599.5], [100, 130])[0]?.[1];
    expect(wide([{ text: '123', x: 550, y: 114 }])).toBe('123');
    expect(wide([{ text: '123456', x: 575, y: 114 }])).toContain('□');
    expect(
      wide([
        { text: '123', x: 550, y: 114 },
        { text: '9', x: 602, y: 126 },
      ]),
    ).toContain('□');
  });

  it('keeps a number as illegible that ends where the page shows no more', () => {
    const words = [
      { text: '规章', x: 110, y: 114 },
      { text: '123', x: 310, y: 114 },
    ];
    const cell = (edge: number) =>
      readRuledTables({ ...pageOf(words, gridRules([100, 300, 325], [100, 120])), edge }).tables[0]?.rows[0]?.[1];
    expect(cell(330)).toBe('123');
    expect(cell(325.2)).toContain('□');
  });

  it('keeps a number as illegible that runs into the cell beside it, and what stands there', () => {
    const row = (text: string, x: number) =>
      rowsOf(
        [
          { text: '规章', x: 110, y: 114 },
          { text: '34567', x: 210, y: 114 },
          { text, x, y: 114 },
        ],
        [100, 200, 225, 300],
        [100, 120],
      )[0];
    expect(row('8', 250)?.map((text) => text.includes('□'))).toEqual([false, true, true]);
    expect(row('8', 222)?.map((text) => text.includes('□'))).toEqual([false, true, true]);
  });

  it('keeps raised digits, and digits that stand in one another, apart from a number', () => {
    const cell = (mark: PlacedWord) =>
      rowsOf([{ text: '规章', x: 110, y: 114 }, { text: '12', x: 310, y: 114 }, mark], [100, 300, 500], [100, 120])[0]?.[1];
    expect(cell({ text: '3', x: 320, y: 114 })).toBe('123');
    expect(cell({ text: '3', x: 320, y: 110, size: 6 })).toBe('12 3');
    expect(cell({ text: '3', x: 318, y: 114 })).toBe('12 3');
  });
});
