/** "新收多少，其中多少予以公开，结转多少": each clause that asks, as a question of its own; 其中 goes on with what was asked before. */
import { HOW_MANY, WITHIN_THE_ONE_BEFORE } from '../../data/glossary/asking-words.ts';
import type { CellRequest, Plan, Target } from '../plan.ts';
import { planFigures } from '../plan-figures.ts';
import type { Reading } from '../question/reading.ts';
import type { ConceptTree } from '../question/select-cells.ts';
import type { QuestionSpan } from '../question/span.ts';
import { namesStrongConcept, subReading } from './sub-reading.ts';

/** The figures of every clause; undefined where fewer than two clauses ask for something that they name, or one of them has no cell. */
export function planClauses(reading: Reading, targets: Target[], tree: ConceptTree): Plan | undefined {
  const asking = clausesOf(reading).filter((spans) => spans.some(namesStrongConcept));
  if (asking.length < 2) return undefined;
  const remarks: Extract<Plan, { kind: 'figures' }>['remarks'] = [];
  const requests: CellRequest[] = [];
  let before: string[][][] = [];
  for (const spans of asking) {
    const clause = { ...subReading(reading, spans), organs: reading.organs };
    if (!HOW_MANY.test(clause.normalized)) return undefined;
    const isMeasure = (readings: string[][]) => readings.flat().some((key) => tree.facet(key) === 'measure');
    // 其中自然人多少: an applicant or a result alone is of the measure before it.
    const inherits = WITHIN_THE_ONE_BEFORE.test(clause.normalized) && !clause.concepts.some(isMeasure);
    const onlyResults = clause.concepts.length > 0 && clause.concepts.flat(2).every((key) => tree.facet(key) === 'result');
    const concepts = inherits || onlyResults ? [...before.filter(isMeasure), ...clause.concepts] : clause.concepts;
    const plan = planFigures({ ...clause, concepts, operations: [], dimensions: [] }, targets, remarks, tree);
    if (plan.kind !== 'figures' || plan.readings.length > 1) return undefined;
    requests.push(...(plan.readings[0] ?? []));
    if (clause.concepts.some(isMeasure)) before = clause.concepts;
  }
  return { kind: 'figures', readings: [requests], breakdown: false, remarks };
}

/** Spans between one punctuation mark and the next. */
function clausesOf(reading: Reading): QuestionSpan[][] {
  const clauses: QuestionSpan[][] = [];
  for (const span of reading.spans) {
    if (clauses.length === 0 || reading.tokens[span.from]?.apart) clauses.push([]);
    clauses.at(-1)!.push(span);
  }
  return clauses;
}
