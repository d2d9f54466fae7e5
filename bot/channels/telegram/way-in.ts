/** How updates come in: fetched, or through a webhook where there is an address for it. */
import type { Clock } from '../../delivery/clock.ts';
import type { Incoming } from '../../delivery/incoming.ts';
import type { TelegramConfig } from '../../telegram-config.ts';
import { pollUpdates } from './poll-updates.ts';
import { type Account, ALLOWED_UPDATES } from './read-update.ts';
import { receiveWebhook, webhookSecret } from './receive-webhook.ts';
import { type TelegramApi, TelegramFailure } from './telegram-api.ts';

export interface WayInOptions {
  api: TelegramApi;
  token: string;
  account: Account;
  webhook: TelegramConfig['webhook'];
  clock: Clock;
  accept(updates: readonly Incoming[]): void;
  waiting(): number;
  note(message: string): void;
  signal: AbortSignal;
}

/** Settles when the signal is aborted; rejects with one sentence where updates cannot come in. */
export async function takeUpdatesIn(options: WayInOptions): Promise<void> {
  if (options.webhook) return listen(options, options.webhook);
  try {
    await pollUpdates(options);
  } catch (failure) {
    throw failure instanceof TelegramFailure ? new Error(explain(failure)) : failure;
  }
}

async function listen(
  { api, token, account, accept, note, signal }: WayInOptions,
  webhook: NonNullable<TelegramConfig['webhook']>,
): Promise<void> {
  const secret = webhookSecret(token);
  const { pathname } = new URL(webhook.url);
  const server = await receiveWebhook({ ...webhook, path: pathname, secret, account, accept, note });
  try {
    await api.call('setWebhook', { url: webhook.url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 });
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    await server.close();
  }
}

function explain({ code, message }: TelegramFailure): string {
  if (code === 409 && /webhook/i.test(message)) {
    return 'A webhook is set for this bot, so updates cannot be fetched (409). Another Wenbao may use it; if none does, take it away with: wenbao telegram --take-over';
  }
  if (code === 409) {
    return 'Another program fetches the updates of this bot (409). One at a time may: end the other one, or give this one a bot of its own.';
  }
  return `TELEGRAM_BOT_TOKEN is not accepted any more (${message}). Ask BotFather for the token again.`;
}
