/**
 * The schema of a messenger's store as numbered steps, as in `retrieval/store/migrations.ts`: a published step is never edited.
 * Times are milliseconds since 1970.
 */
import type { Database } from 'better-sqlite3';

/** Marks the file as a messenger's store (`PRAGMA application_id`): the letters WENC. */
export const APPLICATION_ID = 0x57454e43;

export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE updates (id INTEGER PRIMARY KEY, lane TEXT NOT NULL, received INTEGER NOT NULL, content TEXT, attempts INTEGER NOT NULL DEFAULT 0);
   CREATE INDEX updates_waiting ON updates (id) WHERE content IS NOT NULL;
   CREATE INDEX updates_received ON updates (received);
   CREATE TABLE orders (key INTEGER PRIMARY KEY AUTOINCREMENT, chat TEXT NOT NULL, topic TEXT, is_group INTEGER NOT NULL, kind TEXT NOT NULL,
     reply_to TEXT, question TEXT, target_order INTEGER, target_message TEXT, content TEXT, has_file INTEGER NOT NULL DEFAULT 0, file BLOB, state TEXT NOT NULL DEFAULT 'waiting',
     attempts INTEGER NOT NULL DEFAULT 0, given INTEGER NOT NULL, tried INTEGER, message TEXT, failure TEXT);
   CREATE INDEX orders_waiting ON orders (key) WHERE state = 'waiting';
   CREATE INDEX orders_tried ON orders (tried);
   CREATE INDEX orders_question ON orders (chat, question);
   CREATE INDEX orders_message ON orders (chat, message);
   CREATE INDEX orders_target ON orders (target_order);
   CREATE TABLE uploads (key INTEGER PRIMARY KEY, upload TEXT NOT NULL);
   CREATE TABLE chats (id TEXT PRIMARY KEY, unreachable TEXT, moved_to TEXT) WITHOUT ROWID;
   CREATE TABLE people (id TEXT PRIMARY KEY, language TEXT, admitted INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
   CREATE TABLE turns (key INTEGER PRIMARY KEY, chat TEXT NOT NULL, conversation TEXT NOT NULL, person TEXT NOT NULL, message TEXT NOT NULL, question TEXT NOT NULL,
     language TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (conversation, message));
   CREATE INDEX turns_at ON turns (at);
   CREATE INDEX turns_message ON turns (chat, message);
   CREATE TABLE buttons (token TEXT PRIMARY KEY, chat TEXT NOT NULL, action TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE audit (key INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, chat TEXT NOT NULL, event TEXT NOT NULL, question TEXT,
     status TEXT, receipt TEXT, cells TEXT);
   CREATE INDEX audit_at ON audit (at);
   CREATE INDEX audit_person ON audit (person);
   CREATE INDEX audit_receipt ON audit (receipt);`,
];

/** Takes every step that the file has not had, each in a transaction of its own. */
export function migrate(database: Database): void {
  const taken = Number(database.pragma('user_version', { simple: true }));
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < taken) continue;
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version = ${index + 1}`);
        database.pragma(`application_id = ${APPLICATION_ID}`);
      })
      .immediate();
  }
}
