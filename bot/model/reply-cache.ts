/** Replies by the hash of their prompt, in memory only, for one state of the corpus: a report that is removed takes them all with it. */
import { createHash } from 'node:crypto';

/** Replies that are remembered; the oldest goes first. */
const REMEMBERED = 500;

export class ReplyCache {
  #generation = '';
  readonly #replies = new Map<string, unknown>();

  /** `generation` is the corpus hash. Undefined where nothing usable was replied before. */
  find(generation: string, key: string): unknown {
    this.#enter(generation);
    return this.#replies.get(key);
  }

  keep(generation: string, key: string, reply: unknown): void {
    this.#enter(generation);
    this.#replies.set(key, reply);
    const [oldest] = this.#replies.keys();
    if (this.#replies.size > REMEMBERED && oldest !== undefined) this.#replies.delete(oldest);
  }

  #enter(generation: string): void {
    if (generation === this.#generation) return;
    this.#replies.clear();
    this.#generation = generation;
  }
}

/** One hash over everything that a reply depends on. */
export function hashPrompt(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
