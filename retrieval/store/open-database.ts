/** Opens `<home>/wenbao.sqlite`, the one file that holds everything, and says plainly why when it cannot. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { APPLICATION_ID, MIGRATIONS, migrate } from './migrations.ts';
import { explainStoreFailure, StoreError } from './store-error.ts';

export const DATABASE_FILE = 'wenbao.sqlite';
/** Folder of the vector index inside the home folder; a cache, removed whenever a report goes. */
export const VECTORS_FOLDER = 'vectors';

export interface OpenDatabaseOptions {
  /** Refuses every write; the file must exist. Default false. */
  readonly?: boolean;
  /** How long to wait for another writer, in milliseconds, 0 or more. Default 5000. */
  busyTimeout?: number;
}

/**
 * The database of a home folder, created with the folder when absent (unless `readonly`) and brought to this program's schema.
 * Throws StoreError for a damaged, foreign, newer or locked file and for a folder that cannot be written.
 */
export function openDatabase(home: string, { readonly = false, busyTimeout = 5000 }: OpenDatabaseOptions = {}): Database {
  const file = path.join(home, DATABASE_FILE);
  if (readonly && !existsSync(file)) {
    throw new StoreError(
      'store-missing',
      `No reports are held in ${home}: ${DATABASE_FILE} is not there. Ingest reports first, or name another folder with --home.`,
    );
  }
  if (!readonly) makeHome(home, file);
  let database: Database | undefined;
  try {
    database = new BetterSqlite3(file, { readonly, timeout: busyTimeout });
    refuseForeignOrNewer(database, file, readonly);
    configure(database, readonly);
    if (!readonly) migrate(database);
    return database;
  } catch (failure) {
    database?.close();
    throw explainStoreFailure(failure, file);
  }
}

function makeHome(home: string, file: string): void {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
  } catch (failure) {
    throw new StoreError(
      'home-unwritable',
      `The folder ${home} cannot be used for ${path.basename(file)}: it must be a folder that this user can write. Correct its permissions or choose another with --home.`,
      { cause: failure },
    );
  }
}

function refuseForeignOrNewer(database: Database, file: string, readonly: boolean): void {
  const applicationId = Number(database.pragma('application_id', { simple: true }));
  const version = Number(database.pragma('user_version', { simple: true }));
  const tables = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (applicationId !== APPLICATION_ID && (tables > 0 || readonly)) {
    throw new StoreError(
      'store-foreign',
      `${file} is a database of another program. Nothing was changed. Move it aside or choose another folder with --home.`,
    );
  }
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'schema-newer',
      `${file} was written by a newer Wenbao (schema ${version}; this one reads up to ${MIGRATIONS.length}). Nothing was changed. Update Wenbao, or choose another folder with --home.`,
    );
  }
  if (readonly && version < MIGRATIONS.length) {
    throw new StoreError(
      'schema-newer',
      `${file} has schema ${version} and needs ${MIGRATIONS.length}: open it once for writing (for example: wenbao reports) to bring it up to date.`,
    );
  }
}

/**
 * WAL lets people ask while reports come in. synchronous=FULL, although WAL would be consistent with NORMAL: a receipt says "accepted",
 * and that must survive a power cut; ingest is rare enough to pay for it. secure_delete overwrites what is removed.
 */
function configure(database: Database, readonly: boolean): void {
  database.pragma('foreign_keys = ON');
  if (readonly) return;
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
}
