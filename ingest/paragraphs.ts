/** Lines of text to paragraphs: a sentence that a page break or a line wrap cut in two is one again. */
import type { FormEdition } from '../data/forms/form-edition.ts';
import type { Block, Document, Span, TextBlock } from './document.ts';
import { foldLabel } from './fold-label.ts';
import { type PartNames, readHeading } from './headings.ts';
import { isHeadingWord } from './tables.ts';

const SENTENCE_END = /[。！？!?；;：:](?:[”’"'）)》】」*]{0,4})$/u;
const COMMA = /[，,、。；;]/u;
/** A line without any of these is a title, a name or a date, unless the line above stops at a comma. */
const SHORT_LINE = 16;

/** Whether the paragraph so far stops in mid sentence and the next line can be its rest. */
function continues(paragraph: string, next: TextBlock, partNames: PartNames): boolean {
  if (SENTENCE_END.test(paragraph.slice(-8)) || !COMMA.test(paragraph)) return false;
  if (readHeading(next.text, partNames) || next.text.startsWith('附件') || /^[-*>|]\s/u.test(next.text)) return false;
  return /[，,、]$/u.test(paragraph) || COMMA.test(next.text) || next.text.length > SHORT_LINE || /[。！？]$/u.test(next.text);
}

/** Labels of a form, folded, with the labels above them. */
export function listFormLabels(editions: readonly FormEdition[]): ReadonlySet<string> {
  const labels = editions.flatMap((edition) =>
    edition.tables.flatMap((table) => [...table.rows.flatMap((row) => row.path), ...table.columns.map((column) => column.label)]),
  );
  return new Set(labels.map(foldLabel));
}

/** A line beside a table that prints only the form's labels or words of a head: a piece of the table that lost its cell marks. */
function isTablePiece(block: TextBlock, neighbours: readonly (Block | undefined)[], labels: ReadonlySet<string>): boolean {
  if (block.text.length > 120 || !neighbours.some((neighbour) => neighbour?.kind === 'table')) return false;
  const words = block.text.split(/\s{2,}|(?<=\))\s/u).map(foldLabel);
  return words.every((word) => word === '' || labels.has(word) || isHeadingWord(word));
}

/** Paragraphs in order, as spans of the source that may run over line breaks. Headings on lines of their own and pieces of tables are left out; tables end a paragraph. */
export function listParagraphs(
  document: Document,
  headings: ReadonlySet<TextBlock>,
  partNames: PartNames,
  labels: ReadonlySet<string>,
): Span[] {
  const paragraphs: (Span & { tail: string })[] = [];
  let open = false;
  for (const [index, block] of document.blocks.entries()) {
    const neighbours = [document.blocks[index - 1], document.blocks[index + 1]];
    if (block.kind === 'table' || headings.has(block) || isTablePiece(block, neighbours, labels)) {
      open = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (open && last && continues(last.tail, block, partNames)) {
      last.end = block.end;
      last.tail = (last.tail + block.text).slice(-400);
    } else paragraphs.push({ start: block.start, end: block.end, tail: block.text.slice(-400) });
    open = true;
  }
  return paragraphs.map(({ start, end }) => ({ start, end }));
}
