/** What the store hands out: the shapes of `ingest/report.ts` with the report they belong to and their index in it. */
import type {
  CellState,
  Figure,
  Finding,
  Masthead,
  NumberMention,
  Passage,
  Report,
  ReportId,
  Section,
  Sentence,
} from '../../ingest/report.ts';

/** A report without its contents. */
export interface HeldReport {
  id: ReportId;
  /** File name without folder. */
  source: string;
  /** SHA-256 of the original bytes, hexadecimal. */
  contentHash: string;
  kind: Report['kind'];
  /** True for a report of the shipped sample corpus. */
  sample: boolean;
  masthead: Masthead;
}

interface OfReport {
  report: ReportId;
  /** Position in the report's own array; findings refer to figures by it. */
  index: number;
}

export type HeldFigure = Figure & OfReport;
export type HeldMention = NumberMention & OfReport;
export type HeldFinding = Finding & OfReport;
export type HeldPassage = Passage & OfReport;
export type HeldSentence = Sentence & OfReport;
export type HeldSection = Section & OfReport;

/** Which figures to return. Every part given must hold; an empty `reports` list selects nothing, never everything. */
export interface FigureFilter {
  reports?: readonly ReportId[];
  table?: Figure['table'];
  rowKey?: string;
  columnKey?: string;
  /** The report's year. */
  year?: number;
  state?: CellState;
}

/** What became of one report handed to the store. */
export interface SaveReceipt {
  report: ReportId;
  /** 'replaced': the same file name with other bytes, or the same bytes read differently by a newer program. 'unchanged': these bytes were held already. */
  status: 'accepted' | 'replaced' | 'unchanged';
  /** The id and bytes' hash that stood here before, when something did. */
  previous?: { report: ReportId; contentHash: string };
  /** Sample reports that gave way to the first report of the user's own. */
  samplesRemoved: ReportId[];
}
