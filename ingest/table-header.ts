/** The heads of a table: at which cell index each column's label stands, and what is printed there. */
import type { FormColumn } from '../data/forms/form-edition.ts';
import { foldSpace } from './fold-label.ts';
import { type LabelPattern, labelLikeness, labelPattern } from './match-label.ts';
import type { PrintedRow } from './tables.ts';

export interface HeaderColumn {
  cell: number;
  /** As printed. */
  text: string;
}

export interface TableHeader {
  /** Cells in the header's longest row. */
  width: number;
  /** Index of the cell of the first column, where every column label found agrees on it. */
  origin?: number;
  /** Found columns by key. */
  columns: Map<string, HeaderColumn>;
  block: number;
  /**
   * A line of heads names columns in another order than the form's, or the total before the first. A total before others says nothing:
   * heads of two lines that were written as one stand so.
   */
  disordered: boolean;
}

/** Patterns of a table's column labels, in the order of the columns. */
export function columnPatterns(columns: readonly FormColumn[]): LabelPattern[] {
  return columns.map((column) => labelPattern(column.label, column.variants));
}

/**
 * Reads the head rows that stand over some rows of a table. `columns` are those that these rows have, in printed order. A label that
 * was cut so short that it fits two columns places neither.
 */
export function readHeader(rows: readonly PrintedRow[], columns: readonly FormColumn[]): TableHeader | undefined {
  const patterns = columnPatterns(columns);
  const found = new Map<string, HeaderColumn>();
  const origins: number[] = [];
  let disordered = false;
  for (const row of rows) {
    let before = -1;
    let totalled = false;
    for (const label of row.labels) {
      if (label.text !== row.cells[label.cell]?.text) continue;
      const scores = patterns.map((pattern) => labelLikeness(label.fold, label.numbering, pattern));
      const best = Math.max(...scores);
      const winners = scores.flatMap((score, index) => (score > 0 && score === best ? [index] : []));
      const index = winners[0];
      const column = index === undefined ? undefined : columns[index];
      if (winners.length !== 1 || index === undefined || !column || found.has(column.key)) continue;
      found.set(column.key, { cell: label.cell, text: label.text });
      origins.push(label.cell - index);
      disordered ||= index < before || (index === 0 && totalled);
      if (column.total) totalled = true;
      else before = index;
    }
  }
  if (found.size === 0) return undefined;
  const agreed = origins.every((origin) => origin === origins[0]);
  return {
    width: Math.max(...rows.map((row) => row.cells.length)),
    origin: agreed ? origins[0] : undefined,
    columns: found,
    block: rows.at(-1)?.block ?? 0,
    disordered,
  };
}

/** What the report printed over a column, where that differs from the form's label; a cut label is read by its place. */
export function printedColumn(
  header: TableHeader | undefined,
  rows: readonly PrintedRow[],
  column: FormColumn,
  index: number,
): string | undefined {
  if (!header) return undefined;
  const origin = header.origin;
  const text = header.columns.get(column.key)?.text ?? (origin === undefined ? undefined : rows.at(-1)?.cells[origin + index]?.text);
  return text && foldSpace(text) !== foldSpace(column.label) ? text : undefined;
}
