/** Several turns → the reading of the last one, completed from the turns before it. */

import { QUESTION_LIMIT } from './question/normalize-question.ts';
import { type ReadOptions, readQuestion } from './question/read-question.ts';
import type { Reading } from './question/reading.ts';
import type { ConceptTree } from './question/select-cells.ts';

/** Turns that are remembered; older ones are forgotten. */
export const TURN_LIMIT = 6;

/**
 * Reads the last turn. What it leaves out (organ, year, metric) is taken over from the turn before, and what it names replaces what was
 * said there. A turn that names an organ, a year and a metric of its own takes nothing over.
 */
export function readConversation(turns: string[], options: ReadOptions & { tree: ConceptTree }): Reading {
  const recent = turns.slice(-TURN_LIMIT).map((turn) => readQuestion(turn.slice(0, QUESTION_LIMIT + 1), options));
  const [first = readQuestion('', options), ...others] = recent;
  return others.reduce((before, turn) => completeReading(turn, before, options.tree), first);
}

function completeReading(turn: Reading, before: Reading, tree: ConceptTree): Reading {
  const isFollowUp = turn.organs.length === 0 || (turn.concepts.length === 0 && turn.unexplained.length === 0);
  if (!isFollowUp) return turn;
  return {
    ...turn,
    organs: turn.organs.length > 0 ? turn.organs : before.organs,
    scope: turn.scope || (turn.organs.length === 0 && before.scope),
    years: turn.years.length > 0 ? turn.years : before.years,
    relativeYear: turn.years.length > 0 ? turn.relativeYear : before.relativeYear,
    concepts: completeConcepts(turn, before, tree),
    weakConcepts: turn.concepts.length > 0 || turn.weakConcepts.length > 0 ? turn.weakConcepts : before.weakConcepts,
    searchText: turn.searchText || before.searchText,
  };
}

/** A measure replaces the measure before; an applicant or a result alone narrows it ("其中自然人呢?"). */
function completeConcepts(turn: Reading, before: Reading, tree: ConceptTree): string[][][] {
  if (turn.concepts.length === 0) return turn.unexplained.length > 0 || turn.weakConcepts.length > 0 ? [] : before.concepts;
  const facetsOf = (span: string[][]) => new Set(span.flat().map((key) => tree.facet(key)));
  const named = new Set(turn.concepts.flatMap((span) => [...facetsOf(span)]));
  if (named.has('measure')) return turn.concepts;
  return [...before.concepts.filter((span) => [...facetsOf(span)].every((facet) => !named.has(facet))), ...turn.concepts];
}
