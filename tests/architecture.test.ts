/** The house rules of docs/architecture.md, read off the import lines. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What each layer may import, itself included. */
const ALLOWED: Record<string, readonly string[]> = {
  data: ['data'],
  ingest: ['data', 'ingest'],
  retrieval: ['data', 'ingest', 'retrieval'],
  prompts: ['data', 'prompts'],
  bot: ['data', 'ingest', 'retrieval', 'prompts', 'bot'],
};
const LINE_CEILING = 300;

const files = Object.keys(ALLOWED).flatMap((layer) =>
  readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(layer, name.split(path.sep).join('/'))),
);
const source = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
/** File → the project's files that it imports, types included. */
const imports = new Map([...source].map(([file, text]) => [file, readImports(file, text)]));

function readImports(file: string, text: string): string[] {
  const lines = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+'(\.[^']+)'/g),
    ...text.matchAll(/import\(\s*'(\.[^']+)'\s*\)/g),
  ];
  return lines.map(([, target]) => path.posix.join(path.posix.dirname(file), target ?? ''));
}

const violations = (isAllowed: (from: string, to: string) => boolean) =>
  [...imports].flatMap(([from, targets]) => targets.filter((to) => !isAllowed(from, to)).map((to) => `${from} imports ${to}`));

describe('architecture', () => {
  it('reads the import lines of every layer', () => {
    for (const layer of ['data', 'ingest', 'retrieval', 'bot']) {
      expect(files.filter((file) => file.startsWith(`${layer}/`)).length, layer).toBeGreaterThan(3);
    }
    expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
    expect(imports.get('bot/main.ts')).toContain('bot/channels/telegram/run-telegram.ts');
  });

  it('imports only files that exist, by their full name', () => {
    expect(violations((_, to) => source.has(to))).toEqual([]);
  });

  it('imports in one direction: data → ingest → retrieval → bot and data → prompts → bot', () => {
    expect(violations((from, to) => (ALLOWED[layerOf(from)] ?? []).includes(layerOf(to)))).toEqual([]);
  });

  it('keeps the channels at the edge: nothing but main imports one, and no channel imports another', () => {
    expect(
      violations((from, to) => !to.startsWith('bot/channels/') || from === 'bot/main.ts' || channelOf(from) === channelOf(to)),
    ).toEqual([]);
  });

  it('lets channels answer through answer-question alone', () => {
    const inner = /^bot\/(question|answer)\//;
    expect(violations((from, to) => !(from.startsWith('bot/channels/') && inner.test(to)))).toEqual([]);
  });

  it('has no circle of imports, types aside', () => {
    expect(findCircles()).toEqual([]);
  });

  it('keeps SQL inside the two stores: that of reports and that of messengers', () => {
    const users = [...source]
      .filter(([file, text]) => /from 'better-sqlite3'/.test(text) && !/^(?:retrieval|bot\/delivery)\/store\//.test(file))
      .map(([file]) => file);
    expect(users).toEqual([]);
  });

  it('exports by name only', () => {
    expect([...source].filter(([, text]) => /^export default/m.test(text)).map(([file]) => file)).toEqual([]);
  });

  it(`has no file above ${LINE_CEILING} lines`, () => {
    const long = [...source]
      .map(([file, text]) => [file, text.split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LINE_CEILING);
    expect(long).toEqual([]);
  });

  it('knows no report, organ or place in code', () => {
    const reports = readdirSync(path.join(root, 'data/reports')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const names = reports.flatMap((name) => /^organ: (.+)$/m.exec(readFileSync(path.join(root, 'data/reports', name), 'utf8'))?.[1] ?? []);
    expect(names.length).toBeGreaterThan(0);
    const statements = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const knowing = [...source]
      .filter(([file, text]) => !file.startsWith('data/') && names.some((name) => statements(text).includes(name)))
      .map(([file]) => file);
    expect(knowing).toEqual([]);
  });
});

const layerOf = (file: string): string => file.split('/')[0] ?? '';
const channelOf = (file: string): string | undefined => /^bot\/channels\/([^/]+)/.exec(file)?.[1];

/** Imports of types alone leave no trace in the running program. */
const withoutTypeImports = (text: string): string => text.replace(/^(import|export) type [^;]*;/gm, '');

/** Each circle as the files on it, the first again at the end. */
function findCircles(): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      circles.push([...trail.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of readImports(file, withoutTypeImports(source.get(file) ?? ''))) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}
