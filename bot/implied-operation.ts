/** What a question computes although no word of it names an operation: two metrics and 一共 are a sum, two organs and "difference" a comparison. */
import { APART, SUM_OF, TOGETHER, TOTAL } from '../data/glossary/adding-words.ts';
import { DIFFERENCE } from '../data/glossary/asking-words.ts';
import { ADDED_TOGETHER } from '../data/glossary/default-columns.ts';
import { findOrganSet, OTHER_ORGANS } from '../data/glossary/organ-sets.ts';
import { RATIO } from '../data/glossary/ratio-words.ts';
import type { Reading } from './question/reading.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Operation } from './question/span.ts';

/** "Newly received plus carried over": in a sum, what the form itself adds to the other is meant. */
export function settleAddends(reading: Reading): Reading {
  const isSum = reading.operations.includes('sum') || TOGETHER.test(reading.normalized) || SUM_OF.test(reading.normalized);
  const named = [...reading.concepts, ...reading.weakConcepts];
  const names = (key: string, others: string[][][]) => others.some((readings) => readings.some((keys) => keys.join() === key));
  const pair = isSum ? ADDED_TOGETHER.find((addends) => addends.every((key) => names(key, named))) : undefined;
  if (!pair) return reading;
  const settled = (readings: string[][]) => pair.flatMap((key) => (names(key, [readings]) ? [[[key]]] : []))[0] ?? readings;
  const weak = reading.weakConcepts.map(settled);
  const isAddend = (readings: string[][]) => pair.some((key) => readings.length === 1 && names(key, [readings]));
  return {
    ...reading,
    concepts: [...reading.concepts.map(settled), ...weak.filter(isAddend)],
    weakConcepts: weak.filter((readings) => !isAddend(readings)),
  };
}

/** "不予公开加无法提供一共几件", 三家单位…总数: two metrics or organs and a word for their total are a sum; a set of organs without one is a list. */
export function impliedOperation(reading: Reading, tree: ConceptTree): Operation | undefined {
  const measures = tree.prune(reading.concepts.flatMap((readings) => readings[0] ?? []).filter((key) => tree.facet(key) === 'measure'));
  const organs = new Set(reading.organs.flatMap(({ meaning }) => (meaning.kind === 'organ' ? meaning.organs : [])));
  const set = findOrganSet(reading.normalized) !== undefined || OTHER_ORGANS.test(reading.normalized);
  if (asksDifference(reading)) return 'compare';
  if (reading.operations.includes('except') && TOGETHER.test(reading.normalized)) return 'sum';
  if (set && TOTAL.test(reading.normalized)) return 'sum';
  if (RATIO.test(reading.normalized) && (measures.length > 1 || organs.size > 1)) return 'share';
  if (
    (TOGETHER.test(reading.normalized) || SUM_OF.test(reading.normalized)) &&
    (measures.length > 1 || organs.size > 1 || spansYears(reading))
  )
    return 'sum';
  if ((organs.size > 1 || reading.latestYears !== undefined) && TOTAL.test(reading.normalized) && !APART.test(reading.normalized))
    return 'sum';
  return set ? 'compare' : undefined;
}

/** "The difference in procurement between A and B": of two organs' or years' numbers, and no definition. */
export function asksDifference(reading: Reading): boolean {
  const named = new Set(reading.organs.flatMap(({ meaning }) => (meaning.kind === 'organ' ? meaning.organs.slice(0, 1) : [])));
  return (named.size > 1 || spansYears(reading)) && DIFFERENCE.test(reading.normalized);
}

/** Several years by name, or so many counted back. */
const spansYears = ({ years, latestYears }: Reading): boolean => years.length > 1 || latestYears !== undefined;
