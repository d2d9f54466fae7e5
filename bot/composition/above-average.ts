/** 超过平均数的单位有哪些, "which organs were above the average": a condition whose threshold is computed first. */
import type { Expression } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import { operandCells } from './operand-cells.ts';
import { type Computation, isExpression, type Rule } from './question.ts';

export const ABOVE_AVERAGE: Rule = { name: 'against-the-average', compose };

const ABOVE =
  /(?:超过|高于|大于|多于|在)(?:了|全体|三家|各家|总体)?(?:的)?平均(?:数|值|水平)?(?:以上)?|\b(?:above|over|more than|higher than|greater than) (?:the |their )?(?:average|mean)\b/;
const BELOW =
  /(?:低于|少于|小于|不到|不足)(?:了|全体|三家|各家|总体)?(?:的)?平均(?:数|值|水平)?|\b(?:below|under|less than|fewer than|lower than) (?:the |their )?(?:average|mean)\b/;

function compose(question: Computation): Expression | Plan | undefined {
  const { reading, targets } = question;
  const below = BELOW.test(reading.normalized);
  if ((!below && !ABOVE.test(reading.normalized)) || targets.length < 2) return undefined;
  const of = operandCells({ ...reading, operations: [] }, targets, question);
  if (!isExpression(of)) return of;
  return {
    kind: 'filter',
    of,
    condition: { comparison: below ? 'less-than' : 'more-than', threshold: 0, unit: '' },
    against: { kind: 'mean', of },
  };
}
