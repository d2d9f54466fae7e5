/**
 * Works on claims: lanes take turns, each lane one update after another. What an update leads to is committed in one transaction:
 * its records, its orders, and that it is done.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import type { Incoming } from './incoming.ts';
import type { Order } from './outgoing.ts';
import type { Claim } from './store/claims.ts';
import type { ChannelStore } from './store/open-channel-store.ts';
import type { WaitingOrder } from './store/outbox.ts';

/** What the work on an update came to. */
export interface Handled {
  orders: readonly Order[];
  /** Keeps the records that belong to the orders, in the same transaction; `keys` are those of the orders. */
  keep?(keys: readonly number[]): void;
  /** Called after the commit. */
  after?(): void;
}

/** Works on one update. `late` is true when it lay for long before it could be worked on. */
export type Handle = (update: Incoming) => Promise<Handled>;

export interface WorkOptions {
  store: ChannelStore;
  clock: Clock;
  handle: Handle;
  /** What to say when an update could not be worked on. */
  apologise(update: Incoming): readonly Order[];
  committed(orders: readonly WaitingOrder[]): void;
  note(message: string): void;
}

/** Updates that are worked on at the same time: enough that a few that wait for a language model do not hold the others back. */
const AT_ONCE = 12;
/**
 * Turns of the event loop between two updates: an update is answered in one turn, and what fetches and sends needs a few for one call. Without
 * them somebody who asks a hundred long questions at once would hold up the fetching of everybody else's.
 */
const TURNS = 4;
/** After so many attempts an update is given up with an apology: it may be what ends the process. */
const MOST_ATTEMPTS = 5;

interface Lane {
  name: string;
  claims: Claim[];
  busy: boolean;
}

const isUrgent = ({ name }: Lane): boolean => /^(?:inline|press) /.test(name);

export class Work {
  readonly #options: WorkOptions;
  readonly #lanes = new Map<string, Lane>();
  /** Lanes with claims that nobody works on, those of urgent claims apart. */
  #urgent: Lane[] = [];
  #ready: Lane[] = [];
  #underway = 0;
  #stopped = false;
  #idle: (() => void)[] = [];
  /** Whose turn it is: updates are begun one after another. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: WorkOptions) {
    this.#options = options;
  }

  /** Takes up the claims that wait since before. */
  start(): void {
    this.add(this.#options.store.claims.waiting());
  }

  add(claims: readonly Claim[]): void {
    for (const claim of claims) {
      const lane = this.#lanes.get(claim.lane) ?? { name: claim.lane, claims: [], busy: false };
      this.#lanes.set(claim.lane, lane);
      lane.claims.push(claim);
      if (!lane.busy && lane.claims.length === 1) this.#enqueue(lane);
    }
    this.#fill();
  }

  get busy(): boolean {
    return this.#underway > 0 || this.#ready.length > 0 || this.#urgent.length > 0;
  }

  /** Claims that wait or are worked on. */
  get waiting(): number {
    let count = 0;
    for (const lane of this.#lanes.values()) count += lane.claims.length;
    return count;
  }

  /** Finishes what is worked on and begins nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#underway > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #enqueue(lane: Lane): void {
    (isUrgent(lane) ? this.#urgent : this.#ready).push(lane);
  }

  /** Urgent lanes go first and have a place of their own. */
  #fill(): void {
    while (!this.#stopped) {
      const lane = this.#underway < AT_ONCE + 1 ? this.#urgent.shift() : undefined;
      const next = lane ?? (this.#underway < AT_ONCE ? this.#ready.shift() : undefined);
      if (!next) return;
      void this.#workOn(next);
    }
  }

  async #workOn(lane: Lane): Promise<void> {
    lane.busy = true;
    this.#underway += 1;
    // Whoever waits for a button or for cards does not stand in the row.
    if (isUrgent(lane)) await breathe();
    else await this.#takeTurn();
    const claim = lane.claims[0];
    let pause = 0;
    if (claim) {
      pause = await this.#workOnClaim(claim);
      if (pause === 0) lane.claims.shift();
    }
    this.#underway -= 1;
    if (pause > 0) void this.#options.clock.sleep(pause).then(() => this.#release(lane));
    else this.#release(lane);
    if (this.#underway === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** The loop that fetches and the one that sends get their turns between two updates. */
  #takeTurn(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      for (let turn = 0; turn < TURNS; turn += 1) await breathe();
    });
    return this.#turn;
  }

  #release(lane: Lane): void {
    lane.busy = false;
    if (lane.claims.length > 0) this.#enqueue(lane);
    else this.#lanes.delete(lane.name);
    this.#fill();
  }

  /** 0 when the claim is done, otherwise how long to wait before the next attempt, in milliseconds. */
  async #workOnClaim(claim: Claim): Promise<number> {
    const { handle, note, apologise } = this.#options;
    let update: Incoming | undefined;
    try {
      update = this.#options.store.transaction(() => this.#options.store.claims.begin(claim.id));
      if (!update) return 0;
      claim.attempts += 1;
      const handled = claim.attempts > MOST_ATTEMPTS ? { orders: apologise(update) } : await handle(update);
      this.#commit(claim, handled);
      return 0;
    } catch (failure) {
      note(
        `Update ${claim.id} could not be worked on (attempt ${claim.attempts}): ${failure instanceof Error ? failure.message : String(failure)}`,
      );
      if (claim.attempts < MOST_ATTEMPTS || !update) return Math.min(30_000, 250 * 2 ** claim.attempts);
      return this.#giveUp(claim, update);
    }
  }

  #giveUp(claim: Claim, update: Incoming): number {
    try {
      this.#commit(claim, { orders: this.#options.apologise(update) });
      return 0;
    } catch (failure) {
      this.#options.note(failure instanceof Error ? failure.message : String(failure));
      return 30_000;
    }
  }

  #commit(claim: Claim, { orders, keep, after }: Handled): void {
    const { store, clock, committed } = this.#options;
    const given = store.transaction(() => {
      // Done before, by a process that we do not know of: nothing is said twice.
      if (!store.claims.finish(claim.id)) return [];
      const waiting = store.outbox.give(orders, clock.now());
      keep?.(waiting.map(({ key }) => key));
      return waiting;
    });
    committed(given);
    after?.();
  }
}
