/** The figures of an answer that can stand in a chart: statutory or local cells, with what is needed to set them side by side. */
import { findCounterpart } from '../../data/forms/comparability.ts';
import { findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import type { Corpus } from '../../retrieval/corpus.ts';
import type { HeldFigure } from '../../retrieval/store/held.ts';
import { unitFactor } from '../answer/unit-factor.ts';
import type { Answer, Citation } from '../answer.ts';

export interface ChartedCell {
  organ: string;
  year: number;
  key: CellKey;
  figure: HeldFigure;
  citation: Citation;
  /** In the base unit; null where the cell holds no number. */
  value: number | null;
  /** Unit that values are brought to: 元 for 万元; 件 where none is printed. */
  base: string;
}

/** Computed numbers and numbers in prose are left out; a cell that is stated twice counts once. */
export function chartedCells(answer: Answer, corpus: Corpus): ChartedCell[] {
  const cells = new Map<string, ChartedCell>();
  for (const stated of answer.figures) {
    const citation = answer.citations.find(({ id }) => id === stated.citation);
    const figure = stated.working === undefined && citation ? findCitedFigure(citation, corpus) : undefined;
    const edition = figure && citation && corpus.findReport(citation.report)?.masthead.edition;
    if (!figure || !citation || edition === undefined) continue;
    const key: CellKey = {
      edition: figure.rowKey === undefined ? 'local' : edition,
      table: figure.table,
      row: figure.rowKey ?? figure.row.join('/'),
      column: figure.columnKey ?? figure.column,
    };
    const { base, factor } = unitFactor(figure.unit);
    const value = figure.state === 'number' && figure.value !== null ? figure.value * factor : null;
    cells.set(citation.id, { organ: stated.organ, year: stated.year, key, figure, citation, value, base: base || '件' });
  }
  return [...cells.values()];
}

/** The cell that a citation names; undefined for a citation of text. */
function findCitedFigure({ report, table, row, column }: Citation, corpus: Corpus): HeldFigure | undefined {
  if (!table || !row || column === undefined) return undefined;
  return corpus
    .figuresOf(report)
    .find((figure) => figure.table === table && figure.column === column && figure.row.join('/') === row.join('/'));
}

export const isSameCell = (left: CellKey, right: CellKey): boolean =>
  left.table === right.table && left.row === right.row && left.column === right.column;

/** Whether the two may be set side by side: the same cell of one form, or cells that the forms declare comparable one to one. */
export function areComparable(left: CellKey, right: CellKey): boolean {
  if (left.edition === right.edition) return isSameCell(left, right);
  const counterpart = findCounterpart(left, right.edition);
  if (!counterpart || counterpart.partial || counterpart.cells.length !== 1) return false;
  return isSameCell(counterpart.cells[0]!, right);
}

/** True for the cell that sums its row, such as 总计 over the kinds of applicant. */
export const isTotal = (key: CellKey): boolean => findCell(key)?.total ?? false;
