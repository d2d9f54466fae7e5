/** Tables that print one line per row: the form's rows are found by their labels, their values placed under the columns. */
import { ILLEGIBLE_MARK } from '../data/forms/cell-marks.ts';
import { columnsOf } from '../data/forms/editions.ts';
import type { FormColumn, FormTable } from '../data/forms/form-edition.ts';
import { findAddedColumns } from './added-columns.ts';
import { alignRows, isHeaderRow, type RowMatch } from './align-row.ts';
import { isUnitCell, readCell } from './cell-content.ts';
import { type CellFigure, figureOfCell, figureWithoutCell, type Printing } from './cell-figure.ts';
import type { Cell } from './document.ts';
import { foldLabel } from './fold-label.ts';
import type { IngestMessage } from './message.ts';
import { findUntakenRows, isPrintedAgain, readMissingRow } from './missing-row.ts';
import { findPartlyRead } from './partly-read.ts';
import { type Placement, placeRows, type ValueRow } from './place-cells.ts';
import { withoutRepeatedValues } from './repeated-cells.ts';
import { CELL_MISSING, doubtHalfPrinted, mergePrintings, type Repetition } from './repeated-rows.ts';
import { matchByOrder } from './rows-by-order.ts';
import { columnPatterns, printedColumn, readHeader, type TableHeader } from './table-header.ts';
import { type PrintedRow, withoutCells } from './tables.ts';

export interface TableReading {
  figures: CellFigure[];
  messages: IngestMessage[];
  /** Rows that the table used up, heads included. */
  used: Set<PrintedRow>;
  /** Those of them that print values which no cell of the form took. */
  partly?: PrintedRow[];
  /** Rows that nothing took and that stand in the place of rows which were not found: those are illegible because of them. */
  doubted?: ReadonlySet<PrintedRow>;
}

interface PreparedRow {
  match: RowMatch;
  columns: FormColumn[];
  header?: TableHeader;
  headRows: PrintedRow[];
  unit?: string;
  values: ValueRow;
  /** Heads of columns that the form does not have. */
  added: readonly string[];
}

/** The run of head rows nearest above a row. */
function headRowsAbove(rows: readonly PrintedRow[], index: number, isHead: (row: PrintedRow) => boolean): PrintedRow[] {
  let last = index - 1;
  while (last >= 0 && !isHead(rows[last] as PrintedRow)) last -= 1;
  let first = last;
  while (first > 0 && isHead(rows[first - 1] as PrintedRow)) first -= 1;
  return last < 0 ? [] : rows.slice(first, last + 1);
}

/** Cells of a row without its unit column, and that unit; the end of a label that stands on the next line brings its values along. */
function valueCells({ printed, label, continuation }: RowMatch): { cells: Cell[]; unit?: string } {
  let { cells } = printed;
  const tail = continuation?.cells.slice(continuation.lastLabel + 1) ?? [];
  if (tail.some((cell) => cell.text !== '') && cells.slice(label.cell + 1).every((cell) => cell.text === '')) {
    cells = [...cells.slice(0, label.cell + 1), ...tail];
  }
  const first = cells.findIndex((cell, index) => index > label.cell && cell.text !== '');
  const found = first === -1 ? undefined : cells[first];
  if (!found || !isUnitCell(found.text)) return { cells };
  return { cells: cells.filter((_, index) => index !== first), unit: found.text };
}

/**
 * Cells without one that cannot be read and stands where the row's unit does, in front of as many values as there are columns; the form's own
 * unit is meant then. An amount may be printed in another unit than the form's, so that it keeps the doubt.
 */
function withoutUnreadUnit(cells: Cell[], { row, label }: RowMatch, columns: number): Cell[] {
  const unread = cells[label.cell + 1]?.text === ILLEGIBLE_MARK && cells.length === label.cell + 2 + columns;
  return unread && row.unit !== undefined && !row.unit.endsWith('元') ? cells.filter((_, index) => index !== label.cell + 1) : cells;
}

function totalGroups(columns: readonly FormColumn[]): number[][] {
  const total = columns.findIndex((column) => column.total);
  if (total === -1 || columns.length < 2) return [];
  return [[...columns.keys()].filter((index) => index !== total).concat(total)];
}

/** The cell of each column's label, where the heads stand in the row's own block. */
function headPlaces(header: TableHeader, columns: readonly FormColumn[], match: RowMatch): { at?: number[] } {
  return header.block === match.printed.block ? { at: columns.map((column) => header.columns.get(column.key)?.cell ?? -1) } : {};
}

function prepare(table: FormTable, rows: readonly PrintedRow[], given: RowMatch, isHead: (row: PrintedRow) => boolean): PreparedRow {
  const columns = columnsOf(table, given.row);
  const heads = headRowsAbove(rows, rows.indexOf(given.printed), isHead);
  const added = findAddedColumns(given.printed, heads, columns);
  const dropped = new Set([...added.cells].filter((cell) => cell > given.label.cell));
  const match = { ...given, printed: withoutCells(given.printed, dropped) };
  const headRows = heads.map((head) => (head.cells.length === given.printed.cells.length ? withoutCells(head, dropped) : head));
  const header = readHeader(headRows, columns);
  const { cells: valued, unit } = valueCells(match);
  const printed = withoutUnreadUnit(valued, match, columns.length);
  const lowest = headRows.at(-1)?.cells ?? [];
  const cells =
    unit === undefined && dropped.size === 0 ? withoutRepeatedValues(printed, match.label.cell + 1, columns.length, lowest) : printed;
  const values = {
    cells,
    lastLabel: match.label.cell,
    columns,
    totals: totalGroups(columns),
    block: match.printed.block,
    ...(added.unsure ? { unsure: true } : {}),
    ...(header && unit === undefined ? { header: { ...header, ...headPlaces(header, columns, match) } } : {}),
  };
  return { match, columns, headRows, values, added: added.heads, ...(header ? { header } : {}), ...(unit === undefined ? {} : { unit }) };
}

function readRow(table: FormTable, prepared: PreparedRow, placement: Placement | undefined): CellFigure[] {
  const { match, columns, header, headRows, values } = prepared;
  const rest = values.cells.slice(values.lastLabel + 1).map((cell) => cell.text);
  const printed = rest.filter((text) => text !== '');
  const label = match.label.text + (match.continuation?.labels[0]?.text ?? '');
  return columns.map((column, index) => {
    const place = { table, row: match.row, column };
    const head = printedColumn(header, headRows, column, index);
    const printing: Printing = {
      row: label,
      ...(head === undefined ? {} : { column: head }),
      ...(prepared.unit === undefined ? {} : { unit: prepared.unit }),
      ...(match.printed.page === undefined ? {} : { page: match.printed.page }),
      anchor: match.printed.end,
    };
    const at = placement?.cells[index];
    if (at === undefined) {
      const note = `the row prints ${printed.length} values in ${rest.length} cells for ${columns.length} columns, and several placements remain`;
      return figureWithoutCell(place, printing, 'illegible', note, printed.join(' '));
    }
    const cell = values.cells[at];
    // Words in a value's place were joined to the label: 行政规范性文件 | 不少于3.
    if (cell && at === values.lastLabel && cell.text !== '' && foldLabel(cell.text) !== match.label.fold)
      return figureWithoutCell(place, printing, 'illegible', 'words stand in its place', cell.text);
    if (!cell || at <= values.lastLabel) return figureWithoutCell(place, printing, 'blank', CELL_MISSING);
    return figureOfCell(place, cell, printing);
  });
}

/** The words of a row that holds text: behind its label, or on the next line of the table where they stand alone. */
function readTextRow(table: FormTable, rows: readonly PrintedRow[], match: RowMatch, taken: Set<PrintedRow>): CellFigure[] {
  const next = rows[rows.indexOf(match.printed) + 1];
  const own = match.printed.cells.slice(match.label.cell + 1).filter((cell) => cell.text !== '' && !isUnitCell(cell.text));
  const below = next && !taken.has(next) ? next.cells.filter((cell) => cell.text !== '') : [];
  const words = own.length > 0 ? own : below.length === 1 ? below : [];
  const cell = words[0];
  if (cell && own.length === 0 && next) taken.add(next);
  return columnsOf(table, match.row).map((column) => {
    const place = { table, row: match.row, column };
    const printing: Printing = { row: match.label.text, anchor: match.printed.end };
    if (!cell) return figureWithoutCell(place, printing, 'blank', 'no words are printed');
    const figure = figureOfCell(place, cell, printing);
    return readCell(cell.text).state === 'not_applicable' ? figure : { ...figure, state: 'text' as const, value: null, unit: '' };
  });
}

/** The values of columns that the form does not have are left out, and this is said once for a table. */
function tellAddedColumns(rows: readonly PreparedRow[]): IngestMessage[] {
  const heads = [...new Set(rows.flatMap(({ added }) => added))];
  const [first] = rows;
  if (heads.length === 0 || !first) return [];
  const text = `The table prints columns that the form does not have (${heads.join(', ')}); their values were not read as figures.`;
  return [{ code: 'columns-unread', text, offset: first.match.printed.start, quote: heads.join(' ').slice(0, 80) }];
}

/** Every cell of the table; undefined when too few of its rows are printed for the table to be there. */
export function readLabelRows(table: FormTable, rows: readonly PrintedRow[]): TableReading | undefined {
  const patterns = columnPatterns(table.columns);
  const isHead = (row: PrintedRow) => isHeaderRow(row, patterns);
  const { matches: labelled, repeated } = alignRows(table, rows, patterns);
  const matches = [...labelled, ...matchByOrder(table, rows, labelled)].sort(
    (a, b) => table.rows.indexOf(a.row) - table.rows.indexOf(b.row),
  );
  const data = matches.filter((match) => !match.row.heading);
  const expected = table.rows.filter((row) => !row.heading && !row.optional);
  if (data.length < Math.max(2, expected.length * 0.25)) return undefined;
  const used = new Set<PrintedRow>();
  for (const match of [...matches, ...repeated]) {
    used.add(match.printed);
    if (match.continuation) used.add(match.continuation);
  }
  const numeric = [...data, ...repeated]
    .filter((match) => match.row.content === 'number')
    .map((match) => prepare(table, rows, match, isHead));
  for (const row of numeric.flatMap((prepared) => prepared.headRows)) used.add(row);
  const placements = placeRows(numeric.map((prepared) => prepared.values));
  const byRow = new Map<string, CellFigure[]>();
  const repetitions: Repetition[] = [];
  const messages = tellAddedColumns(numeric);
  for (const [index, prepared] of numeric.entries()) {
    const { key, path } = prepared.match.row;
    const figures = readRow(table, prepared, placements[index]);
    const first = byRow.get(key);
    const quote = prepared.match.label.text.slice(0, 80);
    const merged = first && mergePrintings(first, figures);
    byRow.set(key, merged?.figures ?? figures);
    if (merged) repetitions.push({ key, how: merged.how });
    if (merged && merged.how !== 'completed')
      messages.push({
        code: 'row-repeated',
        text: `Row ${path.join(' / ')} is printed more than once.`,
        offset: prepared.match.printed.start,
        quote,
      });
    if (placements[index]?.cells.includes(undefined) ?? true)
      messages.push({
        code: 'cells-unplaced',
        text: `The values of row ${path.join(' / ')} fit its columns in several ways; they are kept as illegible.`,
        offset: prepared.match.printed.start,
        quote,
      });
  }
  doubtHalfPrinted(byRow, repetitions);
  for (const match of data.filter((candidate) => candidate.row.content === 'text'))
    byRow.set(match.row.key, readTextRow(table, rows, match, used));
  const anchor = matches.at(-1)?.printed.end ?? 0;
  const doubted = new Set<PrintedRow>();
  for (const row of expected) {
    if (byRow.has(row.key)) continue;
    const inPlace = findUntakenRows(table, row, rows, matches, used);
    for (const printed of inPlace) doubted.add(printed);
    const missing = readMissingRow(table, row, anchor, inPlace.length > 0 || isPrintedAgain(row, repeated));
    byRow.set(row.key, missing.figures);
    messages.push(missing.message);
  }
  const figures = table.rows.flatMap((row) => byRow.get(row.key) ?? []);
  const partly = findPartlyRead(table, { used, figures, heads: numeric.flatMap(({ headRows }) => headRows), repeated });
  return { figures, messages: [...messages, ...partly.messages], used, partly: partly.rows, doubted };
}
