import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import type { Report } from '../../ingest/report.ts';

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');
const sources = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('source.txt'))
  .sort()
  .map((name) => new Uint8Array(readFileSync(path.join(FIXTURES, name))));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const TITLE = '示例市水务局2020年政府信息公开工作年度报告\n一、总体情况\n';

/** What holds for every report, however odd: offsets lie in the text, indexes point into their lists, each statutory cell is there once. */
function expectSound(report: Report): void {
  const spans = [...report.sections, ...report.figures, ...report.mentions, ...report.passages, ...report.sentences];
  for (const { start, end } of spans) expect(start >= 0 && start <= end && end <= report.text.length).toBe(true);
  for (const figure of report.figures) {
    expect(report.sections[figure.section]).toBeDefined();
    expect(figure.value === null).toBe(figure.state !== 'number');
    if (figure.end > figure.start) expect(report.text.slice(figure.start, figure.end)).toBe(figure.raw);
  }
  for (const mention of report.mentions) expect(report.text.slice(mention.start, mention.end)).toBe(mention.raw);
  for (const sentence of report.sentences) expect(report.passages[sentence.passage]).toBeDefined();
  const keys = report.figures.map((figure) =>
    JSON.stringify([figure.table, figure.rowKey ?? figure.row, figure.columnKey ?? figure.column]),
  );
  expect(new Set(keys).size).toBe(keys.length);
}

function readAny(bytes: Uint8Array): void {
  const result = readReport(bytes, 'any.txt');
  if ('masthead' in result) expectSound(result);
  else expect(result.text.length).toBeGreaterThan(20);
}

describe('readReport', () => {
  it('says which sentences are too long to be searched for sums', () => {
    const long = `全年办理${'水务信息公开申请若干件，'.repeat(400)}其中网络申请3件。`;
    const many = `其中${'甲类2件、'.repeat(160)}乙类1件。`;
    const codes = (text: string): string[] => {
      const report = readReport(encode(`${TITLE}${text}\n`), 'a.txt');
      return 'masthead' in report ? report.messages.map(({ code }) => code) : [report.code];
    };
    expect(codes(long)).toContain('sentences-unchecked');
    expect(codes(many)).toContain('sentences-unchecked');
    expect(codes('全年办理5件，其中网络申请3件、信函申请2件。')).not.toContain('sentences-unchecked');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => readAny(encode(TITLE + text))),
      { numRuns: 300, seed: 1 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => readAny(bytes)),
      { numRuns: 300, seed: 2 },
    );
  });

  it('takes reports with parts cut out, doubled and overwritten', () => {
    const edit = fc.record({
      source: fc.nat(sources.length - 1),
      at: fc.nat(9000),
      length: fc.nat(400),
      kind: fc.constantFrom('cut', 'double', 'overwrite'),
      text: fc.string({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(edit, ({ source, at, length, kind, text }) => {
        const bytes = sources[source] ?? new Uint8Array();
        const from = Math.min(at, bytes.length);
        const to = Math.min(from + length, bytes.length);
        const middle = kind === 'cut' ? [] : kind === 'double' ? [...bytes.slice(from, to), ...bytes.slice(from, to)] : [...encode(text)];
        readAny(new Uint8Array([...bytes.slice(0, from), ...middle, ...bytes.slice(to)]));
      }),
      { numRuns: 250, seed: 3 },
    );
  });

  it('gives the same report for the same bytes', () => {
    for (const bytes of sources) expect(readReport(bytes, 'same.txt')).toEqual(readReport(bytes, 'same.txt'));
  });

  it.each([
    '其中：',
    '其中3件，',
    '（一）主动公开\n',
    '指标名称\n单位\n本年度\n',
    '1. 主动公开政府信息数 3 条\n',
    ' ',
    '1',
    '1,',
    '1 ',
    '水',
    '三',
    '\t',
    '|',
    '| --- ',
    '*',
    '（',
    '（；',
    '。',
    '1条，',
    '水，\n',
    '水  水  水  1\n',
    '一、水\n',
    '#',
    '不低于',
    '浏览次数：1',
    '2019年2月15日\n',
    '行政许可\t1\t2\t3\n',
  ])('does not slow down on a long run of %j', (unit) => {
    const start = performance.now();
    readAny(encode(TITLE + unit.repeat(Math.floor(200_000 / unit.length))));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
