/** The rows of all tables of a document as one stream: a table that a page break cut is whole again, and each row knows its page's run. */
import { COMPARING_HEADINGS, INDICATOR_HEADINGS, SPANNING_HEADINGS, THIS_YEAR_HEADINGS, UNIT_HEADINGS } from '../data/forms/cell-marks.ts';
import { isLabelCell, isValueCell } from './cell-content.ts';
import type { Cell, Document, TableBlock } from './document.ts';
import { foldLabel, foldNumbering } from './fold-label.ts';

/** A candidate for a row's label: one cell, or several neighbours read together. */
export interface PrintedLabel {
  text: string;
  fold: string;
  numbering: string;
  /** Index of its last cell. */
  cell: number;
}

export interface PrintedRow {
  cells: Cell[];
  /** Index of the table block, which is the run of rows that stood together: on one page, or between two blank lines. */
  block: number;
  page?: number;
  /** Of a table without ruling lines. */
  unruled: boolean;
  /** Of such a table, but with all of its cells. */
  placed: boolean;
  start: number;
  end: number;
  labels: PrintedLabel[];
  /** Index of the last cell that can be a label; −1 for a row of values only. */
  lastLabel: number;
}

/** More rows than any form has by far; what comes later is not read, and a message says so. */
export const MAXIMUM_ROWS = 4000;

function listLabels(cells: Cell[]): PrintedLabel[] {
  const labels: PrintedLabel[] = [];
  let joined = '';
  for (const [index, cell] of cells.entries()) {
    if (!isLabelCell(cell.text)) continue;
    labels.push({ text: cell.text, fold: foldLabel(cell.text), numbering: foldNumbering(cell.text), cell: index });
    const before = cells[index - 1];
    joined = before && isLabelCell(before.text) ? joined + cell.text : cell.text;
    if (joined !== cell.text && joined.length < 120) {
      labels.push({ text: joined, fold: foldLabel(joined), numbering: foldNumbering(joined), cell: index });
    }
  }
  return labels;
}

function printedRow(cells: Cell[], block: number, { page, unruled = false, placed = false }: TableBlock): PrintedRow {
  const labels = listLabels(cells);
  return {
    cells,
    block,
    page,
    unruled,
    placed,
    start: cells[0]?.start ?? 0,
    end: cells.at(-1)?.end ?? 0,
    labels,
    lastLabel: labels.reduce((last, label) => Math.max(last, label.cell), -1),
  };
}

/** The row without some of its cells. */
export function withoutCells(row: PrintedRow, dropped: ReadonlySet<number>): PrintedRow {
  if (dropped.size === 0) return row;
  const cells = row.cells.filter((_, index) => !dropped.has(index));
  const labels = listLabels(cells);
  return { ...row, cells, labels, lastLabel: labels.reduce((last, label) => Math.max(last, label.cell), -1) };
}

/** All rows of the document's tables in order, at most `MAXIMUM_ROWS`. */
export function listPrintedRows(document: Document): PrintedRow[] {
  const rows: PrintedRow[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') continue;
    for (const cells of block.rows) {
      if (rows.length >= MAXIMUM_ROWS) return rows;
      rows.push(printedRow(cells, index, block));
    }
  }
  return rows;
}

const HEADINGS = new Set(
  [INDICATOR_HEADINGS, UNIT_HEADINGS, SPANNING_HEADINGS, COMPARING_HEADINGS, THIS_YEAR_HEADINGS].flat().map(foldLabel),
);

/** Words that only a table's head has: 申请人情况, 信息内容, 单位. */
export function isHeadingWord(fold: string): boolean {
  return HEADINGS.has(fold);
}

/** Whether the row prints at least one number, mark or unit beside its label. */
export function hasValues(row: PrintedRow): boolean {
  return row.cells.some((cell) => cell.text !== '' && isValueCell(cell.text));
}
