/** Query → terms with synonyms → words and vectors over sentences → fused ranking → the best sentence of each passage, with its coverage. */
import type { ReportId } from '../ingest/report.ts';
import { BoundedCache } from './bounded-cache.ts';
import { type CandidateRanking, CorpusCandidates } from './corpus-candidates.ts';
import { contextOf, countTerms, type LookupText, lookupText, measureCoverage, placeTerms } from './coverage.ts';
import type { Dictionary } from './dictionary.ts';
import { fuseRankings } from './fuse.ts';
import { markGivenTerms, remainingQuery } from './given-terms.ts';
import { scoreSentences } from './lexical-score.ts';
import type { SearchHit, SearchOptions } from './search-hit.ts';
import { neighboursOf, readSearchableReport, type SearchableReport, scanVectors } from './searchable-report.ts';
import { compareSentenceKeys, parseSentenceKey, sentenceKey } from './sentence-key.ts';
import { ensureVectors, type SentenceEmbedder, unitVector } from './sentence-vectors.ts';
import type { HeldReport, HeldSentence } from './store/held.ts';
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
}

/** How deep each channel's ranking goes into the fusion. */
const CHANNEL_DEPTH = 100;
/** The weight of meaning beside words. */
const VECTOR_WEIGHT = 1;
const REPORTS_KEPT = 100;
/** Words can name the organ or year of a few reports at once; of more than these nothing is taken as given. */
const GIVEN_BY = 20;

export class SentenceSearch {
  readonly #store: Store;
  readonly #options: Required<Pick<SentenceSearchOptions, 'exactUpTo'>> & SentenceSearchOptions;
  readonly #reports: BoundedCache<ReportId, Promise<SearchableReport>>;
  readonly #candidates: CorpusCandidates;

  constructor(store: Store, options: SentenceSearchOptions) {
    this.#store = store;
    this.#options = { exactUpTo: 5000, ...options };
    const { dictionary, embedder, onMessage } = options;
    this.#reports = new BoundedCache(REPORTS_KEPT, (id) => readSearchableReport(store, id, dictionary.segmenter, embedder));
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
    const ranking =
      sentences <= this.#options.exactUpTo
        ? await this.#rankAll([...counts.keys()], terms, queryVector)
        : await this.#candidates.rank(reports && [...counts.keys()], terms, queryVector, CHANNEL_DEPTH);
    return this.#hits(ranking, terms, queryVector, limit, everySentence);
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
    const words = scoreSentences(
      this.#options.dictionary.segmenter,
      terms,
      reports.flatMap((report) => report.words),
    );
    const similarities = reports.flatMap(({ vectors, sentences }) =>
      vectors && queryVector ? scanVectors(vectors, queryVector) : sentences.map(() => null),
    );
    return {
      words: rankKeys(
        places,
        words.map((score) => (score > 0 ? score : null)),
      ),
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
    const fused = fuseRankings(
      [
        { keys: ranking.words, weight: 1 },
        { keys: ranking.vectors, weight: VECTOR_WEIGHT },
      ],
      compareSentenceKeys,
    );
    const hits: SearchHit[] = [];
    const passages = new Set<string>();
    const { segmenter } = this.#options.dictionary;
    const counts = new Map<ReportId, ReadonlyMap<string, number>>();
    const headings = new Map<string, LookupText>();
    for (const { key, score } of fused) {
      if (hits.length === limit) break;
      const [id, index] = parseSentenceKey(key);
      const report = await this.#reports.get(id);
      const sentence = report.sentences[index];
      if (!sentence || (!everySentence && passages.has(sentenceKey(id, sentence.passage)))) continue;
      passages.add(sentenceKey(id, sentence.passage));
      const sectionTitle = report.headings[sentence.section] ?? '';
      const around = [sentence, ...neighboursOf(report.sentences, sentence)].map(({ text }) => text);
      const lookups = report.lookups();
      const counted = counts.get(id) ?? countTerms(terms, lookups);
      counts.set(id, counted);
      const heading = headings.get(sectionTitle) ?? lookupText(segmenter, sectionTitle);
      headings.set(sectionTitle, heading);
      const context = contextOf(report.sentences, sentence);
      const lookUp = (others: readonly HeldSentence[]) => others.flatMap((other) => lookups[other.index] ?? []);
      const { dimensions, values } = report.vectors ?? { dimensions: 0, values: new Float32Array() };
      const row = { dimensions, values: values.subarray(index * dimensions, (index + 1) * dimensions) };
      hits.push({
        report: id,
        sentence: index,
        passage: sentence.passage,
        section: sentence.section,
        sectionTitle,
        text: sentence.text,
        start: sentence.start,
        end: sentence.end,
        score,
        similarity: (queryVector && scanVectors(row, queryVector)[0]) ?? null,
        ...measureCoverage(segmenter, terms, [...around, sectionTitle]),
        terms: placeTerms(
          terms,
          lookups[index] as LookupText,
          lookUp(context.before),
          [...lookUp(context.after), heading],
          counted,
          report.sentences.length,
        ),
      });
    }
    return hits;
  }
}

/** Keys with a score, best first, equal scores in the given order, cut at the channel's depth. */
function rankKeys(keys: readonly string[], scores: readonly (number | null)[]): string[] {
  return keys
    .map((key, index) => ({ key, score: scores[index] ?? null }))
    .filter((entry): entry is { key: string; score: number } => entry.score !== null)
    .sort((left, right) => right.score - left.score)
    .slice(0, CHANNEL_DEPTH)
    .map(({ key }) => key);
}
