/** Claims → yes, no or partly first, then the figures; a premise that the report does not bear out is corrected openly. */
import { saysOfEarlierYear } from '../../data/glossary/claim-forms.ts';
import { say } from '../../data/wording/answer-texts.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { affirmOperands, listWithScope } from '../operations/affirm.ts';
import { changeOfOperands } from '../operations/change.ts';
import { toCommonUnit } from '../operations/common-unit.ts';
import { whyNotComparable } from '../operations/comparable.ts';
import { type Operand, readOperands } from '../operations/operand.ts';
import { rankOperands } from '../operations/rank.ts';
import { addUpOperands } from '../operations/sum.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './draft.ts';
import { quoteReason } from './quote-reason.ts';
import { wordContradictions } from './word-contradictions.ts';
import { sayNotPrinted } from './word-figures.ts';
import { wordRemarks } from './word-remarks.ts';
import { wordVersions } from './word-versions.ts';

type ClaimPlan = Extract<Plan, { kind: 'claim' }>;

/** Undefined: cells bear it out neither way. */
type BorneOut = boolean | undefined;

/** `wordOther` words the plan that answers instead. */
export async function wordClaim(plan: ClaimPlan, reading: Reading, draft: Draft, wordOther: (plan: Plan) => Promise<void>): Promise<void> {
  const operands = plan.requests.flatMap((request) => readOperands(request, draft));
  if (plan.instead && operands.some(({ value }) => value !== 0)) return wordOther(plan.instead);
  if (operands.length === 0) return sayNotPrinted(plan.requests, draft);
  const isBorneOut = wordVerdict(plan, operands, reading, draft);
  if (plan.claim.form === 'presupposed' && isBorneOut) {
    const targets = [...new Map(plan.requests.map(({ target }) => [target.report, target])).values()];
    if (!(await quoteReason(plan.query, targets, draft))) draft.lines.push(sayOperation(draft.lang, 'no-reason'));
  }
  wordContradictions(draft, {});
  wordVersions(draft);
  wordRemarks(plan.remarks, draft);
}

function wordVerdict({ claim, subject, inOrder, together }: ClaimPlan, operands: Operand[], reading: Reading, draft: Draft): BorneOut {
  if (subject !== undefined) return wordSuperlative(subject, claim.superlative === 'least', operands, draft);
  if (claim.direction) {
    const direction = saysOfEarlierYear(reading.normalized) ? (claim.direction === 'up' ? 'down' : 'up') : claim.direction;
    return wordDirection(direction, claim.form === 'asked', operands, draft);
  }
  const sum = together ? addUpOperands(operands, draft) : [];
  return affirmOperands(sum.length > 0 ? sum : operands, reading, draft, { claim, inOrder });
}

/** "Was it the one with the most …?": of all reports of that year that have such a number. */
function wordSuperlative(subject: string, least: boolean, operands: Operand[], draft: Draft): BorneOut {
  const counted = operands.filter(({ value }) => value !== null);
  const own = counted.find(({ target }) => target.organ === subject);
  if (own && counted.length > 1 && !whyNotComparable(counted, draft)) {
    const { values } = toCommonUnit(counted, draft);
    const numbers = values.flatMap((value) => (value === null ? [] : [value]));
    const holds = values[counted.indexOf(own)] === (least ? Math.min(...numbers) : Math.max(...numbers));
    draft.lines.push(sayOperation(draft.lang, holds ? 'yes-number' : 'no-number'));
  }
  rankOperands(operands, draft, { least });
  return true;
}

/** "Did it go up?": from the two years that are held, or from the change that the form itself prints; a single year bears nothing out. */
function wordDirection(direction: 'up' | 'down', asked: boolean, operands: Operand[], draft: Draft): BorneOut {
  const ordered = operands.toSorted((a, b) => a.target.year - b.target.year);
  const change = changeOf(ordered, draft);
  const holds = change === undefined ? undefined : direction === 'up' ? change > 0 : change < 0;
  if (holds !== undefined && (asked || !holds)) {
    const premise = asked ? [] : ['premise-wrong' as const];
    const verdict = [holds ? ('yes-number' as const) : ('no-number' as const), ...premise];
    draft.lines.push(verdict.map((key) => sayOperation(draft.lang, key)).join(say(draft.lang, 'sentence-space')));
  }
  if (operands.every(isPrintedChange)) listWithScope(operands, draft);
  else changeOfOperands(operands, draft);
  return holds;
}

const isPrintedChange = ({ concepts }: Operand): boolean => concepts.includes('change-this-year');

function changeOf(ordered: Operand[], draft: Draft): number | undefined {
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (ordered.length === 1 && first && isPrintedChange(first)) return first.value ?? undefined;
  if (!first || !last || first.target.year === last.target.year || whyNotComparable(ordered, draft)) return undefined;
  const [from, to] = toCommonUnit([first, last], draft).values;
  return typeof from === 'number' && typeof to === 'number' ? to - from : undefined;
}
