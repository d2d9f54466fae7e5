/** Several turns → the reading of the last one, completed from the turns before it. */

import { DIFFERENCE_OF_TERMS, HOW_MANY } from '../data/glossary/asking-words.ts';
import { ASKS_ITEMS, ASKS_MONEY, COUNT_BESIDE_MONEY } from '../data/glossary/default-columns.ts';
import {
  ADDS_UP_TURNS,
  DOUBTS,
  LANGUAGE_REQUESTS,
  REFERS_TO_ORGAN,
  STARTS_AFRESH,
  TABLE_REQUESTS,
  TAKES_BACK,
  YEAR_BEFORE,
} from '../data/glossary/follow-up-forms.ts';
import { findOrganSet, OTHER_ORGANS } from '../data/glossary/organ-sets.ts';
import type { Held } from './choose-targets.ts';
import { askedIn, askedOfAnother, beside, withoutYears, withText } from './follow-up.ts';
import { QUESTION_LIMIT } from './question/normalize-question.ts';
import { type ReadOptions, readQuestion } from './question/read-question.ts';
import type { Reading } from './question/reading.ts';
import { resolveOrgans } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Operation } from './question/span.ts';

/** Turns that are remembered; older ones are forgotten. */
export const TURN_LIMIT = 12;

/**
 * Reads the last turn. What it leaves out (organ, year, metric) is taken over from the turn before, and what it names replaces what was
 * said there. A turn that names an organ, a year and a metric of its own takes nothing over.
 */
export function readConversation(turns: string[], options: ConversationOptions): Reading {
  const afresh = turns.findLastIndex((turn, index) => index < turns.length - 1 && STARTS_AFRESH.test(turn.trim().toLowerCase()));
  const recent = turns
    .slice(afresh + 1)
    .slice(-TURN_LIMIT)
    .flatMap(correctedTurn)
    .map((turn) => readQuestion(turn, options));
  const [first = readQuestion('', options), ...others] = recent;
  return others.reduce((earlier, turn) => {
    const before = withHeldYears(earlier, options.held);
    return (
      askedAgain(turn, before, options) ??
      ofTheOneFound(turn, before, options) ??
      beside(turn, before, options) ??
      askedOfAnother(turn, before, options) ??
      withText(completeReading(turn, before, options.tree), turn, before)
    );
  }, first);
}

/** A turn in which the asker corrects himself is two: the second goes on from the first and replaces what it names. */
function correctedTurn(turn: string): string[] {
  if (turn.length > QUESTION_LIMIT) return [turn.slice(0, QUESTION_LIMIT + 1)];
  const parts = turn.split(TAKES_BACK).filter((part) => part.trim() !== '');
  return parts.length > 1 ? parts.slice(-2) : [turn];
}

type ConversationOptions = ReadOptions & { tree: ConceptTree; held?: Pick<Held, 'organs' | 'contains'> };

/** A year that was asked for and is not held is not gone on with: the years before it are, or the latest. */
function withHeldYears(reading: Reading, held: ConversationOptions['held']): Reading {
  if (!held || reading.years.length === 0) return reading;
  const organs = resolveOrgans(reading, held.organs, held.contains, reading.scope);
  if (organs.kind !== 'held') return reading;
  const years = reading.years.filter((year) => organs.organs.some((organ) => organ.years.includes(year)));
  if (years.length > 0) return reading;
  const { earlier } = reading;
  const kept = earlier?.years.filter((year) => organs.organs.some((organ) => organ.years.includes(year))) ?? [];
  return { ...reading, years: kept, relativeYear: undefined, asked: withoutYears(askedIn(reading), reading) };
}

/** 你确定吗, 换成表格, "in English, please": the question before once more, in another form. */
function askedAgain(turn: Reading, before: Reading, { lang }: ReadOptions): Reading | undefined {
  const is = (forms: readonly RegExp[]) => forms.some((form) => form.test(turn.normalized));
  const language = LANGUAGE_REQUESTS.find(({ pattern }) => pattern.test(turn.normalized));
  if (!language && !is(DOUBTS) && !is(TABLE_REQUESTS)) return undefined;
  return {
    ...before,
    raw: turn.raw,
    lang: lang ?? language?.lang ?? turn.lang,
    asTable: before.asTable || is(TABLE_REQUESTS),
  };
}

/**
 * "Which organ received the most?" — "What was its procurement amount?": the organ is the one that the turn before finds, so both turns are
 * read as one question.
 */
function ofTheOneFound(turn: Reading, before: Reading, options: ReadOptions): Reading | undefined {
  const finding = before.found ?? (before.operations.includes('rank') && before.organs.length === 0 ? before.raw : undefined);
  if (finding === undefined || turn.organs.length > 0 || turn.concepts.length === 0 || !isAboutTheOne(turn)) return undefined;
  // A pronoun right behind the question that found it shows where the other begins.
  const joint = turn.lang !== 'zh' ? ', its ' : REFERS_TO_ORGAN.test(turn.normalized) ? '，' : '，它';
  const text = `${finding.replace(/[?？。.!！\s]+$/u, '')}${joint}${turn.raw}`;
  return { ...readQuestion(text, options), raw: turn.raw, found: finding, earlier: before };
}

/** It, its, 该单位; or a number asked for without saying whose, where nothing ranges over organs again. */
function isAboutTheOne({ normalized, operations }: Reading): boolean {
  if (REFERS_TO_ORGAN.test(normalized)) return true;
  const ranges = operations.some((operation) => OVER_ORGANS.includes(operation)) || findOrganSet(normalized) !== undefined;
  return HOW_MANY.test(normalized) && !ranges && !OTHER_ORGANS.test(normalized);
}

const OVER_ORGANS: readonly Operation[] = ['rank', 'filter', 'compare', 'sum', 'average', 'share', 'change'];

/** A turn that says no more than "the year before": as a wording it is also a column of part two, which nobody means here. */
function isOnlyYearBefore(turn: Reading, tree: ConceptTree): boolean {
  const named = [...turn.concepts, ...turn.weakConcepts];
  const isColumn = (readings: string[][]) => readings.some((keys) => keys.every((key) => tree.facet(key) === 'quantity'));
  return (
    named.length > 0 &&
    YEAR_BEFORE.test(turn.normalized) &&
    turn.organs.length === 0 &&
    turn.unexplained.length === 0 &&
    named.every(isColumn)
  );
}

function yearsOf(turn: Reading, before: Reading): number[] {
  if (turn.years.length > 0 || turn.latestYears !== undefined) return turn.years;
  return YEAR_BEFORE.test(turn.normalized) ? before.years.map((year) => year - 1) : before.years;
}

function completeReading(turn: Reading, before: Reading, tree: ConceptTree): Reading {
  if (isOnlyYearBefore(turn, tree)) return completeReading({ ...turn, concepts: [], weakConcepts: [], spans: [] }, before, tree);
  if (addsUp(turn)) return joinTurns({ ...turn, operations: [...new Set([...turn.operations, 'sum' as const])] }, before);
  if (comparesTurns(turn, before)) {
    const operations = turn.operations.filter((operation) => operation !== 'definition');
    return joinTurns({ ...turn, operations: [...new Set([...operations, 'compare' as const])] }, before);
  }
  if (comparesWithin(turn, before)) {
    const operations = turn.operations.filter((operation) => operation !== 'definition');
    return completeReading({ ...turn, operations: [...new Set([...operations, 'compare' as const])] }, before, tree);
  }
  const isFollowUp = turn.organs.length === 0 || (turn.concepts.length === 0 && turn.unexplained.length === 0);
  if (!isFollowUp) return turn;
  return {
    ...turn,
    organs: turn.organs.length > 0 ? turn.organs : before.organs,
    scope: turn.scope || (turn.organs.length === 0 && before.scope),
    years: yearsOf(turn, before),
    relativeYear: turn.years.length > 0 ? turn.relativeYear : before.relativeYear,
    ...(turn.years.length === 0 && turn.latestYears === undefined && before.latestYears !== undefined
      ? { latestYears: before.latestYears }
      : {}),
    concepts: completeConcepts(turn, before, tree),
    weakConcepts: turn.concepts.length > 0 || turn.weakConcepts.length > 0 ? turn.weakConcepts : before.weakConcepts,
    searchText: turn.searchText || before.searchText,
    earlier: before,
  };
}

/** 加起来呢, "together?": a turn that only computes means the figures of the two turns before it. */
function addsUp(turn: Reading): boolean {
  const nothingNamed = turn.concepts.length === 0 && turn.organs.length === 0 && turn.unexplained.length === 0;
  return nothingNamed && (turn.operations.includes('sum') || ADDS_UP_TURNS.test(turn.normalized));
}

/** 差多少, "what is the difference?": a turn that only compares means the figures of the two turns before it, where the last names one alone. */
function comparesTurns(turn: Reading, before: Reading): boolean {
  const nothingNamed = [turn.concepts, turn.weakConcepts, turn.organs, turn.unexplained, turn.years].every((list) => list.length === 0);
  const alone = before.organs.length < 2 && before.years.length < 2 && before.concepts.length < 2;
  return (
    nothingNamed && alone && before.earlier !== undefined && (turn.operations.includes('compare') || isOnlyDifference(turn.normalized))
  );
}

/** "By how much do they differ?" of the organs or years of the turn before: a difference of numbers, and no definition. */
function comparesWithin(turn: Reading, before: Reading): boolean {
  const nothingNamed = [turn.concepts, turn.weakConcepts, turn.organs, turn.years].every((list) => list.length === 0);
  const several = new Set(before.organs.map(({ surface }) => surface)).size > 1 || before.years.length > 1;
  return nothingNamed && several && turn.operations.includes('definition') && DIFFERENCE_OF_TERMS.test(turn.normalized);
}

/** "What is the difference?" after two figures is the difference of the figures, and no definition. */
const isOnlyDifference = (normalized: string): boolean =>
  /^(?:(?:and|so|then|but)[ ,]+)*(?:what(?:'s| is| was) )?the (?:difference|gap)(?: between (?:them|the two|both|those))?[ ?.]*$/.test(
    normalized,
  );

function joinTurns(turn: Reading, before: Reading): Reading {
  const earlier = before.earlier ?? before;
  const same = <T>(a: T, b: T) => JSON.stringify(a) === JSON.stringify(b);
  return {
    ...turn,
    organs: same(earlier.organs, before.organs) ? before.organs : [...earlier.organs, ...before.organs],
    scope: before.scope,
    years: [...new Set([...earlier.years, ...before.years])],
    relativeYear: before.relativeYear,
    concepts: same(earlier.concepts, before.concepts) ? before.concepts : [...earlier.concepts, ...before.concepts],
    weakConcepts: before.weakConcepts,
    searchText: before.searchText,
    earlier: before,
  };
}

/** "And how many items?" after an amount of money, and the other way round: the other column of the same row. */
function inColumnAsked(concepts: string[][][], { normalized }: Reading): string[][][] {
  const [items, money] = [ASKS_ITEMS.test(normalized), ASKS_MONEY.test(normalized)];
  if (items === money) return concepts;
  const pairs = Object.entries(COUNT_BESIDE_MONEY);
  const other = (key: string) => (items ? (COUNT_BESIDE_MONEY[key] ?? key) : (pairs.find(([, count]) => count === key)?.[0] ?? key));
  return concepts.map((readings) => readings.map((keys) => keys.map(other)));
}

/** A measure replaces the measure before; an applicant or a result alone narrows it ("其中自然人呢?"). */
function completeConcepts(turn: Reading, before: Reading, tree: ConceptTree): string[][][] {
  if (turn.concepts.length === 0)
    return turn.unexplained.length > 0 || turn.weakConcepts.length > 0 ? [] : inColumnAsked(before.concepts, turn);
  const facetsOf = (span: string[][]) => new Set(span.flat().map((key) => tree.facet(key)));
  const named = new Set(turn.concepts.flatMap((span) => [...facetsOf(span)]));
  if (named.has('measure')) return turn.concepts;
  return [...before.concepts.filter((span) => [...facetsOf(span)].every((facet) => !named.has(facet))), ...turn.concepts];
}
