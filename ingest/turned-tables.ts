/** Tables that print their columns as rows: 申请人 downwards and outcomes across. They are turned back before they are read. */
import type { FormEdition, FormTable } from '../data/forms/form-edition.ts';
import { isLabelCell } from './cell-content.ts';
import type { Cell, Document, TableBlock } from './document.ts';
import { foldLabel } from './fold-label.ts';

/** Of a table's row labels, and of its column labels, that are printed the other way round, at least this share must be. */
const LEAST_SHARE = 0.6;
/** Lines of heads above the first row of values, and cells of labels before the first value. */
const MOST_HEADS = 5;
const LARGEST_SIDE = 80;

interface TurnedLabels {
  rows: Set<string>;
  columns: Set<string>;
}

/** Tables of several columns with a line for each row: only those can be turned. */
function labelsOf(table: FormTable): TurnedLabels {
  const own = table.rows.filter((row) => !row.heading).map((row) => foldLabel(row.path.at(-1) ?? ''));
  return { rows: new Set(own), columns: new Set(table.columns.map((column) => foldLabel(column.label))) };
}

/** The lines, numbered across or down, in which at least one of the labels stands. */
function countLines(labels: ReadonlySet<string>, cells: readonly { cell: Cell; line: number }[]): number {
  return new Set(cells.flatMap(({ cell, line }) => (isLabelCell(cell.text) && labels.has(foldLabel(cell.text)) ? [line] : []))).size;
}

/** Whether a table prints the labels of its rows across its top and those of its columns down its side. */
function isTurned({ rows }: TableBlock, labels: readonly TurnedLabels[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (width > LARGEST_SIDE || rows.length > LARGEST_SIDE || width < 2 || rows.some((row) => row.length !== width)) return false;
  const top = rows.slice(0, MOST_HEADS).flatMap((row) => row.map((cell, line) => ({ cell, line })));
  const side = rows.flatMap((row, line) => row.slice(0, MOST_HEADS).map((cell) => ({ cell, line })));
  return labels.some(
    (table) =>
      countLines(table.rows, top) >= table.rows.size * LEAST_SHARE && countLines(table.columns, side) >= table.columns.size * LEAST_SHARE,
  );
}

/** The document with turned tables as the form has them; each cell keeps its place in the source. */
export function turnTables(document: Document, editions: readonly FormEdition[]): Document {
  const labels = editions.flatMap((edition) =>
    edition.tables.filter((table) => table.layout === 'row-per-label' && table.columns.length > 2).map(labelsOf),
  );
  const messages = [...document.messages];
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || !isTurned(block, labels)) return block;
    const text = 'A table prints its columns as rows; it was turned to be read.';
    messages.push({ code: 'table-turned', text, offset: block.start });
    const width = block.rows[0]?.length ?? 0;
    const rows = Array.from({ length: width }, (_, column) => block.rows.map((row) => row[column] as Cell));
    return { ...block, rows };
  });
  return { ...document, blocks, messages };
}
