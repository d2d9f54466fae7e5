import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../ingest/document.ts';
import { readReport } from '../../ingest/ingest.ts';
import { DocumentBuilder } from '../../ingest/readers/document-builder.ts';
import { addPages } from '../../ingest/readers/page-blocks.ts';
import type { PageMarks } from '../../ingest/readers/page-marks.ts';
import { openPdf, readPageMarks } from '../../ingest/readers/pdf-file.ts';
import { compareCells, figuresOf } from '../ingest/compare-cells.ts';
import { randomReport } from '../ingest/random-report.ts';
import { PRINTERS } from './print-pdf.ts';
import { type PageStyle, reportPage } from './report-page.ts';

/** Reports printed to one file. */
const BATCH = 55;

/** The pages of a file, cut before each page that opens with a report's title. */
async function readReports(bytes: Uint8Array): Promise<Document[]> {
  const file = await openPdf(bytes);
  if (typeof file === 'string') throw new Error(file);
  const groups: PageMarks[][] = [];
  for (let number = 1; number <= file.pages; number += 1) {
    const marks = await readPageMarks(file, number);
    const opening = marks.glyphs.map((glyph) => glyph.text).join('');
    if (/示例.{3,9}\d{4}年政府信息公开工作年度报告/u.test(opening)) groups.push([]);
    groups.at(-1)?.push(marks);
  }
  await file.close();
  return groups.map((pages) => {
    const builder = new DocumentBuilder();
    addPages(builder, pages);
    return builder.build();
  });
}

const ALIGNS = ['left', 'center', 'right'] as const;

/** Type, room and alignment change from report to report. */
function styleOf(ruled: boolean): (index: number) => PageStyle {
  return (index) => ({ ruled, size: 8 + (index % 4), padding: 2 + (index % 3) * 2, align: ALIGNS[index % 3] ?? 'left' });
}

describe.each(Object.entries(PRINTERS))('PDF printed by %s', (name, print) => {
  it.skipIf(print === undefined).each([
    ['with ruling lines', true],
    ['without ruling lines', false],
  ])(
    `%s (needs ${name})`,
    async (_, ruled) => {
      const reports = fc.sample(randomReport(), { numRuns: BATCH, seed: ruled ? 21 : 22 });
      const documents = await readReports((print as (html: string) => Uint8Array)(reportPage(reports, styleOf(ruled))));
      expect(documents.length).toBe(reports.length);
      const totals = { exact: 0, wrong: [] as string[], silent: [] as string[], illegible: 0, told: 0 };
      for (const [index, report] of reports.entries()) {
        const reading = readReport(new Uint8Array(), `${index}.pdf`, {}, documents[index]);
        const { exact, wrong, lost, illegible } = compareCells(report, figuresOf(reading));
        const messages = 'messages' in reading ? reading.messages : [];
        const told = messages.some((message) =>
          ['table-cut', 'row-missing', 'cells-not-found', 'cells-unplaced', 'table-unruled'].includes(message.code),
        );
        totals.exact += exact;
        totals.illegible += illegible.length;
        totals.wrong.push(...wrong.map((line) => `${index} ${line}`));
        // Without ruling lines nothing shows that a cell is empty, so none is said to be.
        totals.silent.push(...lost.filter((line) => !told || (!ruled && line.includes('read blank'))).map((line) => `${index} ${line}`));
        totals.told += told ? lost.length : 0;
      }
      console.info(
        `${name}, ${ruled ? 'ruled' : 'open'}: ${totals.exact} cells exact, ${totals.illegible} illegible, ${totals.told} lost and told`,
      );
      expect({ wrong: totals.wrong, silent: totals.silent }).toEqual({ wrong: [], silent: [] });
    },
    600_000,
  );
});
