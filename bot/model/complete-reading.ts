/**
 * A proposal of a model against the reading of the rules. It may say what a word means; it can never say that a word means nothing, take back
 * what the rules read, or add what no word says. Whatever fails here leaves the rules' outcome as it is.
 */
import { loadGlossary } from '../../data/glossary/glossary.ts';
import { NARROWING_WORDS } from '../../data/glossary/narrowing-words.ts';
import type { Knowledge } from '../open-bot.ts';
import { NEVER_EXPLAINED } from '../question/explain-words.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import { findUnexplained } from '../question/read-question.ts';
import type { Reading } from '../question/reading.ts';
import type { Operation, QuestionSpan } from '../question/span.ts';
import { DIMENSIONS, OPERATIONS } from '../question/span.ts';
import { type Token, tokenize } from '../question/token.ts';
import { fieldTerms, TELLING } from './field-terms.ts';
import { findTokens } from './find-tokens.ts';
import { findMeantOrgan } from './meant-organ.ts';
import type { Proposal, Understood } from './proposal.ts';

export type Completed = { reading: Reading; understood: Understood[]; refused?: undefined } | { refused: string };

/** Longest stretch of words that one key may account for: tokens are English words or single ideographs. */
const LONGEST = { words: 6, ideographs: 10 };

const NARROWING_LEMMAS = new Set(NARROWING_WORDS.en.flatMap((word) => tokenize(word).map(({ lemma }) => lemma)));

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

/** The words as a span with that meaning, or why they cannot be one. */
function accountFor(words: string, means: string, reading: Reading, knowledge: Knowledge): QuestionSpan | string {
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

const isOpen = (span: QuestionSpan): boolean => span.meanings[0]?.kind === 'unknown';
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

/** A word among them that turns or narrows the question, unless the metric is called by that very word (延期办结, 不予公开). */
function findNarrowing(tokens: Token[], words: string, keys: string[], knowledge: Knowledge): string | undefined {
  const isOwn = (word: string) => keys.some((key) => knowledge.vocabulary.wordsOf(key).has(word)) || isNamedBy(keys, word, knowledge);
  const never = tokens.find(
    ({ lemma, surface, kind }, at) =>
      kind === 'number' ||
      ((NEVER_EXPLAINED.test(lemma) || NEVER_EXPLAINED.test(surface)) && !isNegationOfName(surface, tokens[at + 1], keys, knowledge)),
  );
  if (never) return never.surface;
  const latin = tokens.find(({ lemma }) => NARROWING_LEMMAS.has(lemma) && !isOwn(lemma));
  if (latin) return latin.surface;
  const normalized = normalizeQuestion(words);
  return NARROWING_WORDS.zh.find((word) => normalized.includes(word) && !isOwn(word));
}

const NEGATION = /^(?:不|无|未|非|not|no|without)$/;

/** 不予 in 不予放行 is the 不予 of 不予公开; 不空 is not. */
function isNegationOfName(word: string, next: Token | undefined, keys: string[], knowledge: Knowledge): boolean {
  if (!NEGATION.test(word) || !next) return false;
  return isNamedBy(keys, next.kind === 'han' ? word + next.surface : `${word} ${next.lemma}`, knowledge);
}

/** Whether the own name of one of the metrics holds the word. */
function isNamedBy(keys: readonly string[], word: string, { tree }: Knowledge): boolean {
  const names = keys.flatMap((key) => tree.find(key) ?? []);
  if (/\p{Script=Han}/u.test(word)) return names.some(({ zh }) => zh.includes(word));
  return names.some(({ en }) =>
    ` ${tokenize(normalizeQuestion(en))
      .map(({ lemma }) => lemma)
      .join(' ')} `.includes(` ${word} `),
  );
}

/** A word that the glossary or the lexicon of the field knows as something else than these metrics, in its own language and in the other. */
function findForeignTerm(concepts: string[], words: string, tokens: Token[], knowledge: Knowledge): string | undefined {
  const { vocabulary, cutWords } = knowledge;
  const isOwn = (word: string) => concepts.some((key) => vocabulary.wordsOf(key).has(word)) || isNamedBy(concepts, word, knowledge);
  const isForeign = (word: string) =>
    !isOwn(word) && ((fieldTerms().has(word) && !fieldTerms().get(word)?.some(isOwn)) || vocabulary.tellsApart(word, concepts));
  const english = tokens.find(({ kind, lemma }) => kind === 'word' && lemma.length >= TELLING && isForeign(lemma));
  if (english) return english.surface;
  return cutWords(normalizeQuestion(words)).find(({ text }) => /\p{Script=Han}{2}/u.test(text) && isForeign(text))?.text;
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

/** What the keys of the proposal and the keys of the words disagree about. */
function findDifference(completed: Reading, reading: Reading, proposal: Proposal): string | undefined {
  const named = [...completed.concepts, ...completed.weakConcepts].flat(2);
  const invented = proposal.metrics.find((key) => !named.includes(key));
  if (invented) return `no word says "${invented}"`;
  const dropped = completed.concepts.find((readings) => !readings.some((keys) => keys.every((key) => proposal.metrics.includes(key))));
  if (dropped) return `"${dropped[0]?.join('+')}" was read and is left out`;
  const year = [...proposal.years, ...completed.years].find(
    (one) => !completed.years.includes(one) || !proposal.years.includes(one as never),
  );
  if (year !== undefined) return `${year} is not what the question says`;
  const organ = proposal.organs.find((name) => !canMean(completed, reading, name));
  if (organ !== undefined) return `no word says "${organ}"`;
  const operation = proposal.operations.find((one) => !completed.operations.includes(one));
  if (operation) return `no word asks for "${operation}"`;
  const dimension = proposal.dimensions.find((one) => !completed.dimensions.includes(one));
  return dimension ? `no word asks for "${dimension}"` : undefined;
}

/** Whether some name of the question can stand for this organ. Which one it is, the rules decide. */
function canMean({ organs }: Reading, before: Reading, name: string): boolean {
  const named = organs.length > 0 ? organs : before.organs;
  return named.some(({ meaning }) => (meaning.kind === 'organ' ? meaning.organs.includes(name) : true));
}
