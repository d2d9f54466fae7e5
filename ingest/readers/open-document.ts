/** OpenDocument files (ODT, ODS) to a Document: paragraphs, tables with merged cells, text boxes and notes; what is hidden or deleted is left out and said. */
import type { Document } from '../document.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { OfficePackage } from './office-package.ts';
import { OpenDocumentBody } from './open-document-body.ts';
import { partSheetRows } from './sheet-blocks.ts';
import { headingsOfSheets } from './sheet-names.ts';
import { expandRows, type GridCell } from './span-grid.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const KIND = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)/u;

export type OpenDocumentKind = 'text' | 'spreadsheet' | 'encrypted' | 'other';

/** What an OpenDocument package holds, by its own mark. @throws ZipError, XmlError */
export function openDocumentKind(office: OfficePackage): OpenDocumentKind {
  for (const event of office.events(MANIFEST)) if (event.kind === 'open' && event.name === 'encryption-data') return 'encrypted';
  let mark = '';
  for (const event of office.events('mimetype')) if (event.kind === 'text') mark += event.text;
  return (KIND.exec(mark.trim())?.[1] as 'text' | 'spreadsheet' | undefined) ?? 'other';
}

/** A sheet's titles and prose as text, its rows as tables. */
function addSheet(builder: DocumentBuilder, rows: GridCell[][]): void {
  for (const block of partSheetRows(rows.filter((row) => row.some(({ text }) => text.trim() !== '')))) {
    if (block.kind === 'table') builder.addTable(expandRows(block.rows, true));
    else for (const line of block.cell.text.trim().split('\n')) builder.addText(line);
  }
}

/** The document of an OpenDocument package. @throws ZipError, XmlError */
export function readOpenDocument(office: OfficePackage, kind: 'text' | 'spreadsheet'): Document {
  const body = new OpenDocumentBody(kind === 'spreadsheet');
  for (const event of office.events(CONTENT)) body.take(event);
  const builder = new DocumentBuilder();
  const sheets = kind === 'spreadsheet' ? body.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])) : [];
  const headings = headingsOfSheets(sheets);
  for (const block of [...body.blocks, ...body.notes]) {
    if (block.kind === 'table') builder.addText(headings[sheets.indexOf(block)] ?? '');
    if (block.kind === 'text') builder.addText(block.text);
    else if (kind === 'spreadsheet') addSheet(builder, block.rows);
    else builder.addTable(expandRows(block.rows));
  }
  const tell = (code: string, text: string, quote = ''): void => {
    builder.messages.push({ code, text, ...(quote === '' ? {} : { quote: quote.slice(0, 80) }) });
  };
  if (body.hidden.length > 0) tell('text-hidden', `${body.hidden.length} pieces of hidden text were left out.`, body.hidden.join(' '));
  for (const name of body.hiddenSheets) tell('sheet-hidden', `The hidden sheet ${name} was left out.`, name);
  if (body.deletions > 0) tell('text-deleted', `${body.deletions} tracked deletions were left out; insertions were read.`);
  if (body.cut) tell('cells-too-many', 'The file holds more cells than are read; those beyond were left out.');
  const pictures = office.names().filter((name) => /^Pictures\//u.test(name)).length;
  if (pictures > 0) tell('pictures-unread', `The file holds ${pictures} pictures; what stands in them was not read.`);
  return builder.build();
}
