import { describe, expect, it } from 'vitest';
import { Corpus } from '../../retrieval/corpus.ts';
import type { Dictionary } from '../../retrieval/dictionary.ts';
import { WenbaoRetriever } from '../../retrieval/retriever.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { SentenceSearch } from '../../retrieval/sentence-search.ts';
import { openStore } from '../../retrieval/store/store.ts';
import { Thesaurus } from '../../retrieval/thesaurus.ts';
import { WenbaoVectorStore } from '../../retrieval/vector-store.ts';
import { HashEmbedder } from './hash-embedder.ts';
import { makeHome, makeReport, type ReportFixture } from './report-fixture.ts';

const segmenter = createSegmenter(['政务开放日', '便民手册']);
const thesaurus = new Thesaurus(segmenter, [{ zh: ['政务开放日', '开放日'], en: ['open day'] }], ['多少', '人', 'the', 'of'], []);
const dictionary: Dictionary = { segmenter, thesaurus };

const REPORTS: ReportFixture[] = [
  { source: 'a.txt', sentences: ['机关食堂翻修。', '举办政务开放日一次，到场四十人。', '编印便民手册。'] },
  {
    source: 'b.txt',
    sentences: ['举办政务开放日两次。', '网站改版。'],
    masthead: { organ: '乙市水务局', organPrinted: '市水务局', year: 2021 },
  },
];

function corpusOf(fixtures: ReportFixture[], embedder: HashEmbedder | null = new HashEmbedder({ segmenter })) {
  const store = openStore(makeHome(), { segmenter });
  for (const fixture of fixtures) {
    const { report, bytes } = makeReport(fixture);
    store.saveReport(report, bytes);
  }
  return new Corpus(store, { dictionary, embedder });
}

describe('search', () => {
  it.each([
    { query: '开放日来了多少人', options: { reports: ['a'] }, first: 'a#1' },
    { query: 'the open day', options: { reports: ['b'] }, first: 'b#0' },
    { query: '手册', options: {}, first: 'a#2' },
    { query: '乙市水务局2021年网站', options: { reports: ['b'] }, first: 'b#1' },
  ])('$query finds $first', async ({ query, options, first }) => {
    for (const embedder of [undefined, null]) {
      const corpus = corpusOf(REPORTS, embedder);
      const [hit] = await corpus.search(query, options);
      expect(hit && `${hit.report}#${hit.sentence}`).toBe(first);
      expect(hit?.text).toBe(corpus.textOf(hit?.report ?? '').slice(hit?.start, hit?.end));
      corpus.close();
    }
  });

  it.each([
    { name: 'an empty list of reports', query: '开放日', options: { reports: [] } },
    { name: 'a report that is not held', query: '开放日', options: { reports: ['nobody'] } },
    { name: 'an empty query', query: ' ？', options: {} },
    { name: 'a limit of none', query: '开放日', options: { limit: 0 } },
  ])('$name finds nothing', async ({ query, options }) => {
    const corpus = corpusOf(REPORTS);
    expect(await corpus.search(query, options)).toEqual([]);
    corpus.close();
  });

  it('says what of the query a hit covers', async () => {
    const corpus = corpusOf(REPORTS);
    const [hit] = await corpus.search('开放日 卫星', { reports: ['a'] });
    expect(hit).toMatchObject({ coverage: 0.5, coveredTerms: ['开放日'], missingTerms: ['卫星'], sectionTitle: '一、总体情况' });
    expect(hit?.similarity).toBeGreaterThan(0);
    corpus.close();
  });

  it('gives the same hits whatever the order of ingest', async () => {
    const answers = await Promise.all(
      [REPORTS, REPORTS.toReversed()].map(async (fixtures) => {
        const corpus = corpusOf(fixtures);
        const hits = await corpus.search('举办政务开放日', {});
        corpus.close();
        return hits;
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('gives one hit a passage, its best sentence', async () => {
    const store = openStore(makeHome(), { segmenter });
    const { report, bytes } = makeReport({ source: 'a.txt', sentences: ['开放日一次。', '开放日到场四十人。', '网站改版。'] });
    const passages = [{ index: 0, section: 0, text: '', start: 0, end: 1 }];
    store.saveReport({ ...report, passages, sentences: report.sentences.map((sentence) => ({ ...sentence, passage: 0 })) }, bytes);
    const corpus = new Corpus(store, { dictionary, embedder: null });
    expect((await corpus.search('到场', {})).map(({ sentence }) => sentence)).toEqual([1]);
    corpus.close();
  });
});

it.each(['words alone', 'words and vectors'])(
  'candidates from the indexes agree with the exact search on what is best: %s',
  async (way) => {
    const store = openStore(makeHome(), { segmenter });
    for (const fixture of REPORTS) {
      const { report, bytes } = makeReport(fixture);
      store.saveReport(report, bytes);
    }
    const embedder = way === 'words alone' ? undefined : new HashEmbedder({ segmenter });
    const messages: string[] = [];
    const options = { dictionary, embedder, onMessage: (message: string) => messages.push(message) };
    const exact = new SentenceSearch(store, options);
    for (const scanUpTo of [1000, 0]) {
      const indexed = new SentenceSearch(store, { ...options, exactUpTo: 0, scanUpTo });
      await indexed.prepare();
      for (const reports of [undefined, ['a']]) {
        const [best] = await exact.search('便民手册', { reports });
        const [found] = await indexed.search('便民手册', { reports });
        expect(found && [found.report, found.sentence]).toEqual(best && [best.report, best.sentence]);
      }
    }
    expect(messages).toEqual(embedder ? [expect.stringContaining('there is none yet')] : []);
    store.close();
  },
);

describe('vectors', () => {
  it('are made once, and again for another model', async () => {
    const home = makeHome();
    const count = async (hash: string, prepared: boolean) => {
      const embedder = new HashEmbedder({ segmenter, hash });
      const store = openStore(home, { segmenter });
      const { report, bytes } = makeReport({ source: 'a.txt' });
      store.saveReport(report, bytes);
      const corpus = new Corpus(store, { dictionary, embedder });
      if (prepared) await corpus.buildIndexes();
      corpus.close();
      return embedder.texts;
    };
    expect([await count('h1', true), await count('h1', true), await count('h2', true)]).toEqual([1, 0, 1]);
  });

  it('that are damaged on disk are made again', async () => {
    const embedder = new HashEmbedder({ segmenter });
    const corpus = corpusOf(REPORTS, embedder);
    await corpus.buildIndexes();
    const model = `${embedder.profile.id}@${embedder.hash}`;
    for (const values of [Float32Array.of(1), new Float32Array(3 * embedder.profile.dimensions).fill(Number.NaN)]) {
      corpus.store.saveVectors('a', model, { dimensions: embedder.profile.dimensions, values });
      corpus.reload();
      const [hit] = await corpus.search('便民手册', { reports: ['a'] });
      expect(hit?.sentence).toBe(2);
      expect(hit?.similarity).toBeGreaterThan(0);
    }
    corpus.close();
  });
});

it('is a LangChain vector store over the same sentences, filtered by report', async () => {
  const embedder = new HashEmbedder({ segmenter });
  const corpus = corpusOf(REPORTS, embedder);
  await corpus.buildIndexes();
  const store = new WenbaoVectorStore(embedder, { corpus });
  const [[document, cosine] = []] = await store.similaritySearchWithScore('编印便民手册', 1);
  expect(document).toMatchObject({
    id: 'a#2',
    pageContent: '编印便民手册。',
    metadata: { ranks: { words: null, expanded: null, vectors: 1 } },
  });
  expect(cosine).toBeCloseTo(1, 5);
  expect((await store.similaritySearch('编印便民手册', 2, { reports: ['b'] })).map(({ id }) => id?.split('#')[0])).toEqual(['b', 'b']);
  expect(await store.similaritySearch('编印便民手册', 2, { reports: [] })).toEqual([]);
  await expect(store.addDocuments()).rejects.toThrow('ingest');
  corpus.close();
});

it('is a LangChain retriever', async () => {
  const corpus = corpusOf(REPORTS);
  const documents = await new WenbaoRetriever({ corpus, reports: ['a'], limit: 1 }).invoke('开放日');
  expect(documents).toMatchObject([
    { id: 'a#1', pageContent: '举办政务开放日一次，到场四十人。', metadata: { report: 'a', sentence: 1, passage: 1, coverage: 1 } },
  ]);
  corpus.close();
});
