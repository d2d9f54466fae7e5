/** Updates that were taken over from the messenger: a set of ids, and the contents of those that are not done yet. */
import type { Database } from 'better-sqlite3';
import { type Incoming, laneOf } from '../incoming.ts';

/** An update that waits to be worked on. */
export interface Claim {
  id: number;
  lane: string;
  /** When it came in, in milliseconds since 1970. */
  received: number;
  /** How often work on it began before. */
  attempts: number;
}

export class Claims {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Claims updates, all or none, and returns those that are new, in order of id. Once this returns they survive a power cut, and the
   * messenger may be told so.
   */
  claim(updates: readonly Incoming[], now: number): Claim[] {
    if (updates.length === 0) return [];
    const insert = this.#database.prepare('INSERT INTO updates (id, lane, received, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
    const claims: Claim[] = [];
    this.#database.pragma('synchronous = FULL');
    try {
      this.#database
        .transaction(() => {
          for (const update of [...updates].sort((a, b) => a.id - b.id)) {
            const lane = laneOf(update);
            const content = update.kind === 'other' ? null : JSON.stringify(update);
            if (insert.run(update.id, lane, now, content).changes === 1 && content !== null)
              claims.push({ id: update.id, lane, received: now, attempts: 0 });
          }
        })
        .immediate();
    } finally {
      this.#database.pragma('synchronous = NORMAL');
    }
    return claims;
  }

  /** Claims that are not done, in order of id. */
  waiting(): Claim[] {
    return this.#database
      .prepare('SELECT id, lane, received, attempts FROM updates WHERE content IS NOT NULL ORDER BY id')
      .all() as Claim[];
  }

  /** The contents of a claim whose work begins now; undefined when it is done. Counts the attempt. */
  begin(id: number): Incoming | undefined {
    const content = this.#database
      .prepare('UPDATE updates SET attempts = attempts + 1 WHERE id = ? AND content IS NOT NULL RETURNING content')
      .pluck()
      .get(id) as string | undefined;
    return content === undefined ? undefined : (JSON.parse(content) as Incoming);
  }

  /** Marks a claim as done; its contents are not kept. False when it was done before. */
  finish(id: number): boolean {
    return this.#database.prepare('UPDATE updates SET content = NULL WHERE id = ? AND content IS NOT NULL').run(id).changes === 1;
  }

  /** Forgets the ids of updates that were done and came in before that time; the messenger does not send them again. */
  sweep(before: number): void {
    this.#database.prepare('DELETE FROM updates WHERE received < ? AND content IS NULL').run(before);
  }
}
