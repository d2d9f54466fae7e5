/** The Telegram bot, put together: account, store, delivery, and the way in. */
import { type Clock, systemClock } from '../../delivery/clock.ts';
import { Delivery } from '../../delivery/delivery.ts';
import { TELEGRAM_LIMITS } from '../../delivery/send-limits.ts';
import { takeOnlyOne } from '../../delivery/store/only-one.ts';
import { openChannelStore } from '../../delivery/store/open-channel-store.ts';
import { apologise } from '../../messenger/apologise.ts';
import { handleUpdate } from '../../messenger/handle-update.ts';
import type { Service, ServiceSurroundings } from '../../service.ts';
import { pollUpdates } from './poll-updates.ts';
import { readAccount } from './read-account.ts';
import { TelegramApi } from './telegram-api.ts';
import { TelegramMessenger } from './telegram-messenger.ts';

/** The name of the store and of the lock. */
const MESSENGER = 'telegram';

/** The running bot; tests look at what it still has to do. */
export interface TelegramService extends Service {
  delivery: Delivery;
}

/** Starts the bot. Rejects with one sentence where it cannot: no token, a wrong one, another process at work in this data folder. */
export async function startTelegram({ bot, config, note }: ServiceSurroundings, clock: Clock = systemClock): Promise<TelegramService> {
  const { token, apiRoot } = config.telegram;
  if (token === undefined) {
    throw new Error('TELEGRAM_BOT_TOKEN is not set. Ask BotFather for a token and put it into the environment or into .env.');
  }
  const api = new TelegramApi({ token, root: apiRoot });
  const account = await readAccount(api);
  const lock = takeOnlyOne(config.home, MESSENGER);
  if (!lock)
    throw new Error(`Another Wenbao already serves Telegram from ${config.home}. End it first, or choose another folder with --home.`);
  const store = openChannelStore(config.home, MESSENGER);
  const delivery = new Delivery({
    store,
    messenger: new TelegramMessenger(api),
    clock,
    limits: TELEGRAM_LIMITS,
    handle: (update) => handleUpdate(update, { bot, store, clock }),
    apologise,
    note,
  });
  const stopping = new AbortController();
  delivery.start();
  const ended = pollUpdates({
    api,
    account,
    clock,
    accept: (updates) => delivery.accept(updates),
    waiting: () => delivery.waiting.updates,
    note,
    signal: stopping.signal,
  }).finally(async () => {
    await delivery.stop();
    store.close();
    lock.release();
  });
  note(`@${account.username} is at work.`);
  return {
    delivery,
    ended,
    async stop() {
      stopping.abort();
      await ended.catch(() => {});
    },
  };
}
