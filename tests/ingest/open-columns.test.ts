import { describe, expect, it } from 'vitest';
import { columnsAt, type Interval, placeValues } from '../../ingest/readers/open-columns.ts';
import { joinStack } from '../../ingest/readers/open-stacks.ts';
import { canBeCounted, joinPieces, type Value } from '../../ingest/readers/open-values.ts';
import type { Piece } from '../../ingest/readers/printed-words.ts';

const at = (left: number, right: number): Interval => ({ left, right });

describe('placeValues', () => {
  const full = [at(100, 120), at(200, 230), at(300, 310)];
  const heads = [at(95, 125), at(195, 235), at(295, 325)];
  const bare = [undefined, undefined, undefined];
  const cases: readonly [string, Interval[][], (Interval | undefined)[], number[][][]][] = [
    ['counts a full row', [full], bare, [[[0], [1], [2]]]],
    ['takes the column whose head stands over the value', [[at(205, 215)]], heads, [[[1]]]],
    ['takes the room of full rows where no head is printed', [full, [at(205, 215)]], bare, [[[0], [1], [2]], [[1]]]],
    ['does not choose between columns without heads and full rows', [[at(205, 215)]], bare, [[[0, 1, 2]]]],
    ['does not choose for a value between two heads', [[at(140, 160)]], heads, [[[0, 1]]]],
    [
      'takes the column with which a value between heads is flush',
      [full, [at(150, 160), at(305, 310)], [at(303, 310)]],
      [at(95, 125), undefined, at(295, 325)],
      [[[0], [1], [2]], [[0, 1], [2]], [[2]]],
    ],
    ['finds no column for a number over two', [full, [at(115, 205)]], heads, [[[0], [1], [2]], [[]]]],
    ['finds no columns for two values under one head', [[at(205, 215), at(220, 225)]], heads, [[[], []]]],
    ['keeps the order of values between heads', [[at(140, 150), at(160, 170)]], heads, [[[0], [1]]]],
    [
      'parts columns that stand close together',
      [[at(100, 109), at(110, 119), at(120, 129)], [at(111, 118)]],
      bare,
      [[[0], [1], [2]], [[1]]],
    ],
  ];

  it.each(cases)('%s', (_, rows, given, columns) => {
    expect(placeValues(rows, given).map((row) => row.columns)).toEqual(columns);
  });

  it('finds the columns of what stands in no row', () => {
    const placed = placeValues([full], heads);
    expect(columnsAt(at(210, 220), [full], placed, heads)).toEqual([1]);
    expect(columnsAt(at(140, 160), [full], placed, heads)).toEqual([0, 1]);
    expect(columnsAt(at(110, 210), [full], placed, heads)).toEqual([0, 1]);
  });
});

const SIZE = 10;
const piece = (text: string, left: number, y = 100, line = 0): Piece => ({
  text,
  left,
  right: left + 5 * text.length,
  y,
  size: SIZE,
  page: 0,
  line,
  at: 0,
  fold: text,
});
const value = (text: string, left: number, y = 100, line = 0): Value => ({ ...piece(text, left, y, line), pieces: [] });

describe('joinPieces', () => {
  it.each([
    ['a unit close behind a number', [piece('12', 100), piece('件', 112)], ['12件']],
    ['a unit in a column of its own', [piece('12', 100), piece('件', 120)], ['12', '件']],
    ['a number close behind a number', [piece('12', 100), piece('5', 113)], ['12', '5']],
    ['words that a little white space parts', [piece('增加', 100), piece('5', 112)], ['增加5']],
    ['a number behind a unit', [piece('件', 100), piece('5', 107)], ['件', '5']],
  ])('reads %s', (_, pieces, texts) => {
    expect(joinPieces(pieces).map(({ text }) => text)).toEqual(texts);
  });
});

describe('canBeCounted', () => {
  it.each([
    ['values', [value('1', 100), value('/', 140), value('12件', 180)], true],
    ['a word beside them', [value('1', 100), value('要', 140)], false],
    ['digits set apart', [value('1', 100), value('2', 107)], false],
  ])('%s: %s', (_, values, counted) => {
    expect(canBeCounted(values)).toBe(counted);
  });
});

describe('joinStack', () => {
  it.each([
    ['a number and its unit', [value('1234', 100), value('件', 105, 112, 1)], 30, '1234件'],
    ['digits for which the line had no room', [value('1234567', 100), value('89', 100, 112, 1)], 36, '123456789'],
    ['digits for which there was room', [value('1234567', 100), value('89', 100, 112, 1)], 60, undefined],
    ['two short numbers', [value('12', 100), value('34', 100, 112, 1)], 10, undefined],
    ['lines too far apart', [value('1234567', 100), value('89', 100, 130, 1)], 36, undefined],
    ['digits behind a word', [value('增加', 100), value('5', 100, 112, 1)], 20, '增加5'],
    ['words below a number that are no unit', [value('1234', 100), value('以上', 100, 112, 1)], 20, undefined],
  ])('%s', (_, lines, room, text) => {
    expect(joinStack(lines, room)).toBe(text);
  });
});
