import { describe, expect, it } from 'vitest';
import type { Document } from '../../ingest/document.ts';
import { DocumentBuilder } from '../../ingest/readers/document-builder.ts';
import { addPages } from '../../ingest/readers/page-blocks.ts';
import { type PlacedWord, pageOf } from './pages-by-hand.ts';

function documentOf(pages: readonly (readonly PlacedWord[])[]): Document {
  const builder = new DocumentBuilder();
  addPages(
    builder,
    pages.map((words) => pageOf(words)),
  );
  return builder.build();
}

/** The rows of all tables that are read from pages of words, by their first cell. */
function rowsOf(pages: readonly (readonly PlacedWord[])[]): Map<string, string[]> {
  const rows = documentOf(pages).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return new Map(rows.map(([label, ...cells]) => [label?.text ?? '', cells.map(({ text }) => text)]));
}

const word = (text: string, x: number, y: number): PlacedWord => ({ text, x, y });

/** Part two of the form of 2021, its rows twenty points apart; the values of its first rows are given. */
function partTwo(rules: readonly PlacedWord[], from = 100): PlacedWord[] {
  const rows: PlacedWord[] = [
    word('本年制发件数', 200, from),
    word('本年废止件数', 300, from),
    word('现行有效件数', 400, from),
    word('规章', 60, from + 20),
    word('行政规范性文件', 60, from + 40),
    word('本年处理决定数量', 200, from + 60),
    ...['行政许可', '行政处罚', '行政强制'].flatMap((label, index) => [
      word(label, 60, from + 80 + 20 * index),
      word(`${index + 1}1`, 200, from + 80 + 20 * index),
    ]),
    word('本年收费金额（单位：万元）', 200, from + 140),
    word('行政事业性收费', 60, from + 160),
    word('3.5', 200, from + 160),
  ];
  return [...rows, ...rules];
}

const FULL = [word('7', 200, 120), word('8', 300, 120), word('9', 400, 120)];

describe('tables of the form without ruling lines', () => {
  const second = (values: readonly PlacedWord[], more: readonly PlacedWord[] = FULL) =>
    rowsOf([partTwo([...more, ...values])]).get('行政规范性文件');

  it('reads rows by their labels and cells by their places', () => {
    const rows = rowsOf([partTwo([...FULL, word('4', 300, 140)])]);
    expect(rows.get('规章')).toEqual(['7', '8', '9']);
    expect(rows.get('行政规范性文件')).toEqual(['', '4', '']);
    expect(rows.get('行政处罚')).toEqual(['21']);
    expect(rows.get('行政事业性收费')).toEqual(['3.5']);
  });

  it.each([
    ['a value between two heads that nothing is flush with', [word('4', 275, 140)], ['□', '□', '']],
    ['a number that reaches under two heads', [word('123456789012345678901234567890', 210, 140)], ['□', '□', '□']],
    ['two values under one head', [word('4', 300, 140), word('5', 320, 140)], undefined],
    ['a value at the height of no row', [word('4', 300, 131)], ['', '□', '']],
    ['a unit below a number', [word('1234', 300, 140), word('件', 300, 152)], ['', '1234件', '']],
    ['digits below digits that left room', [word('1234', 300, 134), word('56', 300, 146)], ['', '□', '']],
  ])('tells or says that it cannot: %s', (_, values, cells) => {
    if (cells) expect(second(values)).toEqual(cells);
    else expect(second(values)).toContain('□');
  });

  it('leaves running text below a table out of it', () => {
    for (const text of ['全年收到12件示例，办结5件，没有结转。', '全年收到12件示例，办结5件']) {
      const pages = [partTwo([...FULL, word(text, 60, 280)])];
      expect(rowsOf(pages).get('行政事业性收费')).toEqual(['3.5']);
      expect(documentOf(pages).blocks.map((block) => (block.kind === 'text' ? block.text : ''))).toContain(text);
    }
  });

  it('takes a page number in a column for no value', () => {
    const rows = rowsOf([partTwo([...FULL, word('1', 300, 780)], 590).map((one) => (one.y < 590 ? { ...one, y: one.y + 490 } : one))]);
    expect(rows.get('规章')).toEqual(['7', '8', '9']);
    expect([...rows.values()].flat()).not.toContain('1');
  });

  it('keeps a value as illegible that the edge of the page cuts', () => {
    const wide = partTwo([...FULL, word('4', 300, 140)]).map((one) => (one.x >= 400 ? { ...one, x: one.x + 145 } : one));
    const rows = rowsOf([wide.map((one) => (one.text === '9' ? { ...one, text: '99999', x: 580 } : one))]);
    expect(rows.get('规章')?.at(-1)).toBe('□');
    expect(rows.get('行政规范性文件')?.at(-1)).toBe('□');
  });
});

describe('part four without ruling lines', () => {
  const HEADS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  /** Fifteen narrow columns whose heads are broken after two characters. */
  const heads = (y: number): PlacedWord[] =>
    [0, 1, 2].flatMap((group) =>
      HEADS.flatMap((head, index) => {
        const x = 30 + (5 * group + index) * 36;
        return head.length > 2 ? [word(head.slice(0, 2), x, y), word(head.slice(2), x, y + 12)] : [word(head, x, y + 6)];
      }),
    );
  const values = (texts: readonly string[], y: number): PlacedWord[] =>
    texts.flatMap((text, index) => (text === '' ? [] : [word(text, 30 + index * 36, y)]));
  const cellsOf = (pages: readonly (readonly PlacedWord[])[]) => [...rowsOf(pages).entries()].at(-1);
  const texts = Array.from({ length: 15 }, (_, index) => String(index + 10));

  it('reads its one line of values', () => {
    const [first, others] = cellsOf([[...heads(100), ...values(texts, 140)]]) ?? [];
    expect([first, ...(others ?? [])]).toEqual(texts);
    const [, blank] = cellsOf([[...heads(100), ...values(texts.with(3, ''), 140)]]) ?? [];
    expect(blank?.[2]).toBe('');
  });

  it('keeps a value as illegible that may go on over the page', () => {
    const [first, others] = cellsOf([[...heads(700), ...values(texts, 740)], [word('7', 30 + 3 * 36, 60)]]) ?? [];
    expect([first, ...(others ?? [])]).toEqual(texts.with(3, '□'));
  });
});
