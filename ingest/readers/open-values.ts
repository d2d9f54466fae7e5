/** Values and the rows that they stand in: a row's values have one baseline, at the same height beside every label of a table. */
import { isUnitCell, readCell } from '../cell-content.ts';
import type { FoundRow } from './open-rows.ts';
import type { Piece } from './printed-words.ts';

/** A value: its characters and the room that they take. */
export interface Value {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  page: number;
  line: number;
  pieces: Piece[];
}

/** White space inside one value, before its unit, in sizes of type. */
const INNER_GAP = 0.4;
/** Sizes of type by which the baselines of one row may differ. */
const BASELINE = 0.3;
/** Rests of a value are looked for within these many sizes of type around a row. */
const REACH = 3;

/** The pieces of one line as values: a unit close behind a number belongs to it, as does a word or number close behind a word that is no unit; anything else stands alone. */
export function joinPieces(pieces: readonly Piece[]): Value[] {
  const values: Value[] = [];
  for (const piece of pieces) {
    const last = values.at(-1);
    const close = last !== undefined && piece.left - last.right <= INNER_GAP * piece.size;
    // Office programs set a quarter of white space between a word and the number behind it.
    const goesOn =
      isUnitCell(piece.text) ||
      (last && isWords(last.text.slice(-1)) && (isWords(piece.text) || (/^[\d０-９]/u.test(piece.text) && !isUnitCell(last.text))));
    const words = close && goesOn;
    if (last && words) {
      last.text += piece.text;
      last.right = piece.right;
      last.pieces.push(piece);
    } else values.push({ ...piece, pieces: [piece] });
  }
  return values;
}

/** Whether values can be counted as cells: each is one by itself, and none stands so close to the next that they may be one number set apart. */
export function canBeCounted(values: readonly Value[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1];
    const apart = !before || value.left - before.right > INNER_GAP * value.size;
    return apart && (/[\d０-９]/u.test(value.text) || isUnitCell(value.text) || readCell(value.text).state === 'not_applicable');
  });
}

const isWords = (text: string): boolean => /^[^\d０-９]*\p{Script=Han}[^\d０-９]*$/u.test(text) && readCell(text).state === 'text';

/** Text that may be a value or the rest of one, broken over lines. */
export function isFragment(value: Value): boolean {
  return /[\d０-９]/u.test(value.text) || readCell(value.text).state !== 'text' || value.text.length <= 2 || isUnitCell(value.text);
}

/** A label that a page break cuts: nothing says at once where its row's values stand. */
export function isBroken({ label }: FoundRow): boolean {
  return label.pieces[0]?.page !== label.pieces.at(-1)?.page;
}

/** Where a table sets values beside labels of several lines. */
export const HEIGHTS = ['top', 'middle', 'bottom'] as const;
export type Height = (typeof HEIGHTS)[number];

/** The baseline of a row's values. */
export function heightOf({ label }: FoundRow, height: Height): number {
  return height === 'middle' ? (label.top + label.bottom) / 2 : label[height];
}

export interface ValueRows {
  height: Height;
  /** The values of each row, from the left. */
  values: Map<FoundRow, Value[]>;
  /** What stands at no row's height, with the rows that it may belong to. */
  strays: { value: Value; rows: FoundRow[] }[];
}

/** Deals values to the rows at whose height they stand: that of the label's first line, its middle or its last line, whichever fits most. */
export function dealValues(rows: readonly FoundRow[], values: readonly Value[]): ValueRows {
  const deals = HEIGHTS.map((height) => dealAt(rows, values, height)).sort((a, b) => a.strays.length - b.strays.length);
  const [best] = deals as [ValueRows];
  for (const list of best.values.values()) list.sort((a, b) => a.left - b.left);
  return best;
}

function dealAt(rows: readonly FoundRow[], values: readonly Value[], height: Height): ValueRows {
  const dealt: ValueRows = { height, values: new Map(rows.map((row) => [row, []])), strays: [] };
  const whole = rows.filter((row) => !isBroken(row));
  for (const value of values) {
    const near = whole.filter(
      (row) => row.label.pieces[0]?.page === value.page && Math.abs(heightOf(row, height) - value.y) <= BASELINE * value.size,
    );
    if (near.length === 1) dealt.values.get(near[0] as FoundRow)?.push(value);
    else if (isFragment(value)) dealt.strays.push({ value, rows: near.length > 0 ? near : neighbours(rows, value) });
  }
  for (const row of rows) takeOnlyLine(row, dealt);
  return dealt;
}

/** A row that has no values yet, and beside whose label, first line to last, values stand on one line alone: they are its own. */
function takeOnlyLine(row: FoundRow, dealt: ValueRows): void {
  const [from, to] = [row.label.pieces[0]?.line ?? 0, row.label.pieces.at(-1)?.line ?? 0];
  const own = dealt.strays.filter((stray) => stray.rows.includes(row));
  const inside = own.every(({ value }) => value.line >= from && value.line <= to);
  if (!inside || dealt.values.get(row)?.length || new Set(own.map(({ value }) => value.line)).size !== 1) return;
  dealt.values.set(
    row,
    own.map(({ value }) => value),
  );
  dealt.strays = dealt.strays.filter((stray) => !own.includes(stray));
}

/** The row beside whose label a value stands, else those above and below it, over page breaks too. */
function neighbours(rows: readonly FoundRow[], value: Value): FoundRow[] {
  // Rows lie above one another: what stands between the first and the last line of a label is beside it.
  const beside = rows.filter((row) => {
    const [first, last] = [row.label.pieces[0]?.line ?? 0, row.label.pieces.at(-1)?.line ?? 0];
    return first <= value.line && value.line <= last;
  });
  if (beside.length === 1) return beside;
  const above = rows.findLast((row) => (row.label.pieces[0]?.line ?? 0) <= value.line);
  const below = rows.find((row) => (row.label.pieces[0]?.line ?? 0) > value.line);
  const close = (row: FoundRow | undefined): row is FoundRow => {
    if (!row) return false;
    const [first, last] = [row.label.pieces[0], row.label.pieces.at(-1)];
    if (isBroken(row) || (first?.page !== value.page && last?.page !== value.page)) return true;
    const reach = REACH * value.size;
    return value.y >= row.label.top - reach && value.y <= row.label.bottom + reach;
  };
  return [above, below].filter(close);
}
