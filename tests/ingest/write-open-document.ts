/** Random reports as minimal OpenDocument files and as letters: what office programs and browsers save, and nothing that reading does not need. */
import { strToU8, zipSync } from 'fflate';
import { type OfficialTable, officialTables } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';

const escapeXml = (text: string): string => text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);
const paragraph = (text: string): string => (text === '' ? '' : `<text:p>${escapeXml(text)}</text:p>`);
const titleOf = (report: RandomReport): string => `${report.organ}${report.year}年政府信息公开工作年度报告`;

/** An OpenDocument file of that kind around the content of its body and its automatic styles. */
export function packOpenDocument(kind: 'text' | 'spreadsheet', body: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
  const parts = { mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': content };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Rows with a covered cell in each slot that another cell spans. */
function openTable(table: OfficialTable): string {
  const covered: boolean[][] = table.rows.map(() => []);
  const rows = table.rows.map((row, top) => {
    const cells: string[] = [];
    let left = 0;
    const cover = (): void => {
      for (; covered[top]?.[left]; left += 1) cells.push('<table:covered-table-cell/>');
    };
    for (const one of row) {
      cover();
      for (let down = 0; down < one.rowspan; down += 1)
        for (let right = 0; right < one.colspan; right += 1) (covered[top + down] as boolean[])[left + right] = down + right > 0;
      const spans = `table:number-columns-spanned="${one.colspan}" table:number-rows-spanned="${one.rowspan}"`;
      cells.push(`<table:table-cell ${spans}>${paragraph(one.text)}</table:table-cell>`);
      left += 1;
    }
    cover();
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return `<table:table table:name="表"><table:table-column table:number-columns-repeated="${table.width}"/>${rows.join('')}</table:table>`;
}

export function writeOdt(report: RandomReport, tables: readonly OfficialTable[] = officialTables(report)): Uint8Array {
  return packOpenDocument('text', paragraph(titleOf(report)) + tables.map((table) => paragraph(table.heading) + openTable(table)).join(''));
}

/** A workbook with a sheet for each table, the title on the first, and the empty rows and columns that programs write behind. */
export function writeOds(report: RandomReport, tables: readonly OfficialTable[] = officialTables(report)): Uint8Array {
  const lone = (text: string): string =>
    `<table:table-row><table:table-cell>${paragraph(text)}</table:table-cell><table:table-cell table:number-columns-repeated="1023"/></table:table-row>`;
  const sheets = tables.map((table, index) => {
    const head = (index === 0 ? lone(titleOf(report)) : '') + lone(table.heading);
    const tail =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';
    return openTable(table).replace('<table:table-row>', `${head}<table:table-row>`).replace('</table:table>', `${tail}</table:table>`);
  });
  return packOpenDocument('spreadsheet', sheets.join(''));
}

/** The bytes of a page as browsers save it in one file, its markup as quoted-printable. */
export function writeMhtml(page: string, encoding: 'quoted-printable' | 'base64' = 'quoted-printable'): Uint8Array {
  const bytes = Buffer.from(page);
  const quoted = [...bytes].map((byte) =>
    byte > 126 || byte === 61 || byte < 32 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  for (let at = 0; at < quoted.length; at += 24) lines.push(quoted.slice(at, at + 24).join(''));
  const body = encoding === 'base64' ? (bytes.toString('base64').match(/.{1,76}/gu) ?? []).join('\r\n') : lines.join('=\r\n');
  const part = (type: string, how: string, content: string): string =>
    `--B.1\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${how}\r\n\r\n${content}\r\n`;
  const head =
    'From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E6=8A=A5?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="B.1"\r\n\r\n';
  return strToU8(`${head}${part('text/css', '8bit', '.a { }')}${part('text/html', encoding, body)}--B.1--\r\n`);
}
