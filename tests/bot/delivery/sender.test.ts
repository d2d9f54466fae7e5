/** The sender on a virtual clock, over a real outbox: limits, order, and what the messenger asks for. */

import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryOutcome, Order } from '../../../bot/delivery/outgoing.ts';
import { TELEGRAM_LIMITS } from '../../../bot/delivery/send-limits.ts';
import { Sender } from '../../../bot/delivery/sender.ts';
import { type ChannelStore, openChannelStore } from '../../../bot/delivery/store/open-channel-store.ts';
import { RateWatch } from '../../bot-api/rate-watch.ts';
import { VirtualClock } from '../../bot-api/virtual-clock.ts';
import { makeFolder } from '../run-cli.ts';

interface Arrival {
  chat: string;
  text: string;
  at: number;
}

/** A messenger that counts as Telegram does: at some moment between the call and the answer to it. */
class CountingMessenger {
  readonly arrivals: Arrival[] = [];
  readonly rates: RateWatch;
  readonly #clock: VirtualClock;
  readonly #before: (delivery: Delivery) => { delay: number; outcome?: DeliveryOutcome };

  constructor(clock: VirtualClock, before: (delivery: Delivery) => { delay: number; outcome?: DeliveryOutcome }) {
    this.#clock = clock;
    this.#before = before;
    this.rates = new RateWatch(() => clock.now());
  }

  async deliver(delivery: Delivery): Promise<DeliveryOutcome> {
    const { delay, outcome } = this.#before(delivery);
    await this.#clock.sleep(Math.floor(delay / 2));
    this.rates.count(delivery.to.chat);
    if (outcome?.kind === 'wait') this.rates.askToWait(delivery.to.chat, outcome.seconds);
    if (outcome === undefined && delivery.kind === 'send')
      this.arrivals.push({ chat: delivery.to.chat, text: delivery.message.html, at: this.#clock.now() });
    await this.#clock.sleep(Math.ceil(delay / 2));
    return outcome ?? { kind: 'sent', message: '1' };
  }

  async responds(): Promise<boolean> {
    await this.#clock.sleep(50);
    return true;
  }
}

const send = (chat: string, html: string): Order => ({ kind: 'send', to: { chat, group: chat.startsWith('-') }, message: { html } });

/** One message for each of four chats. */
function giveOneToEach(store: ChannelStore, clock: VirtualClock): void {
  const orders = ['1', '2', '3', '4'].map((chat) => send(chat, 'x'));
  store.transaction(() => store.outbox.give(orders, clock.now()));
}

/** Runs until nothing waits any more. Two turns of the loop, since a call that is passed by another takes one more to begin. */
async function sendOut(sender: Sender, clock: VirtualClock): Promise<void> {
  sender.start();
  while (sender.waiting > 0 || sender.busy) {
    await turn();
    await turn();
    clock.advanceToNext();
  }
  await sender.stop();
}

async function run(orders: readonly Order[], before: (delivery: Delivery) => { delay: number; outcome?: DeliveryOutcome }) {
  const clock = new VirtualClock();
  const store = openChannelStore(makeFolder(), 'telegram');
  const messenger = new CountingMessenger(clock, before);
  store.transaction(() => store.outbox.give(orders, clock.now()));
  const began = clock.now();
  await sendOut(new Sender({ store, messenger, clock, limits: TELEGRAM_LIMITS, note: () => {} }), clock);
  return { messenger, store, clock, milliseconds: clock.now() - began };
}

describe('the sender', () => {
  it('keeps every limit and the order of each chat, whatever is to be sent and however slow the messenger is', async () => {
    const orders = fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '4', '5', '-6', '-7', '-8'), fc.nat(3)), { maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.array(fc.nat(900), { minLength: 1 }),
        fc.array(fc.nat(9), { minLength: 1 }),
        async (wanted, delays, dice) => {
          let call = 0;
          const { messenger, store } = await run(
            wanted.map(([chat], index) => send(chat, String(index))),
            () => {
              call += 1;
              const outcome: DeliveryOutcome | undefined =
                dice[call % dice.length] === 0 && call % 3 === 0 ? { kind: 'wait', seconds: 1 + (call % 4) } : undefined;
              return { delay: delays[call % delays.length]!, outcome };
            },
          );
          store.close();
          expect(messenger.rates.breaches).toEqual([]);
          for (const chat of new Set(wanted.map(([name]) => name))) {
            const expected = wanted.flatMap(([name], index) => (name === chat ? [String(index)] : []));
            expect(messenger.arrivals.filter((arrival) => arrival.chat === chat).map(({ text }) => text)).toEqual(expected);
          }
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it('sends thirty messages a second to many chats, and no more', async () => {
    const chats = Array.from({ length: 300 }, (_, index) => String(index + 1));
    const { messenger, milliseconds, store } = await run(
      chats.map((chat) => send(chat, 'x')),
      () => ({ delay: 2 }),
    );
    store.close();
    expect(messenger.rates.breaches).toEqual([]);
    expect(milliseconds).toBeGreaterThan(9_000);
    expect(milliseconds).toBeLessThan(11_000);
  });

  it('has one message under way while the messenger answers promptly', async () => {
    let underway = 0;
    let most = 0;
    const clock = new VirtualClock();
    const store = openChannelStore(makeFolder(), 'telegram');
    const deliver = async (): Promise<DeliveryOutcome> => {
      underway += 1;
      most = Math.max(most, underway);
      await clock.sleep(200);
      underway -= 1;
      return { kind: 'sent' };
    };
    giveOneToEach(store, clock);
    const sender = new Sender({
      store,
      messenger: { deliver, responds: async () => true },
      clock,
      limits: TELEGRAM_LIMITS,
      note: () => {},
    });
    await sendOut(sender, clock);
    store.close();
    expect(most).toBe(1);
  });

  it.each([
    { name: 'is answered in half a second', answer: 500, responds: 50, most: 1, passesBefore: undefined },
    { name: 'hangs', answer: 20_000, responds: 50, most: 2, passesBefore: 1_000 },
    { name: 'is slow as everything is', answer: 20_000, responds: 20_000, most: 1, passesBefore: undefined },
    { name: 'is sent while nobody answers', answer: 20_000, responds: undefined, most: 1, passesBefore: undefined },
  ])('leaves $most messages open to a crash when one $name', async (expected) => {
    const clock = new VirtualClock();
    const store = openChannelStore(makeFolder(), 'telegram');
    const began = clock.now();
    const starts = new Map<string, number>();
    let underway = 0;
    let most = 0;
    const deliver = async ({ to }: Delivery): Promise<DeliveryOutcome> => {
      starts.set(to.chat, clock.now() - began);
      underway += 1;
      most = Math.max(most, underway);
      await clock.sleep(to.chat === '1' ? expected.answer : 20);
      underway -= 1;
      return { kind: 'sent' };
    };
    giveOneToEach(store, clock);
    const responds = async (answered: AbortSignal): Promise<boolean> => {
      await clock.sleep(expected.responds ?? 100, answered);
      return expected.responds !== undefined && !answered.aborted;
    };
    const sender = new Sender({ store, messenger: { deliver, responds }, clock, limits: TELEGRAM_LIMITS, note: () => {} });
    await sendOut(sender, clock);
    store.close();
    expect(most).toBe(expected.most);
    if (expected.passesBefore === undefined) expect(starts.get('2')).toBeGreaterThanOrEqual(expected.answer);
    else expect(starts.get('4')).toBeLessThan(expected.passesBefore);
  });

  it('holds back only the chat that was asked to wait, until a second one is: then everybody waits', async () => {
    const waits = new Map([
      ['1', 30],
      ['2', 20],
    ]);
    const asked = new Set<string>();
    const { messenger, clock, milliseconds, store } = await run(
      [send('1', 'a'), send('3', 'b'), send('2', 'c'), send('4', 'd')],
      ({ to }) => {
        const seconds = asked.has(to.chat) ? undefined : waits.get(to.chat);
        asked.add(to.chat);
        return { delay: 2, outcome: seconds === undefined ? undefined : { kind: 'wait', seconds } };
      },
    );
    store.close();
    const began = clock.now() - milliseconds;
    const after = Object.fromEntries(messenger.arrivals.map(({ chat, at }) => [chat, Math.round((at - began) / 1000)]));
    expect(after['3']).toBeLessThan(1);
    expect(after['4']).toBeGreaterThanOrEqual(20);
    expect(after['1']).toBeGreaterThanOrEqual(30);
  });

  it('keeps the limits over a restart', async () => {
    const clock = new VirtualClock();
    const store = openChannelStore(makeFolder(), 'telegram');
    const messenger = new CountingMessenger(clock, () => ({ delay: 2 }));
    for (const text of ['a', 'b', 'c']) {
      store.transaction(() => store.outbox.give([send('1', text)], clock.now()));
      const sender = new Sender({ store, messenger, clock, limits: TELEGRAM_LIMITS, note: () => {} });
      sender.start();
      while (sender.waiting > 0 || sender.busy) {
        await turn();
        clock.advanceToNext();
      }
      await sender.stop();
    }
    store.close();
    expect(messenger.rates.breaches).toEqual([]);
    expect(messenger.arrivals.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('gives a refused message up and goes on with the next', async () => {
    const { messenger, store } = await run([send('1', 'a'), send('1', 'b')], (delivery) => ({
      delay: 2,
      outcome: delivery.kind === 'send' && delivery.message.html === 'a' ? { kind: 'refused', reason: 'no' } : undefined,
    }));
    expect(messenger.arrivals.map(({ text }) => text)).toEqual(['b']);
    expect(store.outbox.waiting()).toEqual([]);
    store.close();
  });
});
