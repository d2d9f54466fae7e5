/** Numbers that a question takes for granted beside what it asks ("收到的52件申请里网络申请几件"): the cells that bear them out or not. */
import { COUNTS_THINGS } from '../data/glossary/counting-units.ts';
import type { CellRequest, Remark, Target } from './plan.ts';
import { planFigures } from './plan-figures.ts';
import type { Reading } from './question/reading.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { QuestionSpan } from './question/span.ts';

export interface Premise {
  number: Reading['numbers'][number];
  /** One cell of one report. */
  request: CellRequest;
}

/** One for each number that stands beside a concept of its own, where that concept is one cell of the one report that is answered from. */
export function planPremises(reading: Reading, targets: Target[], tree: ConceptTree): Premise[] {
  if (targets.length !== 1) return [];
  const spans = reading.spans.filter((span) =>
    span.meanings.some((meaning) => meaning.kind === 'number' && !COUNTS_THINGS.test(meaning.unit)),
  );
  return spans.flatMap((span): Premise[] => {
    const number = reading.numbers.find(({ surface }) => surface === span.surface);
    const beside = nearestConcept(span, reading);
    if (!number || !beside) return [];
    const alone = { ...reading, concepts: [beside], weakConcepts: [], operations: [], dimensions: [], numbers: [] };
    const plan = planFigures(alone, targets, [] satisfies Remark[], tree);
    const requests = plan.kind === 'figures' && plan.readings.length === 1 ? plan.readings[0]! : [];
    return requests.length === 1 && requests[0]!.cells.length === 1 ? [{ number, request: requests[0]! }] : [];
  });
}

/** Words between a number and the concept that it counts; organs, years and words that say nothing do not count. */
const NEAR = 2;
const SILENT: readonly string[] = ['generic', 'organ', 'organ-mention', 'year'];

/** Readings of the concept nearest to the number within its clause; of two as near, the one before it. */
function nearestConcept(number: QuestionSpan, reading: Reading): string[][] | undefined {
  const isSaying = ({ meanings }: QuestionSpan) => meanings.some(({ kind }) => !SILENT.includes(kind));
  const between = (from: number, to: number) =>
    reading.spans
      .filter((span) => span.from >= from && span.to <= to && isSaying(span))
      .reduce((sum, span) => sum + span.to - span.from, 0);
  const distance = (span: QuestionSpan) => (span.to <= number.from ? between(span.to, number.from) : between(number.to, span.from) + 0.5);
  const isApart = (span: QuestionSpan) => {
    const [from, to] = span.to <= number.from ? [span.to, number.from] : [number.to, span.from];
    return reading.tokens.slice(from, to + 1).some(({ apart }) => apart);
  };
  const near = reading.spans
    .flatMap((span) =>
      span.meanings.flatMap((meaning) => (meaning.kind === 'concept' && !meaning.term ? [{ span, readings: meaning.readings }] : [])),
    )
    .filter(({ span }) => distance(span) <= NEAR && !isApart(span))
    .sort((left, right) => distance(left.span) - distance(right.span));
  return near[0]?.readings;
}
