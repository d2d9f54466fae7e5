import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells } from './compare-cells.ts';
import { CUTS } from './cut-tables.ts';
import { officialTables } from './official-grid.ts';
import { randomReport } from './random-report.ts';
import { BARE_FORMATS, GRID_FORMATS } from './report-formats.ts';
import { SHAPES } from './table-shapes.ts';

/** Messages that own up to cells that were not read. */
const TOLD = ['cells-unplaced', 'values-unread', 'row-unread', 'rows-unread', 'cells-run-together', 'tables-missing'];
const census = { exact: 0, illegible: 0, lostAndTold: 0, lostInSilence: 0, saidToBeBlank: 0, wrong: 0 };

describe.each(Object.entries({ ...SHAPES, ...CUTS }))('%s', (_, shape) => {
  it.each([
    ...Object.entries(GRID_FORMATS).map(([name, write]) => ({ name, write, options: {} })),
    ...Object.entries(BARE_FORMATS).map(([name, write]) => ({ name, write, options: { zeros: ['0', '/', '—'], bare: true } })),
  ])('$name', async ({ name, write, options }) => {
    for (const report of fc.sample(randomReport(options), { numRuns: 3, seed: 5 })) {
      const tables = officialTables(report);
      const bytes = write(
        report,
        tables.flatMap((table) => shape(table, tables)),
      );
      const reading = await readReportFile(bytes, name);
      if (!('masthead' in reading)) throw new Error(reading.text);
      const { exact, wrong, lost, illegible } = compareCells(report, reading.figures);
      const told = reading.messages.some(({ code }) => TOLD.includes(code));
      census.exact += exact;
      census.illegible += illegible.length;
      census.wrong += wrong.length;
      if (told) census.lostAndTold += lost.length;
      else census.lostInSilence += lost.length;
      const blank = lost.filter((line) => line.includes(', read blank'));
      census.saidToBeBlank += blank.length;
      expect({ wrong, blank, silent: told ? [] : lost }).toEqual({ wrong: [], blank: [], silent: [] });
    }
  });
});

afterAll(() => {
  console.info(`cells of tables in other shapes: ${JSON.stringify(census)}`);
});
