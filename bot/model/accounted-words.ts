/** Words of a question under a key that a model proposes: which stretch they are, whether they may carry it, and what it then means. */
import { loadGlossary } from '../../data/glossary/glossary.ts';
import type { Knowledge } from '../open-bot.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import type { Reading } from '../question/reading.ts';
import type { QuestionSpan } from '../question/span.ts';
import { DIMENSIONS, OPERATIONS } from '../question/span.ts';
import type { Token } from '../question/token.ts';
import { TELLING } from './field-terms.ts';
import { findTokens } from './find-tokens.ts';
import { findMeantOrgan } from './meant-organ.ts';
import { findForeignTerm, findNarrowing, isNamedBy } from './words-of-their-own.ts';

/** Longest stretch of words that one key may account for: tokens are English words or single ideographs. */
const LONGEST = { words: 6, ideographs: 10 };

/** The words as a span with that meaning, or why they cannot be one. */
export function accountFor(words: string, means: string, reading: Reading, knowledge: Knowledge): QuestionSpan | string {
  const range = findTokens(words, reading);
  if (!range) return `"${words}" does not stand in the question`;
  const tokens = reading.tokens.slice(range.from, range.to);
  const ideographs = tokens.filter(({ kind }) => kind === 'han').length;
  if (ideographs > LONGEST.ideographs || tokens.length - ideographs > LONGEST.words) return `"${words}" is too long for one key`;
  const keys = means.split('+');
  const within = reading.spans.filter((span) => span.from < range.to && span.to > range.from);
  const open = within.some((span) => isOpen(span) || mayBePart(span));
  if (!open && !(within.every(isLoose) && isOwnName(normalizeQuestion(words), tokens, keys, knowledge)))
    return `"${words}" was understood without the model`;
  if (!within.every((span) => isLoose(span) || saysTheSame(span, keys, knowledge)))
    return `"${words}" holds words that mean something else`;
  const narrowing = findNarrowing(tokens, words, keys, knowledge);
  if (narrowing) return `"${narrowing}" is never explained away`;
  const meaning = meaningOf(means, words, tokens, reading, knowledge);
  return typeof meaning === 'string' ? meaning : { ...range, surface: words, rule: 'language-model', meanings: [meaning] };
}

/** A stretch that no rule explains. */
export const isOpen = (span: QuestionSpan): boolean => span.meanings[0]?.kind === 'unknown';
/** 没 and "no" by themselves claim that there is none; beside other words they are part of them. */
const mayBePart = (span: QuestionSpan): boolean => span.meanings.every((meaning) => meaning.kind === 'extent' && meaning.extent === 'none');

/** What the rules read by themselves stays; a model adds to the words around it. */
function isLoose(span: QuestionSpan): boolean {
  return (
    mayBePart(span) ||
    span.meanings.every(
      (meaning) => ['unknown', 'generic', 'ask'].includes(meaning.kind) || (meaning.kind === 'concept' && meaning.weak === true),
    )
  );
}

/** A part of the words that the rules read as the same metrics, or as ones that they are kinds of. */
function saysTheSame(span: QuestionSpan, keys: readonly string[], { tree }: Knowledge): boolean {
  return span.meanings.every(
    (meaning) =>
      meaning.kind === 'concept' &&
      meaning.readings.some((read) => read.every((key) => keys.some((means) => tree.distance(key, means) !== undefined))),
  );
}

/** Words that the rules took for common ones may be read as a metric where its own name, and no other metric's, holds them. */
function isOwnName(words: string, tokens: Token[], keys: readonly string[], knowledge: Knowledge): boolean {
  const { tree, cutWords } = knowledge;
  const parts = [
    words,
    ...cutWords(words).map(({ text }) => text),
    ...tokens.filter(({ kind }) => kind === 'word').map(({ lemma }) => lemma),
  ];
  const telling = parts.filter((part) => (/^\p{Script=Han}+$/u.test(part) ? part.length > 1 : part.length >= TELLING));
  const holders = (part: string) => loadGlossary().filter(({ key, facet }) => facet !== 'term' && isNamedBy([key], part, knowledge));
  const isKin = (key: string, other: string) => tree.distance(key, other) !== undefined || tree.distance(other, key) !== undefined;
  return telling.some((part) => {
    const found = holders(part);
    return keys.some((key) => found.some((entry) => entry.key === key) && found.every((entry) => isKin(key, entry.key)));
  });
}

function meaningOf(
  means: string,
  words: string,
  tokens: Token[],
  reading: Reading,
  knowledge: Knowledge,
): QuestionSpan['meanings'][number] | string {
  const [, kind, key] = /^(organ|year|operation|dimension):(.+)$/.exec(means) ?? [];
  if (kind === undefined) {
    const keys = means.split('+');
    const unknown = keys.find((one) => ['term', undefined].includes(knowledge.tree.facet(one)));
    if (unknown !== undefined) return `"${unknown}" is no metric`;
    const foreign = findForeignTerm(keys, words, tokens, knowledge);
    return foreign ? `"${foreign}" has a meaning of its own` : { kind: 'concept', readings: [keys] };
  }
  if (kind === 'organ') {
    const organ = findMeantOrgan(words, reading, knowledge);
    return organ !== undefined && organ === key
      ? { kind: 'organ', organs: [organ], strength: 'full' }
      : `"${words}" does not tell which organ is meant`;
  }
  if (kind === 'year') {
    const year = Number(key);
    return /^\d{4}$/.test(key ?? '') && words.includes(String(year)) ? { kind: 'year', years: [year] } : `"${words}" names no year`;
  }
  const operation = OPERATIONS.find((known) => known === key);
  if (kind === 'operation' && operation) return { kind: 'operation', operation };
  const dimension = DIMENSIONS.find((known) => known === key);
  return kind === 'dimension' && dimension ? { kind: 'dimension', dimension } : `"${means}" is no key`;
}
