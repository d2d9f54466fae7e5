/** The two figures that a question sets against each other: 新收和予以公开一样吗, "A's applications … the same as B's". */
import { JOINS_NAMES } from '../../data/glossary/adding-words.ts';
import { chooseTargets } from '../choose-targets.ts';
import type { Expression } from '../operations/expression.ts';
import type { CellRequest, Remark } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { QuestionSpan } from '../question/span.ts';
import { cells, isCells, operandCells } from './operand-cells.ts';
import type { Computation } from './question.ts';
import { asksFor, namesStrongConcept, subReading, textBetween } from './sub-reading.ts';

type Cells = Extract<Expression, { kind: 'cells' }>;

/**
 * One request with one cell (or the parts of one measure) for each figure, in question order: of two halves that name an organ, a year or a metric each,
 * or all that the question names together. Undefined where that is fewer than two.
 */
export function twoSides(question: Computation): Cells | undefined {
  const halves = halvesOf(question);
  const sides = halves.flatMap((half) => sideOf(half, question) ?? []);
  if (halves.length === 2 && sides.length === 2) return cells(sides.flat(), targetsOf(sides.flat()));
  const all = operandCells(comparing(question.reading), question.targets, question);
  const requests = isCells(all) ? apart(all.requests) : [];
  return requests.length > 1 ? cells(inOrderOf(question, requests), question.targets) : undefined;
}

const targetsOf = (requests: CellRequest[]) => requests.map(({ target }) => target);

/** The words of the question without what relates its figures. */
const comparing = (reading: Reading): Reading => ({ ...reading, operations: ['compare'], dimensions: [] });

/** Each cell as a request of its own; parts of one measure stay together. */
function apart(requests: CellRequest[]): CellRequest[] {
  return requests.flatMap((request) => (request.fit === 'parts' ? [request] : request.cells.map((key) => ({ ...request, cells: [key] }))));
}

/** Requests of one report in the order in which the question names their concepts; of several reports as they come. */
function inOrderOf({ reading, targets }: Computation, requests: CellRequest[]): CellRequest[] {
  if (targets.length > 1) return requests;
  const order = reading.concepts.map((readings) => readings.flat());
  const place = (request: CellRequest) => order.findIndex((keys) => keys.some((key) => request.concepts.includes(key)));
  return requests.toSorted((a, b) => place(a) - place(b));
}

/** The one figure of one half; undefined where it names none, or several. */
function sideOf(half: Reading, question: Computation): CellRequest[] | undefined {
  const { targets, absent } = targetsOfHalf(half, question);
  if (absent || targets.length !== 1) return undefined;
  const found = operandCells(comparing(half), targets, question);
  const requests = isCells(found) ? apart(found.requests) : [];
  return requests.length === 1 ? requests : undefined;
}

/** The report of a half: its own organ and year, or those of the whole question. */
function targetsOfHalf(half: Reading, { targets, named, held }: Computation) {
  const own = half.organs.flatMap(({ meaning }) => (meaning.kind === 'organ' ? meaning.organs : []));
  const organs = own.length > 0 ? named.filter(({ organ }) => own.includes(organ)) : named.slice(0, 1);
  const remarks: Remark[] = [];
  if (half.years.length > 0) return chooseTargets({ ...half, spans: [] }, organs, { kind: 'none' }, held);
  return { targets: targets.filter(({ organ }) => organs.some((one) => one.organ === organ)), remarks, absent: undefined };
}

/** The two halves, each a question of its own; empty where nothing shows where one ends. */
function halvesOf({ reading, named, tree }: Computation): Reading[] {
  const at = [cutBefore(reading, isOrgan, named.length === 2), cutBefore(reading, isYear, named.length === 1), cutAtConcept(reading)];
  for (const index of at) {
    if (index === undefined) continue;
    const spans = [reading.spans.slice(0, index), reading.spans.slice(index)];
    if (!spans.every((part) => part.some(namesStrongConcept))) continue;
    const [left, right] = spans.map((part) => subReading(reading, part)) as [Reading, Reading];
    const facets = (half: Reading, facet: string) => half.concepts.flat(2).some((key) => tree.facet(key) === facet);
    // 自然人新收和予以公开: what narrows the first holds for both; 新收和自然人新收 names two figures.
    const isShared = !isKeyed(right) && facets(left, 'applicant') && !facets(right, 'applicant');
    if (isShared || !facets(right, 'measure')) continue;
    return [withKeysOf(left, reading), withKeysOf(right, reading)];
  }
  return [];
}

const isKeyed = ({ organs, spans }: Reading): boolean => organs.length > 0 || spans.some(isYear);

/** A half without a year of its own has the one year of the question that is not the other half's alone, or none. */
function withKeysOf(half: Reading, whole: Reading): Reading {
  return half.spans.some(isYear) || whole.years.length < 2 ? half : { ...half, years: whole.years.slice(0, 1) };
}

/** Where the second of two keys (organs, or years) stands, with a metric on either side. */
function cutBefore(reading: Reading, isKey: (span: QuestionSpan) => boolean, applies: boolean): number | undefined {
  const keys = reading.spans.flatMap((span, index) => (isKey(span) ? [index] : []));
  return applies && keys.length === 2 ? keys[1] : undefined;
}

/** Behind the word that relates two metrics ("granted … the same as received"), or behind the one that joins them. */
function cutAtConcept(reading: Reading): number | undefined {
  const relates = reading.spans.findIndex((span) => asksFor(span, 'sameness') || asksFor(span, 'agreement'));
  const isBetween =
    relates > 0 && [reading.spans.slice(0, relates), reading.spans.slice(relates)].every((part) => part.some(namesStrongConcept));
  if (isBetween) return relates;
  const concepts = reading.spans.filter(namesStrongConcept);
  const second = concepts.find((span, index) => index > 0 && JOINS_NAMES.test(textBetween(reading, concepts[index - 1]!, span)));
  return second && reading.spans.indexOf(second);
}

const isOrgan = ({ meanings }: QuestionSpan): boolean => meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention');
const isYear = ({ meanings }: QuestionSpan): boolean => meanings.some(({ kind }) => kind === 'year');
