/** Random reports as minimal DOCX and XLSX files: statutory tables with their merged cells, nothing that reading does not need. */
import { strToU8, zipSync } from 'fflate';
import { expandGrid, type OfficialTable, officialTables } from './official-grid.ts';
import type { RandomReport } from './random-report.ts';

const escapeXml = (text: string): string => text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relationships = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

/** The bytes of an office file from its parts; the part named first is the one that the file is about. */
export function packOffice(parts: Readonly<Record<string, string>>, types: Readonly<Record<string, string>>): Uint8Array {
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  const main = Object.keys(parts)[0] ?? '';
  const all = { '[Content_Types].xml': contentTypes, '_rels/.rels': relationships(relationship('rId1', 'officeDocument', main)), ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

/** Every row with all of its cells: a merge going down is repeated in each row, as Word writes it. */
function wordTable(table: OfficialTable): string {
  const open: { left: number; colspan: number }[][] = table.rows.map(() => []);
  const rows = table.rows.map((row, top) => {
    const cells: string[] = [];
    let left = 0;
    const cover = () => {
      for (let above = open[top]?.find((one) => one.left === left); above; above = open[top]?.find((one) => one.left === left)) {
        cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${above.colspan}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`);
        left += above.colspan;
      }
    };
    for (const one of row) {
      cover();
      const merge = one.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      for (let down = 1; down < one.rowspan; down += 1) open[top + down]?.push({ left, colspan: one.colspan });
      cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${one.colspan}"/>${merge}</w:tcPr>${paragraph(one.text)}</w:tc>`);
      left += one.colspan;
    }
    cover();
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="600"/>'.repeat(table.width)}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`;
}

/** The body of a Word document, between its tags. */
export function wrapWord(body: string): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return packOffice({ 'word/document.xml': document }, { 'word/document.xml': 'wordprocessingml.document.main' });
}

const titleOf = (report: RandomReport): string => `${report.organ}${report.year}年政府信息公开工作年度报告`;

/** A DOCX file of a random report, with its tables as given. */
export function writeDocx(report: RandomReport, tables: readonly OfficialTable[] = officialTables(report)): Uint8Array {
  const parts = tables.map((table) => paragraph(table.heading) + wordTable(table));
  return wrapWord(paragraph(titleOf(report)) + parts.join(''));
}

const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

interface SheetRows {
  rows: string[][];
  merges: string[];
}

/** Empty cells are left out, as sheets do; whole numbers and decimals are stored as numbers, all else as text. */
function addTable(sheet: SheetRows, table: OfficialTable): void {
  const first = sheet.rows.length;
  for (const line of expandGrid(table)) sheet.rows.push(line.map((slot) => slot.text));
  const taken: boolean[][] = table.rows.map(() => []);
  for (const [top, row] of table.rows.entries()) {
    let left = 0;
    for (const one of row) {
      while (taken[top]?.[left]) left += 1;
      for (let down = 0; down < one.rowspan; down += 1)
        for (let right = 0; right < one.colspan; right += 1) (taken[top + down] as boolean[])[left + right] = true;
      if (one.rowspan * one.colspan > 1)
        sheet.merges.push(`${columnName(left)}${first + top + 1}:${columnName(left + one.colspan - 1)}${first + top + one.rowspan}`);
    }
  }
}

function writeSheet({ rows, merges }: SheetRows): string {
  const lines = rows.map((row, index) => {
    const cells = row.flatMap((text, column) => {
      const reference = `${columnName(column)}${index + 1}`;
      if (text === '') return [];
      if (/^-?\d+(?:\.\d+)?$/u.test(text)) return [`<c r="${reference}"><v>${text}</v></c>`];
      return [`<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`];
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.length > 0 ? `<mergeCells>${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : '';
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

/** An XLSX file of a random report: all tables, as given, below each other on one sheet, or each on its own. */
export function writeXlsx(
  report: RandomReport,
  sheetPerTable = false,
  tables: readonly OfficialTable[] = officialTables(report),
): Uint8Array {
  const sheets: SheetRows[] = [{ rows: [[titleOf(report)]], merges: [] }];
  for (const [index, table] of tables.entries()) {
    if (sheetPerTable && index > 0) sheets.push({ rows: [], merges: [] });
    const sheet = sheets.at(-1) as SheetRows;
    sheet.rows.push([table.heading]);
    addTable(sheet, table);
  }
  const names = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const listed = names.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const workbook = `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed}</sheets></workbook>`;
  const links = names.map((name, index) => relationship(`rId${index + 1}`, 'worksheet', name.slice(3))).join('');
  return packOffice(
    {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relationships(links),
      ...Object.fromEntries(names.map((name, index) => [name, writeSheet(sheets[index] as SheetRows)])),
    },
    { 'xl/workbook.xml': 'spreadsheetml.sheet.main', ...Object.fromEntries(names.map((name) => [name, 'spreadsheetml.worksheet'])) },
  );
}
