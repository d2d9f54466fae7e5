/** The settings of the Telegram bot. The message of each check says what is allowed and what to do, as in `config.ts`. */
import { z } from 'zod';

const ids = (who: string) =>
  z
    .string()
    .regex(/^\s*-?\d+(?:\s*[,，\s]\s*-?\d+)*\s*$/, `allowed are ids of ${who}, whole numbers separated by commas, such as 12345,-100678.`)
    .transform((list) => list.split(/[,，\s]+/).filter((id) => id !== ''))
    .optional();

/** True for an address with one of these schemes and no user name in it. */
function isAddress(text: string, schemes: readonly string[]): boolean {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  return address !== undefined && schemes.includes(address.protocol) && address.username === '';
}

export const telegramSettings = {
  /** Of the bot, from BotFather. */
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(
      /^\d+:[\w-]{20,}$/,
      'allowed is a token as BotFather gives it, 123456789:ABC…; copy it again, or leave it out to go without Telegram.',
    )
    .optional(),
  /** Address of the Bot API server. */
  TELEGRAM_API_ROOT: z
    .string()
    .refine(
      (value) => isAddress(value, ['http:', 'https:']),
      'allowed is an address such as http://127.0.0.1:8081; leave it out for api.telegram.org.',
    )
    .default('https://api.telegram.org'),
  /** Public address that Telegram sends updates to; left out, updates are fetched. */
  TELEGRAM_WEBHOOK_URL: z
    .string()
    .refine(
      (value) => isAddress(value, ['http:', 'https:']),
      'allowed is a public address such as https://example.org/telegram; leave it out to fetch updates instead.',
    )
    .optional(),
  /** Where the webhook listens on this machine. */
  TELEGRAM_WEBHOOK_LISTEN: z
    .string()
    .regex(/^[\w.:[\]-]+:\d{1,5}$/, 'allowed is host:port, such as 127.0.0.1:8443.')
    .default('127.0.0.1:8443'),
  /** People who may take reports in and remove them. */
  TELEGRAM_ADMINISTRATORS: ids('people'),
  /** People and groups on the allow-list; groups are served only from this list, once it names a group. */
  TELEGRAM_ALLOWED: ids('people and groups'),
  /** Who may ask. */
  WENBAO_ACCESS: z
    .enum(['open', 'allow-list', 'invitation'], 'allowed are open, allow-list and invitation; leave it out for open.')
    .default('open'),
  /** What lets a person in where access is by invitation. */
  WENBAO_INVITATION_CODE: z
    .string()
    .regex(/^[\w-]{6,64}$/, 'allowed are 6 to 64 letters, digits, _ and -, so that it fits into a link.')
    .optional(),
  /** Questions of one person in a minute. */
  WENBAO_QUESTIONS_PER_MINUTE: z
    .string()
    .regex(/^(?:[1-9]\d{0,2}|1000)$/, 'allowed is a whole number from 1 to 1000; leave it out for 20.')
    .default('20'),
  /** What becomes of messages that lay for more than an hour. */
  WENBAO_LATE_MESSAGES: z.enum(['answer', 'drop'], 'allowed are answer and drop; leave it out for answer.').default('answer'),
  /** How long conversations and the audit log are kept. */
  WENBAO_RETENTION_DAYS: z
    .string()
    .regex(
      /^(?:[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d\d|36[0-4]\d|3650)$/,
      'allowed is a whole number of days from 1 to 3650; leave it out for 30.',
    )
    .default('30'),
};

export interface TelegramConfig {
  /** Undefined: there is no Telegram bot. Never shown, never written anywhere. */
  token?: string;
  apiRoot: string;
  webhook?: { url: string; host: string; port: number };
  administrators: readonly string[];
  allowed: readonly string[];
  access: 'open' | 'allow-list' | 'invitation';
  invitationCode?: string;
  /** 1 to 1000, per person. */
  questionsPerMinute: number;
  lateMessages: 'answer' | 'drop';
  /** 1 to 3650. */
  retentionDays: number;
}

type TelegramSettings = z.output<z.ZodObject<typeof telegramSettings>>;

export function readTelegramConfig(settings: TelegramSettings): TelegramConfig {
  const listen = settings.TELEGRAM_WEBHOOK_LISTEN;
  const url = settings.TELEGRAM_WEBHOOK_URL;
  const colon = listen.lastIndexOf(':');
  return {
    token: settings.TELEGRAM_BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT,
    webhook:
      url === undefined ? undefined : { url, host: listen.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(listen.slice(colon + 1)) },
    administrators: settings.TELEGRAM_ADMINISTRATORS ?? [],
    allowed: settings.TELEGRAM_ALLOWED ?? [],
    access: settings.WENBAO_ACCESS,
    invitationCode: settings.WENBAO_INVITATION_CODE,
    questionsPerMinute: Number(settings.WENBAO_QUESTIONS_PER_MINUTE),
    lateMessages: settings.WENBAO_LATE_MESSAGES,
    retentionDays: Number(settings.WENBAO_RETENTION_DAYS),
  };
}
