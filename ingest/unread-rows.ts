/** Rows of tables that print values and that no table took: quoted, so that nothing is lost without a word. */
import type { CellFigure } from './cell-figure.ts';
import type { IngestMessage } from './message.ts';
import { hasValues, type PrintedRow } from './tables.ts';

/** Rows that are quoted one by one; the others are counted. */
const QUOTED_ROWS = 6;

/** A row without a label prints at least so many values: one alone may be a page's number. */
const LEAST_BARE_VALUES = 2;

/** The rows among `rows` that print a label and a value, or several values, and hold no figure. */
export function findUnreadRows(rows: readonly PrintedRow[], figures: readonly CellFigure[]): PrintedRow[] {
  const places = figures.map((figure) => figure.start).sort((a, b) => a - b);
  const printed = (row: PrintedRow): number => row.cells.filter(({ text }) => text !== '').length;
  return rows.filter((row) => hasValues(row) && (row.labels.length > 0 || printed(row) >= LEAST_BARE_VALUES) && !holdsPlace(places, row));
}

/** Messages for rows that were not read. */
export function quoteUnreadRows(unread: readonly PrintedRow[]): IngestMessage[] {
  const quoted = unread.slice(0, QUOTED_ROWS).map((row) => {
    const words = row.cells.map((cell) => cell.text).filter((text) => text !== '');
    const text = 'A row with values belongs to no table that is known; it was not read as figures.';
    return { code: 'row-unread', text, offset: row.start, quote: words.join(' | ').slice(0, 80) };
  });
  const more = unread.length - quoted.length;
  if (more > 0)
    quoted.push({
      code: 'rows-unread',
      text: `${more} more rows with values belong to no table that is known.`,
      offset: unread[QUOTED_ROWS]?.start ?? 0,
      quote: unread[QUOTED_ROWS]?.cells.find(({ text }) => text !== '')?.text.slice(0, 80) ?? '',
    });
  return quoted;
}

/** Whether a sorted list of offsets has one inside the row. */
function holdsPlace(places: readonly number[], row: PrintedRow): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < row.start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Number.POSITIVE_INFINITY) <= row.end;
}
