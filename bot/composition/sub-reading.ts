/** A part of a question, read as a question of its own. */
import { isOperation } from '../question/read-question.ts';
import type { Reading } from '../question/reading.ts';
import { meaningsOf, type QuestionSpan } from '../question/span.ts';

/** The reading of some of the spans. Years that the part does not name are those of the whole question; so are the words and operations given. */
export function subReading(reading: Reading, spans: QuestionSpan[], { normalized, operations }: Partial<Reading> = {}): Reading {
  const own = meaningsOf(spans, 'year').flatMap((meaning) => meaning.years);
  const concepts = meaningsOf(spans, 'concept');
  return {
    ...reading,
    spans,
    normalized: normalized ?? textOf(reading, spans),
    concepts: concepts.flatMap(({ readings, weak, term }) => (weak || term ? [] : [readings])),
    weakConcepts: concepts.flatMap(({ readings, weak }) => (weak ? [readings] : [])),
    organs: reading.organs.filter(({ from, to }) => spans.some((span) => span.from === from && span.to === to)),
    years: own.length > 0 ? [...new Set(own)] : reading.years,
    operations: operations ?? [...new Set(meaningsOf(spans.filter(isOperation), 'operation').map(({ operation }) => operation))],
    dimensions: [...new Set(meaningsOf(spans, 'dimension').map(({ dimension }) => dimension))],
    numbers: spans.flatMap((span) =>
      span.meanings.flatMap((meaning) =>
        meaning.kind === 'number' ? [{ value: meaning.value, unit: meaning.unit, surface: span.surface }] : [],
      ),
    ),
  };
}

/** The words of the spans as they stand in the question. */
function textOf(reading: Reading, spans: QuestionSpan[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return '';
  const isWhole = last.to - first.from === spans.reduce((sum, span) => sum + span.to - span.from, 0);
  if (isWhole) return reading.normalized.slice(reading.tokens[first.from]!.start, reading.tokens[last.to - 1]!.end);
  return spans.map((span) => reading.normalized.slice(reading.tokens[span.from]!.start, reading.tokens[span.to - 1]!.end)).join(' ');
}

/** The words between two spans of a question. */
export function textBetween(reading: Reading, left: QuestionSpan, right: QuestionSpan): string {
  return reading.normalized.slice(reading.tokens[left.to - 1]?.end ?? 0, reading.tokens[right.from]?.start ?? 0);
}

export const namesConcept = (span: QuestionSpan): boolean => span.meanings.some((meaning) => meaning.kind === 'concept' && !meaning.term);
export const namesStrongConcept = (span: QuestionSpan): boolean =>
  span.meanings.some((meaning) => meaning.kind === 'concept' && !meaning.weak && !meaning.term);
export const asksFor = (span: QuestionSpan, operation: string): boolean =>
  span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === operation) && isOperation(span);
