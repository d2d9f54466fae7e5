/** Rows of tables that print values and that no table took: quoted, so that nothing is lost without a word. */
import type { CellFigure } from './cell-figure.ts';
import type { IngestMessage } from './message.ts';
import { hasValues, type PrintedRow } from './tables.ts';

/** Rows that are quoted one by one; the others are counted. */
const QUOTED_ROWS = 6;

/** Messages for the rows among `rows` that print a label and a value and hold no figure. */
export function quoteUnreadRows(rows: readonly PrintedRow[], figures: readonly CellFigure[]): IngestMessage[] {
  const places = figures.map((figure) => figure.start).sort((a, b) => a - b);
  const unread = rows.filter((row) => row.labels.length > 0 && hasValues(row) && !holdsPlace(places, row));
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
      quote: unread[QUOTED_ROWS]?.labels[0]?.text.slice(0, 80) ?? '',
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
