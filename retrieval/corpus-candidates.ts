/** Candidates out of more sentences than are worth reading: words through the full-text index, meaning through vectors kept in the store or the graph over them. */
import path from 'node:path';
import type { ReportId } from '../ingest/report.ts';
import { type IndexBuild, startIndexBuild } from './index-builder.ts';
import { scanVectors } from './searchable-report.ts';
import type { Segmenter } from './segmenter.ts';
import { sentenceKey } from './sentence-key.ts';
import { ensureVectors, modelName, type SentenceEmbedder, vectorsOf } from './sentence-vectors.ts';
import { VECTORS_FOLDER } from './store/open-database.ts';
import type { Store } from './store/store.ts';
import type { QueryTerm } from './thesaurus.ts';
import { type IndexedReport, type ReadVectorIndex, readVectorIndex, type VectorIndex } from './vector-index.ts';
import { workingEmbedder } from './working-embedder.ts';

/** Sentence keys of each list, best first. */
export interface CandidateRanking {
  /** Full text with the query's own words. */
  words: string[];
  /** Full text with synonyms and translations. */
  expanded: string[];
  vectors: string[];
}

/** Up to this many sentences all vectors are compared (20,000 × 128 numbers: 10 ms); above it the graph answers. */
export const SCAN_UP_TO = 20_000;

interface ScoredKey {
  key: string;
  similarity: number;
}

/** A graph, and which of the reports held it still knows rightly. */
interface Graph {
  index: VectorIndex;
  known: ReadonlySet<ReportId>;
  placeOf: (label: number) => { report: ReportId; sentence: number };
}

export class CorpusCandidates {
  readonly #store: Store;
  readonly #segmenter: Segmenter;
  readonly #embedder: SentenceEmbedder | undefined;
  readonly #onMessage: (message: string) => void;
  readonly #scanUpTo: number;
  #counts: ReadonlyMap<ReportId, number> | undefined;
  /** Undefined: not looked for yet; null: there is none. Kept over changes of the corpus, until there is a newer one. */
  #read: ReadVectorIndex | null | undefined;
  #graph: Graph | null | undefined;
  #build: { done: Promise<void>; stop: () => void } | undefined;

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
    const find = (wordings: readonly string[]) => {
      const words = wordings.flatMap((wording) => this.#segmenter.indexWords(wording));
      return this.#store.searchWords(words, depth, reports).map(({ report, sentence }) => sentenceKey(report, sentence));
    };
    const chosen = telling.length > 0 ? telling : terms;
    return {
      words: find(chosen.flatMap(({ wordings }) => wordings.slice(0, 1))),
      expanded: find(chosen.flatMap(({ wordings }) => wordings)),
      vectors: queryVector && this.#embedder ? await this.#rankVectors(reports, queryVector, depth, this.#embedder) : [],
    };
  }

  /** Makes the graph when the corpus is large enough to need one and has none that fits. Returns when it is there. */
  async prepare(onProgress?: (done: number, all: number) => void): Promise<void> {
    if (!this.#embedder || countAll(this.sentenceCounts()) <= this.#scanUpTo) return;
    this.#openGraph(this.#embedder, onProgress);
    await this.#build?.done;
  }

  /** The corpus has changed: a build under way is of no use. The old graph goes on answering for what it still knows. */
  forget(): void {
    this.#counts = undefined;
    this.#graph = undefined;
    this.#build?.stop();
    this.#build = undefined;
  }

  async #rankVectors(
    reports: readonly ReportId[] | undefined,
    queryVector: Float32Array,
    depth: number,
    embedder: SentenceEmbedder,
  ): Promise<string[]> {
    const counts = this.sentenceCounts(reports);
    const graph = countAll(counts) > this.#scanUpTo ? this.#openGraph(embedder) : null;
    const scored: ScoredKey[] = [];
    for (const id of counts.keys()) if (!graph?.known.has(id)) scored.push(...(await this.#scan(id, queryVector, embedder)));
    if (graph) scored.push(...searchGraph(graph, counts, queryVector, depth));
    return scored
      .sort((left, right) => right.similarity - left.similarity)
      .slice(0, depth)
      .map(({ key }) => key);
  }

  async #scan(id: ReportId, queryVector: Float32Array, embedder: SentenceEmbedder): Promise<ScoredKey[]> {
    const similarities = scanVectors(await vectorsOf(this.#store, id, embedder), queryVector);
    return similarities.flatMap((similarity, index) => (similarity === null ? [] : [{ key: sentenceKey(id, index), similarity }]));
  }

  /** The graph as far as it knows the corpus; where it does not know all of it, another is begun. */
  #openGraph(embedder: SentenceEmbedder, onProgress?: (done: number, all: number) => void): Graph | null {
    if (this.#graph !== undefined) return this.#graph;
    const folder = path.join(this.#store.home, VECTORS_FOLDER);
    const model = modelName(embedder);
    const { dimensions } = embedder.profile;
    const reports = this.#store.indexedReports();
    let read = readVectorIndex(folder, { model, dimensions });
    let reason = typeof read === 'string' ? read : undefined;
    if (typeof read !== 'string' && JSON.stringify(read.reports) !== JSON.stringify(reports)) reason = 'the corpus has changed since';
    if (typeof read === 'string' && this.#read) read = this.#read;
    this.#read = typeof read === 'string' ? null : read;
    this.#graph = this.#read && graphOver(this.#read, reports);
    if (reason !== undefined && !this.#build && !this.#store.readonly) this.#startBuild(embedder, reason, onProgress);
    return this.#graph;
  }

  #startBuild(embedder: SentenceEmbedder, reason: string, onProgress?: (done: number, all: number) => void): void {
    this.#onMessage(`The vector index is made again: ${reason}. Until it is ready, sentences it does not know are compared one by one.`);
    let build: IndexBuild | undefined;
    let stopped = false;
    const made = ensureVectors(this.#store, embedder).then(async () => {
      if (stopped) return;
      build = startIndexBuild(this.#store.home, modelName(embedder), embedder.profile.dimensions, onProgress);
      const reply = await build.done;
      if (stopped) return;
      this.#build = undefined;
      if (reply.kind === 'made') this.#graph = undefined;
      if (reply.kind === 'failed')
        this.#onMessage(`The vector index could not be made (${reply.reason}). Searches compare every sentence: right, but slower.`);
    });
    const stop = () => {
      stopped = true;
      build?.stop();
    };
    this.#build = { done: made, stop };
  }
}

const countAll = (counts: ReadonlyMap<ReportId, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Labels number the sentences of the index's reports through, in its own order. */
function graphOver({ index, reports }: ReadVectorIndex, held: readonly IndexedReport[]): Graph {
  const hashes = new Map(held.map(({ report, hash, count }) => [report, `${hash} ${count}`]));
  const known = new Set(reports.filter(({ report, hash, count }) => hashes.get(report) === `${hash} ${count}`).map(({ report }) => report));
  const starts = [0];
  for (const { count } of reports) starts.push((starts.at(-1) as number) + count);
  const placeOf = (label: number) => {
    let [low, high] = [0, reports.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= label) low = middle;
      else high = middle - 1;
    }
    return { report: reports[low]?.report as ReportId, sentence: label - (starts[low] as number) };
  };
  return { index, known, placeOf };
}

function searchGraph(
  { index, known, placeOf }: Graph,
  counts: ReadonlyMap<ReportId, number>,
  queryVector: Float32Array,
  depth: number,
): ScoredKey[] {
  const wanted = new Map([...counts].filter(([id]) => known.has(id)));
  const size = countAll(wanted);
  const filter = size < index.count ? { size, has: (label: number) => wanted.has(placeOf(label).report) } : undefined;
  return index.nearest(queryVector, depth, filter).map(({ label, similarity }) => {
    const { report, sentence } = placeOf(label);
    return { key: sentenceKey(report, sentence), similarity };
  });
}

/** Makes what searching the store needs: missing sentence vectors and, over a large corpus, the graph. Nothing without an embedder. */
export async function buildSentenceIndexes(
  store: Store,
  embedder: SentenceEmbedder | undefined,
  onMessage: (message: string) => void = () => {},
  onProgress?: (kind: 'vectors' | 'graph', done: number, all: number) => void,
): Promise<void> {
  const working = await workingEmbedder(embedder, onMessage);
  if (!working) return;
  await ensureVectors(store, working, (done, all) => onProgress?.('vectors', done, all));
  const candidates = new CorpusCandidates(store, store.segmenter, working, onMessage);
  await candidates.prepare((done, all) => onProgress?.('graph', done, all));
}
