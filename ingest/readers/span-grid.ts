/** Cells that know their grid columns, as office files have them, to rows in which every column has its slot. */
import { layOutTable } from './html-table.ts';

/** More columns than any form has by far; spans are capped at it. */
export const MAXIMUM_COLUMNS = 64;

export interface GridCell {
  text: string;
  /** Column of its left edge, from 0. */
  column: number;
  /** Columns it covers, 1 or more. */
  width: number;
}

/**
 * Rows of cell texts. A slot that a cell covers beside or below its own is '' (a cell that is printed empty). A cell as wide as the table
 * ends a run of rows, since the statutory tables stack blocks of different columns under such cells; each run is laid out by itself.
 * With `full`, rows are filled up to the width of their run: for sheets, which leave out empty cells.
 */
export function expandRows(rows: readonly (readonly GridCell[])[], full = false): string[][] {
  const width = Math.min(MAXIMUM_COLUMNS, Math.max(1, ...rows.flatMap((row) => row.map((cell) => cell.column + cell.width))));
  const expanded: string[][] = [];
  let run: (readonly GridCell[])[] = [];
  const close = () => {
    expanded.push(...expandRun(run, full));
    run = [];
  };
  for (const row of rows) {
    const only = row.length === 1 && row[0]?.column === 0 && row[0].width >= width;
    if (only && width > 1) {
      close();
      expanded.push([row[0]?.text ?? '']);
    } else run.push(row);
  }
  close();
  return expanded;
}

function expandRun(rows: readonly (readonly GridCell[])[], full: boolean): string[][] {
  const width = Math.max(0, ...rows.flatMap((row) => row.map((cell) => cell.column + cell.width)));
  return layOutTable(rows.map((row) => tile(row, full ? width : 0))).map((line) => line.map((cell) => cell?.text ?? ''));
}

/** The row without gaps: what no cell of its own fills is an empty cell, column by column. */
function tile(row: readonly GridCell[], width: number): { text: string; colspan: number; rowspan: number }[] {
  const cells: { text: string; colspan: number; rowspan: number }[] = [];
  let at = 0;
  const fill = (to: number) => {
    for (; at < Math.min(to, MAXIMUM_COLUMNS); at += 1) cells.push({ text: '', colspan: 1, rowspan: 1 });
  };
  for (const cell of row) {
    if (cell.column < at) continue;
    fill(cell.column);
    const colspan = Math.min(cell.width, MAXIMUM_COLUMNS - at);
    if (colspan < 1) break;
    cells.push({ text: cell.text, colspan, rowspan: 1 });
    at += colspan;
  }
  fill(width);
  return cells;
}
