/** What became of one file that was to be taken in: a receipt that counts what was read and quotes what was not. */
import type { IngestMessage } from '../ingest/message.ts';
import type { CellState, Finding, Question, Rejection, Report, ReportId } from '../ingest/report.ts';
import type { SaveReceipt } from './store/held.ts';

/** Cells of a report by state; `printed` is all of them. */
export interface CellCounts {
  printed: number;
  number: number;
  blank: number;
  notApplicable: number;
  illegible: number;
  text: number;
}

export interface FileReceipt {
  /** File name without folder; for a path that is no file, the path as given. */
  source: string;
  status: SaveReceipt['status'] | 'rejected';
  /** Null when rejected. */
  report: ReportId | null;
  /** Why it was rejected: what was given, what is allowed, what to do. Null when it was not. */
  reason: { code: string; text: string } | null;
  /** For a file that was held aside: the organs or the years that it can be of, to be answered with `--organ` and `--year`; else null. */
  question: Question | null;
  /** Null when rejected. */
  cells: CellCounts | null;
  findings: Record<Finding['verdict'], number> | null;
  messages: IngestMessage[];
  /** Sample reports that gave way to this one. */
  samplesRemoved: ReportId[];
}

/** The receipt of a file that was not taken in. */
export function rejectedReceipt({ source, code, text, question }: Rejection): FileReceipt {
  return {
    source,
    status: 'rejected',
    report: null,
    reason: { code, text },
    question: question ?? null,
    cells: null,
    findings: null,
    messages: [],
    samplesRemoved: [],
  };
}

/** Cells of a report by state. */
export function countCells({ figures }: Report): CellCounts {
  const count = (state: CellState) => figures.filter((figure) => figure.state === state).length;
  return {
    printed: figures.length,
    number: count('number'),
    blank: count('blank'),
    notApplicable: count('not_applicable'),
    illegible: count('illegible'),
    text: count('text'),
  };
}

/** Findings of a report by verdict. */
export function countFindings({ findings }: Report): Record<Finding['verdict'], number> {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  return { holds: count('holds'), violated: count('violated'), unverifiable: count('unverifiable'), contradiction: count('contradiction') };
}
