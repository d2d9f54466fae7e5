/** Who asked what, and which cells answered. People and chats stand there under salted hashes; the salt never leaves the file. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export interface AuditEntry {
  at: number;
  person: string;
  chat: string;
  /** What happened: `question`, `command`, `upload`, `dropped` … */
  event: string;
  question?: string;
  status?: string;
  receipt?: string;
  /** Places that the answer stands on, as citations. */
  cells?: readonly string[];
}

/** An entry as it is kept: person and chat are hashes. */
export interface KeptAuditEntry extends Omit<AuditEntry, 'cells'> {
  cells: string[];
}

interface AuditRow {
  at: number;
  person: string;
  chat: string;
  event: string;
  question: string | null;
  status: string | null;
  receipt: string | null;
  cells: string | null;
}

export class Audit {
  readonly #database: Database;
  #salt: string | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The hash that stands for a person or a chat: 16 hexadecimal digits. */
  hash(id: string): string {
    return createHmac('sha256', this.#readSalt()).update(id).digest('hex').slice(0, 16);
  }

  record({ at, person, chat, event, question, status, receipt, cells }: AuditEntry): void {
    this.#database
      .prepare('INSERT INTO audit (at, person, chat, event, question, status, receipt, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        at,
        this.hash(person),
        this.hash(chat),
        event,
        question ?? null,
        status ?? null,
        receipt ?? null,
        cells ? JSON.stringify(cells) : null,
      );
  }

  /** All entries, oldest first. */
  list(): KeptAuditEntry[] {
    const rows = this.#database
      .prepare('SELECT at, person, chat, event, question, status, receipt, cells FROM audit ORDER BY key')
      .all() as AuditRow[];
    return rows.map(({ question, status, receipt, cells, ...entry }) => ({
      ...entry,
      question: question ?? undefined,
      status: status ?? undefined,
      receipt: receipt ?? undefined,
      cells: cells === null ? [] : (JSON.parse(cells) as string[]),
    }));
  }

  /** True for somebody who got the answer with this receipt. */
  gotReceipt(person: string, receipt: string): boolean {
    return this.#database.prepare('SELECT 1 FROM audit WHERE receipt = ? AND person = ?').get(receipt, this.hash(person)) !== undefined;
  }

  /** Receipts that this person got and nobody else. */
  ownReceipts(person: string): string[] {
    return this.#database
      .prepare(
        `SELECT DISTINCT receipt FROM audit AS mine WHERE person = @hash AND receipt IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM audit WHERE receipt = mine.receipt AND person <> @hash)`,
      )
      .pluck()
      .all({ hash: this.hash(person) }) as string[];
  }

  /** Receipts that nobody got after that time. */
  staleReceipts(before: number): string[] {
    return this.#database
      .prepare('SELECT receipt FROM audit WHERE receipt IS NOT NULL GROUP BY receipt HAVING max(at) < ?')
      .pluck()
      .all(before) as string[];
  }

  forget(person: string): void {
    this.#database.prepare('DELETE FROM audit WHERE person = ?').run(this.hash(person));
  }

  sweep(before: number): void {
    this.#database.prepare('DELETE FROM audit WHERE at < ?').run(before);
  }

  #readSalt(): string {
    if (this.#salt !== undefined) return this.#salt;
    this.#database.prepare(`INSERT INTO meta VALUES ('salt', ?) ON CONFLICT DO NOTHING`).run(randomBytes(32).toString('hex'));
    this.#salt = this.#database.prepare(`SELECT value FROM meta WHERE name = 'salt'`).pluck().get() as string;
    return this.#salt;
  }
}
