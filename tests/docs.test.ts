/** The documentation tells the truth: what it shows is run, what it lists is compared with the program. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProgram } from '../bot/channels/cli/command-line.ts';
import { settingsSchema } from '../bot/config.ts';
import { ROOT } from './bot/run-cli.ts';
import { readConsoleBlocks, runShown } from './console-blocks.ts';

const home = mkdtempSync(path.join(tmpdir(), 'wenbao-docs-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const program = createProgram(
  (key) => key,
  () => async () => {},
  { results: process.stdout, messages: process.stderr },
);
const commands = new Map(program.commands.map((command) => [command.name(), optionsOf(command)]));
const globalOptions = [...program.options.map(({ long }) => long ?? ''), '--help'].sort();
const scripts: Record<string, string> = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const sections = text.split(/^## /m);
  const tableRows = (needle: string) => {
    const section = sections.find((candidate) => candidate.includes(needle));
    return [...(section ?? '').matchAll(/^\| (.+) \|$/gm)].map(([, row]) => (row ?? '').split(' | '));
  };

  it('lists every command with every one of its options, and nothing else', () => {
    const rows = tableRows('| `start` |').filter(([name]) => name?.startsWith('`'));
    const documented = rows.map(([name, , options]) => [/^`([a-z]+)/.exec(name ?? '')?.[1], optionsIn(options ?? '')]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(commands));
  });

  it('names the options that every command has', () => {
    const line = text.split('\n').find((candidate) => candidate.includes('`--home DIR`')) ?? '';
    expect(optionsIn(line)).toEqual(globalOptions);
  });

  it('lists every setting, and nothing else', () => {
    const rows = tableRows('| `WENBAO_HOME` |').filter(([name]) => name?.startsWith('`'));
    expect(rows.map(([name]) => name?.replaceAll('`', ''))).toEqual(Object.keys(settingsSchema.shape));
  });

  it('maps files and folders that exist', () => {
    const map = /```text\n([\s\S]+?)```/.exec(text)?.[1]?.trim().split('\n') ?? [];
    expect(map.length).toBeGreaterThan(5);
    expect(map.map((line) => line.split(/\s+/)[0] ?? '').filter((entry) => !existsSync(path.join(ROOT, entry)))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target ?? '');
    expect(links.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?)?(start|test|wenbao|lint|typecheck|build|train|docs)\b/g)].map(
      ([, script]) => script ?? '',
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it.each(readConsoleBlocks(text))('shows what the program says: %s', (command, output) => {
    expect(runShown(command, home), 'npm run docs writes the outputs anew').toBe(output);
  });

  it('answers one question and declines another on the first screen', () => {
    const [asked, declined] = readConsoleBlocks(sections[0] ?? '').map(([, output]) => output);
    expect(asked).toMatch(/\[1\]/);
    expect(declined).toBeDefined();
  });
});

describe('npm start', () => {
  it('shows what is held and an answer in each language, and ends where nobody sits at the keyboard', () => {
    const output = runShown('npm start --silent', home);
    expect(output).toMatch(/\[1\]/);
    expect(output.match(/^> /gm)).toHaveLength(2);
  });
});

describe('docs/', () => {
  it.each(['docs/architecture.md', 'CHANGELOG.md'])('%s names paths that exist', (file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const named = [...text.matchAll(/`((?:data|ingest|retrieval|prompts|bot|tests)\/[\w./-]*)`/g)].map(([, target]) => target ?? '');
    expect(named.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });
});

/** The options of a command and of the commands below it, each once. */
function optionsOf({ options, commands: below }: typeof program): string[] {
  return [...new Set([...options.map(({ long }) => long ?? ''), ...below.flatMap(optionsOf)])].sort();
}

function optionsIn(markdown: string): string[] {
  return [...markdown.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option).sort();
}
