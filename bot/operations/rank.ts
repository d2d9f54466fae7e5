/** Most, least and order of several operands. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { listOperands, whyNotComparable } from './compare.ts';
import { citeOperand, formatOperand, nameOperands, type Operand } from './operand.ts';

/** Longest ranking that is listed. */
const LIST_LIMIT = 10;

export function rankOperands(operands: Operand[], draft: Draft, { least = false } = {}): void {
  const names = nameOperands(operands, draft);
  const counted = operands.flatMap((operand, index) => (operand.value === null ? [] : [{ operand, name: names[index]! }]));
  if (counted.length === 0) {
    draft.lines.push(sayOperation(draft.lang, 'sum-none'));
    return listOperands(operands, names, draft);
  }
  const why = whyNotComparable(
    counted.map(({ operand }) => operand),
    draft,
  );
  if (why) {
    draft.lines.push(why);
    return listOperands(operands, names, draft);
  }
  const common = toCommonUnit(
    counted.map(({ operand }) => operand),
    draft,
  );
  const order = counted.map((_, index) => index).sort((a, b) => (least ? 1 : -1) * (common.values[a]! - common.values[b]!) || a - b);
  const leading = order.filter((index) => common.values[index] === common.values[order[0]!]);
  for (const index of leading) {
    const { operand, name } = counted[index]!;
    const citation = citeOperand(operand, draft);
    draft.lines.push(
      sayOperation(draft.lang, least ? 'rank-least' : 'rank-most', { name, value: formatOperand(operand, draft), citation }),
    );
  }
  const others = order.filter((index) => !leading.includes(index)).slice(0, LIST_LIMIT);
  if (others.length > 0) {
    draft.lines.push(sayOperation(draft.lang, 'rank-others'));
    listOperands(
      others.map((index) => counted[index]!.operand),
      others.map((index) => counted[index]!.name),
      draft,
    );
  }
  for (const working of common.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working }));
  const silent = operands.flatMap((operand, index) => (operand.value === null ? [names[index]!] : []));
  if (silent.length > 0)
    draft.lines.push(sayOperation(draft.lang, 'rank-silent', { names: silent.join(draft.lang === 'zh' ? '、' : ', ') }));
}
