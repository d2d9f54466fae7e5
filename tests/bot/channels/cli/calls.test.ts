/** The command line: calls that cannot be understood, help, start, and eval, each with good and with bad input. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../../bot/answer.ts';
import { createCli, createWriter, makeFolder } from '../../run-cli.ts';
import { askApplications, type HeldReport, readHeld } from './held-reports.ts';

const wenbao = createCli(path.join(makeFolder(), 'home'));
const write = createWriter(makeFolder());
let held: HeldReport[] = [];
let question = '';

beforeAll(async () => {
  held = await readHeld(wenbao);
  question = askApplications(held);
});

describe('calls that cannot be understood', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['ask', '--loud', 'x']],
    ['an argument too many', ['ask', 'x', 'y']],
    ['no question', ['ask']],
    ['an empty question', ['ask', '  ']],
    ['a question and a batch', ['ask', 'x', '--batch', 'y']],
    ['a batch file that is missing', ['ask', '--batch', '/nowhere/questions.jsonl']],
    ['a batch file that is a folder', ['ask', '--batch', '/']],
    ['an unknown language', ['ask', 'x', '--lang', 'fr']],
    ['a day that is none', ['--today', '2026-02-30', 'reports']],
    ['an empty data folder name', ['--home', '', 'reports']],
    ['two formats', ['figures', '--jsonl', '--csv']],
    ['a limit that is none', ['search', 'x', '--limit', '0']],
    ['a limit that is no number', ['search', 'x', '--limit', 'ten']],
    ['nothing to search for', ['search', ' ']],
    ['a citation that is none', ['source', 'nonsense']],
    ['a questions file that is missing', ['eval', '/nowhere.jsonl']],
    ['nothing to ingest', ['ingest']],
    ['a year that is none', ['ingest', '.', '--year', 'soon']],
  ])('%s ends with 2 and says why', async (_, given) => {
    const { code, stdout, stderr } = await wenbao(given);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().length).toBeGreaterThan(10);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('shows help with what it does not know', async () => {
    expect((await wenbao(['frobnicate'])).stderr).toMatch(/Usage: wenbao/);
  });

  it('says every wrong setting at once', async () => {
    const { code, stderr } = await wenbao(['reports'], { environment: { WENBAO_TODAY: 'x', EMBEDDING_MODEL: '/nowhere' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/WENBAO_TODAY/);
    expect(stderr).toMatch(/EMBEDDING_MODEL/);
  });
});

describe('help', () => {
  it('is shown when asked for, in the language asked for', async () => {
    expect(await wenbao(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect((await wenbao(['ask', '--help'])).stdout).toMatch(/--batch/);
    expect((await wenbao(['--help', '--lang', 'zh'])).stdout).toMatch(/收入报告文件/);
    expect((await wenbao(['--help'], { environment: { LC_ALL: 'zh_CN.UTF-8' } })).stdout).toMatch(/收入报告文件/);
  });
});

describe('start', () => {
  it('shows what is held and two answers, and ends where there is no terminal', async () => {
    const { code, stdout } = await wenbao(['start']);
    expect(code).toBe(0);
    for (const { organ } of held) expect(stdout.replace(/\s/g, '')).toContain(organ);
    expect(stdout.match(/^> /gm)).toHaveLength(2);
  });
});

describe('eval', () => {
  it('counts right, wrong and refused apart', async () => {
    const [figure] = (JSON.parse((await wenbao(['ask', question, '--json'])).stdout) as Answer).figures;
    const lines = [
      { id: 1, question, expect: { values: [figure?.value] } },
      { id: 2, question, expect: { values: [123456] } },
      { id: 3, question: 'What will the weather be tomorrow?', expect: { abstain: true } },
      { id: 4, question: 'What will the weather be tomorrow?', expect: { values: [5] } },
    ];
    const file = write('eval.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, stdout } = await wenbao(['eval', file]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/4 questions · right 2 · wrong 1 · refused 1/);
    expect((await wenbao(['eval', file, '--fails'])).stdout).not.toMatch(/^1\t/m);
  });

  it('names the line that it cannot use', async () => {
    const { code, stderr } = await wenbao(['eval', write('bad.jsonl', '{"id":1,"question":"x","expect":{"values":[1],"abstain":true}}\n')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Line 1/);
  });
});
