/** The steps down from a model that cannot be had, and that the last one gives the same vectors. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locateData } from '../../data/locate.ts';
import { DEFAULT_MODEL } from '../../data/model/profiles.ts';
import { chooseEmbedder, reopenEmbedder } from '../../retrieval/choose-embedder.ts';
import { BuiltInEmbeddings } from '../../retrieval/embedder.ts';
import { modelName } from '../../retrieval/sentence-vectors.ts';
import { makeHome } from './report-fixture.ts';

const builtIn = path.join(locateData('model'), 'wenbao-static');

async function choose(model: string | undefined, modelsFolder = makeHome()) {
  const messages: string[] = [];
  const embedder = await chooseEmbedder({ model, modelsFolder, allowDownloads: false, onMessage: (message) => messages.push(message) });
  return { id: embedder?.profile.id, messages };
}

describe('the model that is used', () => {
  it('is the built-in one when none is named, without a word', async () => {
    expect(await choose(undefined)).toEqual({ id: DEFAULT_MODEL, messages: [] });
  });

  it('is a folder of the user’s', async () => {
    const folder = path.join(makeHome(), 'own-model');
    cpSync(builtIn, folder, { recursive: true });
    expect(await choose(folder)).toEqual({ id: 'own-model', messages: [] });
  });

  it('is a known model whose files lie in the folder of models, read by its own profile', async () => {
    const models = makeHome();
    const folder = path.join(models, 'Xenova', 'bge-m3');
    cpSync(builtIn, folder, { recursive: true });
    const { id, messages } = await choose('Xenova/bge-m3', models);
    // The files are of another width than the profile says, so the model is found, tried and given up.
    expect(id).toBe(DEFAULT_MODEL);
    expect(messages).toEqual([expect.stringContaining('128 dimensions; its profile says 1024')]);
  });

  it.each([
    {
      name: 'a known model that is not here',
      make: () => 'Xenova/multilingual-e5-small',
      says: /not on this machine.*WENBAO_ALLOW_DOWNLOADS=1/,
    },
    { name: 'a folder whose model is damaged', make: damagedModel, says: /cannot be used; the built-in model is used/ },
  ])('$name gives way to the built-in one, said once', async ({ make, says }) => {
    const { id, messages } = await choose(make());
    expect(id).toBe(DEFAULT_MODEL);
    expect(messages).toEqual([expect.stringMatching(says)]);
  });
});

describe('the model before, by the name that its vectors are kept under', () => {
  it.each([
    { name: 'the built-in model with the same files', of: modelName(new BuiltInEmbeddings()), id: DEFAULT_MODEL },
    { name: 'the built-in model with other files', of: `${DEFAULT_MODEL}@0000`, id: undefined },
    { name: 'a known model that is not here', of: 'Xenova/bge-m3@0000', id: undefined },
    { name: 'a folder of the user’s', of: 'own-model@0000', id: undefined },
    { name: 'no name at all', of: '', id: undefined },
  ])('$name: $id', async ({ of, id }) => {
    expect((await reopenEmbedder(of, makeHome()))?.profile.id).toBe(id);
  });
});

describe('the built-in model without ONNX', () => {
  const messages: string[] = [];
  const broken = () => Promise.reject(new Error('no native library'));
  const plain = new BuiltInEmbeddings({ onMessage: (message) => messages.push(message), load: broken });
  const onnx = new BuiltInEmbeddings();

  it.each(['收到多少件信息公开申请', 'How many requests were refused?', '青海 2020 WeChat 公众号 321', '龘', ''])(
    'gives the same vector for %j',
    async (text) => {
      const [left, right] = await Promise.all([plain.embedQuery(text), onnx.embedQuery(text)]);
      expect(left).toHaveLength(right.length);
      left.forEach((value, d) => {
        expect(value).toBeCloseTo(right[d] as number, 4);
      });
    },
  );

  it('gives the same vector for a text longer than the model reads', async () => {
    const long = '公开申请'.repeat(300);
    const [left, right] = await Promise.all([plain.embedQuery(long), onnx.embedQuery(long)]);
    left.forEach((value, d) => {
      expect(value).toBeCloseTo(right[d] as number, 4);
    });
  });

  it('says so once, and keeps its name, so that nothing is indexed again', () => {
    expect(messages).toEqual([expect.stringContaining('no native library')]);
    expect(plain.hash).toBe(onnx.hash);
  });

  it('is no way out for another model', async () => {
    const other = new BuiltInEmbeddings({ model: ownModel(), load: broken });
    await expect(other.embedQuery('公开')).rejects.toThrow('no native library');
  });
});

function ownModel(): string {
  const folder = path.join(makeHome(), 'own-model');
  cpSync(builtIn, folder, { recursive: true });
  return folder;
}

function damagedModel(): string {
  const folder = ownModel();
  mkdirSync(path.join(folder, 'onnx'), { recursive: true });
  writeFileSync(path.join(folder, 'onnx', 'model_quantized.onnx'), 'no model');
  return folder;
}
