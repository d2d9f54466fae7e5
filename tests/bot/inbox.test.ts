/** Doubts from the command line: raised, listed, closed; and what a person read in an illegible cell, in the answers that follow. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { createCli, makeFolder, readJsonLines } from './run-cli.ts';

const work = makeFolder();
const wenbao = createCli(path.join(work, 'home'));
const QUESTION = '示例市水务局2020年行政处罚处理决定数量是多少？';
const CELL = 'example#proactive/penalty/decisions';

const TABLE = [
  '第二十条第（五）项',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政许可\t14\t0\t3',
  '其他对外管理服务事项\t2\t0\t5',
  '第二十条第（六）项',
  '信息内容\t上一年项目数量\t本年增/减\t处理决定数量',
  '行政处罚\t31\t0\t1 7',
  '行政强制\t6\t0\t1',
];
const report = (title: string, name: string) => {
  const file = path.join(work, name);
  writeFileSync(file, [title, '', '二、主动公开政府信息情况', '', ...TABLE, '', '2021年1月18日'].join('\n'));
  return file;
};
const list = async (...options: string[]) => readJsonLines((await wenbao(['inbox', '--json', ...options])).stdout);
const ask = async (question = QUESTION): Promise<Answer> => JSON.parse((await wenbao(['ask', '--json', question])).stdout);

beforeAll(async () => {
  const { code, stderr } = await wenbao(['ingest', report('示例市水务局2020年政府信息公开工作年度报告', 'example.txt')]);
  expect(code, stderr).toBe(0);
});

describe('wenbao inbox', () => {
  it('holds an illegible cell until it is closed with a reason', async () => {
    const [doubt, ...others] = await list();
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({
      kind: 'illegible',
      report: 'example',
      place: '#proactive/第二十条第（六）项/行政处罚/处理决定数量',
      closed: null,
    });
    expect(await wenbao(['inbox', 'close', doubt.id, '--reason', '原件如此'])).toMatchObject({ code: 0 });
    expect(await list()).toEqual([]);
    expect(await list('--all')).toEqual([{ ...doubt, closed: { on: '2026-01-01', reason: '原件如此' } }]);
    expect((await wenbao(['inbox', 'close', doubt.id, '--reason', '再次'])).code).toBe(1);
  });

  it('keeps an objection to a cell once, with who and when', async () => {
    const given = ['inbox', 'object', 'example#proactive/licence/decisions', '--note', '应为13', '--by', '王某'];
    expect((await wenbao(given)).code).toBe(0);
    expect((await wenbao(given)).code).toBe(0);
    const objections = (await list()).filter(({ kind }) => kind === 'objection');
    expect(objections).toHaveLength(1);
    expect(objections[0]).toMatchObject({
      report: 'example',
      place: '#proactive/第二十条第（五）项/行政许可/处理决定数量',
      note: '应为13',
      by: '王某',
    });
    expect(objections[0].opened).toBe('2026-01-01');
    const shown = (await wenbao(['inbox', '--lang', 'zh'])).stdout;
    expect(shown).toContain(objections[0].id);
    expect(shown).toContain('example#proactive/第二十条第（五）项/行政许可/处理决定数量');
    expect((await wenbao(['inbox', 'close', objections[0].id, '--reason', '已核对原件'])).code).toBe(0);
  });

  it('takes an objection to a source of an earlier answer', async () => {
    const { receipt } = await ask('示例市水务局2020年行政许可处理决定数量是多少？');
    expect((await wenbao(['inbox', 'object', `${receipt}:1`, '--note', '请复核'])).code).toBe(0);
    const objection = (await list()).find(({ note }) => note === '请复核');
    expect(objection).toMatchObject({ report: 'example', place: '#proactive/第二十条第（五）项/行政许可/处理决定数量', by: null });
    await wenbao(['inbox', 'close', objection.id, '--reason', '无误']);
  });

  it('remembers a file without an organ until it comes in with one', async () => {
    const file = report('2020年政府信息公开工作年度报告', 'nameless.txt');
    expect((await wenbao(['ingest', file])).code).toBe(1);
    const aside = (await list()).find(({ kind }) => kind === 'held-aside');
    expect(aside).toMatchObject({ source: 'nameless.txt', report: null, place: null, opened: '2026-01-01' });
    expect((await wenbao(['inbox'])).stdout).toContain('nameless.txt');
    expect((await wenbao(['ingest', file, '--organ', '示例县水务局'])).code).toBe(0);
    expect((await list()).filter(({ kind }) => kind === 'held-aside')).toEqual([]);
    expect((await wenbao(['remove', 'nameless'])).code).toBe(0);
    expect((await list()).filter(({ kind }) => kind === 'held-aside')).toEqual([]);
  });

  it('asks in JSON for what a program can answer with --organ and --year', async () => {
    const file = report('鼓楼区司法局政府信息公开工作年度报告', 'namesake.txt');
    const receiptOf = async (...options: string[]) => readJsonLines((await wenbao(['ingest', '--json', file, ...options])).stdout)[0];
    expect(await receiptOf()).toMatchObject({ status: 'rejected', reason: { code: 'year-missing' }, question: { years: [2020] } });
    const { question } = await receiptOf('--year', '2020');
    expect(question.organs).toEqual(['南京市', '徐州市', '福州市', '开封市'].map((city) => `${city}鼓楼区司法局`));
    expect(await receiptOf('--year', '2020', '--organ', question.organs[1])).toMatchObject({ status: 'accepted', question: null });
    const { figures } = await ask('徐州鼓楼区司法局2020年行政许可处理决定数量是多少？');
    expect(figures).toMatchObject([{ organ: '徐州市鼓楼区司法局', value: 3 }]);
    expect((await wenbao(['remove', 'namesake'])).code).toBe(0);
  });

  it.each([
    ['a cell that can be read', ['read', 'example#proactive/licence/decisions', '--value', '3', '--note', 'x']],
    ['no cell', ['read', 'nonsense', '--value', '3', '--note', 'x']],
    ['no number', ['read', CELL, '--value', 'seventeen', '--note', 'x']],
    ['no note', ['read', CELL, '--value', '17']],
    ['an empty note', ['object', CELL, '--note', ' ']],
    ['no reason', ['close', '00000000']],
    ['an unknown word', ['frobnicate']],
  ])('refuses %s', async (_, given) => {
    const { code, stderr } = await wenbao(['inbox', ...given]);
    expect(code).toBe(2);
    expect(stderr.trim().length).toBeGreaterThan(10);
  });
});

describe('what a person read in an illegible cell', () => {
  it('is shown as such in later answers and never becomes the value', async () => {
    const before = await ask();
    expect(before.text).toContain('无法辨认');
    expect(before.text).not.toContain('17');
    expect((await wenbao(['inbox', 'read', CELL, '--value', '17', '--note', '对照2021年公报', '--by', '李某'])).code).toBe(0);
    const after = await ask();
    expect(after.status).toBe('answered');
    expect(after.text).toContain('人工读数 17');
    expect(after.text).toContain('原格无法辨认');
    expect(after.text).toContain('李某：“对照2021年公报”');
    expect(after.figures).toMatchObject([{ state: 'illegible', value: null, reading: { value: 17, by: '李某', note: '对照2021年公报' } }]);
    expect(after.receipt).not.toBe(before.receipt);
    expect((await wenbao(['receipt', after.receipt, '--json'])).stdout).toBe(`${JSON.stringify(after, null, 2)}\n`);
    const english: Answer = JSON.parse((await wenbao(['ask', '--json', '--lang', 'en', QUESTION])).stdout);
    expect(english.text).toMatch(/read by a person as 17/);
    expect((await wenbao(['figures', 'example', '--jsonl'])).stdout).toContain('"state":"illegible","value":null');
  });

  it('stays when the same file is read again and goes when the report is removed', async () => {
    const file = path.join(work, 'example.txt');
    await wenbao(['ingest', file]);
    expect((await ask()).text).toContain('人工读数 17');
    await wenbao(['remove', 'example']);
    expect(await list('--all')).toEqual([]);
    await wenbao(['ingest', file]);
    expect((await ask()).text).not.toContain('17');
  });
});
