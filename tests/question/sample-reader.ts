/** Reads questions over the sample corpus, up to the organs that they mean. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerQuestion } from '../../bot/answer-question.ts';
import { type Knowledge, knowledgeOf } from '../../bot/open-bot.ts';
import { readQuestion } from '../../bot/question/read-question.ts';
import type { Reading } from '../../bot/question/reading.ts';
import { resolveOrgans } from '../../bot/question/resolve-organs.ts';
import { type Corpus, openCorpus } from '../../retrieval/corpus.ts';
import { ingestSamples } from '../../retrieval/ingest-files.ts';

export const TODAY = '2026-01-01';

export interface SampleReader {
  knowledge: Knowledge;
  read: (question: string) => Reading;
  /** Names of the held organs that the question is taken to mean; empty where it names none that is held. */
  organs: (question: string) => string[];
  answer: (question: string) => Promise<string>;
  close: () => void;
}

export async function openSamples(): Promise<SampleReader> {
  const corpus: Corpus = openCorpus({ home: mkdtempSync(path.join(tmpdir(), 'wenbao-question-')) });
  await ingestSamples(corpus.store);
  corpus.reload();
  const knowledge = knowledgeOf(corpus);
  const read = (question: string) => readQuestion(question, { ...knowledge, today: TODAY });
  const organs = (question: string) => {
    const found = resolveOrgans(read(question), knowledge.held.organs, knowledge.held.contains);
    if (found.kind === 'held') return found.organs.map(({ organ }) => organ);
    return found.kind === 'ambiguous' ? found.candidates.map(({ organ }) => organ) : [];
  };
  const answer = async (question: string) => (await answerQuestion({ corpus, today: TODAY }, { turns: [question] })).text;
  return { knowledge, read, organs, answer, close: () => corpus.close() };
}
