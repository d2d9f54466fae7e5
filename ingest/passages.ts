/** Passages, the pieces of prose that are searched and quoted, and the sentences in them. */
import type { Span } from './document.ts';
import { readable } from './readable.ts';
import type { Passage, Section, Sentence } from './report.ts';
import { sectionAt } from './sections.ts';
import { splitSentences } from './sentences.ts';

/** A passage takes sentences of one paragraph until it would grow beyond this; a longer sentence is a passage by itself. */
export const PASSAGE_LENGTH = 400;

function groupSentences(sentences: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    const start = group?.[0]?.start;
    if (group && start !== undefined && sentence.end - start <= PASSAGE_LENGTH) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

/** Passages and sentences of all paragraphs, numbered in order. What is only white space or emphasis marks yields none. */
export function readPassages(
  text: string,
  paragraphs: readonly Span[],
  sections: readonly Section[],
): { passages: Passage[]; sentences: Sentence[] } {
  const passages: Passage[] = [];
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    const spans = splitSentences(text, paragraph).filter((span) => readable(text.slice(span.start, span.end)) !== '');
    for (const group of groupSentences(spans)) {
      const start = group[0]?.start ?? paragraph.start;
      const end = group.at(-1)?.end ?? paragraph.end;
      const section = sectionAt(sections, start);
      const passage = passages.length;
      passages.push({ index: passage, section, start, end, text: readable(text.slice(start, end)) });
      for (const span of group)
        sentences.push({ index: sentences.length, passage, section, ...span, text: readable(text.slice(span.start, span.end)) });
    }
  }
  return { passages, sentences };
}
