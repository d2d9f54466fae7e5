/**
 * `npx tsx tests/bench/embedding.ts`: how well the built-in model reads unseen wordings, how fast it loads and runs.
 * `--misses` lists what went wrong; `--write` keeps the figures for the model's card, which the next training prints.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { locateData } from '../../data/locate.ts';
import type { ModelMeasures } from '../../data/model/measures.ts';
import { BuiltInEmbeddings } from '../../retrieval/embedder.ts';
import { loadTrainingWords } from '../../retrieval/training/training-set.ts';
import { measureHeldOut } from './held-out.ts';

const SPEED_TEXTS = 4000;

type Speed = Pick<ModelMeasures, 'loadMilliseconds' | 'textsPerSecond' | 'residentMegabytes'>;

async function measureSpeed(texts: string[]): Promise<Speed> {
  const embeddings = new BuiltInEmbeddings();
  const started = performance.now();
  await embeddings.embedQuery(texts[0] as string);
  const loadMilliseconds = Math.round(performance.now() - started);
  const many = Array.from({ length: SPEED_TEXTS }, (_, place) => texts[place % texts.length] as string);
  const running = performance.now();
  await embeddings.embedDocuments(many);
  const textsPerSecond = Math.round(SPEED_TEXTS / ((performance.now() - running) / 1000));
  return { loadMilliseconds, textsPerSecond, residentMegabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024) };
}

async function measureAll(): Promise<void> {
  const words = loadTrainingWords();
  const speed = await measureSpeed(words.concepts.flatMap(({ zh, en }) => [...zh, ...en]));
  const unseen = measureHeldOut(words).map(({ language, wordings, right, misses }) => {
    if (process.argv.includes('--misses')) {
      for (const { text, concept, taken } of misses) console.log(`${language} ${text}: ${taken} instead of ${concept}`);
    }
    return { language, wordings, rightPercent: Math.round(right * 1000) / 10 };
  });
  const measures: ModelMeasures = { unseen, ...speed };
  console.log(measures);
  if (process.argv.includes('--write')) {
    writeFileSync(path.join(locateData('model'), 'measures.json'), `${JSON.stringify(measures, null, 2)}\n`);
  }
}

await measureAll();
