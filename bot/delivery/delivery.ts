/** Claims → work → outbox → sender, for one messenger. Its channel hands updates in and carries messages out. */
import type { Clock } from './clock.ts';
import type { Incoming } from './incoming.ts';
import type { Messenger, Order, OutgoingMessage } from './outgoing.ts';
import type { SendLimits } from './send-limits.ts';
import { Sender } from './sender.ts';
import type { ChannelStore } from './store/open-channel-store.ts';
import { type Handle, type Handled, Work } from './work.ts';

export interface DeliveryOptions {
  store: ChannelStore;
  messenger: Messenger;
  clock: Clock;
  limits: SendLimits;
  handle: Handle;
  apologise(update: Incoming): readonly Order[];
  note(message: string): void;
}

export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #sender: Sender;
  readonly #work: Work;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#sender = new Sender(options);
    this.#work = new Work({
      ...options,
      handle: async (update) => this.#fitHandled(await options.handle(update)),
      apologise: (update) => this.#fit(options.apologise(update)),
      committed: (orders) => this.#sender.add(orders),
    });
  }

  /** Takes up what a process before this one left. */
  start(): void {
    this.#sender.start();
    this.#work.start();
  }

  /** Takes updates over. When it returns they are safe and the messenger may be told so; throws where they could not be kept. */
  accept(updates: readonly Incoming[]): void {
    const { store, clock } = this.#options;
    this.#work.add(store.claims.claim(updates, clock.now()));
  }

  /** Gives orders that no update led to, such as progress. Their keys. */
  give(orders: readonly Order[], keep?: () => void): number[] {
    const { store, clock } = this.#options;
    const fitted = this.#fit(orders);
    const given = store.transaction(() => {
      keep?.();
      for (const order of fitted) if (order.kind === 'edit' && 'order' in order.of) store.outbox.dropWaitingEdits(order.of.order);
      return store.outbox.give(fitted, clock.now());
    });
    this.#sender.add(given);
    return given.map(({ key }) => key);
  }

  /** True while something is worked on or under way; false where everything that is left waits for the clock or the messenger. */
  get busy(): boolean {
    return this.#work.busy || this.#sender.busy;
  }

  /** Updates and orders that are not done. */
  get waiting(): { updates: number; orders: number } {
    return { updates: this.#work.waiting, orders: this.#sender.waiting };
  }

  /** Finishes what is under way. What waits is taken up at the next start. */
  async stop(): Promise<void> {
    await this.#work.stop();
    await this.#sender.stop();
  }

  #fitHandled(handled: Handled): Handled {
    return { ...handled, orders: this.#fit(handled.orders) };
  }

  /** One order per message that the messenger accepts; what replaces one message by several edits it and sends the rest. */
  #fit(orders: readonly Order[]): Order[] {
    return orders.flatMap((order): Order[] => {
      if (order.kind === 'delete') return [order];
      const [first, ...rest]: OutgoingMessage[] = this.#options.messenger.fit(order.message);
      if (!first) return [];
      const others = rest.map(
        (message): Order => ({
          kind: 'send',
          to: order.to,
          message,
          question: order.kind === 'send' ? (order.question ?? order.replyTo) : undefined,
        }),
      );
      return [{ ...order, message: first }, ...others];
    });
  }
}
