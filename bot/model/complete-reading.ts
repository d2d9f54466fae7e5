/**
 * A proposal of a model against the reading of the rules. It may say what a word means; it can never say that a word means nothing, take back
 * what the rules read, or add what no word says. Whatever fails here leaves the rules' outcome as it is.
 */
import type { Knowledge } from '../open-bot.ts';
import { findUnexplained } from '../question/find-unexplained.ts';
import type { Reading } from '../question/reading.ts';
import type { Operation, QuestionSpan } from '../question/span.ts';
import { accountFor, isOpen } from './accounted-words.ts';
import type { Proposal, Understood } from './proposal.ts';
import { findDifference } from './proposal-difference.ts';

export type Completed = { reading: Reading; understood: Understood[]; refused?: undefined } | { refused: string };

/** The reading with the proposed spans, or why the proposal is discarded: for people who look into it, in English. */
export function completeReading(reading: Reading, proposal: Proposal, knowledge: Knowledge): Completed {
  if (proposal.kind !== 'figures') return { refused: 'the model sees no figure in it' };
  const spans: QuestionSpan[] = [];
  for (const { words, means } of proposal.words) {
    const span = accountFor(words, means, reading, knowledge);
    if (typeof span === 'string') return { refused: span };
    if (spans.some((other) => other.from < span.to && span.from < other.to)) return { refused: `"${words}" is accounted for twice` };
    spans.push(span);
  }
  if (spans.length === 0) return { refused: 'no word is accounted for' };
  const left = reading.spans
    .filter(isOpen)
    .flatMap((span) => reading.tokens.slice(span.from, span.to).map((token, at) => ({ token, at: span.from + at })))
    .filter(({ at }) => !spans.some((span) => span.from <= at && at < span.to));
  if (left.length > 0) return { refused: `no key for ${left.map(({ token }) => `"${token.surface}"`).join(', ')}` };
  const completed = addSpans(reading, spans, knowledge);
  if (completed.unexplained.length > 0) return { refused: `no key for "${completed.unexplained.join('", "')}"` };
  const difference = findDifference(completed, reading, proposal);
  if (difference) return { refused: difference };
  return { reading: completed, understood: proposal.words };
}

/** The same words with the same keys as an earlier answer took them for: no model is asked. Undefined where they no longer fit. */
export function readAsUnderstood(reading: Reading, understood: readonly Understood[], knowledge: Knowledge): Reading | undefined {
  const spans = understood.map(({ words, means }) => accountFor(words, means, reading, knowledge));
  const usable = spans.filter((span) => typeof span !== 'string');
  return usable.length === spans.length && spans.length > 0 ? addSpans(reading, usable, knowledge) : undefined;
}

/** The reading with these spans in place of what they cover. */
function addSpans(reading: Reading, added: QuestionSpan[], { tree }: Knowledge): Reading {
  const covers = (span: QuestionSpan) => added.some(({ from, to }) => from < span.to && to > span.from);
  const spans = [...reading.spans.filter((span) => !covers(span)), ...added].sort((a, b) => a.from - b.from);
  const meanings = added.flatMap((span) => span.meanings);
  const concepts = meanings.flatMap((meaning) => (meaning.kind === 'concept' ? meaning.readings : []));
  const organs = added.flatMap((span) =>
    span.meanings.flatMap((meaning) =>
      meaning.kind === 'organ' ? [{ from: span.from, to: span.to, surface: span.surface, meaning }] : [],
    ),
  );
  const namesMeasure = concepts.flat().some((key) => tree.facet(key) === 'measure');
  const own = spans.flatMap((span) =>
    span.meanings.flatMap((meaning) => (meaning.kind === 'concept' && !meaning.weak && !meaning.term ? [meaning.readings] : [])),
  );
  const completed = {
    ...reading,
    spans,
    // A metric of its own takes the place of the one that the turn before left over.
    concepts: reading.earlier && !namesMeasure ? [...reading.concepts, ...concepts.map((keys) => [keys])] : own,
    weakConcepts: spans.flatMap((span) =>
      span.meanings.flatMap((meaning) => (meaning.kind === 'concept' && meaning.weak ? [meaning.readings] : [])),
    ),
    organs: organs.length > 0 ? organs : reading.organs,
    years: [...new Set([...reading.years, ...meanings.flatMap((meaning) => (meaning.kind === 'year' ? meaning.years : []))])],
    operations: [
      ...new Set<Operation>([
        ...reading.operations,
        ...meanings.flatMap((meaning) => (meaning.kind === 'operation' ? [meaning.operation] : [])),
      ]),
    ],
    dimensions: [
      ...new Set([...reading.dimensions, ...meanings.flatMap((meaning) => (meaning.kind === 'dimension' ? [meaning.dimension] : []))]),
    ],
    corrections: reading.corrections.filter(({ surface }) => !reading.spans.some((span) => span.surface === surface && covers(span))),
  };
  return { ...completed, unexplained: findUnexplained(completed) };
}
