/** Reading + what is held → Plan. Every way a question can go stands in `makePlan`, in order. */

import { NATIONAL_ORGANS } from '../data/gazetteer/national-organs.ts';
import { ASKS_A_NAME, ASKS_NUMBER, ASKS_WHAT_IT_IS, DIFFERENCE_OF_TERMS, HOW_MANY } from '../data/glossary/asking-words.ts';
import { ABOUT_THE_PROGRAM, OUT_OF_SCOPE } from '../data/glossary/out-of-scope.ts';
import { ONLY_APPLICATIONS, REPORT_WORDS } from '../data/glossary/subject-words.ts';
import { allTargets, chooseTargets, type Held } from './choose-targets.ts';
import { planClauses } from './composition/clauses.ts';
import { asksDifference, impliedOperation, settleAddends } from './implied-operation.ts';
import type { DeclineReason, Plan } from './plan.ts';
import { planClaim } from './plan-claim.ts';
import { planFigures } from './plan-figures.ts';
import { planMentioned } from './plan-mentioned-organ.ts';
import { COMPUTING, planOperation } from './plan-operation.ts';
import { planPremises } from './plan-premises.ts';
import { measuresNamed, mustHold, planGrounds, proseFirst } from './plan-prose-first.ts';
import { planRelation, wordsThatRelate } from './plan-relation.ts';
import { planTopics } from './plan-topics.ts';
import { planWholeCheck } from './plan-whole-check.ts';
import { asksSeveral, speaksOfApplications } from './question/ask-forms.ts';
import { isEitherOr } from './question/either-or.ts';
import { type Claim, readClaim } from './question/read-claim.ts';
import type { Reading } from './question/reading.ts';
import { OTHER_COUNT_RULE } from './question/recognize-other-counts.ts';
import { type OrganResolution, resolveOrgans } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { QuestionSpan } from './question/span.ts';
import { splitJoined } from './question/split-joined.ts';
import { besideNamesakes, tellApart } from './tell-apart.ts';

export function makePlan(reading: Reading, held: Held, tree: ConceptTree): Plan {
  const means = reading.operations.includes('definition') && !reading.asks.includes('why') && !asksForNumber(reading);
  if ((means && !asksDifference(reading)) || asksWhatItIs(reading)) {
    const definition = planDefinition(reading);
    if (definition) return definition;
  }
  if (ABOUT_THE_PROGRAM.test(reading.normalized)) return decline({ kind: 'introduction' });
  if (held.reports.length === 0) return decline({ kind: 'corpus-empty' });
  if (OUT_OF_SCOPE.some(({ pattern }) => pattern.test(reading.normalized))) return decline({ kind: 'off-topic' });
  const national = NATIONAL_ORGANS.map((pattern) => pattern.exec(reading.normalized)?.[0]).find((surface) => surface !== undefined);
  if (national !== undefined && asksOf(reading, national)) return decline({ kind: 'organ-absent', surface: national, nearest: [] });
  // Who applied is told by the columns of the form, not by what the text says of the applications.
  const topics = reading.dimensions.includes('applicant') && !ASKS_A_NAME.test(reading.normalized) ? undefined : planTopics(reading, held);
  if (topics) return topics;
  const wholeCheck = planWholeCheck(reading, held);
  if (wholeCheck) return wholeCheck;
  if ((reading.operations.includes('holdings') || speaksOnlyOfReports(reading)) && reading.concepts.length === 0) {
    const organs = resolveOrgans(reading, held.organs, held.contains, false);
    if (organs.kind === 'none' || organs.kind === 'held') {
      const editions = reading.terms.flatMap((key) => tree.find(key)?.edition ?? []);
      const years = editions.length > 0 ? [] : reading.years;
      return { kind: 'holdings', organs: organsListed(reading, organs, held), years, editions };
    }
  }
  const claim = readClaim(reading);
  const figureReading = claim?.form === 'presupposed' ? { ...reading, asks: reading.asks.filter((ask) => ask !== 'why') } : reading;
  const asksForFigure = reading.unexplained.length === 0 && isFigureQuestion(figureReading, tree);
  const organs = resolveOrgans(reading, held.organs, held.contains, reading.scope && asksForFigure);
  if (organs.kind === 'absent') {
    const mentioned = asksForFigure ? undefined : planMentioned(reading, organs, asksForNumber(reading), held);
    return mentioned ?? decline({ kind: 'organ-absent', surface: organs.surface, nearest: organs.nearest });
  }
  const details = organs.kind === 'held' ? organs.details : [];
  const prose = details.length > 0 ? { ...reading, searchText: `${details.join(' ')} ${reading.searchText}` } : reading;
  if (!asksForFigure || details.length > 0) return planPassages(prose, organs, held, tree);
  const related = planRelation(figureReading, organs, held, tree);
  if (related) return related;
  const relating = wordsThatRelate(reading);
  if (relating.length > 0) return planPassages({ ...prose, unexplained: relating }, organs, held, tree);
  const claimed = claim && planClaim(claim, figureReading, organs, held, tree);
  if (claimed?.kind === 'claim' && isOnlyThere(claimed.claim, reading)) {
    const grounds = planGrounds(figureReading, tree, (asked) => planFigureQuestion(asked, organs, held, tree));
    return { ...claimed, instead: planPassages(prose, organs, held, tree, grounds) };
  }
  if (claimed) return claimed;
  if (figureReading !== reading) return planPassages(prose, organs, held, tree);
  return proseFirst(planFigureQuestion(reading, organs, held, tree), reading, tree);
}

/** Organs whose reports are listed: a place by its bare name (宁夏有哪些报告) means all that are held of it and of places in it. */
function organsListed(reading: Reading, organs: OrganResolution, held: Held): string[] {
  if (organs.kind !== 'held') return [];
  const bare = reading.organs.some(({ meaning }) => meaning.kind === 'organ' && meaning.strength === 'bare-place');
  const places = organs.organs.flatMap(({ placeCode }) => placeCode ?? []);
  const there = held.organs.filter(({ placeCode }) => placeCode && places.some((place) => held.contains(place, placeCode)));
  return (bare && there.length > 0 ? there : organs.organs).map(({ organ }) => organ);
}

/** "Why were applications denied?" takes for granted that some were, and no more. */
function isOnlyThere(claim: Claim, reading: Reading): boolean {
  return claim.form === 'presupposed' && !claim.negated && !claim.direction && !claim.extent && reading.numbers.length === 0;
}

/** Whether the question asks of that organ itself: it stands first among the organs, and no held organ's own name is in the question. */
function asksOf(reading: Reading, surface: string): boolean {
  return !reading.organs.some(
    ({ meaning, surface: name }) => meaning.kind === 'organ' && meaning.strength === 'full' && !surface.includes(name),
  );
}

const decline = (reason: DeclineReason): Plan => ({ kind: 'decline', reason });

function isFigureQuestion(reading: Reading, tree: ConceptTree): boolean {
  const asks = reading.asks.filter(
    (ask) =>
      ask !== 'who' &&
      !(ask === 'how' && reading.operations.some((op) => op === 'breakdown' || op === 'disposition' || op === 'change')) &&
      !(ask === 'where' && reading.operations.some((op) => op === 'rank' || op === 'filter' || op === 'compare')) &&
      !(ask === 'when' && reading.operations.some((op) => op === 'rank' || op === 'filter' || op === 'change' || op === 'compare')),
  );
  if (asks.length > 0 || reading.terms.some((key) => tree.find(key)?.about === undefined)) return false;
  const counts = asksForNumber(reading) || isEitherOr(reading) || reading.operations.includes('change') || namesOnlyApplications(reading);
  if (counts && speaksOfApplications(reading)) return true;
  return (
    reading.concepts.length > 0 ||
    reading.weakConcepts.length > 0 ||
    reading.dimensions.length > 0 ||
    reading.operations.some((operation) => ['disposition', 'rank', 'filter', 'sum'].includes(operation))
  );
}

/** "Applications, Qinghai department, 2020?": an organ, a year and the bare word; the number is what can be meant. */
function namesOnlyApplications(reading: Reading): boolean {
  const isPlain = ({ meanings, surface }: QuestionSpan) =>
    meanings.every(({ kind }) => kind === 'organ' || kind === 'year') || ONLY_APPLICATIONS.test(surface);
  return reading.organs.length > 0 && reading.years.length > 0 && reading.spans.every(isPlain);
}

/** 列出2018年的报告: nothing is named but reports, and perhaps organs and years. */
function speaksOnlyOfReports(reading: Reading): boolean {
  const empty = [
    reading.concepts,
    reading.weakConcepts,
    reading.unexplained,
    reading.asks,
    reading.terms.filter((key) => key !== 'annual-report'),
  ];
  return (
    REPORT_WORDS.test(reading.normalized) && empty.every((list) => list.length === 0) && !asksForNumber(reading) && !isEitherOr(reading)
  );
}

/** "X是什么", "What is X?" without an organ or a year: the term is asked for, not its number. */
function asksWhatItIs(reading: Reading): boolean {
  if (reading.organs.length > 0 || reading.years.length > 0 || asksForNumber(reading)) return false;
  return ASKS_WHAT_IT_IS.test(reading.normalized);
}

function planDefinition(reading: Reading): Plan | undefined {
  const named = [...reading.concepts, ...reading.weakConcepts].flatMap((readings) => readings.map((keys) => keys[0]!));
  const concepts = [...new Set([...reading.terms, ...named])];
  const difference = concepts.length > 1 && DIFFERENCE_OF_TERMS.test(reading.normalized);
  if (concepts.length > 0 && reading.organs.length === 0)
    return { kind: 'definition', concepts: difference ? concepts : concepts.slice(0, 2), difference };
  if (concepts.length > 0 && reading.unexplained.length === 0) return { kind: 'definition', concepts: concepts.slice(0, 2), difference };
  return undefined;
}

/** 本年增/减: asked of a row that has no such column, it is growth on the year before. */
const CHANGE_COLUMN = 'change-this-year';

function planFigureQuestion(asked: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan {
  const reading = settleAddends(splitJoined(asked, tree));
  const isRow = reading.dimensions.includes('quantity');
  const found = COMPUTING.find((candidate) => reading.operations.includes(candidate));
  const operation = isRow ? undefined : found === undefined || found === 'except' ? (impliedOperation(reading, tree) ?? found) : found;
  if (operation) {
    const operations = reading.operations.includes(operation) ? reading.operations : [...reading.operations, operation];
    const computed = planOperation({ ...reading, operations }, organs, held, tree);
    if (computed.kind !== 'decline' || computed.reason.kind !== 'metric-absent' || operations.includes('except')) return computed;
    if (operation === 'agreement' || operation === 'affirm' || isEitherOr(reading)) return planPassages(reading, organs, held, tree);
  }
  const orders = operation === 'rank' || (operation === 'filter' && reading.numbers.length > 0);
  if (organs.kind === 'none' && orders && namesNoMeasure(reading)) return decline({ kind: 'metric-unclear' });
  if (organs.kind === 'ambiguous') {
    const apart = tellApart(organs, (one) => planFigureQuestion(reading, one, held, tree));
    if (apart) return apart;
  }
  if (organs.kind === 'ambiguous') return decline({ kind: 'organ-unclear', surface: organs.surface, candidates: organs.candidates });
  if (organs.kind === 'none' && held.organs.length > 1) return decline({ kind: 'organ-unclear', candidates: held.organs });
  const chosen = organs.kind === 'held' ? organs.organs : held.organs;
  const { targets, remarks, absent } = chooseTargets(reading, chosen, organs, held);
  if (absent) return decline(absent);
  const clauses = asksSeveral(reading) ? planClauses(reading, targets, tree) : undefined;
  const plan = clauses && 'remarks' in clauses ? { ...clauses, remarks } : planFigures(reading, targets, remarks, tree);
  if (plan.kind !== 'decline') {
    const told: Plan = plan.kind === 'figures' ? { ...plan, premises: planPremises(reading, targets, tree) } : plan;
    return besideNamesakes(told, reading, held, (one) => planFigureQuestion(reading, one, held, tree));
  }
  const unchanged = reading.concepts.filter((readings) => !readings.flat().includes(CHANGE_COLUMN));
  if (unchanged.length > 0 && unchanged.length < reading.concepts.length && !reading.operations.includes('change'))
    return planFigureQuestion({ ...reading, concepts: unchanged, operations: [...reading.operations, 'change'] }, organs, held, tree);
  // What the form has no cell for may stand in the report's prose, in the asker's own words.
  return {
    kind: 'passages',
    targets,
    query: reading.searchText,
    wantsNumber: asksForNumber(reading),
    literal: true,
    named: measuresNamed(reading, tree),
    remarks,
    otherwise: plan.reason,
  };
}

/** 哪家最多: what is counted is not said. */
const namesNoMeasure = (reading: Reading): boolean =>
  [reading.concepts, reading.weakConcepts, reading.dimensions].every((list) => list.length === 0) && !speaksOfApplications(reading);

/** Columns of part two that the question names beside words nobody understood (采购了多少个项目，花了多少钱). */
function columnsNamed(reading: Reading, tree: ConceptTree): string[] {
  if (reading.unexplained.length === 0 || reading.spans.some(({ rule }) => rule.startsWith(OTHER_COUNT_RULE))) return [];
  return reading.concepts.flatMap((readings) => readings[0] ?? []).filter((key) => tree.facet(key) === 'quantity');
}

/** Numbers and facts in running text: searched in the reports meant, or in all where none is named. */
function planPassages(reading: Reading, organs: OrganResolution, held: Held, tree: ConceptTree, fallback?: Plan): Plan {
  const words = reading.unexplained.length > 0 ? reading.unexplained : [reading.searchText];
  if (organs.kind === 'none' && reading.years.length === 0 && reading.concepts.length === 0 && reading.searchText.trim() === '') {
    return decline({ kind: 'off-topic' });
  }
  const chosen = organs.kind === 'held' ? organs.organs : organs.kind === 'ambiguous' ? organs.candidates : held.organs;
  const named = organs.kind === 'held';
  const checks =
    reading.operations.some((operation) => operation === 'agreement' || (operation === 'affirm' && !HOW_MANY.test(reading.normalized))) ||
    isEitherOr(reading);
  const everywhere = named || reading.years.length > 0 ? chooseTargets(reading, chosen, organs, held) : allTargets(held);
  if (everywhere.absent) return decline(everywhere.absent);
  if (checks && named) {
    const otherwise: DeclineReason = { kind: 'prose-silent', words, organs: chosen };
    return {
      kind: 'agreement',
      requests: [],
      targets: everywhere.targets,
      query: reading.searchText,
      remarks: everywhere.remarks,
      otherwise,
    };
  }
  return {
    kind: 'passages',
    targets: everywhere.targets,
    query: reading.searchText,
    wantsNumber: asksForNumber(reading),
    literal: false,
    named: columnsNamed(reading, tree),
    remarks: named ? everywhere.remarks : [],
    ...mustHold(reading.normalized),
    ...(fallback ? { fallback } : {}),
    otherwise:
      reading.unexplained.length > 0 && reading.concepts.length > 0
        ? { kind: 'not-understood', words, organs: named ? chosen : [] }
        : { kind: 'prose-silent', words, organs: named ? chosen : [], terms: reading.terms },
  };
}

/** 多少, 几, how many …: the sentence that answers must hold a number. */
function asksForNumber(reading: Reading): boolean {
  return ASKS_NUMBER.test(reading.normalized);
}
