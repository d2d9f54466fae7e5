/** A row of a table that a page break cut: its rest stands as a row of its own at the head of the next page. */
import { EDITIONS } from '../../data/forms/editions.ts';
import { isLabelCell, isUnitCell, isValueCell } from '../cell-content.ts';
import { foldLabel, foldNumbering, foldSpace } from '../fold-label.ts';
import { listLineLabels } from '../line-kind.ts';
import { joinLines } from './page-lines.ts';
import type { PageTable } from './ruled-tables.ts';

const LABELS = listLineLabels(EDITIONS);

/** Whether a text is a whole label of a form: one that a break cuts is none, and becomes one with its rest. */
function isWhole(text: string): boolean {
  const fold = foldLabel(text);
  return fold !== '' && (LABELS.rows.has(fold) || LABELS.columns.has(fold));
}

/** Two parts of which one is not whole, and that are a label of a form together. */
function isCutLabel(upper: string, lower: string): boolean {
  if (upper === '' || lower === '' || !isWhole(joinLines(upper, lower))) return false;
  return !isWhole(lower) || !isWhole(upper) || foldLabel(lower) === '';
}

const isNumberPart = (text: string): boolean => /^[\d０-９,，.．]+$/u.test(foldSpace(text));

/** Numbers of one cell are kept in two pieces, so that they are taken for neither, unless `certain`. */
function joinCell(upper: string, lower: string, certain: boolean): string {
  if (upper === '' || lower === '' || isLabelCell(upper)) return joinLines(upper, lower);
  return certain ? upper + lower : `${upper} ${lower}`;
}

/** The last of the labels in front of a row's values; −1 without any. */
function lastLabel(row: readonly string[]): number {
  const first = row.findIndex((text) => text !== '' && !isLabelCell(text));
  return row.slice(0, first === -1 ? row.length : first).findLastIndex(isLabelCell);
}

/**
 * How many cells of the row are labels; undefined where the lower row is one of its own. Its label tells it: one that is cut in two, or
 * none beside values. Without any label, numbers go on below numbers that filled their cell, and everything else is empty.
 */
function labelsOfBroken(above: readonly string[], below: readonly string[], full: readonly boolean[]): number | undefined {
  const at = (row: readonly string[], index: number): string => row[index] ?? '';
  const label = lastLabel(above);
  const indexes = above.map((_, index) => index).filter((index) => index > label);
  const printed = indexes.filter((index) => at(below, index) !== '');
  if (!indexes.every((index) => isValueCell(at(below, index)) || isUnitCell(at(below, index)))) return undefined;
  const gaps = printed.length < indexes.length;
  const split = printed.filter((index) => at(above, index) !== '');
  const goesOn = split.length === printed.length && printed.every((index) => full[index] || isUnitCell(at(below, index)));
  if (label === -1) return printed.length > 0 && gaps && goesOn ? 0 : undefined;
  const own = at(below, label);
  if (isCutLabel(at(above, label), own)) return label + 1;
  const heading = below.slice(0, label).some((text, index) => isWhole(text) && !isCutLabel(at(above, index), text));
  const begins = heading || (own !== '' && !isLabelCell(own)) || isWhole(own) || foldNumbering(own) !== '';
  if (printed.length === 0 || begins) return undefined;
  const empty = indexes.every((index) => at(above, index) === '');
  const rest = own === '' ? empty || gaps || goesOn : gaps && split.some((index) => full[index]);
  return rest ? label + 1 : undefined;
}

/** Whether two rows are one row of heads that the break cut: each head below goes on with the one above. */
function isBrokenHead(above: readonly string[], below: readonly string[]): boolean {
  const parts = below.map((text, index) => ({ lower: text, upper: above[index] ?? '' })).filter(({ lower }) => lower !== '');
  const cut = ({ upper, lower }: { upper: string; lower: string }) => !isValueCell(lower) && isCutLabel(upper, lower);
  return parts.length > 0 && parts.every(cut);
}

/** A row with empty cells in front of it, as many as a wider one has there: a column that begins with an open side is told on one page alone. */
function widen<Cell>(row: readonly Cell[], wider: readonly string[], empty: Cell): readonly Cell[] {
  const more = wider.length - row.length;
  return more > 0 && wider.slice(0, more).every((text) => text === '') ? [...Array<Cell>(more).fill(empty), ...row] : row;
}

/** Puts the rest of the upper table's last row back into it. */
export function mendBrokenRow(upper: PageTable, lower: PageTable): void {
  const [last, first] = [upper.rows.at(-1) ?? [], lower.rows[0] ?? []];
  const above = widen(last, first, '');
  const below = widen(first, last, '');
  const full = widen(upper.full, first, false);
  if (above.length === 0 || above.length !== below.length) return;
  const labels = isBrokenHead(above, below) ? above.length : labelsOfBroken(above, below, full);
  if (labels === undefined) return;
  // A label that is cut is proof that the lower row is no other one: digits below a full cell go on there as they do within a page.
  const proven = labels > 0 && isCutLabel(above[labels - 1] ?? '', below[labels - 1] ?? '');
  upper.rows[upper.rows.length - 1] = above.map((text, index) => {
    const rest = below[index] ?? '';
    return joinCell(text, rest, proven && full[index] === true && isNumberPart(text) && isNumberPart(rest));
  });
  lower.rows.shift();
}
