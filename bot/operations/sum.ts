/** Adding up cells of several organs, years or metrics. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { listOperands, whyNotComparable } from './compare.ts';
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
  const common = toCommonUnit(printed, draft);
  const values = common.values.flatMap((value) => (value === null ? [] : [value]));
  const total = Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
  const working = `${values.map(formatNumber).join(' + ')} = ${formatValue(total, common.unit, draft.lang)}`;
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
