/** How well the words carry over to wordings that were not trained on: a fifth of each concept's phrases is kept back. */
import type { ConceptPhrases } from '../../data/model/lexicon.ts';
import { TRAINING_DEFAULTS, type TrainingOptions, trainContrastive } from '../../retrieval/training/contrastive.ts';
import { seededRandom, shuffled } from '../../retrieval/training/random.ts';
import { sumOfTokens } from '../../retrieval/training/text-vector.ts';
import { buildTrainingSet, type TrainingWords } from '../../retrieval/training/training-set.ts';
import { tokenIds } from '../../retrieval/training/vocabulary.ts';

const HELD_OUT_SHARE = 0.2;
type Language = 'zh' | 'en';

interface Wording {
  concept: string;
  language: Language;
  text: string;
}

export interface HeldOutScore {
  language: Language;
  wordings: number;
  /** Share whose nearest remaining wording, in either language, belongs to the right concept. */
  right: number;
  misses: { text: string; concept: string; taken: string }[];
}

/** Trains on four fifths of the wordings and asks for the concept of the rest, but for those that another concept has too. About as long as `npm run train`. */
export function measureHeldOut(words: TrainingWords, options: Partial<TrainingOptions> = {}, seed = 7): HeldOutScore[] {
  const { kept, heldOut } = split(words.concepts, seed);
  const { vocabulary, set } = buildTrainingSet({ ...words, concepts: kept });
  const { dimensions } = { ...TRAINING_DEFAULTS, ...options };
  const { table } = trainContrastive(set, options);
  const vectorOf = (text: string) => unit(sumOfTokens(tokenIds(text, vocabulary), table, dimensions));
  const known = kept.flatMap(({ concept, zh, en }) => [...zh, ...en].map((text) => ({ concept, vector: vectorOf(text) })));
  const standing = new Set(kept.flatMap(({ zh, en }) => [...zh, ...en].map((text) => text.toLowerCase())));
  return (['zh', 'en'] as const).map((language) => {
    const asked = heldOut.filter((wording) => wording.language === language && !standing.has(wording.text.toLowerCase()));
    const misses = asked.flatMap(({ text, concept }) => {
      const vector = vectorOf(text);
      let best = { concept: 'nothing', score: -2 };
      for (const candidate of known) {
        const score = dot(vector, candidate.vector);
        if (score > best.score) best = { concept: candidate.concept, score };
      }
      return best.concept === concept ? [] : [{ text, concept, taken: best.concept }];
    });
    return { language, wordings: asked.length, right: 1 - misses.length / asked.length, misses };
  });
}

function split(concepts: readonly ConceptPhrases[], seed: number): { kept: ConceptPhrases[]; heldOut: Wording[] } {
  const random = seededRandom(seed);
  const heldOut: Wording[] = [];
  const keep = (concept: string, language: Language, texts: readonly string[]): string[] => {
    const order = shuffled(texts, random);
    const back = order.slice(0, Math.floor(texts.length * HELD_OUT_SHARE));
    heldOut.push(...back.map((text) => ({ concept, language, text })));
    return texts.filter((text) => !back.includes(text));
  };
  const kept = concepts.map(({ concept, zh, en }) => ({ concept, zh: keep(concept, 'zh', zh), en: keep(concept, 'en', en) }));
  return { kept, heldOut };
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}
