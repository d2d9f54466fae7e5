/** Spreadsheets (XLSX) to a Document: each visible sheet's titles and prose as text, its rows as tables with merged cells. */
import type { Document } from '../document.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { OfficePackage } from './office-package.ts';
import { readSheet, type Sheet, type Workbook } from './sheet.ts';
import { partSheetRows } from './sheet-blocks.ts';
import { headingsOfSheets } from './sheet-names.ts';
import { opens, readCellFormats, readSharedStrings } from './sheet-values.ts';
import { expandRows } from './span-grid.ts';

/** More sheets than any report has. */
const MAXIMUM_SHEETS = 60;
interface ListedSheet {
  name: string;
  part: string;
  hidden: boolean;
}

function listSheets(office: OfficePackage, part: string): { sheets: ListedSheet[]; from1904: boolean } {
  const targets = new Map(office.relations(part).map(({ id, target }) => [id, target]));
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  for (const event of office.events(part)) {
    if (opens(event, 'workbookPr')) from1904 = ['1', 'true'].includes(event.attributes.get('date1904') ?? '');
    if (!opens(event, 'sheet') || sheets.length >= MAXIMUM_SHEETS) continue;
    const target = targets.get(event.attributes.get('id') ?? '');
    if (target)
      sheets.push({
        name: event.attributes.get('name') ?? '',
        part: target,
        hidden: (event.attributes.get('state') ?? 'visible') !== 'visible',
      });
  }
  return { sheets, from1904 };
}

function addSheet(builder: DocumentBuilder, { rows }: Sheet): void {
  for (const block of partSheetRows(rows)) {
    if (block.kind === 'table') builder.addTable(expandRows(block.rows, true));
    else for (const line of block.cell.text.trim().split('\n')) builder.addText(line);
  }
}

/** The document of a workbook whose main part is `part`. @throws ZipError, XmlError */
export function readXlsx(office: OfficePackage, part: string): Document {
  const { sheets, from1904 } = listSheets(office, part);
  const relations = office.relations(part);
  const target = (type: string): string => relations.find((relation) => relation.type === type)?.target ?? '';
  const workbook: Workbook = {
    strings: readSharedStrings(office, target('sharedStrings')),
    formats: readCellFormats(office, target('styles')),
    from1904,
  };
  const builder = new DocumentBuilder();
  const shown = sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, part: sheetPart }) => ({ name, sheet: readSheet(office, sheetPart, workbook) }));
  const headings = headingsOfSheets(shown.map(({ name, sheet }) => ({ name, rows: sheet.rows })));
  for (const [index, { name, sheet }] of shown.entries()) {
    builder.addText(headings[index] ?? '');
    addSheet(builder, sheet);
    builder.messages.push(...messagesOf(sheet, name));
  }
  for (const { name } of sheets.filter(({ hidden }) => hidden))
    builder.messages.push({ code: 'sheet-hidden', text: `The hidden sheet ${name} was left out.`, quote: name.slice(0, 80) });
  return builder.build();
}

function messagesOf(sheet: Sheet, name: string): { code: string; text: string; quote?: string }[] {
  const messages: { code: string; text: string; quote?: string }[] = [];
  if (sheet.hidden.length > 0)
    messages.push({
      code: 'cells-hidden',
      text: `${sheet.hidden.length} hidden cells of the sheet ${name} were left out.`,
      quote: sheet.hidden.join(' ').slice(0, 80),
    });
  if (sheet.uncalculated.length > 0)
    messages.push({
      code: 'formulas-uncalculated',
      text: `${sheet.uncalculated.length} formulas of the sheet ${name} hold no result and are kept as blank. Open the file, save it anew and add it again.`,
      quote: sheet.uncalculated.join(' ').slice(0, 80),
    });
  if (sheet.cut)
    messages.push({ code: 'cells-too-many', text: `The sheet ${name} is larger than what is read; the cells beyond were left out.` });
  return messages;
}
