/** The commands that a document shows in ```console blocks, with the output that stands under each. */
import { execFileSync } from 'node:child_process';
import { ROOT } from './bot/run-cli.ts';

const BLOCK = /```console\n\$ (.+)\n([\s\S]*?)\n?```/g;

export function readConsoleBlocks(markdown: string): [command: string, output: string][] {
  return [...markdown.matchAll(BLOCK)].map(([, command, output]) => [command ?? '', output ?? '']);
}

/** The document with the output of every block as `run` gives it. */
export function replaceOutputs(markdown: string, run: (command: string) => string): string {
  return markdown.replace(BLOCK, (_, command: string) => `\`\`\`console\n$ ${command}\n${run(command)}\n\`\`\``);
}

/** The day on which the documents are shown to be asked: receipts depend on it. */
const SHOWN_ON = '2026-11-28';

/** Standard output of a command on that day, with a data folder of its own and in English, whatever the machine's locale is. */
export function runShown(command: string, home: string): string {
  const env = { ...process.env, WENBAO_HOME: home, WENBAO_TODAY: SHOWN_ON, LC_ALL: 'C.UTF-8' };
  return execFileSync('bash', ['-c', command], { cwd: ROOT, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
}
