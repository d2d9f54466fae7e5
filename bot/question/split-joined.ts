/** 行政复议和行政诉讼, 微博和微信: one wording that names two things and joins them means both, not one or the other. */
import { JOINS } from '../../data/glossary/adding-words.ts';
import type { Reading } from './reading.ts';
import type { ConceptTree } from './select-cells.ts';
import type { QuestionSpan } from './span.ts';

/** Whether a wording with several readings joins them. */
export function joinsReadings({ surface, meanings }: QuestionSpan): boolean {
  return JOINS.test(surface) && meanings.some((meaning) => meaning.kind === 'concept' && meaning.readings.length > 1);
}

/** The reading with each of the joined things as a concept of its own; of readings of another kind than the first's the wording does not speak. */
export function splitJoined(reading: Reading, tree: ConceptTree): Reading {
  const joined = reading.spans
    .filter(joinsReadings)
    .flatMap(({ meanings }) => meanings.flatMap((m) => (m.kind === 'concept' ? [m.readings] : [])));
  if (joined.length === 0) return reading;
  const same = (left: string[][], right: string[][]) => JSON.stringify(left) === JSON.stringify(right);
  return {
    ...reading,
    concepts: reading.concepts.flatMap((readings) =>
      joined.some((other) => same(other, readings)) ? ofOneKind(readings, tree).map((one) => [one]) : [readings],
    ),
  };
}

function ofOneKind(readings: string[][], tree: ConceptTree): string[][] {
  const kindOf = (keys: string[]) => tree.find(keys[0] ?? '')?.parent ?? '';
  const same = readings.filter((keys) => kindOf(keys) === kindOf(readings[0] ?? []));
  return same.length > 1 ? same : readings;
}
