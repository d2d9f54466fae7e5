/** How fast the built-in model is, through ONNX and in plain TypeScript, and how large. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { locateData } from '../../../data/locate.ts';
import { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import { loadTrainingWords } from '../../../retrieval/training/training-set.ts';
import { printTable } from './print-table.ts';

const TEXTS = 4000;

export async function measureSpeed(): Promise<void> {
  await import('@xenova/transformers');
  const folder = path.join(locateData('model'), 'wenbao-static');
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  const words = loadTrainingWords().concepts.flatMap(({ zh, en }) => [...zh, ...en]);
  const texts = Array.from({ length: TEXTS }, (_, at) => words[at % words.length] as string);
  const embeddings = new BuiltInEmbeddings();
  const loading = performance.now();
  await embeddings.embedQuery(texts[0] as string);
  const loaded = performance.now() - loading;
  const running = performance.now();
  await embeddings.embedDocuments(texts);
  const perSecond = TEXTS / ((performance.now() - running) / 1000);
  printTable(
    'The built-in model',
    ['folder, KB', 'load, ms', 'short texts a second', 'resident, MB'],
    [[bytes / 1024, loaded, perSecond, process.memoryUsage.rss() / 1024 / 1024].map((value) => String(Math.round(value)))],
  );
}
