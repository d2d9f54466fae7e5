/** What every channel receives: the Answer of the contract (`ask --json` prints exactly this). */
import type { TableKey } from '../data/forms/form-edition.ts';
import type { CellState } from '../ingest/report.ts';

export type Language = 'zh' | 'en';

/** `ambiguous`: several readings, each answered or offered · `not_found`: not held · `refused`: not Wenbao's business. */
export const ANSWER_STATUSES = ['answered', 'ambiguous', 'not_found', 'refused', 'error'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

export interface AnswerFigure {
  /** Full Chinese name of the organ whose report holds the figure. */
  organ: string;
  /** The report's year. */
  year: number;
  /** Glossary keys of the cell, joined with '+': 'newly-received', 'litigation.direct+upheld'; 'local' for local tables, 'prose' for a number in text. */
  metric: string;
  /** Printed labels of the cell, '一、本年新收政府信息公开申请数量·总计'. */
  label: string;
  applicant?: string;
  state: CellState;
  value: number | null;
  unit: string;
  raw: string;
  /** Id of the citation that proves it; for a computed figure, of its first operand. */
  citation: string;
  /** "22 + 1 + 1 = 24" on computed figures. */
  working?: string;
  /** Beside an illegible cell: what a person read there, in `unit`. `value` stays null. */
  reading?: { value: number; note: string; by: string | null };
}

export interface Citation {
  /** '1', '2', …: the number in square brackets in the text. */
  id: string;
  report: string;
  source: string;
  kind: 'original' | 'digest';
  title: string;
  organ: string;
  year: number;
  section: string;
  table?: TableKey;
  row?: string[];
  column?: string;
  page?: number;
  /** Verbatim from the source, white space folded; parts left out are marked with …. */
  quote: string;
  url?: string;
}

export interface AnswerFinding {
  identity: string;
  verdict: 'holds' | 'violated' | 'unverifiable' | 'contradiction';
  left: string;
  right: string;
  citations: string[];
}

export interface Answer {
  /** The last turn as it was asked. */
  question: string;
  lang: Language;
  /** ISO date that relative years were resolved against. */
  today: string;
  status: AnswerStatus;
  /** What the person reads, at most 1,500 characters. */
  text: string;
  figures: AnswerFigure[];
  citations: Citation[];
  findings: AnswerFinding[];
  /** Next questions that are sure to be answerable. */
  suggestions: string[];
  /** Short id: turns, language, today, corpus hash and version. */
  receipt: string;
  /** Only where a language model is configured and was asked about this question. */
  model?: ModelPart;
}

/** What a language model had to do with an answer. No figure ever comes from it. */
export interface ModelPart {
  /** Words of the question with the keys that they were understood as; the figures were looked up by the keys. */
  understood?: { words: string; means: string }[];
  /** Of several readings, the one that it put first, with the words of the question that point to it. */
  chosen?: { reading: string; words: string };
  /** Chinese words that were searched for beside the question's own. */
  searched?: string[];
  /** The sentences of the text that it wrote, each with the citations that it was checked against. */
  phrased?: { text: string; citations: string[] }[];
  /** The text with the quotations in place of those sentences. */
  quotations?: string;
  /** Why it had no part although it was asked: the answer is the one without a model. */
  failed?: string;
}
