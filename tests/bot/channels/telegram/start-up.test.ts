/** Starting the bot: settings, the check that changes nothing, one process at a time, the webhook. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTelegram } from '../../../../bot/channels/telegram/check-telegram.ts';
import { receiveWebhook, type Webhook, webhookSecret } from '../../../../bot/channels/telegram/receive-webhook.ts';
import { startTelegram } from '../../../../bot/channels/telegram/run-telegram.ts';
import { readConfig } from '../../../../bot/config.ts';
import type { Incoming } from '../../../../bot/delivery/incoming.ts';
import { BotApiServer, TOKEN } from '../../../bot-api/bot-api-server.ts';
import { TelegramScene } from '../../../bot-api/telegram-scene.ts';
import { createCli, makeFolder } from '../../run-cli.ts';

const server = new BotApiServer();
let root = '';
beforeAll(async () => {
  root = await server.start();
});
afterAll(() => server.close());

const configOf = (settings: Record<string, string>) =>
  readConfig({ environment: { TELEGRAM_API_ROOT: root, ...settings }, folder: makeFolder(), now: new Date() });

describe('wenbao telegram --dry-run', () => {
  it.each(['zh', 'en'] as const)('says what is there and what to switch on (%s)', async (language) => {
    server.abilities = { can_join_groups: false, can_read_all_group_messages: false, supports_inline_queries: false };
    const { lines, works } = await checkTelegram(configOf({ TELEGRAM_BOT_TOKEN: TOKEN }), language);
    expect(works).toBe(true);
    const text = lines.join('\n');
    expect(text).toContain('@wenbao_test_bot');
    for (const command of ['/setjoingroups', '/setinline', 'TELEGRAM_ADMINISTRATORS']) expect(text).toContain(command);
    expect(text).not.toContain(TOKEN);
  });

  it('is content with a bot that has everything', async () => {
    server.abilities = { can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true };
    const { lines } = await checkTelegram(configOf({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_ADMINISTRATORS: '1' }), 'en');
    expect(lines.filter((line) => line.startsWith('→'))).toEqual([]);
  });

  it('sees a webhook in the way', async () => {
    server.webhook = { url: 'https://example.org/hook', secret: 'x' };
    const { lines, works } = await checkTelegram(configOf({ TELEGRAM_BOT_TOKEN: TOKEN }), 'en');
    server.webhook = { url: '', secret: '' };
    expect(works).toBe(false);
    expect(lines.join('\n')).toMatch(/example\.org[\s\S]*--take-over/);
  });

  it('changes nothing', () => {
    expect(server.calls.map(({ method }) => method).filter((method) => !method.startsWith('get'))).toEqual([]);
  });

  it.each<{ settings: Record<string, string>; expected: RegExp }>([
    {
      settings: { TELEGRAM_BOT_TOKEN: '987654321:AAnother-token_that-nobody-knows_012' },
      expected: /TELEGRAM_BOT_TOKEN is not a token that Telegram knows/,
    },
    { settings: { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }, expected: /Telegram cannot be reached/ },
  ])('gives one sentence for $expected', async ({ settings, expected }) => {
    const failure = await checkTelegram(configOf(settings), 'en').catch((reason: Error) => reason);
    expect(failure).toBeInstanceOf(Error);
    const { message } = failure as Error;
    expect(message).toMatch(expected);
    expect(message).not.toContain('\n');
    expect(message + (failure as Error).stack).not.toContain(settings.TELEGRAM_BOT_TOKEN);
  });
});

describe('the command', () => {
  it('says in one sentence that there is no token, before anything else', async () => {
    const cli = createCli(makeFolder());
    const { code, stderr } = await cli(['telegram', '--lang', 'zh'], { environment: { TELEGRAM_API_ROOT: root } });
    expect(code).not.toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each<{ settings: Record<string, string>; expected: RegExp }>([
    { settings: { TELEGRAM_BOT_TOKEN: 'not a token' }, expected: /TELEGRAM_BOT_TOKEN: a value that is not shown here/ },
    { settings: { TELEGRAM_ADMINISTRATORS: 'me' }, expected: /TELEGRAM_ADMINISTRATORS: "me"/ },
    { settings: { WENBAO_ACCESS: 'invitation' }, expected: /WENBAO_INVITATION_CODE is not set/ },
    { settings: { WENBAO_ACCESS: 'everybody' }, expected: /open, allow-list and invitation/ },
    { settings: { TELEGRAM_WEBHOOK_LISTEN: 'here' }, expected: /host:port/ },
    { settings: { WENBAO_RETENTION_DAYS: '0' }, expected: /1 to 3650/ },
  ])('refuses settings that cannot be used: $expected', ({ settings, expected }) => {
    expect(() => configOf(settings)).toThrow(expected);
  });
});

describe('one process at a time', () => {
  it('leaves a second one outside', async () => {
    const scene = new TelegramScene();
    await scene.start();
    const config = configOf({ TELEGRAM_BOT_TOKEN: TOKEN, WENBAO_HOME: scene.home });
    // The lock is asked for before anything is opened.
    await expect(startTelegram({ bot: undefined as never, config, note: () => {} })).rejects.toThrow(
      /Another Wenbao already serves Telegram/,
    );
    await scene.close();
  });
});

describe('the webhook', () => {
  const account = { id: '123456789', username: 'wenbao_test_bot' };
  const secret = webhookSecret(TOKEN);
  const accepted: Incoming[] = [];
  let fails = false;
  let webhook: Webhook;
  beforeAll(async () => {
    const accept = (updates: readonly Incoming[]) => {
      if (fails) throw new Error('the disk is full');
      accepted.push(...updates);
    };
    webhook = await receiveWebhook({ host: '127.0.0.1', port: 0, path: '/telegram', secret, account, accept, note: () => {} });
  });
  afterAll(() => webhook.close());

  const update = (text: string) =>
    JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, from: { id: 5 }, chat: { id: 5, type: 'private' }, text } });

  /** The status; the body goes out in parts of so many bytes. */
  function post(body: string, { path = '/telegram', token = secret, part = 1 << 20, method = 'POST' } = {}): Promise<number | undefined> {
    const bytes = Buffer.from(body);
    return new Promise((resolve) => {
      const headers = { 'x-telegram-bot-api-secret-token': token, 'content-type': 'application/json' };
      const sending = request({ host: '127.0.0.1', port: webhook.port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      // A server that has heard enough closes the connection.
      sending.on('error', () => resolve(undefined));
      for (let at = 0; at < bytes.length; at += part) sending.write(bytes.subarray(at, at + part));
      sending.end();
    });
  }

  it.each([
    { name: 'a wrong secret', given: { token: `${secret}x` }, status: 401 },
    { name: 'no secret', given: { token: '' }, status: 401 },
    { name: 'another path', given: { path: '/' }, status: 404 },
    { name: 'another method', given: { method: 'PUT' }, status: 405 },
  ])('refuses $name', async ({ given, status }) => {
    expect(await post(update('x'), given)).toBe(status);
    expect(accepted).toEqual([]);
  });

  it('refuses what is no update, and what is too large', async () => {
    expect(await post('{')).toBe(400);
    expect(await post('[]')).toBe(400);
    expect([413, undefined]).toContain(await post(update('x'.repeat(2_000_000))));
    expect(accepted).toEqual([]);
  });

  it('says 200 only when the claim is kept', async () => {
    fails = true;
    expect(await post(update('问题'))).toBe(503);
    fails = false;
    expect(accepted).toEqual([]);
    expect(await post(update('问题'))).toBe(200);
    expect(accepted).toHaveLength(1);
  });

  it('joins the bytes of a body before it decodes them', async () => {
    await post(update('青海省自然资源厅🙂'), { part: 1 });
    expect(accepted.at(-1)).toMatchObject({ text: '青海省自然资源厅🙂' });
  });
});
