/** The concepts of a question → cells of the reports meant. */
import { EDITIONS, type FormCell, findCell, findEdition } from '../data/forms/editions.ts';
import type { CellKey, FormEdition } from '../data/forms/form-edition.ts';
import { MONEY_CONCEPTS } from '../data/forms/money.ts';
import type { CellRequest, Plan, Remark, Target } from './plan.ts';
import type { Reading } from './question/reading.ts';
import { breakDown, type CellSelection, type ConceptTree, selectCells } from './question/select-cells.ts';
import { asksCumulative, selectLocalCells } from './question/select-local.ts';
import type { Dimension } from './question/span.ts';

/** What "applications" means when nothing else is said: how many came in. */
const DEFAULT_MEASURE = 'newly-received';
/** What asking for the fate of those means. */
const DISPOSITION_MEASURE = 'outcome';

/**
 * Readings of the question's concepts that the forms of the targets know, each with its cells. A reading that no target's form has is dropped;
 * when none is left, the metric is absent and the editions that do have it are named.
 */
export function planFigures(reading: Reading, targets: Target[], remarks: Remark[], tree: ConceptTree): Plan {
  const wantsDisposition = reading.operations.includes('disposition');
  const wantsBreakdown =
    wantsDisposition ||
    (reading.operations.includes('breakdown') && !isDistributive(reading, targets, tree)) ||
    reading.dimensions.length > 0;
  const dimension = reading.dimensions[0];
  const named = combineReadings(reading.concepts.length > 0 ? reading.concepts : defaultConcepts(reading)).map((concepts) =>
    withDefaultMeasure(wantsDisposition ? toDisposition(concepts) : withoutLoneColumn(concepts, reading, tree), tree),
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
  const kept = preferApplications(reading, preferExact(preferOneCell(withoutRepeats(readings), targets)));
  if (kept.length === 0 || asksForMoneyOnly(reading, kept)) {
    const concepts = named[0]!.length > 0 ? named[0]! : [DEFAULT_MEASURE];
    const existsIn = EDITIONS.filter((edition) => named.some((keys) => keys.length > 0 && selectCells(edition, keys, tree))).map(
      (edition) => edition.id,
    );
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

/** "宿迁和平潭分别多少件", "新收和结转各多少": one figure for each organ or metric, not the parts of one. */
function isDistributive(reading: Reading, targets: Target[], tree: ConceptTree): boolean {
  const asking = reading.spans.filter((span) =>
    span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === 'breakdown'),
  );
  const onlyEach = asking.every((span) =>
    /^(?:分别(?:是|有|为)?|各(?:是|有|为|自)?(?:多少|几件|几)?|each|separately|respective(?:ly)?)$/.test(span.surface),
  );
  const measures = new Set(
    tree.prune(reading.concepts.flatMap((readings) => readings[0] ?? []).filter((key) => tree.facet(key) === 'measure')),
  );
  return onlyEach && (targets.length > 1 || measures.size > 1);
}

/** "How much money" of cells that hold no money: the form counts something else there. */
function asksForMoneyOnly(reading: Reading, readings: CellRequest[][]): boolean {
  if (!/多少钱|多少万元|多少元|几万元|金额|how much money|amount of money|\byuan\b|\brmb\b/.test(reading.normalized)) return false;
  const cells = readings.flat().flatMap((request) => request.cells);
  return cells.every(
    (key) =>
      key.edition !== 'local' &&
      !(findCell(key)?.unit ?? '').endsWith('元') &&
      !MONEY_CONCEPTS.includes(findCell(key)?.concepts.at(-1) ?? ''),
  );
}

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
  return isLone && APPLICATION_WORDS.test(reading.normalized) ? [] : concepts;
}

/** "What became of the applications": their outcome, not how many came in. */
function toDisposition(concepts: string[]): string[] {
  const others = concepts.filter((key) => key !== DEFAULT_MEASURE);
  return others.length > 0 ? others : [DISPOSITION_MEASURE];
}

/** Adds weak wordings one after the other where some target's form still has cells for all; where nothing strong was named they decide alone. */
function withWeakConcepts(concepts: string[], reading: Reading, targets: Target[], tree: ConceptTree): string[][] {
  const editions = targets.flatMap((target) => findEdition(target.edition) ?? []);
  const local = targets.flatMap((target) => target.local ?? []);
  const isLocal = (keys: string[]) => selectLocalCells(local, keys, asksCumulative(reading.normalized), tree).length > 0;
  const exists = (keys: string[]) =>
    editions.some((edition) => separateMetrics(edition, keys, tree, { apart: namesSeveral(reading) }).length > 0) || isLocal(keys);
  let alternatives = [concepts];
  for (const weak of reading.weakConcepts) {
    alternatives = alternatives.flatMap((keys) => {
      const several = reading.operations.includes('compare') || asksSeveral(reading);
      const fits = (candidate: string[]) => (several ? exists(candidate) : isOneSelection(editions, candidate, tree) || isLocal(candidate));
      const added = weak.map((more) => [...new Set([...keys, ...more])]);
      const fitting = added.filter(fits);
      const narrowed =
        fitting.length > 0 ? fitting : added.map(withoutReceived).filter((keys) => fits(keys) && isAboutApplications(editions, keys, tree));
      return narrowed.length > 0 ? narrowed : [keys];
    });
  }
  const named = alternatives.filter((keys) => keys.length > 0);
  if (named.length > 0) return named.filter(exists);
  return APPLICATION_WORDS.test(reading.normalized) ? [[DEFAULT_MEASURE]] : [];
}

/** Whether the concepts select rows of the applications, in some form. */
function isAboutApplications(editions: FormEdition[], keys: string[], tree: ConceptTree): boolean {
  return editions.some((edition) =>
    selectCells(edition, keys, tree)?.cells.every((cell) => cell.table === 'applications' || cell.row.startsWith('applications/')),
  );
}

/** "Received … and granted" speaks of what was granted: that applications came in is no second concept. */
function withoutReceived(keys: string[]): string[] {
  return keys.filter((key) => key !== DEFAULT_MEASURE);
}

function isOneSelection(editions: FormEdition[], keys: string[], tree: ConceptTree): boolean {
  return editions.some((edition) => selectCells(edition, keys, tree) !== undefined);
}

/** "收到几件，办结几件": two words for "how many" ask for two figures. */
function asksSeveral(reading: Reading): boolean {
  return (
    (reading.normalized.match(/多少|几(?=[件条个次项人名位起宗家份])|how many|how much/g) ?? []).length > 1 ||
    /各多少|各是多少|各几|分别(?:是|有|为)?(?:多少|几)/.test(reading.normalized)
  );
}

const APPLICATION_WORDS = /申请|application|request/;

/** Where the question speaks of applications, readings about applications are meant ("new requests" are not new documents). */
function preferApplications(reading: Reading, readings: CellRequest[][]): CellRequest[][] {
  if (readings.length < 2 || !APPLICATION_WORDS.test(reading.normalized)) return readings;
  const about = readings.filter((requests) =>
    requests.every(({ cells }) => cells.every((cell) => cell.table === 'applications' || cell.row.startsWith('applications/'))),
  );
  return about.length > 0 ? about : readings;
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

/**
 * One selection where some cell carries all concepts. Otherwise several metrics were named ("新收和结转各多少"): one selection per measure
 * (or per applicant, per result), each with the concepts of the other facets. Empty when any of them has no cell.
 */
function separateMetrics(
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
  const isCategory = (key: string) => hasReason && !key.includes('.') && tree.distance(DISPOSITION_MEASURE, key) !== undefined;
  const keys = concepts.filter((key) => key !== DEFAULT_MEASURE && !isCategory(key));
  if (keys.length === concepts.length || keys.length === 0) return [];
  const selection = selectCells(edition, keys, tree);
  return selection ? [{ keys, selection }] : [];
}

/** Whether several metrics can be meant: something joins two of them (和, 与, "and"), or the question computes with them. */
function namesSeveral(reading: Reading): boolean {
  if (reading.operations.some((operation) => !['breakdown', 'disposition', 'definition', 'holdings', 'affirm'].includes(operation)))
    return true;
  const concepts = reading.spans.filter((span) => span.meanings.some((meaning) => meaning.kind === 'concept'));
  return concepts.slice(1).some((span, index) => {
    const before = concepts[index]!;
    const between = reading.normalized.slice(reading.tokens[before.to - 1]!.end, reading.tokens[span.from]!.start);
    return /和|与|及|、|，|,|；|;|加|还|\band\b|\bplus\b|\bor\b|\bvs\b|&|\//.test(between);
  });
}

/** A reading that is one selection per report is meant before one that takes its concepts apart. */
function preferOneCell(readings: CellRequest[][], targets: Target[]): CellRequest[][] {
  const whole = readings.filter((requests) => requests.length <= targets.length);
  return whole.length > 0 ? whole : readings;
}

/** A reading that hits cells exactly is what people mean; one that only finds parts is kept when there is no such. */
function preferExact(readings: CellRequest[][]): CellRequest[][] {
  const exact = readings.filter((requests) => requests.every((request) => request.fit === 'exact'));
  return exact.length > 0 ? exact : readings;
}

function withoutRepeats(readings: CellRequest[][]): CellRequest[][] {
  const seen = new Set<string>();
  return readings.filter((requests) => {
    const cells = JSON.stringify(requests.map((request) => [request.target.report, request.cells]));
    return seen.has(cells) ? false : seen.add(cells);
  });
}

const sameCell = (a: FormCell, b: FormCell) => a.table === b.table && a.row === b.row && a.column === b.column;
const keyOf = ({ edition, table, row, column }: FormCell): CellKey => ({ edition, table, row, column });
