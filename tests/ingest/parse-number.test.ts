import { describe, expect, it } from 'vitest';
import { readCell } from '../../ingest/cell-content.ts';
import { parseChineseNumeral, parseNumber } from '../../ingest/parse-number.ts';

describe('parseNumber', () => {
  it.each([
    ['0', 0, ''],
    ['1204', 1204, ''],
    ['1,204', 1204, ''],
    ['１，２０４', 1204, ''],
    ['11,398,889', 11398889, ''],
    ['５', 5, ''],
    ['二十三', 23, ''],
    ['一百零五件', 105, '件'],
    ['1.23 亿元', 1.23, '亿元'],
    ['1192.55 万元', 1192.55, '万元'],
    ['5949.088667', 5949.088667, ''],
    ['251000元', 251000, '元'],
    ['150人次', 150, '人次'],
    ['943 件', 943, '件'],
    ['+5', 5, ''],
    ['-2', -2, ''],
    ['−2', -2, ''],
    ['增加 573 件', 573, '件'],
    ['减少3', -3, ''],
    ['-0', 0, ''],
    ['3.2万户', 3.2, '万户'],
  ])('%s', (text, value, unit) => {
    expect(parseNumber(text)).toMatchObject({ value, unit });
  });

  it.each(['', '/', '无', '1.属于国家秘密', '2018年', '0951-5023744', '1 2', '12号', '第3条', 'IPv6', '1.2.3', '九九表'])(
    'no number: %j',
    (text) => {
      const parsed = readCell(text);
      expect(parsed.state).not.toBe('number');
    },
  );
});

describe('parseChineseNumeral', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二百零五', 205],
    ['一千零三十', 1030],
    ['三万', 30000],
    ['一亿二千万', 120000000],
    ['二〇一八', 2018],
    ['两千', 2000],
  ])('%s', (text, value) => expect(parseChineseNumeral(text)).toBe(value));
  it.each(['', '万', '件'])('none: %j', (text) => expect(parseChineseNumeral(text)).toBeUndefined());
});

describe('readCell', () => {
  it.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['/', 'not_applicable'],
    ['-', 'not_applicable'],
    ['—', 'not_applicable'],
    ['无', 'not_applicable'],
    ['不涉及', 'not_applicable'],
    ['0', 'number'],
    ['0 0', 'illegible'],
    ['#', 'illegible'],
    ['详见附表', 'text'],
    ['①', 'illegible'],
    ['½', 'illegible'],
    ['约7', 'illegible'],
    ['100余条', 'illegible'],
    ['12（上年9）', 'illegible'],
    ['~~8~~12', 'illegible'],
    ['1.属于国家秘密（含商业秘密）', 'text'],
    ['约定事项', 'text'],
    ['12 345', 'illegible'],
  ])('%j is %s', (text, state) => expect(readCell(text).state).toBe(state));

  it.each([
    ['12①', 12],
    ['12*', 12],
    ['12 [1]', 12],
    ['12²', 12],
    ['3 注1', 3],
    ['5件（注2）', 5],
  ])('leaves the mark of a note out of %j', (text, value) => expect(readCell(text)).toMatchObject({ state: 'number', value }));

  it.each([
    ['1 234', 1234],
    ['12\u202f345\u202f678', 12345678],
    ['1\u2009234.56 万元', 1234.56],
    ['增加1\u3000234件', 1234],
  ])('joins the thousands of %j in a closed cell', (text, value) => expect(readCell(text, true)).toMatchObject({ state: 'number', value }));

  it.each(['12 34', '1234 567', '0 123', '12  345', '12 345 6', '1 234 5 678'])('joins nothing in %j', (text) =>
    expect(readCell(text, true).state).toBe('illegible'),
  );
});
