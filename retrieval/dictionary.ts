/** What retrieval knows about words, gathered from the data: the segmenter's added words, synonyms in both languages, generic words. */
import { loadPlaces } from '../data/gazetteer/places.ts';
import { EVERYDAY_WORDS } from '../data/glossary/everyday-words.ts';
import { CHINESE_INTERROGATIVE_STARTS, ENGLISH_FUNCTION_WORDS } from '../data/glossary/function-words.ts';
import { loadGlossary } from '../data/glossary/glossary.ts';
import { loadLightWords } from '../data/glossary/light-words.ts';
import { loadQuestionWords } from '../data/glossary/question-words.ts';
import { SYNONYMS } from '../data/glossary/synonyms.ts';
import { loadTermPairs } from '../data/model/lexicon.ts';
import { createSegmenter, type Segmenter } from './segmenter.ts';
import { Thesaurus } from './thesaurus.ts';

export interface Dictionary {
  readonly segmenter: Segmenter;
  /** Made at first use: only searches need it. */
  readonly thesaurus: Thesaurus;
}

/** Reads the data files, some tens of milliseconds; the general Chinese dictionary and the synonyms, half a second, load at first use. */
export function loadDictionary(): Dictionary {
  const segmenter = loadSegmenter();
  let thesaurus: Thesaurus | undefined;
  return {
    segmenter,
    get thesaurus() {
      thesaurus ??= loadThesaurus(segmenter);
      return thesaurus;
    },
  };
}

/** The segmenter of every index of the project: the general dictionary, the glossary's Chinese and the names of places. */
export function loadSegmenter(): Segmenter {
  return createSegmenter([
    ...loadGlossary().flatMap(({ zh, phrases }) => [zh, ...phrases.zh]),
    ...loadTermPairs().map(({ zh }) => zh),
    ...SYNONYMS.flatMap(({ zh }) => zh),
    ...loadPlaces().flatMap(({ name, short }) => [name, short]),
  ]);
}

/** Synonyms and translations. Of the places only the large ones: county names (He, Long, She) are words of other meaning too. */
export function loadThesaurus(segmenter: Segmenter): Thesaurus {
  const { generic, asks } = loadQuestionWords();
  const light = loadLightWords();
  const asking = Object.values(asks).flatMap(({ zh, en }) => [...zh, ...en]);
  const large = loadPlaces().filter(({ level }) => level === 'province' || level === 'prefecture');
  return new Thesaurus(
    segmenter,
    [
      ...loadGlossary().map(({ zh, en, phrases }) => ({ zh: [zh, ...phrases.zh], en: [en, ...phrases.en] })),
      ...loadTermPairs().map(({ zh, en }) => ({ zh: [zh], en: [en] })),
      ...SYNONYMS,
      ...EVERYDAY_WORDS.map((zh) => ({ zh, en: [] })),
      ...large.map(({ name, short, english }) => ({ zh: [short, name], en: [english] })),
    ],
    [...generic.zh, ...generic.en, ...asking, ...ENGLISH_FUNCTION_WORDS, ...light.zh, ...light.en],
    CHINESE_INTERROGATIVE_STARTS,
  );
}
