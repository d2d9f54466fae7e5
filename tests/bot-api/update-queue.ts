/** Updates that the bot has not confirmed, and the two ways by which it gets them: long polling and a webhook. */
import type { ServerResponse } from 'node:http';
import { type Parameters, Refusal } from './bot-api-methods.ts';
import { answer } from './http-reply.ts';

/** Decides with what dice it is given. */
export interface Disorder {
  /** True where something is to be delivered once more. */
  again(): boolean;
  shuffle<Item>(items: Item[]): Item[];
}

/** Confirmed updates that may be delivered once more. */
const REMEMBERED = 50;
/** Deliveries to the webhook at the same time. */
const AT_ONCE = 8;

interface PendingPoll {
  response: ServerResponse;
  limit: number;
  timer: NodeJS.Timeout;
}

export class UpdateQueue {
  /** The webhook; an empty address where the bot polls. */
  webhook = { url: '', secret: '' };
  readonly #disorder: Disorder | undefined;
  readonly #changed: () => void;
  readonly #pending = new Map<number, Parameters>();
  #confirmed: Parameters[] = [];
  #poll: PendingPoll | undefined;
  #nextUpdate = 1000;
  #delivering = false;

  /** `changed` is called where updates went to the webhook, or a poll ended. */
  constructor(changed: () => void, disorder?: Disorder) {
    this.#changed = changed;
    this.#disorder = disorder;
  }

  get size(): number {
    return this.#pending.size;
  }

  /** True while somebody waits for updates. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  /** Adds an update, and hands it over where somebody waits; its number. */
  push(update: Parameters, number = this.#nextUpdate): number {
    this.#nextUpdate = Math.max(this.#nextUpdate, number + 1);
    this.#pending.set(number, { update_id: number, ...update });
    this.hand();
    return number;
  }

  /** Hands pending updates to the open poll or to the webhook. */
  hand(): void {
    if (this.webhook.url !== '') void this.#deliverToWebhook();
    else if (this.#poll && this.#pending.size > 0) this.#release(this.#batch(this.#poll.limit));
  }

  /** Ends the open poll without updates. */
  close(): void {
    this.#release([]);
  }

  /** getUpdates: the updates, or undefined where the response is answered later. */
  poll({ offset, limit, timeout }: Parameters, response: ServerResponse): Parameters[] | undefined {
    if (this.webhook.url !== '')
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    if (this.#poll) {
      clearTimeout(this.#poll.timer);
      answer(this.#poll.response, 409, {
        ok: false,
        error_code: 409,
        description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      });
      this.#poll = undefined;
    }
    for (const id of this.#pending.keys()) if (typeof offset === 'number' && id < offset) this.#confirm(id);
    const most = Math.min(Number(limit ?? 100), 100);
    if (this.#pending.size > 0 || !timeout) return this.#batch(most);
    const timer = setTimeout(() => this.#release([]), Math.min(Number(timeout), 50) * 1000).unref();
    this.#poll = { response, limit: most, timer };
    response.on('close', () => {
      if (this.#poll?.response !== response) return;
      clearTimeout(timer);
      this.#poll = undefined;
      this.#changed();
    });
    return undefined;
  }

  #batch(limit: number): Parameters[] {
    const batch = [...this.#pending.keys()]
      .sort((a, b) => a - b)
      .slice(0, limit)
      .map((id) => this.#pending.get(id)!);
    if (!this.#disorder) return batch;
    const again = this.#confirmed.filter(() => this.#disorder?.again());
    return this.#disorder.shuffle([...batch, ...again]);
  }

  #confirm(id: number): void {
    const update = this.#pending.get(id);
    this.#pending.delete(id);
    if (update && this.#disorder) this.#confirmed = [...this.#confirmed, update].slice(-REMEMBERED);
  }

  #release(batch: Parameters[]): void {
    const poll = this.#poll;
    this.#poll = undefined;
    if (!poll) return;
    clearTimeout(poll.timer);
    answer(poll.response, 200, { ok: true, result: batch });
  }

  async #deliverToWebhook(): Promise<void> {
    if (this.#delivering) return;
    this.#delivering = true;
    try {
      while (this.#pending.size > 0 && this.webhook.url !== '') {
        const { url, secret } = this.webhook;
        const batch = this.#batch(this.#disorder ? AT_ONCE : 1);
        const delivered = await Promise.all(batch.map((update) => postUpdate(url, secret, update)));
        for (const [index, update] of batch.entries()) if (delivered[index]) this.#confirm(update.update_id as number);
        this.#changed();
        // As Telegram does, but sooner: a webhook that does not answer is asked again after a while.
        if (delivered.includes(false)) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      this.#delivering = false;
    }
  }
}

/** True where the webhook took the update over. */
const postUpdate = (url: string, secret: string, update: Parameters): Promise<boolean> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  }).then(
    (response) => response.ok,
    () => false,
  );
