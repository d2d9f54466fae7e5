/** What people chose and whether they were let in. */
import type { Database } from 'better-sqlite3';
import type { Language } from '../../answer.ts';

export class People {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The language that a person chose with /lang; undefined: that of each question. */
  languageOf(person: string): Language | undefined {
    const language = this.#database.prepare('SELECT language FROM people WHERE id = ?').pluck().get(person) as Language | null | undefined;
    return language ?? undefined;
  }

  setLanguage(person: string, language: Language | undefined): void {
    this.#database
      .prepare('INSERT INTO people (id, language) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET language = excluded.language')
      .run(person, language ?? null);
  }

  /** True for somebody who came with the invitation code. */
  isAdmitted(person: string): boolean {
    return this.#database.prepare('SELECT admitted FROM people WHERE id = ?').pluck().get(person) === 1;
  }

  admit(person: string): void {
    this.#database.prepare('INSERT INTO people (id, admitted) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET admitted = 1').run(person);
  }

  /** Forgets what a person chose. Whether they were let in stays: it is a right, not a trace of what they asked. */
  forget(person: string): void {
    this.#database.prepare('UPDATE people SET language = NULL WHERE id = ?').run(person);
  }
}
