/** Where the form can answer only in part, the report's own sentence goes first: growth where one year is held, the departments' part of a whole. */
import { ASKS_A_CAUSE, ASKS_AN_AVERAGE, NAMES_A_CAUSE, STATES_AN_AVERAGE } from '../data/glossary/asking-words.ts';
import { PROSE_MARKS, type ProseMark } from '../data/glossary/prose-marks.ts';
import { requestsOf } from './operations/expression.ts';
import type { CellRequest, Plan, Target } from './plan.ts';
import { DEFAULT_MEASURE } from './question/default-measures.ts';
import type { Reading } from './question/reading.ts';
import type { ConceptTree } from './question/select-cells.ts';

/** The plan itself, or one that looks for such a sentence and falls back on the plan. */
export function proseFirst(plan: Plan, reading: Reading, tree: ConceptTree): Plan {
  const requests = cellsOf(plan);
  const mark = requests.length > 0 ? markAsked(plan, requests, reading) : undefined;
  if (!mark) return plan;
  const targets = [...new Map(requests.map(({ target }) => [target.report, target])).values()];
  const concepts = [...new Set(requests.flatMap((request) => request.concepts))].filter((key) => tree.facet(key) === 'measure');
  return {
    kind: 'passages',
    targets,
    query: reading.searchText,
    marked: { mark, concepts },
    wantsNumber: true,
    literal: true,
    named: [],
    remarks: 'remarks' in plan ? plan.remarks : [],
    otherwise: { kind: 'prose-silent', words: [reading.searchText], organs: [] },
    fallback: plan,
  };
}

/** Why applications were refused: the grounds that the form counts. Undefined where it counts none. `plan` plans a figure question. */
export function planGrounds(reading: Reading, tree: ConceptTree, plan: (reading: Reading) => Plan): Plan | undefined {
  const keys = reading.concepts.flatMap((readings) => readings.flat());
  if (!keys.some((key) => tree.find(key)?.parent === OUTCOME)) return undefined;
  const grounds = plan({ ...reading, asks: [], dimensions: ['reason'], operations: ['breakdown'] });
  const counts = grounds.kind === 'figures' && grounds.readings.every((requests) => requests.every(({ cells }) => cells.length > 1));
  return counts ? grounds : undefined;
}

/** Operations that give the numbers as they are. */
const LISTED: ReadonlySet<string> = new Set(['cells', 'list', 'sum', 'compare']);

/** What the outcomes of applications stand under. */
const OUTCOME = 'outcome';

function markAsked(plan: Plan, requests: CellRequest[], { normalized, operations, scope }: Reading): ProseMark | undefined {
  if (plan.kind === 'operation' && operations.includes('change')) {
    const changes = plan.expressions.every(({ kind }) => kind === 'change');
    return changes && isOneYearEach(requests.map(({ target }) => target)) && PROSE_MARKS.growth.asked.test(normalized)
      ? 'growth'
      : undefined;
  }
  const isPlain =
    plan.kind === 'operation' ? plan.expressions.every(({ kind }) => LISTED.has(kind)) : plan.kind === 'figures' && !plan.breakdown;
  if (!isPlain || !(scope || normalized.includes('department'))) return undefined;
  return PROSE_MARKS.departments.asked.test(normalized) ? 'departments' : undefined;
}

function cellsOf(plan: Plan): CellRequest[] {
  if (plan.kind === 'operation') return plan.expressions.flatMap(requestsOf);
  return plan.kind === 'figures' ? plan.readings.flat() : [];
}

function isOneYearEach(targets: readonly Target[]): boolean {
  const organs = new Set(targets.map(({ organ }) => organ));
  return new Set(targets.map(({ report }) => report)).size === organs.size;
}

/** A cause is answered by a sentence that names one, an average by one that states it. */
export function mustHold(normalized: string): { holds?: RegExp } {
  if (ASKS_A_CAUSE.test(normalized)) return { holds: NAMES_A_CAUSE };
  return ASKS_AN_AVERAGE.test(normalized) ? { holds: STATES_AN_AVERAGE } : {};
}

/** What is counted, where the question says so in one way: the sentence must speak of it too. That something was received names nothing. */
export function measuresNamed(reading: Reading, tree: ConceptTree): string[] {
  const sure = reading.concepts.flatMap((readings) => (readings.length === 1 ? (readings[0] ?? []) : []));
  return tree.prune(sure.filter((key) => tree.facet(key) === 'measure' && key !== DEFAULT_MEASURE));
}
