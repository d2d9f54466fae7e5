/** Tables without ruling lines: values that stand under one another are columns, and what stands left of them is their rows' labels. */
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { isLabelCell, isUnitCell, readCell } from '../cell-content.ts';
import { assignLabels, type LabelledRow } from './open-labels.ts';
import type { PageLine } from './page-layout.ts';
import type { Segment } from './page-lines.ts';
import type { PageTable } from './ruled-tables.ts';

interface Interval {
  left: number;
  right: number;
}

const isValue = (segment: Segment): boolean => ['number', 'not_applicable'].includes(readCell(segment.text).state);
/** The values at the end of a line, units between them left out: digits inside a label are none. */
function valuesOf(line: PageLine | undefined): Segment[] {
  const segments = line?.segments ?? [];
  const last = segments.findLastIndex((segment) => !isValue(segment) && !isUnitCell(segment.text));
  return segments.slice(last + 1).filter(isValue);
}

/** A line of prose that ends in a number is no row: rows have few words. */
const LONGEST_CELL = 60;
/** More words than a row of any form has. */
const MOST_SEGMENTS = 40;
/** Lines of a head that are looked for above the first row. */
const HEAD_LINES = 8;

/** A line that ends in a value behind a label or a unit, or that holds several values. */
function isRowLine(line: PageLine): boolean {
  const { segments } = line;
  const last = segments.at(-1);
  if (!last || segments.length > MOST_SEGMENTS || segments.some((segment) => segment.text.length > LONGEST_CELL)) return false;
  const values = valuesOf(line).length;
  if (!isValue(last) || segments.some((segment) => /[。；]/u.test(segment.text))) return false;
  return values >= 3 || segments.length >= 2;
}

/** A line that can stand within a table beside its rows: the rest of a label, a heading of rows, a head. */
function isPieceLine(line: PageLine, size: number): boolean {
  return (
    Math.abs(line.size - size) <= 0.12 * size &&
    !/[。；]/u.test(line.text) &&
    line.segments.every(({ text }) => text.length <= LONGEST_CELL)
  );
}

/** Intervals that overlap become one, from the left. */
function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { left, right } of [...intervals].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else merged.push({ left, right });
  }
  return merged;
}

const overlaps = (a: Interval, b: Interval): boolean => a.left < b.right && b.left < a.right;

/** More cells than any row has: rows under a head of this width are known to lack cells, so that none is placed by counting. */
const HEAD_WIDTH = 40;

/** A head whose columns cannot be told from the print: its words, and room for more. */
function headCells(line: PageLine): string[] {
  const texts = line.segments.map((segment) => segment.text);
  return [...texts, ...Array<string>(Math.max(0, HEAD_WIDTH - texts.length)).fill('')];
}

/** The values of a row by column, those that are printed. */
function printedValues(line: PageLine | undefined, columns: readonly Interval[]): string[] {
  const values = valuesOf(line);
  const texts = columns.map((column) => values.filter((segment) => overlaps(column, segment)).map(({ text }) => text));
  return texts.map((found) => (found.length > 1 ? ILLEGIBLE_MARK : found.join(''))).filter((text) => text !== '');
}

/** Number of columns that the heads name: their words, but for those over several others or left of the first values. */
function countHeads(heads: readonly PageLine[], columns: readonly Interval[]): number {
  const first = columns[0]?.left ?? 0;
  const segments = heads.flatMap((line) => line.segments).filter((segment) => segment.right > first);
  const leaves = segments.filter(
    (segment) =>
      columns.filter((column) => overlaps(column, segment)).length < 2 &&
      mergeIntervals(segments.filter((other) => other.y > segment.y + 1 && overlaps(other, segment))).length < 2,
  );
  return mergeIntervals(leaves).length;
}

const hasValues = (row: LabelledRow): boolean => valuesOf(row.line).length > 0;

/** Words that stand where values do, in a row whose cell holds text. */
function wordsOf(line: PageLine, before: number): string[] {
  const labelled = line.segments.some((segment) => segment.left < before && !isUnitCell(segment.text) && !isValue(segment));
  const words = line.segments.filter((segment) => segment.left >= before - segment.size && !isValue(segment) && !isUnitCell(segment.text));
  return labelled ? words.map(({ text }) => text) : [];
}

/** Lines this many sizes of type apart can be one row. */
const ONE_ROW = 1.75;

/**
 * Rows as cells. Nothing in the print says where an empty cell is, so a row counts only when all its columns print a value; the values of
 * any other are one illegible cell. The same holds for two lines that stand as close as lines of one row: their numbers may go on.
 */
function tableRows(
  rows: readonly LabelledRow[],
  columns: readonly Interval[],
  heads: readonly PageLine[],
  pieces: readonly PageLine[],
): string[][] {
  const width = Math.max(columns.length, countHeads(heads, columns));
  const unsure = new Set(rows.filter((row) => row.line && hasValues(row) && printedValues(row.line, columns).length < width));
  const lines = rows.filter(hasValues);
  for (const piece of pieces) {
    const [nearest] = [...lines].sort((a, b) => Math.abs(a.y - piece.y) - Math.abs(b.y - piece.y));
    if (nearest) unsure.add(nearest);
  }
  const bare = lines.filter((row) => row.label.length === 0);
  if (bare.length > 1 || columns.length < 3) for (const row of bare) unsure.add(row);
  for (const [index, row] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.y - row.y > ONE_ROW * (row.line?.size ?? 10) || unsure.has(row) === unsure.has(next)) continue;
    unsure.add(row).add(next);
  }
  return rows.map((row) => {
    const units = row.line?.segments.filter((segment) => isUnitCell(segment.text)).map(({ text }) => text) ?? [];
    const words = row.line && !hasValues(row) ? wordsOf(row.line, columns[0]?.left ?? 0) : [];
    const values = unsure.has(row) ? [ILLEGIBLE_MARK] : [...words, ...printedValues(row.line, columns)];
    return [...row.label, ...units, ...values];
  });
}

interface Run {
  heads: PageLine[];
  lines: PageLine[];
}

/** Cuts the lines of a page into runs of rows with the heads above them. */
function findRuns(lines: readonly PageLine[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let pending: PageLine[] = [];
  for (const line of lines) {
    const size = run?.lines[0]?.size ?? line.size;
    const near = line.y - (pending.at(-1) ?? run?.lines.at(-1) ?? line).y <= 5 * size;
    if (run && (!near || !isPieceLine(line, size))) {
      run = undefined;
      pending = [];
    }
    if (!isRowLine(line)) {
      pending =
        isPieceLine(line, pending.at(-1)?.size ?? line.size) && near ? [...pending, line] : isPieceLine(line, line.size) ? [line] : [];
      continue;
    }
    const headed = pending.findLastIndex((other) => other.segments.length >= 2 && !other.segments.some(isValue));
    if (!run || headed !== -1) {
      const above = run ? pending.slice(headed) : pending.slice(-HEAD_LINES);
      const heads = above.slice(above.findIndex((other) => other.segments.length >= 2) >>> 0);
      if (run) run.lines.push(...pending.slice(0, headed));
      run = { heads, lines: [] };
      runs.push(run);
    } else run.lines.push(...pending);
    run.lines.push(line);
    pending = [];
  }
  return runs;
}

/** A line that prints a value or a unit where values stand, and is no row: the rest of one. */
function isRest(line: PageLine, left: number): boolean {
  return line.segments.some((segment) => segment.right > left && (isValue(segment) || isUnitCell(segment.text)));
}

/** Makes the values of a table's last row illegible: they go on where the next table begins. */
export function doubtLastRow(table: PageTable | undefined): void {
  const row = table?.rows.at(-1);
  if (table?.placed && row) table.rows[table.rows.length - 1] = row.map((text) => (isLabelCell(text) ? text : ILLEGIBLE_MARK));
  else if (table && row) table.rows[table.rows.length - 1] = [...row.filter((text) => isLabelCell(text)), ILLEGIBLE_MARK];
}

function tableOf(run: Run): { table: PageTable; used: PageLine[] } | undefined {
  const rowLines = run.lines.filter(isRowLine);
  const columns = mergeIntervals(rowLines.flatMap(valuesOf));
  const single = rowLines.length === 1 && (rowLines[0]?.segments.length ?? 0) < 3 && run.heads.every((line) => line.segments.length < 2);
  const first = columns[0];
  if (!first || single) return undefined;
  const headLines = run.heads.filter((line) => !line.segments.some(isValue));
  const heads = headLines.map(headCells);
  const isRow = (line: PageLine) =>
    isRowLine(line) ||
    wordsOf(line, first.left).length > 0 ||
    line.segments.every((segment) => isValue(segment) && columns.some((column) => overlaps(column, segment)));
  const rows = tableRows(
    assignLabels(run.lines, isRow, first.left),
    columns,
    headLines,
    [...run.heads, ...run.lines.filter((line) => !isRow(line))].filter(
      (line) =>
        line.segments.some((segment) => segment.right > first.left && isValue(segment)) ||
        (!run.heads.includes(line) && isRest(line, first.left)),
    ),
  );
  const used = [...run.heads, ...run.lines];
  const ys = used.map((line) => line.y);
  const table: PageTable = {
    top: Math.min(...ys) - 1,
    bottom: Math.max(...ys),
    left: Math.min(...used.map((line) => line.left)),
    right: Math.max(...used.map((line) => line.right)),
    rows: [...heads, ...rows],
    full: [],
    fragment: run.heads.some((line) => isRest(line, first.left)) || rows[0]?.includes(ILLEGIBLE_MARK) === true,
  };
  return { table, used };
}

/** The tables among the lines of a page, from the top, and the lines that are in none. */
export function findOpenTables(lines: readonly PageLine[]): { tables: PageTable[]; rest: PageLine[] } {
  const found = findRuns(lines).flatMap((run) => tableOf(run) ?? []);
  for (const [index, { table }] of found.entries()) if (table.fragment && index > 0) doubtLastRow(found[index - 1]?.table);
  const used = new Set(found.flatMap((table) => table.used));
  return { tables: found.map(({ table }) => table), rest: lines.filter((line) => !used.has(line)) };
}
