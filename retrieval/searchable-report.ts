/** One report made ready for searching in memory: its sentences with their words, headings and vectors. */
import type { ReportId } from '../ingest/report.ts';
import { type LookupText, lookupText } from './coverage.ts';
import { countWords, type SentenceWords } from './lexical-score.ts';
import type { Segmenter } from './segmenter.ts';
import { type SentenceEmbedder, vectorsOf } from './sentence-vectors.ts';
import type { HeldSentence } from './store/held.ts';
import type { Store } from './store/store.ts';
import type { ReportVectors } from './store/vector-rows.ts';

export interface SearchableReport {
  id: ReportId;
  sentences: readonly HeldSentence[];
  words: readonly SentenceWords[];
  /** Heading of each section, by its index. */
  headings: readonly string[];
  /** The sentences made ready for looking terms up; made at first use. */
  lookups: () => readonly LookupText[];
  /** Undefined without an embedder. */
  vectors: ReportVectors | undefined;
}

export async function readSearchableReport(
  store: Store,
  id: ReportId,
  segmenter: Segmenter,
  embedder: SentenceEmbedder | undefined,
): Promise<SearchableReport> {
  const sentences = store.sentencesOf(id);
  let lookups: readonly LookupText[] | undefined;
  return {
    id,
    sentences,
    words: sentences.map(({ text }) => countWords(segmenter, text)),
    lookups: () => {
      lookups ??= sentences.map(({ text }) => lookupText(segmenter, text));
      return lookups;
    },
    headings: store.sectionsOf(id).map(({ title }) => title),
    vectors: embedder && (await vectorsOf(store, id, embedder)),
  };
}

/** Cosine of a unit query with each row of unit vectors; null for a row without direction. */
export function scanVectors({ dimensions, values }: ReportVectors, query: Float32Array): (number | null)[] {
  const count = dimensions === 0 ? 0 : values.length / dimensions;
  return Array.from({ length: count }, (_, row) => {
    let product = 0;
    let filled = false;
    for (let column = 0; column < dimensions; column++) {
      const value = values[row * dimensions + column] as number;
      filled ||= value !== 0;
      product += value * (query[column] as number);
    }
    return filled ? product : null;
  });
}

/** The sentence before and the one after within the same passage. */
export function neighboursOf(sentences: readonly HeldSentence[], sentence: HeldSentence): HeldSentence[] {
  return [sentences[sentence.index - 1], sentences[sentence.index + 1]].filter(
    (other): other is HeldSentence => other !== undefined && other.passage === sentence.passage,
  );
}
