/** Candidates out of more sentences than are worth reading: words through the full-text index, meaning through vectors kept in the store or the graph over them. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ReportId } from '../ingest/report.ts';
import { scanVectors } from './searchable-report.ts';
import type { Segmenter } from './segmenter.ts';
import { sentenceKey } from './sentence-key.ts';
import { ensureVectors, modelName, type SentenceEmbedder, vectorsOf } from './sentence-vectors.ts';
import { VECTORS_FOLDER } from './store/open-database.ts';
import type { Store } from './store/store.ts';
import type { QueryTerm } from './thesaurus.ts';
import { openVectorIndex, type VectorIndex } from './vector-index.ts';

/** Sentence keys of each channel, best first. */
export interface CandidateRanking {
  words: string[];
  vectors: string[];
}

/** Up to this many sentences all vectors are compared (20,000 × 128 numbers: 10 ms); above it the whole corpus goes through the graph. */
const SCAN_UP_TO = 20_000;

export class CorpusCandidates {
  readonly #store: Store;
  readonly #segmenter: Segmenter;
  readonly #embedder: SentenceEmbedder | undefined;
  readonly #onMessage: (message: string) => void;
  readonly #scanUpTo: number;
  #counts: ReadonlyMap<ReportId, number> | undefined;
  #index: Promise<VectorIndex> | undefined;

  constructor(
    store: Store,
    segmenter: Segmenter,
    embedder: SentenceEmbedder | undefined,
    onMessage: (message: string) => void,
    scanUpTo = SCAN_UP_TO,
  ) {
    this.#store = store;
    this.#segmenter = segmenter;
    this.#embedder = embedder;
    this.#onMessage = onMessage;
    this.#scanUpTo = scanUpTo;
  }

  /** Sentences per report, in order of id: of all reports, or of those named and held. */
  sentenceCounts(reports?: readonly ReportId[]): ReadonlyMap<ReportId, number> {
    this.#counts ??= this.#store.sentenceCounts();
    if (!reports) return this.#counts;
    const wanted = new Set(reports);
    return new Map([...this.#counts].filter(([id]) => wanted.has(id)));
  }

  async rank(
    reports: readonly ReportId[] | undefined,
    terms: readonly QueryTerm[],
    queryVector: Float32Array | undefined,
    depth: number,
  ): Promise<CandidateRanking> {
    const telling = terms.filter(({ role }) => role === 'content');
    const words = (telling.length > 0 ? telling : terms).flatMap(({ wordings }) =>
      wordings.flatMap((wording) => this.#segmenter.indexWords(wording)),
    );
    return {
      words: this.#store.searchWords(words, depth, reports).map(({ report, sentence }) => sentenceKey(report, sentence)),
      vectors: queryVector ? await this.#rankVectors(reports, queryVector, depth) : [],
    };
  }

  /** Opens or makes the graph when the corpus is large enough to need one. */
  async prepare(): Promise<void> {
    if (this.#embedder && this.#countAll() > this.#scanUpTo) await this.#openIndex(this.#embedder);
  }

  forget(): void {
    this.#counts = undefined;
    this.#index = undefined;
  }

  #countAll(): number {
    return [...this.sentenceCounts().values()].reduce((sum, count) => sum + count, 0);
  }

  async #rankVectors(reports: readonly ReportId[] | undefined, queryVector: Float32Array, depth: number): Promise<string[]> {
    if (!this.#embedder) return [];
    if (!reports && this.#countAll() > this.#scanUpTo) {
      const keyOf = this.#keyOfLabel();
      return (await this.#openIndex(this.#embedder)).nearest(queryVector, depth).map(({ label }) => keyOf(label));
    }
    const scored: { key: string; similarity: number }[] = [];
    for (const id of reports ?? this.sentenceCounts().keys()) {
      const similarities = scanVectors(await vectorsOf(this.#store, id, this.#embedder), queryVector);
      for (const [index, similarity] of similarities.entries()) {
        if (similarity !== null) scored.push({ key: sentenceKey(id, index), similarity });
      }
    }
    return scored
      .sort((left, right) => right.similarity - left.similarity)
      .slice(0, depth)
      .map(({ key }) => key);
  }

  /** Labels number the sentences of all reports through, in order of report id. */
  #keyOfLabel(): (label: number) => string {
    const starts: { id: ReportId; start: number }[] = [];
    let next = 0;
    for (const [id, count] of this.sentenceCounts()) {
      starts.push({ id, start: next });
      next += count;
    }
    return (label) => {
      const holder = starts.findLast(({ start }) => start <= label);
      if (!holder)
        throw new Error(
          `The vector index names sentence ${label}, which no report holds. Remove the folder vectors in ${this.#store.home}; it is made again.`,
        );
      return sentenceKey(holder.id, label - holder.start);
    };
  }

  #openIndex(embedder: SentenceEmbedder): Promise<VectorIndex> {
    this.#index ??= this.#readIndex(embedder).catch((failure) => {
      this.#index = undefined;
      throw failure;
    });
    return this.#index;
  }

  async #readIndex(embedder: SentenceEmbedder): Promise<VectorIndex> {
    const rows: { label: number; vector: Float32Array }[] = [];
    let next = 0;
    const counts = this.sentenceCounts();
    const generation = createHash('sha256')
      .update(JSON.stringify([this.#store.corpusHash(), ...counts]))
      .digest('hex');
    for (const [id, count] of counts) {
      const { dimensions, values } = await vectorsOf(this.#store, id, embedder);
      for (let index = 0; index < count; index++)
        rows.push({ label: next + index, vector: values.subarray(index * dimensions, (index + 1) * dimensions) });
      next += count;
    }
    const source = { model: modelName(embedder), dimensions: embedder.profile.dimensions, generation, vectors: () => rows };
    return openVectorIndex(path.join(this.#store.home, VECTORS_FOLDER), source, this.#onMessage);
  }
}

/** Makes what searching the store needs: missing sentence vectors and, over a large corpus, the graph. Nothing without an embedder. */
export async function buildSentenceIndexes(
  store: Store,
  embedder: SentenceEmbedder | undefined,
  onMessage: (message: string) => void = () => {},
  onProgress?: (done: number, all: number) => void,
): Promise<void> {
  if (!embedder) return;
  await ensureVectors(store, embedder, onProgress);
  await new CorpusCandidates(store, store.segmenter, embedder, onMessage).prepare();
}
