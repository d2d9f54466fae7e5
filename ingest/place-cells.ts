/**
 * Which printed cell belongs to which column. Empty cells collapse, trailing cells get lost and label columns shift, so that a row's
 * values fit its columns in several ways; a placement is taken only when the evidence leaves exactly one.
 */
import type { FormColumn } from '../data/forms/form-edition.ts';
import { readCell } from './cell-content.ts';
import type { Cell } from './document.ts';

export interface ValueRow {
  cells: Cell[];
  /** Index of the row's last label cell, −1 where it has none. Values stand behind it. */
  lastLabel: number;
  columns: readonly FormColumn[];
  /** Indexes of columns that belong together: the last of a group is the total of the others. */
  totals: readonly (readonly number[])[];
  /** Rows that stood together share a block. */
  block: number;
  /** Of the head above the row, if known. */
  header?: { width: number; origin?: number };
}

/** Index of the cell of the first column, and why; columns whose cell lies beyond the row's end are missing. */
export interface Placement {
  origin: number;
  by: 'full' | 'blank' | 'header' | 'layout' | 'count' | 'sums';
}

type Check = 'holds' | 'open' | 'violated';

const filled = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '';

/** Index of the first and last printed value behind the label; undefined when there is none. */
function valueSpan(row: ValueRow): { first: number; last: number } | undefined {
  const indexes = row.cells.flatMap((cell, index) => (index > row.lastLabel && filled(cell) ? [index] : []));
  const first = indexes[0];
  const last = indexes.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Whether the printed totals agree with their addends, and signed or monetary values stand in columns that take them. */
export function checkPlacement(row: ValueRow, origin: number): Check {
  let verdict: Check = 'holds';
  for (const [index, column] of row.columns.entries()) {
    const content = readCell(row.cells[origin + index]?.text ?? '');
    if (content.signed && !column.signed && row.columns.some((other) => other.signed)) return 'violated';
    const money = /[万亿]?元$/u.test(content.unit);
    if (money && !/元/u.test(column.unit ?? '') && row.columns.some((other) => /元/u.test(other.unit ?? ''))) return 'violated';
  }
  if (row.totals.length === 0) verdict = 'open';
  for (const group of row.totals) {
    const values = group.map((index) => readCell(row.cells[origin + index]?.text ?? '').value);
    const total = values.at(-1);
    const addends = values.slice(0, -1);
    const sum = addends.reduce<number>((whole, value) => whole + (value === null ? 0 : value), 0);
    if (total === null || total === undefined) {
      if (addends.some((value) => value !== null)) verdict = 'open';
    } else if (Math.abs(sum - total) > 1e-9) return 'violated';
  }
  return verdict;
}

/** Origins for which every printed value falls on a column: few, since values and columns are. */
function possibleOrigins(row: ValueRow, span: { first: number; last: number }): number[] {
  const origins: number[] = [];
  for (let origin = span.last - row.columns.length + 1; origin <= span.first; origin += 1) origins.push(origin);
  return origins;
}

/** Places the rows that leave no choice. */
function placeAlone(row: ValueRow): Placement | undefined {
  const span = valueSpan(row);
  if (!span) return { origin: row.lastLabel + 1, by: 'blank' };
  return span.last - span.first + 1 === row.columns.length ? { origin: span.first, by: 'full' } : undefined;
}

/** By the head above: the row has the head's cells and its labels do not reach into the columns. */
function placeByHeader(row: ValueRow, possible: readonly number[]): Placement | undefined {
  const origin = row.header?.origin;
  if (origin === undefined || row.header?.width !== row.cells.length || row.lastLabel >= origin || !possible.includes(origin))
    return undefined;
  return { origin, by: 'header' };
}

/** By rows of the same make that are placed already: as many cells in the same block, the label in the same place or all of one mind. */
function placeByLayout(
  row: ValueRow,
  possible: readonly number[],
  settled: readonly { row: ValueRow; placement: Placement }[],
): Placement | undefined {
  const peers = settled.filter(
    ({ row: peer, placement }) => placement.by !== 'blank' && peer.block === row.block && peer.cells.length === row.cells.length,
  );
  const alike = peers.filter(({ row: peer }) => peer.lastLabel === row.lastLabel);
  const origins = new Set((alike.length > 0 ? alike : peers).map(({ placement }) => placement.origin));
  const [origin] = origins;
  return origins.size === 1 && origin !== undefined && possible.includes(origin) ? { origin, by: 'layout' } : undefined;
}

/** As many cells as columns behind the label: they are the columns, unless the page lost cells and the sums contradict. */
function placeByCount(row: ValueRow, possible: readonly number[]): Placement | undefined {
  const origin = row.lastLabel + 1;
  const lost = row.header !== undefined && row.cells.length < row.header.width;
  if (row.cells.length - origin !== row.columns.length || !possible.includes(origin)) return undefined;
  return lost && checkPlacement(row, origin) === 'violated' ? undefined : { origin, by: 'count' };
}

/** The only placement that the sums allow. One that leaves a total open counts as possible. */
function placeBySums(row: ValueRow, possible: readonly number[]): Placement | undefined {
  const allowed = possible.filter((origin) => checkPlacement(row, origin) !== 'violated');
  const [origin] = allowed;
  return allowed.length === 1 && origin !== undefined && row.totals.length > 0 ? { origin, by: 'sums' } : undefined;
}

/** For rows without totals: the only placement in which signs and amounts stand where they may. */
function placeByKind(row: ValueRow, possible: readonly number[]): Placement | undefined {
  if (row.totals.length > 0) return undefined;
  const allowed = possible.filter((origin) => checkPlacement(row, origin) !== 'violated');
  const [origin] = allowed;
  return allowed.length === 1 && origin !== undefined ? { origin, by: 'sums' } : undefined;
}

/** A placement per row, in order; undefined where several remain or none fits. Rows that leave no choice teach the others the layout. */
export function placeRows(rows: readonly ValueRow[]): (Placement | undefined)[] {
  const placements = rows.map(placeAlone);
  const settled = rows.flatMap((row, index) => {
    const placement = placements[index];
    return placement ? [{ row, placement }] : [];
  });
  const rounds = [
    (row: ValueRow, possible: readonly number[]) => placeByHeader(row, possible),
    (row: ValueRow, possible: readonly number[]) =>
      row.header && row.cells.length < row.header.width ? placeBySums(row, possible) : undefined,
    (row: ValueRow, possible: readonly number[]) => placeByLayout(row, possible, settled),
    (row: ValueRow, possible: readonly number[]) => placeByCount(row, possible) ?? placeBySums(row, possible) ?? placeByKind(row, possible),
    (row: ValueRow, possible: readonly number[]) => placeByLayout(row, possible, settled),
  ];
  for (const place of rounds) {
    for (const [index, row] of rows.entries()) {
      const span = placements[index] ? undefined : valueSpan(row);
      if (!span) continue;
      const placement = place(row, possibleOrigins(row, span));
      if (!placement) continue;
      placements[index] = placement;
      settled.push({ row, placement });
    }
  }
  return placements;
}
