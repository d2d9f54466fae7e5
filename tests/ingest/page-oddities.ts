/** What editors put into and beside the cells of a page's tables without changing what it prints: hidden numbers, boxes, notes, marks, units in heads. */
import { expandGrid, type GridCell, type OfficialTable, officialTables } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';

/** Writes one table. `row` counts the rows of values. */
export type Oddity = (table: OfficialTable) => string;

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const isNumber = (cell: GridCell): boolean => cell.kind === 'value' && /^\d+$/u.test(cell.text);
const cells = (row: readonly GridCell[], write: (cell: GridCell, index: number) => string): string =>
  row.map((cell, index) => `<td colspan="${cell.colspan}" rowspan="${cell.rowspan}">${write(cell, index)}</td>`).join('');
const plain = (cell: GridCell): string => escapeMarkup(cell.text);

/** The table with the content of each cell written anew. */
const inCells =
  (write: (cell: GridCell) => string): Oddity =>
  (table) =>
    `<table>${table.rows.map((row) => `<tr>${cells(row, write)}</tr>`).join('')}</table>`;

const hidden = (markup: string): Oddity => inCells((cell) => plain(cell) + (cell.kind === 'value' ? markup : ''));
const behind = (mark: string): Oddity => inCells((cell) => plain(cell) + (isNumber(cell) ? mark : ''));

const heads = (table: OfficialTable): number => ({ applications: 3, statistics: 1 })[table.key] ?? 0;

/** A row or a cell that the page does not show, between those that it shows. */
const hiddenRow =
  (attributes: string): Oddity =>
  (table) => {
    const rows = table.rows.map((row, index) => {
      const shown = `<tr>${cells(row, plain)}</tr>`;
      const open = table.rows.slice(0, index + 1).some((above, top) => above.some((cell) => top + cell.rowspan > index + 1));
      return index >= heads(table) && !open
        ? `${shown}<tr ${attributes}>${cells(row, (cell) => (isNumber(cell) ? '99999' : plain(cell)))}</tr>`
        : shown;
    });
    return `<table>${rows.join('')}</table>`;
  };

/** Nothing of what is printed may be lost or changed by these. */
export const HARMLESS: Readonly<Record<string, Oddity>> = {
  'numbers hidden by style': hidden('<span style="display:none">99999</span>'),
  'numbers hidden by attribute': hidden('<b hidden>99999</b>'),
  'numbers of no size': hidden('<span style="font-size:0">99999</span>'),
  'numbers that cannot be seen': hidden('<i style="visibility: hidden">99999</i>'),
  'comments in cells': hidden('<!-- 99999 -->'),
  'scripts in cells': hidden('<script>document.write(99999)</script>'),
  'templates in cells': hidden('<template>99999</template>'),
  'rows hidden by style': hiddenRow('style="display: none"'),
  'rows hidden by attribute': hiddenRow('hidden'),
  'marks of notes in circles': behind('①'),
  'marks of notes in brackets': behind('[1]'),
  'marks of notes above the line': behind('<sup>[2]</sup>'),
  'stars behind numbers': behind('*'),
  'links of notes': behind('<a href="#n1"><sup>①</sup></a>'),
  'cells in a box': inCells((cell) => `<div class="box"><div>${plain(cell)}</div></div>`),
  'a table in each cell': inCells((cell) => `<table><tr><td>${plain(cell)}</td></tr></table>`),
};

/** A column of the year before at the right of each value; what is read must be of this year or be said not to be read. */
const yearBefore =
  (own: string, other: string, before: boolean): Oddity =>
  (table) => {
    if (table.key !== 'statistics') return inCells(plain)(table);
    const rows = expandGrid(table).map(([label, unit, value], index) => {
      const [mine, theirs] = index === 0 ? [own, other] : [value?.text ?? '', value?.text === '' ? '' : '77777'];
      const values = before ? [theirs, mine] : [mine, theirs];
      return `<tr>${[label?.text ?? '', unit?.text ?? '', ...values].map((text) => `<td>${escapeMarkup(text)}</td>`).join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  };

/** Digits above the line without a mark around them, values over two lines, two values in one cell. */
const paired = (between: string): Oddity => inCells((cell) => (isNumber(cell) ? `${cell.text}${between}345` : plain(cell)));

/** What these print cannot be told, or only in part: no number may come out wrong, and none blank. */
export const DOUBTFUL: Readonly<Record<string, Oddity>> = {
  'inserted and deleted words': inCells((cell) => (isNumber(cell) ? `<del>88888</del><ins>${plain(cell)}</ins>` : plain(cell))),
  'struck words': inCells((cell) => (isNumber(cell) ? `<s>88888</s>${plain(cell)}` : plain(cell))),
  'digits above the line': behind('<sup>1</sup>'),
  'digits below the line': behind('<sub>2</sub>'),
  'two numbers on two lines': paired('<br>'),
  'two numbers in two paragraphs': inCells((cell) => (isNumber(cell) ? `<p>${cell.text}</p><p>345</p>` : plain(cell))),
  'two numbers around a stroke': paired('/'),
  'a number and the one of the year before': inCells((cell) => (isNumber(cell) ? `${cell.text}（上年77777）` : plain(cell))),
  'the year before beside': yearBefore('本年度', '上年度', false),
  'the year before in front': yearBefore('本年度', '上年度', true),
  'growth beside': yearBefore('统计数', '同比增减', false),
  'a column without a head beside': yearBefore('统计数', '', false),
};

/** The report as a page whose tables are written so. */
export function writeOddPage(report: RandomReport, oddity: Oddity): string {
  const title = `${report.organ}${report.year}年政府信息公开工作年度报告`;
  const tables = officialTables(report).map((table) => `<p>${escapeMarkup(table.heading)}</p>${oddity(table)}`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${tables.join('')}</body></html>`;
}
