/** How a number moved between the years of one organ. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { listOperands, whyNotComparable } from './compare.ts';
import { addComputed, nameOperands, type Operand, round2 } from './operand.ts';

/** Operands of one metric, any number of years; the first and the last are set against each other, all are listed. */
export function changeOfOperands(operands: Operand[], draft: Draft): void {
  const ordered = operands.toSorted((a, b) => a.target.year - b.target.year);
  const names = nameOperands(ordered, draft);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return;
  if (first.target.year === last.target.year) {
    draft.lines.push(
      sayOperation(draft.lang, 'change-one-year', { organ: draft.organ(first.target.organ), held: String(first.target.year) }),
    );
    return listOperands(ordered, names, draft);
  }
  const why = whyNotComparable(ordered, draft);
  if (why || first.value === null || last.value === null) {
    draft.lines.push(
      why ?? sayOperation(draft.lang, 'compare-open', { name: names[first.value === null ? 0 : names.length - 1]!, scope: '' }),
    );
    return listOperands(ordered, names, draft);
  }
  const common = toCommonUnit([first, last], draft);
  const [from, to] = [common.values[0]!, common.values[1]!];
  const difference = Number((to - from).toFixed(6));
  const percent = from === 0 ? undefined : round2((100 * difference) / from);
  const parts = [`${formatNumber(to)} - ${formatNumber(from)} = ${formatValue(difference, common.unit, draft.lang)}`];
  if (percent !== undefined && difference !== 0)
    parts.push(`${formatNumber(difference)} ÷ ${formatNumber(from)} = ${formatNumber(percent)}%`);
  draft.workings.push({ operands: [from, to], result: difference });
  if (percent !== undefined) draft.workings.push({ operands: [difference, from], result: percent });
  const key = difference > 0 ? 'change-up' : difference < 0 ? 'change-down' : 'change-flat';
  draft.lines.push(
    sayOperation(draft.lang, 'change-head', {
      organ: draft.organ(first.target.organ),
      label: last.label,
      fromYear: String(first.target.year),
      toYear: String(last.target.year),
      direction: sayOperation(draft.lang, key),
      working: parts.join(draft.lang === 'zh' ? '；' : '; '),
    }),
  );
  listOperands(ordered, names, draft);
  addComputed(draft, {
    label: last.label,
    metric: 'change',
    value: difference,
    unit: common.unit,
    working: parts[0]!,
    from: [first, last],
  });
}
