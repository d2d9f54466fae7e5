/** Opens what is held, for a command. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chooseEmbedder, reopenEmbedder } from '../../../retrieval/choose-embedder.ts';
import { type Corpus, openCorpus } from '../../../retrieval/corpus.ts';
import type { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import { ingestSamples } from '../../../retrieval/ingest-files.ts';
import { DATABASE_FILE } from '../../../retrieval/store/open-database.ts';
import type { Bot } from '../../answer-question.ts';
import { openLanguageModel } from '../../model/open-language-model.ts';
import type { CommandContext } from './command.ts';
import { showProgress } from './show-progress.ts';

/** Downloaded models lie in the data folder. */
const MODELS_FOLDER = 'models';

/**
 * The bot over the corpus of the data folder. A data folder that was never used gets the sample reports first, with a note;
 * one that was emptied stays empty.
 */
export async function openBot(context: CommandContext): Promise<Bot> {
  const { config, note, say } = context;
  const firstUse = !existsSync(path.join(config.home, DATABASE_FILE));
  const { corpus, embedder } = await openToIngest(context);
  if (firstUse) {
    note(say('samples.loading'));
    const progress = showProgress(context);
    await ingestSamples(corpus.store, { embedder, onProgress: progress.show, onMessage: note });
    progress.end();
    corpus.reload();
  }
  const { languageModel } = config;
  const model = languageModel && context.asksModel ? openLanguageModel(languageModel, config.home) : undefined;
  return { corpus, today: config.today, ...(model ? { model } : {}) };
}

/** The corpus as it is, closed when the command ends, and what makes the vectors of sentences that come in. */
export async function openToIngest({
  config,
  note,
  atEnd,
}: CommandContext): Promise<{ corpus: Corpus; embedder: BuiltInEmbeddings | undefined }> {
  const { embeddingModel: model, allowDownloads } = config;
  const modelsFolder = path.join(config.home, MODELS_FOLDER);
  const embedder = await chooseEmbedder({ model, allowDownloads, modelsFolder, onMessage: note });
  const corpus = openCorpus({
    home: config.home,
    embedder: embedder ?? null,
    reopenEmbedder: (name) => reopenEmbedder(name, modelsFolder),
    onMessage: note,
  });
  atEnd(() => corpus.close());
  return { corpus, embedder };
}
