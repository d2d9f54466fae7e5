/** A random report as a web page, in the ways in which editors and converters write tables. */
import { expandGrid, type GridCell, type OfficialTable, officialTables } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';

/** Writes one table as markup. */
export type HtmlLayout = (table: OfficialTable) => string;

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const span = (cell: GridCell): string =>
  (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') + (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
const wrap = (rows: readonly string[]): string => `<table border="1"><tbody>${rows.join('')}</tbody></table>`;

/** A table with its spans, each cell's content written by `content`. */
function withSpans(table: OfficialTable, content: (cell: GridCell) => string = (cell) => escapeMarkup(cell.text)): string[] {
  return table.rows.map((cells) => row(cells.map((cell) => `<td${span(cell)}>${content(cell)}</td>`)));
}

/** Every slot a cell of its own; those that a span covers are empty, `filler` stands in them. */
function padded(table: OfficialTable, filler: string): string[] {
  return expandGrid(table).map((slots) => row(slots.map((slot) => `<td>${escapeMarkup(slot.text) || filler}</td>`)));
}

/** A label over two lines, or over two paragraphs. */
function broken(cell: GridCell): string {
  if (cell.kind === 'value' || cell.text.length < 4) return escapeMarkup(cell.text);
  const middle = Math.floor(cell.text.length / 2);
  const [first, second] = [escapeMarkup(cell.text.slice(0, middle)), escapeMarkup(cell.text.slice(middle))];
  return cell.text.length % 2 === 0 ? `${first}<br/>${second}` : `<p>${first}</p>\n<p>${second}</p>`;
}

/** As Word writes it: paragraphs, fonts, padding with &nbsp;, and digits in several spans. */
function word(cell: GridCell): string {
  const text =
    cell.kind === 'value'
      ? [...cell.text].map((character) => `<span>${escapeMarkup(character)}</span>`).join('')
      : `<span>${escapeMarkup(cell.text)}</span>`;
  return `\n <p class="MsoNormal"><font face="Calibri">&nbsp; &nbsp;</font><font face="FangSong">${text}</font><o:p>&nbsp;</o:p></p>\n`;
}

/** Each value spans two columns of the grid, and one row in four says so in another way. */
function doubled(table: OfficialTable): string[] {
  const values = table.rows.at(-1)?.filter((cell) => cell.kind === 'value').length ?? 0;
  return table.rows.map((cells, index) =>
    row(
      cells.map((cell, at) => {
        const last = at === cells.length - 1;
        const own = cell.colspan * 2;
        const uneven = values >= 5 && index % 4 === 3 && cell.kind === 'value' && cell.colspan === 1;
        const colspan =
          !uneven || cells.filter((one) => one.kind === 'value').length !== values ? own : last ? 3 : at === cells.length - values ? 1 : 2;
        return `<td colspan="${colspan}" rowspan="${cell.rowspan}">${escapeMarkup(cell.text)}</td>`;
      }),
    ),
  );
}

/** The heads again after some rows, as after a page break; rowspans that the break cuts are written as empty cells. */
function repeated(table: OfficialTable): string {
  const rows = padded(table, '&nbsp;');
  const heads = table.key === 'applications' ? 3 : table.key === 'statistics' ? 1 : 0;
  if (heads === 0) return wrap(rows);
  const middle = Math.floor(rows.length / 2);
  return wrap(rows.slice(0, middle)) + wrap([...rows.slice(0, heads), ...rows.slice(middle)]);
}

/** Blocks of a table as tables of their own, heads with the first rows that stand below them. */
function several(table: OfficialTable): string {
  if (table.key !== 'proactive') return wrap(withSpans(table));
  const tables: string[][] = [];
  for (const [index, line] of withSpans(table).entries()) {
    if (table.rows[index]?.[0]?.colspan === table.width) tables.push([]);
    tables.at(-1)?.push(line);
  }
  return tables.map(wrap).join('\n<p>&nbsp;</p>\n');
}

export const HTML_LAYOUTS: Readonly<Record<string, HtmlLayout>> = {
  'spans as in the notice': (table) => wrap(withSpans(table)),
  'padded with empty cells': (table) => wrap(padded(table, '')),
  'padded with &nbsp;': (table) => wrap(padded(table, '&nbsp;')),
  'without spans': (table) => wrap(table.rows.map((cells) => row(cells.map((cell) => `<td>${escapeMarkup(cell.text)}</td>`)))),
  'labels over lines': (table) => wrap(withSpans(table, broken)),
  'as Word writes': (table) => wrap(withSpans(table, word)),
  'heads repeated': repeated,
  'several tables': several,
  'doubled columns': (table) => wrap(doubled(table)),
  nested: (table) =>
    `<table width="100%"><tr><td align="center"><table><tr><td>${escapeMarkup(table.heading)}</td></tr></table></td></tr><tr><td>${wrap(withSpans(table))}</td></tr></table>`,
  'elements shown as a table': (table) =>
    `<div class="grid">${expandGrid(table)
      .map(
        (slots) =>
          `<div style="display: table-row">${slots.map((slot) => `<span style="display:table-cell">${escapeMarkup(slot.text)}</span>`).join('')}</div>`,
      )
      .join('')}</div>`,
  'elements with the roles of a table': (table) =>
    `<div role="table">${expandGrid(table)
      .map((slots) => `<div role="row">${slots.map((slot) => `<div role="cell">${escapeMarkup(slot.text)}</div>`).join('')}</div>`)
      .join('')}</div>`,
  'blocks beside one another': (table) => lists(table, 'div', 'div', 'div'),
  'blocks, as many in a row as it prints': (table) => lists(table, 'div', 'div', 'div', printedSlots),
  'a list for each row': (table) => lists(table, 'section', 'ul', 'li'),
  'terms and what is said of them': (table) =>
    `<dl>${expandGrid(table)
      .map(
        ([first, ...rest]) =>
          `<dt>${escapeMarkup(first?.text ?? '')}</dt>${rest.map((slot) => `<dd>${escapeMarkup(slot.text)}</dd>`).join('')}`,
      )
      .join('')}</dl>`,
  'end tags left out': (table) =>
    `<table>${table.rows.map((cells) => `<tr>${cells.map((cell) => `<td${span(cell)}>${escapeMarkup(cell.text)}`).join('')}`).join('')}</table>`,
  'as plain text in pre': (table) =>
    `<pre>${expandGrid(table)
      .map((slots) => slots.map((slot) => escapeMarkup(slot.text)).join('\t'))
      .join('\n')}</pre>`,
};

/** A row that no label from above reaches into has its own cells alone, however wide they are; others have all slots. */
function printedSlots(table: OfficialTable): { text: string }[][] {
  const slots = expandGrid(table);
  return table.rows.map((row, index) => {
    const wide = row.reduce((sum, one) => sum + one.colspan, 0);
    return wide === slots[index]?.length ? row : (slots[index] ?? []);
  });
}

/** Rows and cells as plain elements, nothing of which says that it is a table. */
function lists(
  table: OfficialTable,
  outer: string,
  line: string,
  item: string,
  slotsOf: (table: OfficialTable) => { text: string }[][] = expandGrid,
): string {
  const rows = slotsOf(table).map(
    (slots) => `<${line}>${slots.map((slot) => `<${item}>${escapeMarkup(slot.text)}</${item}>`).join('')}</${line}>`,
  );
  return `<${outer} class="grid">${rows.join('\n')}</${outer}>`;
}

const MENU = ['首页', '政务公开', '解读回应', '办事服务', '互动交流'].map((name) => `<li><a href="/">${name}</a></li>`).join('');
const OTHERS = [2013, 2012, 2011]
  .map((year) => `<li><a href="${year}.htm">示例镇${year}年政府信息公开工作年度报告 收到申请${year}件</a></li>`)
  .join('');

/** The page: navigation, title, report, a list of other reports, a hidden passage and a footer. */
export function writeHtml(report: RandomReport, layout: HtmlLayout): string {
  const { organ, year } = report;
  const title = `${organ}${year}年政府信息公开工作年度报告`;
  const tables = officialTables(report).map((table) => `<p><strong>${escapeMarkup(table.heading)}</strong></p>\n${layout(table)}`);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_示例市人民政府</title><script>var a="<td>规章</td>";</script></head><body>
<div class="header"><ul>${MENU}</ul></div><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
<div class="wrap"><div class="tit"><h1>${title}</h1></div><div class="con">
<p>　　本报告的数据统计期限为${year}年1月1日至12月31日。</p><p style="display:none">全年收到申请99999件。</p>
${tables.join('\n')}
<p align="right">${organ}</p><p align="right">${year + 1}年1月18日</p></div></div>
<div class="list3"><h3>相关阅读</h3><ul>${OTHERS}</ul></div><div class="b1"><p>主办单位：示例市人民政府办公室　ICP备12345678号</p></div></body></html>`;
}
