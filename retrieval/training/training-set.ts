/** From the words under `data/` to what training reads: groups of token ids, one group per concept and one per term. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { EVERYDAY_WORDS } from '../../data/glossary/everyday-words.ts';
import { loadGlossary } from '../../data/glossary/glossary.ts';
import { SYNONYMS } from '../../data/glossary/synonyms.ts';
import { locateData } from '../../data/locate.ts';
import {
  type Carriers,
  type ConceptPhrases,
  loadCarriers,
  loadConceptPhrases,
  loadTermPairs,
  type TermPair,
} from '../../data/model/lexicon.ts';
import type { TrainingGroup, TrainingSet, TrainingText } from './training-pair.ts';
import { buildVocabulary, carriesMeaning, tokenIds, type Vocabulary } from './vocabulary.ts';

export interface TrainingWords {
  concepts: ConceptPhrases[];
  pairs: TermPair[];
  /** Words that say one thing, of either language. */
  synonyms: { zh: readonly string[]; en: readonly string[] }[];
  carriers: Carriers;
}

/** How many wordings of a concept make it be drawn once more per epoch. */
const WORDINGS_PER_DRAW = 4;

/** The lexicon, the pairs and, under the same keys, the glossary's terms, phrases and definitions. */
export function loadTrainingWords(): TrainingWords {
  const concepts = new Map<string, ConceptPhrases>();
  for (const { concept, zh, en } of [...loadConceptPhrases(), ...glossaryPhrases()]) {
    const known = concepts.get(concept) ?? { concept, zh: [], en: [] };
    concepts.set(concept, { concept, zh: [...new Set([...known.zh, ...zh])], en: [...new Set([...known.en, ...en])] });
  }
  const synonyms = [...SYNONYMS, ...EVERYDAY_WORDS.map((zh) => ({ zh, en: [] }))];
  return { concepts: [...concepts.values()], pairs: loadTermPairs(), synonyms, carriers: loadCarriers() };
}

function glossaryPhrases(): ConceptPhrases[] {
  if (!existsSync(path.join(locateData('glossary'), 'concepts.json'))) return [];
  return loadGlossary().map(({ key, zh, en, phrases, definition }) => ({
    concept: key,
    zh: [zh, ...phrases.zh, definition.zh],
    en: [en, ...phrases.en, definition.en],
  }));
}

/** The vocabulary of the words and the training set over it. */
export function buildTrainingSet({ concepts, pairs, synonyms, carriers }: TrainingWords): { vocabulary: Vocabulary; set: TrainingSet } {
  const bare = (carrier: string) => carrier.replace('{}', ' ');
  const vocabulary = buildVocabulary([
    ...concepts.flatMap(({ zh, en }) => [...zh, ...en]),
    ...pairs.flatMap(({ zh, en }) => [zh, en]),
    ...synonyms.flatMap(({ zh, en }) => [...zh, ...en]),
    ...[...carriers.zh, ...carriers.en].map(bare),
  ]);
  const trainable = (id: number) => carriesMeaning(vocabulary.tokens[id] as string);
  const texts = new Map<string, TrainingText>();
  const textOf = (wording: string): TrainingText => {
    const known = texts.get(wording) ?? tokenIds(wording, vocabulary);
    texts.set(wording, known);
    return known;
  };
  const textsOf = (wordings: readonly string[]) => wordings.map(textOf).filter((text) => text.some(trainable));
  const conceptGroups = concepts.map(({ zh, en }): TrainingGroup => {
    return { zh: textsOf(zh), en: textsOf(en), weight: Math.ceil((zh.length + en.length) / WORDINGS_PER_DRAW) };
  });
  const pairGroups = pairs.map(({ zh, en }): TrainingGroup => ({ zh: textsOf([zh]), en: textsOf([en]), weight: 1 }));
  const synonymGroups = synonyms.map(({ zh, en }): TrainingGroup => ({ zh: textsOf(zh), en: textsOf(en), weight: 1 }));
  const usable = ({ zh, en }: TrainingGroup) => zh.length + en.length > 1;
  const groups = [...conceptGroups, ...pairGroups, ...synonymGroups].filter(usable);
  const ids = (carrier: string) => tokenIds(bare(carrier), vocabulary);
  return {
    vocabulary,
    set: {
      vocabularySize: vocabulary.tokens.length,
      groups,
      relatives: findRelatives(groups),
      carriers: { zh: carriers.zh.map(ids), en: carriers.en.map(ids) },
      trainable,
    },
  };
}

/** For each group the places of all groups, itself included, that hold one of its wordings. The same wording is the same array. */
function findRelatives(groups: readonly TrainingGroup[]): Set<number>[] {
  const holders = new Map<TrainingText, number[]>();
  groups.forEach(({ zh, en }, place) => {
    for (const text of [...zh, ...en]) holders.set(text, [...(holders.get(text) ?? []), place]);
  });
  return groups.map(({ zh, en }) => new Set([...zh, ...en].flatMap((text) => holders.get(text) ?? [])));
}
