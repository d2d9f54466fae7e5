/** Every line of tests/corpus about figures, asked of one bot over the sample reports; the lines about prose have a test of their own. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion } from '../../bot/answer-question.ts';
import { type Corpus, openCorpus } from '../../retrieval/corpus.ts';
import { ingestSamples } from '../../retrieval/ingest-files.ts';
import { type CorpusLine, findFaults, readCorpusLines } from './corpus-line.ts';

const TODAY = '2026-11-20';
const folder = path.join(import.meta.dirname, '..', 'corpus');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl') && !['pending.jsonl', 'prose.jsonl'].includes(file))
  .sort();
const home = mkdtempSync(path.join(tmpdir(), 'wenbao-corpus-'));
let corpus: Corpus;

beforeAll(async () => {
  corpus = openCorpus({ home });
  await ingestSamples(corpus.store);
  corpus.reload();
});

afterAll(() => {
  corpus.close();
  rmSync(home, { recursive: true, force: true });
});

test.each(files)('answers %s as written down', async (file) => {
  expect(await askLines(readCorpusLines(path.join(folder, file)))).toEqual([]);
});

test('keeps no pending line that is answered as written down', async () => {
  const pending = readCorpusLines(path.join(folder, 'pending.jsonl'));
  const failing = await askLines(pending);
  console.log(`pending: ${failing.length} of ${pending.length} lines`);
  const ids = failing.map((failure) => failure.split(' ', 1)[0]);
  expect(pending.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
});

test('gives each line an id of its own', () => {
  const ids = [...files, 'pending.jsonl'].flatMap((file) => readCorpusLines(path.join(folder, file)).map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

/** The lines whose answers are not as expected, with the question, what was expected and what came. */
async function askLines(lines: readonly CorpusLine[]): Promise<string[]> {
  const failures: string[] = [];
  for (const line of lines) {
    const answer = await answerQuestion({ corpus, today: TODAY }, { turns: [line.question].flat(), lang: line.lang });
    const faults = findFaults(line.expect, answer);
    if (faults.length > 0) failures.push(describeFailure(line, answer, faults));
  }
  return failures;
}

function describeFailure({ id, question, expect: wanted }: CorpusLine, answer: Answer, faults: readonly string[]): string {
  const figures = answer.figures.map(({ value, state, metric, year }) => `${metric} ${year}: ${value ?? state}`).join('; ');
  const asked = [question].flat().join(' >> ');
  return `${id} ${asked} | ${JSON.stringify(wanted)} | ${faults.join(', ')} | ${answer.status} [${figures}] ${answer.text.slice(0, 120)}`;
}
