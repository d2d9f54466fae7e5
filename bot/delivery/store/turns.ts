/** What was asked in a conversation, so that a follow-up is understood after a restart too. */
import type { Database } from 'better-sqlite3';
import type { Language } from '../../answer.ts';

/** Turns that are kept of a conversation; older ones are forgotten. */
export const TURNS_KEPT = 12;

export interface Turn {
  chat: string;
  /** The conversation: a private chat, or one person in a group or topic. */
  conversation: string;
  person: string;
  /** Id of the message that asked. */
  message: string;
  question: string;
  language: Language;
  at: number;
}

export class Turns {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The questions of a conversation, oldest first; up to and without the message that is given. */
  before(conversation: string, message: string): string[] {
    return this.#database
      .prepare(
        `SELECT question FROM turns WHERE conversation = @conversation
           AND key < coalesce((SELECT key FROM turns WHERE conversation = @conversation AND message = @message), 9e18) ORDER BY key`,
      )
      .pluck()
      .all({ conversation, message }) as string[];
  }

  /** The questions of the conversation that a message of a chat belongs to, oldest first, up to and with that message. */
  upTo(chat: string, message: string): string[] {
    return this.#database
      .prepare(
        `SELECT question FROM turns JOIN (SELECT conversation, key AS last FROM turns WHERE chat = ? AND message = ?) USING (conversation)
         WHERE key <= last ORDER BY key`,
      )
      .pluck()
      .all(chat, message) as string[];
  }

  /** A group got another id. */
  moveChat(from: string, to: string): void {
    this.#database
      .prepare('UPDATE turns SET chat = @to, conversation = @to || substr(conversation, length(@from) + 1) WHERE chat = @from')
      .run({ from, to });
  }

  /** True where the message asked a question that is still remembered. */
  has(conversation: string, message: string): boolean {
    return this.#database.prepare('SELECT 1 FROM turns WHERE conversation = ? AND message = ?').get(conversation, message) !== undefined;
  }

  /** Keeps a turn at the end of its conversation; an edited question keeps its place. */
  keep({ chat, conversation, person, message, question, language, at }: Turn): void {
    this.#database
      .prepare(
        `INSERT INTO turns (chat, conversation, person, message, question, language, at) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (conversation, message) DO UPDATE SET question = excluded.question, language = excluded.language`,
      )
      .run(chat, conversation, person, message, question, language, at);
    this.#database
      .prepare(
        `DELETE FROM turns WHERE conversation = @conversation
           AND key <= (SELECT key FROM turns WHERE conversation = @conversation ORDER BY key DESC LIMIT 1 OFFSET ${TURNS_KEPT})`,
      )
      .run({ conversation });
  }

  /** Begins a conversation afresh. */
  clear(conversation: string): void {
    this.#database.prepare('DELETE FROM turns WHERE conversation = ?').run(conversation);
  }

  forget(person: string): void {
    this.#database.prepare('DELETE FROM turns WHERE person = ?').run(person);
  }

  sweep(before: number): void {
    this.#database.prepare('DELETE FROM turns WHERE at < ?').run(before);
  }
}
