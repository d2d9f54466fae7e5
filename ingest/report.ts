/** A report as read: masthead, sections, figures, number mentions, passages, sentences and findings. */
import type { TableKey } from '../data/forms/form-edition.ts';
import type { Span } from './document.ts';
import type { IngestMessage } from './message.ts';

/** Stable id: the file's stem, made unique in a corpus by the store. */
export type ReportId = string & { readonly __brand?: 'ReportId' };

/** Rule 4: five states that stay apart from the cell to the sentence that a person reads. */
export const CELL_STATES = ['number', 'blank', 'not_applicable', 'illegible', 'text'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface Masthead {
  /** Full canonical name of the issuing organ: 宁夏回族自治区自然资源厅; for a government's report on a whole area, the place: 宁夏回族自治区. */
  organ: string;
  /** The name as the document prints it: 自治区自然资源厅. */
  organPrinted: string;
  /** Gazetteer code of the place, e.g. '640000'; undefined where the place is unknown. */
  placeCode?: string;
  /** Key of the kind of organ (gazetteer organ kinds); 'government' for an area's own report. */
  organKind?: string;
  /** The year reported on (not the year of publication). */
  year: number;
  /** Edition id of the form; 'local' where only a local table, 'none' where no table was found. */
  edition: string;
  title: string;
  documentNumber?: string;
  /** Date of signature or issue, ISO 8601. */
  date?: string;
  url?: string;
  /** For a digest (摘编): what it retells. */
  original?: string;
}

export interface Section extends Span {
  index: number;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  level: number;
  /** Full heading as printed, white space folded: '三、收到和处理政府信息公开申请情况'; '前言' for what stands before the first heading. */
  title: string;
  /** Index of the section that holds this one. */
  parent?: number;
}

export interface Figure extends Span {
  table: TableKey;
  /** Keys in the form edition; both undefined for a local table. */
  rowKey?: string;
  columnKey?: string;
  /** Canonical labels (local tables: as printed). */
  row: string[];
  column: string;
  state: CellState;
  /** Null unless `state` is 'number'. In `unit`. */
  value: number | null;
  unit: string;
  /** The cell's own text: '+5', '1.23 亿元', '150人次', '/'. */
  raw: string;
  /** Label as printed where it differs from the canonical one. */
  printed?: { row?: string; column?: string };
  page?: number;
  section: number;
  /** Why the cell is illegible, or how it was placed. */
  note?: string;
}

/** A number in running text. */
export interface NumberMention extends Span {
  sentence: number;
  /** In `unit`; 70.67 with unit 万条. */
  value: number;
  unit: string;
  /** 余 · 约 · 近 · 多 · 超过 … as printed, '' if none. */
  qualifier: string;
  raw: string;
}

export interface Passage extends Span {
  index: number;
  section: number;
  text: string;
}

export interface Sentence extends Span {
  index: number;
  passage: number;
  section: number;
  text: string;
}

export interface FindingSide {
  /** Labels or words: '一、本年新收 + 二、上年结转' or the sentence. */
  label: string;
  value: number | null;
  unit?: string;
  /** Figures or mentions this side stands on, as indexes into the report's arrays. */
  figures: number[];
  sentence?: number;
}

/** A reconciliation finding within one report (DOMAIN §5). */
export interface Finding {
  /** 'I1' … 'I8', or 'prose' for prose against prose. */
  identity: string;
  verdict: 'holds' | 'violated' | 'unverifiable' | 'contradiction';
  /** Column or subject the identity was taken for. */
  subject: { zh: string; en: string };
  left: FindingSide;
  right: FindingSide;
  note?: string;
}

export interface Report {
  /** File name without folder. */
  source: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  contentHash: string;
  kind: 'original' | 'digest';
  text: string;
  masthead: Masthead;
  sections: Section[];
  figures: Figure[];
  mentions: NumberMention[];
  passages: Passage[];
  sentences: Sentence[];
  findings: Finding[];
  messages: IngestMessage[];
}

/** Why a file was not taken in. */
export interface Rejection {
  source: string;
  code: string;
  /** What was given, what is allowed, what to do. */
  text: string;
  /** For a file that is held aside: what `--organ` and `--year` can answer, as far as the file suggests it; an empty list where it suggests nothing. */
  question?: Question;
}

/** What a person is asked about a file: the organs and the years that it can be of. A list is absent where it is not asked for. */
export interface Question {
  organs?: readonly string[];
  years?: readonly number[];
}
