/** Plan of a computation → the computed answer. */
import { answerExpression } from '../operations/evaluate.ts';
import { type Expression, operandsOf } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './draft.ts';
import { wordContradictions } from './word-contradictions.ts';
import { wordRemarks } from './word-remarks.ts';

export function wordOperation(plan: Extract<Plan, { kind: 'operation' }>, reading: Reading, draft: Draft): void {
  for (const expression of plan.expressions) answerExpression(expression, reading, draft);
  dropRepeats(draft);
  // A list of organs says who fits; what their reports contradict themselves in is told when one of them is asked about.
  if (!plan.expressions.every(isListOfOrgans)) wordContradictions(draft, { briefly: !plan.expressions.every(isShownInFull) });
  wordRemarks(plan.remarks, draft);
}

const isListOfOrgans = ({ kind }: Expression): boolean => kind === 'rank' || kind === 'filter' || kind === 'count';

/** Where the numbers stand as they are, a contradiction is told with both values; beside a working it is only named. */
const isShownInFull = (expression: Expression): boolean =>
  expression.kind === 'several'
    ? operandsOf(expression).every(isShownInFull)
    : ['affirm', 'compare', 'list'].includes(expression.kind) && !leadsElsewhere(expression);

const leadsElsewhere = (expression: Expression): boolean => expression.kind === 'there' || operandsOf(expression).some(leadsElsewhere);

function dropRepeats(draft: Draft): void {
  const unique = [...new Set(draft.lines)];
  draft.lines.splice(0, draft.lines.length, ...unique);
}
