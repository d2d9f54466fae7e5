/** Several concepts of one question → one selection, or one for each metric. */
import type { FormEdition } from '../../data/forms/form-edition.ts';
import { DEFAULT_MEASURE, DISPOSITION_MEASURE } from './default-measures.ts';
import { type CellSelection, type ConceptTree, selectCells } from './select-cells.ts';

/**
 * One selection where some cell carries all concepts. Otherwise several metrics were named ("新收和结转各多少"): one selection per measure
 * (or per applicant, per result), each with the concepts of the other facets. Empty when any of them has no cell.
 */
export function separateMetrics(
  edition: FormEdition,
  concepts: string[],
  tree: ConceptTree,
  { several = false, apart = false } = {},
): { keys: string[]; selection: CellSelection }[] {
  const whole = selectCells(edition, concepts, tree);
  const measures = concepts.filter((key) => tree.facet(key) === 'measure');
  if (whole && !(several && measures.length > 1)) return [{ keys: concepts, selection: whole }];
  if (!apart && !several) return withoutReceipt(edition, concepts, measures, tree);
  for (const facet of ['measure', 'applicant', 'result', 'quantity'] as const) {
    const named = concepts.filter((key) => tree.facet(key) === facet);
    const members = several ? named : tree.prune(named);
    if (members.length < 2) continue;
    const rest = concepts.filter((key) => tree.facet(key) !== facet);
    const separate = members.map((member) => ({ keys: [member, ...rest], selection: selectCells(edition, [member, ...rest], tree) }));
    if (separate.every((part): part is { keys: string[]; selection: CellSelection } => part.selection !== undefined)) return separate;
  }
  return [];
}

/** "办结的由企业提出的申请": that applications were made is no metric beside another one. */
function withoutReceipt(
  edition: FormEdition,
  concepts: string[],
  measures: string[],
  tree: ConceptTree,
): { keys: string[]; selection: CellSelection }[] {
  if (measures.length < 2) return [];
  const hasReason = measures.some((key) => key.includes('.') && tree.distance(DISPOSITION_MEASURE, key) !== undefined);
  // "Could not answer because it did not hold it": the reason says which row; the category beside it says nothing more.
  // That it was granted is no such category: no reason is given for it, and "repeated applications granted" has no cell.
  const isCategory = (key: string) =>
    hasReason && !key.startsWith('granted') && !key.includes('.') && tree.distance(DISPOSITION_MEASURE, key) !== undefined;
  // "Dealt with on time", 办理…按时办结: that applications were dealt with says nothing beside how.
  const isHandling = (key: string) => key === DISPOSITION_MEASURE && measures.some((other) => /^(?:concluded|replied)/.test(other));
  // 批了多少许可: a licence that is granted is a decision on it; no form tells apart how it went.
  const isPermit = (key: string) => key === 'granted' && measures.includes('licence');
  // "Came out", "released" beside an outcome speaks of the outcome.
  const isPublishing = (key: string) =>
    key === 'disclosed-information' && measures.some((other) => tree.distance(DISPOSITION_MEASURE, other) !== undefined);
  const kept = concepts.filter(
    (key) => key !== DEFAULT_MEASURE && !isCategory(key) && !isHandling(key) && !isPermit(key) && !isPublishing(key),
  );
  const keys = concepts.some(isPermit) ? [...new Set([...kept, 'decisions'])] : kept;
  if (keys.join() === concepts.join() || keys.length === 0) return [];
  const selection = selectCells(edition, keys, tree);
  return selection ? [{ keys, selection }] : [];
}
