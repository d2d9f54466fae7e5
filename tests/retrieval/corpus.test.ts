import { expect, it } from 'vitest';
import { Corpus } from '../../retrieval/corpus.ts';
import { createSegmenter } from '../../retrieval/segmenter.ts';
import { openStore } from '../../retrieval/store/store.ts';
import { Thesaurus } from '../../retrieval/thesaurus.ts';
import { makeHome, makeReport, type ReportFixture } from './report-fixture.ts';

const segmenter = createSegmenter();
const dictionary = { segmenter, thesaurus: new Thesaurus(segmenter, [], []) };

function save(home: string, fixture: ReportFixture): void {
  const store = openStore(home, { segmenter });
  const { report, bytes } = makeReport(fixture);
  store.saveReport(report, bytes);
  store.close();
}

it('finds figures and findings by key', () => {
  const home = makeHome();
  save(home, {
    source: 'a.txt',
    figures: [
      {},
      { columnKey: 'natural-person', state: 'blank', value: null },
      { rowKey: undefined, columnKey: undefined, column: '历年累计' },
    ],
  });
  const corpus = new Corpus(openStore(home, { segmenter }), { dictionary, embedder: null });
  const key = { table: 'applications', rowKey: 'newly-received', columnKey: 'total' } as const;
  const total = corpus.findFigure('a', key);
  expect(total).toMatchObject({ report: 'a', index: 0, state: 'number', value: 3 });
  expect(corpus.findFigure('a', { ...key, columnKey: 'natural-person' })).toMatchObject({ state: 'blank', value: null });
  expect(corpus.findFigure('a', { ...key, table: 'proactive' })).toBeUndefined();
  expect(corpus.findFigure('nobody', key)).toBeUndefined();
  expect(corpus.figuresOf('a')).toHaveLength(3);
  expect(total && corpus.findingsOn(total).map(({ identity }) => identity)).toEqual(['I1']);
  corpus.close();
});

it('notices what another program changed', () => {
  const home = makeHome();
  save(home, { source: 'a.txt' });
  const corpus = new Corpus(openStore(home, { segmenter }), { dictionary, embedder: null });
  const before = corpus.hash;
  expect(corpus.refresh()).toBe(false);
  save(home, { source: 'b.txt', sentences: ['乙。'], masthead: { year: 2021 } });
  expect(corpus.refresh()).toBe(true);
  expect(corpus.reports.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(corpus.answering.map(({ answering }) => answering.id)).toEqual(['a', 'b']);
  expect(corpus.hash).not.toBe(before);
  corpus.close();
});

it('finds the same cell at a glance and in the whole report', () => {
  const home = makeHome();
  const cells = [
    { value: 3 },
    { columnKey: 'natural-person', state: 'blank' as const, value: null },
    { rowKey: undefined, columnKey: undefined, row: ['受理总数'], column: '历年累计', value: 9 },
  ];
  for (const source of ['a.txt', 'b.txt']) save(home, { source, figures: cells });
  const open = () => new Corpus(openStore(home, { segmenter }), { dictionary, embedder: null });
  const [glancing, reading] = [open(), open()];
  const keys = [
    { table: 'applications', rowKey: 'newly-received', columnKey: 'total' },
    { table: 'applications', rowKey: 'newly-received', columnKey: 'natural-person' },
    { table: 'applications', rowKey: '受理总数', columnKey: '历年累计' },
    { table: 'applications', rowKey: 'carried-over', columnKey: 'total' },
  ] as const;
  for (const id of ['a', 'b']) reading.figuresOf(id);
  // Now one report, now the other: each look is the first in a row.
  for (const key of keys) for (const id of ['a', 'b']) expect(glancing.findFigure(id, key)).toEqual(reading.findFigure(id, key));
  expect(glancing.findFigure('a', keys[2])).toMatchObject({ value: 9 });
  glancing.close();
  reading.close();
});
