/** The process in which an uploaded file is taken in: the bot goes on answering meanwhile. One task in, progress and receipts out. */
import { openCorpus } from '../../retrieval/corpus.ts';
import { BuiltInEmbeddings } from '../../retrieval/embedder.ts';
import type { FileReceipt } from '../../retrieval/file-receipt.ts';
import { ingestPaths } from '../../retrieval/ingest-files.ts';

export interface IngestTask {
  home: string;
  file: string;
  today: string;
  seconds: number;
  embeddingModel?: string;
}

export type IngestReport = { kind: 'indexing' } | { kind: 'done'; receipts: FileReceipt[] } | { kind: 'failed'; reason: string };

const tell = (report: IngestReport): Promise<void> => new Promise((resolve) => process.send?.(report, () => resolve()));

async function takeIn({ home, file, today, seconds, embeddingModel }: IngestTask): Promise<IngestReport> {
  const embedder = new BuiltInEmbeddings({ model: embeddingModel });
  const corpus = openCorpus({ home, embedder });
  let indexing = false;
  try {
    const receipts = await ingestPaths([file], corpus.store, {
      embedder,
      today,
      seconds,
      onProgress: ({ kind }) => {
        if (kind === 'file' || indexing) return;
        indexing = true;
        void tell({ kind: 'indexing' });
      },
    });
    return { kind: 'done', receipts };
  } finally {
    corpus.close();
  }
}

process.once('message', (task: IngestTask) => {
  takeIn(task)
    .catch((failure): IngestReport => ({ kind: 'failed', reason: failure instanceof Error ? failure.message : String(failure) }))
    .then(tell)
    .then(() => process.exit(0));
});
// Nobody is left to tell.
process.on('disconnect', () => process.exit(0));
