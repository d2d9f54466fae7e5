/** Rows of the form that no printed label names: not printed, or printed under a label that was not understood. */
import { columnsOf } from '../data/forms/editions.ts';
import type { FormRow, FormTable } from '../data/forms/form-edition.ts';
import type { RowMatch } from './align-row.ts';
import { type CellFigure, figureWithoutCell } from './cell-figure.ts';
import { labelPattern } from './match-label.ts';
import type { IngestMessage } from './message.ts';
import { hasValues, type PrintedRow } from './tables.ts';

/** Of a cell whose row is not printed. */
export const ROW_MISSING = 'row missing in the file';

/** Cells of such a row: blank, or illegible where a row that nothing took stands in its place. `anchor`: the end of the table in the text. */
export function readMissingRow(
  table: FormTable,
  row: FormRow,
  anchor: number,
  doubtful: boolean,
): { figures: CellFigure[]; message: IngestMessage } {
  const name = row.path.join(' / ');
  const cells = (state: 'blank' | 'illegible', note: string) =>
    columnsOf(table, row).map((column) => figureWithoutCell({ table, row, column }, { anchor }, state, note));
  if (!doubtful)
    return {
      figures: cells('blank', ROW_MISSING),
      message: { code: 'row-missing', text: `Row ${name} is not printed; its cells are kept as blank.`, offset: anchor },
    };
  const text = `Row ${name} was not found, and a row whose label was not understood stands in its place; its cells are kept as illegible.`;
  return {
    figures: cells('illegible', 'a row with values whose label was not understood stands in its place'),
    message: { code: 'row-not-understood', text, offset: anchor },
  };
}

/** The rows with words and values that nothing took between the rows that surround this one in the form. */
export function findUntakenRows(
  table: FormTable,
  row: FormRow,
  rows: readonly PrintedRow[],
  matches: readonly RowMatch[],
  used: ReadonlySet<PrintedRow>,
): PrintedRow[] {
  const place = table.rows.indexOf(row);
  const before = matches.findLast((match) => table.rows.indexOf(match.row) < place)?.printed;
  const after = matches.find((match) => table.rows.indexOf(match.row) > place)?.printed;
  const within = rows.slice(before ? rows.indexOf(before) + 1 : 0, after ? rows.indexOf(after) : rows.length);
  // At an end of the table, other tables follow or go before: only its own block counts.
  const own = before && after ? within : within.filter((printed) => printed.block === (before ?? after)?.block);
  return own.filter((printed) => !used.has(printed) && printed.labels.length > 0 && hasValues(printed));
}

/** Whether a row with this row's label was taken for another one, which is printed already: a form may have a label twice. */
export function isPrintedAgain(row: FormRow, repeated: readonly RowMatch[]): boolean {
  const { folds, numbering } = labelPattern(row.path.at(-1) ?? '', row.variants);
  return repeated.some(({ label }) => label.numbering === numbering && folds.includes(label.fold));
}
