/**
 * Time per answer over the sample corpus: `node --import tsx tests/bench/answers.ts [QUESTIONS.jsonl] [--home DIR]`.
 * Prints the time from nothing to the first answer, and p50 and p95 of the questions in milliseconds. Times are looked at, never asserted.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../../bot/answer-question.ts';
import { readBatchLine } from '../../bot/channels/cli/batch-line.ts';
import { openCorpus } from '../../retrieval/corpus.ts';
import { ingestSamples } from '../../retrieval/ingest-files.ts';

const ROUNDS = 3;
const { values, positionals } = parseArgs({ options: { home: { type: 'string' } }, allowPositionals: true });
const started = performance.now();
const home = values.home ?? mkdtempSync(path.join(tmpdir(), 'wenbao-bench-'));
const corpus = openCorpus({ home });
if (values.home === undefined) {
  await ingestSamples(corpus.store);
  corpus.reload();
}
const bot = { corpus, today: '2026-01-01' };
const conversations = readConversations(positionals[0]);
await answerQuestion(bot, { turns: conversations[0] ?? [] });
console.log(`from start to first answer ${Math.round(performance.now() - started)} ms (${corpus.reports.length} reports)`);

const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const turns of conversations) {
    const before = performance.now();
    await answerQuestion(bot, { turns });
    times.push(performance.now() - before);
  }
}
times.sort((left, right) => left - right);
const percentile = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN).toFixed(1);
console.log(
  `${conversations.length} questions × ${ROUNDS}: p50 ${percentile(0.5)} ms · p95 ${percentile(0.95)} ms · longest ${percentile(1)} ms`,
);
corpus.close();
if (values.home === undefined) rmSync(home, { recursive: true, force: true });

/** The questions of a batch file, or for each report one about a figure and one about its text. */
function readConversations(file: string | undefined): string[][] {
  if (file === undefined) {
    return corpus.reports.flatMap(({ masthead: { organ, year } }) => [
      [`${organ}${year}年新收到多少件申请？`],
      [`${organ}${year}年存在哪些问题？`],
    ]);
  }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line) => readBatchLine(line, (key) => key).turns ?? []).map((turn) => [turn]);
}
