/** Word files (DOCX) to a Document: paragraphs, tables with merged cells, text boxes and footnotes; what is hidden or deleted is left out and said. */
import type { Document } from '../document.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { OfficePackage } from './office-package.ts';
import { expandRows } from './span-grid.ts';
import { type WordBlock, WordBody } from './word-body.ts';
import { readStyleNumbering, WordNumbering } from './word-numbering.ts';

/** Cells that a line between tabs has at least, and lines of a table, where tabs stand in for a table. */
const LEAST_TABBED_CELLS = 3;
const LEAST_TABBED_LINES = 2;

const tabbedCells = (block: WordBlock | undefined): string[] | undefined => {
  const cells = block?.kind === 'text' ? block.text.split('\t') : [];
  return cells.filter((text) => text.trim() !== '').length >= LEAST_TABBED_CELLS ? cells : undefined;
};

/** Neighbouring lines of cells between tabs become a table: some offices type theirs so. */
function joinTabbedLines(blocks: readonly WordBlock[]): (WordBlock | { kind: 'tabbed'; rows: string[][] })[] {
  const joined: (WordBlock | { kind: 'tabbed'; rows: string[][] })[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const rows: string[][] = [];
    for (let cells = tabbedCells(blocks[at]); cells; cells = tabbedCells(blocks[at + rows.length])) rows.push(cells);
    const block = blocks[at];
    if (rows.length >= LEAST_TABBED_LINES) {
      joined.push({ kind: 'tabbed', rows });
      at += rows.length - 1;
    } else if (block) joined.push(block);
  }
  return joined;
}

/** The document of a Word file whose main part is `part`. @throws ZipError, XmlError */
export function readDocx(office: OfficePackage, part: string): Document {
  const relations = office.relations(part);
  const target = (type: string): string => relations.find((relation) => relation.type === type)?.target ?? '';
  const body = new WordBody(new WordNumbering(office, target('numbering')), readStyleNumbering(office, target('styles')));
  for (const event of office.events(part)) body.take(event);
  for (const notes of ['footnotes', 'endnotes']) for (const event of office.events(target(notes))) body.take(event);

  const builder = new DocumentBuilder();
  for (const block of joinTabbedLines(body.blocks)) {
    if (block.kind === 'text') builder.addText(block.text);
    else if (block.kind === 'tabbed') builder.addTable(block.rows);
    else if (block.rows.length === 1 && block.rows[0]?.length === 1)
      for (const text of block.rows[0][0]?.lines ?? []) builder.addText(text);
    else builder.addTable(expandRows(block.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.lines.join('\n') })))));
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
