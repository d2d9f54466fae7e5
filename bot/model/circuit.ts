/** Leaves a server alone after it failed, longer each time, so that a dead one costs one question its time and not every question. */
import type { Failure } from './chat-model.ts';

/** Failures that say that the server is not there, or not for us. One is enough. */
const GONE: ReadonlySet<Failure> = new Set(['unreachable', 'timeout', 'endless', 'cut', 'limited', 'server', 'key', 'request']);
/** Replies in a row that nobody can use, after which the model is left alone too. */
const UNUSABLE_IN_A_ROW = 5;

const FIRST_REST = 30_000;
const LONGEST_REST = 600_000;
/** A server that asks for more than a day is not believed. */
const LONGEST_ASKED = 86_400_000;

export class Circuit {
  readonly #now: () => number;
  #restUntil = 0;
  #rest = FIRST_REST;
  #unusable = 0;
  #probing = false;

  /** `now` in milliseconds, of any clock that only goes forward. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether a call may be tried now. After a rest one call at a time is let through, to see. */
  mayCall(): boolean {
    if (this.#restUntil === 0) return true;
    if (this.#now() < this.#restUntil || this.#probing) return false;
    this.#probing = true;
    return true;
  }

  /** Whether a call would be refused; asking changes nothing. */
  isResting(): boolean {
    return this.#restUntil !== 0 && (this.#now() < this.#restUntil || this.#probing);
  }

  succeeded(): void {
    this.#restUntil = 0;
    this.#rest = FIRST_REST;
    this.#unusable = 0;
    this.#probing = false;
  }

  failed(failure: Failure, retryAfterSeconds?: number): void {
    this.#probing = false;
    if (!GONE.has(failure) && failure !== 'unreadable' && failure !== 'refusal') return;
    if (!GONE.has(failure) && ++this.#unusable < UNUSABLE_IN_A_ROW) return;
    const rest = retryAfterSeconds === undefined ? this.#rest : Math.min(retryAfterSeconds * 1000, LONGEST_ASKED);
    this.#restUntil = this.#now() + rest;
    this.#rest = Math.min(this.#rest * 2, LONGEST_REST);
  }
}
