/** What the command line shows of the corpus: reports, figures, passages, sources, checks and readings. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCli, makeFolder, readJsonLines } from '../../run-cli.ts';
import { askApplications, type HeldReport, readHeld } from './held-reports.ts';

const wenbao = createCli(path.join(makeFolder(), 'home'));
let held: HeldReport[] = [];
let question = '';

beforeAll(async () => {
  held = await readHeld(wenbao);
  question = askApplications(held);
});

describe('what is held', () => {
  it('lists the reports', async () => {
    expect(held.length).toBeGreaterThan(0);
    const { code, stdout } = await wenbao(['reports']);
    expect(code).toBe(0);
    for (const { year } of held) expect(stdout).toContain(String(year));
  });

  it('prints every cell, as JSONL and as CSV', async () => {
    const cells = readJsonLines((await wenbao(['figures', '--jsonl'])).stdout);
    expect(cells).toHaveLength(held.reduce((sum, { cells: count }) => sum + count, 0));
    const keys = [
      'report',
      'source',
      'organ',
      'year',
      'edition',
      'table',
      'row',
      'column',
      'state',
      'value',
      'unit',
      'raw',
      'printed',
      'page',
    ];
    expect(Object.keys(cells[0])).toEqual(keys);
    for (const { state, value } of cells) expect(value === null).toBe(state !== 'number');
    const csv = (await wenbao(['figures', '--csv'])).stdout.split('\r\n');
    expect(csv[0]).toBe(keys.join(','));
    expect(csv.length).toBeGreaterThanOrEqual(cells.length + 2);
    expect(csv.at(-1)).toBe('');
  });

  it('prints the cells of one report for people', async () => {
    const { code, stdout } = await wenbao(['figures', held[0]?.report ?? '']);
    expect(code).toBe(0);
    expect(stdout).toContain(held[0]?.organ);
  });

  it('finds passages', async () => {
    const hits = JSON.parse((await wenbao(['search', '存在的问题', '--json', '--limit', '3'])).stdout);
    expect(hits[0].closeReading.clauses).toBeGreaterThan(0);
    const shown = (await wenbao(['search', '存在的问题', '--limit', '1'])).stdout.replace(/\s+/g, '');
    expect(shown).toMatch(/readclosely:clauses[01]\.\d\d,words[01]\.\d\d/);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThanOrEqual(3);
    const source = await wenbao(['source', hits[0].citation]);
    expect(source.code).toBe(0);
    expect(source.stdout).toMatch(/▶[\s\S]+◀/);
    expect(source.stdout).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  it('shows a cell in its table, by keys and by labels', async () => {
    const [cell] = readJsonLines((await wenbao(['figures', '--jsonl'])).stdout).filter(({ state }) => state === 'number');
    const labels = [cell.table, ...cell.row, cell.column].map((label: string) => label.replaceAll('/', '//')).join('/');
    const shown = await wenbao(['source', `${cell.report}#${labels}`]);
    expect(shown.code, shown.stderr).toBe(0);
    expect(shown.stdout).toContain(`▶${cell.raw}◀`);
    const byKeys = /citation (\S+#\S+)/.exec(shown.stdout)?.[1] ?? '';
    expect((await wenbao(['source', byKeys])).stdout).toBe(shown.stdout);
  });

  it('checks one report and the corpus', async () => {
    expect((await wenbao(['check', held[0]?.report ?? '', '--all'])).code).toBe(0);
    expect(JSON.parse((await wenbao(['check', '--json'])).stdout)).toMatchObject({ sound: true, damage: [] });
    expect((await wenbao(['check'])).stdout).toMatch(/sound/);
  });

  it('explains how a question was read', async () => {
    const { code, stdout } = await wenbao(['explain', question]);
    expect(code).toBe(0);
    expect(stdout).toContain(String(held[0]?.year));
  });

  it.each([['figures'], ['check'], ['remove']])('%s names what is held when a report is not', async (command) => {
    const { code, stderr } = await wenbao([command, 'no-such-report']);
    expect(code).toBe(1);
    expect(stderr).toContain('no-such-report');
    expect(stderr).toContain(held[0]?.report);
  });
});
