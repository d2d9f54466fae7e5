/** Counts messages as Telegram's published limits do, and remembers every breach. */

export class RateWatch {
  readonly breaches: string[] = [];
  readonly #now: () => number;
  #all: number[] = [];
  readonly #chats = new Map<string, number[]>();
  readonly #waits = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A message or an edit that arrives. */
  count(chat: string): void {
    const now = this.#now();
    const wait = this.#waits.get(chat) ?? 0;
    if (now < wait) this.breaches.push(`chat ${chat}: ${wait - now} ms before retry_after was over`);
    this.#all = this.#all.filter((at) => at > now - 1000);
    this.#all.push(now);
    if (this.#all.length > 30) this.breaches.push(`${this.#all.length} messages in a second`);
    const times = (this.#chats.get(chat) ?? []).filter((at) => at > now - 60_000);
    const last = times.at(-1);
    if (last !== undefined && now - last < 1000) this.breaches.push(`chat ${chat}: ${now - last} ms after the message before`);
    times.push(now);
    this.#chats.set(chat, times);
    if (Number(chat) < 0 && times.length > 20) this.breaches.push(`group ${chat}: ${times.length} messages in a minute`);
  }

  /** The chat was told to wait. */
  askToWait(chat: string, seconds: number): void {
    this.#waits.set(chat, this.#now() + seconds * 1000);
  }
}
