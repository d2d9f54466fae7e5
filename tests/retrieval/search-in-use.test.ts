/** A changed model makes its vectors while the one before answers; without any model that works, words answer. */
import { expect, it } from 'vitest';
import { Corpus } from '../../retrieval/corpus.ts';
import type { Dictionary } from '../../retrieval/dictionary.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { modelName, type SentenceEmbedder } from '../../retrieval/sentence-vectors.ts';
import { openStore } from '../../retrieval/store/store.ts';
import type { ReportVectors } from '../../retrieval/store/vector-rows.ts';
import { Thesaurus } from '../../retrieval/thesaurus.ts';
import { HashEmbedder } from './hash-embedder.ts';
import { makeHome, makeReport } from './report-fixture.ts';

const segmenter = createSegmenter();
const dictionary: Dictionary = { segmenter, thesaurus: new Thesaurus(segmenter, [], []) };
const FIXTURES = [
  { source: 'a.txt', sentences: ['机关食堂翻修完成。', '编印便民手册三千册。'] },
  { source: 'b.txt', sentences: ['网站改版上线运行。'], masthead: { organ: '乙市水务局', organPrinted: '市水务局', year: 2021 } },
];

/** A model whose reports wait until they are let go. */
class SlowEmbedder extends HashEmbedder {
  readonly #gate: () => Promise<void>;
  constructor(gate: () => Promise<void>, hash: string) {
    super({ segmenter, hash });
    this.#gate = gate;
  }
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    await this.#gate();
    return super.embedDocuments(texts);
  }
}

async function homeIndexedBy(embedder: SentenceEmbedder): Promise<string> {
  const home = makeHome();
  const corpus = open(home, embedder);
  await corpus.buildIndexes();
  corpus.close();
  return home;
}

function open(home: string, embedder: SentenceEmbedder, reopen: SentenceEmbedder[] = [], messages: string[] = []): Corpus {
  const store = openStore(home, { segmenter });
  for (const fixture of FIXTURES) {
    const { report, bytes } = makeReport(fixture);
    store.saveReport(report, bytes);
  }
  const reopenEmbedder = async (name: string) => reopen.find((old) => modelName(old) === name);
  return new Corpus(store, { dictionary, embedder, reopenEmbedder, onMessage: (message) => messages.push(message) });
}

it('the old model answers until the new one knows every report, then the new one does and nothing of the old is kept', async () => {
  const old = new HashEmbedder({ segmenter, hash: 'old' });
  const home = await homeIndexedBy(old);
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const changed = new SlowEmbedder(() => gate, 'new');
  const messages: string[] = [];
  const corpus = open(home, changed, [old], messages);
  const best = async () => (await corpus.search('便民手册'))[0];
  const before = await best();
  expect(before).toMatchObject({ sentence: 1, ranks: { vectors: 1 } });
  expect(corpus.store.wholeModels()).toEqual([modelName(old)]);
  expect(messages).toEqual([expect.stringContaining('2 reports are indexed again')]);
  letGo();
  await corpus.buildIndexes();
  expect(corpus.store.wholeModels()).toEqual([modelName(changed)]);
  expect(await best()).toEqual(before);
  expect(messages).toEqual([expect.anything(), expect.stringContaining('searches use it from now on')]);
  corpus.close();
});

it('what was made before an interruption is not made again', async () => {
  const old = new HashEmbedder({ segmenter, hash: 'old' });
  const home = await homeIndexedBy(old);
  const changed = new HashEmbedder({ segmenter, hash: 'new' });
  const first = open(home, changed, [old]);
  first.store.saveVectors('a', modelName(changed), first.store.findVectors('a', modelName(old)) as ReportVectors);
  first.close();
  const next = open(home, changed, [old]);
  await next.buildIndexes();
  expect(changed.texts).toBe(1);
  expect(next.store.wholeModels()).toEqual([modelName(changed)]);
  next.close();
});

it('a model before that cannot be had leaves the new one to answer at once', async () => {
  const home = await homeIndexedBy(new HashEmbedder({ segmenter, hash: 'old' }));
  const messages: string[] = [];
  const corpus = open(home, new HashEmbedder({ segmenter, hash: 'new' }), [], messages);
  expect((await corpus.search('便民手册'))[0]).toMatchObject({ sentence: 1, ranks: { vectors: 1 } });
  expect(messages).toEqual([]);
  corpus.close();
});

it('a new model that fails while it reads leaves the old one to answer, said once', async () => {
  const old = new HashEmbedder({ segmenter, hash: 'old' });
  const home = await homeIndexedBy(old);
  const messages: string[] = [];
  const corpus = open(home, new SlowEmbedder(() => Promise.reject(new Error('out of memory')), 'new'), [old], messages);
  await corpus.search('便民手册');
  await expect.poll(() => messages.length).toBe(2);
  expect(messages[1]).toMatch(/out of memory.*searches go on/);
  expect((await corpus.search('便民手册'))[0]).toMatchObject({ sentence: 1, ranks: { vectors: 1 } });
  corpus.close();
});

it('without a model that works, words and their synonyms answer, said once', async () => {
  const messages: string[] = [];
  const broken: SentenceEmbedder = {
    profile: { id: 'broken', dimensions: 3 },
    hash: 'h',
    embedDocuments: () => Promise.reject(new Error('no such file')),
    embedQuery: () => Promise.reject(new Error('no such file')),
  };
  const corpus = open(makeHome(), broken, [], messages);
  await corpus.buildIndexes();
  for (const query of ['便民手册', '网站改版']) {
    const [hit] = await corpus.search(query);
    expect(hit).toMatchObject({ similarity: null, ranks: { words: 1, vectors: null } });
  }
  expect(messages).toEqual([expect.stringMatching(/broken does not work here \(no such file\).*words/)]);
  corpus.close();
});
