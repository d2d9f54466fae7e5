/**
 * The schema as numbered steps. `PRAGMA user_version` holds how many have been taken; a step that was published is never edited,
 * a change is a new step at the end.
 *
 * `reports.key` and `sentences.key` are internal: they follow the order of ingest and never leave this folder. Readers order by report id and index.
 */
import type { Database } from 'better-sqlite3';

/** Marks the file as ours (`PRAGMA application_id`): the letters WENB. */
export const APPLICATION_ID = 0x57454e42;

interface Migration {
  name: string;
  sql: string;
}

const child = 'report_key INTEGER NOT NULL REFERENCES reports(key) ON DELETE CASCADE, idx INTEGER NOT NULL';
const span = 'start INTEGER NOT NULL, end INTEGER NOT NULL';
const childKey = 'PRIMARY KEY (report_key, idx)) WITHOUT ROWID';

export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'reports and everything read from them',
    sql: `
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE reports (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL UNIQUE, stem TEXT NOT NULL,
        content_hash TEXT NOT NULL UNIQUE, reading_hash TEXT NOT NULL, kind TEXT NOT NULL, sample INTEGER NOT NULL,
        organ TEXT NOT NULL, organ_printed TEXT NOT NULL, place_code TEXT, organ_kind TEXT, year INTEGER NOT NULL, edition TEXT NOT NULL,
        title TEXT NOT NULL, document_number TEXT, date TEXT, url TEXT, original TEXT);
      CREATE INDEX reports_stem ON reports(stem);
      CREATE INDEX reports_year ON reports(year);
      CREATE TABLE files (report_key INTEGER PRIMARY KEY REFERENCES reports(key) ON DELETE CASCADE, text TEXT NOT NULL, bytes BLOB NOT NULL);
      CREATE TABLE sections (${child}, level INTEGER NOT NULL, title TEXT NOT NULL, parent INTEGER, ${span}, ${childKey};
      CREATE TABLE figures (${child}, "table" TEXT NOT NULL, row_key TEXT, column_key TEXT, "row" TEXT NOT NULL, "column" TEXT NOT NULL,
        state TEXT NOT NULL, value REAL, unit TEXT NOT NULL, raw TEXT NOT NULL, printed TEXT, page INTEGER, section INTEGER NOT NULL, note TEXT,
        ${span}, ${childKey};
      CREATE TABLE mentions (${child}, sentence INTEGER NOT NULL, value REAL NOT NULL, unit TEXT NOT NULL, qualifier TEXT NOT NULL, raw TEXT NOT NULL,
        ${span}, ${childKey};
      CREATE TABLE passages (${child}, section INTEGER NOT NULL, text TEXT NOT NULL, ${span}, ${childKey};
      CREATE TABLE sentences (key INTEGER PRIMARY KEY, ${child}, passage INTEGER NOT NULL, section INTEGER NOT NULL, text TEXT NOT NULL, ${span},
        UNIQUE (report_key, idx));
      CREATE TABLE findings (${child}, identity TEXT NOT NULL, verdict TEXT NOT NULL, finding TEXT NOT NULL, ${childKey};
      CREATE TABLE messages (${child}, code TEXT NOT NULL, message TEXT NOT NULL, ${childKey};
      CREATE TABLE receipts (id TEXT PRIMARY KEY, receipt TEXT NOT NULL) WITHOUT ROWID;`,
  },
  {
    name: 'full text and sentence vectors, both rebuildable from the rows above',
    sql: `
      CREATE VIRTUAL TABLE sentence_words USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
      INSERT INTO sentence_words(sentence_words, rank) VALUES ('secure-delete', 1);
      CREATE TABLE vectors (report_key INTEGER PRIMARY KEY REFERENCES reports(key) ON DELETE CASCADE,
        model TEXT NOT NULL, dimensions INTEGER NOT NULL, count INTEGER NOT NULL, vectors BLOB NOT NULL);`,
  },
  {
    name: 'doubts and what a person read in an illegible cell, by the bytes of the report',
    sql: `
      CREATE TABLE doubts (id TEXT PRIMARY KEY, kind TEXT NOT NULL, content_hash TEXT NOT NULL, source TEXT NOT NULL, place TEXT,
        note TEXT NOT NULL, by TEXT, opened TEXT, closed TEXT, reason TEXT) WITHOUT ROWID;
      CREATE TABLE readings (content_hash TEXT NOT NULL, place TEXT NOT NULL, value REAL NOT NULL, note TEXT NOT NULL, by TEXT,
        PRIMARY KEY (content_hash, place)) WITHOUT ROWID;`,
  },
  {
    name: 'sentence vectors of two models side by side, while a changed one is made ready',
    sql: `
      CREATE TABLE vectors_by_model (report_key INTEGER NOT NULL REFERENCES reports(key) ON DELETE CASCADE,
        model TEXT NOT NULL, dimensions INTEGER NOT NULL, count INTEGER NOT NULL, vectors BLOB NOT NULL, PRIMARY KEY (report_key, model));
      INSERT INTO vectors_by_model SELECT report_key, model, dimensions, count, vectors FROM vectors;
      DROP TABLE vectors;
      ALTER TABLE vectors_by_model RENAME TO vectors;`,
  },
];

/** Takes every step that the file has not had, each in a transaction of its own: a crash leaves a whole older schema. */
export function migrate(database: Database): void {
  const taken = Number(database.pragma('user_version', { simple: true }));
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < taken) continue;
    database
      .transaction(() => {
        database.exec(migration.sql);
        database.pragma(`user_version = ${index + 1}`);
        database.pragma(`application_id = ${APPLICATION_ID}`);
      })
      .immediate();
  }
}
