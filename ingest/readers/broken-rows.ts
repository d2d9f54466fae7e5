/** A row of a table that a page break cut: its rest stands as a row of its own at the head of the next page. */
import { isLabelCell, isUnitCell, isValueCell } from '../cell-content.ts';
import { foldNumbering } from '../fold-label.ts';
import { joinLines } from './page-lines.ts';
import type { PageTable } from './ruled-tables.ts';

/**
 * Puts the rest of the upper table's last row back into it. The rest is known by its empty label beside values, or by numbers that go on
 * below numbers that filled their cell; such a number is kept in two pieces, so that it is not taken for either of them.
 */
export function mendBrokenRow(upper: PageTable, lower: PageTable): void {
  const above = upper.rows.at(-1);
  const below = lower.rows[0];
  if (!above || !below || above.length !== below.length) return;
  const label = above.findLastIndex(isLabelCell);
  const values = above.map((_, index) => index).filter((index) => index > label);
  const at = (row: readonly string[], index: number): string => row[index] ?? '';
  const own = at(below, label);
  if (label === -1 || foldNumbering(own) !== '' || !values.every((index) => isValueCell(at(below, index)) || isUnitCell(at(below, index))))
    return;
  const printed = values.filter((index) => at(below, index) !== '');
  const gaps = values.some((index) => at(below, index) === '');
  const empty = values.every((index) => at(above, index) === '');
  const split = printed.filter((index) => at(above, index) !== '');
  const fragment = own === '' ? empty || gaps : gaps && split.some((index) => upper.full[index]);
  if (printed.length === 0 || !fragment) return;
  upper.rows[upper.rows.length - 1] = above.map((text, index) =>
    index > label ? [text, at(below, index)].filter((part) => part !== '').join(' ') : joinLines(text, at(below, index)),
  );
  lower.rows.shift();
}
