import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { randomReport } from './random-report.ts';
import { GAPLESS_LAYOUTS, TEXT_LAYOUTS, writeText } from './text-layouts.ts';

describe('tables written as text and read back', () => {
  it.each(Object.entries(TEXT_LAYOUTS))('%s', (name, layout) => {
    fc.assert(
      fc.property(randomReport(), (report) => {
        const bytes = new TextEncoder().encode(writeText(report, layout));
        const { wrong, lost, illegible } = compareCells(report, figuresOf(readReport(bytes, `${name}.txt`)));
        expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it.each(Object.entries(GAPLESS_LAYOUTS))('%s, no cell blank', (name, layout) => {
    fc.assert(
      fc.property(randomReport({ zeros: ['0', '/', '—'], bare: true }), (report) => {
        const bytes = new TextEncoder().encode(writeText(report, layout));
        const { wrong, lost, illegible } = compareCells(report, figuresOf(readReport(bytes, `${name}.txt`)));
        expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
      }),
      { numRuns: 40, seed: 13 },
    );
  });

  it.each(Object.entries(GAPLESS_LAYOUTS))('%s, cells blank', (name, layout) => {
    fc.assert(
      fc.property(randomReport(), (report) => {
        const bytes = new TextEncoder().encode(writeText(report, layout));
        const { wrong, lost } = compareCells(report, figuresOf(readReport(bytes, `${name}.txt`)));
        expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
      }),
      { numRuns: 40, seed: 14 },
    );
  });
});
