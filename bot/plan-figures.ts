/** The concepts of a question → cells of the reports meant. */
import { EDITIONS, type FormCell, findEdition } from '../data/forms/editions.ts';
import type { CellKey } from '../data/forms/form-edition.ts';
import { OUTCOME_WORDS } from '../data/glossary/subject-words.ts';
import type { CellRequest, Plan, Remark, Target } from './plan.ts';
import { preferReadings } from './prefer-readings.ts';
import { asksForMoneyOnly, asksSeveral, isDistributive, namesSeveral, speaksOfApplications } from './question/ask-forms.ts';
import { DEFAULT_MEASURE, DISPOSITION_MEASURE } from './question/default-measures.ts';
import type { Reading } from './question/reading.ts';
import { breakDown, type ConceptTree, selectCells } from './question/select-cells.ts';
import { asksCumulative, selectLocalCells } from './question/select-local.ts';
import { separateMetrics } from './question/separate-metrics.ts';
import type { Dimension } from './question/span.ts';
import { withWeakConcepts } from './weak-concepts.ts';

/**
 * Readings of the question's concepts that the forms of the targets know, each with its cells. A reading that no target's form has is dropped;
 * when none is left, the metric is absent and the editions that do have it are named.
 */
export function planFigures(reading: Reading, targets: Target[], remarks: Remark[], tree: ConceptTree): Plan {
  const wantsDisposition = reading.operations.includes('disposition');
  const wantsBreakdown =
    wantsDisposition ||
    (reading.operations.includes('breakdown') && !isDistributive(reading, targets, tree)) ||
    reading.dimensions.length > 0 ||
    speaksOfReviewOutcome(reading);
  const ofReview = speaksOfReviewOutcome(reading);
  const dimension = reading.dimensions[0] ?? (ofReview ? 'result' : undefined);
  const spans = withoutBroadVerb(withoutReceiptOfFees(reading), tree);
  const named = combineReadings(spans.length > 0 ? spans : defaultConcepts(reading)).map((concepts) =>
    withDefaultMeasure(
      wantsDisposition && !ofReview
        ? toDisposition(concepts, tree)
        : withoutLoneColumn(ofReview ? toReview(concepts) : concepts, reading, tree),
      tree,
    ),
  );
  const readings: CellRequest[][] = [];
  for (const concepts of named) {
    for (const alternative of withWeakConcepts(concepts, reading, targets, tree)) {
      const requests = targets.flatMap((target) =>
        requestCells(target, alternative, wantsBreakdown, dimension, tree, {
          several: asksSeveral(reading),
          apart: namesSeveral(reading),
          cumulative: asksCumulative(reading.normalized),
        }),
      );
      if (requests.length > 0) readings.push(requests);
    }
  }
  const kept = preferReadings(readings, reading, targets);
  if (kept.length === 0 || asksForMoneyOnly(reading, kept)) {
    const concepts = named[0]!.length > 0 ? named[0]! : [DEFAULT_MEASURE];
    const existsIn = EDITIONS.filter((edition) => named.some((keys) => keys.length > 0 && selectCells(edition, keys, tree))).map(
      (edition) => edition.id,
    );
    const onlyCounted = kept.length > 0 && existsIn.includes(targets[0]!.edition);
    if (onlyCounted) return { kind: 'decline', reason: { kind: 'money-absent', concepts, target: targets[0]! } };
    return { kind: 'decline', reason: { kind: 'metric-absent', concepts, target: targets[0]!, existsIn } };
  }
  const measured = [...reading.concepts, ...reading.weakConcepts].flat(2).some((key) => tree.facet(key) === 'measure');
  const assumed = !measured && kept[0]?.[0]?.concepts.includes(DEFAULT_MEASURE);
  return {
    kind: 'figures',
    readings: kept,
    breakdown: wantsBreakdown,
    dimension,
    remarks: assumed ? [...remarks, { kind: 'metric-assumed', concept: DEFAULT_MEASURE }] : remarks,
  };
}

/** "Declined because they stayed unclear": to decline is said of every refusal; a ground that stands under another outcome says which it was. */
function withoutBroadVerb(spans: string[][][], tree: ConceptTree): string[][][] {
  const keys = spans.flat(2);
  const parents = keys.flatMap((key) => tree.find(key)?.parent ?? []);
  const others = parents.filter((parent) => parent !== REFUSED && tree.find(parent)?.parent === OUTCOME);
  if (others.length === 0) return spans;
  return spans.filter((readings) => !readings.every((concepts) => concepts.length === 1 && concepts[0] === REFUSED));
}

/** The outcome whose verb people say of all refusals, and what outcomes stand under. */
const REFUSED = 'denied';
const OUTCOME = 'outcome';

/** Cross product of the alternatives of each concept span, at most 8 readings; a question without a concept has one empty reading. */
export function combineReadings(spans: string[][][]): string[][] {
  let combined: string[][] = [[]];
  for (const readings of spans) combined = combined.flatMap((left) => readings.map((right) => [...left, ...right])).slice(0, 8);
  return combined.map((keys) => [...new Set(keys)]);
}

/** Channels by themselves: of publishing, or of applying. */
export function defaultConcepts(reading: Reading): string[][][] {
  return reading.dimensions.includes('channel') ? [[['disclosed-information'], [DEFAULT_MEASURE]]] : [];
}

function withDefaultMeasure(concepts: string[], tree: ConceptTree): string[] {
  const onlyApplicants = concepts.length > 0 && concepts.every((key) => tree.facet(key) === 'applicant');
  return onlyApplicants ? [DEFAULT_MEASURE, ...concepts] : concepts;
}

/** "New disclosure requests": a column of part two ("newly disclosed") by itself is no metric where applications are asked for. */
function withoutLoneColumn(concepts: string[], reading: Reading, tree: ConceptTree): string[] {
  const isLone = concepts.length > 0 && concepts.every((key) => tree.facet(key) === 'quantity' && key.endsWith('-this-year'));
  return isLone && speaksOfApplications(reading) ? [] : concepts;
}

/** 收信息处理费，收了多少: money was taken in, no applications. */
function withoutReceiptOfFees(reading: Reading): string[][][] {
  const isFee = reading.concepts.flat(2).some((key) => key.endsWith('-fee'));
  if (!isFee || speaksOfApplications(reading)) return reading.concepts;
  return reading.concepts.filter((readings) => !readings.every((keys) => keys.join() === DEFAULT_MEASURE));
}

/** "Outcomes of reconsideration", 行政诉讼的结果各是多少: how the cases ended, not what became of applications. */
function speaksOfReviewOutcome({ concepts, spans, normalized, operations }: Reading): boolean {
  const keys = concepts.flat(2);
  const isReview = keys.some((key) => /^(?:reconsideration|litigation)/.test(key));
  if (!isReview || operations.some((operation) => !['breakdown', 'disposition'].includes(operation))) return false;
  return (keys.includes(DISPOSITION_MEASURE) && spans.length > 0) || (operations.length > 0 && OUTCOME_WORDS.test(normalized));
}

const toReview = (concepts: string[]): string[] => concepts.filter((key) => key !== DISPOSITION_MEASURE);

/** "What became of the applications": their outcome, not how many came in. */
function toDisposition(concepts: string[], tree: ConceptTree): string[] {
  const others = concepts.filter((key) => key !== DEFAULT_MEASURE);
  // 企业申请结果怎么样: the applicant alone names no measure.
  return others.some((key) => tree.facet(key) !== 'applicant') ? others : [DISPOSITION_MEASURE, ...others];
}

function requestCells(
  target: Target,
  concepts: string[],
  wantsBreakdown: boolean,
  dimension: Dimension | undefined,
  tree: ConceptTree,
  { several = false, apart = false, cumulative = false } = {},
): CellRequest[] {
  const edition = findEdition(target.edition);
  if (!edition) return requestLocal(target, concepts, cumulative, tree);
  return separateMetrics(edition, concepts, tree, { several, apart }).map(({ keys, selection }) => {
    const parts = wantsBreakdown ? breakDown(edition, selection, tree, dimension) : [];
    const cells = parts.length > 0 ? parts : selection.cells;
    const total =
      parts.length > 0 && selection.fit === 'exact'
        ? selection.cells.filter((cell) => !parts.some((part) => sameCell(part, cell))).map(keyOf)
        : undefined;
    return { target, concepts: keys, cells: cells.map(keyOf), fit: selection.fit, total };
  });
}

/** Cells of a local table; several rows of one wording are each answered. */
function requestLocal(target: Target, concepts: string[], cumulative: boolean, tree: ConceptTree): CellRequest[] {
  const cells = selectLocalCells(target.local ?? [], concepts, cumulative, tree).map(({ key }) => key);
  return cells.length > 0 ? [{ target, concepts, cells, fit: 'exact' }] : [];
}

const sameCell = (a: FormCell, b: FormCell) => a.table === b.table && a.row === b.row && a.column === b.column;
const keyOf = ({ edition, table, row, column }: FormCell): CellKey => ({ edition, table, row, column });
