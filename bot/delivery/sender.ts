/**
 * Empties the outbox: in order per chat, within the limits, one message at a time. Only while a message is under way can a crash leave
 * open whether it arrived, so that at most one is sent twice. Where the messenger answers what it was asked later and still not the
 * message, the message hangs, and others pass it. Time alone proves nothing: a slow machine or a dead network holds up everything alike.
 */
import type { Clock } from './clock.ts';
import type { Delivery, DeliveryOutcome, Messenger } from './outgoing.ts';
import { LimitKeeper, type SendLimits } from './send-limits.ts';
import type { ChannelStore } from './store/open-channel-store.ts';
import type { WaitingOrder } from './store/outbox.ts';

/** A message may take so long, in milliseconds, before the messenger is asked whether it answers at all: others are to wait less than a second. */
const PATIENCE = 600;
/** Answers to later questions that must come before the one to a message, for it to count as hanging. */
const PROOFS = 2;
/** Messages that may hang at the same time. */
const MOST_UNDERWAY = 8;
/** Longest pause after failures to one chat, in milliseconds. */
const LONGEST_PAUSE = 60_000;
/** An order that could not be delivered for so long is given up: one day. */
const GIVEN_UP_AFTER = 86_400_000;

interface Queue {
  chat: string;
  group: boolean;
  orders: WaitingOrder[];
  failures: number;
  /** Not before, after a failure. */
  notBefore: number;
  underway: boolean;
  /** When the first attempt of the order at the head failed. */
  failingSince?: number;
}

export interface SenderOptions {
  store: ChannelStore;
  messenger: Pick<Messenger, 'deliver' | 'responds'>;
  clock: Clock;
  limits: SendLimits;
  note(message: string): void;
}

export class Sender {
  readonly #options: SenderOptions;
  readonly #limits: LimitKeeper;
  readonly #queues = new Map<string, Queue>();
  #underway = 0;
  #hanging = 0;
  #stopped = false;
  #wake = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#limits = new LimitKeeper(options.limits);
  }

  /** Takes up what waits in the outbox, and what was sent in the last minute. */
  start(): void {
    const { store, clock } = this.#options;
    const now = clock.now();
    for (const { chat, at } of store.outbox.triedSince(now - 60_000, now)) this.#limits.remember(chat, at);
    this.add(store.outbox.waiting());
    this.#loop = this.#run();
  }

  /** Orders that were just committed. */
  add(orders: readonly WaitingOrder[]): void {
    for (const order of orders) this.#queueOf(order).orders.push(order);
    if (orders.length > 0) this.#wake.abort();
  }

  /** True while a message is under way. */
  get busy(): boolean {
    return this.#underway > 0;
  }

  /** Orders that wait. */
  get waiting(): number {
    let count = 0;
    for (const queue of this.#queues.values()) count += queue.orders.length;
    return count;
  }

  /** Finishes what is under way and sends nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { clock } = this.#options;
    while (!this.#stopped || this.#underway > 0) {
      this.#wake = new AbortController();
      const { signal } = this.#wake;
      const at = this.#stopped ? Number.POSITIVE_INFINITY : this.#sendNext();
      if (at === undefined) continue;
      await (at === Number.POSITIVE_INFINITY ? aborted(signal) : clock.sleep(at - clock.now(), signal));
    }
  }

  /** Sends what may go out now and returns undefined, or says when something may. */
  #sendNext(): number | undefined {
    const { clock } = this.#options;
    const now = clock.now();
    if (this.#underway - this.#hanging > 0 || this.#underway >= MOST_UNDERWAY) return Number.POSITIVE_INFINITY;
    let best: Queue | undefined;
    let earliest = Number.POSITIVE_INFINITY;
    for (const queue of this.#queues.values()) {
      if (queue.orders.length === 0) {
        if (!queue.underway && queue.failures === 0) this.#queues.delete(queue.chat);
        continue;
      }
      const at = Math.max(queue.notBefore, this.#limits.chatReadyAt(queue.chat, queue.group));
      if (at <= now && (best === undefined || queue.orders[0]!.key < best.orders[0]!.key)) best = queue;
      earliest = Math.min(earliest, at);
    }
    const readyAt = Math.max(earliest, earliest === Number.POSITIVE_INFINITY ? 0 : this.#limits.readyAt(now));
    if (!best || readyAt > now) return readyAt;
    void this.#send(best);
    return undefined;
  }

  async #send(queue: Queue): Promise<void> {
    const { store, clock, note } = this.#options;
    const order = queue.orders[0]!;
    queue.underway = true;
    this.#underway += 1;
    try {
      const delivery = store.transaction(() => store.outbox.begin(order.key, clock.now()));
      if (!delivery) {
        queue.orders.shift();
        return;
      }
      this.#limits.begin(queue.chat);
      const outcome = await this.#deliver(delivery);
      const now = clock.now();
      this.#limits.end(queue.chat, now);
      this.#settle(queue, order, outcome, now);
    } catch (failure) {
      this.#pause(queue, clock.now());
      note(failure instanceof Error ? failure.message : String(failure));
    } finally {
      queue.underway = false;
      this.#underway -= 1;
      this.#limits.sweep(clock.now());
      this.#wake.abort();
    }
  }

  /** Where the message hangs, another may go out beside it. */
  async #deliver(delivery: Delivery): Promise<DeliveryOutcome> {
    const done = new AbortController();
    let hanging = false;
    void this.#hangs(done.signal).then((hangs) => {
      if (!hangs || done.signal.aborted) return;
      hanging = true;
      this.#hanging += 1;
      this.#wake.abort();
    });
    try {
      return await this.#options.messenger.deliver(delivery);
    } finally {
      done.abort();
      if (hanging) this.#hanging -= 1;
    }
  }

  /** True when the messenger has answered later questions and not the message; false when the message is answered. */
  async #hangs(answered: AbortSignal): Promise<boolean> {
    const { clock, messenger } = this.#options;
    for (let proofs = 0; !answered.aborted; ) {
      if (proofs === 0) await clock.sleep(PATIENCE, answered);
      if (answered.aborted) break;
      proofs = (await messenger.responds(answered)) ? proofs + 1 : 0;
      if (proofs === PROOFS) return !answered.aborted;
    }
    return false;
  }

  #settle(queue: Queue, order: WaitingOrder, outcome: DeliveryOutcome, now: number): void {
    const { store, note } = this.#options;
    const { outbox } = store;
    const finished = () => {
      queue.orders.shift();
      queue.failures = 0;
      queue.failingSince = undefined;
    };
    store.transaction(() => {
      outbox.touch(order.key, now);
      switch (outcome.kind) {
        case 'sent':
          outbox.finish(order.key, outcome.message, now);
          return;
        case 'refused':
          outbox.fail(order.key, outcome.reason, now);
          return;
        case 'unreachable':
          outbox.markUnreachable(queue.chat, outcome.reason, now);
          return;
        case 'moved':
          store.moveChat(queue.chat, outcome.chat);
          return;
        case 'instead':
          outbox.change(order.key, outcome.change);
          return;
        case 'retry':
          if (now - (queue.failingSince ?? now) > GIVEN_UP_AFTER) outbox.fail(order.key, outcome.reason, now);
          return;
        case 'wait':
          return;
      }
    });
    if (outcome.kind === 'sent' || outcome.kind === 'refused') finished();
    if (outcome.kind === 'refused') note(`A message was not accepted and is given up: ${outcome.reason}`);
    if (outcome.kind === 'instead') note(`A message goes out in another way (${outcome.change}): ${outcome.reason}`);
    if (outcome.kind === 'unreachable') {
      queue.orders = [];
      queue.failures = 0;
    }
    if (outcome.kind === 'wait') this.#limits.pause(queue.chat, now + Math.max(outcome.seconds, 1) * 1000, now);
    if (outcome.kind === 'moved') {
      const moved = this.#queueOf({ chat: outcome.chat, group: queue.group });
      moved.orders = [...queue.orders.map((waiting) => ({ ...waiting, chat: outcome.chat })), ...moved.orders];
      queue.orders = [];
    }
    if (outcome.kind === 'retry') {
      if (now - (queue.failingSince ?? now) > GIVEN_UP_AFTER) finished();
      else this.#pause(queue, now);
    }
  }

  #pause(queue: Queue, now: number): void {
    queue.failures += 1;
    queue.failingSince ??= now;
    queue.notBefore = now + Math.min(LONGEST_PAUSE, 500 * 2 ** queue.failures);
  }

  #queueOf({ chat, group }: Pick<WaitingOrder, 'chat' | 'group'>): Queue {
    const known = this.#queues.get(chat);
    if (known) return known;
    const queue: Queue = { chat, group, orders: [], failures: 0, notBefore: 0, underway: false };
    this.#queues.set(chat, queue);
    return queue;
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
