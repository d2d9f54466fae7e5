/** A random report as plain text, in the layouts in which tables lose their borders. */
import { expandGrid, type OfficialTable, officialTables } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';

/** Writes one table as lines. */
export type TextLayout = (table: OfficialTable) => string[];

const slotTexts = (table: OfficialTable): string[][] => expandGrid(table).map((row) => row.map((slot) => slot.text));
const ownTexts = (table: OfficialTable): string[][] => table.rows.map((row) => row.map((cell) => cell.text));

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
  'a cell on each line, with a bar': (table) => ownTexts(table).flatMap((row) => row.map((text) => `${text} |`.trim())),
  'a cell on each line, between bars': (table) => ownTexts(table).flatMap((row) => row.map((text) => `| ${text} |`)),
};

/** Layouts in which an empty cell leaves no trace: reports without blanks must be read without a loss, others without a wrong cell. */
export const GAPLESS_LAYOUTS: Readonly<Record<string, TextLayout>> = {
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
