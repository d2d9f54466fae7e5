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
  /** Columns that the form does not have stand among the cells, and nothing says which cells are theirs: none gets a place. */
  unsure?: boolean;
  /** Of the head above the row, if known. */
  header?: {
    width: number;
    origin?: number;
    /** Where each column's label stands in the heads of the same block, −1 where it is not printed. */
    at?: readonly number[];
    /** The head names the columns in another order than the form's. */
    disordered?: boolean;
  };
}

/**
 * Index of the cell that each column takes, −1 or one beyond the row's end where its cell is missing in the file, undefined where
 * placements that differ on this column remain; and how that is known.
 */
export interface Placement {
  cells: readonly (number | undefined)[];
  by: 'full' | 'blank' | 'header' | 'layout' | 'count' | 'sums' | 'ways';
}

const MONEY = /元$/u;

type Check = 'holds' | 'open' | 'violated';

const filled = (cell: Cell | undefined): boolean => cell !== undefined && cell.text !== '';

/** Index of the first and last printed value behind the label; undefined when there is none. */
function valueSpan(row: ValueRow): { first: number; last: number } | undefined {
  const indexes = row.cells.flatMap((cell, index) => (index > row.lastLabel && filled(cell) ? [index] : []));
  const first = indexes[0];
  const last = indexes.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Neighbouring cells from `origin` on, one per column. */
function inOrder(row: ValueRow, origin: number): number[] {
  return row.columns.map((_, index) => origin + index);
}

/** Whether the printed totals agree with their addends, and signed or monetary values stand in columns that take them. */
export function checkPlacement(row: ValueRow, cells: readonly (number | undefined)[]): Check {
  const contents = cells.map((index) => {
    const cell = row.cells[index ?? -1];
    return readCell(cell?.text ?? '', cell?.closed);
  });
  const takesSign = row.columns.some((column) => column.signed);
  const takesMoney = row.columns.some((column) => MONEY.test(column.unit ?? ''));
  for (const [index, column] of row.columns.entries()) {
    if (contents[index]?.signed && takesSign && !column.signed) return 'violated';
    if (MONEY.test(contents[index]?.unit ?? '') && takesMoney && !MONEY.test(column.unit ?? '')) return 'violated';
  }
  let verdict: Check = row.totals.length === 0 ? 'open' : 'holds';
  for (const group of row.totals) {
    const values = group.map((index) => contents[index]?.value ?? null);
    const total = values.at(-1) ?? null;
    const printed = values.slice(0, -1).filter((value) => value !== null);
    const sum = printed.reduce((whole, value) => whole + value, 0);
    if (total === null) {
      if (printed.length > 0) verdict = 'open';
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

/** A row that prints no value is blank in every column; where its heads print only some of the columns, in those. */
function placeBlank(row: ValueRow): Placement | undefined {
  return valueSpan(row) ? undefined : { cells: placeByLabels(row)?.cells ?? inOrder(row, row.lastLabel + 1), by: 'blank' };
}

/** Places the rows that leave no choice. */
function placeAlone(row: ValueRow): Placement | undefined {
  const span = valueSpan(row);
  if (!span) return placeBlank(row);
  // Words at the end of a row that begins with empty cells may be a remark beside its values.
  if (span.first > row.lastLabel + 1 && readCell(row.cells[span.last]?.text ?? '').state === 'text') return undefined;
  return span.last - span.first + 1 === row.columns.length ? { cells: inOrder(row, span.first), by: 'full' } : undefined;
}

/** The row prints fewer cells than the head above it, or too few for its columns. */
function isShort(row: ValueRow): boolean {
  return row.cells.length < Math.max(row.header?.width ?? 0, row.lastLabel + 1 + row.columns.length);
}

interface Settled {
  row: ValueRow;
  placement: Placement;
}

/** By the head above: the row has the head's cells, enough for all columns, and its labels do not reach into them. */
function placeByHeader(row: ValueRow, possible: readonly number[]): Placement | undefined {
  const origin = row.header?.origin;
  if (origin === undefined || row.header?.width !== row.cells.length || row.lastLabel >= origin || !possible.includes(origin))
    return undefined;
  if (row.cells.length < origin + row.columns.length) return undefined;
  return { cells: inOrder(row, origin), by: 'header' };
}

/** By the labels above each cell, where the heads of the same block print only some of the columns: every value must stand under one. */
function placeByLabels(row: ValueRow): Placement | undefined {
  const at = row.header?.at ?? [];
  const printed = at.filter((cell) => cell !== -1);
  if (printed.length < 2 || row.header?.width !== row.cells.length || row.lastLabel >= Math.min(...printed)) return undefined;
  const inOrder = printed.every((cell, index) => index === 0 || cell > (printed[index - 1] ?? -1));
  if (row.header.disordered ? new Set(printed).size < printed.length : !inOrder) return undefined;
  const stray = row.cells.some((cell, index) => index > row.lastLabel && filled(cell) && !printed.includes(index));
  return stray ? undefined : { cells: at, by: 'header' };
}

/** By rows of the same make that are placed already: as many cells in the same block, the label in the same place or all of one mind. */
function placeByLayout(row: ValueRow, possible: readonly number[], settled: readonly Settled[]): Placement | undefined {
  const peers = settled.filter(({ row: peer, placement }) => {
    return (
      placement.by !== 'blank' &&
      peer.block === row.block &&
      peer.cells.length === row.cells.length &&
      peer.columns.length === row.columns.length
    );
  });
  const alike = peers.filter(({ row: peer }) => peer.lastLabel === row.lastLabel);
  const origins = new Set(
    (alike.length > 0 ? alike : peers).flatMap(({ placement }) => (placement.by === 'ways' ? [] : [placement.cells[0]])),
  );
  const [origin] = origins;
  return origins.size === 1 && origin !== undefined && possible.includes(origin)
    ? { cells: inOrder(row, origin), by: 'layout' }
    : undefined;
}

/** As many cells as columns behind the label: they are the columns. A row with fewer cells than its head must also add up. */
function placeByCount(row: ValueRow, possible: readonly number[]): Placement | undefined {
  const origin = row.lastLabel + 1;
  if (row.cells.length - origin !== row.columns.length || !possible.includes(origin)) return undefined;
  const cells = inOrder(row, origin);
  return isShort(row) && checkPlacement(row, cells) !== 'holds' ? undefined : { cells, by: 'count' };
}

/** The only run of neighbouring cells that the sums, signs and amounts allow; a placement that leaves a total open counts as allowed. */
function placeByRun(row: ValueRow, possible: readonly number[]): Placement | undefined {
  const allowed = possible.filter((origin) => checkPlacement(row, inOrder(row, origin)) !== 'violated');
  const [origin] = allowed;
  return allowed.length === 1 && origin !== undefined ? { cells: inOrder(row, origin), by: 'sums' } : undefined;
}

/** Ways to deal the printed values to the columns in their order, blanks anywhere between; more than `MOST_WAYS` are not tried. */
const MOST_WAYS = 7000;

function listWays(values: readonly number[], columns: number): number[][] | undefined {
  let ways: { cells: number[]; used: number }[] = [{ cells: [], used: 0 }];
  for (let column = 0; column < columns; column += 1) {
    ways = ways.flatMap(({ cells, used }) => {
      const left = values.length - used;
      const next = values[used];
      const taken = next === undefined ? [] : [{ cells: [...cells, next], used: used + 1 }];
      return left < columns - column ? [...taken, { cells: [...cells, -1], used }] : taken;
    });
    if (ways.length > MOST_WAYS) return undefined;
  }
  return ways.map((way) => way.cells);
}

/**
 * For a row whose empty cells collapsed: what all the ways to deal its values to the columns, as far as sums, signs and amounts allow
 * them, have in common. Undefined when that is nothing.
 */
function placeByWays(row: ValueRow): Placement | undefined {
  const values = row.cells.flatMap((cell, index) => (index > row.lastLabel && filled(cell) ? [index] : []));
  const allowed = listWays(values, row.columns.length)?.filter((cells) => checkPlacement(row, cells) !== 'violated') ?? [];
  // Sums that do not hold anywhere decide nothing: the report's total may be wrong, and not its place.
  if (row.totals.length > 0 && !allowed.some((cells) => checkPlacement(row, cells) === 'holds')) return undefined;
  const [first] = allowed;
  const textOf = (index: number | undefined): string => row.cells[index ?? -1]?.text ?? '';
  const same = (index: number, column: number): boolean => allowed.every((cells) => textOf(cells[column]) === textOf(index));
  const agreed = first?.map((index, column) => (allowed.length === 1 || (textOf(index) !== '' && same(index, column)) ? index : undefined));
  return agreed?.some((index) => index !== undefined) ? { cells: agreed, by: 'ways' } : undefined;
}

/** Every row of the block is as wide as this one, and there are several: the page lost cells at one place, not each row its own. */
function isUniform(row: ValueRow, rows: readonly ValueRow[]): boolean {
  const block = rows.filter((other) => other.block === row.block);
  return block.length >= 3 && block.every((other) => other.cells.length === row.cells.length);
}

/** A placement per row, in order; undefined where several remain or none fits. Rows that leave no choice teach the others the layout. */
export function placeRows(rows: readonly ValueRow[]): (Placement | undefined)[] {
  const placements = rows.map((row) => (row.header?.disordered || row.unsure ? placeBlank(row) : placeAlone(row)));
  const settled: Settled[] = rows.flatMap((row, index) => (placements[index] ? [{ row, placement: placements[index] }] : []));
  type Rule = (row: ValueRow, possible: readonly number[]) => Placement | undefined;
  const cutPage = (row: ValueRow): boolean => isShort(row) && isUniform(row, rows);
  const rules: Rule[] = [
    placeByHeader,
    placeByLabels,
    (row, possible) => (cutPage(row) ? placeByRun(row, possible) : undefined),
    (row, possible) => (cutPage(row) || !isShort(row) ? placeByLayout(row, possible, settled) : undefined),
    placeByCount,
    (row, possible) => (isShort(row) ? placeByWays(row) : placeByRun(row, possible)),
    (row, possible) => (isShort(row) ? undefined : placeByLayout(row, possible, settled)),
  ];
  for (const rule of rules) {
    for (const [index, row] of rows.entries()) {
      const span = placements[index] || row.unsure ? undefined : valueSpan(row);
      const known = row.header?.disordered !== true || rule === placeByLabels;
      const placement = span && known && rule(row, possibleOrigins(row, span));
      if (!placement) continue;
      placements[index] = placement;
      settled.push({ row, placement });
    }
  }
  return placements;
}
