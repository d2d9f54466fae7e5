/**
 * A table whose rows the form prints side by side, printed in another shape: its rows below each other, its columns as rows, each cell on a
 * line with its labels, or a table for each row. Every value is told by the labels to its left and above it.
 */
import { columnsOf } from '../data/forms/editions.ts';
import type { FormTable } from '../data/forms/form-edition.ts';
import { isUnitCell, readCell } from './cell-content.ts';
import { type CellFigure, figureOfCell, figureWithoutCell } from './cell-figure.ts';
import type { Cell } from './document.ts';
import { foldLabel } from './fold-label.ts';
import type { TableReading } from './label-rows.ts';
import { CELL_MISSING } from './repeated-rows.ts';
import type { PrintedRow } from './tables.ts';

/** Keys of the form's row and column that labels name. */
interface Address {
  row?: string;
  column?: string;
}

/** Cells that must be found for the table to be there, as a share of all. */
const LEAST_SHARE = 0.5;
/** Rows of values below the last label that still belong to it. */
const ROWS_BELOW = 2;

interface Names {
  rows: ReadonlyMap<string, string>;
  columns: ReadonlyMap<string, string>;
  /** Labels that no other table prints. */
  own: ReadonlySet<string>;
}

function listNames(table: FormTable): Names {
  const rows = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const row of table.rows)
    if (!row.heading) for (const label of [row.path.at(-1) ?? '', ...row.variants]) rows.set(foldLabel(label), row.key);
  for (const column of table.columns) for (const label of [column.label, ...column.variants]) columns.set(foldLabel(label), column.key);
  const shared = new Set(
    table.columns.filter((column) => column.total).flatMap((column) => [column.label, ...column.variants].map(foldLabel)),
  );
  const own = new Set([...rows.keys(), ...columns.keys()].filter((fold) => fold.length > 2 && !shared.has(fold)));
  return { rows, columns, own };
}

function readName(cell: Cell | undefined, names: Names): Address {
  const fold = foldLabel(cell?.text ?? '');
  const [row, column] = [names.rows.get(fold), names.columns.get(fold)];
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '';
const isValue = (cell: Cell | undefined): boolean =>
  isFilled(cell) && readCell(cell?.text ?? '').state !== 'text' && !isUnitCell(cell?.text ?? '');

/** From the first row with a label of the table's own to the last, and the rows of values below it. */
function findRegion(rows: readonly PrintedRow[], names: Names): PrintedRow[] {
  const marks = rows.map((row) => row.labels.some((label) => names.own.has(label.fold)));
  const first = marks.indexOf(true);
  if (first === -1) return [];
  let last = marks.lastIndexOf(true);
  const isNamed = (row: PrintedRow | undefined): boolean =>
    row?.labels.some(({ fold }) => names.rows.has(fold) || names.columns.has(fold)) ?? false;
  for (let bare = 0; last + 1 < rows.length; last += 1) {
    const next = rows[last + 1] as PrintedRow;
    bare = next.labels.length === 0 ? bare + 1 : 0;
    if (bare > ROWS_BELOW || (bare === 0 && !isNamed(next))) break;
  }
  return rows.slice(first, last + 1);
}

/** The label over a cell in a row of heads: in its own column, or in a cell to the left that spans it. */
function headOver(head: PrintedRow, at: number, width: number): Cell | undefined {
  const only = head.cells.filter(isFilled);
  if (only.length === 1) return only[0];
  if (head.cells.length !== width || head.cells.some(isValue)) return undefined;
  for (let left = at; left >= 0; left -= 1) if (isFilled(head.cells[left])) return head.cells[left];
  return undefined;
}

/** What the labels in front of a cell and above it name; undefined where they contradict each other. */
function addressOf(
  region: readonly PrintedRow[],
  index: number,
  at: number,
  names: Names,
  carried: string | undefined,
): Address | undefined {
  const line = region[index] as PrintedRow;
  const address: Address = {};
  for (let left = at - 1; left >= 0; left -= 1) {
    let cell = line.cells[left];
    // A cell that is merged downwards is printed once, in the first of its rows.
    for (let above = index - 1; !isFilled(cell) && above >= 0; above -= 1) {
      const upper = region[above] as PrintedRow;
      if (upper.cells.length !== line.cells.length || !upper.cells.some((one, place) => place > left && isValue(one))) break;
      cell = upper.cells[left];
    }
    const { row, column } = readName(cell, names);
    address.row ??= row;
    address.column ??= column;
  }
  const above: Address = {};
  for (let top = index - 1; top >= 0 && (above.row === undefined || above.column === undefined); top -= 1) {
    const { row, column } = readName(headOver(region[top] as PrintedRow, at, line.cells.length), names);
    above.row ??= row;
    above.column ??= column;
  }
  if (address.row === undefined && address.column !== undefined && above.row === undefined) address.row = carried;
  return { row: address.row ?? above.row, column: address.column ?? above.column };
}

interface Found {
  cell: Cell;
  line: PrintedRow;
  differs: boolean;
}

/** The table's cells by their labels; undefined where it is printed as the form has it, or most of its cells are not found. */
export function readCrossTable(table: FormTable, rows: readonly PrintedRow[]): TableReading | undefined {
  const names = listNames(table);
  const region = findRegion(rows, names);
  const places = table.rows.flatMap((row) => columnsOf(table, row).map((column) => ({ table, row, column })));
  // All cells on one line without labels: the form's own shape, however often it is printed.
  if (region.some((line) => line.labels.length === 0 && line.cells.length >= places.length && line.cells.some(isValue))) return undefined;
  const found = new Map<string, Found>();
  let carried: string | undefined;
  let lines = 0;
  for (const [index, line] of region.entries()) {
    const own = line.cells.flatMap((cell) => readName(cell, names).row ?? []);
    if (own.length > 0) carried = own.length === 1 ? own[0] : undefined;
    const values = line.cells.filter(isValue).length;
    if (values > 0) lines += 1;
    for (const [at, cell] of line.cells.entries()) {
      if (at <= line.lastLabel || (cell.text !== '' && !isValue(cell))) continue;
      const address = addressOf(region, index, at, names, values === 1 ? carried : undefined);
      if (address?.row === undefined || address.column === undefined) continue;
      const key = `${address.row}|${address.column}`;
      const known = found.get(key);
      if (!known || (known.cell.text === '' && known.line === line)) found.set(key, { cell, line, differs: false });
      else if (cell.text !== known.cell.text && !(cell.text === '' && known.line === line)) known.differs = true;
    }
  }
  if (lines < 2 || found.size < places.length * LEAST_SHARE) return undefined;
  const anchor = region.at(-1)?.end ?? 0;
  const taken = new Set([...found.values()].map(({ cell }) => cell));
  const left = region.flatMap((line) => line.cells.filter((cell) => isValue(cell) && !taken.has(cell)));
  const raw = left.map(({ text }) => text).join(' ');
  const figures = places.map((place): CellFigure => {
    const one = found.get(`${place.row.key}|${place.column.key}`);
    if (!one && raw !== '') return figureWithoutCell(place, { anchor }, 'illegible', 'values are printed that no label places', raw);
    if (!one) return figureWithoutCell(place, { anchor }, 'blank', CELL_MISSING);
    const printing = { anchor: one.line.end, ...(one.line.page === undefined ? {} : { page: one.line.page }) };
    if (one.differs) return figureWithoutCell(place, printing, 'illegible', 'printed more than once with different values', one.cell.text);
    return figureOfCell(place, one.cell, printing);
  });
  const [first] = left;
  const text = `Values of ${table.en} stand under no label of it; cells without a value of their own are kept as illegible.`;
  const messages = first ? [{ code: 'cells-unplaced', text, offset: first.start, quote: raw.slice(0, 80) }] : [];
  return { figures, messages, used: new Set(region) };
}
