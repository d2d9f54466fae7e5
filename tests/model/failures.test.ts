/** Everything that a server or a model can do wrong: the answer without a model comes, in time, with one quiet remark. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../bot/answer-question.ts';
import { Circuit } from '../../bot/model/circuit.ts';
import { LanguageModel } from '../../bot/model/language-model.ts';
import { Turnstile } from '../../bot/model/turnstile.ts';
import { USAGE_FILE, UsageLog } from '../../bot/model/usage-log.ts';
import { ANSWER_TEXTS } from '../../data/wording/answer-texts.ts';
import { makeFolder } from '../bot/run-cli.ts';
import { createModel, openScriptedBot, type ScriptedBot, TEST_KEY, TEST_SETTINGS } from './scripted-bot.ts';
import { type Behaviour, replyWith } from './scripted-server.ts';
import { UNREAD_QUESTIONS } from './unread-questions.ts';

let scripted: ScriptedBot;
beforeAll(async () => {
  scripted = await openScriptedBot();
});
afterAll(() => scripted.close());

const { question } = UNREAD_QUESTIONS[1]!;
const PROPOSAL = {
  kind: 'figures',
  organs: ['青海省自然资源厅'],
  years: [2020],
  metrics: ['denied'],
  operations: [],
  dimensions: [],
  words: [{ words: '空手而归', means: 'denied' }],
};
const GOOD = JSON.stringify(PROPOSAL);

const MISBEHAVIOUR: [failure: string, behaviour: Behaviour][] = [
  ['timeout', { kind: 'mute' }],
  ['timeout', { kind: 'silent' }],
  ['endless', { kind: 'endless', piece: '{"kind": "figures", ' }],
  ['cut', { kind: 'gone', text: GOOD }],
  ['cut', { kind: 'half', text: GOOD }],
  ['cut', { kind: 'text', text: GOOD, finish: 'length' }],
  ['unreadable', { kind: 'garbage' }],
  ['unreadable', { kind: 'text', text: GOOD.slice(0, 60) }],
  ['unreadable', { kind: 'text', text: '不予公开 17 件' }],
  ['unreadable', { kind: 'text', text: '[]' }],
  ['unreadable', { kind: 'text', text: 'null' }],
  ['refusal', { kind: 'text', text: '' }],
  ['refusal', { kind: 'text', text: '  \n' }],
  ['refusal', { kind: 'text', text: GOOD, finish: 'content_filter' }],
  ['limited', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }],
  ['limited', { kind: 'status', status: 429 }],
  ['server', { kind: 'status', status: 500 }],
  ['server', { kind: 'status', status: 503 }],
  ['key', { kind: 'status', status: 401, message: `Incorrect API key provided: ${TEST_KEY}` }],
  ['key', { kind: 'status', status: 403 }],
  ['request', { kind: 'status', status: 404 }],
  ['request', { kind: 'status', status: 400 }],
];

describe('a server that misbehaves', () => {
  it.each(MISBEHAVIOUR)('%s: %j', async (failure, behaviour) => {
    const { plain, server, assisted } = scripted;
    const without = await answerQuestion(plain, { turns: [question] });
    server.play(() => behaviour);
    const answer = await answerQuestion(assisted({ seconds: 2 }), { turns: [question] });
    expect(answer).toEqual({ ...without, text: `${without.text}\n${ANSWER_TEXTS['model-failed'].zh}`, model: { failed: failure } });
    expect(JSON.stringify(answer)).not.toContain(TEST_KEY);
  });

  it('answers when nobody listens', async () => {
    const { plain } = scripted;
    const bot = { ...plain, model: createModel('http://127.0.0.1:9/v1').model };
    expect((await answerQuestion(bot, { turns: [question] })).model).toEqual({ failed: 'unreachable' });
  });

  it('answers when the library cannot be loaded', async () => {
    const { plain } = scripted;
    const chat = {
      prepare: () => Promise.reject(new Error('Cannot find package')),
      complete: () => Promise.reject(new Error('never called')),
    };
    const settings = { ...TEST_SETTINGS, baseUrl: 'http://127.0.0.1:9/v1' };
    const model = new LanguageModel({ chat, settings, log: new UsageLog(makeFolder(), () => new Date('2026-01-01T08:00:00Z')) });
    expect((await answerQuestion({ ...plain, model }, { turns: [question] })).model).toEqual({ failed: 'unreachable' });
  });

  it('follows no redirect', async () => {
    const { server, assisted } = scripted;
    server.play((_, count) => ({ kind: 'status', status: 307, headers: { location: `${server.url}/elsewhere/${count}` } }));
    const before = server.received.length;
    const answer = await answerQuestion(assisted(), { turns: [question] });
    expect(answer.model?.failed).toBeDefined();
    expect(server.received.length).toBe(before + 1);
  });
});

describe('replies that are usable in spite of their dress', () => {
  it.each([
    ['a block of Markdown', `\`\`\`json\n${GOOD}\n\`\`\``],
    ['thoughts', `<think>The asker wants {"kind": …}</think>\n${GOOD}`],
    ['white space', `\n\n  ${JSON.stringify(PROPOSAL, null, 2)}\n`],
  ])('%s', async (_, text) => {
    const { server, assisted } = scripted;
    server.play(() => ({ kind: 'text', text }));
    expect((await answerQuestion(assisted(), { turns: [question] })).status).toBe('answered');
  });

  it.each(['json_schema', 'json_object'])('a server that does not know %s', async (unknown) => {
    const { server, assisted } = scripted;
    const known = unknown === 'json_schema' ? ['json_object'] : [undefined];
    server.play(({ format }) => (format === known[0] ? replyWith(PROPOSAL) : { kind: 'status', status: 400 }));
    const bot = assisted();
    expect((await answerQuestion(bot, { turns: [question] })).status).toBe('answered');
    expect(server.received.at(-1)?.system, 'the shape is said in words then').toContain('JSON Schema');
    await answerQuestion(bot, { turns: [`请问，${question}`] });
    expect(server.received.at(-1)?.format, 'what works is remembered').toBe(known[0]);
  });

  it('tries once more after a failure of the server, or when it asks for a short wait', async () => {
    const { server, assisted } = scripted;
    for (const first of [
      { kind: 'status', status: 502 },
      { kind: 'status', status: 429, headers: { 'retry-after': '0.1' } },
    ] as const) {
      let calls = 0;
      server.play(() => (calls++ === 0 ? first : replyWith(PROPOSAL)));
      expect((await answerQuestion(assisted(), { turns: [question] })).status).toBe('answered');
    }
  });
});

describe('the circuit', () => {
  it('asks a dead server once, leaves it alone, and tries again after a rest', async () => {
    const { plain, server } = scripted;
    let now = 0;
    const bot = { ...plain, model: createModel(server.url, {}, { now: () => now }).model };
    server.play(() => ({ kind: 'status', status: 500 }));
    const before = server.received.length;
    const failures: (string | undefined)[] = [];
    for (let times = 0; times < 5; times++) failures.push((await answerQuestion(bot, { turns: [question] })).model?.failed);
    expect(failures).toEqual(['server', 'resting', 'resting', 'resting', 'resting']);
    expect(server.received.length, 'one call and its one retry').toBe(before + 2);
    server.play(() => replyWith(PROPOSAL));
    now += 30_000;
    expect((await answerQuestion(bot, { turns: [question] })).status).toBe('answered');
  });

  it('rests longer each time, as long as the server asks, and lets one through to see', () => {
    let now = 0;
    const circuit = new Circuit(() => now);
    for (const rest of [30_000, 60_000, 120_000]) {
      expect(circuit.mayCall()).toBe(true);
      circuit.failed('timeout');
      now += rest - 1;
      expect(circuit.mayCall()).toBe(false);
      now += 1;
    }
    expect(circuit.mayCall()).toBe(true);
    expect(circuit.mayCall(), 'a second one waits for the first').toBe(false);
    circuit.failed('limited', 3600);
    now += 3_599_999;
    expect(circuit.mayCall()).toBe(false);
    now += 1;
    expect(circuit.mayCall()).toBe(true);
    circuit.succeeded();
    expect([circuit.mayCall(), circuit.mayCall()]).toEqual([true, true]);
  });

  it('forgives a few unusable replies, not many in a row', () => {
    const circuit = new Circuit(() => 0);
    for (let times = 0; times < 4; times++) circuit.failed('unreadable');
    expect(circuit.mayCall()).toBe(true);
    circuit.failed('refusal');
    expect(circuit.mayCall()).toBe(false);
  });
});

describe('the bounds', () => {
  it('remembers replies for one state of the corpus', async () => {
    const { server, assisted } = scripted;
    server.play(() => replyWith(PROPOSAL));
    const bot = assisted();
    const before = server.received.length;
    const first = await answerQuestion(bot, { turns: [question] });
    expect(await answerQuestion(bot, { turns: [question] })).toEqual(first);
    expect(server.received.length).toBe(before + 1);
  });

  it('stops at the tokens of a user and of the day', async () => {
    const { plain, server } = scripted;
    server.play(() => ({ kind: 'text', text: GOOD, usage: { prompt_tokens: 900, completion_tokens: 100 } }));
    const { model, log } = createModel(server.url, { tokensPerUser: 1000, tokensPerDay: 2000 });
    const bot = { ...plain, model };
    const ask = async (user: string, courtesy: string) => (await answerQuestion(bot, { turns: [courtesy + question], user })).model?.failed;
    expect(await ask('a', '')).toBeUndefined();
    expect(await ask('a', '请问')).toBe('budget');
    expect(await ask('b', '麻烦问下')).toBeUndefined();
    expect(await ask('c', '你好')).toBe('budget');
    expect([log.tokensToday(), log.tokensToday('a')]).toEqual([2000, 1000]);
  });

  it('lets in as many as may be at the same time, the others in turn', async () => {
    const turnstile = new Turnstile(1);
    const patient = new AbortController();
    const leave = await turnstile.enter(patient.signal);
    const hasty = new AbortController();
    const waiting = turnstile.enter(hasty.signal);
    const next = turnstile.enter(patient.signal);
    hasty.abort();
    expect(await waiting).toBeUndefined();
    leave?.();
    expect(await next).toBeTypeOf('function');
  });

  it('logs sizes and no contents, and counts what other programs log', async () => {
    const { plain, server } = scripted;
    const home = makeFolder();
    server.play(() => replyWith(PROPOSAL));
    const { model, log } = createModel(server.url, {}, { home });
    await answerQuestion({ ...plain, model }, { turns: [question], user: 'somebody@example' });
    const file = path.join(home, USAGE_FILE);
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/空手|denied|somebody|青海/);
    const [line] = log.list();
    expect(line).toMatchObject({ prompt: 'read-question@2', outcome: 'reply', received: GOOD.length });
    expect(line?.sent).toBeGreaterThan(1000);
    const other = new UsageLog(home, () => new Date('2026-01-01T09:00:00Z'));
    expect(other.tokensToday()).toBe(log.tokensToday());
    expect(new UsageLog(home, () => new Date('2026-01-02T09:00:00Z')).tokensToday()).toBe(0);
    expect(new UsageLog(home, () => new Date('2026-03-02T09:00:00Z')).list()).toEqual([]);
  });
});
