/** Questions that claim something of cells: which reports and cells bear it out or not. */

import { TOGETHER } from '../data/glossary/adding-words.ts';
import type { Held } from './choose-targets.ts';
import { requestsOf } from './operations/expression.ts';
import type { CellRequest, Plan } from './plan.ts';
import { COMPUTING, planOperation } from './plan-operation.ts';
import { isEitherOr } from './question/either-or.ts';
import type { Claim } from './question/read-claim.ts';
import type { Reading } from './question/reading.ts';
import type { OrganResolution } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import { meaningsOf, type Operation, type QuestionSpan } from './question/span.ts';
import { splitJoined } from './question/split-joined.ts';

/** Operations that a claim can be made of; beside any other the operation decides how the answer goes. */
const CLAIMED: readonly Operation[] = ['affirm', 'rank', 'change', 'share', 'compare', 'filter'];

/** Undefined where another operation, or no cell, is what the question is about. */
export function planClaim(claim: Claim, asked: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan | undefined {
  if (organs.kind !== 'held' || (isEitherOr(asked) && !claim.state) || asked.dimensions.includes('quantity')) return undefined;
  const reading = splitJoined(asked, tree);
  const isClaimed = (operation: Operation) => isPartOfClaim(operation, claim, reading, organs.organs.length);
  if (reading.operations.some((operation) => COMPUTING.includes(operation) && !isClaimed(operation))) return undefined;
  if (claim.superlative) return planSuperlative(claim, reading, organs, held, tree);
  const operation = claim.direction ? 'change' : 'affirm';
  const plain = { ...reading, operations: reading.operations.filter((other) => !CLAIMED.includes(other)) };
  const plan = (part: Reading) => planOperation({ ...part, operations: [...part.operations, operation] }, organs, held, tree);
  const parts = statedParts(plain, tree).map(plan);
  const apart = parts.length > 1 && parts.every((part) => part.kind === 'operation' && isOneCell(cellsOf(part)));
  const planned = apart ? parts : [plan(plain)];
  const requests = planned.flatMap((plan) => cellsOf(plan, claim.form === 'asked' && reading.numbers.length > 0));
  if (requests.length === 0) return undefined;
  const [first] = planned;
  const remarks = first && 'remarks' in first ? first.remarks : [];
  const adds = TOGETHER.test(reading.normalized) || reading.operations.includes('sum');
  const together = adds && reading.numbers.length === 1 ? { together: true as const } : {};
  return { kind: 'claim', claim, requests, ...together, inOrder: apart, query: reading.searchText, remarks };
}

/**
 * Cells of an operation; also where the form itself prints the change that was asked for. `anyReading`: of a word that means several cells all are taken,
 * and a number is borne out by any of them.
 */
function cellsOf(plan: Plan, anyReading = false): CellRequest[] {
  if (plan.kind === 'operation') return plan.expressions.flatMap(requestsOf);
  if (anyReading && plan.kind === 'figures' && !plan.breakdown) return plan.readings.flat();
  return plan.kind === 'figures' && plan.readings.length === 1 ? (plan.readings[0] ?? []) : [];
}

const isOneCell = (requests: CellRequest[]): boolean => requests.length === 1 && requests[0]!.cells.length === 1;

function isPartOfClaim(operation: Operation, claim: Claim, reading: Reading, organs: number): boolean {
  if (operation === 'rank') return claim.superlative !== undefined;
  if (operation === 'change') return claim.direction !== undefined;
  if (operation === 'compare')
    return claim.extent !== undefined || claim.direction !== undefined || (organs === 1 && reading.numbers.length > 0);
  if (operation === 'sum') return claim.form === 'asked' && reading.numbers.length === 1;
  if (operation === 'filter') return organs === 1 && claim.form === 'asked' && !LISTS.test(reading.normalized);
  return CLAIMED.includes(operation);
}

/** Words that ask for a list or a number of those that fit: no yes or no. */
const LISTS =
  /哪|几(?:家|个(?:单位|机关|部门|项|类|种))|多少(?:家|个(?:单位|机关|部门))|\b(?:which|what|who|list|how many|any (?:organs?|departments?|agenc|bureaus?))\b/;

/** "Is it the one with the most?": the organ among all that have a report of the year. */
function planSuperlative(
  claim: Claim,
  reading: Reading,
  { organs }: Extract<OrganResolution, { kind: 'held' }>,
  held: Held,
  tree: ConceptTree,
): Plan | undefined {
  const [only] = organs;
  if (!only || organs.length > 1 || claim.form === 'presupposed') return undefined;
  const years = reading.years.length > 0 ? reading.years : only.years.slice(-1);
  const ranked = planOperation({ ...reading, years, organs: [], operations: ['rank'] }, { kind: 'none' }, held, tree);
  if (ranked.kind !== 'operation') return undefined;
  const requests = cellsOf(ranked);
  // Rows of one report cannot be ranked among organs.
  const reports = new Set(requests.map(({ target }) => target.report));
  if (reports.size < requests.length || requests.some(({ cells }) => cells.length > 1)) return undefined;
  return { kind: 'claim', claim, requests, subject: only.organ, inOrder: false, query: '', remarks: [] };
}

/**
 * "收到22件申请，其中19件是自然人提的": each clause that holds a number and a concept, with the measure of the clause before where it names none. Fewer
 * than two, or another number of them than of numbers: nothing to take apart.
 */
function statedParts(reading: Reading, tree: ConceptTree): Reading[] {
  const clauses: QuestionSpan[][] = [];
  for (const span of reading.spans) {
    if (clauses.length === 0 || reading.tokens[span.from]?.apart) clauses.push([]);
    clauses.at(-1)!.push(span);
  }
  const stated = clauses.filter((spans) => meaningsOf(spans, 'number').length === 1 && meaningsOf(spans, 'concept').length > 0);
  if (stated.length < 2 || stated.length !== reading.numbers.length) return [];
  let measures: string[][][] = [];
  return stated.map((spans) => {
    const concepts = meaningsOf(spans, 'concept').flatMap(({ readings, weak, term }) => (weak || term ? [] : [readings]));
    const isMeasure = (readings: string[][]) => readings.flat().some((key) => tree.facet(key) === 'measure');
    const own = concepts.filter(isMeasure);
    const whole = own.length > 0 ? concepts : [...measures, ...concepts];
    if (own.length > 0) measures = own;
    return { ...reading, concepts: whole, weakConcepts: meaningsOf(spans, 'concept').flatMap((m) => (m.weak ? [m.readings] : [])) };
  });
}
