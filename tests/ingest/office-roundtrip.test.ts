import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { writeDocx, writeXlsx } from './write-office.ts';

describe('tables written as office files and read back', () => {
  it.each<[string, (report: RandomReport) => Uint8Array]>([
    ['report.docx', writeDocx],
    ['report.xlsx', writeXlsx],
    ['sheets.xlsx', (report) => writeXlsx(report, true)],
  ])('%s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(randomReport(), async (report) => {
        const { wrong, lost, illegible } = compareCells(report, figuresOf(await readReportFile(write(report), name)));
        expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
      }),
      { numRuns: 40, seed: 21 },
    );
  });
});
