/** 超过平均数的单位有哪些, "which organs were above the average": a condition whose threshold is computed first. */
import { ABOVE_AVERAGE_WORDS, BELOW_AVERAGE_WORDS } from '../../data/glossary/subject-words.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import { operandCells } from './operand-cells.ts';
import { type Computation, isExpression, type Rule } from './question.ts';

export const ABOVE_AVERAGE: Rule = { name: 'against-the-average', compose };

function compose(question: Computation): Expression | Plan | undefined {
  const { reading, targets } = question;
  const below = BELOW_AVERAGE_WORDS.test(reading.normalized);
  if ((!below && !ABOVE_AVERAGE_WORDS.test(reading.normalized)) || targets.length < 2) return undefined;
  const of = operandCells({ ...reading, operations: [] }, targets, question);
  if (!isExpression(of)) return of;
  return {
    kind: 'filter',
    of,
    condition: { comparison: below ? 'less-than' : 'more-than', threshold: 0, unit: '' },
    against: { kind: 'mean', of },
  };
}
