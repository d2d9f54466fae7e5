/** Labels that were written out as many times as their merged cell is wide, as converters of pages into text do: each is one cell again. */
import { isLabelCell, isValueCell } from './cell-content.ts';
import type { Cell, Document } from './document.ts';

/** The row with one label for each that it repeats, and empty cells in the places of the others. */
function foldRow(row: Cell[]): Cell[] {
  if (!row.some((cell) => cell.text !== '' && isValueCell(cell.text))) return row;
  return row.map((cell, index) =>
    index > 0 && cell.text === row[index - 1]?.text && isLabelCell(cell.text) ? { ...cell, text: '', end: cell.start } : cell,
  );
}

/** The document with such labels once in each row that prints a value. Heads are left: a region's own may repeat without being one. */
export function foldRepeatedCells(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map(foldRow) } : block)),
  };
}

/**
 * The cells of a row of `columns` columns without those that repeat a value under a repeated head, where `heads` are as wide as the row.
 * `from` is the first cell behind the label. Where fewer heads than columns differ, one may be misprinted, and the row is left.
 */
export function withoutRepeatedValues(cells: readonly Cell[], from: number, columns: number, heads: readonly Cell[]): Cell[] {
  const named = new Set(heads.slice(from).map((head) => head.text)).size;
  if (heads.length !== cells.length || (named < columns && cells.length - from <= columns)) return [...cells];
  return cells.map((cell, index) => {
    const [before, head] = [cells[index - 1], heads[index]];
    const repeats =
      index > from && cell.text === before?.text && head !== undefined && head.text !== '' && head.text === heads[index - 1]?.text;
    return repeats ? { ...cell, text: '', end: cell.start } : cell;
  });
}
