/** The Telegram bot, put together: account, store, delivery, and the way in. */
import { formatLocalDate } from '../../config.ts';
import { type Clock, systemClock } from '../../delivery/clock.ts';
import { Delivery } from '../../delivery/delivery.ts';
import { TELEGRAM_LIMITS } from '../../delivery/send-limits.ts';
import { takeOnlyOne } from '../../delivery/store/only-one.ts';
import { type ChannelStore, openChannelStore } from '../../delivery/store/open-channel-store.ts';
import { Allowance } from '../../messenger/allowance.ts';
import { apologise } from '../../messenger/apologise.ts';
import type { Desk } from '../../messenger/desk.ts';
import { handleUpdate } from '../../messenger/handle-update.ts';
import { ingestApart } from '../../messenger/ingest-apart.ts';
import { Uploads } from '../../messenger/uploads.ts';
import { warmUp } from '../../messenger/warm-up.ts';
import type { Service, ServiceSurroundings } from '../../service.ts';
import { setCommandMenu } from './command-menu.ts';
import { readAccount } from './read-account.ts';
import { TelegramApi } from './telegram-api.ts';
import { TelegramMessenger } from './telegram-messenger.ts';
import { takeUpdatesIn } from './way-in.ts';

/** The name of the store and of the lock. */
const MESSENGER = 'telegram';
/** While another process writes the corpus, everybody would wait: what is locked for longer is tried again later, in milliseconds. */
const WRITER_PATIENCE = 100;
/** How often what is too old is swept out, in milliseconds. */
const SWEEP_INTERVAL = 6 * 3_600_000;

/** The running bot; tests look at what it still has to do. */
export interface TelegramService extends Service {
  delivery: Delivery;
  uploads: Uploads;
  store: ChannelStore;
}

/** Starts the bot. Rejects with one sentence where it cannot: no token, a wrong one, another process at work in this data folder. */
export async function startTelegram(surroundings: ServiceSurroundings, clock: Clock = systemClock): Promise<TelegramService> {
  const { config, note } = surroundings;
  const { token, apiRoot, webhook } = config.telegram;
  if (token === undefined) {
    throw new Error('TELEGRAM_BOT_TOKEN is not set. Ask BotFather for a token and put it into the environment or into .env.');
  }
  const lock = takeOnlyOne(config.home, MESSENGER);
  if (!lock)
    throw new Error(`Another Wenbao already serves Telegram from ${config.home}. End it first, or choose another folder with --home.`);
  const api = new TelegramApi({ token, root: apiRoot });
  const stopping = new AbortController();
  const { signal } = stopping;
  let store: ChannelStore | undefined;
  try {
    const account = await readAccount(api);
    if (surroundings.takeOver && !webhook) await api.call('deleteWebhook');
    store = openChannelStore(config.home, MESSENGER);
    surroundings.bot.corpus.store.waitForWriters(WRITER_PATIENCE);
    const { delivery, uploads } = assemble(surroundings, { api, store, clock });
    delivery.start();
    uploads.wake();
    const accept = (updates: Parameters<Delivery['accept']>[0]) => delivery.accept(updates);
    const waiting = () => delivery.waiting.updates;
    void sweepNowAndThen(surroundings, store, clock, signal);
    await Promise.all([setCommandMenu(api, note), warmUp(surroundings.bot)]);
    const opened = store;
    const ended = takeUpdatesIn({ api, token, account, webhook, clock, accept, waiting, note, signal }).finally(async () => {
      stopping.abort();
      await uploads.stop();
      await delivery.stop();
      opened.close();
      lock.release();
    });
    // Whoever started the bot waits for its end; until then a rejection is nobody's.
    ended.catch(() => {});
    note(`@${account.username}: ${webhook ? `waiting for updates at ${webhook.host}:${webhook.port}` : 'fetching updates'}.`);
    return { delivery, uploads, store, ended, stop: () => stop(stopping, ended) };
  } catch (failure) {
    stopping.abort();
    store?.close();
    lock.release();
    throw failure;
  }
}

async function stop(stopping: AbortController, ended: Promise<void>): Promise<void> {
  stopping.abort();
  await ended.catch(() => {});
}

function assemble(
  { bot, config, note }: ServiceSurroundings,
  { api, store, clock }: { api: TelegramApi; store: ChannelStore; clock: Clock },
): { delivery: Delivery; uploads: Uploads } {
  const messenger = new TelegramMessenger(api);
  const today = () => (config.todayIsSet ? config.today : formatLocalDate(new Date(clock.now())));
  const uploads = new Uploads({
    desk: () => desk,
    ingest: (file, onIndexing, signal) => {
      const { home, ingestSeconds: seconds, embeddingModel } = config;
      return ingestApart({ home, file, today: today(), seconds, embeddingModel }, { onIndexing, signal });
    },
    give: (orders, keep) => void delivery.give(orders, keep),
    changed: () => void bot.corpus.refresh(),
  });
  const desk: Desk = {
    bot: () => {
      bot.corpus.refresh();
      return { ...bot, today: today() };
    },
    store,
    clock,
    messenger,
    rules: config.telegram,
    allowance: new Allowance(clock, config.telegram.questionsPerMinute),
    uploads,
    font: config.font,
    note,
  };
  const delivery = new Delivery({
    store,
    messenger,
    clock,
    limits: TELEGRAM_LIMITS,
    handle: (update) => handleUpdate(update, desk),
    apologise,
    note,
  });
  return { delivery, uploads };
}

/** Words, records and receipts leave when their time is over. */
async function sweepNowAndThen(
  { bot, config, note }: ServiceSurroundings,
  store: ChannelStore,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const days = config.telegram.retentionDays;
  while (!signal.aborted) {
    try {
      bot.corpus.store.forgetReceipts(store.audit.staleReceipts(clock.now() - days * 86_400_000));
      store.sweep(clock.now(), days);
    } catch (failure) {
      note(failure instanceof Error ? failure.message : String(failure));
    }
    await clock.sleep(SWEEP_INTERVAL, signal);
  }
}
