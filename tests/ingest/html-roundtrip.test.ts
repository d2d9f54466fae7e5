import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { HTML_LAYOUTS, writeHtml } from './html-layouts.ts';
import { randomReport } from './random-report.ts';

describe('tables written as web pages and read back', () => {
  it.each(Object.entries(HTML_LAYOUTS))('%s', async (name, layout) => {
    await fc.assert(
      fc.asyncProperty(randomReport(), async (report) => {
        const bytes = new TextEncoder().encode(writeHtml(report, layout));
        const reading = await readReportFile(bytes, `${name}.html`);
        const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
        expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
        if ('masthead' in reading) {
          expect(reading.masthead).toMatchObject({ year: report.year, organPrinted: report.organ });
          for (const figure of reading.figures)
            expect(reading.text.slice(figure.start, figure.end)).toBe(figure.end > figure.start ? figure.raw : '');
          expect(reading.text).not.toMatch(/99999|示例镇|首页|主办单位/);
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});
