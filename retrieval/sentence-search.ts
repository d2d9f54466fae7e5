/** Query → terms with synonyms → words, expanded words and vectors over sentences → fused ranking → the best sentence of each passage, with its coverage. */
import type { ReportId } from '../ingest/report.ts';
import { BoundedCache } from './bounded-cache.ts';
import { CloseReader } from './close-reading.ts';
import { type CandidateRanking, CorpusCandidates } from './corpus-candidates.ts';
import { HitWriter } from './describe-hit.ts';
import type { Dictionary } from './dictionary.ts';
import { fuseRankings } from './fuse.ts';
import { markGivenTerms, remainingQuery } from './given-terms.ts';
import { scoreSentences } from './lexical-score.ts';
import { type SentencePrint, sayNearlyTheSame, sentencePrint } from './near-duplicates.ts';
import type { SearchHit, SearchOptions } from './search-hit.ts';
import { readSearchableReport, type SearchableReport, scanVectors } from './searchable-report.ts';
import { compareSentenceKeys, parseSentenceKey, sentenceKey } from './sentence-key.ts';
import { ensureVectors, type SentenceEmbedder, unitVector } from './sentence-vectors.ts';
import type { HeldReport } from './store/held.ts';
import type { Store } from './store/store.ts';
import type { QueryTerm } from './thesaurus.ts';

export interface SentenceSearchOptions {
  dictionary: Dictionary;
  /** Undefined: by words alone. */
  embedder: SentenceEmbedder | undefined;
  onMessage: (message: string) => void;
  /** Up to this many sentences every one is scored in memory; above it the indexes propose candidates. Default 5000. */
  exactUpTo?: number;
  /** Up to this many sentences the vectors of the whole corpus are compared one by one; above it through the graph. Default 20,000. */
  scanUpTo?: number;
  /** How much each list counts in the fusion, 0 and up; for measuring one list alone. */
  weights?: Readonly<Record<keyof CandidateRanking, number>>;
}

/** How deep each list goes into the fusion. */
const LIST_DEPTH = 100;
const LISTS = ['words', 'expanded', 'vectors'] as const satisfies readonly (keyof CandidateRanking)[];
/** Weights of the lists: both readings of the words together count as much as the meaning. */
const WEIGHTS: Readonly<Record<keyof CandidateRanking, number>> = { words: 1, expanded: 1, vectors: 2 };
/** Best of the fusion that are looked at closely. */
const LOOKED_AT = 40;
const REPORTS_KEPT = 100;
/** Words can name the organ or year of a few reports at once; of more than these nothing is taken as given. */
const GIVEN_BY = 20;

export class SentenceSearch {
  readonly #store: Store;
  readonly #options: Required<Pick<SentenceSearchOptions, 'exactUpTo' | 'weights'>> & SentenceSearchOptions;
  readonly #reports: BoundedCache<ReportId, Promise<SearchableReport>>;
  readonly #candidates: CorpusCandidates;
  readonly #reader: CloseReader | undefined;

  constructor(store: Store, options: SentenceSearchOptions) {
    this.#store = store;
    this.#options = { exactUpTo: 5000, weights: WEIGHTS, ...options };
    const { dictionary, embedder, onMessage } = options;
    this.#reports = new BoundedCache(REPORTS_KEPT, (id) => readSearchableReport(store, id, dictionary.segmenter, embedder));
    const sumOfWords = embedder?.sumOfWords;
    this.#reader = embedder && sumOfWords ? new CloseReader(sumOfWords, dictionary.segmenter, embedder.profile.dimensions) : undefined;
    this.#candidates = new CorpusCandidates(store, dictionary.segmenter, embedder, onMessage, options.scanUpTo);
  }

  /** Hits best first, one per passage; ties by report id and place. Nothing for an empty query or an empty list of reports. */
  async search(query: string, { reports, limit = 5, everySentence = false }: SearchOptions): Promise<SearchHit[]> {
    const counts = this.#candidates.sentenceCounts(reports);
    const sentences = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const read = this.#options.dictionary.thesaurus.readTerms(query);
    const terms = counts.size <= GIVEN_BY ? markGivenTerms(read, this.#heads([...counts.keys()])) : read;
    if (terms.length === 0 || sentences === 0 || limit < 1) return [];
    const queryVector = await this.#embedQuery(remainingQuery(terms) || query);
    const ranking = await this.#rank(reports, terms, queryVector);
    return this.#hits(ranking, terms, queryVector, limit, everySentence);
  }

  /** Hits by meaning alone, nearest first; `vector` of any length but zero, made by the model of the corpus's own vectors. */
  async searchByVector(vector: ArrayLike<number>, { reports, limit = 5, everySentence = false }: SearchOptions): Promise<SearchHit[]> {
    const dimensions = this.#options.embedder?.profile.dimensions ?? 0;
    const queryVector = unitVector(vector, dimensions);
    if (!queryVector || limit < 1) return [];
    const { vectors } = await this.#rank(reports, [], queryVector);
    return this.#hits({ words: [], expanded: [], vectors }, [], queryVector, limit, everySentence);
  }

  /** Every sentence of a few reports is scored; of more the indexes propose candidates. */
  async #rank(
    reports: readonly ReportId[] | undefined,
    terms: readonly QueryTerm[],
    queryVector: Float32Array | undefined,
  ): Promise<CandidateRanking> {
    const counts = this.#candidates.sentenceCounts(reports);
    const sentences = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return sentences <= this.#options.exactUpTo
      ? this.#rankAll([...counts.keys()], terms, queryVector)
      : this.#candidates.rank(reports && [...counts.keys()], terms, queryVector, LIST_DEPTH);
  }

  /** Makes what the next search would have to make: vectors and, for a large corpus, the graph over them. */
  async prepare(onProgress?: (done: number, all: number) => void): Promise<void> {
    const { embedder } = this.#options;
    if (!embedder) return;
    await ensureVectors(this.#store, embedder, onProgress);
    await this.#candidates.prepare();
  }

  /** Forgets what was read; call when the corpus has changed. */
  forget(): void {
    this.#reports.clear();
    this.#candidates.forget();
  }

  #heads(ids: readonly ReportId[]): HeldReport[] {
    return ids.flatMap((id) => this.#store.findReport(id) ?? []);
  }

  async #embedQuery(query: string): Promise<Float32Array | undefined> {
    const { embedder } = this.#options;
    return embedder && unitVector(await embedder.embedQuery(query), embedder.profile.dimensions);
  }

  /** Scores every sentence of a few reports. */
  async #rankAll(ids: readonly ReportId[], terms: readonly QueryTerm[], queryVector: Float32Array | undefined): Promise<CandidateRanking> {
    const reports = await Promise.all(ids.map((id) => this.#reports.get(id)));
    const places = reports.flatMap(({ id, sentences }) => sentences.map(({ index }) => sentenceKey(id, index)));
    const words = reports.flatMap((report) => report.words);
    const byScore = (asked: readonly QueryTerm[]) =>
      rankKeys(
        places,
        scoreSentences(this.#options.dictionary.segmenter, asked, words).map((score) => (score > 0 ? score : null)),
      );
    const similarities = reports.flatMap(({ vectors, sentences }) =>
      vectors && queryVector ? scanVectors(vectors, queryVector) : sentences.map(() => null),
    );
    return {
      words: byScore(terms.map((term) => ({ ...term, wordings: term.wordings.slice(0, 1) }))),
      expanded: byScore(terms),
      vectors: rankKeys(places, similarities),
    };
  }

  async #hits(
    ranking: CandidateRanking,
    terms: readonly QueryTerm[],
    queryVector: Float32Array | undefined,
    limit: number,
    everySentence: boolean,
  ): Promise<SearchHit[]> {
    const { weights, dictionary } = this.#options;
    const closely = terms.length > 0 && LISTS.every((list) => weights[list] > 0);
    const fused = fuseRankings(
      LISTS.map((list) => ({ keys: ranking[list], weight: weights[list] })),
      compareSentenceKeys,
    );
    const writer = new HitWriter(dictionary.segmenter, terms, queryVector, closely ? this.#reader : undefined);
    const described: SearchHit[] = [];
    for (const { key, score, ranks } of fused.slice(0, Math.max(limit, LOOKED_AT))) {
      const [id, index] = parseSentenceKey(key);
      const report = await this.#reports.get(id);
      const sentence = report.sentences[index];
      const [words = null, expanded = null, vectors = null] = ranks;
      if (sentence) described.push(writer.describe({ report, sentence, fused: score, ranks: { words, expanded, vectors } }));
    }
    described.sort((left, right) => right.score - left.score);
    return everySentence ? described.slice(0, limit) : chooseDistinct(described, limit);
  }
}

/** The best sentence of each passage; what another report says nearly the same is noted at the first to say it. */
function chooseDistinct(hits: readonly SearchHit[], limit: number): SearchHit[] {
  const chosen: SearchHit[] = [];
  const prints: (SentencePrint | undefined)[] = [];
  const passages = new Set<string>();
  for (const hit of hits) {
    if (chosen.length === limit) break;
    const passage = sentenceKey(hit.report, hit.passage);
    if (passages.has(passage)) continue;
    passages.add(passage);
    const print = sentencePrint(hit.text);
    const first = print && chosen.find(({ report }, at) => report !== hit.report && prints[at] && sayNearlyTheSame(prints[at], print));
    if (first) {
      first.duplicates.push({ report: hit.report, sentence: hit.sentence });
      continue;
    }
    prints.push(print);
    chosen.push(hit);
  }
  return chosen;
}

/** Keys with a score, best first, equal scores in the given order, cut at the lists' depth. */
function rankKeys(keys: readonly string[], scores: readonly (number | null)[]): string[] {
  return keys
    .map((key, index) => ({ key, score: scores[index] ?? null }))
    .filter((entry): entry is { key: string; score: number } => entry.score !== null)
    .sort((left, right) => right.score - left.score)
    .slice(0, LIST_DEPTH)
    .map(({ key }) => key);
}
