/** Which value stands in which column, where no ruling line parts them: by the room that heads and full rows show each column to take. */

export interface Interval {
  left: number;
  right: number;
}

export interface PlacedRow {
  /** Per value, from the left: the columns it can stand in; one for a value whose place is certain. */
  columns: number[][];
}

/** Points that a value may reach into the room of another column. */
const TOUCH = 0.4;
/** Points by which values set flush or centred in one column may differ. */
const FLUSH = 1;

const EDGES = [(box: Interval) => box.left, (box: Interval) => box.right, (box: Interval) => (box.left + box.right) / 2] as const;
type Edge = (typeof EDGES)[number];

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const middle = (values: readonly number[]): number => (Math.max(...values) + Math.min(...values)) / 2;

/**
 * Places the rows of values that share their columns. `heads` are the columns' labels where they are printed; `isCounted` tells the rows
 * that have a value in each column where they have as many values as there are columns.
 */
export function placeValues<Box extends Interval>(
  rows: readonly (readonly Box[])[],
  heads: readonly (Interval | undefined)[],
  isCounted: (row: readonly Box[]) => boolean = () => true,
): PlacedRow[] {
  const width = heads.length;
  const all = [...Array(width).keys()];
  const placed = rows.map((values): PlacedRow => {
    if (values.length === width && isCounted(values)) return { columns: all.map((column) => [column]) };
    return { columns: values.map(() => all) };
  });
  const byHeads = settle(rows, placed, heads);
  if (byHeads) return byHeads;
  const alone = settle(
    rows,
    placed,
    heads.map(() => undefined),
  );
  return alone ?? placed;
}

/** The same columns settled as far as the evidence goes; undefined where what is certain contradicts itself. */
function settle(
  rows: readonly (readonly Interval[])[],
  start: readonly PlacedRow[],
  heads: readonly (Interval | undefined)[],
): PlacedRow[] | undefined {
  const placed = start.map(({ columns }) => ({ columns: columns.map((possible) => [...possible]) }));
  for (let round = 0; round < 20; round += 1) {
    const members = membersOf(rows, placed, heads.length);
    const rooms = members.map((boxes, column) => hull([...boxes, ...(heads[column] ? [heads[column]] : [])]));
    if (!inOrder(rooms)) return undefined;
    const edges = EDGES.filter((edge) => members.every((boxes) => boxes.length < 2 || spread(boxes.map(edge)) <= FLUSH));
    const places = edges.map((edge) => anchorsOf(edge, members, heads));
    let changed = false;
    for (const [index, values] of rows.entries()) {
      const row = placed[index] as PlacedRow;
      if (row.columns.every((possible) => possible.length === 1)) continue;
      const next = row.columns.map((possible, at) => {
        const value = values[at] as Interval;
        const fitting = possible.filter((column) => fits(value, rooms, column));
        if (fitting.length < 2 || fitting.some((column) => overlaps(value, rooms[column]))) {
          const inside = fitting.filter((column) => overlaps(value, rooms[column]));
          return inside.length === 1 ? inside : fitting;
        }
        const flush = fitting.filter((column) =>
          edges.some((edge, which) => Math.abs((places[which]?.[column] ?? Number.NaN) - edge(value)) <= FLUSH),
        );
        return flush.length === 1 ? flush : fitting;
      });
      const ordered = keepOrder(next);
      changed ||= ordered.some((possible, at) => possible.length !== (row.columns[at]?.length ?? 0));
      row.columns = ordered;
    }
    if (!changed) return placed;
  }
  return placed;
}

/** The values that certainly stand in each column. */
function membersOf(rows: readonly (readonly Interval[])[], placed: readonly PlacedRow[], width: number): Interval[][] {
  const members: Interval[][] = Array.from({ length: width }, () => []);
  for (const [index, values] of rows.entries()) {
    for (const [at, value] of values.entries()) {
      const possible = placed[index]?.columns[at] ?? [];
      if (possible.length === 1) members[possible[0] as number]?.push(value);
    }
  }
  return members;
}

function hull(boxes: readonly Interval[]): Interval | undefined {
  if (boxes.length === 0) return undefined;
  return { left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)) };
}

function inOrder(rooms: readonly (Interval | undefined)[]): boolean {
  const known = rooms.filter((room) => room !== undefined);
  return known.every((room, index) => index === 0 || (known[index - 1] as Interval).right <= room.left + TOUCH);
}

const overlaps = (value: Interval, room: Interval | undefined): boolean =>
  room !== undefined && value.left < room.right - TOUCH && room.left < value.right - TOUCH;

/** Whether a value can stand in a column: between the rooms of the columns left and right of it. */
function fits(value: Interval, rooms: readonly (Interval | undefined)[], column: number): boolean {
  return rooms.every(
    (room, other) =>
      room === undefined || other === column || (other < column ? room.right <= value.left + TOUCH : room.left >= value.right - TOUCH),
  );
}

/** Where the values of each column are flush: at those that are placed, or at its head where heads and values are set alike. */
function anchorsOf(edge: Edge, members: readonly Interval[][], heads: readonly (Interval | undefined)[]): (number | undefined)[] {
  const own = members.map((boxes) => (boxes.length > 0 ? middle(boxes.map(edge)) : undefined));
  const both = own.flatMap((place, column) => {
    const head = heads[column];
    return place === undefined || !head ? [] : [Math.abs(edge(head) - place)];
  });
  const alike = both.length >= 2 && both.every((distance) => distance <= FLUSH);
  return own.map((place, column) => place ?? (alike && heads[column] ? edge(heads[column]) : undefined));
}

/** Takes out the columns that a value cannot have because the values beside it need them. */
function keepOrder(given: readonly number[][]): number[][] {
  const columns = given.map((possible) => [...possible]);
  for (let at = 1; at < columns.length; at += 1) {
    const least = Math.min(...(columns[at - 1] as number[]));
    columns[at] = (columns[at] as number[]).filter((column) => column > least);
  }
  for (let at = columns.length - 2; at >= 0; at -= 1) {
    const most = Math.max(...(columns[at + 1] as number[]));
    columns[at] = (columns[at] as number[]).filter((column) => column < most);
  }
  return columns;
}

/** The columns that a box without a row of its own can stand in, as the rows placed show them. */
export function columnsAt(
  box: Interval,
  rows: readonly (readonly Interval[])[],
  placed: readonly PlacedRow[],
  heads: readonly (Interval | undefined)[],
): number[] {
  const rooms = membersOf(rows, placed, heads.length).map((boxes, column) => hull([...boxes, ...(heads[column] ? [heads[column]] : [])]));
  const inside = rooms.flatMap((room, column) => (overlaps(box, room) ? [column] : []));
  if (inside.length > 0) return inside;
  return rooms.flatMap((_, column) => (fits(box, rooms, column) ? [column] : []));
}
