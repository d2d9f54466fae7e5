/** A clock that stands still until everybody waits for it: minutes pass at once, and nobody sleeps. */
import type { Clock } from '../../bot/delivery/clock.ts';

interface Sleeper {
  until: number;
  wake(): void;
}

export class VirtualClock implements Clock {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();

  constructor(now = Date.UTC(2026, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { until: this.#now + milliseconds, wake: () => finish() };
      const finish = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', finish);
    });
  }

  /** Lets time pass, waking sleepers in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#sleepers].filter(({ until }) => until <= end).sort((a, b) => a.until - b.until)[0];
      if (!next) break;
      this.#now = Math.max(this.#now, next.until);
      next.wake();
    }
    this.#now = end;
  }

  /** Goes to the next moment that somebody waits for; false where nobody does. */
  advanceToNext(): boolean {
    const next = Math.min(...[...this.#sleepers].map(({ until }) => until));
    if (next === Number.POSITIVE_INFINITY) return false;
    this.advance(Math.max(0, next - this.#now));
    return true;
  }
}
