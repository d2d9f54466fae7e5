/** A deterministic embedder for tests: each word of the text adds one to a place that its hash names. Same words, same direction. */
import { createHash } from 'node:crypto';
import { createSegmenter, type Segmenter } from '../../retrieval/segmenter.ts';
import type { SentenceEmbedder } from '../../retrieval/sentence-vectors.ts';

export class HashEmbedder implements SentenceEmbedder {
  readonly profile;
  readonly hash: string;
  /** Sentences given so far; tells whether kept vectors were used. */
  texts = 0;
  readonly #segmenter: Segmenter;

  constructor({ dimensions = 64, hash = 'h1', segmenter = createSegmenter() } = {}) {
    this.profile = { id: 'hash', dimensions };
    this.hash = hash;
    this.#segmenter = segmenter;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    this.texts += texts.length;
    return texts.map((text) => this.#vectorOf(text));
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#vectorOf(text);
  }

  #vectorOf(text: string): number[] {
    const vector = Array<number>(this.profile.dimensions).fill(0);
    for (const word of this.#segmenter.indexWords(text)) {
      const place = createHash('sha256').update(word).digest().readUInt32LE(0) % vector.length;
      vector[place] = (vector[place] as number) + 1;
    }
    return vector;
  }
}
