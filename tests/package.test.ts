/**
 * The package works where it is installed: what `npm pack` makes is unpacked into an empty folder and run from there. Its dependencies are
 * linked from the checkout instead of being installed again, because compiling the native modules takes minutes; that package.json names
 * all of them is checked apart.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './bot/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-package-'));
const installed = path.join(folder, 'node_modules', 'wenbao');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

beforeAll(() => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' }),
  );
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, packed.filename), '--strip-components=1', '-C', installed]);
  linkDependencies();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Links the packages that package.json names, and everything else that they bring, beside the unpacked one. */
function linkDependencies(): void {
  const source = path.join(ROOT, 'node_modules');
  for (const name of readdirSync(source)) {
    if (name.startsWith('.') || name in manifest.devDependencies) continue;
    symlinkSync(path.join(source, name), path.join(folder, 'node_modules', name));
  }
}

const wenbao = (...given: string[]) =>
  execFileSync(process.execPath, [path.join(installed, manifest.bin.wenbao), ...given], {
    cwd: folder,
    env: { ...process.env, WENBAO_HOME: '', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the package', () => {
  it('says its version', () => {
    expect(wenbao('--version').trim()).toBe(manifest.version);
  });

  it('answers with sources in an empty folder', () => {
    expect(wenbao('start')).toMatch(/\[1\]/);
    expect(existsSync(path.join(folder, '.wenbao'))).toBe(true);
  });

  it('runs the example of docs/langchain.md as it stands: embeddings, vector store and retriever in a chain', () => {
    const [, example = ''] = /```js\n([\s\S]+?)```/.exec(readFileSync(path.join(ROOT, 'docs/langchain.md'), 'utf8')) ?? [];
    writeFileSync(path.join(folder, 'example.mjs'), example);
    const output = execFileSync(process.execPath, ['example.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, WENBAO_HOME: path.join(folder, '.wenbao') },
    });
    expect(output).toMatch(/^The report names its problems in the sentences above\.\n\S+#\d+ 0\.\d\d\n$/);
  });

  it('is asked by an assistant over the Model Context Protocol, as docs/agents.md says', async () => {
    const [, settings = '{}'] = /```json\n([\s\S]+?)```/.exec(readFileSync(path.join(ROOT, 'docs/agents.md'), 'utf8')) ?? [];
    const { command, args } = JSON.parse(settings).mcpServers.wenbao;
    expect([command, args.slice(0, 2)]).toEqual(['wenbao', ['mcp', '--home']]);
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [path.join(installed, manifest.bin.wenbao), 'mcp', '--home', path.join(folder, 'new-folder')],
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
      stderr: 'pipe',
    });
    const client = new Client({ name: 'stranger', version: '1' });
    await client.connect(transport);
    try {
      expect(client.getServerVersion()).toMatchObject({ name: 'wenbao', version: manifest.version });
      const ask = async (name: string, given: Record<string, unknown>) => {
        const { content, isError } = await client.callTool({ name, arguments: given });
        expect(isError, JSON.stringify(content)).toBeFalsy();
        return JSON.parse((content as { text: string }[])[0]?.text ?? '');
      };
      const { reports } = await ask('list_reports', {});
      expect(reports.length).toBeGreaterThan(0);
      const { figures, citations } = await ask('lookup_figure', {
        organ: '青海省自然资源厅',
        metric: '本年新收政府信息公开申请数量',
        year: 2020,
      });
      expect(figures[0]).toMatchObject({ value: 22, unit: '件' });
      expect(citations[0].quote).toContain('22');
      expect((await ask('search_passages', { query: '培训', limit: 2 })).passages.length).toBeGreaterThan(0);
      const nothing = await ask('lookup_figure', { organ: '青海省自然资源厅', metric: '人均预算', year: 2020 });
      expect(nothing.figures).toEqual([]);
      const unknown = await client.callTool({ name: 'delete_report', arguments: {} }).then(
        ({ isError }) => isError,
        () => true,
      );
      expect(unknown).toBe(true);
    } finally {
      await client.close();
    }
  }, 60_000);

  it('is found by its name', () => {
    expect(readFileSync(path.join(installed, manifest.bin.wenbao), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('holds the program, its data and its documentation, and neither sources nor tests', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    for (const file of [
      'dist/bot/main.js',
      'data/reports',
      'data/glossary/concepts.json',
      'README.md',
      'README.zh-CN.md',
      'LICENSE',
      'CHANGELOG.md',
    ]) {
      expect(files).toContain(file);
    }
    expect(files.filter((file) => /(^|\/)tests?\/|(?<!\.d)\.ts$|\.sqlite/.test(file))).toEqual([]);
  });

  it('names every package that it imports', () => {
    const imported = readdirSync(path.join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [...readFileSync(path.join(installed, 'dist', file), 'utf8').matchAll(/(?:from |import\()\s*'([^.'][^']*)'/g)])
      .map(([, name]) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(name ?? '')?.[1] ?? '')
      .filter((name) => !name.startsWith('node:'));
    expect([...new Set(imported)].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const lock: { packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const entries = Object.entries(lock.packages);

  // npm leaves out what its registry does not carry, and then refuses its own file.
  it('has an entry for every platform, so that npm ci accepts it on any', () => {
    const wanted = entries.flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ folder, name })),
    );
    const missing = wanted.filter(
      ({ folder, name }) => !(`node_modules/${name}` in lock.packages || `${folder}/node_modules/${name}` in lock.packages),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('ties nobody to one registry', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
