import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { DOUBTFUL, HARMLESS, type Oddity, writeOddPage } from './page-oddities.ts';
import { type RandomReport, randomReport } from './random-report.ts';

const read = async (report: RandomReport, oddity: Oddity) =>
  readReportFile(new TextEncoder().encode(writeOddPage(report, oddity)), 'page.html');

describe('oddities that change nothing of what a page prints', () => {
  it.each(Object.entries(HARMLESS))('%s', async (_, oddity) => {
    for (const report of fc.sample(randomReport({ zeros: ['0', '', '/', '—', '无', '0件'] }), { numRuns: 5, seed: 31 })) {
      const reading = await read(report, oddity);
      const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
      expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
    }
  });
});

describe('oddities that leave it open what a cell says', () => {
  it.each(Object.entries(DOUBTFUL))('%s', async (_, oddity) => {
    for (const report of fc.sample(randomReport({ sound: true }), { numRuns: 5, seed: 32 })) {
      const { wrong, lost } = compareCells(report, figuresOf(await read(report, oddity)));
      // Words beside a number in its cell are kept as words.
      expect({ wrong: wrong.filter((line) => !line.includes(', read text')), lost }).toEqual({ wrong: [], lost: [] });
    }
  });
});
