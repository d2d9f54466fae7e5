/** Averages: so many for each one, how many times as many, and the mean of several numbers. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { comparableRun, whyNotComparable } from './comparable.ts';
import { listOperands } from './list-operands.ts';
import { addComputed, nameOperands, type Operand, round2 } from './operand.ts';
import { sayAddends } from './sum.ts';

/** How many for each one (`per`: staff per body, money per project), or how many times as many (`times`). The working names both. */
export function averageOperands(total: Operand, per: Operand, draft: Draft, kind: 'per' | 'times'): void {
  const names = nameOperands([total, per], draft);
  const why = kind === 'times' ? whyNotComparable([total, per], draft) : undefined;
  if (why) {
    draft.lines.push(why);
    return listOperands([total, per], names, draft);
  }
  if (total.value === null || !per.value) {
    const isZero = total.value !== null && per.value === 0;
    draft.lines.push(sayOperation(draft.lang, isZero ? 'share-of-none' : 'share-open', { what: names[total.value === null ? 0 : 1]! }));
    return listOperands([total, per], names, draft);
  }
  const common = toCommonUnit([total, per], draft);
  // 亿元 for each project would be a row of zeros.
  const scale = kind === 'per' && total.unit === '亿元' ? 10_000 : 1;
  const amount = Number((total.value * scale).toFixed(6));
  const [dividend, divisor] = (kind === 'times' ? common.values : [amount, per.value]) as [number, number];
  if (scale !== 1) draft.workings.push({ operands: [total.value], result: amount });
  const quotient = round2(dividend / divisor);
  const working = `${formatNumber(dividend)} ÷ ${formatNumber(divisor)} = ${formatNumber(quotient)}`;
  draft.workings.push({ operands: [dividend, divisor], result: quotient });
  const scope = { organ: draft.organ(total.target.organ), year: String(total.target.year) };
  const unit = kind === 'times' ? '' : scale === 1 ? total.unit : '万元';
  draft.lines.push(
    kind === 'times'
      ? sayOperation(draft.lang, 'times-head', { left: names[0]!, right: names[1]!, value: formatNumber(quotient), working })
      : sayOperation(draft.lang, 'average-head', { ...scope, value: formatValue(quotient, unit, draft.lang), working }),
  );
  listOperands([total, per], names, draft);
  if (kind === 'times')
    for (const conversion of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  addComputed(draft, {
    label: names.join(' / '),
    metric: kind === 'times' ? 'times' : 'average',
    value: quotient,
    unit,
    working,
    from: [total, per],
  });
}

/** The arithmetic mean of several organs' or years' numbers. */
export function meanOfOperands(asked: Operand[], draft: Draft): void {
  const operands = comparableRun(asked, draft);
  const names = nameOperands(operands, draft);
  const mean = computeMean(operands, draft);
  if (typeof mean === 'string') {
    draft.lines.push(mean);
    return listOperands(operands, names, draft);
  }
  const { printed, value, unit, working, conversions } = mean;
  draft.lines.push(sayOperation(draft.lang, 'average-mean', { value: formatValue(value, unit, draft.lang), working }));
  listOperands(operands, names, draft);
  for (const conversion of conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  if (printed.length < operands.length) draft.lines.push(sayOperation(draft.lang, 'sum-open'));
  addComputed(draft, { label: names.join(' + '), metric: 'average', value, unit, working, from: printed });
}

/** Over the numbers that are printed; a reason in words where there is none or they must not be added. */
function computeMean(operands: Operand[], draft: Draft) {
  const printed = operands.filter((operand) => operand.value !== null);
  const why = printed.length === 0 ? sayOperation(draft.lang, 'sum-none') : whyNotComparable(printed, draft);
  if (why) return why;
  const common = toCommonUnit(printed, draft);
  const values = common.values.flatMap((value) => (value === null ? [] : [value]));
  const value = round2(values.reduce((sum, next) => sum + next, 0) / values.length);
  const working = `(${sayAddends(values, draft)}) ÷ ${values.length} = ${formatNumber(value)}`;
  draft.counts.push(values.length);
  draft.workings.push({ operands: values, result: value });
  return { printed, value, unit: common.unit, working, conversions: common.conversions };
}

/** The mean as one number to go on computing with; empty, and the reason said, where there is none. */
export function meanOf(asked: Operand[], draft: Draft): Operand[] {
  const operands = comparableRun(asked, draft);
  const mean = computeMean(operands, draft);
  if (typeof mean === 'string') {
    draft.lines.push(mean);
    listOperands(operands, nameOperands(operands, draft), draft);
    return [];
  }
  const { printed, value, unit, working } = mean;
  const [first] = printed as [Operand, ...Operand[]];
  draft.counts.push(printed.length);
  const name = sayOperation(draft.lang, 'mean-of', { count: String(printed.length) });
  return [
    { ...first, name, figures: printed.flatMap(({ figures }) => figures), value, unit, working, open: printed.length < operands.length },
  ];
}
