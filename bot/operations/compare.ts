/** Who has more, and by how much. */
import type { Relation } from '../../data/glossary/relations.ts';
import { type OperationText, sayOperation } from '../../data/wording/operation-texts.ts';
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
  { fewer, whether, rate }: { fewer: boolean; whether?: Relation; rate?: true },
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
  const equal = common.values[first] === common.values[order.at(-1)!];
  const key = equal ? 'compare-equal' : fewer ? 'compare-less' : 'compare-more';
  const isOpen = operands.some(({ open }) => open);
  if (isOpen) draft.lines.push(sayOperation(draft.lang, 'sum-open'));
  else if (whether) draft.lines.push(sayOperation(draft.lang, verdictOf(whether, common.values as number[])));
  if (operands.length === 2 || !whether) draft.lines.push(sayOperation(draft.lang, key, { name: names[first]!, scope }));
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

/** Whether what is claimed of the first number against the others is so; of sameness, of all of them. */
function verdictOf(relation: Relation, [own, ...others]: number[]): OperationText {
  const all = (holds: (other: number) => boolean): OperationText => (others.every(holds) ? 'yes-number' : 'no-number');
  switch (relation) {
    case 'same':
      return others.every((other) => other === own) ? 'yes-same' : 'no-different';
    case 'differ':
      return others.every((other) => other === own) ? 'no-same' : 'yes-different';
    case 'at-least':
      return all((other) => own! >= other);
    case 'at-most':
      return all((other) => own! <= other);
    case 'more':
      return all((other) => own! > other);
    case 'fewer':
      return all((other) => own! < other);
  }
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
