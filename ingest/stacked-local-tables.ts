/** Tables of a region's own that came out with one cell on each line and no bars: heads, then label, unit and values in turn. */
import { isLabelCell, isUnitCell, readCell } from './cell-content.ts';
import type { Block, Cell, Document, TextBlock } from './document.ts';
import { type LineLabels, readLineKind } from './line-kind.ts';
import { isIndicatorHead, isLocalColumnHead, isUnitHead } from './local-table.ts';

/** A line longer than this is prose. */
const LONGEST_CELL = 60;
/** Rows with all of their values that make the lines a table. */
const LEAST_ROWS = 2;
/** Columns of values that such a table has at most. */
const MOST_COLUMNS = 6;
/** Lines that such a table has at most. */
const MOST_LINES = 1500;
/** Where more of the labels are those of a statutory form, its own reading is the better one. */
const MOST_STATUTORY = 0.5;

interface StackedTable {
  rows: Cell[][];
  /** Index of the block behind it. */
  next: number;
}

const textAt = (blocks: readonly Block[], index: number): TextBlock | undefined => {
  const block = blocks[index];
  return block?.kind === 'text' && block.text.length <= LONGEST_CELL && !block.text.includes('|') ? block : undefined;
};
const cellOf = ({ start, end, text }: TextBlock): Cell => ({ start, end, text });
const isValue = (text: string): boolean => ['number', 'not_applicable'].includes(readCell(text).state);

/** The heads that begin at a block: of the labels, of the units where there is one, and of each column. */
function readHeads(blocks: readonly Block[], from: number): { cells: Cell[]; unit: boolean; columns: number } | undefined {
  const first = textAt(blocks, from);
  if (!first || !isIndicatorHead(first.text)) return undefined;
  const cells = [cellOf(first)];
  let at = from + 1;
  const second = textAt(blocks, at);
  const unit = second !== undefined && isUnitHead(second.text);
  if (second && unit) {
    cells.push(cellOf(second));
    at += 1;
  }
  const heads = cells.length;
  for (let head = textAt(blocks, at); head && isLocalColumnHead(head.text); head = textAt(blocks, at)) {
    cells.push(cellOf(head));
    at += 1;
    if (cells.length - heads > MOST_COLUMNS) return undefined;
  }
  return cells.length === heads ? undefined : { cells, unit, columns: cells.length - heads };
}

function isLabel(text: string): boolean {
  return isLabelCell(text) && !/[。；]/u.test(text) && !/^\d{4}年\d{1,2}月/u.test(text);
}

/** More values than columns: a page number may stand among them, so that none has a place. */
function withoutExcess(row: Cell[], before: number, columns: number, text: string): Cell[] {
  const values = row.slice(before);
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last || values.length <= columns) return row;
  return [...row.slice(0, before), { start: first.start, end: last.end, text: text.slice(first.start, last.end).replace(/\s+/gu, ' ') }];
}

function readTable({ blocks, text }: Document, from: number, labels: LineLabels): StackedTable | undefined {
  const heads = readHeads(blocks, from);
  if (!heads) return undefined;
  const rows: Cell[][] = [];
  let next = from + heads.cells.length;
  for (let block = textAt(blocks, next); block && next - from < MOST_LINES; block = textAt(blocks, next)) {
    // The heads of another table, or of this one again.
    if (isIndicatorHead(block.text)) break;
    if (isLabel(block.text)) rows.push([]);
    else if (rows.length === 0 || !(isUnitCell(block.text) || isValue(block.text))) break;
    rows.at(-1)?.push(cellOf(block));
    next += 1;
  }
  while (rows.at(-1)?.length === 1) {
    rows.pop();
    next -= 1;
  }
  const before = (row: readonly Cell[]): number => (heads.unit && isUnitCell(row[1]?.text ?? '') ? 2 : 1);
  const whole = rows.filter((row) => row.length - before(row) === heads.columns);
  const own = rows.filter((row) => readLineKind(row[0]?.text ?? '', labels) !== 'other');
  if (whole.length < LEAST_ROWS || own.length > rows.length * MOST_STATUTORY) return undefined;
  return { rows: [heads.cells, ...rows.map((row) => withoutExcess(row, before(row), heads.columns, text))], next };
}

/** The document with such tables as tables; a row that lacks a value keeps what it prints, and none of it gets a place. */
export function stackLocalTables(document: Document, labels: LineLabels): Document {
  const blocks: Block[] = [];
  for (let index = 0; index < document.blocks.length; ) {
    const table = readTable(document, index, labels);
    const block = document.blocks[index] as Block;
    if (table) {
      const end = document.blocks[table.next - 1]?.end ?? block.end;
      const { page } = block;
      blocks.push({ kind: 'table', start: block.start, end, rows: table.rows, ...(page === undefined ? {} : { page }) });
    } else blocks.push(block);
    index = table?.next ?? index + 1;
  }
  return { ...document, blocks };
}
