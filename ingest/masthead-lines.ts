/** The lines of a document in which its masthead is looked for, without white space. */
import { LABELLED_LINES } from '../data/masthead-patterns.ts';
import type { Document, TableBlock } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { Section } from './report.ts';

/** Lines of the head that are looked at. */
const HEAD_LINES = 80;
/** Lines, and characters of each, in which the maker of the report is looked for. */
export const OPENING_LINES = 20;
const OPENING_LENGTH = 500;
/** Rows of a table in the head that can be an index card. */
const CARD_ROWS = 12;

export interface MastheadLines {
  head: string[];
  all: string[];
  /** The first lines of text, longer pieces of them. */
  opening: string[];
}

const LABEL_WORDS: ReadonlySet<string> = new Set(Object.values(LABELLED_LINES).flat());

/** Cells of an index card as lines: 发布机构 beside its value. */
function cardLines({ rows }: TableBlock): string[] {
  return rows.slice(0, CARD_ROWS).flatMap((cells) => {
    const filled = cells.map((cell) => foldSpace(cell.text.slice(0, 200))).filter((text) => text !== '');
    return filled.flatMap((text, index) => {
      const label = text.replace(/[:：]$/u, '');
      const value = filled[index + 1];
      return LABEL_WORDS.has(label) && value !== undefined ? [`${label}:${value}`] : [];
    });
  });
}

/** Text lines without white space: those before the first numbered heading, and all of them. */
export function listLines(document: Document, sections: readonly Section[]): MastheadLines {
  const firstHeading = sections.find((section) => section.index > 0)?.start ?? document.text.length;
  const fold = (text: string): string => foldSpace(text.slice(0, 200).replaceAll('**', ''));
  const head = document.blocks.filter((block) => block.start < firstHeading).slice(0, HEAD_LINES);
  const lines = head.flatMap((block) => (block.kind === 'text' ? [fold(block.text)] : cardLines(block)));
  const texts = document.blocks.filter((block) => block.kind === 'text');
  const opening = texts.slice(0, OPENING_LINES).map((block) => foldSpace(block.text.slice(0, OPENING_LENGTH)));
  return { head: lines, all: texts.map((block) => fold(block.text)), opening };
}
