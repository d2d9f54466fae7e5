/** Puts together what is known about spellings, from the lists that the lexicon is made of. */
import { ENGLISH_FUNCTION_WORDS } from '../../data/glossary/function-words.ts';
import type { AmbiguousPhrase, GlossaryEntry } from '../../data/glossary/glossary.ts';
import type { QuestionWords } from '../../data/glossary/question-words.ts';
import { loadConceptPhrases, loadTermPairs, type TermPair } from '../../data/model/lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { normalizeQuestion } from './normalize-question.ts';
import type { WordCutter } from './read-question.ts';
import { LatinSpelling } from './recognize-latin-typo.ts';
import { type MeaningFinder, PinyinIndex } from './recognize-pinyin.ts';
import { TermSpelling } from './recognize-term-typo.ts';
import { OrganSpelling } from './recognize-typo.ts';
import type { HeldOrgan } from './resolve-organs.ts';
import type { Spelling } from './respell.ts';
import type { Meaning } from './span.ts';
import { tokenize } from './token.ts';

export interface SpellingSources {
  glossary: GlossaryEntry[];
  ambiguous: AmbiguousPhrase[];
  words: QuestionWords;
  lexicon: Lexicon;
  organs: HeldOrgan[];
  cutWords: WordCutter;
}

/** Costs next to nothing: every part is filled when a question first needs it. */
export function buildSpelling({ glossary, ambiguous, words, lexicon, organs, cutWords }: SpellingSources): Spelling {
  const pairs = once(loadTermPairs);
  const framing = [
    words.generic,
    words.scope,
    ...[words.operations, words.dimensions, words.asks].flatMap((groups) => Object.values(groups)),
  ];
  const terms = (lang: 'zh' | 'en') => [
    ...glossary.flatMap((entry) => [entry[lang], ...entry.phrases[lang]]),
    ...ambiguous.filter((phrase) => phrase.lang === lang).map(({ phrase }) => phrase),
  ];
  const meaningsOf = meaningFinder(lexicon);
  const isWord = (text: string) => cutWords(text).length === 1;
  const otherEnglish = once(() => [
    ...ENGLISH_FUNCTION_WORDS,
    ...pairs().map(({ en }) => en),
    ...loadConceptPhrases().flatMap(({ en }) => en),
    ...glossary.map(({ definition }) => definition.en),
  ]);
  return {
    pinyin: new PinyinIndex(
      glossary.map(({ zh }) => zh),
      [...terms('zh'), ...framing.flatMap(({ zh }) => zh)],
      meaningsOf,
    ),
    organs: new OrganSpelling(organs),
    terms: new TermSpelling(terms('zh'), () => pairs().map(({ zh }: TermPair) => zh), meaningsOf, isWord),
    latin: new LatinSpelling(organs, [...terms('en'), ...framing.flatMap(({ en }) => en)], otherEnglish),
  };
}

/** What the lexicon makes of a wording that stands alone, whole. */
function meaningFinder({ phrases, generic }: Lexicon): MeaningFinder {
  return (wording) => {
    const tokens = tokenize(normalizeQuestion(wording));
    const found: Meaning[] = [];
    for (const trie of [phrases, generic]) {
      for (const match of trie.matchesAt(tokens, 0)) {
        const isNew = !found.some((meaning) => JSON.stringify(meaning) === JSON.stringify(match.meaning));
        if (match.to === tokens.length && match.matched === tokens.length && isNew) found.push(match.meaning);
      }
    }
    return found.filter(({ kind }) => kind !== 'organ');
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
