/** What a question was understood to say, before anything is looked up. */
import type { Language } from '../answer.ts';
import type { Ask, Dimension, Meaning, Operation, QuestionSpan } from './span.ts';
import type { Token } from './token.ts';

export interface Reading {
  /** The question as it was typed, and as it was read. */
  raw: string;
  normalized: string;
  lang: Language;
  tokens: Token[];
  spans: QuestionSpan[];
  /** One entry per concept span, in question order: its alternative readings. */
  concepts: string[][][];
  /** The same for weak wordings, which count only as far as they agree with the others. */
  weakConcepts: string[][][];
  /** Terms that can be explained and that no cell holds (政府开放日): a question with one is answered from prose. */
  terms: string[];
  /** Names of organs, in question order. */
  organs: { from: number; to: number; surface: string; meaning: Extract<Meaning, { kind: 'organ' | 'organ-mention' }> }[];
  years: number[];
  /** 最近三年, "the latest three years": how many of the years held, counted back; `years` is empty. Infinity: all. */
  latestYears?: number;
  /** 去年, 'last year': the wording that the year was resolved from. */
  relativeYear?: string;
  operations: Operation[];
  dimensions: Dimension[];
  asks: Ask[];
  /** Slips that were mended: they are said aloud. `organ` marks names of organs. */
  corrections: { surface: string; right: string; organ?: true }[];
  /** Numbers that the question asserts. */
  numbers: { value: number; unit: string; surface: string }[];
  /** The asker speaks of the whole area (全区, the whole city). */
  scope: boolean;
  /** Words that no rule explains (rule 3: then no figure is given). */
  unexplained: string[];
  /** The figures are wanted in rows and columns. */
  asTable?: boolean;
  /** In a conversation: the reading of the turn before. */
  earlier?: Reading;
  /** In a conversation: the question in one sentence of its own, with what it took over; `normalized` where left out. */
  asked?: string;
  /** In a conversation: the question that found the organ which this one is about (哪家最多). */
  found?: string;
  /** The question without organs and years, which are keys: what passages are searched for. */
  searchText: string;
}
