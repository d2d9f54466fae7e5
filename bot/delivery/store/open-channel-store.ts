/**
 * Opens `<home>/<messenger>.sqlite`: what one messenger has taken over and not yet sent, what it remembers, and who asked. It is a file
 * of its own beside the corpus, because it lives by other rules: written with every message, forgotten after days, and never copied along
 * with the reports.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { explainStoreFailure, StoreError } from '../../../retrieval/store/store-error.ts';
import { Audit } from './audit.ts';
import { Buttons } from './buttons.ts';
import { Claims } from './claims.ts';
import { APPLICATION_ID, MIGRATIONS, migrate } from './migrations.ts';
import { Outbox } from './outbox.ts';
import { People } from './people.ts';
import { Turns } from './turns.ts';
import { UploadRows } from './upload-rows.ts';

export class ChannelStore {
  readonly claims: Claims;
  readonly outbox: Outbox;
  readonly buttons: Buttons;
  readonly turns: Turns;
  readonly people: People;
  readonly audit: Audit;
  readonly uploads: UploadRows;
  readonly #database: Database;
  readonly #file: string;

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
    this.buttons = new Buttons(database);
    this.claims = new Claims(database);
    this.outbox = new Outbox(database, this.buttons);
    this.turns = new Turns(database);
    this.people = new People(database);
    this.audit = new Audit(database);
    this.uploads = new UploadRows(database);
  }

  /** All of the work or nothing of it. Throws StoreError where the file is locked, full or damaged. */
  transaction<Value>(work: () => Value): Value {
    try {
      return this.#database.transaction(work).immediate();
    } catch (failure) {
      throw explainStoreFailure(failure, this.#file);
    }
  }

  /** A group got another id: what waits for it and what it remembers goes there. The caller opens the transaction. */
  moveChat(from: string, to: string): void {
    this.outbox.moveChat(from, to);
    this.turns.moveChat(from, to);
    this.#database.prepare('UPDATE buttons SET chat = ? WHERE chat = ?').run(to, from);
  }

  /** Erases what is kept of a person: conversations, chosen language, entries of the audit log. The caller opens the transaction. */
  forget(person: string): void {
    this.turns.forget(person);
    this.people.forget(person);
    this.audit.forget(person);
  }

  /** Forgets what is older than its time: `days` for words and records, two days for ids of updates, 30 for buttons. */
  sweep(now: number, days: number): void {
    const day = 86_400_000;
    this.transaction(() => {
      this.claims.sweep(now - 2 * day);
      this.outbox.sweep(now - days * day);
      this.buttons.sweep(now);
      this.turns.sweep(now - days * day);
      this.audit.sweep(now - days * day);
    });
  }

  close(): void {
    this.#database.close();
  }
}

/** Opens the store of a messenger, created with its folder when absent. Throws StoreError for a damaged, foreign, newer or locked file. */
export function openChannelStore(home: string, messenger: string): ChannelStore {
  const file = path.join(home, `${messenger}.sqlite`);
  let database: Database | undefined;
  try {
    mkdirSync(home, { recursive: true });
    database = new BetterSqlite3(file, { timeout: 5000 });
    refuseForeignOrNewer(database, file);
    // Only a claim must outlive a power cut before the messenger is told of it (see `claims.ts`); what is lost of the rest is done again.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('secure_delete = ON');
    migrate(database);
    return new ChannelStore(database, file);
  } catch (failure) {
    database?.close();
    throw explainStoreFailure(failure, file);
  }
}

function refuseForeignOrNewer(database: Database, file: string): void {
  const tables = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (tables > 0 && Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    throw new StoreError('store-foreign', `${file} is a database of another program. Nothing was changed. Move it aside.`);
  }
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'schema-newer',
      `${file} was written by a newer Wenbao (schema ${version}; this one reads up to ${MIGRATIONS.length}). Nothing was changed. Update Wenbao.`,
    );
  }
}
