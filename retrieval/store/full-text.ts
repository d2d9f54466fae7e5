/**
 * The full-text index over sentences: FTS5 without content, holding the segmenter's words under `sentences.key`. A cache of the rows;
 * the segmenter's hash stands beside it, and an index made by another segmenter is rebuilt.
 */
import type { Database } from 'better-sqlite3';
import type { ReportId } from '../../ingest/report.ts';
import type { Segmenter } from '../segmenter.ts';

export interface SentenceHit {
  report: ReportId;
  /** Index of the sentence in its report. */
  sentence: number;
  /** BM25 as SQLite computes it, negated: higher is better. */
  score: number;
}

const HASH = 'full-text-segmenter';
const UNCLEAN = 'full-text-unclean';

/** Adds one report's sentences. */
export function indexSentences(database: Database, segmenter: Segmenter, reportKey: number): void {
  const insert = database.prepare('INSERT INTO sentence_words (rowid, words) VALUES (?, ?)');
  const sentences = database.prepare('SELECT key, text FROM sentences WHERE report_key = ? ORDER BY idx').all(reportKey) as {
    key: number;
    text: string;
  }[];
  for (const { key, text } of sentences) insert.run(key, segmenter.indexWords(text).join(' '));
}

/** Takes one report's sentences out of the answers at once; their words stay in the file's pages until `sweepFullText`. */
export function unindexSentences(database: Database, reportKey: number): void {
  database.prepare('DELETE FROM sentence_words WHERE rowid IN (SELECT key FROM sentences WHERE report_key = ?)').run(reportKey);
  database.prepare(`INSERT INTO meta VALUES ('${UNCLEAN}', 'true') ON CONFLICT DO NOTHING`).run();
}

/** Whether words of removed sentences may still stand in the file. */
export function isFullTextUnclean(database: Database): boolean {
  return database.prepare('SELECT 1 FROM meta WHERE name = ?').get(UNCLEAN) !== undefined;
}

/**
 * Merges the index so that words of removed sentences leave the file, and empties the write-ahead log. A contentless index only marks its
 * deletions (it no longer knows the words), even under FTS5's secure-delete; merging drops what is marked, and `PRAGMA secure_delete`
 * overwrites the freed pages. While another program reads, the log cannot be emptied: then the store stays marked and the next opening does it.
 */
export function sweepFullText(database: Database): void {
  database.exec("INSERT INTO sentence_words(sentence_words) VALUES ('optimize')");
  const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (busy === 0) database.prepare('DELETE FROM meta WHERE name = ?').run(UNCLEAN);
}

/** Whether the index was made by this segmenter. */
export function isFullTextCurrent(database: Database, segmenter: Segmenter): boolean {
  return database.prepare('SELECT value FROM meta WHERE name = ?').pluck().get(HASH) === segmenter.hash;
}

/** Makes the index again from the sentences, in one transaction. */
export function rebuildFullText(database: Database, segmenter: Segmenter): void {
  database
    .transaction(() => {
      database.exec("INSERT INTO sentence_words(sentence_words) VALUES ('delete-all')");
      const keys = database.prepare('SELECT key FROM reports ORDER BY id').pluck().all() as number[];
      for (const key of keys) indexSentences(database, segmenter, key);
      database.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(HASH, segmenter.hash);
    })
    .immediate();
}

/**
 * Sentences that hold any of `words`, best first, at most `limit`; of all reports or of those named. Ties stand in order of report id
 * and sentence. No words or an empty list of reports: no hits.
 */
export function searchFullText(database: Database, words: readonly string[], limit: number, reports?: readonly ReportId[]): SentenceHit[] {
  const terms = [...new Set(words)].map((word) => `"${word.replaceAll('"', '""')}"`);
  if (terms.length === 0 || limit < 1) return [];
  const where = reports ? 'WHERE reports.id IN (SELECT value FROM json_each(?))' : '';
  return database
    .prepare(
      `SELECT reports.id AS report, sentences.idx AS sentence, -hits.score AS score
       FROM (SELECT rowid AS key, bm25(sentence_words) AS score FROM sentence_words WHERE sentence_words MATCH ?) AS hits
       JOIN sentences ON sentences.key = hits.key JOIN reports ON reports.key = sentences.report_key ${where}
       ORDER BY hits.score, reports.id, sentences.idx LIMIT ?`,
    )
    .all(terms.join(' OR '), ...(reports ? [JSON.stringify(reports)] : []), limit) as SentenceHit[];
}
