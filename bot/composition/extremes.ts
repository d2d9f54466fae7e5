/** "How far apart are the most and the least?", "which had the most and which the fewest": both ends of one order. */
import { DISTANCE } from '../../data/glossary/asking-words.ts';
import { LEAST_ALONE, MOST } from '../../data/glossary/order-words.ts';
import { RATIO } from '../../data/glossary/ratio-words.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import { operandCells } from './operand-cells.ts';
import { type Computation, isExpression, type Rule } from './question.ts';

export const EXTREMES: Rule = { name: 'both-ends', compose };

function compose(question: Computation): Expression | Plan | undefined {
  const { reading, targets } = question;
  if (!MOST.test(reading.normalized) || !LEAST_ALONE.test(reading.normalized) || targets.length < 2) return undefined;
  const of = operandCells({ ...reading, operations: [] }, targets, question);
  if (!isExpression(of)) return of;
  const [left, right]: Expression[] = [
    { kind: 'rank', of, least: false },
    { kind: 'rank', of, least: true },
  ];
  if (RATIO.test(reading.normalized)) return { kind: 'times', left: left!, right: right! };
  if (DISTANCE.test(reading.normalized)) return { kind: 'difference', left: left!, right: right! };
  return { kind: 'several', of: [left!, right!] };
}
