/** Pages with several habits of editors, converters and content systems at once, drawn at random: what stands in one page seldom stands there alone. */
import fc from 'fast-check';
import { type GridCell, type OfficialTable, officialTables } from './official-grid.ts';
import { PAGE_FRAMES, TABLE_FRAMES } from './page-frames.ts';
import type { RandomReport } from './random-report.ts';

/** How a cell's content is written: the same words in the markup of different programs. */
export const CELL_MARKUP: Readonly<Record<string, (text: string, kind: GridCell['kind']) => string>> = {
  plain: (text) => text,
  'paragraph with padding': (text) => `<p align="center">&nbsp;${text}&nbsp;</p>`,
  'Word, saved as page': (text) =>
    `\r\n  <p class=MsoNormal align=center style='mso-pagination:widow-orphan'><span lang=EN-US style='font-size:10.5pt;mso-bidi-font-size:11.0pt'>${text}<o:p></o:p></span></p>\r\n  `,
  'every character in a span': (text) =>
    `<p>${characters(text)
      .map((one) => `<span style="font-family:宋体">${one}</span>`)
      .join('')}</p>`,
  'labels one character a line': (text, kind) => (kind === 'label' && text.length <= 12 ? characters(text).join('<br/>') : text),
  'labels broken by hand': (text, kind) => (kind === 'value' || text.length < 5 ? text : `${text.slice(0, 3)}<br>\n　　${text.slice(3)}`),
  'strong and font': (text) => `<font size="2"><strong><span>${text}</span></strong></font>`,
  'blank as &nbsp;': (text) => (text === '' ? '&nbsp;' : text),
  'empty paragraphs around': (text) => `<p></p><div>${text}<br></div><p>&nbsp;</p>`,
  'in an input': (text, kind) => (kind === 'value' ? `<input type="text" readonly value="${text}">` : text),
  'zero-width characters': (text) => characters(text).join('&#8203;'),
};

const characters = (text: string): string[] => text.match(/&[#\w]+;|[\s\S]/gu) ?? [];
const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is done to a table's rows before they are written. */
export const ROW_HABITS: Readonly<Record<string, (table: OfficialTable) => GridCell[][][]>> = {
  'as in the notice': ({ rows }) => [rows],
  'cut by a page break': (table) => cutRows(table, false),
  'cut, the heads again': (table) => cutRows(table, true),
  'heading in the table': ({ rows, heading, width }) => [[[{ text: heading, kind: 'head', colspan: width, rowspan: 1 }], ...rows]],
  'empty rows between': ({ rows }) => [rows.flatMap((row, index) => (index % 7 === 3 && isClosed(rows, index) ? [row, []] : [row]))],
  'a note below': ({ rows, width }) => [[...rows, [{ text: '注：以上数据由示例科室提供。', kind: 'head', colspan: width, rowspan: 1 }]]],
};

/** Whether no cell of the rows up to this one reaches below it. */
function isClosed(rows: readonly GridCell[][], index: number): boolean {
  return rows.slice(0, index + 1).every((row, top) => row.every((cell) => top + cell.rowspan <= index + 1));
}

/** Two tables: cells that the cut goes through end above it and stand as empty cells below it. */
function cutRows({ rows, key }: OfficialTable, again: boolean): GridCell[][][] {
  const heads = key === 'applications' ? 3 : key === 'statistics' ? 1 : 0;
  if (heads === 0) return [rows];
  const at = Math.floor(rows.length / 2) + 1;
  const upper = rows.slice(0, at).map((row, top) => row.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, at - top) })));
  const rests = rows
    .slice(0, at)
    .flatMap((row, top) =>
      row.filter((cell) => top + cell.rowspan > at).map((cell) => ({ ...cell, text: '', rowspan: cell.rowspan - (at - top) })),
    );
  const [first = [], ...rest] = rows.slice(at);
  return [upper, [...(again ? rows.slice(0, heads) : []), [...rests, ...first], ...rest]];
}

export interface PageHabits {
  cell: keyof typeof CELL_MARKUP;
  rows: keyof typeof ROW_HABITS;
  frame: keyof typeof TABLE_FRAMES;
  page: keyof typeof PAGE_FRAMES;
  /** Heads as th. */
  headTag: 'td' | 'th';
  /** All tables of the report in one. */
  joined: boolean;
}

export const pageHabits: fc.Arbitrary<PageHabits> = fc.record({
  cell: fc.constantFrom(...Object.keys(CELL_MARKUP)),
  rows: fc.constantFrom(...Object.keys(ROW_HABITS)),
  frame: fc.constantFrom(...Object.keys(TABLE_FRAMES)),
  page: fc.constantFrom(...Object.keys(PAGE_FRAMES)),
  headTag: fc.constantFrom('td' as const, 'th' as const),
  joined: fc.nat(5).map((draw) => draw === 0),
});

function writeRow(cells: readonly GridCell[], habits: PageHabits): string {
  const written = cells.map((cell) => {
    const tag = cell.kind === 'head' ? habits.headTag : 'td';
    const spans = (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') + (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
    return `<${tag} width="${cell.colspan * 60}"${spans}>${CELL_MARKUP[habits.cell]?.(escapeMarkup(cell.text), cell.kind)}</${tag}>`;
  });
  return `<tr style="height:25px">${written.join('')}</tr>`;
}

/** The report in a page with these habits. */
export function writeHabits(report: RandomReport, habits: PageHabits): string {
  const tables = officialTables(report);
  const frame = TABLE_FRAMES[habits.frame] ?? ((markup: string) => markup);
  const parts = tables.map((table) => {
    const cut = ROW_HABITS[habits.rows]?.(table) ?? [table.rows];
    const inside = habits.rows === 'heading in the table';
    return { heading: inside ? '' : `<p><b>${table.heading}</b></p>`, rows: cut.map((rows) => rows.map((row) => writeRow(row, habits))) };
  });
  const content = habits.joined
    ? frame(
        parts
          .flatMap((part) => [...(part.heading ? [`<tr><td colspan="20">${part.heading}</td></tr>`] : []), ...part.rows.flat()])
          .join('\n'),
      )
    : parts.map((part) => part.heading + part.rows.map((rows) => frame(rows.join('\n'))).join('<p>&nbsp;</p>')).join('\n');
  return (PAGE_FRAMES[habits.page] ?? ((body: string) => body))(content, report);
}
