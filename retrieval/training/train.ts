/** `npm run train`: builds `data/model/wenbao-static/` from the words under `data/`. The same words give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { locateData } from '../../data/locate.ts';
import { loadModelMeasures } from '../../data/model/measures.ts';
import { TRAINING_DEFAULTS, trainContrastive } from './contrastive.ts';
import { measuredLine, modelCard } from './model-card.ts';
import { onnxFile, quantizeRows } from './onnx-file.ts';
import { configFile, tokenizerConfigFile, tokenizerFile } from './tokenizer-file.ts';
import { buildTrainingSet, loadTrainingWords } from './training-set.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A vector for [CLS] so short that it never turns a text, yet keeps a text of unknown words from being 0 / 0. */
const START_MARK_LENGTH = 1e-6;

function markStart(table: Float32Array, { ids }: Vocabulary, dimensions: number): void {
  table[(ids.get('[CLS]') as number) * dimensions] = START_MARK_LENGTH;
}

function trainModel(): void {
  const words = loadTrainingWords();
  const { vocabulary, set } = buildTrainingSet(words);
  const { dimensions, epochs } = TRAINING_DEFAULTS;
  const bar = new SingleBar({
    format: 'training {bar} {percentage}% | epoch {value}/{total} | loss {loss} | {eta_formatted} left',
    noTTYOutput: false,
  });
  bar.start(epochs, 0, { loss: '–' });
  const { table } = trainContrastive(set, TRAINING_DEFAULTS, (done, loss) => bar.update(done, { loss: loss.toFixed(3) }));
  bar.stop();
  markStart(table, vocabulary, dimensions);

  const folder = path.join(locateData('model'), 'wenbao-static');
  const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
  const json = (value: unknown) => `${JSON.stringify(value)}\n`;
  mkdirSync(path.join(folder, 'onnx'), { recursive: true });
  const model = onnxFile(quantizeRows(table, dimensions));
  write('onnx/model_quantized.onnx', model);
  write('tokenizer.json', json(tokenizerFile(vocabulary)));
  write('tokenizer_config.json', json(tokenizerConfigFile()));
  write('config.json', json(configFile(vocabulary, dimensions)));
  const measures = loadModelMeasures();
  write('README.md', modelCard({ words, vocabulary, options: TRAINING_DEFAULTS, bytes: model.length, measures }));
  console.log(`${vocabulary.tokens.length} tokens × ${dimensions} dimensions, ${Math.round(model.length / 1024)} KB, in ${folder}`);
  console.log(measures ? measuredLine(measures) : 'Not measured yet: npx tsx tests/bench/embedding.ts --write');
}

trainModel();
