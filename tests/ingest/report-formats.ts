/** A random report with given tables in the formats in which files come: text in several layouts, pages and office files. */
import { expandGrid, type OfficialTable } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';
import { writeDocx, writeXlsx } from './write-office.ts';

type WriteReport = (report: RandomReport, tables: readonly OfficialTable[]) => Uint8Array;

const titleOf = (report: RandomReport): string => `${report.organ}${report.year}年政府信息公开工作年度报告`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every slot of the grid in its row; a merged cell once with empty cells behind it, or (with `repeat`) as often as it is wide. */
function writeGrid(report: RandomReport, tables: readonly OfficialTable[], writeRow: (texts: string[]) => string, repeat: boolean): string {
  const parts = tables.map((table) => {
    const rows = expandGrid(table, repeat).map((row) => writeRow([...row].map((slot) => slot?.text ?? '')));
    return `${table.heading}\n\n${rows.join('\n')}`;
  });
  return [titleOf(report), ...parts].join('\n\n');
}

/** The printed cells alone: empty ones leave no trace. */
function writeCells(report: RandomReport, tables: readonly OfficialTable[], between: string): string {
  const parts = tables.map((table) => {
    const rows = table.rows.map((row) => row.map(({ text }) => text).filter((text) => text !== ''));
    return `${table.heading}\n\n${rows.map((texts) => texts.join(between)).join('\n')}`;
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

/** Formats that keep the place of every cell. */
export const GRID_FORMATS: Readonly<Record<string, WriteReport>> = {
  'page.html': (report, tables) => encode(writePage(report, tables)),
  'tabs.txt': (report, tables) => encode(writeGrid(report, tables, (texts) => texts.join('\t'), false)),
  'repeated.md': (report, tables) => encode(writeGrid(report, tables, (texts) => `| ${texts.join(' | ')} |`, true)),
  'report.docx': writeDocx,
  'report.xlsx': (report, tables) => writeXlsx(report, false, tables),
  'sheets.xlsx': (report, tables) => writeXlsx(report, true, tables),
};

/** Formats in which an empty cell leaves no trace. */
export const BARE_FORMATS: Readonly<Record<string, WriteReport>> = {
  'lines.txt': (report, tables) => encode(writeCells(report, tables, '\n')),
  'spaces.txt': (report, tables) => encode(writeCells(report, tables, '    ')),
};
