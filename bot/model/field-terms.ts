/** Words with a meaning of their own in this field (预算, land, training): no other key can account for one. */
import { loadLightWords } from '../../data/glossary/light-words.ts';
import { loadQuestionWords } from '../../data/glossary/question-words.ts';
import { loadTermPairs } from '../../data/model/lexicon.ts';
import { tokenize } from '../question/token.ts';

/** Shorter English words are particles (off, up, out) of some other verb. */
export const TELLING = 4;

let terms: ReadonlyMap<string, readonly string[]> | undefined;

/** Chinese words, and the lemmas of single English words, each with what the lexicon of the field translates it to; made at first use. */
export function fieldTerms(): ReadonlyMap<string, readonly string[]> {
  if (terms) return terms;
  const { generic } = loadQuestionWords();
  const light = loadLightWords();
  const empty = new Set<string>([...generic.zh, ...light.zh, ...[...generic.en, ...light.en].flatMap(lemmas)]);
  const found = new Map<string, string[]>();
  for (const { zh, en } of loadTermPairs()) {
    const english = lemmas(en).filter((lemma) => lemma.length >= TELLING);
    const [single] = english.length === 1 && !en.includes(' ') ? english : [];
    for (const [word, translations] of [[zh, english] as const, ...(single === undefined ? [] : [[single, [zh]] as const])])
      if (word.length > 1 && !empty.has(word)) found.set(word, [...(found.get(word) ?? []), ...translations]);
  }
  terms = found;
  return terms;
}

const lemmas = (words: string): string[] => tokenize(words).map(({ lemma }) => lemma);
