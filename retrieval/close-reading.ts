/**
 * A second look at a sentence, for models whose vector of a text is the sum of its words' vectors: a long sentence of officialese says several
 * things, so it is compared clause by clause, and each term of the query with the word that comes nearest to it.
 */
import { BoundedCache } from './bounded-cache.ts';
import type { PlacedTerm } from './coverage.ts';
import { isHan, type Segmenter } from './segmenter.ts';
import { unitVector } from './sentence-vectors.ts';
import type { QueryTerm } from './thesaurus.ts';

/** A text's vector as the sum of its words' vectors, not of unit length. */
export type SumOfWords = (text: string) => Float32Array;

export interface CloseReading {
  /** Cosine between the query and the stretch of one to three clauses that is nearest to it, 0 to 1. */
  clauses: number;
  /** Cosine between each content term and the sentence's nearest word, averaged by the terms' rarity, 0 to 1. */
  words: number;
}

const CLAUSE_END = /[，。；：、,;:！？!?]/u;
const LONGEST_STRETCH = 3;
const WORDS_KEPT = 20_000;

/** Reads sentences for one query after another; vectors of words are kept. */
export class CloseReader {
  readonly #sumOfWords: SumOfWords;
  readonly #segmenter: Segmenter;
  readonly #dimensions: number;
  readonly #words: BoundedCache<string, Float32Array | undefined>;

  constructor(sumOfWords: SumOfWords, segmenter: Segmenter, dimensions: number) {
    this.#sumOfWords = sumOfWords;
    this.#segmenter = segmenter;
    this.#dimensions = dimensions;
    this.#words = new BoundedCache(WORDS_KEPT, (word) => unitVector(sumOfWords(word), dimensions));
  }

  /** `queryVector`: unit length. `placed`: the terms as the sentence's report sees them. */
  read(text: string, queryVector: Float32Array, terms: readonly QueryTerm[], placed: readonly PlacedTerm[]): CloseReading {
    return { clauses: this.#nearestStretch(text, queryVector), words: this.#nearestWords(text, terms, placed) };
  }

  #nearestStretch(text: string, queryVector: Float32Array): number {
    const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim().length > 1);
    const sums = clauses.map(this.#sumOfWords);
    let best = 0;
    for (const start of sums.keys()) {
      const stretch = new Float32Array(this.#dimensions);
      for (const sum of sums.slice(start, start + LONGEST_STRETCH)) {
        sum.forEach((value, d) => {
          stretch[d] = (stretch[d] as number) + value;
        });
        best = Math.max(best, cosine(unitVector(stretch, this.#dimensions), queryVector));
      }
    }
    return best;
  }

  #nearestWords(text: string, terms: readonly QueryTerm[], placed: readonly PlacedTerm[]): number {
    const words = [...new Set(this.#segmenter.cut(text).filter((word) => isHan(word) && word.length > 1))].map((word) =>
      this.#words.get(word),
    );
    const wordings = new Map(terms.flatMap((term) => [term, ...(term.parts ?? [])]).map((term) => [term.surface, term.text]));
    let near = 0;
    let all = 0;
    for (const { surface, weight } of placed) {
      const term = this.#words.get(wordings.get(surface) ?? surface);
      near += weight * Math.max(0, ...words.map((word) => cosine(word, term)));
      all += weight;
    }
    return all === 0 ? 0 : near / all;
  }
}

/** Of unit vectors; 0 where one has no direction. */
function cosine(left: Float32Array | undefined, right: Float32Array | undefined): number {
  return left && right ? left.reduce((sum, value, d) => sum + value * (right[d] as number), 0) : 0;
}
