/**
 * The process that is killed: everything between the Bot API and the answering of a question, as the bot runs it. An answer repeats the
 * question, so that nothing but delivery is tried. Arguments: home, address of the API, `polling` or `webhook`, token, name of the account.
 */

import { pollUpdates } from '../../bot/channels/telegram/poll-updates.ts';
import { type Account, ALLOWED_UPDATES } from '../../bot/channels/telegram/read-update.ts';
import { receiveWebhook, webhookSecret } from '../../bot/channels/telegram/receive-webhook.ts';
import { TelegramApi } from '../../bot/channels/telegram/telegram-api.ts';
import { TelegramMessenger } from '../../bot/channels/telegram/telegram-messenger.ts';
import { systemClock as clock } from '../../bot/delivery/clock.ts';
import { Delivery } from '../../bot/delivery/delivery.ts';
import type { Incoming } from '../../bot/delivery/incoming.ts';
import { TELEGRAM_LIMITS } from '../../bot/delivery/send-limits.ts';
import { takeOnlyOne } from '../../bot/delivery/store/only-one.ts';
import { openChannelStore } from '../../bot/delivery/store/open-channel-store.ts';
import type { Handled } from '../../bot/delivery/work.ts';

const [, , home = '', root = '', way = 'polling', token = '', username = ''] = process.argv;
const account: Account = { id: token.split(':')[0] ?? '', username };
const note = (message: string) => console.error(message);
const lock = takeOnlyOne(home, 'telegram');
if (!lock) throw new Error('Another process is at work.');
const store = openChannelStore(home, 'telegram');
const api = new TelegramApi({ token, root });

async function handle(update: Incoming): Promise<Handled> {
  if (update.kind !== 'message') return { orders: [] };
  const { place, message, text: question, from } = update;
  // Some answers take two messages.
  const parts = Number(/\d+/.exec(question)?.[0]) % 5 === 0 ? ['1', '2'] : ['1'];
  return {
    orders: parts.map((part) => ({ kind: 'send', to: place, message: { html: `<b>${question}</b> ${part}` }, replyTo: message })),
    keep: () => {
      const turn = {
        chat: place.chat,
        conversation: place.chat,
        person: from.id,
        message,
        question,
        language: 'zh' as const,
        at: clock.now(),
      };
      store.turns.keep(turn);
    },
  };
}

const delivery = new Delivery({
  store,
  messenger: new TelegramMessenger(api),
  clock,
  limits: TELEGRAM_LIMITS,
  handle,
  apologise: () => [],
  note,
});
delivery.start();
const accept = (updates: readonly Incoming[]) => delivery.accept(updates);
if (way === 'webhook') {
  const secret = webhookSecret(token);
  const { port } = await receiveWebhook({ host: '127.0.0.1', port: 0, path: '/telegram', secret, account, accept, note });
  await api.call('setWebhook', { url: `http://127.0.0.1:${port}/telegram`, secret_token: secret, allowed_updates: ALLOWED_UPDATES });
} else {
  await api.call('deleteWebhook');
  await pollUpdates({ api, account, clock, accept, waiting: () => delivery.waiting.updates, note, signal: new AbortController().signal });
}
