/** The graph over a corpus: made apart, never in the way of an answer, never answering for what is no longer held. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CorpusCandidates } from '../../retrieval/corpus-candidates.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { ensureVectors, unitVector } from '../../retrieval/sentence-vectors.ts';
import { openStore, type Store } from '../../retrieval/store/store.ts';
import { HashEmbedder } from './hash-embedder.ts';
import { makeHome, makeReport, type ReportFixture } from './report-fixture.ts';

const segmenter = createSegmenter();
const embedder = new HashEmbedder({ segmenter });
const A: ReportFixture = { source: 'a.txt', sentences: ['机关食堂翻修完成。', '编印便民手册三千册。', '举办开放日一次。'] };
const B: ReportFixture = {
  source: 'b.txt',
  sentences: ['编印办事指南五千册。', '网站改版上线运行。'],
  masthead: { organ: '乙市水务局', organPrinted: '市水务局', year: 2021 },
};

function save(store: Store, fixture: ReportFixture): void {
  const { report, bytes } = makeReport(fixture);
  store.saveReport(report, bytes);
}

function open(home = makeHome()) {
  const store = openStore(home, { segmenter });
  const messages: string[] = [];
  const candidates = new CorpusCandidates(store, segmenter, embedder, (message) => messages.push(message), 0);
  const nearest = async (text: string, reports?: string[]) => {
    const query = unitVector(await embedder.embedQuery(text), embedder.profile.dimensions);
    const { vectors } = await candidates.rank(reports, [], query, 1);
    return vectors.map((key) => key.replace('\0', '#'))[0];
  };
  return { home, store, messages, candidates, nearest };
}

it('answers before there is a graph, while one is made, and from it', async () => {
  const { store, messages, candidates, nearest } = open();
  save(store, A);
  expect(await nearest('编印便民手册三千册')).toBe('a#1');
  expect(messages).toEqual([expect.stringContaining('there is none yet')]);
  await candidates.prepare();
  expect(await nearest('编印便民手册三千册')).toBe('a#1');
  expect(messages).toHaveLength(1);
  store.close();
});

it('answers from the old graph and for what came since, then from the new one', async () => {
  const first = open();
  save(first.store, A);
  await first.candidates.prepare();
  save(first.store, B);
  first.candidates.forget();
  expect(await first.nearest('编印便民手册三千册')).toBe('a#1');
  expect(await first.nearest('网站改版上线运行')).toBe('b#1');
  expect(await first.nearest('网站改版上线运行', ['a'])).toMatch(/^a#/);
  await first.candidates.prepare();
  expect(first.messages.at(-1)).toContain('the corpus has changed since');
  first.store.close();
  const next = open(first.home);
  expect(await next.nearest('网站改版上线运行')).toBe('b#1');
  expect(next.messages).toEqual([]);
  next.store.close();
});

it('does not answer for a report that was removed, and leaves nothing of it on disk', async () => {
  const { home, store, candidates, nearest } = open();
  save(store, A);
  save(store, B);
  await candidates.prepare();
  store.removeReport('b');
  candidates.forget();
  expect(await nearest('网站改版上线运行')).toMatch(/^a#/);
  await candidates.prepare();
  const folder = path.join(home, 'vectors');
  expect(JSON.parse(readFileSync(path.join(folder, 'sentences.json'), 'utf8'))).toMatchObject({ count: 3, reports: [{ report: 'a' }] });
  expect(readdirSync(folder)).toHaveLength(2);
  store.close();
});

it('answers rightly beside a damaged index, says so, and makes it again', async () => {
  const first = open();
  save(first.store, A);
  await first.candidates.prepare();
  const folder = path.join(first.home, 'vectors');
  const graph = path.join(folder, JSON.parse(readFileSync(path.join(folder, 'sentences.json'), 'utf8')).file);
  writeFileSync(graph, readFileSync(graph).subarray(0, 100));
  const second = open(first.home);
  expect(await second.nearest('编印便民手册三千册')).toBe('a#1');
  expect(second.messages).toEqual([expect.stringContaining('damaged')]);
  await second.candidates.prepare();
  const third = open(first.home);
  expect(await third.nearest('编印便民手册三千册')).toBe('a#1');
  expect(third.messages).toEqual([]);
  for (const { store } of [first, second, third]) store.close();
});

it('says once that the index cannot be made, and answers all the same', async () => {
  const { home, store, messages, candidates, nearest } = open();
  save(store, A);
  await ensureVectors(store, embedder);
  writeFileSync(path.join(home, 'vectors'), 'a file where the folder should be');
  await candidates.prepare();
  expect(await nearest('编印便民手册三千册')).toBe('a#1');
  expect(await nearest('举办开放日一次')).toBe('a#2');
  expect(messages.filter((message) => message.includes('could not be made'))).toHaveLength(1);
  rmSync(path.join(home, 'vectors'));
  store.close();
});
