import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../retrieval/segmenter.ts';
import { openStore, type Store } from '../../../retrieval/store/store.ts';
import { makeHome, makeReport, type ReportFixture } from '../report-fixture.ts';

const segmenter = createSegmenter();

function save(store: Store, fixture: ReportFixture, options?: Parameters<Store['saveReport']>[2]) {
  const { report, bytes } = makeReport(fixture);
  return store.saveReport(report, bytes, options);
}

describe('saving', () => {
  it('gives back what was put in', () => {
    const home = makeHome();
    const { report, bytes } = makeReport({
      source: 'a.txt',
      figures: [{}, { state: 'blank', value: null, raw: '', columnKey: 'natural-person', column: '自然人' }],
    });
    const first = openStore(home, { segmenter });
    expect(first.saveReport(report, bytes)).toMatchObject({ report: 'a', status: 'accepted', samplesRemoved: [] });
    first.close();
    const store = openStore(home, { segmenter, readonly: true });
    const place = (index: number) => ({ report: 'a', index });
    expect(store.getReport('a')).toEqual({
      id: 'a',
      source: 'a.txt',
      contentHash: report.contentHash,
      kind: 'original',
      sample: false,
      masthead: report.masthead,
    });
    expect(store.figuresOf('a')).toEqual(report.figures.map((figure, index) => ({ ...figure, ...place(index) })));
    expect(store.sentencesOf('a')).toEqual(report.sentences.map((sentence, index) => ({ ...sentence, ...place(index) })));
    expect(store.passagesOf('a')).toEqual(report.passages.map((passage, index) => ({ ...passage, ...place(index) })));
    expect(store.sectionsOf('a')).toEqual(report.sections.map((section, index) => ({ ...section, ...place(index) })));
    expect(store.mentionsOf('a')).toEqual(report.mentions.map((mention, index) => ({ ...mention, ...place(index) })));
    expect(store.findingsOf('a')).toEqual(report.findings.map((finding, index) => ({ ...finding, ...place(index) })));
    expect(store.messagesOf('a')).toEqual(report.messages);
    expect(store.textOf('a')).toBe(report.text);
    expect(Buffer.from(store.originalBytes('a')).equals(bytes)).toBe(true);
    store.close();
  });

  it.each([
    { name: 'the same file again', files: [{ source: 'a.txt' }, { source: 'a.txt' }], status: 'unchanged', ids: ['a'] },
    { name: 'the same bytes under a later name', files: [{ source: 'a.txt' }, { source: 'b.txt' }], status: 'unchanged', ids: ['a'] },
    { name: 'the same bytes under an earlier name', files: [{ source: 'b.txt' }, { source: 'a.txt' }], status: 'unchanged', ids: ['a'] },
    {
      name: 'other bytes under the same name',
      files: [{ source: 'a.txt' }, { source: 'a.txt', sentences: ['另一版。'] }],
      status: 'replaced',
      ids: ['a'],
    },
    {
      name: 'the same bytes read differently',
      files: [{ source: 'a.txt' }, { source: 'a.txt', masthead: { year: 2021 } }],
      status: 'replaced',
      ids: ['a'],
    },
    {
      name: 'two files of one stem',
      files: [{ source: 'a.txt' }, { source: 'a.pdf', sentences: ['另一份。'] }],
      status: 'accepted',
      ids: ['a.pdf', 'a.txt'],
    },
    {
      name: 'a stem that is another file’s name',
      files: [{ source: 'a.txt' }, { source: 'a.txt.html', sentences: ['另一份。'] }],
      status: 'accepted',
      ids: ['a', 'a.txt.html'],
    },
  ])('$name: $status', ({ files, status, ids }) => {
    const store = openStore(makeHome(), { segmenter });
    const receipts = files.map((file) => save(store, file));
    expect(receipts.at(-1)?.status).toBe(status);
    expect(store.listReports().map(({ id }) => id)).toEqual(ids);
    store.close();
  });

  it('shows no order of ingest', () => {
    const files: ReportFixture[] = [
      { source: 'a.txt', sentences: ['甲。'] },
      { source: 'a.pdf', sentences: ['乙。'] },
      { source: 'b.txt', sentences: ['丙。'] },
      { source: 'c.txt', sentences: ['甲。'] },
    ];
    const seen = [files, files.toReversed()].map((order) => {
      const store = openStore(makeHome(), { segmenter });
      for (const file of order) save(store, file);
      const state = {
        reports: store.listReports(),
        hash: store.corpusHash(),
        sentences: store.listReports().map(({ id }) => store.sentencesOf(id)),
      };
      store.close();
      return state;
    });
    expect(seen[0]).toEqual(seen[1]);
  });
});

describe('figures', () => {
  it.each([
    { filter: { reports: ['a'] }, count: 2 },
    { filter: { reports: [] }, count: 0 },
    { filter: { reports: ['nobody'] }, count: 0 },
    { filter: { year: 2021 }, count: 1 },
    { filter: { rowKey: 'newly-received', columnKey: 'total' }, count: 2 },
    { filter: { table: 'proactive' as const }, count: 0 },
    { filter: { state: 'blank' as const }, count: 1 },
    { filter: {}, count: 3 },
  ])('$filter selects $count', ({ filter, count }) => {
    const store = openStore(makeHome(), { segmenter });
    save(store, { source: 'b.txt', figures: [{ value: 7 }], masthead: { year: 2021 } });
    save(store, { source: 'a.txt', figures: [{}, { columnKey: 'natural-person', state: 'blank', value: null }] });
    expect(store.figuresOf(filter)).toHaveLength(count);
    store.close();
  });
});

describe('samples', () => {
  it('give way to the first report of the user’s own', () => {
    const store = openStore(makeHome(), { segmenter });
    save(store, { source: 'sample.md', sentences: ['样例。'] }, { sample: true });
    expect(save(store, { source: 'mine.txt' }).samplesRemoved).toEqual(['sample']);
    expect(store.listReports().map(({ id }) => id)).toEqual(['mine']);
    expect(() => save(store, { source: 'sample.md', sentences: ['样例。'] }, { sample: true })).toThrow(/--samples/);
    store.close();
  });

  it('stay when asked to, also for later reports', () => {
    const store = openStore(makeHome(), { segmenter });
    save(store, { source: 'sample.md', sentences: ['样例。'] }, { sample: true });
    save(store, { source: 'mine.txt' }, { keepSamples: true });
    save(store, { source: 'more.txt', sentences: ['又一份。'] });
    expect(store.listReports().map(({ id, sample }) => [id, sample])).toEqual([
      ['mine', false],
      ['more', false],
      ['sample', true],
    ]);
    store.close();
  });
});

it('keeps a receipt and its first wording', () => {
  const store = openStore(makeHome(), { segmenter });
  store.saveReceipt('r1', { plan: 1 });
  store.saveReceipt('r1', { plan: 2 });
  expect(store.findReceipt('r1')).toEqual({ plan: 1 });
  expect(store.findReceipt('r2')).toBeUndefined();
  store.close();
});
