/**
 * When the next message may go out. A message counts from the moment it is handed over until a second (a minute) after the answer to it:
 * whenever in between the messenger counted it, no window of the messenger's holds more than is allowed.
 */

export interface SendLimits {
  /** Messages in any second, to all chats together. */
  perSecond: number;
  /** Milliseconds between two messages to one chat. */
  chatInterval: number;
  /** Messages in any minute to one group. */
  groupPerMinute: number;
}

/** What Telegram publishes (core.telegram.org/bots/faq, "My bot is hitting limits"). */
export const TELEGRAM_LIMITS: SendLimits = { perSecond: 30, chatInterval: 1000, groupPerMinute: 20 };

const MINUTE = 60_000;

export class LimitKeeper {
  readonly #limits: SendLimits;
  /** When each of the latest messages was answered, to all chats; oldest first. */
  #recent: number[] = [];
  readonly #byChat = new Map<string, number[]>();
  #underway = 0;
  readonly #underwayByChat = new Map<string, number>();
  /** Nothing goes out before. */
  #pausedUntil = 0;
  readonly #chatPausedUntil = new Map<string, number>();

  constructor(limits: SendLimits) {
    this.#limits = limits;
  }

  /** The earliest time for a message to any chat; Infinity while only an answer can tell. */
  readyAt(now: number): number {
    const { perSecond } = this.#limits;
    this.#recent = this.#recent.filter((end) => end > now - 1000);
    const free = perSecond - this.#underway;
    if (free <= 0) return Number.POSITIVE_INFINITY;
    // With k answered messages and room for `free`, the oldest k - free + 1 must be a second old.
    const blocking = this.#recent[this.#recent.length - free];
    return Math.max(this.#pausedUntil, blocking === undefined ? 0 : blocking + 1000);
  }

  /** The earliest time for a message to this chat as far as the chat alone decides; Infinity while one is under way to it. */
  chatReadyAt(chat: string, group: boolean): number {
    if (this.#underwayByChat.has(chat)) return Number.POSITIVE_INFINITY;
    const ends = this.#byChat.get(chat) ?? [];
    const last = ends.at(-1);
    const nthLast = group ? ends.at(-this.#limits.groupPerMinute) : undefined;
    return Math.max(
      this.#chatPausedUntil.get(chat) ?? 0,
      last === undefined ? 0 : last + this.#limits.chatInterval,
      nthLast === undefined ? 0 : nthLast + MINUTE,
    );
  }

  begin(chat: string): void {
    this.#underway += 1;
    this.#underwayByChat.set(chat, (this.#underwayByChat.get(chat) ?? 0) + 1);
  }

  end(chat: string, now: number): void {
    this.#underway -= 1;
    this.#underwayByChat.delete(chat);
    this.remember(chat, now);
  }

  /** A message of before a restart, at the time of its last attempt; in order of time. */
  remember(chat: string, at: number): void {
    this.#recent.push(at);
    const ends = this.#byChat.get(chat) ?? [];
    this.#byChat.set(chat, [...ends.filter((end) => end > at - MINUTE), at].slice(-this.#limits.groupPerMinute));
  }

  /** The messenger asked to wait with this chat. Where it had asked so for another chat as well, everything waits. */
  pause(chat: string, until: number, now: number): void {
    const others = [...this.#chatPausedUntil].some(([other, end]) => other !== chat && end > now);
    this.#chatPausedUntil.set(chat, Math.max(until, this.#chatPausedUntil.get(chat) ?? 0));
    if (others) this.#pausedUntil = Math.max(until, this.#pausedUntil);
  }

  /** Forgets chats that nothing was sent to for a minute. */
  sweep(now: number): void {
    for (const [chat, ends] of this.#byChat) if ((ends.at(-1) ?? 0) <= now - MINUTE) this.#byChat.delete(chat);
    for (const [chat, end] of this.#chatPausedUntil) if (end <= now) this.#chatPausedUntil.delete(chat);
  }
}
