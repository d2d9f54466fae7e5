/** Figures for tests, written as cells of an edition. */
import { findCell } from '../../data/forms/editions.ts';
import type { TableKey } from '../../data/forms/form-edition.ts';
import type { Figure } from '../../ingest/report.ts';

/** What a cell holds: a number, null for blank, '?' for illegible, '/' for not applicable. */
export type CellContent = number | null | '?' | '/';

/** One figure of a cell that exists; `unit` is the form's unless given. */
export function buildFigure(edition: string, table: TableKey, row: string, column: string, content: CellContent, unit?: string): Figure {
  const cell = findCell({ edition, table, row, column });
  if (!cell) throw new Error(`no cell ${table} ${row} ${column} in ${edition}`);
  const state = content === null ? 'blank' : content === '?' ? 'illegible' : content === '/' ? 'not_applicable' : 'number';
  return {
    table,
    rowKey: row,
    columnKey: column,
    row: cell.rowPath,
    column: cell.columnLabel,
    state,
    value: typeof content === 'number' ? content : null,
    unit: unit ?? cell.unit,
    raw: content === null ? '' : String(content),
    section: 0,
    start: 0,
    end: 0,
  };
}
