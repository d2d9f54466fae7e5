/** The test server notices every breach of what is published about the Bot API: a limit that nobody watches is no limit. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BotApiServer, TOKEN } from './bot-api-server.ts';

let now = Date.UTC(2026, 0, 1);
const server = new BotApiServer({ now: () => now });
let root = '';
beforeAll(async () => {
  root = await server.start();
});
afterAll(() => server.close());
beforeEach(() => {
  server.breaches.length = 0;
  server.rates.breaches.length = 0;
  now += 3_600_000;
  server.push({ message: { chat: { id: 1 } } });
  server.push({ callback_query: { id: 'press' } });
  server.push({ inline_query: { id: 'query' } });
});

interface Answer {
  ok: boolean;
  description?: string;
  result?: { message_id?: number };
}

async function call(method: string, parameters: Record<string, unknown>): Promise<Answer> {
  const response = await fetch(`${root}/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as Answer;
}

const card = { type: 'article', id: '1', title: 'a', input_message_content: { message_text: 'a' } };
const keyboard = (...rows: object[][]) => ({ inline_keyboard: rows });
const button = { text: 'a', callback_data: 'a' };

describe('the test server', () => {
  it.each<[string, string, Record<string, unknown>, RegExp]>([
    ['a long text', 'sendMessage', { chat_id: 1, text: 'a'.repeat(4097) }, /4097 units/],
    ['an empty text', 'sendMessage', { chat_id: 1, text: ' ' }, /empty/],
    ['broken markup', 'sendMessage', { chat_id: 1, text: '<b>a', parse_mode: 'HTML' }, /end tag/],
    ['half a character', 'sendMessage', { chat_id: 1, text: 'a\ud83d' }, /half a character/],
    ['too many entities', 'sendMessage', { chat_id: 1, text: '<b>a</b> '.repeat(101), parse_mode: 'HTML' }, /101 entities/],
    [
      'long callback data',
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: keyboard([{ text: 'a', callback_data: 'a'.repeat(65) }]) },
      /65 bytes/,
    ],
    [
      'a button without text',
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: keyboard([{ text: '', callback_data: 'a' }]) },
      /without text/,
    ],
    ['a long row', 'sendMessage', { chat_id: 1, text: 'a', reply_markup: keyboard(Array(9).fill(button)) }, /8 buttons in a row/],
    ['many buttons', 'sendMessage', { chat_id: 1, text: 'a', reply_markup: keyboard(...Array(101).fill([button])) }, /100 buttons/],
    ['a chat that is none', 'sendMessage', { chat_id: 'x', text: 'a' }, /the chat "x"/],
    ['a stranger', 'sendMessage', { chat_id: 77, text: 'a' }, /conversation begun/],
    ['a picture that is not there', 'sendPhoto', { chat_id: 1 }, /without a file/],
    ['a long pop-up', 'answerCallbackQuery', { callback_query_id: 'press', text: 'a'.repeat(201) }, /200 characters/],
    ['an unknown press', 'answerCallbackQuery', { callback_query_id: 'other' }, /answered already/],
    ['an unknown query', 'answerInlineQuery', { inline_query_id: 'other', results: [] }, /answered already/],
    [
      'many cards',
      'answerInlineQuery',
      { inline_query_id: 'query', results: Array.from({ length: 51 }, (_, id) => ({ ...card, id: String(id) })) },
      /51 inline/,
    ],
    ['cards with one id', 'answerInlineQuery', { inline_query_id: 'query', results: [card, card] }, /same id/],
    ['a long id', 'answerInlineQuery', { inline_query_id: 'query', results: [{ ...card, id: 'a'.repeat(65) }] }, /65 bytes/],
    ['a card without a title', 'answerInlineQuery', { inline_query_id: 'query', results: [{ ...card, title: '' }] }, /title/],
    ['a long offset', 'answerInlineQuery', { inline_query_id: 'query', results: [], next_offset: 'a'.repeat(65) }, /next_offset/],
    ['a cache time', 'answerInlineQuery', { inline_query_id: 'query', results: [], cache_time: -1 }, /cache_time/],
    ['a wrong command', 'setMyCommands', { commands: [{ command: 'A', description: 'a' }] }, /command "A"/],
    ['an unknown kind', 'getUpdates', { allowed_updates: ['messages'] }, /"messages"/],
    ['a limit', 'getUpdates', { limit: 101 }, /limit/],
    ['a weak secret', 'setWebhook', { url: '', secret_token: 'ä' }, /secret/],
    ['an unknown method', 'sendPigeon', {}, /does not know/],
  ])('notices %s (%s)', async (_, method, parameters, breach) => {
    await call(method, parameters);
    expect(server.allBreaches.join('\n')).toMatch(breach);
  });

  it('lets a press and a query be answered once', async () => {
    for (const _ of [1, 2]) await call('answerCallbackQuery', { callback_query_id: 'press' });
    for (const _ of [1, 2]) await call('answerInlineQuery', { inline_query_id: 'query', results: [card] });
    expect(server.allBreaches).toHaveLength(2);
  });

  it.each<[string, { chat: number; every: number; count: number; chats?: number }, RegExp]>([
    ['two messages in a second to one chat', { chat: 1, every: 999, count: 2 }, /999 ms after/],
    ['31 messages in a second', { chat: -100, every: 1, count: 31, chats: 31 }, /31 messages in a second/],
    ['21 messages in a minute to a group', { chat: -5, every: 1100, count: 21 }, /21 messages in a minute/],
  ])('counts %s', async (_, { chat, every, count, chats = 1 }, breach) => {
    for (let index = 0; index < count; index += 1) {
      await call('sendMessage', { chat_id: chat - (index % chats), text: 'a' });
      now += every;
    }
    expect(server.allBreaches.join('\n')).toMatch(breach);
  });

  it('keeps to its word after "wait"', async () => {
    server.fault = () => ({ kind: 'wait', seconds: 5 });
    expect((await call('sendMessage', { chat_id: 1, text: 'a' })).ok).toBe(false);
    server.fault = () => undefined;
    now += 4_000;
    await call('sendMessage', { chat_id: 1, text: 'a' });
    expect(server.allBreaches.join('\n')).toMatch(/1000 ms before retry_after/);
  });

  it('deletes a message for two days only', async () => {
    const { result } = await call('sendMessage', { chat_id: 1, text: 'a' });
    now += 49 * 3_600_000;
    expect((await call('deleteMessage', { chat_id: 1, message_id: result?.message_id })).description).toMatch(/can't be deleted/);
  });

  it('has nothing against what is right', async () => {
    await call('sendMessage', {
      chat_id: 1,
      text: `<b>${'a'.repeat(4096)}</b>`,
      parse_mode: 'HTML',
      reply_markup: keyboard(Array(8).fill(button)),
    });
    await call('answerCallbackQuery', { callback_query_id: 'press', text: 'a'.repeat(200) });
    await call('answerInlineQuery', { inline_query_id: 'query', results: [card] });
    expect(server.allBreaches).toEqual([]);
  });
});
