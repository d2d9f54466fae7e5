import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locateData } from '../../data/locate.ts';
import { MODEL_PROFILES } from '../../data/model/profiles.ts';
import { BuiltInEmbeddings, isZeroVector } from '../../retrieval/embedder.ts';

const embeddings = new BuiltInEmbeddings();

async function cosine(a: string, b: string): Promise<number> {
  const [left, right] = await embeddings.embedDocuments([a, b]);
  return (left ?? []).reduce((sum, value, place) => sum + value * (right?.[place] ?? Number.NaN), 0);
}

describe('vectors', () => {
  it('have the width of the profile and length one', async () => {
    const vector = await embeddings.embedQuery('收到多少件信息公开申请');
    expect(vector).toHaveLength(embeddings.profile.dimensions);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('are the same each time and from a second instance', async () => {
    const text = 'how many applications were refused because of state secrets';
    const first = await embeddings.embedQuery(text);
    expect(await embeddings.embedQuery(text)).toEqual(first);
    expect(await new BuiltInEmbeddings().embedQuery(text)).toEqual(first);
  });

  it('do not depend on the batch they come in', async () => {
    const texts = Array.from({ length: 70 }, (_, place) => `${'培训'.repeat(1 + (place % 5))} training session ${place}`);
    const together = await embeddings.embedDocuments(texts);
    for (const place of [0, 4, 63, 64, 69]) {
      const alone = await embeddings.embedDocuments([texts[place] as string]);
      together[place]?.forEach((value, d) => {
        expect(value).toBeCloseTo(alone[0]?.[d] ?? Number.NaN, 5);
      });
    }
  });

  it.each(['', '   ', '\n', '！？……', 'q', '龘靐'])('do not exist for %j, which holds no known word', async (text) => {
    expect(await embeddings.embedTexts([text, '申请'], 'passage')).toEqual([undefined, expect.any(Float32Array)]);
    expect(isZeroVector(await embeddings.embedQuery(text))).toBe(true);
  });

  it('survive a text longer than the model reads', async () => {
    const vector = await embeddings.embedQuery('主动公开政府信息'.repeat(500));
    expect(isZeroVector(vector)).toBe(false);
    expect(vector.every(Number.isFinite)).toBe(true);
  });

  it('are none for no texts', async () => {
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });
});

describe('meaning', () => {
  it.each([
    ['老百姓提了多少申请', '本年新收政府信息公开申请数量', '新闻发布会'],
    ['被告上法院几次', '行政诉讼', '培训班'],
    ['how many lawsuits', '行政诉讼', '政府网站'],
    ['press conferences', '新闻发布会', '不动产登记'],
    ['refused because of state secrets', '属于国家秘密', '属于行政查询事项'],
    ['subscribing to the WeChat account', '微信公众号订阅人数', '地质灾害防治'],
    ['shortcomings', '存在的主要问题', '联系电话'],
    ['telephone and postcode', '联系电话、邮编', '存在的主要问题'],
  ])('%s is nearer to %s than to %s', async (text, near, far) => {
    expect(await cosine(text, near)).toBeGreaterThan(Math.max(0.2, 1.5 * (await cosine(text, far))));
  });
});

describe('the model setting', () => {
  it('takes a folder, and a folder named like a known model gets that profile', () => {
    const fromFolder = new BuiltInEmbeddings({ model: path.join(locateData('model'), 'wenbao-static') });
    expect(fromFolder.profile).toEqual(MODEL_PROFILES[0]);
    expect(fromFolder.hash).toBe(embeddings.hash);
    expect(fromFolder.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names what is allowed when the model is unknown', () => {
    expect(() => new BuiltInEmbeddings({ model: 'no-such-model' })).toThrow(/no-such-model.*wenbao-static.*Xenova\/bge-m3.*local folder/s);
  });

  it('says where the files belong when a known model is not here', () => {
    expect(() => new BuiltInEmbeddings({ model: 'Xenova/bge-m3' })).toThrow(
      /bge-m3.*model_quantized\.onnx is missing.*WENBAO_ALLOW_DOWNLOADS/s,
    );
  });

  it('refuses a folder without a model', () => {
    expect(() => new BuiltInEmbeddings({ model: mkdtempSync(path.join(tmpdir(), 'no-model-')) })).toThrow(
      /config\.json states no hidden_size/,
    );
  });

  it('never allows the network', async () => {
    await embeddings.embedQuery('公开');
    const { env } = await import('@xenova/transformers');
    expect(env.allowRemoteModels).toBe(false);
  });
});
