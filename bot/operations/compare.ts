/** Who has more, and by how much. */
import { findComparable, findIncomparable } from '../../data/forms/comparability.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { addComputed, citeOperand, formatOperand, nameOperands, type Operand, sameMeasure } from './operand.ts';

/** Two or more operands, the larger first. With `fewer` the smaller one is what was asked for. */
export function compareOperands(operands: Operand[], draft: Draft, { fewer = false } = {}): void {
  const names = nameOperands(operands, draft);
  const scope = sharedScope(operands, draft);
  const why = whyNotComparable(operands, draft);
  if (why) {
    draft.lines.push(why);
    return listOperands(operands, names, draft);
  }
  const missing = operands.findIndex((operand) => operand.value === null);
  if (missing >= 0) {
    draft.lines.push(sayOperation(draft.lang, 'compare-open', { name: names[missing]!, scope }));
    return listOperands(operands, names, draft);
  }
  const common = toCommonUnit(operands, draft);
  const order = operands.map((_, index) => index).sort((a, b) => common.values[b]! - common.values[a]! || a - b);
  if (fewer) order.reverse();
  const [first, second] = [order[0]!, order[1]!];
  const equal = common.values[first] === common.values[order.at(-1)!];
  const key = equal ? 'compare-equal' : fewer ? 'compare-less' : 'compare-more';
  draft.lines.push(sayOperation(draft.lang, key, { name: names[first]!, scope }));
  listOperands(
    order.map((index) => operands[index]!),
    order.map((index) => names[index]!),
    draft,
  );
  for (const working of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working }));
  if (!equal && operands.length === 2) {
    const [high, low] = [Math.max(common.values[first]!, common.values[second]!), Math.min(common.values[first]!, common.values[second]!)];
    const difference = Number((high - low).toFixed(6));
    const working = `${formatNumber(high)} - ${formatNumber(low)} = ${formatValue(difference, common.unit, draft.lang)}`;
    addComputed(draft, { label: names.join(' / '), metric: 'difference', value: difference, unit: common.unit, working, from: operands });
    draft.workings.push({ operands: [high, low], result: difference });
    draft.lines.push(sayOperation(draft.lang, 'difference', { working }));
  }
}

export function listOperands(operands: Operand[], names: string[], draft: Draft): void {
  operands.forEach((operand, index) => {
    const citation = citeOperand(operand, draft);
    draft.lines.push(sayOperation(draft.lang, 'item', { name: names[index]!, value: formatOperand(operand, draft), citation }));
  });
}

/** What all operands share, for the head of the answer: '（2020年，本年新收…）'; '' where they share nothing. */
export function sharedScope(operands: Operand[], draft: Draft): string {
  const same = (of: (operand: Operand) => string | number) => new Set(operands.map(of)).size === 1;
  const first = operands[0]!;
  const pieces = [
    same((operand) => operand.target.organ) ? draft.organ(first.target.organ) : '',
    same((operand) => operand.target.year) ? `${first.target.year}${draft.lang === 'zh' ? '年' : ''}` : '',
    same((operand) => operand.label) ? first.label : '',
  ].filter(Boolean);
  return pieces.length > 0 ? sayOperation(draft.lang, 'in-scope', { what: pieces.join(draft.lang === 'zh' ? '' : ', ') }) : '';
}

/** The reason why these must not be set side by side (rule: comparability is declared in data/forms), or undefined. */
export function whyNotComparable(operands: Operand[], draft: Draft): string | undefined {
  if (!sameMeasure(operands)) return sayOperation(draft.lang, 'compare-units', { scope: '' });
  const first = operands[0]?.figures[0]?.key;
  for (const operand of operands.slice(1)) {
    const key = operand.figures[0]?.key;
    if (!first || !key || key.edition === first.edition) continue;
    const reason = findIncomparable(first, key)?.[draft.lang];
    if (reason) return sayOperation(draft.lang, 'not-comparable', { reason });
    const sameRow = operand.figures.length === 1 && operands[0]!.figures.length === 1;
    if (sameRow && !findComparable(first, key)) {
      return sayOperation(draft.lang, 'not-comparable', {
        reason: draft.lang === 'zh' ? '不同表式之间没有对应关系。' : 'the editions of the form have no declared match for it.',
      });
    }
  }
  return undefined;
}
