/**
 * Which model searches go by: the wanted one; while the vectors of a changed model are made, the one before; none where no model works.
 */
import { setImmediate } from 'node:timers/promises';
import type { SearchHit, SearchOptions } from './search-hit.ts';
import { SentenceSearch, type SentenceSearchOptions } from './sentence-search.ts';
import { embedReport, modelName, type SentenceEmbedder } from './sentence-vectors.ts';
import type { Store } from './store/store.ts';
import { workingEmbedder } from './working-embedder.ts';

export interface SearchInUseOptions extends SentenceSearchOptions {
  /** The model that vectors are kept under by this name, if it can still be had. Left out: a changed model serves at once and makes its vectors as it goes. */
  reopen?: (name: string) => Promise<SentenceEmbedder | undefined>;
}

/** Sentences given to the new model at once while the old one serves: small, so that a question waits little. */
const BATCH = 16;

interface InUse {
  wanted: SentenceSearch;
  /** Answers until `change` is done. */
  serving: SentenceSearch;
  change?: Promise<void>;
}

export class SearchInUse {
  readonly #store: Store;
  readonly #options: SearchInUseOptions;
  #inUse: Promise<InUse> | undefined;
  #closed = false;

  constructor(store: Store, options: SearchInUseOptions) {
    this.#store = store;
    this.#options = options;
  }

  async search(query: string, options: SearchOptions): Promise<SearchHit[]> {
    return (await this.#open()).serving.search(query, options);
  }

  /** `vector` is of the wanted model, which answers itself. */
  async searchByVector(vector: ArrayLike<number>, options: SearchOptions): Promise<SearchHit[]> {
    return (await this.#open()).wanted.searchByVector(vector, options);
  }

  /** Returns when the wanted model serves and has all that it needs. */
  async prepare(onProgress?: (done: number, all: number) => void): Promise<void> {
    const { wanted, change } = await this.#open();
    await change;
    await wanted.prepare(onProgress);
  }

  /** The corpus has changed. */
  forget(): void {
    void this.#inUse?.then(({ wanted, serving }) => {
      for (const search of new Set([wanted, serving])) search.forget();
    });
  }

  /** Ends what is under way; what was made of it stays. */
  close(): void {
    this.#closed = true;
  }

  #open(): Promise<InUse> {
    this.#inUse ??= this.#choose();
    return this.#inUse;
  }

  async #choose(): Promise<InUse> {
    const embedder = await workingEmbedder(this.#options.embedder, this.#options.onMessage);
    const wanted = new SentenceSearch(this.#store, { ...this.#options, embedder });
    const old = embedder && (await this.#findOld(embedder));
    if (!old || !embedder) return { wanted, serving: wanted };
    const { length } = this.#store.listReports();
    this.#options.onMessage(
      `The embedding model is now ${embedder.profile.id}: ${length} reports are indexed again. Until that is done, searches use ${old.profile.id}.`,
    );
    const inUse: InUse = { wanted, serving: new SentenceSearch(this.#store, { ...this.#options, embedder: old }) };
    inUse.change = this.#makeVectors(embedder).then(
      (made) => {
        if (made) inUse.serving = wanted;
      },
      (failure) => {
        const reason = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
        this.#options.onMessage(
          `The reports could not be indexed with ${embedder.profile.id} (${reason}); searches go on using ${old.profile.id}.`,
        );
      },
    );
    return inUse;
  }

  /** The model before, where it knows every report and the wanted one does not. */
  async #findOld(embedder: SentenceEmbedder): Promise<SentenceEmbedder | undefined> {
    const { reopen } = this.#options;
    const whole = this.#store.wholeModels();
    if (!reopen || this.#store.readonly || whole.includes(modelName(embedder))) return undefined;
    for (const name of whole) {
      const old = await workingEmbedder(await reopen(name), () => {});
      if (old && modelName(old) === name) return old;
    }
    return undefined;
  }

  /** True when every report has vectors of the model, and only of it; false when it was stopped. */
  async #makeVectors(embedder: SentenceEmbedder): Promise<boolean> {
    const model = modelName(embedder);
    for (;;) {
      const missing = this.#closed ? undefined : this.#store.listReports().find(({ id }) => !this.#store.findVectors(id, model));
      if (this.#closed) return false;
      if (!missing) break;
      const vectors = await embedReport(this.#store, missing.id, embedder, BATCH);
      if (this.#closed) return false;
      this.#store.saveVectors(missing.id, model, vectors);
      await setImmediate();
    }
    this.#store.keepModel(model);
    this.#options.onMessage(`The reports are indexed with ${embedder.profile.id}; searches use it from now on.`);
    return true;
  }
}
