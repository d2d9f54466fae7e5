/** The program as people start it, in a process of its own, over real connections: it answers, and it stops without leaving anything half done. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BotApiServer, TOKEN } from '../../../bot-api/bot-api-server.ts';
import { makeFolder, PROGRAM, ROOT } from '../../run-cli.ts';

const TIME = { timeout: 120_000 };
const QUESTION = '青海省自然资源厅2020年新收了多少件申请？';
const server = new BotApiServer();
let root = '';
beforeAll(async () => {
  root = await server.start();
});
afterAll(() => server.close());

interface Run {
  child: ChildProcess;
  ended: Promise<{ code: number | null; signal: string | null; output: string }>;
}

function start(home: string, given: readonly string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [...PROGRAM, ...given], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C.UTF-8', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: root, WENBAO_HOME: home, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout!), text(child.stderr!)]);
  const ended = once(child, 'close').then(async ([code, signal]) => ({ code, signal, output: (await output).join('\n') }));
  return { child, ended };
}

function ask(chat: number): void {
  const date = Math.floor(Date.now() / 1000);
  const from = { id: chat, is_bot: false, first_name: 'A', language_code: 'zh' };
  server.push({ message: { message_id: server.nextMessageId(), date, from, chat: { id: chat, type: 'private' }, text: QUESTION } });
}

describe('the program in a process of its own', () => {
  it.each([
    { given: ['start'], signal: 'SIGTERM' },
    { given: ['telegram'], signal: 'SIGINT' },
  ] as const)('answers after `wenbao $given`, and ends at $signal when what is under way is done', TIME, async ({ given, signal }) => {
    const home = makeFolder();
    const before = server.messages.length;
    const fresh = () => server.messages.slice(before);
    const first = start(home, given);
    ask(5);
    await server.until(() => fresh().length === 1);
    expect(fresh()[0]?.text).toMatch(/^青海省自然资源厅2020年：.*22 件/);
    // It is told to stop while a message is under way and another one waits.
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isSent = false;
    server.fault = ({ method, parameters }) => {
      if (isSent || method !== 'sendMessage') return undefined;
      isSent = String(parameters.chat_id) === '6';
      return isSent ? { kind: 'slow', until } : undefined;
    };
    ask(6);
    ask(7);
    await server.until(() => isSent);
    first.child.kill(signal);
    await server.until(() => !server.isPolled);
    release();
    const { code, output } = await first.ended;
    expect({ code, output: output.includes('Stopped.') }).toEqual({ code: 0, output: true });
    expect(output).not.toContain(TOKEN);
    expect(fresh().filter(({ chat }) => chat === '6')).toHaveLength(1);
    // The next process takes up what was left, and says nothing twice. The one that waited may have passed the one that hung.
    const second = start(home, given);
    ask(8);
    await server.until(() => ['7', '8'].every((one) => fresh().some(({ chat }) => chat === one)));
    second.child.kill(signal);
    expect((await second.ended).code).toBe(0);
    expect(fresh().map(({ chat }) => chat)).toHaveLength(4);
    expect(new Set(fresh().map(({ chat }) => chat))).toEqual(new Set(['5', '6', '7', '8']));
    expect(server.allBreaches).toEqual([]);
  });

  it.each<{ given: string[]; environment: Record<string, string>; expected: RegExp }>([
    { given: ['start'], environment: { TELEGRAM_BOT_TOKEN: '987654321:AAnother-token_that-nobody-knows_012' }, expected: /Telegram knows/ },
    { given: ['telegram'], environment: { TELEGRAM_BOT_TOKEN: '' }, expected: /TELEGRAM_BOT_TOKEN/ },
    { given: ['telegram', '--dry-run'], environment: { TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }, expected: /cannot be reached/ },
  ])('says in one sentence why `wenbao $given` cannot go on: $expected', TIME, async ({ given, environment, expected }) => {
    const { child, ended } = start(makeFolder(), given, environment);
    expect(child.pid).toBeDefined();
    const { code, output } = await ended;
    const said = output.split('\n').filter((line) => expected.test(line));
    expect(code).not.toBe(0);
    expect(said).toHaveLength(1);
    expect(output).not.toMatch(/\bat .*\.ts:\d/);
    if (environment.TELEGRAM_BOT_TOKEN) expect(output).not.toContain(environment.TELEGRAM_BOT_TOKEN);
  });
});
