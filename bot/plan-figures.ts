/** The concepts of a question → cells of the reports meant. */
import { EDITIONS, findEdition, type FormCell } from '../data/forms/editions.ts';
import type { CellKey } from '../data/forms/form-edition.ts';
import type { CellRequest, Plan, Remark, Target } from './plan.ts';
import type { Reading } from './question/reading.ts';
import { breakDown, type CellSelection, type ConceptTree, selectCells } from './question/select-cells.ts';
import type { Dimension } from './question/span.ts';

/** What "applications" means when nothing else is said: how many came in. */
const DEFAULT_MEASURE = 'newly-received';

/**
 * Readings of the question's concepts that the forms of the targets know, each with its cells. A reading that no target's form has is dropped;
 * when none is left, the metric is absent and the editions that do have it are named.
 */
export function planFigures(reading: Reading, targets: Target[], remarks: Remark[], tree: ConceptTree): Plan {
  const wantsBreakdown = reading.operations.includes('breakdown') || reading.dimensions.length > 0;
  const dimension = reading.dimensions[0];
  const alternatives = combineReadings(reading.concepts).map((concepts) => withDefaultMeasure(concepts, tree));
  const readings: CellRequest[][] = [];
  for (const concepts of alternatives) {
    const requests = targets.flatMap((target) => requestCells(target, concepts, wantsBreakdown, dimension, tree));
    if (requests.length > 0) readings.push(requests);
  }
  const kept = preferExact(readings);
  if (kept.length === 0) {
    const concepts = alternatives[0]!;
    const existsIn = EDITIONS.filter((edition) => alternatives.some((keys) => selectCells(edition, keys, tree))).map((edition) => edition.id);
    return { kind: 'decline', reason: { kind: 'metric-absent', concepts, target: targets[0]!, existsIn } };
  }
  const assumed = reading.concepts.flat(2).every((key) => tree.facet(key) !== 'measure') && kept[0]?.[0]?.concepts.includes(DEFAULT_MEASURE);
  return {
    kind: 'figures',
    readings: kept,
    breakdown: wantsBreakdown,
    dimension,
    remarks: assumed ? [...remarks, { kind: 'metric-assumed', concept: DEFAULT_MEASURE }] : remarks,
  };
}

/** Cross product of the alternatives of each concept span, at most 8 readings; a question without a concept has one empty reading. */
export function combineReadings(spans: string[][][]): string[][] {
  let combined: string[][] = [[]];
  for (const readings of spans) combined = combined.flatMap((left) => readings.map((right) => [...left, ...right])).slice(0, 8);
  return combined.map((keys) => [...new Set(keys)]);
}

function withDefaultMeasure(concepts: string[], tree: ConceptTree): string[] {
  const onlyApplicants = concepts.every((key) => tree.facet(key) === 'applicant');
  return onlyApplicants ? [DEFAULT_MEASURE, ...concepts] : concepts;
}

function requestCells(target: Target, concepts: string[], wantsBreakdown: boolean, dimension: Dimension | undefined, tree: ConceptTree): CellRequest[] {
  const edition = findEdition(target.edition);
  if (!edition) return [];
  return separateMetrics(concepts, tree, (keys) => selectCells(edition, keys, tree)).flatMap(({ keys, selection }) => {
    const parts = wantsBreakdown ? breakDown(edition, selection, tree, dimension) : [];
    const cells = parts.length > 0 ? parts : selection.cells;
    const total = parts.length > 0 && selection.fit === 'exact' ? selection.cells.filter((cell) => !parts.includes(cell)).map(keyOf) : undefined;
    return [{ target, concepts: keys, cells: cells.map(keyOf), fit: selection.fit, total }];
  });
}

/**
 * One selection where some cell carries all concepts. Otherwise several metrics were named ("新收和结转各多少"): one selection per measure
 * (or per applicant, per result), each with the concepts of the other facets. Empty when any of them has no cell.
 */
function separateMetrics(
  concepts: string[],
  tree: ConceptTree,
  select: (keys: string[]) => CellSelection | undefined,
): { keys: string[]; selection: CellSelection }[] {
  const whole = select(concepts);
  if (whole) return [{ keys: concepts, selection: whole }];
  for (const facet of ['measure', 'applicant', 'result', 'quantity'] as const) {
    const members = tree.prune(concepts.filter((key) => tree.facet(key) === facet));
    if (members.length < 2) continue;
    const rest = concepts.filter((key) => tree.facet(key) !== facet);
    const separate = members.map((member) => ({ keys: [member, ...rest], selection: select([member, ...rest]) }));
    if (separate.every((part): part is { keys: string[]; selection: CellSelection } => part.selection !== undefined)) return separate;
  }
  return [];
}

/** A reading that hits cells exactly is what people mean; one that only finds parts is kept when there is no such. */
function preferExact(readings: CellRequest[][]): CellRequest[][] {
  const exact = readings.filter((requests) => requests.every((request) => request.fit === 'exact'));
  return exact.length > 0 ? exact : readings;
}

const keyOf = ({ edition, table, row, column }: FormCell): CellKey => ({ edition, table, row, column });
