import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { expandGrid, type OfficialTable, officialTables } from './official-grid.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { QUIRKS } from './table-quirks.ts';
import { writeDocx, writeXlsx } from './write-office.ts';

const titleOf = (report: RandomReport): string => `${report.organ}${report.year}年政府信息公开工作年度报告`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function writeText(report: RandomReport, tables: readonly OfficialTable[], writeRow: (texts: string[]) => string, repeat: boolean): string {
  const parts = tables.map((table) => {
    const rows = expandGrid(table, repeat).map((row) => writeRow([...row].map((slot) => slot?.text ?? '')));
    return `${table.heading}\n\n${rows.join('\n')}`;
  });
  return [titleOf(report), ...parts].join('\n\n');
}

function writePage(report: RandomReport, tables: readonly OfficialTable[]): string {
  const parts = tables.map((table) => {
    const rows = table.rows.map((row) =>
      row.map((cell) => `<td colspan="${cell.colspan}" rowspan="${cell.rowspan}">${cell.text.replaceAll('<', '&lt;')}</td>`).join(''),
    );
    return `<p>${table.heading}</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  });
  return `<!doctype html><meta charset="utf-8"><h1>${titleOf(report)}</h1>${parts.join('')}`;
}

/** Merged cells are written once with their spans, once with empty cells behind them, or as often as they are wide. */
const FORMATS: Readonly<Record<string, (report: RandomReport, tables: readonly OfficialTable[]) => Uint8Array>> = {
  'page.html': (report, tables) => encode(writePage(report, tables)),
  'tabs.txt': (report, tables) => encode(writeText(report, tables, (texts) => texts.join('\t'), false)),
  'repeated.md': (report, tables) => encode(writeText(report, tables, (texts) => `| ${texts.join(' | ')} |`, true)),
  'report.docx': writeDocx,
  'report.xlsx': (report, tables) => writeXlsx(report, false, tables),
  'sheets.xlsx': (report, tables) => writeXlsx(report, true, tables),
};

describe.each(Object.entries(QUIRKS))('%s', (_, quirk) => {
  it.each(Object.entries(FORMATS))('%s', async (name, write) => {
    for (const report of fc.sample(randomReport(), { numRuns: 5, seed: 77 })) {
      const reading = await readReportFile(write(report, officialTables(report).flatMap(quirk)), name);
      const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
      expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
    }
  });
});
