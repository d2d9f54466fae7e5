/** The card beside the model is written by `npm run train`, never by hand; the lexicon keeps to its size. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { locateData } from '../../data/locate.ts';
import { loadModelMeasures, type ModelMeasures } from '../../data/model/measures.ts';
import { TRAINING_DEFAULTS } from '../../retrieval/training/contrastive.ts';
import { measuredLine, modelCard } from '../../retrieval/training/model-card.ts';
import { loadTrainingWords } from '../../retrieval/training/training-set.ts';

const folder = path.join(locateData('model'), 'wenbao-static');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const words = loadTrainingWords();

it('says of the files beside it what they are, and of the model what was measured', () => {
  const measures = loadModelMeasures();
  const tokens = Object.keys(JSON.parse(read('tokenizer.json')).model.vocab);
  const vocabulary = { tokens, ids: new Map(tokens.map((token, id) => [token, id])) };
  const bytes = statSync(path.join(folder, 'onnx/model_quantized.onnx')).size;
  // The counts of words may be ahead of the model until it is trained again.
  const withoutCounts = (card: string) => card.replace(/- Made from:[\s\S]*?(?=- Made by:)/u, '');
  const written = modelCard({ words, vocabulary, options: TRAINING_DEFAULTS, bytes, ...(measures ? { measures } : {}) });
  expect(withoutCounts(read('README.md'))).toBe(withoutCounts(written));
});

it.each<{ name: string; measures: Partial<ModelMeasures>; says: RegExp; not?: RegExp }>([
  { name: 'a quiet machine', measures: { machineLoad: 0.4 }, says: /10 MB resident \(with 0\.4 programs/ },
  { name: 'a load that nobody noted', measures: {}, says: /10 MB resident\.$/, not: /programs/ },
  {
    name: 'wordings of others',
    measures: { unseenByOthers: [{ language: 'en', wordings: 4, rightPercent: 75 }] },
    says: /not seen the lexicon: 75 % of 4 in en/,
  },
])('tells of $name', ({ measures, says, not }) => {
  const unseen: ModelMeasures['unseen'] = [{ language: 'zh', wordings: 10, rightPercent: 80 }];
  const line = measuredLine({
    unseen,
    libraryMilliseconds: 300,
    loadMilliseconds: 100,
    textsPerSecond: 5000,
    residentMegabytes: 10,
    ...measures,
  });
  expect(line).toMatch(says);
  if (not) expect(line).not.toMatch(not);
});

it('is of a model below a megabyte', () => {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(path.join(folder, name)));
  expect(sizes.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)).toBeLessThan(1_000_000);
});

it('stands on a lexicon that says every concept in ten ways and more, in both languages', () => {
  expect(words.concepts.filter(({ zh, en }) => zh.length < 10 || en.length < 10).map(({ concept }) => concept)).toEqual([]);
  expect(words.concepts.reduce((sum, { zh, en }) => sum + zh.length + en.length, 0)).toBeGreaterThan(4000);
  expect(words.pairs.length).toBeGreaterThan(1500);
  expect([words.carriers.zh.length, words.carriers.en.length]).toEqual([30, 30]);
});
