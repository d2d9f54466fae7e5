/** Questions that compute: which reports and cells the operation takes. */
import { findEdition } from '../data/forms/editions.ts';
import { chooseTargets, type Held, toTarget } from './choose-targets.ts';
import type { CellRequest, DeclineReason, Plan, Remark, Target } from './plan.ts';
import { defaultConcepts, planFigures } from './plan-figures.ts';
import { isEitherOr } from './question/either-or.ts';
import type { Reading } from './question/reading.ts';
import type { HeldOrgan, OrganResolution } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Operation } from './question/span.ts';

/** Operations in the order in which one wins over another when a question holds words of several. */
export const COMPUTING: readonly Operation[] = ['agreement', 'share', 'average', 'rank', 'filter', 'compare', 'change', 'sum', 'affirm'];

/** Operations that range over all organs where none is named. */
const OVER_ALL: readonly Operation[] = ['rank', 'filter', 'sum', 'average', 'compare'];

const decline = (reason: DeclineReason): Plan => ({ kind: 'decline', reason });

export function planOperation(operation: Operation, reading: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan {
  const overAll = organs.kind === 'none' && OVER_ALL.includes(operation);
  if (organs.kind === 'none' && !overAll && held.organs.length > 1) return decline({ kind: 'organ-unclear', candidates: held.organs });
  if (organs.kind === 'ambiguous') return decline({ kind: 'organ-unclear', surface: organs.surface, candidates: organs.candidates });
  const chosen = organs.kind === 'held' ? organs.organs : held.organs;
  const { targets, remarks, absent } = overAll ? everyTarget(reading, held) : operationTargets(operation, reading, chosen, organs, held);
  if (absent) return decline(absent);
  const requests = requestOperands(operation, reading, targets, remarks, tree, organs.kind === 'held' && chosen.length === 1);
  if ('kind' in requests) return requests;
  const lonely = requests.first.length < 2 && requests.first.every((request) => request.cells.length < 2) && !requests.whole;
  if (operation === 'average' && lonely) {
    const words = wordsOf(reading, operation);
    return decline({ kind: 'not-understood', words, organs: chosen });
  }
  if (operation === 'agreement' || isEitherOr(reading)) {
    const otherwise: DeclineReason = { kind: 'prose-silent', words: [reading.searchText], organs: chosen };
    return { kind: 'agreement', requests: requests.first, targets, query: reading.searchText, remarks, otherwise };
  }
  return { kind: 'operation', operation, requests: requests.first, whole: requests.whole, remarks };
}

/** The question's own words for an operation. */
function wordsOf(reading: Reading, operation: Operation): string[] {
  const isOperation = (span: Reading['spans'][number]) =>
    span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === operation);
  return reading.spans.filter(isOperation).map((span) => span.surface);
}

/** All reports of the years named, or all reports. */
function everyTarget(reading: Reading, held: Held): { targets: Target[]; remarks: Remark[]; absent?: DeclineReason } {
  const meant = held.reports.filter(({ masthead }) => reading.years.length === 0 || reading.years.includes(masthead.year));
  const targets = meant.map((report) => toTarget(report, held));
  if (targets.length === 0)
    return {
      targets,
      remarks: [],
      absent: { kind: 'year-absent', years: reading.years, organs: held.organs, relative: reading.relativeYear },
    };
  return { targets, remarks: [] };
}

/** A change needs two years: the ones named, the one named and the year before, or the two latest. */
function operationTargets(operation: Operation, reading: Reading, organs: HeldOrgan[], resolution: OrganResolution, held: Held) {
  if (operation !== 'change' || reading.years.length > 1 || organs.length !== 1) return chooseTargets(reading, organs, resolution, held);
  const years = organs[0]!.years;
  const last = reading.years[0] ?? years.at(-1);
  const both = years.filter((year) => last !== undefined && year <= last).slice(-2);
  return chooseTargets({ ...reading, years: both.length === 2 ? both : reading.years }, organs, resolution, held);
}

interface OperandRequests {
  first: CellRequest[];
  /** The denominator that the question names. */
  whole?: CellRequest[];
}

function requestOperands(
  operation: Operation,
  reading: Reading,
  targets: Target[],
  remarks: Remark[],
  tree: ConceptTree,
  oneOrgan: boolean,
): OperandRequests | Plan {
  const concepts = reading.concepts.length > 0 ? reading.concepts : defaultConcepts(reading);
  const plain = {
    ...reading,
    concepts,
    operations: reading.operations.filter((other) => other !== 'breakdown' && other !== 'disposition'),
  };
  const split = operation === 'share' || operation === 'average' ? splitAtOperation(plain, operation) : undefined;
  if (split) {
    const part = figuresOf({ ...plain, ...split.part, dimensions: [] }, targets, remarks, tree);
    const whole = figuresOf({ ...plain, ...split.whole, dimensions: [] }, targets, remarks, tree);
    if (!('kind' in part) && !('kind' in whole)) return { first: part.first, whole: whole.first };
  }
  const perItem = oneOrgan && (operation === 'filter' || operation === 'rank');
  if (operation === 'change' && targets.length === 1 && targets.every(hasChanges)) {
    const printed = figuresOf(
      { ...plain, concepts: [...plain.concepts, [['change-this-year']]], weakConcepts: [], dimensions: [], operations: [] },
      targets,
      remarks,
      tree,
    );
    if ('first' in printed)
      return planFigures(
        { ...plain, concepts: [...plain.concepts, [['change-this-year']]], weakConcepts: [], dimensions: [], operations: [] },
        targets,
        remarks,
        tree,
      );
  }
  const noMetric = plain.concepts.length === 0 && plain.weakConcepts.length === 0;
  if (perItem && noMetric && targets.every((target) => hasChanges(target))) {
    return figuresOf({ ...plain, concepts: [[['change-this-year']]], dimensions: [] }, targets, remarks, tree);
  }
  return figuresOf(
    {
      ...plain,
      operations: perItem ? ['breakdown'] : plain.operations,
      dimensions: perItem ? plain.dimensions : [],
    },
    targets,
    remarks,
    tree,
  );
}

function hasChanges(target: Target): boolean {
  return findEdition(target.edition)?.tables.some((table) => table.columns.some((column) => column.signed)) ?? false;
}

/** The plain plan for the same words; several readings are operands side by side (carried over and carried forward). */
function figuresOf(reading: Reading, targets: Target[], remarks: Remark[], tree: ConceptTree): OperandRequests | Plan {
  const plan = planFigures(reading, targets, remarks, tree);
  if (plan.kind !== 'figures') return plan;
  const both = reading.spans.some(
    (span) =>
      span.meanings.some((meaning) => meaning.kind === 'concept' && meaning.readings.length > 1) && /和|与|及|\band\b/.test(span.surface),
  );
  const sideBySide = both || reading.operations.includes('compare') || reading.operations.includes('agreement');
  // Only a comparison or a check sets two readings side by side (carried over and carried forward); any other operation would count both.
  return plan.readings.length > 1 && !sideBySide ? plan : { first: plan.readings.flat() };
}

type Concepts = Pick<Reading, 'concepts' | 'weakConcepts'>;

/** "A 占 B 的比例", "what share of B were A", "平均每个 B … A": concepts before and after the word that asks. Undefined unless both sides name something. */
function splitAtOperation(reading: Reading, operation: 'share' | 'average'): { part: Concepts; whole: Concepts } | undefined {
  const at = reading.spans.findIndex((span) =>
    span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === operation),
  );
  if (at < 0) return undefined;
  const conceptsIn = (spans: Reading['spans']): Concepts => ({
    concepts: spans.flatMap((span) => span.meanings.flatMap((m) => (m.kind === 'concept' && !m.weak ? [m.readings] : []))),
    weakConcepts: spans.flatMap((span) => span.meanings.flatMap((m) => (m.kind === 'concept' && m.weak ? [m.readings] : []))),
  });
  const [before, after] = [conceptsIn(reading.spans.slice(0, at)), conceptsIn(reading.spans.slice(at + 1))];
  if (operation === 'share' && reading.lang === 'zh') return named(before) && named(after) ? { part: before, whole: after } : undefined;
  // "What share of B were A", "average A per B", 平均每个 B 配几个 A: the first concept after the word is the whole.
  const following = reading.spans
    .slice(at + 1)
    .filter((span) => span.meanings.some((meaning) => meaning.kind === 'concept' && !meaning.weak));
  if (named(before) && following.length > 0) return { part: before, whole: after };
  if (following.length < 2) return undefined;
  return { whole: conceptsIn(following.slice(0, 1)), part: conceptsIn(following.slice(1)) };
}

const named = (side: Concepts): boolean => side.concepts.length > 0;
