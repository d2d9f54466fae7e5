/** Files that are to be taken in, kept until they are, so that a restart goes on with them. */
import type { Database } from 'better-sqlite3';

export class UploadRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The key of the upload; the caller opens the transaction. */
  keep(upload: unknown): number {
    return this.#database.prepare('INSERT INTO uploads (upload) VALUES (?) RETURNING key').pluck().get(JSON.stringify(upload)) as number;
  }

  /** What waits, in order. */
  waiting(): { key: number; upload: unknown }[] {
    const rows = this.#database.prepare('SELECT key, upload FROM uploads ORDER BY key').all() as { key: number; upload: string }[];
    return rows.map(({ key, upload }) => ({ key, upload: JSON.parse(upload) as unknown }));
  }

  finish(key: number): void {
    this.#database.prepare('DELETE FROM uploads WHERE key = ?').run(key);
  }
}
