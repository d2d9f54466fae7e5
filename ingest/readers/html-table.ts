/** Table cells with spans to a grid: spans expanded and capped, columns that only disagreeing spans make taken out again. */
import { isLabelCell } from '../cell-content.ts';

export interface SpannedCell {
  text: string;
  colspan: number;
  rowspan: number;
}

/** A slot of the grid: the cell that begins there, or undefined where one spans from the left or from above. */
export type Slot<T extends SpannedCell> = T | undefined;

/** Widest span and widest grid that are laid out. A form has 15 columns; Word's tables have up to 40 of their own. */
export const MAXIMUM_SPAN = 100;
const MAXIMUM_WIDTH = 400;

interface Place<T> {
  cell: T;
  begins: boolean;
  /** Spans from the left in the cell's first row. */
  across: boolean;
}

type Line<T> = (Place<T> | undefined)[];

/** A span attribute's number: 1 for nonsense and for 0, at most `MAXIMUM_SPAN`. */
export function readSpan(value: string): number {
  const span = Number.parseInt(value, 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, MAXIMUM_SPAN) : 1;
}

function expand<T extends SpannedCell>(rows: readonly (readonly T[])[]): Line<T>[] {
  const lines: Line<T>[] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    const line = lines[top] as Line<T>;
    let left = 0;
    for (const cell of row) {
      while (line[left]) left += 1;
      if (left >= MAXIMUM_WIDTH) break;
      for (let down = 0; down < cell.rowspan && top + down < lines.length; down += 1)
        for (let right = 0; right < cell.colspan; right += 1) {
          const target = lines[top + down] as Line<T>;
          if (right > 0 && target[left + right]) break;
          target[left + right] ??= { cell, begins: down === 0 && right === 0, across: down === 0 && right > 0 };
        }
      left += 1;
    }
  }
  return lines;
}

interface ValueLine {
  /** Columns at which the cells behind the last label begin. */
  starts: number[];
  /** First column behind the last label's span. */
  free: number;
}

/** Where a row's values begin; undefined for a row of heads, whose last cell is a label. */
function findValues<T extends SpannedCell>(line: Line<T>): ValueLine | undefined {
  const begins = line.flatMap((place, column) => (place?.begins ? [column] : []));
  const last = begins.findLastIndex((column) => isLabelCell(line[column]?.cell.text ?? ''));
  const starts = begins.slice(last + 1);
  const label = begins[last];
  if (starts.length === 0 || (label === undefined && starts.length < 5)) return undefined;
  return { starts, free: label === undefined ? 0 : label + (line[label]?.cell.colspan ?? 1) };
}

/** Puts the values of a row at other columns; what spans stands up to the next value. */
function move<T extends SpannedCell>(line: Line<T>, from: ValueLine, to: readonly number[]): void {
  const cells = from.starts.map((column) => (line[column] as Place<T>).cell);
  const width = Math.max(line.length, (to.at(-1) ?? 0) + 1);
  for (let column = from.free; column < width; column += 1) {
    const index = to.findLastIndex((start) => start <= column);
    const cell = cells[index];
    line[column] = cell && { cell, begins: to[index] === column, across: to[index] !== column };
  }
}

/** Rows of the same number of values stand under the same columns, whatever a few of them say with their spans. */
function alignValues<T extends SpannedCell>(lines: Line<T>[]): void {
  const groups = new Map<number, { line: Line<T>; values: ValueLine; key: string }[]>();
  for (const line of lines) {
    const values = findValues(line);
    if (!values || values.starts.length < 3) continue;
    const group = groups.get(values.starts.length) ?? [];
    group.push({ line, values, key: values.starts.join() });
    groups.set(values.starts.length, group);
  }
  for (const group of groups.values()) {
    const counts = new Map<string, number>();
    for (const { key } of group) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [common] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? [];
    if (common === undefined || counts.size === 1 || group.length < 3) continue;
    const columns = common.split(',').map(Number);
    for (const { line, values, key } of group) if (key !== common && values.free <= (columns[0] ?? 0)) move(line, values, columns);
  }
}

/** Columns at which no row of values has a cell of its own, because all values there span from the left. */
function redundantColumns<T extends SpannedCell>(lines: readonly Line<T>[]): number[] {
  const rows = lines.flatMap((line) => {
    const values = findValues(line);
    return values ? [{ line, values }] : [];
  });
  const width = Math.max(0, ...lines.map((line) => line.length));
  return [...Array(width).keys()].filter(
    (column) =>
      rows.some(({ line, values }) => line[column]?.across === true && column >= values.free) &&
      rows.every(({ line }) => line[column]?.across === true) &&
      lines.every((line) => canMove(line, column)),
  );
}

/** Whether the head that begins at a column, if one does, has room to its right or to its left. */
function canMove<T extends SpannedCell>(line: Line<T>, column: number): boolean {
  const place = line[column];
  if (!place?.begins || place.cell.text === '' || line[column + 1]?.cell === place.cell) return true;
  return line[column - 1] !== undefined && line[column - 1]?.begins === false;
}

/** Takes a column out; a head that begins there begins one column later, or stands to the left where it is only that wide. */
function removeColumn<T extends SpannedCell>(lines: Line<T>[], column: number): void {
  for (const line of lines) {
    const place = line[column];
    const next = line[column + 1];
    if (place?.begins && next && next.cell === place.cell) line[column + 1] = { ...next, begins: true, across: false };
    else if (place?.begins && place.cell.text !== '' && canMove(line, column)) line[column - 1] = place;
    line.splice(column, 1);
  }
}

/** The cells of a head directly above a row that stand over some columns, the lowest for each. */
function headsOver<T extends SpannedCell>(lines: readonly Line<T>[], row: number, columns: readonly number[], free: number): Set<T> {
  let last = row - 1;
  while (last >= 0 && findValues(lines[last] as Line<T>)) last -= 1;
  const heads = new Set<T>();
  for (const column of columns)
    for (let above = last; above >= 0 && !findValues(lines[above] as Line<T>); above -= 1) {
      const cell = lines[above]?.[column]?.cell;
      if (!cell || cell.text === '') continue;
      if ((lines[above] as Line<T>).findIndex((place) => place?.cell === cell) >= free) heads.add(cell);
      break;
    }
  return heads;
}

/** Numbers that one cell prints for several heads or several labelled rows: nothing says which of them it counts for. */
function findMerged<T extends SpannedCell>(lines: readonly Line<T>[]): Set<T> {
  const merged = new Set<T>();
  const most = Math.max(0, ...lines.map((line) => findValues(line)?.starts.length ?? 0));
  for (const [row, line] of lines.entries()) {
    const values = findValues(line);
    if (!values) continue;
    for (const start of values.starts) {
      const cell = line[start]?.cell;
      if (!cell || !/\d/u.test(cell.text.normalize('NFKC'))) continue;
      const columns = [...line.keys()].filter((column) => line[column]?.cell === cell);
      const wide = columns.length > 1 && values.starts.length < most && headsOver(lines, row, columns, values.free).size > 1;
      const below =
        lines[row + 1]?.[start]?.cell === cell && lines[row + 1]?.some((place) => place?.begins && isLabelCell(place.cell.text));
      if (wide || below) merged.add(cell);
    }
  }
  return merged;
}

/** The rows of a table as slots, and its cells that nothing assigns to one row and column. Rows may be of different length; a grid never grows beyond its caps. */
export function layOutGrid<T extends SpannedCell>(rows: readonly (readonly T[])[]): { rows: Slot<T>[][]; merged: ReadonlySet<T> } {
  const lines = expand(rows);
  alignValues(lines);
  for (const column of redundantColumns(lines).reverse()) removeColumn(lines, column);
  const merged = findMerged(lines);
  return { rows: lines.map((line) => Array.from(line, (place) => (place?.begins ? place.cell : undefined))), merged };
}

/** The rows of a table as slots. */
export function layOutTable<T extends SpannedCell>(rows: readonly (readonly T[])[]): Slot<T>[][] {
  return layOutGrid(rows).rows;
}
