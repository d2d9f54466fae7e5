/** `wenbao telegram --dry-run`: is everything switched on? Nothing is changed and no update is taken. */
import { z } from 'zod';
import { TELEGRAM_CHECK_TEXTS } from '../../../data/wording/telegram-check-texts.ts';
import { fillIn } from '../../../data/wording/wording.ts';
import type { Language } from '../../answer.ts';
import type { Config } from '../../config.ts';
import { type AccountDetails, readAccount } from './read-account.ts';
import { TelegramApi } from './telegram-api.ts';

const webhookSchema = z.object({
  url: z.string(),
  pending_update_count: z.number().optional(),
  last_error_message: z.string().optional(),
});

export interface TelegramCheck {
  /** One line each; what is to be done begins with →. */
  lines: string[];
  /** True where the bot would work as it is. */
  works: boolean;
}

/** Rejects with one sentence where there is no token, or none that Telegram knows. */
export async function checkTelegram({ telegram }: Config, language: Language): Promise<TelegramCheck> {
  const say = (key: keyof typeof TELEGRAM_CHECK_TEXTS, values = {}) => fillIn(TELEGRAM_CHECK_TEXTS[key][language], values);
  if (telegram.token === undefined) {
    throw new Error('TELEGRAM_BOT_TOKEN is not set. Ask BotFather for a token and put it into the environment or into .env.');
  }
  const api = new TelegramApi({ token: telegram.token, root: telegram.apiRoot });
  const account = await readAccount(api);
  const lines = [say('account', { username: account.username, id: account.id }), ...checkAbilities(account, say)];
  const webhook = webhookSchema.parse(await api.call('getWebhookInfo'));
  const works = telegram.webhook !== undefined || webhook.url === '';
  if (telegram.webhook) lines.push(...checkWebhook(telegram.webhook.url, webhook, say));
  else lines.push(webhook.url === '' ? say('polling') : say('webhook-in-the-way', { host: hostOf(webhook.url) }));
  lines.push(say(`access-${telegram.access}`));
  lines.push(
    telegram.administrators.length > 0 ? say('administrators', { count: telegram.administrators.length }) : say('no-administrators'),
  );
  return { lines, works };
}

type Say = (key: keyof typeof TELEGRAM_CHECK_TEXTS, values?: Record<string, string | number>) => string;

function checkAbilities({ joinsGroups, readsGroups, inline }: AccountDetails, say: Say): string[] {
  return [
    say(joinsGroups ? 'groups' : 'no-groups'),
    ...(joinsGroups ? [say(readsGroups ? 'reads-all' : 'reads-own')] : []),
    say(inline ? 'inline' : 'no-inline'),
  ];
}

function checkWebhook(
  url: string,
  { url: set, last_error_message, pending_update_count = 0 }: z.infer<typeof webhookSchema>,
  say: Say,
): string[] {
  const lines = [
    set === url ? say('webhook', { host: hostOf(url), pending: pending_update_count }) : say('webhook-not-set', { host: hostOf(url) }),
  ];
  if (!url.startsWith('https:')) lines.push(say('webhook-plain'));
  if (last_error_message !== undefined) lines.push(say('webhook-failing', { reason: last_error_message }));
  return lines;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
