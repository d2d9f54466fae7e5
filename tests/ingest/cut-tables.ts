/** Statutory tables cut in pieces that stand beside one another or below one another: whatever is printed may be illegible, but never blank. */
import { expandGrid, type GridCell, type OfficialTable } from './official-grid.ts';
import type { Shape } from './table-shapes.ts';

type Slots = ReturnType<typeof expandGrid>;

const EMPTY = { text: '', kind: 'value' } as const;
const cells = (slots: Slots[number]): GridCell[] => slots.map((slot) => ({ ...slot, colspan: 1, rowspan: 1 }));
const headLines = (table: OfficialTable): number => ({ applications: 3, statistics: 1 })[table.key] ?? 0;
const tableOf = (table: OfficialTable, slots: Slots, heading = table.heading): OfficialTable => ({
  ...table,
  heading,
  width: slots[0]?.length ?? 0,
  rows: slots.map(cells),
});

/** Pieces of a grid beside one another; shorter ones have empty cells below. */
function beside(pieces: readonly Slots[]): Slots {
  const height = Math.max(...pieces.map((piece) => piece.length));
  return Array.from({ length: height }, (_, index) =>
    pieces.flatMap((piece) => piece[index] ?? Array.from({ length: piece[0]?.length ?? 0 }, () => EMPTY)),
  );
}

/** Groups of whole rows: a table without line of heads is cut where a block of its own begins. */
function cutRows(table: OfficialTable, count: number): Slots[] {
  const slots = expandGrid(table, true);
  if (table.key === 'proactive') {
    const starts = table.rows.flatMap((row, index) => (row[0]?.colspan === table.width ? [index] : []));
    const at = Array.from({ length: count }, (_, index) => starts[Math.floor((index * starts.length) / count)] ?? 0);
    return at.map((start, index) => slots.slice(start, at[index + 1] ?? slots.length));
  }
  const heads = headLines(table);
  const body = slots.slice(heads);
  const size = Math.ceil(body.length / count);
  return Array.from({ length: count }, (_, index) => body.slice(index * size, (index + 1) * size));
}

const byRows = (table: OfficialTable): boolean => table.key !== 'review_litigation';

const rowsBeside =
  (count: number, headed: boolean): Shape =>
  (table) => {
    if (!byRows(table)) return [table];
    const heads = expandGrid(table, true).slice(0, headLines(table));
    return [tableOf(table, beside(cutRows(table, count).map((piece, index) => (headed || index === 0 ? [...heads, ...piece] : piece))))];
  };

/** Neighbouring rows beside one another: the first and second, the third and fourth. */
const rowsInTurn: Shape = (table) => {
  if (table.key !== 'statistics' && table.key !== 'applications') return [table];
  const slots = expandGrid(table, true);
  const [heads, body] = [slots.slice(0, headLines(table)), slots.slice(headLines(table))];
  const pair = (offset: number): Slots => body.filter((_, index) => index % 2 === offset);
  return [
    tableOf(
      table,
      beside([
        [...heads, ...pair(0)],
        [...heads, ...pair(1)],
      ]),
    ),
  ];
};

/** Columns of values in pieces, each a table of its own behind the one before, with the labels in front or (`bare`) in the first alone. */
const columnsInPieces =
  (ends: readonly number[], bare = false, heading = (own: string): string => own): Shape =>
  (table) => {
    if (table.key !== 'applications') return [table];
    return ends.map((end, index) => {
      const slots = expandGrid(table, true).map((row) => [
        ...(bare && index > 0 ? [] : row.slice(0, 3)),
        ...row.slice(3 + (ends[index - 1] ?? 0), 3 + end),
      ]);
      return tableOf(table, slots, index === 0 ? table.heading : heading(table.heading));
    });
  };

/** Pieces of part four's columns behind one another, or its columns below one another. */
const groupsInPieces =
  (ends: readonly number[]): Shape =>
  (table) => {
    if (table.key !== 'review_litigation') return [table];
    return ends.map((end, index) =>
      tableOf(
        table,
        expandGrid(table, true).map((row) => row.slice(ends[index - 1] ?? 0, end)),
      ),
    );
  };

/** Two rows of one column on one line: 行政许可 | 5 | 行政处罚 | 6. */
const pairsOfRows: Shape = (table) => {
  if (table.key !== 'proactive') return [table];
  const rows = table.rows.filter((row) => row.some((one) => one.kind === 'value') && row.length === 2);
  const others = table.rows.filter((row) => !rows.includes(row) && row.length > 2);
  const flat = rows.flatMap((row) => row.map((one) => ({ ...one, colspan: 1, rowspan: 1 })));
  const width = 4;
  const lines = Array.from({ length: Math.ceil(flat.length / width) }, (_, index) => flat.slice(index * width, (index + 1) * width));
  return [{ ...table, width, rows: [...others, ...lines] }];
};

/** The lower half far behind, after all other tables. */
const halfBehind: Shape = (table, all) => {
  const first = all.find((one) => one.key === 'applications' || one.key === 'statistics');
  if (!first) return [table];
  const [upper = [], lower = []] = cutRows(first, 2);
  const heads = expandGrid(first, true).slice(0, headLines(first));
  const own = table === first ? tableOf(table, [...heads, ...upper]) : table;
  return table === all.at(-1) ? [own, tableOf(first, [...heads, ...lower], '续表')] : [own];
};

export const CUTS: Readonly<Record<string, Shape>> = {
  'two halves beside one another, both headed': rowsBeside(2, true),
  'two halves beside one another, heads over the first': rowsBeside(2, false),
  'three pieces beside one another, all headed': rowsBeside(3, true),
  'neighbouring rows beside one another': rowsInTurn,
  'columns in two tables': columnsInPieces([4, 7]),
  'columns in two tables, 续表': columnsInPieces([4, 7], false, () => '续表'),
  'columns in three tables': columnsInPieces([1, 6, 7]),
  'columns in two tables, labels once': columnsInPieces([4, 7], true),
  'part four in two tables': groupsInPieces([5, 15]),
  'part four in three tables': groupsInPieces([5, 10, 15]),
  'part four cut inside a group': groupsInPieces([8, 15]),
  'two rows on one line': pairsOfRows,
  'the lower half behind all tables': halfBehind,
};
