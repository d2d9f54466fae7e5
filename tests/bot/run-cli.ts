/** Runs the program as a user does, in a data folder of its own: in this process where many runs are needed, in one of its own where that matters. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../bot/channels/cli/command-line.ts';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Arguments of Node that start the program from its sources. */
export const PROGRAM = ['--import', 'tsx', path.join(ROOT, 'bot/main.ts')];

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliSettings {
  input?: string | Buffer;
  environment?: Record<string, string>;
}

/** A new empty folder; the operating system clears it away. */
export const makeFolder = (): string => mkdtempSync(path.join(tmpdir(), 'wenbao-cli-'));

/** Writes files into a folder; the path of each. */
export const createWriter =
  (folder: string) =>
  (name: string, content: string | Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

/** What the program is told of its surroundings: 2026-01-01 is today, and messages are in English. */
const surroundings = (home: string, environment: Record<string, string> = {}) => ({
  WENBAO_HOME: home,
  WENBAO_TODAY: '2026-01-01',
  LC_ALL: 'C.UTF-8',
  ...environment,
});

/** The program over one data folder, in this process. Standard input is never a terminal. */
export function createCli(home: string) {
  const folder = makeFolder();
  return async (given: readonly string[], { input = '', environment }: CliSettings = {}): Promise<CliRun> => {
    const [results, messages] = [new PassThrough(), new PassThrough()];
    const [stdout, stderr] = [text(results), text(messages)];
    const code = await runCommandLine(given, {
      input: Readable.from([Buffer.from(input)]),
      results,
      messages,
      environment: surroundings(home, environment),
      folder,
      now: new Date(),
      leave: () => {
        throw new Error('Nobody reads the results.');
      },
    });
    results.end();
    messages.end();
    return { code, stdout: await stdout, stderr: await stderr };
  };
}

/** The same in a process of its own. */
export function spawnCli(home: string, given: readonly string[], { input = '', environment }: CliSettings = {}): CliRun {
  const env = { ...process.env, ...surroundings(home, environment) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, ...given], {
    cwd: ROOT,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Objects of a JSONL text. */
export const readJsonLines = (lines: string) =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
