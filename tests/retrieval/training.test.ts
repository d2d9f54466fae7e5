import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BuiltInEmbeddings } from '../../retrieval/embedder.ts';
import { trainContrastive } from '../../retrieval/training/contrastive.ts';
import { onnxFile, quantizeRows } from '../../retrieval/training/onnx-file.ts';
import { seededRandom, shuffled } from '../../retrieval/training/random.ts';
import { sumOfTokens } from '../../retrieval/training/text-vector.ts';
import { configFile, tokenizerConfigFile, tokenizerFile } from '../../retrieval/training/tokenizer-file.ts';
import { buildTrainingSet } from '../../retrieval/training/training-set.ts';
import { buildVocabulary, carriesMeaning, tokenIds } from '../../retrieval/training/vocabulary.ts';

const WORDS = {
  concepts: [
    { concept: 'training', zh: ['业务培训', '培训班', '组织学习'], en: ['training sessions', 'workshop', 'people trained'] },
    { concept: 'website', zh: ['政府网站', '门户网站', '网页'], en: ['website', 'web portal', 'government websites'] },
    { concept: 'litigation', zh: ['行政诉讼', '打官司', '起诉'], en: ['lawsuits', 'sued in court', 'litigation'] },
  ],
  pairs: [
    { zh: '热线', en: 'hotline' },
    { zh: '公报', en: 'gazette' },
  ],
  synonyms: [],
  carriers: { zh: ['{}', '有多少{}'], en: ['{}', 'how many {}'] },
};
const OPTIONS = { dimensions: 16, epochs: 40, batchSize: 4 };

describe('the vocabulary', () => {
  const vocabulary = buildVocabulary(['公开信息', 'Subscribers published a café notice', '12345 热线']);
  const pieces = (text: string) => tokenIds(text, vocabulary).map((id) => vocabulary.tokens[id]);

  it.each([
    ['公开', ['公', '开']],
    ['公龘开', ['公', '[UNK]', '开']],
    ['subscribing', ['subscrib', '##i', '##n', '##g']],
    ['PUBLISHED Cafe', ['publish', '##ed', 'cafe']],
    ['12345热线', ['12345', '热', '线']],
    ['2020', ['2', '##0', '##2', '##0']],
    ['公开！', ['公', '开', '[UNK]']],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('gives no meaning to special tokens and single letters', () => {
    expect(['[UNK]', 'a', '##7', '公', 'cafe', '##ed'].map(carriesMeaning)).toEqual([false, false, false, true, true, true]);
  });
});

describe('training', () => {
  const { vocabulary, set } = buildTrainingSet(WORDS);
  const { table, losses } = trainContrastive(set, OPTIONS);

  it('lowers the loss', () => {
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 2);
  });

  it('gives the same bytes again, and others from another seed', () => {
    expect(trainContrastive(set, OPTIONS).table).toEqual(table);
    expect(trainContrastive(set, { ...OPTIONS, seed: 1 }).table).not.toEqual(table);
  });

  it('leaves the spelling pieces at zero', () => {
    const row = vocabulary.ids.get('a') as number;
    expect([...table.subarray(row * 16, row * 16 + 16)].every((value) => value === 0)).toBe(true);
  });
});

describe('the model files', () => {
  it('give back the sums through the transformers pipeline, padded or not', async () => {
    const { vocabulary, set } = buildTrainingSet(WORDS);
    const { table } = trainContrastive(set, OPTIONS);
    const folder = mkdtempSync(path.join(tmpdir(), 'model-'));
    mkdirSync(path.join(folder, 'onnx'));
    writeFileSync(path.join(folder, 'onnx/model_quantized.onnx'), onnxFile(quantizeRows(table, 16)));
    writeFileSync(path.join(folder, 'tokenizer.json'), JSON.stringify(tokenizerFile(vocabulary)));
    writeFileSync(path.join(folder, 'tokenizer_config.json'), JSON.stringify(tokenizerConfigFile()));
    writeFileSync(path.join(folder, 'config.json'), JSON.stringify(configFile(vocabulary, 16)));
    const embeddings = new BuiltInEmbeddings({ model: folder });
    expect(embeddings.profile.pooling).toBe('mean');
    const texts = ['打官司', 'how many lawsuits were there', '政府网站培训'];
    const vectors = await embeddings.embedDocuments(texts);
    texts.forEach((text, place) => {
      const sum = sumOfTokens(tokenIds(text, vocabulary), table, 16);
      const length = Math.hypot(...sum);
      sum.forEach((value, d) => {
        expect(vectors[place]?.[d]).toBeCloseTo(value / length, 1);
      });
    });
  });
});

describe('rows of eight bits', () => {
  it('keep the largest value, the sign and an empty row', () => {
    const { rows, scales } = quantizeRows(Float32Array.of(0.5, -0.25, 0, 0), 2);
    expect([...rows]).toEqual([127, -63, 0, 0]);
    expect(scales[0]).toBeCloseTo(0.5 / 127, 8);
    expect(scales[1]).toBe(0);
  });
});

describe('the seeded generator', () => {
  it('repeats itself and shuffles without losing anything', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
    expect(shuffled([1, 2, 3, 4], seededRandom(1)).sort()).toEqual([1, 2, 3, 4]);
  });
});
