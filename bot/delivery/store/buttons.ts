/** What the buttons under messages do. The messenger carries only a token, too short for more. */
import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** A button works for so long; afterwards it says so. */
export const BUTTON_DAYS = 30;
const DAY = 86_400_000;

export class Buttons {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps an action and returns its token: 16 hexadecimal digits. */
  keep(chat: string, action: unknown, now: number): string {
    const token = randomBytes(8).toString('hex');
    this.#database.prepare('INSERT INTO buttons VALUES (?, ?, ?, ?)').run(token, chat, JSON.stringify(action), now + BUTTON_DAYS * DAY);
    return token;
  }

  /** The action of a button of this chat; undefined for one that expired, was never ours or belongs elsewhere. */
  find(token: string, chat: string, now: number): unknown {
    const action = this.#database
      .prepare('SELECT action FROM buttons WHERE token = ? AND chat = ? AND expires > ?')
      .pluck()
      .get(token, chat, now) as string | undefined;
    return action === undefined ? undefined : JSON.parse(action);
  }

  sweep(now: number): void {
    this.#database.prepare('DELETE FROM buttons WHERE expires <= ?').run(now);
  }
}
