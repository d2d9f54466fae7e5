import { expect, it } from 'vitest';
import { answeringReports } from '../../retrieval/answering-report.ts';
import type { HeldReport } from '../../retrieval/store/held.ts';

function version(
  id: string,
  { kind = 'original', date, year = 2020, organ = '甲局', placeCode, contentHash = id }: Partial<HeldReport & HeldReport['masthead']> = {},
): HeldReport {
  const masthead = { organ, organPrinted: organ, placeCode, year, edition: '2019', title: '年度报告', date };
  return { id, source: `${id}.txt`, contentHash, kind, sample: false, masthead };
}

it.each([
  {
    name: 'an original outranks a later digest',
    reports: [version('d', { kind: 'digest', date: '2022-01-01' }), version('o', { date: '2021-01-01' })],
    order: [['o', 'd']],
  },
  {
    name: 'the later date decides',
    reports: [version('a', { date: '2021-01-29' }), version('b', { date: '2021-03-01' })],
    order: [['b', 'a']],
  },
  { name: 'a dated one comes before an undated one', reports: [version('a'), version('b', { date: '2021-03-01' })], order: [['b', 'a']] },
  {
    name: 'then the content hash',
    reports: [version('a', { contentHash: 'f0' }), version('b', { contentHash: '0f' })],
    order: [['b', 'a']],
  },
  { name: 'years stay apart', reports: [version('b', { year: 2021 }), version('a')], order: [['a'], ['b']] },
  { name: 'organs stay apart', reports: [version('a'), version('b', { organ: '乙局' })], order: [['a'], ['b']] },
  {
    name: 'one name in two places is two organs',
    reports: [version('a', { placeCode: '110000' }), version('b', { placeCode: '120000' })],
    order: [['a'], ['b']],
  },
  {
    name: 'an unknown place joins the only known one',
    reports: [version('a', { placeCode: '110000' }), version('b')],
    order: [['a', 'b']],
  },
  {
    name: 'an unknown place stays apart from several',
    reports: [version('a', { placeCode: '110000' }), version('b', { placeCode: '120000' }), version('c')],
    order: [['a'], ['b'], ['c']],
  },
  { name: 'nothing of nothing', reports: [], order: [] },
])('$name', ({ reports, order }) => {
  for (const arrival of [reports, reports.toReversed()]) {
    expect(answeringReports(arrival).map(({ answering, others }) => [answering, ...others].map(({ id }) => id))).toEqual(order);
  }
});
