import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { pageHabits, writeHabits } from './html-habits.ts';
import { randomReport } from './random-report.ts';

describe('pages with several habits at once', () => {
  it('are read without a loss, and nothing around the report is', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport(), pageHabits, async (report, habits) => {
        const reading = await readReportFile(new TextEncoder().encode(writeHabits(report, habits)), 'page.html');
        const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
        expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
        if (!('masthead' in reading)) return;
        expect(reading.masthead).toMatchObject({ year: report.year, organPrinted: report.organ });
        expect(reading.text).not.toMatch(/99999|示例镇|主办：|版权所有/);
      }),
      { numRuns: 400, seed: 15 },
    );
  }, 120_000);
});
