/** Whether a model could read more of a question than the rules did: words are left over, no metric was found, or several readings were. */
import type { Composed } from '../answer/compose-answer.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { readingKeys } from './choose-reading.ts';

/** What the rules made of a question. */
export interface Outcome {
  plan: Plan;
  reading: Reading;
  composed: Composed;
}

export type ReadingNeed = 'left-over' | 'none' | 'several';

/** Refusals that another reading of the words could lift. */
const OPEN_REFUSALS: ReadonlySet<string> = new Set(['organ-unclear', 'not-understood', 'prose-silent', 'metric-absent', 'metric-unclear']);

/** Undefined where every word is read and figures are stated, where the text answers in the very words that are left over, or where nothing of the kind is asked. */
export function findReadingNeed(outcome: Outcome): ReadingNeed | undefined {
  const { plan, reading, composed } = outcome;
  if (plan.kind === 'figures' && composed.answer.status === 'ambiguous' && readingKeys(plan).length > 0) return 'several';
  if (composed.answer.figures.length > 0 || composed.closed.length > 0 || !mayMeanFigures(plan)) return undefined;
  if (reading.unexplained.length > 0) return saysLeftOverWords(outcome) ? undefined : 'left-over';
  const named = reading.concepts.length + reading.terms.length;
  return named === 0 && asksForFigure(outcome) ? 'none' : undefined;
}

function mayMeanFigures(plan: Plan): boolean {
  if (plan.kind === 'decline') return OPEN_REFUSALS.has(plan.reason.kind);
  return plan.kind !== 'definition' && !(plan.kind === 'passages' && plan.topics !== undefined);
}

/** No metric is named, nothing is to be computed, and the quotations hold every word that the rules could not read: they are answered in the report's own words. */
function saysLeftOverWords({ reading, composed }: Outcome): boolean {
  if (composed.answer.status !== 'answered' || reading.operations.length > 0 || reading.concepts.length > 0) return false;
  const quoted = composed.quotations.map(({ quote }) => quote).join('\n');
  return composed.quotations.length > 0 && reading.unexplained.every((words) => quoted.includes(words));
}

function asksForFigure({ plan, reading }: Outcome): boolean {
  return (plan.kind === 'passages' && plan.wantsNumber) || reading.operations.length > 0 || reading.dimensions.length > 0;
}
