/** The bot over the sample reports, in a data folder of its own. */
import type { Bot } from '../../bot/answer-question.ts';
import { openCorpus } from '../../retrieval/corpus.ts';
import { ingestSamples } from '../../retrieval/ingest-files.ts';
import { makeFolder } from './run-cli.ts';

/** 2026-01-01 is today. */
export async function openSampleBot(home = makeFolder()): Promise<{ bot: Bot; close: () => void }> {
  const corpus = openCorpus({ home });
  await ingestSamples(corpus.store);
  corpus.reload();
  return { bot: { corpus, today: '2026-01-01' }, close: () => corpus.close() };
}
