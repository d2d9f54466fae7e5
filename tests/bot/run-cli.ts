/** Runs the program as a user does: a process of its own, in a folder and a data folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

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

/** The program with `home` as its data folder and 2026-01-01 as today. Standard input is never a terminal. */
export function createCli(home: string) {
  return (given: readonly string[], { input = '', environment = {} }: CliSettings = {}): CliRun => {
    const env = { ...process.env, WENBAO_HOME: home, WENBAO_TODAY: '2026-01-01', LC_ALL: 'C.UTF-8', ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'bot/main.ts'), ...given], {
      cwd: root,
      env,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { code: status, stdout, stderr };
  };
}

/** Objects of a JSONL text. */
export const readJsonLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
