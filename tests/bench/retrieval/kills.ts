/** Kill −9 at random while the index is written: whatever is left is the old index or the new one, whole, and answers rightly. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readVectorIndex, writeVectorIndex } from '../../../retrieval/vector-index.ts';
import { kills } from './kill-corpus.ts';
import { printTable } from './print-table.ts';

/** Longest life of a writer after it has begun, in milliseconds. */
const LONGEST = 300;

export async function measureKills(times: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-kills-'));
  writeVectorIndex(folder, kills[0].source, kills[0].vectors);
  let whole = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const child = fork(path.join(import.meta.dirname, 'rebuild-child.ts'), [folder], {
      execArgv: ['--import', createRequire(import.meta.url).resolve('tsx')],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    await setTimeout(Math.random() * LONGEST);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const read = readVectorIndex(folder, kills[0].source);
    if (typeof read === 'string') continue;
    const held = kills.find(({ source }) => source.reports[0]?.report === read.reports[0]?.report);
    const answers = held?.vectors.slice(0, 20).every(({ label, vector }) => read.index.nearest(vector, 1)[0]?.label === label);
    whole += Number(answers === true);
  }
  printTable('Killed while the index was written', ['kills', 'answers rightly after it'], [[String(times), String(whole)]]);
  rmSync(folder, { recursive: true, force: true });
}
