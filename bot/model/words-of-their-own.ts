/** Words that a model may not explain away: they turn or narrow a question, or the field knows them as something else. */
import { NARROWING_WORDS } from '../../data/glossary/narrowing-words.ts';
import type { Knowledge } from '../open-bot.ts';
import { NEVER_EXPLAINED } from '../question/explain-words.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import { type Token, tokenize } from '../question/token.ts';
import { fieldTerms, TELLING } from './field-terms.ts';

const NARROWING_LEMMAS = new Set(NARROWING_WORDS.en.flatMap((word) => tokenize(word).map(({ lemma }) => lemma)));

/** A word among them that turns or narrows the question, unless the metric is called by that very word (延期办结, 不予公开). */
export function findNarrowing(tokens: Token[], words: string, keys: string[], knowledge: Knowledge): string | undefined {
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
export function isNamedBy(keys: readonly string[], word: string, { tree }: Knowledge): boolean {
  const names = keys.flatMap((key) => tree.find(key) ?? []);
  if (/\p{Script=Han}/u.test(word)) return names.some(({ zh }) => zh.includes(word));
  return names.some(({ en }) =>
    ` ${tokenize(normalizeQuestion(en))
      .map(({ lemma }) => lemma)
      .join(' ')} `.includes(` ${word} `),
  );
}

/** A word that the glossary or the lexicon of the field knows as something else than these metrics, in its own language and in the other. */
export function findForeignTerm(concepts: string[], words: string, tokens: Token[], knowledge: Knowledge): string | undefined {
  const { vocabulary, cutWords } = knowledge;
  const isOwn = (word: string) => concepts.some((key) => vocabulary.wordsOf(key).has(word)) || isNamedBy(concepts, word, knowledge);
  const isForeign = (word: string) =>
    !isOwn(word) && ((fieldTerms().has(word) && !fieldTerms().get(word)?.some(isOwn)) || vocabulary.tellsApart(word, concepts));
  const english = tokens.find(({ kind, lemma }) => kind === 'word' && lemma.length >= TELLING && isForeign(lemma));
  if (english) return english.surface;
  return cutWords(normalizeQuestion(words)).find(({ text }) => /\p{Script=Han}{2}/u.test(text) && isForeign(text))?.text;
}
