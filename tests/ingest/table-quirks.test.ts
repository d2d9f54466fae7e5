import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { officialTables } from './official-grid.ts';
import { randomReport } from './random-report.ts';
import { GRID_FORMATS } from './report-formats.ts';
import { QUIRKS } from './table-quirks.ts';

describe.each(Object.entries(QUIRKS))('%s', (_, quirk) => {
  it.each(Object.entries(GRID_FORMATS))('%s', async (name, write) => {
    for (const report of fc.sample(randomReport(), { numRuns: 5, seed: 77 })) {
      const reading = await readReportFile(write(report, officialTables(report).flatMap(quirk)), name);
      const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
      expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
    }
  });
});
