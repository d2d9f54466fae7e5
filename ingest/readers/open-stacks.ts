/** A value that its cell breaks over lines, put together again where the print shows that the lines are one. */
import { readCell } from '../cell-content.ts';
import type { FoundRow } from './open-rows.ts';
import { type Height, heightOf, type Value, type ValueRows } from './open-values.ts';

/** Distances of two lines of one value, and how far their height may be off, in sizes of type. */
const LINE_STEP = { least: 0.7, most: 1.75 };
const OFF = 0.35;
/** A cell so narrow that a shorter number must be broken is none. */
const FEWEST_DIGITS = 3;

const isDigit = (character: string): boolean => /[\d０-９,，.．]/u.test(character);
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Whether `lower` goes on with what `upper` begins: a unit, digits for which a line of `room` points had no place, digits behind a word. */
function goesOn(upper: Value, lower: Value, room: number): boolean {
  const step = (lower.y - upper.y) / lower.size;
  if (lower.page !== upper.page || step < LINE_STEP.least || step > LINE_STEP.most) return false;
  const [end, start] = [upper.text.slice(-1), lower.text.slice(0, 1)];
  if (isHan(start)) return isDigit(end) || isHan(end);
  if (!isDigit(start)) return false;
  const width = upper.right - upper.left;
  return isHan(end) || (isDigit(end) && upper.text.length >= FEWEST_DIGITS && width + width / upper.text.length > room);
}

/** The lines as one value; undefined where they may be several. `room` is the widest line that the column is known to hold. */
export function joinStack(lines: readonly Value[], room: number): string | undefined {
  const sorted = [...lines].sort((a, b) => a.line - b.line);
  if (sorted.some((line, index) => index > 0 && !goesOn(sorted[index - 1] as Value, line, room))) return undefined;
  const text = sorted.map((line) => line.text).join('');
  return readCell(text).state === 'number' ? text : undefined;
}

/** Whether lines of one column, taken together, stand where a row's values do. */
function standsAt(row: FoundRow, lines: readonly Value[], height: Height): boolean {
  const ys = lines.map((line) => line.y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const own = height === 'top' ? top : height === 'bottom' ? bottom : (top + bottom) / 2;
  const size = lines[0]?.size ?? 0;
  return lines.every((line) => line.page === row.label.pieces[0]?.page) && Math.abs(own - heightOf(row, height)) <= OFF * size;
}

/**
 * What stands in one column of a row on several lines: its own values, and those of `strays` nearest to it that make the whole stand at the
 * row's height. Undefined where nothing does.
 */
export function stackOf(row: FoundRow, own: readonly Value[], strays: ValueRows['strays'], height: Height): Value[] | undefined {
  const at = heightOf(row, height);
  const near = strays
    .filter((stray) => stray.rows.includes(row) && stray.value.page === row.label.pieces[0]?.page)
    .map((stray) => stray.value)
    .sort((a, b) => Math.abs(a.y - at) - Math.abs(b.y - at));
  for (let count = near.length; count > 0; count -= 1) {
    const lines = [...own, ...near.slice(0, count)];
    if (standsAt(row, lines, height)) return lines;
  }
  return undefined;
}
