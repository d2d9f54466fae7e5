/**
 * Tables whose pieces stand beside one another: a row prints a label and its values, and then another label with values of its own. The
 * pieces become tables of their own, in the order in which the form has their rows.
 *
 *     规章 | 3 | 行政处罚 | 12              规章 | 3
 *     规范性文件 | 5 | 行政强制 | 4    →    规范性文件 | 5
 *                                         行政处罚 | 12
 *                                         行政强制 | 4
 */
import { SERIAL_HEADINGS } from '../data/forms/cell-marks.ts';
import type { FormEdition } from '../data/forms/form-edition.ts';
import { isUnitCell, isValueCell } from './cell-content.ts';
import type { Block, Cell, Document, TableBlock } from './document.ts';
import { foldLabel } from './fold-label.ts';
import type { IngestMessage } from './message.ts';

/** Widest row that is cut; wider ones are no tables that people lay out. */
const MAXIMUM_WIDTH = 60;
/** Of a table's rows, the share that is of one width where its columns can be told. */
const LEAST_UNIFORM = 0.8;
const SERIALS = new Set(SERIAL_HEADINGS.map(foldLabel));

type ColumnKind = 'label' | 'value' | 'open';

/** Folded labels of rows with their place in the form; several forms' labels have the place in the first that has them, those over rows none. */
export type RowPlaces = ReadonlyMap<string, number | undefined>;

/** Labels of the rows of all tables that print a line for each row, those above them included. */
export function listRowPlaces(editions: readonly FormEdition[]): RowPlaces {
  const places = new Map<string, number | undefined>();
  for (const edition of editions) {
    let place = 0;
    for (const table of edition.tables)
      for (const row of table.layout === 'row-per-label' ? table.rows : []) {
        place += 1;
        for (const label of row.path.slice(0, -1).map(foldLabel)) if (!places.has(label)) places.set(label, undefined);
        for (const label of [row.path.at(-1) ?? '', ...row.variants].map(foldLabel)) places.set(label, places.get(label) ?? place);
      }
  }
  places.delete('');
  return places;
}

const isPrintedValue = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell.text !== '' && isValueCell(cell.text) && !isUnitCell(cell.text);

/** What a column of the rows holds: mostly labels of the form's rows, values, or neither. A column of serial numbers goes with the labels behind it. */
function kindOf(rows: readonly Cell[][], column: number, places: RowPlaces): ColumnKind {
  let labels = 0;
  let values = 0;
  for (const row of rows) {
    const cell = row[column];
    const fold = foldLabel(cell?.text ?? '');
    if (SERIALS.has(fold)) return 'label';
    if (isPrintedValue(cell)) values += 1;
    else if (places.has(fold)) labels += 1;
  }
  if (labels > values) return 'label';
  return values > 0 ? 'value' : 'open';
}

/** Columns at which labels begin again behind values; none where the rows are of different width. */
function findCuts(rows: readonly Cell[][], width: number, places: RowPlaces): number[] {
  const cuts: number[] = [];
  let labelled = false;
  let valued = false;
  for (let column = 0; column < width; column += 1) {
    const kind = kindOf(rows, column, places);
    if (kind === 'label' && labelled && valued) cuts.push(column);
    if (kind === 'label') [labelled, valued] = [true, false];
    if (kind === 'value') valued = true;
  }
  // Labels without a value behind them are no piece of their own.
  return (valued ? cuts : cuts.slice(0, -1)).filter((cut) => opensRows(rows, cut, places));
}

/** Whether the labels in a column mostly stand behind values of their own lines, and not behind other labels as where they go over several columns. */
function opensRows(rows: readonly Cell[][], column: number, places: RowPlaces): boolean {
  const before = rows.flatMap((row) =>
    places.get(foldLabel(row[column]?.text ?? '')) !== undefined ? [row.slice(0, column).findLast((cell) => cell.text !== '')] : [],
  );
  const printed = before.filter((cell) => cell !== undefined);
  return printed.filter(isPrintedValue).length > printed.length / 2;
}

/** Of one row: where a label of the form stands behind a value. */
function findRowCuts(row: readonly Cell[], places: RowPlaces): number[] {
  const cuts: number[] = [];
  const first = row.findIndex((cell) => places.has(foldLabel(cell.text)));
  let valued = false;
  for (const [index, cell] of row.entries()) {
    if (isPrintedValue(cell)) valued = index > first;
    else if (valued && places.has(foldLabel(cell.text)) && row.slice(index + 1).some(isPrintedValue)) {
      cuts.push(index);
      valued = false;
    }
  }
  return cuts;
}

const slicesOf = (row: Cell[], cuts: readonly number[]): Cell[][] =>
  [0, ...cuts].map((from, index) => row.slice(from, cuts[index] ?? row.length));

/** How many rows stand before one that the form has earlier. */
function countDisorder(rows: readonly Cell[][], places: RowPlaces): number {
  const order = rows.flatMap((row) => {
    const found = row.flatMap((cell) => places.get(foldLabel(cell.text)) ?? []);
    return found.length > 0 ? [found.at(-1) ?? 0] : [];
  });
  return order.filter((place, index) => index > 0 && place < (order[index - 1] ?? 0)).length;
}

const isPrinted = (row: readonly Cell[]): boolean => row.some((cell) => cell.text !== '');

/** The table's pieces behind one another, or its rows cut where they stand, whichever is nearer to the order of the form. */
function cutTable(block: TableBlock, places: RowPlaces): TableBlock[] {
  const width = Math.max(0, ...block.rows.map((row) => row.length));
  if (width < 4 || width > MAXIMUM_WIDTH) return [block];
  const uniform = block.rows.filter((row) => row.length === width);
  const isGrid = uniform.length >= block.rows.length * LEAST_UNIFORM;
  const cuts = isGrid ? findCuts(uniform, width, places) : [];
  const slices = block.rows.map((row) => slicesOf(row, isGrid ? cuts.filter((cut) => cut < row.length) : findRowCuts(row, places)));
  if (slices.every((pieces) => pieces.length === 1)) return [block];
  const count = Math.max(...slices.map((pieces) => pieces.length));
  const across = slices.flat().filter(isPrinted);
  const pieces = Array.from({ length: count }, (_, index) => slices.flatMap((row) => (row[index] ? [row[index]] : [])).filter(isPrinted));
  if (countDisorder(across, places) < countDisorder(pieces.flat(), places)) return [{ ...block, rows: across }];
  return pieces.filter((rows) => rows.length > 0).map((rows) => ({ ...block, rows }));
}

/** The document with the pieces of such tables as tables of their own; each is told once. */
export function cutTablesBeside(document: Document, places: RowPlaces): Document {
  const messages: IngestMessage[] = [...document.messages];
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'table') return [block];
    const tables = cutTable(block, places);
    if (tables.length === 1 && tables[0] === block) return [block];
    const text = 'Rows of a table stand beside one another on its lines; they were read as rows of their own.';
    messages.push({ code: 'rows-beside', text, offset: block.start });
    return tables;
  });
  return messages.length === document.messages.length ? document : { ...document, blocks, messages };
}
