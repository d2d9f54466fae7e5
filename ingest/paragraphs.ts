/** Lines of text to paragraphs: a sentence that a page break or a line wrap cut in two is one again. */
import type { Document, Span, TextBlock } from './document.ts';
import { type PartNames, readHeading } from './headings.ts';

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

/** Paragraphs in order, as spans of the source that may run over line breaks. Headings on lines of their own are left out; tables end a paragraph. */
export function listParagraphs(document: Document, headings: ReadonlySet<TextBlock>, partNames: PartNames): Span[] {
  const paragraphs: (Span & { tail: string })[] = [];
  let open = false;
  for (const block of document.blocks) {
    if (block.kind === 'table' || headings.has(block)) {
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
