/** With no model configured, answers are what the rules make of a question, byte for byte: with the model's part taken out of the program they are the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import type { Outcome } from '../../bot/model/reading-need.ts';
import { openCorpus } from '../../retrieval/corpus.ts';
import { ingestPaths, ingestSamples } from '../../retrieval/ingest-files.ts';
import { makeFolder, ROOT } from '../bot/run-cli.ts';

const originals = process.env.WENBAO_ORIGINALS;
const inOriginals = (file: string) => path.join(originals ?? 'not-set', file);

interface Asked {
  turns: string[];
  lang?: 'zh' | 'en';
}

const readQuestions = (file: string): Asked[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ question, turns, lang }) => ({ turns: [question ?? turns].flat(), lang }));

/** The same program with the model's part taken out of it. */
async function withoutModelRoom(): Promise<typeof answerQuestion> {
  vi.resetModules();
  vi.doMock('../../bot/model/with-model.ts', () => ({ withModel: async ({ composed }: Outcome) => composed }));
  const { answerQuestion: answer } = await import('../../bot/answer-question.ts');
  vi.doUnmock('../../bot/model/with-model.ts');
  return answer;
}

async function expectUnchanged(reports: string | undefined, questions: readonly Asked[]): Promise<void> {
  const corpus = openCorpus({ home: makeFolder() });
  if (reports) await ingestPaths([reports], corpus.store);
  else await ingestSamples(corpus.store);
  corpus.reload();
  const bot: Bot = { corpus, today: '2026-11-28' };
  expect(questions.length).toBeGreaterThan(10);
  const answerByRules = await withoutModelRoom();
  for (const asked of questions) {
    const answer = await answerQuestion(bot, asked);
    expect(JSON.stringify(answer), asked.turns.at(-1)).toBe(JSON.stringify(await answerByRules(bot, asked)));
    expect(answer.model).toBeUndefined();
  }
  corpus.close();
}

describe('without a model', () => {
  it('the answers over the lines of the test corpus are the rules’ own', async () => {
    const folder = path.join(ROOT, 'tests/corpus');
    const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
    const lines = files.flatMap((file) => readQuestions(path.join(folder, file)));
    // One of five: all of them take a minute.
    await expectUnchanged(
      undefined,
      lines.filter((_, at) => at % 5 === 0),
    );
  }, 300_000);

  it.skipIf(!existsSync(inOriginals('eval/questions.dev.jsonl')))(
    'the answers over the development questions are the rules’ own (WENBAO_ORIGINALS)',
    () => expectUnchanged(inOriginals('reports'), readQuestions(inOriginals('eval/questions.dev.jsonl'))),
    120_000,
  );

  it.skipIf(!existsSync(inOriginals('eval/questions.real.jsonl')))(
    'the answers over the questions about real reports are the rules’ own (WENBAO_ORIGINALS)',
    () => expectUnchanged(inOriginals('reports-real'), readQuestions(inOriginals('eval/questions.real.jsonl'))),
    300_000,
  );
});
