/**
 * The package works where it is installed: what `npm pack` makes is unpacked into an empty folder and run from there. Its dependencies are
 * linked from the checkout instead of being installed again, because compiling the native modules takes minutes; that package.json names
 * all of them is checked apart.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
