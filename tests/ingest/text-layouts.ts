/** A random report as plain text, in the layouts in which tables lose their borders. */
import { expandGrid, type GridCell, type OfficialTable, officialTables } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';

/** Writes one table as lines. */
export type TextLayout = (table: OfficialTable) => string[];

const slotTexts = (table: OfficialTable): string[][] => expandGrid(table).map((row) => row.map((slot) => slot.text));
const ownTexts = (table: OfficialTable): string[][] => table.rows.map((row) => row.map((cell) => cell.text));

/** Bars that stand at the end of a row for the columns that its cells span, as crawlers write them. */
const restOf = (table: OfficialTable, row: readonly GridCell[]): number => {
  const top = table.rows.indexOf(row as GridCell[]);
  const covered = table.rows.slice(0, top).flatMap((above, index) => above.filter((cell) => index + cell.rowspan > top));
  return Math.max(0, table.width - row.length - covered.reduce((sum, cell) => sum + cell.colspan, 0));
};
const padded = (table: OfficialTable, last: string): string[][] =>
  table.rows.map((row) =>
    row.map((cell, index) => `${cell.text} |${index === row.length - 1 ? last.repeat(restOf(table, row)) : ''}`.trim()),
  );

const quoted = (text: string, special: RegExp): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows between lines of strokes; with `wrapped`, a long label goes on in a second line of its cell. */
function drawn(table: OfficialTable, stroke: string, bar: string, cross: string, wrapped = false): string[] {
  const rule = `${cross}${Array.from({ length: table.width }, () => stroke.repeat(4)).join(cross)}${cross}`;
  const line = (cells: readonly string[]): string => `${bar}${cells.map((text) => ` ${text} `).join(bar)}${bar}`;
  const rows = expandGrid(table).map((slots) => {
    const isLong = slots.map(({ text, kind }) => wrapped && kind === 'label' && text.length > 6);
    const upper = slots.map(({ text }, index) => (isLong[index] ? text.slice(0, 5) : text));
    const lower = slots.map(({ text }, index) => (isLong[index] ? text.slice(5) : ''));
    return isLong.includes(true) ? [line(upper), line(lower)] : [line(upper)];
  });
  return [rule, ...rows.flatMap((lines) => [...lines, rule])];
}

/** Layouts that keep the place of every cell: each must be read without a loss. */
export const TEXT_LAYOUTS: Readonly<Record<string, TextLayout>> = {
  tabs: (table) => slotTexts(table).map((row) => row.join('\t')),
  'tabs without spans': (table) => ownTexts(table).map((row) => row.join('\t')),
  pipes: (table) => slotTexts(table).map((row) => `| ${row.join(' | ')} |`),
  'pipes with a rule': (table) => {
    const [head = [], ...rest] = slotTexts(table);
    const line = (row: string[]): string => `|${row.join('|')}|`;
    return [line(head), line(head.map(() => ' --- ')), ...rest.map(line)];
  },
  'separated by commas': (table) => slotTexts(table).map((row) => row.map((text) => quoted(text, /[,"]/u)).join(',')),
  'separated by semicolons': (table) => slotTexts(table).map((row) => row.map((text) => quoted(text, /[;"]/u)).join(';')),
  'separated by commas, all quoted': (table) => slotTexts(table).map((row) => row.map((text) => quoted(text, /^/u)).join(',')),
  'separated by tabs, all quoted': (table) => slotTexts(table).map((row) => row.map((text) => quoted(text, /^/u)).join('\t')),
  'full-width bars': (table) => slotTexts(table).map((row) => `｜${row.join('｜')}｜`),
  'drawn with strokes': (table) => drawn(table, '─', '│', '┼'),
  'drawn with plus signs': (table) => drawn(table, '--', '|', '+'),
  'drawn, labels over two lines': (table) => drawn(table, '─', '┃', '┼', true),
  'a cell on each line, with a bar': (table) => ownTexts(table).flatMap((row) => row.map((text) => `${text} |`.trim())),
  'crawled, a row on each line': (table) => ownTexts(table).map((row) => `${row.join(' | ')} |`.trim()),
  'crawled, a row on each line, padded': (table) => padded(table, '|').map((row) => row.join(' ')),
  'crawled, a cell on each line': (table) => padded(table, '').flat(),
  'crawled, bars on lines of their own': (table) =>
    ownTexts(table).flatMap((row) => row.flatMap((text) => (text === '' ? ['|'] : [text, '|']))),
  'a cell on each line, between bars': (table) => ownTexts(table).flatMap((row) => row.map((text) => `| ${text} |`)),
};

/** Layouts in which an empty cell leaves no trace: reports without blanks must be read without a loss, others without a wrong cell. */
export const GAPLESS_LAYOUTS: Readonly<Record<string, TextLayout>> = {
  'crawled, a cell on each line, rows marked': (table) => padded(table, '|').flatMap((row) => ['|', ...row]),
  'a cell on each line': (table) => ownTexts(table).flatMap((row) => row.filter((text) => text !== '')),
  'cells and empty lines in turn': (table) =>
    ownTexts(table).flatMap((row) => row.filter((text) => text !== '').flatMap((text) => [text, ''])),
  'single spaces': (table) => ownTexts(table).map((row) => row.filter((text) => text !== '').join(' ')),
  'wide spaces': (table) => ownTexts(table).map((row) => row.filter((text) => text !== '').join('    ')),
};

/** The file: title, period, headings, tables and a signature. */
export function writeText(report: RandomReport, layout: TextLayout): string {
  const { organ, year } = report;
  const lines = [`${organ}${year}年政府信息公开工作年度报告`, '', `本报告的数据统计期限为${year}年1月1日至12月31日。`, ''];
  for (const table of officialTables(report)) lines.push(table.heading, '', ...layout(table), '');
  return [...lines, organ, `${year + 1}年1月18日`].join('\n');
}
