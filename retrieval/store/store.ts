/** The store's door: one SQLite file per home folder, the source of truth. SQL stands only in this folder. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Report, ReportId } from '../../ingest/report.ts';
import { loadSegmenter } from '../dictionary.ts';
import type { Segmenter } from '../segmenter.ts';
import { indexSentences, isFullTextCurrent, isFullTextUnclean, rebuildFullText, sweepFullText, unindexSentences } from './full-text.ts';
import type { HeldReport, SaveReceipt } from './held.ts';
import { type OpenDatabaseOptions, openDatabase, VECTORS_FOLDER } from './open-database.ts';
import { renameReports } from './report-ids.ts';
import { type SaveContext, type SaveOptions, saveReportRows } from './save-report.ts';
import { StoreReader } from './store-reader.ts';
import { keepModel, type ReportVectors, writeVectors } from './vector-rows.ts';

export interface OpenStoreOptions extends OpenDatabaseOptions {
  /** Cuts text for the full-text index. Default: the project's, see `loadSegmenter`. */
  segmenter?: Segmenter;
  /** Called before every write of an ingest with the name of what is about to be written; for tests of crashes. */
  beforeWrite?: (step: string) => void;
}

/** Opens the store of a home folder and repairs its full-text index where that is stale. Throws StoreError, see `openDatabase`. */
export function openStore(home: string, options: OpenStoreOptions = {}): Store {
  return new Store(home, openDatabase(home, options), options);
}

export class Store extends StoreReader {
  readonly readonly: boolean;
  /** Cuts text for the full-text index. */
  readonly segmenter: Segmenter;
  readonly #beforeWrite: (step: string) => void;

  constructor(
    home: string,
    database: Database,
    { readonly = false, segmenter = loadSegmenter(), beforeWrite = () => {} }: OpenStoreOptions,
  ) {
    super(home, database);
    this.readonly = readonly;
    this.segmenter = segmenter;
    this.#beforeWrite = beforeWrite;
    if (!readonly) this.#repairCaches();
  }

  /** Takes a report in, in one transaction: afterwards the store holds the old version or the new one, whole. */
  saveReport(report: Report, bytes: Uint8Array, options: SaveOptions = {}): SaveReceipt {
    const context: SaveContext = {
      database: this.database,
      beforeWrite: this.#beforeWrite,
      deleteReport: (id) => this.#deleteRows(id),
      indexReport: (key) => indexSentences(this.database, this.segmenter, key),
    };
    return this.explained(() => {
      const save = this.database.transaction(() => {
        const receipt = saveReportRows(context, report, bytes, options);
        this.#beforeWrite('commit');
        return receipt;
      });
      return save.immediate();
    });
  }

  /** Removes a report for good: its rows, its original bytes, its words in the index, its vectors, and their traces in the file. Throws when it is not held. */
  removeReport(id: ReportId): HeldReport {
    return this.explained(() => {
      const report = this.getReport(id);
      this.database
        .transaction(() => {
          this.#deleteRows(id);
          this.inbox.forget(report.contentHash);
          renameReports(this.database, report.source);
        })
        .immediate();
      this.sweep();
      return report;
    });
  }

  /** Takes the last traces of replaced and removed reports out of the file and its write-ahead log. Cheap when there are none. */
  sweep(): void {
    this.explained(() => {
      if (!isFullTextUnclean(this.database)) return;
      rmSync(path.join(this.home, VECTORS_FOLDER), { recursive: true, force: true });
      sweepFullText(this.database);
    });
  }

  /** Keeps the sentence vectors of a report; quietly nothing when the report was removed meanwhile. */
  saveVectors(id: ReportId, model: string, vectors: ReportVectors): void {
    this.#beforeWrite('vectors');
    this.explained(() => writeVectors(this.database, id, model, vectors));
  }

  /** Removes the vectors of every model but one: it has taken over. */
  keepModel(model: string): void {
    this.explained(() => keepModel(this.database, model));
  }

  /** Keeps what an answer needs to be re-created (plan and cell keys, never values) under its receipt id. The same id is written once. */
  saveReceipt(id: string, receipt: unknown): void {
    this.explained(() =>
      this.database.prepare('INSERT INTO receipts VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, JSON.stringify(receipt)),
    );
  }

  /** Forgets receipts: their questions are somebody's words. Ids that are not kept are passed over. */
  forgetReceipts(ids: readonly string[]): void {
    this.explained(() => {
      const forget = this.database.prepare('DELETE FROM receipts WHERE id = ?');
      this.database.transaction(() => ids.forEach((id) => void forget.run(id))).immediate();
    });
  }

  /** After a crash or an update: an index of another segmenter is made again, an interrupted removal is finished. */
  #repairCaches(): void {
    this.explained(() => {
      if (!isFullTextCurrent(this.database, this.segmenter)) rebuildFullText(this.database, this.segmenter);
    });
    this.sweep();
  }

  #deleteRows(id: ReportId): void {
    const key = this.database.prepare('SELECT key FROM reports WHERE id = ?').pluck().get(id) as number;
    this.#beforeWrite('remove');
    unindexSentences(this.database, key);
    this.database.prepare('DELETE FROM reports WHERE key = ?').run(key);
  }
}
