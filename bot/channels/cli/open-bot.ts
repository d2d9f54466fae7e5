/** Opens what is held, for a command. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { locateData } from '../../../data/locate.ts';
import { type Corpus, openCorpus } from '../../../retrieval/corpus.ts';
import { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import { ingestPaths } from '../../../retrieval/ingest-files.ts';
import { DATABASE_FILE } from '../../../retrieval/store/open-database.ts';
import type { Bot } from '../../answer-question.ts';
import type { CommandContext } from './command.ts';

/**
 * The bot over the corpus of the data folder. A data folder that was never used gets the sample reports first, with a note;
 * one that was emptied stays empty.
 */
export async function openBot(context: CommandContext): Promise<Bot> {
  const { config, note, say } = context;
  const firstUse = !existsSync(path.join(config.home, DATABASE_FILE));
  const corpus = await openConfiguredCorpus(context);
  if (firstUse) {
    note(say('samples.loading'));
    await ingestPaths(corpus, [locateData('reports')], { sample: true });
  }
  return { corpus, today: config.today };
}

export async function openConfiguredCorpus({ config, note }: CommandContext): Promise<Corpus> {
  return openCorpus({ home: config.home, embedder: new BuiltInEmbeddings({ model: config.embeddingModel }), onMessage: note });
}
