/** Shares: one number over another, the denominator named. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { whyNotComparable } from './comparable.ts';
import { listOperands } from './list-operands.ts';
import { addComputed, citeOperand, nameOperands, type Operand, round2 } from './operand.ts';
import { findStatedShare, sayStatedShare } from './stated-share.ts';
import { addUpOperands } from './sum.ts';
import { findWhole } from './whole.ts';

interface WholeOptions {
  /** See the share of `Expression`. */
  withinColumn?: true;
}

/** Each part as a percentage of its whole, one answer after the other. */
export function sharesOfOperands(parts: Operand[], wholes: Operand[] | undefined, draft: Draft, options: WholeOptions = {}): void {
  for (const part of alignParts(parts, wholes ?? [])) shareOperands(part, wholeOf(part, wholes, draft, options), draft);
}

/** The shares as numbers to go on computing with, one for each part that has a whole. */
export function shareOf(parts: Operand[], wholes: Operand[] | undefined, draft: Draft, options: WholeOptions = {}): Operand[] {
  return alignParts(parts, wholes ?? []).map((part): Operand => {
    const whole = wholeOf(part, wholes, draft, options);
    const share = whole && divide(part, whole, draft);
    const names = whole ? nameOperands([part, whole], draft) : [];
    const label = whole ? sayOperation(draft.lang, 'share-label', { part: names[0]!, whole: names[1]! }) : part.label;
    if (!whole || !share) return { ...part, label, figures: part.figures.slice(0, 1), value: null, unit: '%' };
    return {
      ...part,
      label,
      figures: [...part.figures, ...whole.figures],
      value: share.value,
      unit: '%',
      working: share.working,
      open: part.open || whole.open,
      conversions: share.conversions,
    };
  });
}

/** The whole that was named, as far as it is of the part's report or of several; else the one that the form has. */
function wholeOf(part: Operand, wholes: Operand[] | undefined, draft: Draft, options: WholeOptions): Operand | undefined {
  if (!wholes) return findWhole(part, draft, options);
  if (wholes.length === 1 || wholes.every(({ target }) => target.report !== part.target.report)) return wholes[0];
  const ofSeveral = wholes.filter(({ name }) => name !== undefined);
  const own =
    ofSeveral.length > 0
      ? ofSeveral
      : alignParts(
          wholes.filter((whole) => whole.target.report === part.target.report),
          [part],
        );
  return own.length > 1 ? addUpOperands(own, draft)[0] : own[0];
}

/** Where the whole is a column of its row (decisions), the part is the cell of that column, not every cell of its row. */
function alignParts(parts: Operand[], wholes: Operand[]): Operand[] {
  const columns = new Set(wholes.flatMap((whole) => whole.figures.map(({ key }) => key.column)));
  const aligned = parts.filter((part) => part.figures.every(({ key }) => columns.has(key.column)));
  return aligned.length > 0 ? aligned : parts;
}

/** Undefined where one of the two has no number, the whole is 0, or they do not count the same kind of thing. */
function divide(part: Operand, whole: Operand, draft: Draft): { value: number; working: string; conversions: string[] } | undefined {
  // 政策解读 (篇) is a part of what the form counts as responses (次).
  const isNested = part.concepts.some((key) => whole.concepts.some((broad) => (draft.context.tree.distance(broad, key) ?? 0) > 0));
  if (
    !isNested &&
    whyNotComparable(
      [
        { ...part, figures: [] },
        { ...whole, figures: [] },
      ],
      draft,
    )
  )
    return undefined;
  const common = toCommonUnit([part, whole], draft);
  const [numerator, denominator] = common.values;
  if (numerator === null || numerator === undefined || !denominator) return undefined;
  const value = round2((100 * numerator) / denominator);
  draft.workings.push({ operands: [numerator, denominator], result: value });
  const working = `${formatNumber(numerator)} ÷ ${formatNumber(denominator)} = ${formatNumber(value)}%`;
  return { value, working, conversions: [...(whole.conversions ?? []), ...common.conversions] };
}

/** `part` as a percentage of `whole`, with two decimals. A whole of zero or without a number gives no share. */
export function shareOperands(part: Operand, whole: Operand | undefined, draft: Draft): void {
  // A number is no share of itself.
  const isItself = whole?.figures.every(({ figure }) => part.figures.some((other) => other.figure === figure));
  if (!whole || isItself) {
    draft.status = 'ambiguous';
    draft.lines.push(sayOperation(draft.lang, 'share-whole', { part: part.label }));
    return listOperands([part], [part.label], draft);
  }
  const names = nameOperands([part, whole], draft);
  const share = divide(part, whole, draft);
  if (!share) {
    const silent = part.value === null ? 0 : 1;
    const isZero = whole.value === 0 && part.value !== null;
    draft.lines.push(sayOperation(draft.lang, isZero ? 'share-of-none' : 'share-open', { what: names[silent]! }));
    return listOperands([part, whole], names, draft);
  }
  const { value, working, conversions } = share;
  // Two organs' numbers of one kind: what is counted has to be said beside the names.
  const counted =
    part.label === whole.label && !names[0]!.includes(part.label) ? sayOperation(draft.lang, 'in-scope', { what: part.label }) : '';
  const stated = findStatedShare(part, whole, value, draft);
  if (stated) return sayStatedShare(stated, [part, whole], { value, working }, draft);
  const scope = { organ: draft.organ(part.target.organ), year: String(part.target.year) };
  draft.lines.push(
    sayOperation(draft.lang, 'share-head', {
      ...scope,
      part: names[0]!,
      whole: names[1]! + counted,
      value: formatValue(value, '%', draft.lang),
      working,
    }),
  );
  listOperands([part, whole], names, draft);
  for (const conversion of conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  if (part.open || whole.open) draft.lines.push(sayOperation(draft.lang, 'sum-open'));
  for (const operand of [part, whole]) citeOperand(operand, draft);
  addComputed(draft, { label: `${names[0]} / ${names[1]}`, metric: 'share', value, unit: '%', working, from: [part, whole] });
}
