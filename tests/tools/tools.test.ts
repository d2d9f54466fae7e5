/** The tools for other assistants: as LangChain tools, in the documented agent, and over the Model Context Protocol with the SDK's own client. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { StructuredToolInterface } from '@langchain/core/tools';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWenbaoTools } from '../../bot/tools/langchain-tools.ts';
import { makeFolder, PROGRAM, ROOT } from '../bot/run-cli.ts';
import { startScriptedServer } from '../model/scripted-server.ts';

const home = makeFolder();
let tools: StructuredToolInterface[];
let close: () => void;
beforeAll(async () => {
  ({ tools, close } = await openWenbaoTools({ home, today: '2026-01-01' }));
});
afterAll(() => close());

const call = async (name: string, input: Record<string, unknown>) => {
  const found = tools.find((candidate) => candidate.name === name);
  return JSON.parse(String(await found?.invoke(input)));
};

const QINGHAI = '青海省自然资源厅';

describe('lookup_figure', () => {
  it.each([
    [{ organ: QINGHAI, metric: '本年新收政府信息公开申请数量', year: 2020 }, 22, QINGHAI],
    [{ organ: QINGHAI, metric: '商业企业新收申请' }, 3, QINGHAI],
    [{ organ: 'Qinghai Provincial Department of Natural Resources', metric: 'newly received applications', year: 2020 }, 22, QINGHAI],
    [{ organ: '宁夏地质局', metric: 'applications from natural persons', year: 2020 }, 1, '宁夏回族自治区地质局'],
  ])('%j is %d', async (input, value, organ) => {
    const { status, figures, citations } = await call('lookup_figure', input);
    expect(status).toBe('answered');
    expect(figures[0]).toMatchObject({ value, organ, year: 2020, unit: '件', state: 'number' });
    expect(citations[0].quote).toContain(String(value));
  });

  it.each([
    { organ: QINGHAI, metric: '预算', year: 2020 },
    { organ: QINGHAI, metric: 'satisfaction with granted applications', year: 2020 },
    { organ: QINGHAI, metric: '人均新收申请', year: 2020 },
    { organ: QINGHAI, metric: '新收申请', year: 2019 },
    { organ: '海南省财政厅', metric: '新收申请', year: 2020 },
  ])('%j has no figure', async (input) => {
    const { status, figures } = await call('lookup_figure', input);
    expect(status).not.toBe('answered');
    expect(figures).toEqual([]);
  });

  it('refuses input of another shape', async () => {
    await expect(call('lookup_figure', { organ: QINGHAI })).rejects.toThrow();
    await expect(call('lookup_figure', { organ: QINGHAI, metric: 'x', year: '2020' })).rejects.toThrow();
    await expect(call('lookup_figure', { organ: QINGHAI, metric: 'x', path: '/etc/passwd' })).rejects.toThrow();
  });
});

describe('search_passages and list_reports', () => {
  it('gives sentences of the reports meant, with a citation', async () => {
    const { passages } = await call('search_passages', { query: '培训', organ: '宁夏地质局', limit: 3 });
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThanOrEqual(3);
    for (const passage of passages)
      expect(passage).toMatchObject({ organ: '宁夏回族自治区地质局', year: 2020, citation: expect.stringMatching(/@\d+-\d+$/) });
    expect(passages[0].text).toContain('培训');
  });

  it('says what is held where nothing is', async () => {
    expect(await call('search_passages', { query: '培训', organ: QINGHAI, year: 2011 })).toMatchObject({
      passages: [],
      held: expect.any(Array),
    });
    expect(await call('list_reports', { organ: '海南省财政厅' })).toMatchObject({ reports: [], held: expect.any(Array) });
  });

  it('lists all reports, of an organ, of a year', async () => {
    expect((await call('list_reports', {})).reports).toHaveLength(5);
    expect((await call('list_reports', { year: 2018 })).reports.map(({ year }: { year: number }) => year)).toEqual([2018, 2018]);
    expect((await call('list_reports', { organ: QINGHAI })).reports).toMatchObject([{ organ: QINGHAI, year: 2020, kind: 'digest' }]);
  });

  it('wants a day for today', async () => {
    await expect(openWenbaoTools({ home, today: 'tomorrow' })).rejects.toThrow('YYYY-MM-DD');
  });
});

describe('the documented agent', () => {
  it('calls a tool and answers from it', async () => {
    const [, example = ''] = /```js\n([\s\S]+?)```/.exec(readFileSync(path.join(ROOT, 'docs/agents.md'), 'utf8')) ?? [];
    const exported = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).exports['./tools'].default as string;
    const source = path.join(ROOT, exported.replace(/^\.\/dist\//, '').replace(/\.js$/, '.ts'));
    const folder = path.join(ROOT, 'node_modules/.wenbao-example');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'agent.mjs');
    writeFileSync(file, example.replace("'wenbao/tools'", `'${pathToFileURL(source).href}'`));
    let seen = '';
    const server = await startScriptedServer(({ body }, count) => {
      if (count === 1) return { kind: 'tool-call', name: 'lookup_figure', arguments: { organ: QINGHAI, metric: '新收申请', year: 2020 } };
      seen = JSON.stringify(body.messages);
      return { kind: 'text', text: '青海省自然资源厅2020年新收22件申请。' };
    });
    const environment = { ...process.env, WENBAO_HOME: home, LLM_BASE_URL: server.url, LLM_MODEL: 'scripted' };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], { cwd: ROOT, env: environment });
      expect(stdout.trim()).toBe('青海省自然资源厅2020年新收22件申请。');
      const offered = server.received.map(({ body }) => body.tools as { function: { name: string } }[])[0] ?? [];
      const names = offered.map((one) => one.function.name);
      expect(names).toEqual(['lookup_figure', 'search_passages', 'list_reports']);
      expect(seen, 'the tool was run and its figure given to the model').toMatch(/\\"value\\":22/);
    } finally {
      await server.close();
    }
  });
});

describe('wenbao mcp', () => {
  it('offers the three tools to the client of the SDK, and answers like the others', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [...PROGRAM, 'mcp', '--home', home],
      cwd: ROOT,
      env: { ...(process.env as Record<string, string>), WENBAO_TODAY: '2026-01-01' },
      stderr: 'ignore',
    });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
    try {
      const listed = await client.listTools();
      expect(listed.tools.map(({ name }) => name)).toEqual(['lookup_figure', 'search_passages', 'list_reports']);
      for (const { inputSchema, description } of listed.tools) {
        expect(inputSchema.type).toBe('object');
        expect(description?.length).toBeGreaterThan(40);
      }
      const input = { organ: QINGHAI, metric: '新收申请', year: 2020 };
      const [content] = (await client.callTool({ name: 'lookup_figure', arguments: input })).content as { text: string }[];
      expect(JSON.parse(content?.text ?? '')).toEqual(await call('lookup_figure', input));
      const refused = await client.callTool({ name: 'lookup_figure', arguments: { organ: QINGHAI } });
      expect(refused.isError).toBe(true);
    } finally {
      await client.close();
    }
  });
});
