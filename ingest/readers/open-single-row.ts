/** A form's table that prints all its rows side by side as one line of values under several lines of heads: part four, without ruling lines. */
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { columnsOf } from '../../data/forms/editions.ts';
import type { FormTable } from '../../data/forms/form-edition.ts';
import { isCutOff, type PageReach } from './open-cells.ts';
import { columnsAt, placeValues } from './open-columns.ts';
import type { Flow } from './open-flow.ts';
import type { FormTableOnPage } from './open-form.ts';
import { findWords } from './open-rows.ts';
import { joinStack } from './open-stacks.ts';
import { canBeCounted, isFragment, joinPieces, type Value } from './open-values.ts';
import type { PageLine } from './page-layout.ts';
import { foldWord, type Word } from './printed-words.ts';

/** Lines over which the heads of one table may be spread, and on which its values are looked for below them. */
const HEAD_LINES = 16;
const VALUE_LINES = 8;
/** Sizes of type between the last head and the values, and between their lines. */
const FURTHEST = 4;
/** Sizes of type from the edge of a page within which a column may be cut. */
const PAGE_EDGE = 2;
const LEAST_SHARE = 0.8;

interface Heads {
  /** Per column of the whole line. */
  words: (Word | undefined)[];
  from: number;
  to: number;
}

/** Heads in the order of the form, once per row of the table; undefined where too few are printed or their order leaves a choice. */
function findHeads(table: FormTable, flow: Flow): Heads | undefined {
  const groups = table.rows.filter((row) => !row.heading);
  const wanted = groups.flatMap((row) => columnsOf(table, row).map((column) => column.key));
  const found = table.columns.flatMap((column) => {
    return findWords(flow.finder, [column.label, ...column.variants].map(foldWord)).map((word) => ({
      key: column.key,
      word,
      line: word.pieces[0]?.line ?? 0,
    }));
  });
  const starts = [...new Set(found.map(({ line }) => line))].sort((a, b) => a - b);
  for (const start of starts) {
    const near = found.filter(
      ({ word, line }) => line >= start && line < start + HEAD_LINES && word.pieces[0]?.page === word.pieces.at(-1)?.page,
    );
    const page = near[0]?.word.pieces[0]?.page;
    const row = near
      .filter(({ word, line }) => word.pieces[0]?.page === page && flow.prose[line] === flow.prose[start])
      .sort((a, b) => a.word.left + a.word.right - b.word.left - b.word.right);
    if (row.length < wanted.length * LEAST_SHARE || row.length > wanted.length) continue;
    const places = embed(
      row.map(({ key }) => key),
      wanted,
    );
    if (!places) continue;
    const words = wanted.map((_, column) => row[places.indexOf(column)]?.word);
    const lines = row.flatMap(({ word }) => word.pieces.map((piece) => piece.line));
    return { words, from: Math.min(...lines), to: Math.max(...lines) };
  }
  return undefined;
}

/** Where each of `keys` stands in `wanted`, in order; undefined where it fits nowhere or in two ways. */
function embed(keys: readonly string[], wanted: readonly string[]): number[] | undefined {
  const early: number[] = [];
  for (const key of keys) early.push(wanted.indexOf(key, (early.at(-1) ?? -1) + 1));
  const late: number[] = [];
  for (const key of [...keys].reverse())
    late.unshift(late.length === 0 ? wanted.lastIndexOf(key) : wanted.lastIndexOf(key, (late[0] as number) - 1));
  const fits = early.every((place, index) => place > (early[index - 1] ?? -1) && place === late[index]);
  return fits ? early : undefined;
}

/** Lines below the heads that hold nothing but values, on the same page or at the head of the next; a page break may part the lines of one value. */
function valueLines(flow: Flow, heads: Heads): { values: Value[]; lines: PageLine[] } {
  const values: Value[] = [];
  const lines: PageLine[] = [];
  const head = flow.lines[heads.to] as PageLine;
  const headPage = flow.pieces[heads.to]?.[0]?.page ?? 0;
  for (let index = heads.to + 1; index <= heads.to + VALUE_LINES; index += 1) {
    const line = flow.lines[index];
    const page = flow.pieces[index]?.[0]?.page;
    const own = joinPieces(flow.pieces[index] ?? []);
    if (!line || page === undefined || !own.every(isFragment)) break;
    const before = lines.at(-1) ?? head;
    const beforePage = values.at(-1)?.page ?? headPage;
    if (page === beforePage ? line.y - before.y > FURTHEST * line.size : page !== headPage + 1) break;
    values.push(...own);
    lines.push(line);
  }
  return { values, lines };
}

/** The cells of the line, and the line or lines that print them; all are illegible where its values cannot be told. */
function readCells(heads: Heads, values: readonly Value[], { width, edge }: PageReach): string[] {
  const counts = new Map<number, number>();
  for (const { line } of values) counts.set(line, (counts.get(line) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const row = values.filter(({ line }) => line === main);
  const strays = values.filter(({ line }) => line !== main);
  const placed = placeValues([row], heads.words, canBeCounted);
  // A column whose head is not printed may lie beyond the edge of the page, and a line without values on another one.
  const cells: string[] = heads.words.map((word) => (word === undefined || values.length === 0 ? ILLEGIBLE_MARK : ''));
  const stacks = heads.words.map((): Value[] => []);
  const doubtful = new Set<number>();
  const put = (value: Value, columns: readonly number[]) => {
    const [column] = columns;
    if (columns.length === 1 && column !== undefined) stacks[column]?.push(value);
    else for (const one of columns.length > 0 ? columns : cells.keys()) doubtful.add(one);
  };
  for (const [at, value] of row.entries()) put(value, placed[0]?.columns[at] ?? []);
  for (const stray of strays) put(stray, columnsAt(stray, [row], placed, heads.words));
  for (const [column, lines] of stacks.entries()) {
    const pieces = [...(heads.words[column]?.pieces ?? []), ...lines];
    const room = Math.max(0, ...pieces.map((piece) => piece.right - piece.left));
    const [only, more] = lines;
    // A value on another line than the rest may be what is left of one whose beginning was not seen.
    if (only && !more) cells[column] = only.line === main ? only.text : ILLEGIBLE_MARK;
    else if (more) cells[column] = joinStack(lines, room) ?? ILLEGIBLE_MARK;
    const cut =
      pieces.some((piece) => piece.right > width - 0.5 * piece.size || isCutOff(piece, edge)) ||
      (lines.length === 0 && pieces.some((piece) => piece.right > width - PAGE_EDGE * piece.size));
    if (cut || doubtful.has(column)) cells[column] = ILLEGIBLE_MARK;
  }
  return cells;
}

/** The table on its page, and the lines it is made of; undefined where its heads are not printed. */
export function readOpenSingleRow(table: FormTable, flow: Flow): { table: FormTableOnPage; used: PageLine[] } | undefined {
  const heads = findHeads(table, flow);
  if (!heads) return undefined;
  const { values, lines } = valueLines(flow, heads);
  const used = [...flow.lines.slice(heads.from, heads.to + 1), ...lines];
  const page = flow.pieces[heads.from]?.[0]?.page ?? 0;
  const own = used.filter((line) => flow.pages[page]?.lines.includes(line));
  return {
    used,
    table: {
      page,
      table: {
        top: Math.min(...own.map((line) => line.y)) - 1,
        bottom: Math.max(...own.map((line) => line.y)),
        left: Math.min(...own.map((line) => line.left)),
        right: Math.max(...own.map((line) => line.right)),
        rows: [heads.words.map((word) => word?.text ?? ''), readCells(heads, values, flow.pages[page] ?? { width: 0, edge: 0 })],
        full: [],
        fragment: false,
        placed: true,
      },
    },
  };
}
