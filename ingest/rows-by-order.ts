/** Rows whose label cannot be read, between rows that can: as many as the form has there, so that their order says which they are. */
import { ILLEGIBLE_MARK } from '../data/forms/cell-marks.ts';
import { columnsOf } from '../data/forms/editions.ts';
import type { FormRow, FormTable } from '../data/forms/form-edition.ts';
import type { RowMatch } from './align-row.ts';
import { isValueCell } from './cell-content.ts';
import { foldLabel } from './fold-label.ts';
import type { PrintedRow } from './tables.ts';

/** Of a label's characters, the share that a misread one still has. */
const LEAST_SHARED = 0.4;

/** Whether the last cells of a row are one value for each column, behind a label that cannot be read or is the row's with characters misread. */
function canBe(printed: PrintedRow, row: FormRow, columns: number): boolean {
  const { cells } = printed;
  const [labels, values] = [cells.slice(0, -columns), cells.slice(-columns)];
  const label = labels.at(-1)?.text ?? '';
  const own = [...foldLabel(row.path.at(-1) ?? '')];
  const shared = own.filter((character) => label.includes(character)).length / Math.max(1, own.length);
  return (
    (label === ILLEGIBLE_MARK || shared >= LEAST_SHARED) && values.length === columns && values.every((cell) => isValueCell(cell.text))
  );
}

/**
 * The rows of the form between two that were found, where exactly as many rows without a readable label are printed between these; none where
 * the numbers differ or a row of the form may be left out.
 */
export function matchByOrder(table: FormTable, rows: readonly PrintedRow[], matches: readonly RowMatch[]): RowMatch[] {
  const data = matches.filter((match) => !match.row.heading);
  return data.slice(1).flatMap((after, index) => {
    const before = data[index] as RowMatch;
    const missing = table.rows.slice(table.rows.indexOf(before.row) + 1, table.rows.indexOf(after.row)).filter((row) => !row.heading);
    const between = rows.slice(rows.indexOf(before.printed) + 1, rows.indexOf(after.printed)).filter((row) => row !== before.continuation);
    if (missing.length === 0 || between.length !== missing.length || missing.some((row) => row.optional || row.content !== 'number'))
      return [];
    if (!missing.every((row, place) => canBe(between[place] as PrintedRow, row, columnsOf(table, row).length))) return [];
    return missing.map((row, place) => {
      const printed = between[place] as PrintedRow;
      const cell = printed.cells.length - columnsOf(table, row).length - 1;
      return { row, printed, label: { text: printed.cells[cell]?.text ?? '', fold: '', numbering: '', cell } };
    });
  });
}
