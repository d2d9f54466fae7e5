/** BM25 over a few thousand sentences in memory, with the synonyms of a term as alternatives rather than as more terms. */
import type { Segmenter } from './segmenter.ts';
import type { QueryTerm } from './thesaurus.ts';

/** Words of one sentence with how often each occurs. */
export interface SentenceWords {
  counts: ReadonlyMap<string, number>;
  length: number;
}

/** Term saturation, 0 and up; 1.2 is the usual value. */
const K1 = 1.2;
/** Length normalisation, 0 to 1. Low, because sentences of one report differ in length for reasons of style. */
const B = 0.5;
/** A synonym counts a little less than the word that was used. */
const SYNONYM_WEIGHT = 0.9;
/** Generic words only break ties; the name of the report's own organ tells its sentences apart not at all. */
const ROLE_WEIGHTS = { content: 1, generic: 0.3, given: 0 } as const satisfies Record<QueryTerm['role'], number>;

export function countWords(segmenter: Segmenter, text: string): SentenceWords {
  const counts = new Map<string, number>();
  const words = segmenter.indexWords(text);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, length: words.length };
}

/**
 * Scores, one per sentence, 0 where nothing matches. A term scores what its best wording scores, so that a term with twenty synonyms
 * weighs no more than one with none. Rarity is taken over the given sentences.
 */
export function scoreSentences(segmenter: Segmenter, terms: readonly QueryTerm[], sentences: readonly SentenceWords[]): number[] {
  const averageLength = sentences.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sentences.length) || 1;
  const rarity = new Map<string, number>();
  const rarityOf = (word: string): number => {
    const known = rarity.get(word);
    if (known !== undefined) return known;
    const holding = sentences.filter(({ counts }) => counts.has(word)).length;
    const value = Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5));
    rarity.set(word, value);
    return value;
  };
  const prepared = terms.map(({ wordings, role }) => ({
    weight: ROLE_WEIGHTS[role],
    wordings: wordings.map((wording, index) => ({
      weight: index === 0 ? 1 : SYNONYM_WEIGHT,
      words: [...new Set(segmenter.indexWords(wording))],
    })),
  }));
  return sentences.map(({ counts, length }) => {
    const damping = K1 * (1 - B + (B * length) / averageLength);
    const wordScore = (word: string): number => {
      const count = counts.get(word);
      return count === undefined ? 0 : (rarityOf(word) * count * (K1 + 1)) / (count + damping);
    };
    const termScores = prepared.map(({ weight, wordings }) => {
      const best = wordings.map((wording) => wording.weight * wording.words.reduce((sum, word) => sum + wordScore(word), 0));
      return weight * Math.max(0, ...best);
    });
    return termScores.reduce((sum, score) => sum + score, 0);
  });
}
