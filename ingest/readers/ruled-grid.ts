/** Ruling lines → tables: lines that touch are one table, its cells are what the lines enclose. Lengths in points, or pixels of a scan. */
import type { Rule } from './page-marks.ts';

/** A cell: the box that lines enclose, over one or several rows and columns of the grid. Rows and columns count from 0, ends excluded. */
export interface RuledCell {
  left: number;
  right: number;
  top: number;
  bottom: number;
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
  /** Places of the grid that it takes: fewer than its rows times its columns where lines are missing and it is no box. */
  places: number;
}

export interface RuledGrid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Heights of the horizontal lines, from the top. */
  ys: number[];
  /** Places of the vertical lines, from the left. */
  xs: number[];
  /** In order of their first row, then of their first column. */
  cells: RuledCell[];
}

/** More lines or grid places than any form has; a page with more is a drawing. */
const MOST_RULES = 6000;
const MOST_PLACES = 20_000;

/**
 * Lines of one direction that lie over one another or end to end become one, at the place of the longest; `reach` is how far apart they may be.
 */
export function mergeRules(rules: readonly Rule[], reach: number): Rule[] {
  const merged: { first: number; longest: number; rule: Rule }[] = [];
  let open: typeof merged = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    open = open.filter(({ first }) => rule.at - first <= reach);
    const touching = open.find(({ rule: other }) => rule.from <= other.to + reach && rule.to >= other.from - reach);
    const length = rule.to - rule.from;
    if (touching) {
      const { at, from, to } = touching.rule;
      touching.rule = { ...rule, at: length > touching.longest ? rule.at : at, from: Math.min(from, rule.from), to: Math.max(to, rule.to) };
      touching.longest = Math.max(touching.longest, length);
    } else {
      const line = { first: rule.at, longest: length, rule };
      merged.push(line);
      open.push(line);
    }
  }
  return merged.map(({ rule }) => rule);
}

/** Values that lie within `reach` of their neighbour become one: their mean. */
function cluster(values: readonly number[], reach: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - (last.at(-1) as number) <= reach && value - (last[0] as number) <= 2 * reach) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function touches(horizontal: Rule, vertical: Rule, reach: number): boolean {
  return (
    vertical.at >= horizontal.from - reach &&
    vertical.at <= horizontal.to + reach &&
    horizontal.at >= vertical.from - reach &&
    horizontal.at <= vertical.to + reach
  );
}

/** Lines that touch, directly or through others, in groups. */
function connect(horizontals: readonly Rule[], verticals: readonly Rule[], reach: number): { horizontals: Rule[]; verticals: Rule[] }[] {
  const parent = [...horizontals, ...verticals].map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  for (const [row, horizontal] of horizontals.entries()) {
    for (const [column, vertical] of verticals.entries()) {
      if (touches(horizontal, vertical, reach)) parent[find(row)] = find(horizontals.length + column);
    }
  }
  const groups = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>();
  const groupOf = (index: number) => {
    const root = find(index);
    const group = groups.get(root) ?? { horizontals: [], verticals: [] };
    groups.set(root, group);
    return group;
  };
  for (const [index, rule] of horizontals.entries()) groupOf(index).horizontals.push(rule);
  for (const [index, rule] of verticals.entries()) groupOf(horizontals.length + index).verticals.push(rule);
  return [...groups.values()];
}

/** Whether some line at `at` covers the stretch between two neighbouring places, most of it at least. */
function covers(rules: readonly Rule[], at: number, from: number, to: number, reach: number): boolean {
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) <= reach)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered >= 0.6 * (to - from);
}

/** Whether the page shows a line along a stretch, where that is told from its picture and not from the lines that were found. */
export type DrawnLine = (direction: Rule['direction'], at: number, from: number, to: number) => boolean;

/** Ends of lines in a picture fall short of the line that they meet by up to this many reaches. */
const SHORT_ENDS = 4;

/** Where lines run, and where others end without meeting one: in a picture only where most end together, since lines are broken there. */
function places(lines: readonly Rule[], crossing: readonly Rule[], reach: number, drawn: DrawnLine | undefined): number[] {
  const at = lines.map((rule) => rule.at);
  const ends = crossing.flatMap((rule) => [rule.from, rule.to]);
  if (!drawn) return cluster([...at, ...ends], reach);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const before = ends.filter((end) => end < first - SHORT_ENDS * reach);
  const after = ends.filter((end) => end > last + SHORT_ENDS * reach);
  // A table that a page cuts has no last line: its other lines end together.
  const together = (beyond: readonly number[]): number[] =>
    beyond.length * 2 > crossing.length ? [[...beyond].sort((a, b) => a - b)[beyond.length >> 1] as number] : [];
  return cluster([...at, ...together(before), ...together(after)], reach);
}

/** The boxes that the lines of a group enclose; places without a line between them are one cell. */
function enclose(
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
  reach: number,
  drawn: DrawnLine | undefined,
): RuledGrid | undefined {
  const ys = places(horizontals, verticals, reach, drawn);
  const xs = places(verticals, horizontals, reach, drawn);
  const level: DrawnLine = drawn ?? ((_, at, from, to) => covers(horizontals, at, from, to, reach));
  const upright: DrawnLine = drawn ?? ((_, at, from, to) => covers(verticals, at, from, to, reach));
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MOST_PLACES) return undefined;
  const [x, y] = [(index: number) => xs[index] as number, (index: number) => ys[index] as number];
  const owner = new Int32Array(rows * columns).fill(-1);
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner[row * columns + column] !== -1) continue;
      const cell = { left: x(column), right: x(column), top: y(row), bottom: y(row), row, rowEnd: row, column, columnEnd: column };
      const queue: [number, number][] = [[row, column]];
      owner[row * columns + column] = cells.length;
      let places = 0;
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [r, c] = next;
        places += 1;
        cell.rowEnd = Math.max(cell.rowEnd, r + 1);
        cell.column = Math.min(cell.column, c);
        cell.columnEnd = Math.max(cell.columnEnd, c + 1);
        const visit = (toRow: number, toColumn: number, closed: () => boolean) => {
          if (toRow < 0 || toRow >= rows || toColumn < 0 || toColumn >= columns) return;
          const place = toRow * columns + toColumn;
          if (owner[place] !== -1 || closed()) return;
          owner[place] = cells.length;
          queue.push([toRow, toColumn]);
        };
        visit(r - 1, c, () => level('horizontal', y(r), x(c), x(c + 1)));
        visit(r + 1, c, () => level('horizontal', y(r + 1), x(c), x(c + 1)));
        visit(r, c - 1, () => upright('vertical', x(c), y(r), y(r + 1)));
        visit(r, c + 1, () => upright('vertical', x(c + 1), y(r), y(r + 1)));
      }
      cells.push({ ...cell, left: x(cell.column), right: x(cell.columnEnd), bottom: y(cell.rowEnd), places });
    }
  }
  return { left: x(0), right: x(columns), top: y(0), bottom: y(rows), ys, xs, cells };
}

/**
 * The tables of a page from the top; lines that cross no other, and lone boxes, are none. `reach` is how far apart lines that meet may end;
 * `drawn` tells lines in a picture, where those that were found may have gaps.
 */
export function findRuledGrids(rules: readonly Rule[], reach: number, drawn?: DrawnLine): RuledGrid[] {
  if (rules.length > MOST_RULES) return [];
  const horizontals = mergeRules(
    rules.filter((rule) => rule.direction === 'horizontal'),
    reach,
  );
  const verticals = mergeRules(
    rules.filter((rule) => rule.direction === 'vertical'),
    reach,
  );
  return connect(horizontals, verticals, reach)
    .filter((group) => group.horizontals.length >= 2 && group.verticals.length >= 1)
    .flatMap((group) => enclose(group.horizontals, group.verticals, reach, drawn) ?? [])
    .filter((grid) => grid.cells.length >= 2)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
