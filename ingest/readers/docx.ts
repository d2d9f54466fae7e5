/** Word files (DOCX) to a Document: paragraphs, tables with merged cells, text boxes and footnotes; what is hidden or deleted is left out and said. */
import type { Document } from '../document.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { OfficePackage } from './office-package.ts';
import { expandRows } from './span-grid.ts';
import { WordBody } from './word-body.ts';
import { readStyleNumbering, WordNumbering } from './word-numbering.ts';

/** The document of a Word file whose main part is `part`. @throws ZipError, XmlError */
export function readDocx(office: OfficePackage, part: string): Document {
  const relations = office.relations(part);
  const target = (type: string): string => relations.find((relation) => relation.type === type)?.target ?? '';
  const body = new WordBody(new WordNumbering(office, target('numbering')), readStyleNumbering(office, target('styles')));
  for (const event of office.events(part)) body.take(event);
  for (const notes of ['footnotes', 'endnotes']) for (const event of office.events(target(notes))) body.take(event);

  const builder = new DocumentBuilder();
  for (const block of body.blocks) {
    if (block.kind === 'text') builder.addText(block.text);
    else if (block.rows.length === 1 && block.rows[0]?.length === 1)
      for (const text of block.rows[0][0]?.lines ?? []) builder.addText(text);
    else builder.addTable(expandRows(block.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.lines.join(' ') })))));
  }
  if (body.hidden.length > 0) {
    const text = `${body.hidden.length} pieces of hidden text were left out.`;
    builder.messages.push({ code: 'text-hidden', text, quote: body.hidden.join(' ').slice(0, 80) });
  }
  if (body.deletions > 0)
    builder.messages.push({ code: 'text-deleted', text: `${body.deletions} tracked deletions were left out; insertions were read.` });
  const pictures = office.names().filter((name) => /^word\/media\//u.test(name)).length;
  if (pictures > 0)
    builder.messages.push({ code: 'pictures-unread', text: `The file holds ${pictures} pictures; what stands in them was not read.` });
  const embedded = office.names().filter((name) => /^word\/(?:embeddings|afchunk)/u.test(name)).length;
  if (embedded > 0)
    builder.messages.push({
      code: 'objects-unread',
      text: `The file holds ${embedded} embedded files; they were not read. Paste their tables into the text if they matter.`,
    });
  return builder.build();
}
