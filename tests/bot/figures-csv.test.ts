/** Files for spreadsheets: Chinese opens as Chinese, and nothing in a cell is carried out. */
import { expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { figuresCsv } from '../../bot/figures-csv.ts';

const csv = (raw: string, label = 'x'): string =>
  Buffer.from(
    figuresCsv({
      question: '',
      lang: 'en',
      today: '2026-01-01',
      status: 'answered',
      text: '',
      citations: [],
      findings: [],
      suggestions: [],
      receipt: 'abc',
      figures: [{ organ: 'o', year: 2020, metric: 'm', label, state: 'number', value: 1, unit: '', raw, citation: '1' }],
    } satisfies Answer),
  ).toString('utf8');
const cellsOf = (text: string) => text.split('\r\n')[1]!;

it('begins with a byte order mark and ends its lines with CR LF', () => {
  expect(csv('1').startsWith('\ufefforgan,year,')).toBe(true);
  expect(csv('1').endsWith('\r\n')).toBe(true);
});

it.each([
  ['a signed number', '+5', '+5'],
  ['a negative number', '-1,234.5', '"-1,234.5"'],
  ['a formula', '=1+1', "'=1+1"],
  ['one behind a blank', ' =HYPERLINK("x")', '"\' =HYPERLINK(""x"")"'],
  ['one with a sign', '-1+cmd|x', "'-1+cmd|x"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a quotation mark', 'a"b', '"a""b"'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a control character', 'a\u0000b', 'ab'],
])('writes %s so that it stays what it is', (_, raw, expected) => {
  expect(cellsOf(csv(raw))).toBe(`o,2020,x,number,1,,${expected},,,,`);
});
