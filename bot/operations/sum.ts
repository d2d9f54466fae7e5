/** Adding up numbers of several organs, years or metrics. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { whyNotComparable } from './comparable.ts';
import { listOperands } from './list-operands.ts';
import { addComputed, nameOperands, type Operand } from './operand.ts';

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
  const separator = draft.lang === 'zh' ? '、' : ', ';
  draft.lines.push(
    sayOperation(draft.lang, 'sum-head', { what: names.join(separator), value: formatValue(total, common.unit, draft.lang), working }),
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
  const working = values.length > 1 ? `${values.map(formatNumber).join(' + ')} = ${sum}` : sum;
  return { common, values, total, working };
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
  const addends = values.length > 1 ? `${values.map(formatNumber).join(' + ')} = ${formatNumber(total)}` : undefined;
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
