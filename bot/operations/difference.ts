/** What is left between two numbers, the larger minus the smaller. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { type CommonUnit, toCommonUnit } from './common-unit.ts';
import { whyNotComparable } from './comparable.ts';
import { listOperands } from './list-operands.ts';
import { addComputed, nameOperands, type Operand, round2 } from './operand.ts';

/** Two operands whose values stand in the text already, or are listed here. */
export function differenceOf(left: Operand, right: Operand, draft: Draft): void {
  const names = nameOperands([left, right], draft);
  const why = whyNotComparable([left, right], draft);
  const missing = [left, right].findIndex((operand) => operand.value === null);
  if (why || missing >= 0) {
    draft.lines.push(why ?? sayOperation(draft.lang, 'compare-open', { name: names[missing]!, scope: '' }));
    return listOperands([left, right], names, draft);
  }
  const common = toCommonUnit([left, right], draft);
  const shown = [left, right].filter(({ figures }) => !figures.every(({ figure }) => isShown(figure, draft)));
  listOperands(
    shown,
    nameOperands([left, right], draft).filter((_, index) => shown.includes([left, right][index]!)),
    draft,
  );
  sayDifference([left, right], names, common, draft);
}

const isShown = (figure: Operand['figures'][number]['figure'], draft: Draft): boolean =>
  draft.figures.some(({ citation }) => citation === draft.citations.citeFigure(figure).id);

/** The line with the working, and the computed figure. Both values must be numbers. */
export function sayDifference(operands: [Operand, Operand], names: string[], common: CommonUnit, draft: Draft): void {
  const [a, b] = common.values as [number, number];
  const [high, low] = [Math.max(a, b), Math.min(a, b)];
  const difference = Number((high - low).toFixed(6));
  const unit = common.unit === '%' ? '个百分点' : common.unit;
  const working = `${formatNumber(high)} - ${formatNumber(low)} = ${formatValue(difference, unit, draft.lang)}`;
  draft.workings.push({ operands: [high, low], result: difference });
  for (const conversion of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  draft.lines.push(sayOperation(draft.lang, 'difference', { working }));
  addComputed(draft, { label: names.join(' / '), metric: 'difference', value: difference, unit, working, from: operands });
}

/** What is left of `all` without `part`. */
export function remainderOf(all: Operand, part: Operand | undefined, draft: Draft): void {
  if (!part) return;
  const names = nameOperands([all, part], draft);
  const missing = [all, part].findIndex((operand) => operand.value === null);
  const why = whyNotComparable([all, part], draft);
  if (why || missing >= 0) {
    draft.lines.push(why ?? sayOperation(draft.lang, 'remainder-open', { name: names[missing]! }));
    return listOperands([all, part], names, draft);
  }
  const common = toCommonUnit([all, part], draft);
  const [whole, out] = common.values as [number, number];
  const value = Number((whole - out).toFixed(6));
  if (value < 0) {
    draft.lines.push(sayOperation(draft.lang, 'remainder-negative', { all: names[0]!, part: names[1]! }));
    return listOperands([all, part], names, draft);
  }
  const working = `${formatNumber(whole)} - ${formatNumber(out)} = ${formatValue(value, common.unit, draft.lang)}`;
  draft.workings.push({ operands: [whole, out], result: value });
  draft.lines.push(
    sayOperation(draft.lang, 'remainder-head', {
      organ: draft.organ(all.target.organ),
      year: String(all.target.year),
      all: names[0]!,
      part: names[1]!,
      working,
    }),
  );
  listOperands([all, part], names, draft);
  for (const conversion of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  addComputed(draft, { label: names.join(' - '), metric: 'remainder', value, unit: common.unit, working, from: [all, part] });
}

/** By how many percent of the second the first differs from it; nothing where the second is 0. */
export function sayRate(operands: [Operand, Operand], names: string[], common: CommonUnit, draft: Draft): void {
  const [own, other] = common.values as [number, number];
  if (other === 0) return;
  const difference = Number((own - other).toFixed(6));
  const rate = round2((100 * difference) / other);
  const working = `${formatNumber(difference)} ÷ ${formatNumber(other)} = ${formatNumber(rate)}%`;
  draft.workings.push({ operands: [difference, other], result: rate });
  draft.lines.push(sayOperation(draft.lang, 'rate', { left: names[0]!, right: names[1]!, working }));
  addComputed(draft, { label: names.join(' / '), metric: 'rate', value: rate, unit: '%', working, from: operands });
}
