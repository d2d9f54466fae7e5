/** Plan of a computation → the computed answer. */
import { say } from '../../data/wording/answer-texts.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { answerExpression } from '../operations/evaluate.ts';
import { type Expression, operandsOf, requestsOf } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './draft.ts';
import { wordContradictions } from './word-contradictions.ts';
import { wordRemarks } from './word-remarks.ts';
import { wordVersions } from './word-versions.ts';

export function wordOperation(plan: Extract<Plan, { kind: 'operation' }>, reading: Reading, draft: Draft): void {
  if (plan.expressions.length > 1) {
    const wording = plan.wording ?? reading.raw;
    draft.status = 'ambiguous';
    draft.quoted.push(wording);
    draft.lines.push(say(draft.lang, 'ambiguous-head', { wording }));
  }
  for (const expression of plan.expressions) {
    if (plan.expressions.length > 1) sayWhose(expression, draft);
    answerExpression(expression, reading, draft);
  }
  if (draft.lines.length === 0) {
    draft.status = 'not_found';
    draft.lines.push(sayOperation(draft.lang, 'nothing'));
  }
  dropRepeats(draft);
  // A list of organs says who fits; what their reports contradict themselves in is told when one of them is asked about.
  if (!plan.expressions.every(isListOfOrgans)) wordContradictions(draft, { briefly: !plan.expressions.every(isShownInFull) });
  wordVersions(draft);
  wordRemarks(plan.remarks, draft);
}

/** Whose numbers follow, where a name means several organs. */
function sayWhose(expression: Expression, draft: Draft): void {
  const target = requestsOf(expression)[0]?.target;
  if (target) draft.lines.push(sayOperation(draft.lang, 'there-head', { organ: draft.organ(target.organ), year: String(target.year) }));
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
