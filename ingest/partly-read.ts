/** Rows of a table that were taken and print a number which no cell of the form got: beside a second label, behind the last column, in a heading's row. */
import type { FormTable } from '../data/forms/form-edition.ts';
import type { RowMatch } from './align-row.ts';
import { readCell } from './cell-content.ts';
import type { CellFigure } from './cell-figure.ts';
import type { Cell } from './document.ts';
import { foldLabel } from './fold-label.ts';
import type { IngestMessage } from './message.ts';
import type { PrintedRow } from './tables.ts';

/** Numbers in a line of heads that may be years. */
const MOST_IN_HEADS = 2;

interface TakenRows {
  used: ReadonlySet<PrintedRow>;
  figures: readonly CellFigure[];
  heads: readonly PrintedRow[];
  repeated: readonly RowMatch[];
}

const isNumber = (cell: Cell): boolean => readCell(cell.text, cell.closed).state === 'number';

/** Whether another row's label stands behind a value in the row: what follows is that row's. */
function hasLabelBehindValue({ cells, labels }: PrintedRow, known: ReadonlySet<string>): boolean {
  return labels.some(({ fold, cell }) => known.has(fold) && cells.slice(labels[0]?.cell ?? 0, cell).some(isNumber));
}

/** Such rows, and a message that quotes the first. What stands before a row's first label numbers it; a row printed again is told as such. */
export function findPartlyRead(
  table: FormTable,
  { used, figures, heads, repeated }: TakenRows,
): { rows: PrintedRow[]; messages: IngestMessage[] } {
  const places = new Set(figures.map(({ start }) => start));
  const illegible = figures.filter(({ state }) => state === 'illegible').map(({ start }) => start);
  const again = new Set(repeated.map(({ printed }) => printed));
  const headed = new Set(heads);
  const labels = new Set(table.rows.flatMap((row) => [row.path.at(-1) ?? '', ...row.variants].map(foldLabel)));
  const rows = [...used].filter((row) => {
    if (again.has(row)) return false;
    if (hasLabelBehindValue(row, labels)) return true;
    if (illegible.some((start) => start >= row.start && start <= row.end)) return false;
    const first = row.labels[0]?.cell ?? 0;
    // A value may be written out as often as its cell is wide.
    const isUntaken = ({ start, text }: Cell, index: number): boolean => !places.has(start) && text !== row.cells[index - 1]?.text;
    const untaken = row.cells.filter((cell, index) => index > first && isUntaken(cell, index) && isNumber(cell));
    return untaken.length > (headed.has(row) ? MOST_IN_HEADS : 0);
  });
  const [found] = rows;
  if (!found) return { rows, messages: [] };
  const text = `${rows.length} rows of ${table.en} print values or labels that no cell of the form takes; those were not read.`;
  const quote = found.cells.map((cell) => cell.text).filter((words) => words !== '');
  return { rows, messages: [{ code: 'values-unread', text, offset: found.start, quote: quote.join(' | ').slice(0, 80) }] };
}
