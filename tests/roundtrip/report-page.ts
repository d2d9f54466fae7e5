/** Random reports as one web page, each beginning on a new sheet, for the programs that print it as PDF. */
import { type OfficialTable, officialTables } from '../ingest/official-grid.ts';
import type { RandomReport } from '../ingest/random-report.ts';

export interface PageStyle {
  ruled: boolean;
  /** Type in points. */
  size: number;
  /** White space inside cells, in points. */
  padding: number;
  align: 'left' | 'center' | 'right';
}

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function tableMarkup(table: OfficialTable, style: PageStyle): string {
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => {
      const align = cell.kind === 'label' ? 'left' : style.align;
      return `<td colspan="${cell.colspan}" rowspan="${cell.rowspan}" align="${align}">${escapeMarkup(cell.text) || '<br>'}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const border = style.ruled ? '1' : '0';
  return `<table border="${border}" cellspacing="0" cellpadding="${style.padding}" width="100%" class="${style.ruled ? 'ruled' : 'open'}" style="font-size:${style.size}pt">${rows.join('')}</table>`;
}

/** The title that opens each report; the pages between two of them are one report's. */
export function titleOf(report: RandomReport): string {
  return `${report.organ}${report.year}年政府信息公开工作年度报告`;
}

const PROSE =
  '本机关按照要求做好示例范围内的信息公开工作，及时回应群众关心的问题，并在网站上开设专栏，方便群众查阅，同时通过示例水务公众号发布节水提示，全年工作平稳有序，没有发生需要特别说明的情况。';

export function reportPage(reports: readonly RandomReport[], styleOf: (index: number) => PageStyle): string {
  const bodies = reports.map((report, index) => {
    const parts = officialTables(report).map((table) => `<p>${table.heading}</p>${tableMarkup(table, styleOf(index))}<p>${PROSE}</p>`);
    const before = index === 0 ? '' : ' style="page-break-before:always"';
    return `<h2${before}>${titleOf(report)}</h2><p>${PROSE}</p>${parts.join('')}`;
  });
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>
body{font-family:"Noto Serif CJK SC","Noto Sans CJK SC",serif;font-size:12pt}
table{border-collapse:collapse}.ruled td{border:1px solid #000}.open td{border:none}
@page{@top-left{content:'示例政府信息公开'}@bottom-center{content:counter(page)}}
</style></head><body>${bodies.join('\n')}</body></html>`;
}
