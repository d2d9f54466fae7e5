/**
 * `npx tsx tests/bench/embedding.ts`: how well the built-in model reads unseen wordings, how fast it loads and runs.
 * `--misses` lists what went wrong; `--write` keeps the figures and writes them into the model's card.
 * Speed is measured at the highest priority that the machine allows, because others may be at work on it; its load is noted.
 */
import { statSync, writeFileSync } from 'node:fs';
import { constants, loadavg, setPriority } from 'node:os';
import path from 'node:path';
import { locateData } from '../../data/locate.ts';
import type { ModelMeasures } from '../../data/model/measures.ts';
import { BuiltInEmbeddings } from '../../retrieval/embedder.ts';
import { TRAINING_DEFAULTS } from '../../retrieval/training/contrastive.ts';
import { modelCard } from '../../retrieval/training/model-card.ts';
import { buildTrainingSet, loadTrainingWords } from '../../retrieval/training/training-set.ts';
import { measureHeldOut } from './held-out.ts';
import { scorePhrases } from './retrieval/phrases.ts';

const SPEED_TEXTS = 4000;

type Speed = Pick<ModelMeasures, 'libraryMilliseconds' | 'loadMilliseconds' | 'textsPerSecond' | 'residentMegabytes' | 'machineLoad'>;

async function measureSpeed(texts: string[]): Promise<Speed> {
  const machineLoad = Math.round((loadavg()[0] as number) * 10) / 10;
  prefer(constants.priority.PRIORITY_HIGHEST);
  const embeddings = new BuiltInEmbeddings();
  const importing = performance.now();
  await import('@xenova/transformers');
  const started = performance.now();
  const libraryMilliseconds = Math.round(started - importing);
  await embeddings.embedQuery(texts[0] as string);
  const loadMilliseconds = Math.round(performance.now() - started);
  const many = Array.from({ length: SPEED_TEXTS }, (_, place) => texts[place % texts.length] as string);
  const running = performance.now();
  await embeddings.embedDocuments(many);
  const textsPerSecond = Math.round(SPEED_TEXTS / ((performance.now() - running) / 1000));
  prefer(constants.priority.PRIORITY_NORMAL);
  return {
    libraryMilliseconds,
    loadMilliseconds,
    textsPerSecond,
    residentMegabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    machineLoad,
  };
}

/** Only an administrator may go ahead of others: without that the measure is taken among them. */
function prefer(priority: number): void {
  try {
    setPriority(priority);
  } catch {
    console.log('Measured without priority over other programs.');
  }
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
  const measures: ModelMeasures = { unseen, unseenByOthers: await scorePhrases(), ...speed };
  console.log(measures);
  if (process.argv.includes('--write')) {
    writeFileSync(path.join(locateData('model'), 'measures.json'), `${JSON.stringify(measures, null, 2)}\n`);
    const folder = path.join(locateData('model'), 'wenbao-static');
    const bytes = statSync(path.join(folder, 'onnx/model_quantized.onnx')).size;
    const { vocabulary } = buildTrainingSet(words);
    writeFileSync(path.join(folder, 'README.md'), modelCard({ words, vocabulary, options: TRAINING_DEFAULTS, bytes, measures }));
  }
}

await measureAll();
