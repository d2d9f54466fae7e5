/**
 * Cells that were not found beside values that nothing took: the value may be theirs, so that such a cell is illegible and never blank.
 * A cell that is printed empty stays blank.
 */
import type { CellFigure } from './cell-figure.ts';
import type { TableReading } from './label-rows.ts';
import { ROW_MISSING } from './missing-row.ts';
import { CELL_MISSING } from './repeated-rows.ts';
import type { PrintedRow } from './tables.ts';

const NOTE = 'not found in its place, and values that no row took are printed elsewhere';
const ABSENT: ReadonlySet<string | undefined> = new Set([ROW_MISSING, CELL_MISSING]);

const quoteOf = (row: PrintedRow): string =>
  row.cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, 80);

/** Whether a row stands among the rows of a table: between its first and its last, or in a block with one of them. */
function isAmong(row: PrintedRow, { used }: TableReading): boolean {
  const starts = [...used].map(({ start }) => start);
  return (row.start >= Math.min(...starts) && row.start <= Math.max(...starts)) || [...used].some(({ block }) => block === row.block);
}

/**
 * The readings of all tables with such cells in doubt. A row that stands among the rows of one table may hold cells of that one alone; a row
 * that stands elsewhere, or has no label, of any.
 */
export function doubtMissing(readings: readonly TableReading[], unread: readonly PrintedRow[]): TableReading[] {
  const explained = new Set(readings.flatMap(({ doubted }) => [...(doubted ?? [])]));
  const loose = unread.filter((row) => !explained.has(row));
  return readings.map((reading) => {
    const others = readings.filter((other) => other !== reading);
    const untaken = [
      ...(reading.partly ?? []),
      ...loose.filter((row) => row.labels.length === 0 || isAmong(row, reading) || !others.some((other) => isAmong(row, other))),
    ];
    const [first] = untaken;
    const isDoubtful = (figure: CellFigure): boolean => figure.state === 'blank' && ABSENT.has(figure.note);
    const count = first ? reading.figures.filter(isDoubtful).length : 0;
    if (!first || count === 0) return reading;
    const text = `${count} cells of the form were not found, and values that no row took are printed; the cells are kept as illegible, not as blank.`;
    return {
      ...reading,
      figures: reading.figures.map((figure) => (isDoubtful(figure) ? { ...figure, state: 'illegible', note: NOTE } : figure)),
      messages: [
        ...reading.messages.filter(({ code }) => code !== 'row-missing'),
        { code: 'cells-not-found', text, offset: first.start, quote: quoteOf(first) },
      ],
    };
  });
}
