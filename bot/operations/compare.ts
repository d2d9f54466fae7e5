/** Who has more, and by how much. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { whyNotComparable } from './comparable.ts';
import { sayDifference, sayRate } from './difference.ts';
import { listOperands, stateOperands } from './list-operands.ts';
import { nameOperands, type Operand } from './operand.ts';

/** Two or more operands, the larger first. With `fewer` the smaller one is what was asked for. */
export function compareOperands(
  operands: Operand[],
  draft: Draft,
  { fewer, whether, rate }: { fewer: boolean; whether?: true; rate?: true },
): void {
  const names = nameOperands(operands, draft);
  const scope = sharedScope(operands, draft);
  if (operands.length < 2) return stateOperands(operands, draft);
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
  const first = order[0]!;
  if (whether && operands.length === 2) {
    const [own, other] = common.values as [number, number];
    draft.lines.push(sayOperation(draft.lang, (fewer ? own < other : own > other) ? 'yes-number' : 'no-number'));
  }
  const equal = common.values[first] === common.values[order.at(-1)!];
  const key = equal ? 'compare-equal' : fewer ? 'compare-less' : 'compare-more';
  draft.lines.push(sayOperation(draft.lang, key, { name: names[first]!, scope }));
  listOperands(
    order.map((index) => operands[index]!),
    order.map((index) => names[index]!),
    draft,
  );
  if (!equal && operands.length === 2) {
    sayDifference([operands[0]!, operands[1]!], names, common, draft);
    return rate ? sayRate([operands[0]!, operands[1]!], names, common, draft) : undefined;
  }
  for (const working of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working }));
}

/** What all operands share, for the head of the answer: '（2020年，本年新收…）'; '' where they share nothing. */
function sharedScope(operands: Operand[], draft: Draft): string {
  const same = (of: (operand: Operand) => string | number) => new Set(operands.map(of)).size === 1;
  const first = operands[0];
  if (!first) return '';
  const pieces = [
    same((operand) => operand.target.organ) ? draft.organ(first.target.organ) : '',
    same((operand) => operand.target.year) ? `${first.target.year}${draft.lang === 'zh' ? '年' : ''}` : '',
    same((operand) => operand.label) ? first.label : '',
  ].filter(Boolean);
  return pieces.length > 0 ? sayOperation(draft.lang, 'in-scope', { what: pieces.join(draft.lang === 'zh' ? '' : ', ') }) : '';
}
