/** How many messages a person may send in a minute, and all people of a chat together. Counted in memory: a restart forgives. */
import type { Clock } from '../delivery/clock.ts';

const MINUTE = 60_000;
/** A chat may send so many times what a person may. */
const CHAT_FACTOR = 3;

export type Verdict =
  | { kind: 'allowed' }
  /** The first refusal in a minute; it is said, with the seconds to wait. */
  | { kind: 'refused'; seconds: number }
  /** Refused again before a minute is over: nothing is said. */
  | { kind: 'ignored' };

export class Allowance {
  readonly #clock: Clock;
  readonly #perMinute: number;
  readonly #times = new Map<string, number[]>();
  readonly #told = new Map<string, number>();

  constructor(clock: Clock, perMinute: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  /** Counts a message where it is allowed. */
  spend(person: string, chat: string): Verdict {
    const now = this.#clock.now();
    this.#sweep(now);
    const limits: [key: string, most: number][] = [
      [`person ${person}`, this.#perMinute],
      [`chat ${chat}`, this.#perMinute * CHAT_FACTOR],
    ];
    const waits = limits.map(([key, most]) => {
      const oldest = (this.#times.get(key) ?? []).at(-most);
      return oldest === undefined ? 0 : oldest + MINUTE - now;
    });
    const wait = Math.max(...waits);
    if (wait > 0) return this.#refuse(person, wait, now);
    for (const [key, most] of limits) this.#times.set(key, [...(this.#times.get(key) ?? []), now].slice(-most));
    return { kind: 'allowed' };
  }

  #refuse(person: string, wait: number, now: number): Verdict {
    if ((this.#told.get(person) ?? Number.NEGATIVE_INFINITY) > now - MINUTE) return { kind: 'ignored' };
    this.#told.set(person, now);
    return { kind: 'refused', seconds: Math.ceil(wait / 1000) };
  }

  #sweep(now: number): void {
    if (this.#times.size < 10_000) return;
    for (const [key, times] of this.#times) if ((times.at(-1) ?? 0) <= now - MINUTE) this.#times.delete(key);
    for (const [key, at] of this.#told) if (at <= now - MINUTE) this.#told.delete(key);
  }
}
