import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { TEXT_LAYOUTS, writeText } from './text-layouts.ts';

const layout = TEXT_LAYOUTS.tabs ?? expect.fail('no layout of tabs');
const [report, other] = fc.sample(randomReport({ editions: ['2021'], sound: true, bare: true, zeros: ['0'] }), { numRuns: 2, seed: 5 }) as [
  RandomReport,
  RandomReport,
];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const first = writeText({ ...report, labelStyle: 'plain' }, layout);

describe('several reports in one file', () => {
  it('reads a report that is pasted twice once, and says so in one message', async () => {
    const reading = await readReportFile(encode(`${first}\n\n${first}`), 'twice.txt');
    const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
    expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
    const codes = 'messages' in reading ? reading.messages.map((message) => message.code) : [];
    expect(codes.filter((code) => /repeated/.test(code))).toEqual(['tables-repeated']);
  });

  it('refuses reports of two years, whose cells would mix', async () => {
    const second = writeText({ ...other, organ: report.organ, year: report.year + 1, labelStyle: 'plain' }, layout);
    expect(await readReportFile(encode(`${first}\n\n${second}`), 'two.txt')).toMatchObject({ code: 'reports-several' });
  });
});
