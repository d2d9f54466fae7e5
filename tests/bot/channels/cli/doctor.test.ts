/** `wenbao doctor` before a scripted server: what it says, word for word, and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageLog } from '../../../../bot/model/usage-log.ts';
import { readQuestionPrompt } from '../../../../prompts/read-question.ts';
import { TEST_KEY } from '../../../model/scripted-bot.ts';
import { type Listing, replyWith, type Script, type ScriptedServer, startScriptedServer } from '../../../model/scripted-server.ts';
import { createCli, makeFolder } from '../../run-cli.ts';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

const GOOD = readQuestionPrompt.examples[0]?.output as Record<string, unknown>;
const LISTED: Listing = { kind: 'names', names: ['scripted', 'another'] };
const THERE = ['✓ the server answers (models: 2)', '✓ the server lists the model scripted', '✓ the model replies (N s)'];
const WORKS = 'The language model can be used.';
const ATTENTION = 'Something needs attention; until then Wenbao answers without a model, as always.';
const READS = '✓ it reads the example correctly (denied)';
const TOKENS = '✓ tokens used today: 0 / 1000000';
const NO_SERVER = (why: string) =>
  `✗ The server cannot be used (${why}). Check LLM_BASE_URL (it usually ends in /v1) and LLM_API_KEY, and that the server runs.`;
const NO_REPLY = (why: string) =>
  `✗ The model gives no usable reply (${why}). For timeout raise LLM_SECONDS; for key check LLM_API_KEY; for request check LLM_MODEL; for limited or server try again later.`;

/** Lines as they are meant, whatever the width of the terminal; the one time of the clock is `N`. */
const linesOf = (text: string) =>
  text
    .replace(/\n {2}(?=\S)/g, ' ')
    .replace(/\/ (?=v1\))/, '/')
    .replace(/\(\d+\.\d s\)/, '(N s)')
    .trim()
    .split('\n');

async function run(listing: Listing, script: Script, changes: Record<string, string> = {}, home = makeFolder()) {
  server.list(listing);
  server.play(script);
  const environment = { LLM_BASE_URL: server.url, LLM_MODEL: 'scripted', LLM_API_KEY: TEST_KEY, LLM_SECONDS: '1', ...changes };
  const result = await createCli(home)(['doctor'], { environment });
  expect(result.stdout + result.stderr, 'the key is never shown').not.toContain(TEST_KEY);
  expect(result.stderr).toBe('');
  const [head, ...lines] = linesOf(result.stdout);
  return { head, lines, code: result.code };
}

const knowsOnly =
  (known: string | undefined): Script =>
  ({ format }) =>
    format === known ? replyWith(GOOD) : { kind: 'status', status: 400 };

describe('wenbao doctor', () => {
  it.each<[what: string, listing: Listing, script: Script, code: number, lines: string[]]>([
    ['works', LISTED, () => replyWith(GOOD), 0, [...THERE, '✓ structured output works (json_schema)', READS, TOKENS, WORKS]],
    ['knows JSON alone', LISTED, knowsOnly('json_object'), 0, [...THERE, '✓ structured output works (json_object)', READS, TOKENS, WORKS]],
    [
      'knows no structured output',
      LISTED,
      knowsOnly(undefined),
      0,
      [...THERE, '✓ the server knows no structured output; asked in words, the reply has the shape', READS, TOKENS, WORKS],
    ],
    [
      'writes prose',
      LISTED,
      () => ({ kind: 'text', text: '不予公开' }),
      1,
      [
        ...THERE,
        '✗ The reply has not the shape that was asked for (json_schema). This model cannot help; choose one that can write JSON.',
        ATTENTION,
      ],
    ],
    [
      'misreads',
      LISTED,
      () => replyWith({ ...GOOD, words: [{ words: '吃了闭门羹', means: 'newly-received' }] }),
      1,
      [
        ...THERE,
        '✓ structured output works (json_schema)',
        '✗ It misreads the example (newly-received). Its proposals are checked and wrong ones are discarded, but it will be of little help.',
        TOKENS,
        ATTENTION,
      ],
    ],
    [
      'takes the key for the list alone',
      LISTED,
      () => ({ kind: 'status', status: 401, message: TEST_KEY }),
      1,
      [...THERE.slice(0, 2), NO_REPLY('key'), ATTENTION],
    ],
    ['refuses the key', { kind: 'status', status: 401, message: TEST_KEY }, () => replyWith(GOOD), 1, [NO_SERVER('key'), ATTENTION]],
    [
      'does not know the model',
      { kind: 'names', names: ['another'] },
      () => ({ kind: 'status', status: 404 }),
      1,
      [
        '✓ the server answers (models: 1)',
        '✗ The server does not list the model scripted. Set LLM_MODEL to one that it lists.',
        NO_REPLY('request'),
        ATTENTION,
      ],
    ],
    [
      'lists nothing',
      { kind: 'status', status: 404 },
      () => replyWith(GOOD),
      0,
      ['✓ the server answers (models: unlisted)', THERE[2] ?? '', '✓ structured output works (json_schema)', READS, TOKENS, WORKS],
    ],
    ['is full', LISTED, () => ({ kind: 'status', status: 429 }), 1, [...THERE.slice(0, 2), NO_REPLY('limited'), ATTENTION]],
    ['is slow', LISTED, () => ({ kind: 'mute' }), 1, [...THERE.slice(0, 2), NO_REPLY('timeout'), ATTENTION]],
    ['never answers', { kind: 'mute' }, () => replyWith(GOOD), 1, [NO_SERVER('timeout'), ATTENTION]],
  ])('a server that %s', async (_, listing, script, code, lines) => {
    const result = await run(listing, script);
    expect(result.head).toBe(`A made-up example is sent to ${new URL(server.url).host}; this is what works:`);
    expect(result.lines).toEqual(lines);
    expect(result.code).toBe(code);
  });

  it('says that nobody listens', async () => {
    const { lines, code } = await run(LISTED, () => replyWith(GOOD), { LLM_BASE_URL: 'http://127.0.0.1:9/v1' });
    expect([lines, code]).toEqual([[NO_SERVER('unreachable'), ATTENTION], 1]);
  });

  it('says that the tokens of the day are used up', async () => {
    const home = makeFolder();
    const usage = { host: 'h', prompt: 'p@1', sent: 1, received: 1, tokens: 1_000_000, milliseconds: 1, outcome: 'reply' } as const;
    new UsageLog(home, () => new Date()).add('somebody', usage);
    const { lines, code } = await run(LISTED, () => replyWith(GOOD), {}, home);
    expect(lines.at(-2)).toBe('✗ The tokens of the day are used up: 1000000 / 1000000. It goes on tomorrow, or raise LLM_TOKENS_PER_DAY.');
    expect(code).toBe(1);
  });

  it('sends a made-up example and nothing of the corpus', async () => {
    const before = server.received.length;
    await run(LISTED, () => replyWith(GOOD));
    expect(server.received.length).toBe(before + 1);
    expect(server.received.at(-1)?.user).toContain('吃了闭门羹');
    expect(server.received.at(-1)?.authorization).toBe(`Bearer ${TEST_KEY}`);
  });

  it('speaks Chinese', async () => {
    const { head, lines } = await run(LISTED, () => replyWith(GOOD), { LC_ALL: 'zh_CN.UTF-8' });
    expect(head).toBe(`向 ${new URL(server.url).host} 发出一个虚构的例题，检查如下：`);
    expect(lines.filter((line) => line.includes('模型答复'))).toHaveLength(1);
    expect(lines.at(-1)).toBe('语言模型可用。');
  });

  it('is content without a model', async () => {
    const { head, lines, code } = await run(LISTED, () => replyWith(GOOD), { LLM_BASE_URL: '', LLM_MODEL: '', LLM_API_KEY: '' });
    expect([head, ...lines].join(' ')).toBe(
      'No language model is configured (LLM_BASE_URL and LLM_MODEL). Wenbao needs none; everything works, and nothing leaves the machine.',
    );
    expect(code).toBe(0);
  });
});
