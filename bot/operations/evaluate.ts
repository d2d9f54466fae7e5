/** Computes an expression, the inner nodes first, and says on the way what was computed. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatValue } from '../answer/draft.ts';
import type { Reading } from '../question/reading.ts';
import { affirmOperands, correctNumbers } from './affirm.ts';
import { averageOperands, meanOf, meanOfOperands } from './average.ts';
import { changeOfOperands, changesOf } from './change.ts';
import { compareOperands } from './compare.ts';
import type { Condition } from './condition.ts';
import { differenceOf, remainderOf } from './difference.ts';
import type { Expression } from './expression.ts';
import { filterOperands } from './filter.ts';
import { sayLacking } from './lacking.ts';
import { stateOperands } from './list-operands.ts';
import { type Operand, readOperands } from './operand.ts';
import { leadersOf, rankOperands } from './rank.ts';
import { shareOf, sharesOfOperands } from './share.ts';
import { addUpOperands, sumOperands } from './sum.ts';
import { readThere } from './there.ts';

/** The answer to a whole question: the outermost operation is worded in full, what it stands on as steps before it. */
export function answerExpression(expression: Expression, reading: Reading, draft: Draft): void {
  const under = (of: Expression) => evaluate(of, draft);
  switch (expression.kind) {
    case 'several':
      for (const one of expression.of) answerExpression(one, reading, draft);
      return;
    case 'cells':
    case 'there':
    case 'list': {
      stateOperands(under(expression.kind === 'list' ? expression.of : expression), draft);
      break;
    }
    case 'filter':
      filterOperands(under(expression.of), conditionOf(expression, draft), draft);
      break;
    case 'count':
      if (expression.of.kind === 'filter') filterOperands(under(expression.of.of), expression.of.condition, draft, { counted: true });
      break;
    case 'rank':
      rankOperands(under(expression.of), draft, expression);
      break;
    case 'sum':
      sumOperands(under(expression.of), draft);
      break;
    case 'mean':
      meanOfOperands(under(expression.of), draft);
      break;
    case 'compare':
      compareOperands(under(expression.of), draft, expression);
      if (expression.whether) correctNumbers(under(expression.of), reading.numbers, draft);
      break;
    case 'change':
      changeOfOperands(under(expression.of), draft);
      break;
    case 'difference':
    case 'remainder':
    case 'times':
    case 'per': {
      const [left, right] = [under(expression.left), under(expression.right)];
      if (!left[0] || !right[0]) break;
      if (expression.kind === 'difference') differenceOf(left[0], right[0], draft);
      else if (expression.kind === 'remainder') remainderOf(left[0], addUpOperands(right, draft)[0], draft);
      else averageOperands(left[0], right[0], draft, expression.kind);
      break;
    }
    case 'share':
      sharesOfOperands(under(expression.part), expression.whole && under(expression.whole), draft, expression);
      break;
    case 'affirm':
      affirmOperands(under(expression.of), reading, draft);
      break;
  }
  sayLacking(expression, draft);
}

/** The numbers that an inner node yields; what has to be seen of them (who leads, which fit) is said as a step. Empty where there is nothing to compute with. */
function evaluate(expression: Expression, draft: Draft): Operand[] {
  const known = computed.get(draft)?.get(expression);
  if (known) return known;
  const operands = compute(expression, draft);
  computed.set(draft, (computed.get(draft) ?? new Map()).set(expression, operands));
  return operands;
}

/** The condition of a filter; a threshold that is computed first is said as a step. */
function conditionOf({ condition, against }: Extract<Expression, { kind: 'filter' }>, draft: Draft): Condition {
  const [threshold] = against ? evaluate(against, draft) : [];
  if (!threshold || threshold.value === null) return condition;
  draft.lines.push(
    sayOperation(draft.lang, 'average-mean', {
      value: formatValue(threshold.value, threshold.unit, draft.lang),
      working: threshold.working ?? '',
    }),
  );
  return { ...condition, threshold: threshold.value, unit: threshold.unit };
}

/** What was computed for an answer: a node that two others stand on is computed, and its step said, once. */
const computed = new WeakMap<Draft, Map<Expression, Operand[]>>();

function compute(expression: Expression, draft: Draft): Operand[] {
  const under = (of: Expression) => evaluate(of, draft);
  switch (expression.kind) {
    case 'cells':
      return expression.requests.flatMap((request) => readOperands(request, draft));
    case 'there':
      return readThere(under(expression.of), expression.requests, draft);
    case 'rank':
      return leadersOf(under(expression.of), draft, expression);
    case 'filter':
      return filterOperands(under(expression.of), conditionOf(expression, draft), draft);
    case 'sum':
      return addUpOperands(under(expression.of), draft);
    case 'mean':
      return meanOf(under(expression.of), draft);
    case 'share':
      return shareOf(under(expression.part), expression.whole && under(expression.whole), draft, expression);
    case 'several':
      return expression.of.flatMap(under);
    case 'change':
      return changesOf(under(expression.of), draft);
    case 'list':
    case 'compare':
    case 'affirm':
    case 'count':
      return under(expression.of);
    default:
      draft.lines.push(sayOperation(draft.lang, 'sum-none'));
      return [];
  }
}
