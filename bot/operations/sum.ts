/** Adding up numbers of several organs, years or metrics. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { whyNotComparable } from './comparable.ts';
import { listOperands, sayNames } from './list-operands.ts';
import { addComputed, MOST_SHOWN, nameOperands, type Operand } from './operand.ts';

export function sumOperands(operands: Operand[], draft: Draft): void {
  const names = nameOperands(operands, draft);
  const why = whyNotComparable(operands, draft);
  if (why) draft.lines.push(why);
  const printed = operands.filter((operand) => operand.value !== null);
  if (why || printed.length === 0) {
    if (printed.length === 0) draft.lines.push(sayOperation(draft.lang, 'sum-none'));
    return listOperands(operands, names, draft);
  }
  const { values, total, working, common } = addUp(printed, draft);
  draft.workings.push({ operands: values, result: total });
  draft.lines.push(
    sayOperation(draft.lang, 'sum-head', {
      what: whatIsAdded(operands, names, draft),
      value: formatValue(total, common.unit, draft.lang),
      working,
    }),
  );
  listOperands(operands, names, draft);
  for (const conversion of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  if (printed.length < operands.length || operands.some((operand) => operand.open)) draft.lines.push(sayOperation(draft.lang, 'sum-open'));
  addComputed(draft, { label: names.join(' + '), metric: 'sum', value: total, unit: common.unit, working, from: printed });
}

function addUp(printed: Operand[], draft: Draft) {
  const common = toCommonUnit(printed, draft);
  const values = common.values.flatMap((value) => (value === null ? [] : [value]));
  const total = Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
  const sum = formatValue(total, common.unit, draft.lang);
  const working = values.length > 1 ? `${sayAddends(values, draft)} = ${sum}` : sum;
  return { common, values, total, working };
}

/** '1 + 2 + 3'; of very many the first and the last, and how many there are. */
export function sayAddends(values: number[], draft: Draft): string {
  if (values.length <= MOST_SHOWN) return values.map(formatNumber).join(' + ');
  draft.counts.push(values.length);
  const shown = `${values.slice(0, 3).map(formatNumber).join(' + ')} + … + ${formatNumber(values.at(-1)!)}`;
  return sayOperation(draft.lang, 'addends-of-many', { shown, count: String(values.length) });
}

/** The addends by name; of very many whose they are. */
function whatIsAdded(operands: Operand[], names: string[], draft: Draft): string {
  if (operands.length <= MOST_SHOWN) return names.join(draft.lang === 'zh' ? '、' : ', ');
  return sayNames(names, draft);
}

/** The sum as one number to go on computing with; empty, and the reason said, where the numbers must not be added. */
export function addUpOperands(operands: Operand[], draft: Draft): Operand[] {
  const [first] = operands;
  if (!first) return [];
  if (operands.length === 1) return operands;
  const why = whyNotComparable(operands, draft);
  const printed = operands.filter((operand) => operand.value !== null);
  if (why || printed.length === 0) {
    draft.lines.push(why ?? sayOperation(draft.lang, 'sum-none'));
    listOperands(operands, nameOperands(operands, draft), draft);
    return [];
  }
  const { common, values, total } = addUp(printed, draft);
  draft.workings.push({ operands: values, result: total });
  const addends = values.length > 1 ? `${sayAddends(values, draft)} = ${formatNumber(total)}` : undefined;
  return [
    {
      target: first.target,
      label: [...new Set(operands.map(({ label }) => label))].join(' + '),
      ...nameOfSum(operands, draft),
      concepts: first.concepts,
      figures: printed.flatMap(({ figures }) => figures),
      value: total,
      unit: common.unit,
      ...(addends ? { working: addends } : {}),
      open: printed.length < operands.length || operands.some(({ open }) => open),
      conversions: common.conversions,
    },
  ];
}

/** '3家单位合计', "3 organs together"; the sum of one report's metrics is called by their labels. */
function nameOfSum(operands: Operand[], draft: Draft): { name?: string } {
  const organs = new Set(operands.map(({ target }) => target.organ)).size;
  const years = new Set(operands.map(({ target }) => target.year)).size;
  if (organs > 1) {
    draft.counts.push(organs);
    return { name: sayOperation(draft.lang, 'sum-of-organs', { count: String(organs) }) };
  }
  if (years > 1) {
    draft.counts.push(years);
    return { name: sayOperation(draft.lang, 'sum-of-years', { count: String(years) }) };
  }
  return {};
}
