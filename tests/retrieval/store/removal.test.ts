import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createSegmenter } from '../../../retrieval/segmenter.ts';
import { openStore } from '../../../retrieval/store/store.ts';
import { makeHome, makeReport } from '../report-fixture.ts';

const segmenter = createSegmenter();
const SECRET = 'zebraquux';

/** Whether any file of the home still holds the bytes. */
function standsInFiles(home: string, text: string): boolean {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(text));
}

it.each([
  { way: 'removed', change: 'remove' },
  { way: 'replaced and swept', change: 'replace' },
])('a report that is $way leaves no trace in the files', ({ change }) => {
  const home = makeHome();
  const store = openStore(home, { segmenter });
  for (const { report, bytes } of [
    makeReport({ source: 'a.txt', sentences: [`内有 ${SECRET} 一词。`] }),
    makeReport({ source: 'b.txt', sentences: ['另一份。'] }),
  ]) {
    store.saveReport(report, bytes);
  }
  store.saveVectors('a', 'model', { dimensions: 2, values: Float32Array.of(1, 0) });
  mkdirSync(path.join(home, 'vectors'));
  writeFileSync(path.join(home, 'vectors', 'sentences.hnsw'), 'graph');
  expect(standsInFiles(home, SECRET)).toBe(true);
  if (change === 'remove') {
    expect(store.removeReport('a').source).toBe('a.txt');
    expect(store.listReports().map(({ id }) => id)).toEqual(['b']);
  } else {
    const { report, bytes } = makeReport({ source: 'a.txt', sentences: ['新版。'] });
    store.saveReport(report, bytes);
    store.sweep();
  }
  expect(store.findVectors('a', 'model')).toBeUndefined();
  expect(store.searchWords([SECRET], 5)).toEqual([]);
  expect(standsInFiles(home, SECRET)).toBe(false);
  expect(existsSync(path.join(home, 'vectors'))).toBe(false);
  expect(store.checkIntegrity()).toEqual([]);
  store.close();
});

it('an interrupted sweep is finished at the next opening', () => {
  const home = makeHome();
  const store = openStore(home, { segmenter });
  for (const sentence of [`内有 ${SECRET} 一词。`, '新版。']) {
    const { report, bytes } = makeReport({ source: 'a.txt', sentences: [sentence] });
    store.saveReport(report, bytes);
  }
  store.close();
  openStore(home, { segmenter }).close();
  expect(standsInFiles(home, SECRET)).toBe(false);
});

it('the other file of a shared stem gets the plain name back', () => {
  const store = openStore(makeHome(), { segmenter });
  for (const source of ['a.txt', 'a.pdf']) {
    const { report, bytes } = makeReport({ source, sentences: [source] });
    store.saveReport(report, bytes);
  }
  store.removeReport('a.pdf');
  expect(store.listReports().map(({ id }) => id)).toEqual(['a']);
  store.close();
});
