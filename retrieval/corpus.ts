/** The one door to what is held: reports, figures and findings by key, and the search over sentences. Nobody beyond it sees SQL. */
import type { Finding, ReportId } from '../ingest/report.ts';
import { type AnsweringReport, answeringReports } from './answering-report.ts';
import { BoundedCache } from './bounded-cache.ts';
import { formatLabelPath } from './cell-path.ts';
import { type Dictionary, loadDictionary } from './dictionary.ts';
import { BuiltInEmbeddings } from './embedder.ts';
import type { SearchHit, SearchOptions } from './search-hit.ts';
import { SearchInUse } from './search-in-use.ts';
import type { SentenceEmbedder } from './sentence-vectors.ts';
import type { HeldFigure, HeldFinding, HeldMention, HeldPassage, HeldReport, HeldSection, HeldSentence } from './store/held.ts';
import type { CellReading } from './store/inbox.ts';
import { openStore, type Store } from './store/store.ts';

export interface OpenCorpusOptions {
  /** The data folder; created when absent. */
  home: string;
  /** Makes sentence vectors; null searches by words alone. Default: the built-in model, loaded at the first search. */
  embedder?: SentenceEmbedder | null;
  /** The model before, by the name that its vectors are kept under: it serves while those of a changed model are made. Default: a changed model serves at once. */
  reopenEmbedder?: (name: string) => Promise<SentenceEmbedder | undefined>;
  /** Told when a cache was found wrong and made again. */
  onMessage?: (message: string) => void;
}

/** Names one statutory cell within a report. */
export interface FigureKey {
  table: HeldFigure['table'];
  rowKey: string;
  columnKey: string;
}

/** Reports whose contents stay in memory: about 1 MB each with sentences and vectors. */
const CONTENTS_KEPT = 200;
/** Reports whose sentences and text stay in memory: about as many as one answer looks at. A text may have megabytes. */
const TEXTS_KEPT = 8;

/** Opens the store and the corpus over it; `close()` ends both. */
export function openCorpus({ home, ...options }: OpenCorpusOptions): Corpus {
  const dictionary = loadDictionary();
  return new Corpus(openStore(home, { segmenter: dictionary.segmenter }), { ...options, dictionary });
}

interface Contents {
  figures: HeldFigure[];
  figureByKey: ReadonlyMap<string, HeldFigure>;
  findings: HeldFinding[];
}

export class Corpus {
  readonly store: Store;
  /** Words, synonyms and the way of cutting text that the indexes use. */
  readonly dictionary: Dictionary;
  readonly #search: SearchInUse;
  readonly #contents: BoundedCache<ReportId, Contents>;
  readonly #sentences: BoundedCache<ReportId, readonly HeldSentence[]>;
  readonly #texts: BoundedCache<ReportId, string>;
  /** The report of the cell that was looked at last. */
  #glanced: ReportId | undefined;
  #reports: readonly HeldReport[] = [];
  #byId: ReadonlyMap<ReportId, HeldReport> = new Map();
  #answering: readonly AnsweringReport[] = [];
  #readings: ReadonlyMap<ReportId, ReadonlyMap<string, CellReading>> = new Map();
  #hash = '';
  #dataVersion = 0;

  /** `store` must cut words with the dictionary's segmenter. */
  constructor(
    store: Store,
    { embedder, reopenEmbedder, onMessage = () => {}, dictionary }: Omit<OpenCorpusOptions, 'home'> & { dictionary: Dictionary },
  ) {
    this.store = store;
    this.dictionary = dictionary;
    this.#search = new SearchInUse(store, {
      dictionary,
      embedder: embedder === undefined ? new BuiltInEmbeddings() : (embedder ?? undefined),
      onMessage,
      ...(reopenEmbedder ? { reopen: reopenEmbedder } : {}),
    });
    this.#contents = new BoundedCache(CONTENTS_KEPT, (id) => this.#readContents(id));
    this.#sentences = new BoundedCache(TEXTS_KEPT, (id) => store.sentencesOf(id));
    this.#texts = new BoundedCache(TEXTS_KEPT, (id) => store.textOf(id));
    this.reload();
  }

  /** All reports held, in order of id. */
  get reports(): readonly HeldReport[] {
    return this.#reports;
  }

  /** One entry per organ and year: the report that is answered from, and the other versions held. In order of id. */
  get answering(): readonly AnsweringReport[] {
    return this.#answering;
  }

  /** SHA-256 over the content hashes of what is held. */
  get hash(): string {
    return this.#hash;
  }

  findReport(id: ReportId): HeldReport | undefined {
    return this.#byId.get(id);
  }

  /** All figures of a report in its own order; none for a report that is not held. */
  figuresOf(id: ReportId): readonly HeldFigure[] {
    return this.#contents.get(id).figures;
  }

  /** The figure in one statutory cell, or undefined when the report prints no such cell. A local figure is found by its printed labels: the row's joined with '/', and the column's. */
  findFigure(id: ReportId, key: FigureKey): HeldFigure | undefined {
    return this.#glanceAt(id, key) ?? this.#figureInContents(id, key);
  }

  /** One cell of a report that is not read yet and is looked at for the first time in a row: a question over many organs wants one of each. */
  #glanceAt(id: ReportId, { table, rowKey, columnKey }: FigureKey): HeldFigure | undefined {
    const isFirst = this.#glanced !== id && !this.#contents.has(id);
    this.#glanced = id;
    return isFirst ? this.store.figuresOf({ reports: [id], table, rowKey, columnKey })[0] : undefined;
  }

  #figureInContents(id: ReportId, key: FigureKey): HeldFigure | undefined {
    return this.#contents.get(id).figureByKey.get(cellName(key.table, key.rowKey, key.columnKey));
  }

  /** What a person read in an illegible cell, or undefined. */
  findReading(figure: HeldFigure): CellReading | undefined {
    return figure.state === 'illegible' ? this.#readings.get(figure.report)?.get(`#${formatLabelPath(figure)}`) : undefined;
  }

  findingsOf(id: ReportId): readonly HeldFinding[] {
    return this.#contents.get(id).findings;
  }

  /** Findings of one report that stand on a given figure. */
  findingsOn(figure: HeldFigure): Finding[] {
    return this.findingsOf(figure.report).filter(({ left, right }) => [...left.figures, ...right.figures].includes(figure.index));
  }

  sectionsOf(id: ReportId): HeldSection[] {
    return this.store.sectionsOf(id);
  }

  passagesOf(id: ReportId): HeldPassage[] {
    return this.store.passagesOf(id);
  }

  sentencesOf(id: ReportId): readonly HeldSentence[] {
    return this.#sentences.get(id);
  }

  mentionsOf(id: ReportId): HeldMention[] {
    return this.store.mentionsOf(id);
  }

  /** The decoded text that offsets point into. */
  textOf(id: ReportId): string {
    return this.#texts.get(id);
  }

  /** Sentences that speak of the query, best first, one per passage. */
  search(query: string, options: SearchOptions = {}): Promise<SearchHit[]> {
    return this.#search.search(query, options);
  }

  /** Sentences nearest to a vector of the corpus's own model, nearest first, one per passage. */
  searchByVector(vector: readonly number[], options: SearchOptions = {}): Promise<SearchHit[]> {
    return this.#search.searchByVector(vector, options);
  }

  /** Makes missing sentence vectors and the vector index now instead of at the first search. */
  async buildIndexes(onProgress?: (done: number, all: number) => void): Promise<void> {
    await this.#search.prepare(onProgress);
  }

  /** Reads the corpus again if another program has changed it since; true when it did. Costs microseconds otherwise. */
  refresh(): boolean {
    if (this.store.dataVersion() === this.#dataVersion) return false;
    this.reload();
    return true;
  }

  /** Reads the corpus again: call after a change made through this very store. */
  reload(): void {
    this.#dataVersion = this.store.dataVersion();
    this.#reports = this.store.listReports();
    this.#byId = new Map(this.#reports.map((report) => [report.id, report]));
    this.#answering = answeringReports(this.#reports);
    this.#readings = this.store.inbox.readings();
    this.#hash = this.store.corpusHash();
    this.#contents.clear();
    this.#sentences.clear();
    this.#texts.clear();
    this.#search.forget();
  }

  close(): void {
    this.#search.close();
    this.store.close();
  }

  #readContents(id: ReportId): Contents {
    const figures = this.store.figuresOf(id);
    const keyed = figures.flatMap((figure) => [
      [cellName(figure.table, figure.rowKey ?? figure.row.join('/'), figure.columnKey ?? figure.column), figure] as const,
    ]);
    return { figures, figureByKey: new Map(keyed.toReversed()), findings: this.store.findingsOf(id) };
  }
}

const cellName = (table: string, row: string, column: string): string => `${table} ${row} ${column}`;
