/** Words with a meaning of their own in this field (预算, land, training): no other key can account for one. */
import { loadLightWords } from '../../data/glossary/light-words.ts';
import { loadQuestionWords } from '../../data/glossary/question-words.ts';
import { loadTermPairs } from '../../data/model/lexicon.ts';
import { tokenize } from '../question/token.ts';

/** Shorter English words are particles (off, up, out) of some other verb. */
export const TELLING = 4;

let terms: { zh: ReadonlySet<string>; en: ReadonlySet<string> } | undefined;

/** Chinese words, and the lemmas of single English words; made at first use. */
export function fieldTerms(): { zh: ReadonlySet<string>; en: ReadonlySet<string> } {
  if (terms) return terms;
  const { generic } = loadQuestionWords();
  const light = loadLightWords();
  const empty = { zh: new Set<string>([...generic.zh, ...light.zh]), en: new Set([...generic.en, ...light.en].flatMap(lemmas)) };
  const pairs = loadTermPairs();
  terms = {
    zh: new Set(pairs.map(({ zh }) => zh).filter((word) => word.length > 1 && !empty.zh.has(word))),
    en: new Set(
      pairs
        .filter(({ en }) => !en.includes(' '))
        .flatMap(({ en }) => lemmas(en).filter((lemma) => lemma.length >= TELLING && !empty.en.has(lemma))),
    ),
  };
  return terms;
}

const lemmas = (words: string): string[] => tokenize(words).map(({ lemma }) => lemma);
