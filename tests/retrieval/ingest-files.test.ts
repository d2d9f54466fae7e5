import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Rejection, Report } from '../../ingest/report.ts';
import { type IngestOptions, type IngestProgress, ingestPaths, ingestSamples } from '../../retrieval/ingest-files.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { openStore } from '../../retrieval/store/store.ts';
import { writeZip } from '../ingest/hostile-files.ts';
import { HashEmbedder } from './hash-embedder.ts';
import { makeHome, makeReport } from './report-fixture.ts';

const segmenter = createSegmenter();

/** Each line is a sentence; a file that begins with "bad" is refused, one that begins with "broken" breaks the reader. */
function read(bytes: Uint8Array, source: string): Report | Rejection {
  const text = Buffer.from(bytes).toString();
  if (text.startsWith('broken')) throw new Error('unexpected end');
  if (text.startsWith('bad')) return { source, code: 'report-not-recognised', text: 'No report.' };
  const { report } = makeReport({
    source,
    sentences: text.split('\n'),
    figures: [{}, { state: 'blank', value: null }, { state: 'not_applicable', value: null }],
  });
  return { ...report, contentHash: makeReport({ source, sentences: [text] }).report.contentHash };
}

function folderWith(files: Record<string, string>): string {
  const folder = makeHome();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

async function ingest(paths: string[], options: IngestOptions = {}) {
  const store = openStore(makeHome(), { segmenter });
  const receipts = await ingestPaths(paths, store, { read, ...options });
  const reports = store.listReports().map(({ id }) => id);
  store.close();
  return { receipts, reports };
}

it('gives a receipt per file, in order, and takes in all it can', async () => {
  const folder = folderWith({
    'b.txt': '乙',
    'a.txt': '甲',
    'deep/c.txt': 'bad',
    'deep/d.txt': 'broken',
    '.hidden': '甲',
    '~$a.docx': '锁',
  });
  const { receipts, reports } = await ingest([folder]);
  expect(receipts.map(({ source, status, reason }) => [source, status, reason?.code])).toEqual([
    ['a.txt', 'accepted', undefined],
    ['b.txt', 'accepted', undefined],
    ['c.txt', 'rejected', 'report-not-recognised'],
    ['d.txt', 'rejected', 'reader-failed'],
  ]);
  expect(receipts[0]).toMatchObject({
    report: 'a',
    cells: { printed: 3, number: 1, blank: 1, notApplicable: 1, illegible: 0, text: 0 },
    findings: { holds: 1, violated: 0, unverifiable: 0, contradiction: 0 },
  });
  expect(receipts[2]).toMatchObject({ report: null, cells: null, findings: null });
  expect(reports).toEqual(['a', 'b']);
});

it.each([
  { name: 'a missing path', paths: (folder: string) => [path.join(folder, 'nowhere')], codes: ['path-missing'] },
  { name: 'an empty folder', paths: (folder: string) => [folder], codes: ['folder-empty'] },
])('$name is rejected with a reason', async ({ paths, codes }) => {
  const { receipts } = await ingest(paths(makeHome()));
  expect(receipts.map(({ reason }) => reason?.code)).toEqual(codes);
  expect(receipts[0]?.reason?.text).toMatch(/Give|Name/);
});

it('reads a file once, however it is named', async () => {
  const folder = folderWith({ 'a.txt': '甲' });
  const { receipts } = await ingest([folder, path.join(folder, 'a.txt'), `${folder}/./a.txt`]);
  expect(receipts.map(({ status }) => status)).toEqual(['accepted']);
});

it('does not follow a link out of the folder', async () => {
  const outside = folderWith({ 'secret.txt': '外' });
  const folder = folderWith({ 'a.txt': '甲' });
  symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
  symlinkSync(outside, path.join(folder, 'linked'));
  symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'same.txt'));
  const { receipts, reports } = await ingest([folder]);
  expect(receipts.map(({ reason }) => reason?.code)).toEqual(['link-outside', 'link-outside', undefined]);
  expect(reports).toEqual(['a']);
});

it('does not let one run replace its own reports by name', async () => {
  const folder = folderWith({ '2020/report.txt': '甲', '2021/report.txt': '乙', '2022/report.txt': '甲' });
  const { receipts, reports } = await ingest([folder]);
  expect(receipts.map(({ status, reason }) => reason?.code ?? status)).toEqual(['accepted', 'name-taken', 'unchanged']);
  expect(reports).toEqual(['report']);
});

it('tells how far it is and leaves the vectors ready', async () => {
  const progress: IngestProgress['kind'][] = [];
  const embedder = new HashEmbedder({ segmenter });
  await ingest([folderWith({ 'a.txt': '甲', 'b.txt': '乙' })], { embedder, onProgress: ({ kind }) => progress.push(kind) });
  expect(progress).toEqual(['file', 'file', 'vectors', 'vectors']);
  expect(embedder.texts).toBe(2);
});

it('takes the shipped samples only into an empty store', async () => {
  const store = openStore(makeHome(), { segmenter });
  const receipts = await ingestSamples(store);
  expect(receipts.length).toBeGreaterThan(0);
  expect(receipts.filter(({ status }) => status !== 'accepted')).toEqual([]);
  expect(store.listReports().every(({ sample }) => sample)).toBe(true);
  expect(await ingestSamples(store)).toEqual([]);
  store.close();
});

const REPORT = (year: number, remark = '平稳') =>
  Buffer.from(`示例市水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${remark}。\n`);

it('opens archives, with a receipt for each file in them', async () => {
  const home = makeHome();
  const file = path.join(home, '年报.zip');
  const entries = ['../out.txt', 'a.txt', 'b/c.txt'].map((name, index) => ({ name, content: new Uint8Array(REPORT(2019 + index)) }));
  writeFileSync(file, writeZip(entries));
  const { receipts, reports } = await ingest([file], { read: undefined });
  expect(receipts.map(({ source, status, reason }) => [source, status, reason?.code])).toEqual([
    ['年报.zip/../out.txt', 'rejected', 'entry-unsafe'],
    ['年报.zip/a.txt', 'accepted', undefined],
    ['年报.zip/b/c.txt', 'accepted', undefined],
  ]);
  expect(reports).toEqual(['a', 'c']);
});

it('says that a file is there under two names, and that a report has several versions', async () => {
  const folder = makeHome();
  for (const [name, bytes] of Object.entries({ 'a.txt': REPORT(2020), 'b.txt': REPORT(2020), 'c.txt': REPORT(2020, '有序') }))
    writeFileSync(path.join(folder, name), bytes);
  const { receipts, reports } = await ingest([folder], { read: undefined });
  expect(
    receipts.map(({ source, status, messages }) => [
      source,
      status,
      messages.map(({ code }) => code).filter((code) => code !== 'tables-missing'),
    ]),
  ).toEqual([
    ['a.txt', 'accepted', []],
    ['b.txt', 'unchanged', ['file-repeated']],
    ['c.txt', 'accepted', ['report-versions']],
  ]);
  expect(reports).toEqual(['a', 'c']);
});
