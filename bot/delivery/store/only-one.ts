/** One process per messenger and data folder. The operating system holds the lock, so it is free again the moment that process ends. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** Takes the lock, or returns undefined where another process has it. `release` gives it back. */
export function takeOnlyOne(home: string, messenger: string): { release(): void } | undefined {
  mkdirSync(home, { recursive: true });
  const database = new BetterSqlite3(path.join(home, `${messenger}.lock`), { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (failure) {
    database.close();
    if (failure instanceof Error && 'code' in failure && String(failure.code).startsWith('SQLITE_BUSY')) return undefined;
    throw failure;
  }
}
