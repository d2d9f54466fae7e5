/** Files taken in and removed on the command line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../bot/answer.ts';
import { createCli, makeFolder, readJsonLines } from '../../run-cli.ts';

const work = makeFolder();

describe('ingest', () => {
  const inbox = path.join(work, 'inbox');
  const own = createCli(path.join(makeFolder(), 'home'));
  const report = [
    '甲市乙局2022年政府信息公开工作年度报告',
    '',
    '一、总体情况',
    '2022年，本局共收到政府信息公开申请3件。',
    '',
    '五、存在的主要问题',
    '人手不足。',
    '',
  ].join('\n');

  it('gives a receipt for each file and takes in what it can', async () => {
    mkdirSync(inbox);
    writeFileSync(path.join(inbox, 'good.txt'), report);
    writeFileSync(path.join(inbox, 'empty.txt'), '');
    writeFileSync(path.join(inbox, 'binary.txt'), Buffer.from([0, 1, 2, 255, 254, 0, 7, 0, 0, 200]));
    writeFileSync(path.join(inbox, 'budget.txt'), '甲市乙局2022年度部门预算\n收入总计 1,234 万元\n');
    const { code, stdout } = await own(['ingest', inbox, '--json']);
    const receipts = readJsonLines(stdout);
    expect(code).toBe(1);
    const outcome = Object.fromEntries(receipts.map(({ source, status }) => [source, status]));
    expect(outcome).toEqual({ 'good.txt': 'accepted', 'empty.txt': 'rejected', 'binary.txt': 'rejected', 'budget.txt': 'rejected' });
  });

  it('says in words what became of each file', async () => {
    const { code, stdout } = await own(['ingest', path.join(inbox, 'good.txt')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/good\.txt/);
    expect(stdout).toMatch(/unchanged/);
  });

  it('keeps samples out of a corpus of one’s own', async () => {
    expect(readJsonLines((await own(['reports', '--json'])).stdout).map(({ source }) => source)).toEqual(['good.txt']);
  });

  it('holds samples beside one’s own reports when asked to', async () => {
    expect((await own(['ingest', '--samples'])).code).toBe(0);
    expect(readJsonLines((await own(['reports', '--json'])).stdout).filter(({ sample }) => !sample)).toHaveLength(1);
    expect(readJsonLines((await own(['reports', '--json'])).stdout).length).toBeGreaterThan(1);
  });

  it.each([
    ['a missing file', () => path.join(work, 'nowhere.txt')],
    ['an empty folder', makeFolder],
  ])('%s ends with an error that names it', async (_, makePath) => {
    const given = makePath();
    const { code, stdout, stderr } = await own(['ingest', given]);
    expect(code).toBe(1);
    expect((stdout + stderr).replace(/\s/g, '')).toContain(path.basename(given));
  });

  it('removes a report for good, from its receipts too', async () => {
    const { receipt }: Answer = JSON.parse((await own(['ask', '甲市乙局2022年有哪些主要问题？', '--json'])).stdout);
    expect((await own(['receipt', receipt])).stdout).toMatch(/人手不足/);
    expect((await own(['remove', 'good'])).code).toBe(0);
    const after = await own(['receipt', receipt]);
    expect(after).toMatchObject({ code: 1, stdout: '' });
    expect(after.stderr).toMatch(/cannot be re-created/);
    for (const { report: name } of readJsonLines((await own(['reports', '--json'])).stdout)) await own(['remove', name]);
    const { stdout, stderr } = await own(['reports']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/No reports are held/);
    expect((await own(['ask', '甲市乙局2022年收到多少件申请？', '--json'])).stdout).toMatch(/"status": "not_found"/);
  });
});
