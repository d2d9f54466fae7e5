/** The reading side of the store: all that answering a question needs. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { IngestMessage } from '../../ingest/message.ts';
import type { ReportId } from '../../ingest/report.ts';
import { type SentenceHit, searchFullText } from './full-text.ts';
import type { FigureFilter, HeldFigure, HeldFinding, HeldMention, HeldPassage, HeldReport, HeldSection, HeldSentence } from './held.ts';
import { Inbox } from './inbox.ts';
import { DATABASE_FILE } from './open-database.ts';
import { prepared } from './prepared.ts';
import { type ContentTable, countSentences, queryFigures, readContent } from './report-query.ts';
import {
  REPORT_COLUMNS,
  type Row,
  readFigureRow,
  readFindingRow,
  readMentionRow,
  readMessageRow,
  readPassageRow,
  readReportRow,
  readSectionRow,
  readSentenceRow,
} from './report-rows.ts';
import { explainStoreFailure, StoreError } from './store-error.ts';
import { type ReportVectors, readVectors, readWholeModels } from './vector-rows.ts';

/** Reads in order of report id and place, whatever the order of ingest was. A damaged file throws StoreError, never gives less. */
export class StoreReader {
  readonly home: string;
  /** What waits for a person. */
  readonly inbox: Inbox;
  protected readonly database: Database;

  constructor(home: string, database: Database) {
    this.home = home;
    this.database = database;
    this.inbox = new Inbox(database, (work) => this.explained(work));
  }

  /** How long a write waits for another writer before it fails as locked, in milliseconds; this whole process stands still meanwhile. */
  waitForWriters(milliseconds: number): void {
    this.database.pragma(`busy_timeout = ${Math.trunc(milliseconds)}`);
  }

  /** All reports in order of id. */
  listReports(): HeldReport[] {
    return this.explained(() =>
      (this.database.prepare(`SELECT ${REPORT_COLUMNS} FROM reports ORDER BY id`).all() as Row[]).map(readReportRow),
    );
  }

  /** The report of that id, or undefined. */
  findReport(id: ReportId): HeldReport | undefined {
    const row = this.explained(
      () => prepared(this.database, `SELECT ${REPORT_COLUMNS} FROM reports WHERE id = ?`).get(id) as Row | undefined,
    );
    return row && readReportRow(row);
  }

  /** The report of that id; throws StoreError 'report-missing', naming some that are held. */
  getReport(id: ReportId): HeldReport {
    const report = this.findReport(id);
    if (report) return report;
    const held = this.listReports().map((other) => other.id);
    const known =
      held.length === 0
        ? 'No report is held; ingest some first.'
        : `Held are ${held.slice(0, 5).join(', ')}${held.length > 5 ? ' and others' : ''}; "wenbao reports" lists them.`;
    throw new StoreError('report-missing', `No report is called ${id}. ${known}`);
  }

  /** Figures of one report in its own order, or all that meet a filter in order of report id and place. */
  figuresOf(selection: ReportId | FigureFilter): HeldFigure[] {
    if (typeof selection !== 'string') return this.explained(() => queryFigures(this.database, selection));
    return this.#content('figures', selection, readFigureRow);
  }

  sectionsOf(id: ReportId): HeldSection[] {
    return this.#content('sections', id, readSectionRow);
  }

  passagesOf(id: ReportId): HeldPassage[] {
    return this.#content('passages', id, readPassageRow);
  }

  sentencesOf(id: ReportId): HeldSentence[] {
    return this.#content('sentences', id, readSentenceRow);
  }

  mentionsOf(id: ReportId): HeldMention[] {
    return this.#content('mentions', id, readMentionRow);
  }

  findingsOf(id: ReportId): HeldFinding[] {
    return this.#content('findings', id, readFindingRow);
  }

  messagesOf(id: ReportId): IngestMessage[] {
    return this.#content('messages', id, readMessageRow);
  }

  /** The decoded source text that all offsets point into. Throws when the report is not held. */
  textOf(id: ReportId): string {
    return this.#file(id, 'text') as string;
  }

  /** The file as it was given, byte for byte. Throws when the report is not held. */
  originalBytes(id: ReportId): Uint8Array {
    return this.#file(id, 'bytes') as Uint8Array;
  }

  /**
   * SHA-256 over the sorted content hashes of all reports, and over what people read in illegible cells, as far as they did:
   * the same corpus has the same hash, however it came in.
   */
  corpusHash(): string {
    const hashes = this.explained(() => this.database.prepare('SELECT content_hash FROM reports ORDER BY content_hash').pluck().all());
    const readings = [...this.inbox.readings()].map(([report, places]) => JSON.stringify([report, ...places]));
    return createHash('sha256')
      .update([...hashes, ...readings].join('\n'))
      .digest('hex');
  }

  /** Changes whenever another program has written to the file; compare two readings of one open store. */
  dataVersion(): number {
    return this.explained(() => Number(this.database.pragma('data_version', { simple: true })));
  }

  /** Sentences that hold any of the words, best first: of all reports or of those named. */
  searchWords(words: readonly string[], limit: number, reports?: readonly ReportId[]): SentenceHit[] {
    return this.explained(() => searchFullText(this.database, words, limit, reports));
  }

  /** How many sentences each report has, in order of id. */
  sentenceCounts(): Map<ReportId, number> {
    const rows = this.explained(() => countSentences(this.database));
    return new Map(rows.map(({ report, count }) => [report, count]));
  }

  /** The same with what the sentences were read from: while `hash` and `count` stand, so do the sentences. */
  indexedReports(): { report: ReportId; hash: string; count: number }[] {
    return this.explained(() => countSentences(this.database));
  }

  /** The models, as vectors are kept under, that every report has vectors of. */
  wholeModels(): string[] {
    return this.explained(() => readWholeModels(this.database));
  }

  /** The sentence vectors of a report, or undefined when there are none of this model. */
  findVectors(id: ReportId, model: string): ReportVectors | undefined {
    return this.explained(() => readVectors(this.database, id, model));
  }

  /** What was kept under a receipt id, or undefined. The caller checks its shape. */
  findReceipt(id: string): unknown {
    const receipt = this.explained(() => this.database.prepare('SELECT receipt FROM receipts WHERE id = ?').pluck().get(id));
    return typeof receipt === 'string' ? JSON.parse(receipt) : undefined;
  }

  /** Reads the whole file and returns what SQLite finds wrong with it; empty when it is sound. Seconds on a large corpus. */
  checkIntegrity(): string[] {
    const lines = this.explained(() => this.database.prepare('PRAGMA integrity_check').pluck().all() as string[]);
    return lines.filter((line) => line !== 'ok');
  }

  close(): void {
    this.database.close();
  }

  #content<Value>(table: ContentTable, id: ReportId, readRow: (row: Row) => Value): Value[] {
    return this.explained(() => readContent(this.database, table, id, readRow));
  }

  #file(id: ReportId, column: 'text' | 'bytes'): unknown {
    this.getReport(id);
    const sql = `SELECT ${column} AS content FROM files JOIN reports ON reports.key = files.report_key WHERE reports.id = ?`;
    return this.explained(() => (prepared(this.database, sql).get(id) as { content: unknown } | undefined)?.content);
  }

  /** Runs a piece of work and says in plain words what a damaged, locked or full database means for it. */
  protected explained<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (failure) {
      throw explainStoreFailure(failure, path.join(this.home, DATABASE_FILE));
    }
  }
}
