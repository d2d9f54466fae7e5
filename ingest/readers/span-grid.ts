/** Cells with spans, as office files have them, to rows in which every column of a row's neighbourhood has its slot. */

/** More columns than any form has by far; spans are capped at it. */
export const MAXIMUM_COLUMNS = 64;

export interface SpannedCell {
  text: string;
  /** Column of its left edge, from 0. */
  column: number;
  /** Columns it covers, 1 or more. */
  width: number;
}

/**
 * Rows of cell texts from rows of cells that know their columns. A slot that a cell covers beside or below its own is '' (a cell that is
 * printed empty). Columns in which no cell of a run of rows begins are left out; a cell as wide as the table ends a run, since the
 * statutory tables stack blocks of different columns under such cells. With `full`, rows are filled up with '' to the width of their run:
 * for sheets, whose cells know their places but leave out the empty ones.
 */
export function expandRows(rows: readonly (readonly SpannedCell[])[], full = false): string[][] {
  const width = Math.min(MAXIMUM_COLUMNS, Math.max(1, ...rows.flatMap((row) => row.map((cell) => cell.column + cell.width))));
  const expanded: string[][] = [];
  let run: (readonly SpannedCell[])[] = [];
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

function expandRun(rows: readonly (readonly SpannedCell[])[], full: boolean): string[][] {
  const starts = [...new Set(rows.flatMap((row) => row.map((cell) => cell.column)))].filter((column) => column < MAXIMUM_COLUMNS);
  starts.sort((a, b) => a - b);
  return rows.map((row) => {
    const last = full ? MAXIMUM_COLUMNS : Math.max(0, ...row.map((cell) => cell.column + cell.width));
    return starts.filter((column) => column < last).map((column) => row.find((cell) => cell.column === column)?.text ?? '');
  });
}
