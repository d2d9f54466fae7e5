import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { HTML_LAYOUTS, type HtmlLayout, writeHtml } from './html-layouts.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { writeDocx, writeXlsx } from './write-office.ts';
import { writeMhtml, writeOds, writeOdt } from './write-open-document.ts';

const listed = HTML_LAYOUTS['spans as in the notice'] as HtmlLayout;

describe('tables written as office files and read back', () => {
  it.each<[string, (report: RandomReport) => Uint8Array]>([
    ['report.docx', writeDocx],
    ['report.xlsx', writeXlsx],
    ['sheets.xlsx', (report) => writeXlsx(report, true)],
    ['report.odt', writeOdt],
    ['sheets.ods', writeOds],
    ['page.mhtml', (report) => writeMhtml(writeHtml(report, listed))],
    ['letter.eml', (report) => writeMhtml(writeHtml(report, listed), 'base64')],
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
