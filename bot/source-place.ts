/**
 * Finds the place that a citation names. A citation is written in a way that can be copied from one place to another:
 * `REPORT#table/row/column` for a cell, with the keys of the form (`applications/outcome/granted/total`) or with labels as the answer
 * prints them, and `REPORT@start-end` for running text, in UTF-16 offsets of the report's text, `end` not included. `bot/receipts.ts` adds a third: a source of an earlier answer, `RECEIPT:NUMBER`.
 */
import { formatLabelPath } from '../retrieval/cell-path.ts';
import type { HeldFigure, HeldPassage, HeldReport, HeldSection } from '../retrieval/store/held.ts';
import type { Store } from '../retrieval/store/store.ts';

export interface CellPlace {
  kind: 'cell';
  report: HeldReport;
  section?: HeldSection;
  figure: HeldFigure;
  /** All cells of the printed table, in its order. */
  table: HeldFigure[];
}

export interface TextPlace {
  kind: 'text';
  report: HeldReport;
  section?: HeldSection;
  /** The paragraph around the cited words. */
  passage: HeldPassage;
  /** Offsets of the cited words in the report's text. */
  start: number;
  end: number;
}

export type SourcePlace = CellPlace | TextPlace;

/** How citations are written; for messages. */
export const CITATION_FORMS = ['RECEIPT:NUMBER', 'REPORT#table/row/column', 'REPORT@start-end'] as const;

/** The place of a citation; undefined where the report holds no such cell or paragraph, or the text is no citation. Throws where the report is not held. */
export function findSource(store: Store, citation: string): SourcePlace | undefined {
  const cell = /^(?<report>.+)#(?<path>[^#]+)$/u.exec(citation)?.groups;
  if (cell?.report && cell.path) return findCell(store, store.getReport(cell.report), cell.path);
  const span = /^(?<report>.+)@(?<start>\d+)-(?<end>\d+)$/u.exec(citation)?.groups;
  if (span?.report) return findText(store, store.getReport(span.report), Number(span.start), Number(span.end));
  return undefined;
}

/** The citation of a cell: keys where the form has them, labels in a local table. */
export function formatCellCitation(figure: HeldFigure): string {
  return `${figure.report}#${figure.rowKey && figure.columnKey ? keyPath(figure) : formatLabelPath(figure)}`;
}

/** The citation of running text. */
export function formatTextCitation({ report, start, end }: { report: string; start: number; end: number }): string {
  return `${report}@${start}-${end}`;
}

/** What follows the report's id where the labels name the cell: '#table/row/column', or '@start-end'. */
export function formatPlaceOf(place: SourcePlace): string {
  return place.kind === 'cell' ? `#${formatLabelPath(place.figure)}` : `@${place.start}-${place.end}`;
}

const keyPath = (figure: HeldFigure): string => [figure.table, figure.rowKey, figure.columnKey].join('/');

function findCell(store: Store, report: HeldReport, path: string): CellPlace | undefined {
  const figures = store.figuresOf(report.id);
  const figure =
    figures.find((candidate) => keyPath(candidate) === path) ?? figures.find((candidate) => formatLabelPath(candidate) === path);
  if (!figure) return undefined;
  const table = figures.filter((other) => other.table === figure.table && other.section === figure.section);
  return { kind: 'cell', report, section: store.sectionsOf(report.id)[figure.section], figure, table };
}

function findText(store: Store, report: HeldReport, start: number, end: number): TextPlace | undefined {
  const passage = store.passagesOf(report.id).find((candidate) => candidate.start < end && start < candidate.end);
  if (!passage) return undefined;
  return { kind: 'text', report, section: store.sectionsOf(report.id)[passage.section], passage, start, end };
}
