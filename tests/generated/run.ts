/** `npm run eval:generated`: asks 2,000 generated questions of the sample corpus and says what became of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerQuestion } from '../../bot/answer-question.ts';
import { openCorpus } from '../../retrieval/corpus.ts';
import { ingestSamples } from '../../retrieval/ingest-files.ts';
import { findCauses, isFailure, type Result } from './causes.ts';
import { generateQuestions } from './generate.ts';
import { printBreakdown, printCauses, printTotals } from './print-results.ts';
import { scoreAnswer } from './score.ts';

const QUESTIONS = 2000;
const SEED = 20_190_415;
const TODAY = '2022-03-01';
const FAILURES_FILE = path.join('.eval', 'generated-failures.jsonl');

const home = mkdtempSync(path.join(tmpdir(), 'wenbao-generated-'));
try {
  const corpus = openCorpus({ home });
  try {
    await ingestSamples(corpus.store);
    corpus.reload();
    const results: Result[] = [];
    for (const question of generateQuestions(corpus, QUESTIONS, SEED)) {
      const answer = await answerQuestion({ corpus, today: TODAY }, { turns: [question.question] });
      results.push({ ...question, ...scoreAnswer(question, answer), status: answer.status, text: answer.text });
    }
    report(results);
  } finally {
    corpus.close();
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

function report(results: readonly Result[]): void {
  printTotals(results);
  printBreakdown('row', results, ({ rowKey, lang }) => `${rowKey} (${lang})`);
  printBreakdown('frame', results, ({ frame }) => frame);
  printCauses(findCauses(results), 40);
  mkdirSync(path.dirname(FAILURES_FILE), { recursive: true });
  const failures = results.filter(isFailure);
  writeFileSync(FAILURES_FILE, failures.map((failure) => `${JSON.stringify(failure)}\n`).join(''));
  console.log(`\n${failures.length} failures written to ${FAILURES_FILE}`);
}
