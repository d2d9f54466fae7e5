/** What a question claims, so that a report can bear it out or not. */

import { HOW_MANY } from '../../data/glossary/asking-words.ts';
import {
  APPROXIMATE,
  ASKING_WORDS,
  ASKS_FOR_ANY,
  CHECK_TAGS,
  CLAIMED_DIRECTIONS,
  CLAIMS_ALL,
  type ClaimForm,
  EITHER_DIRECTION,
  HEARSAY,
  POLITE_FORMS,
  YES_NO_FORMS,
} from '../../data/glossary/claim-forms.ts';
import { BOUNDS_BEHIND_VERB } from '../../data/glossary/comparators.ts';
import type { Reading } from './reading.ts';
import { type Extent, meaningsOf, type Operation, type QuestionSpan } from './span.ts';

export interface Claim {
  /** `asked`: yes or no is wanted · `presupposed`: the question takes it for granted (为什么拒绝了15件). */
  form: 'asked' | 'presupposed';
  /** 没有…吧, "they had no …, right?": that there is none is what is claimed. */
  negated: boolean;
  extent?: 'all' | Extent;
  /** It is the most, or the least, of several organs. */
  superlative?: 'most' | 'least';
  /** More than the year before, or less. */
  direction?: 'up' | 'down';
  /** Whether a cell is blank, or zero, is what is asked. */
  state?: true;
  /** The number is given as more or less right. */
  approximate: boolean;
}

const matches = (forms: readonly ClaimForm[], text: string): boolean => forms.some(({ pattern }) => pattern.test(text));

/** Whether the question wants a yes or a no. `claims`: it asserts a number, or that there is none, or that it is all. */
export function asksYesNo(normalized: string, claims: boolean): boolean {
  const clauses = normalized.split(/[，,；;。:：]|[.?？!](?=\s|$)/).map((clause) => clause.trim());
  const isAsked = (clause: string) =>
    YES_NO_FORMS.some(({ pattern, certain }) => pattern.test(clause) && (certain || !isPolite(normalized, clause)));
  if (clauses.some((clause) => clause !== '' && isAsked(clause))) return true;
  if (ASKS_FOR_ANY.test(normalized) || (claims && isStatement(normalized))) return true;
  return claims && matches(HEARSAY, normalized) && !matches(POLITE_FORMS.slice(1), normalized);
}

/** "Zhongwei handled at most 5 requests in 2020?": a statement with a question mark. */
const isStatement = (normalized: string): boolean =>
  /\?\s*$/.test(normalized) && !/\p{Script=Han}/u.test(normalized) && !ASKING_WORDS.test(normalized);

function isPolite(normalized: string, clause: string): boolean {
  return matches(POLITE_FORMS, clause) || matches(POLITE_FORMS.slice(-1), normalized);
}

/** 对不对 beside a number asks for the number, not for a reconciliation. */
export function isCheckTag(span: QuestionSpan): boolean {
  return matches(CHECK_TAGS, span.surface);
}

/** Undefined where the question neither asks for yes or no nor for a reason, which takes for granted that there is something. */
export function readClaim(reading: Reading): Claim | undefined {
  const { normalized, operations } = reading;
  const asked = operations.includes('affirm');
  const why = reading.asks.includes('why');
  const extents = meaningsOf(reading.spans, 'extent').map(({ extent }) => extent);
  const superlative = operations.includes('rank') ? (claimsLeast(normalized) ? 'least' : 'most') : undefined;
  const direction =
    operations.includes('change') || (operations.includes('compare') && reading.years.length > 1)
      ? CLAIMED_DIRECTIONS.find(({ pattern }) => pattern.test(normalized))?.direction
      : undefined;
  const state = asksState(reading.spans, operations);
  const negated = isNegated(reading) || (!state && claimsZero(reading));
  if (!asked && !why && !state) return undefined;
  const extent =
    extents.find((found) => found === 'over-half' || found === 'under-half') ?? (CLAIMS_ALL.test(normalized) ? 'all' : undefined);
  return {
    form: asked || state ? 'asked' : 'presupposed',
    negated,
    approximate: APPROXIMATE.test(normalized),
    ...(extent ? { extent } : {}),
    ...(state ? { state } : {}),
    ...(superlative ? { superlative } : {}),
    ...(direction ? { direction } : {}),
  };
}

/** "Is it zero or left blank?" of a cell; not "which are blank?", which lists. */
export function asksState(spans: QuestionSpan[], operations: readonly Operation[]): boolean {
  const isBlank = ({ meanings }: QuestionSpan) => meanings.some((meaning) => meaning.kind === 'extent' && meaning.extent === 'blank');
  const lists: readonly Operation[] = ['filter', 'rank', 'share', 'sum', 'average', 'change', 'breakdown'];
  return spans.some(isBlank) && !operations.some((operation) => lists.includes(operation));
}

/** "They had zero requests, true?": that there was none. */
const claimsZero = ({ spans }: Reading): boolean => meaningsOf(spans, 'extent').some(({ extent }) => extent === 'zero');

const claimsLeast = (normalized: string): boolean => /最少|最低|最小|垫底|\b(?:least|fewest|lowest|smallest)\b/.test(normalized);

/** A word of negation that is not the question's own form (有没有, …没有?, "didn't they"). */
function isNegated(reading: Reading): boolean {
  const spans = reading.spans.filter((span) => span.meanings.some((meaning) => meaning.kind === 'extent' && meaning.extent === 'none'));
  return spans.some((span) => {
    const last = span.to === reading.tokens.length;
    const first = reading.tokens
      .slice(0, span.to)
      .every(({ kind, surface }) => kind === 'word' && /n't$|^(?:so|and|but|well)$/.test(surface));
    return !(last && reading.operations.includes('affirm')) && !first;
  });
}

/** Operations named by the spans, and `affirm` where yes or no is asked; a check that is only a tag is none. */
export function claimOperations(named: Operation[], spans: QuestionSpan[], normalized: string): Operation[] {
  const hasNumber = meaningsOf(spans, 'number').length > 0;
  const isState = asksState(spans, named);
  const asked =
    !EITHER_DIRECTION.test(normalized) &&
    asksYesNo(normalized, hasNumber || meaningsOf(spans, 'extent').length > 0 || CLAIMS_ALL.test(normalized));
  const checks = spans.filter((span) => span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === 'agreement'));
  const isCompared = named.includes('compare') && !named.includes('sum');
  const onlyTags = (hasNumber || isCompared) && checks.length > 0 && checks.every(isCheckTag);
  // "How many did all organs receive?": "did all" asks no yes or no behind a question word.
  const questioned = asked || !HOW_MANY.test(normalized) ? named : named.filter((operation) => operation !== 'affirm');
  const unranked = asked && BOUNDS_BEHIND_VERB.test(normalized) ? named.filter((operation) => operation !== 'rank') : questioned;
  const kept = onlyTags || isState ? unranked.filter((operation) => operation !== 'agreement') : unranked;
  return [...new Set<Operation>(asked || onlyTags || isState ? [...kept, 'affirm'] : kept)];
}
