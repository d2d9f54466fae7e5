import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createSegmenter } from '../../../retrieval/segmenter.ts';
import { openStore, type Store } from '../../../retrieval/store/store.ts';
import { makeHome, makeReport } from '../report-fixture.ts';

const segmenter = createSegmenter();
const older = makeReport({ source: 'a.txt', sentences: ['旧版收到三件。'] });
const newer = makeReport({ source: 'a.txt', sentences: ['新版收到九件。'] });

function homeWithOlder(): string {
  const home = makeHome();
  const store = openStore(home, { segmenter });
  store.saveReport(older.report, older.bytes);
  store.close();
  return home;
}

/** The one report held, whole: its hash, its bytes, its sentence, and what the full-text index finds. */
function heldWhole(store: Store) {
  return {
    reports: store.listReports().map(({ id, contentHash }) => [id, contentHash]),
    bytes: Buffer.from(store.originalBytes('a')).toString('hex'),
    sentences: store.sentencesOf('a').map(({ text }) => text),
    figures: store.figuresOf('a').length,
    foundOld: store.searchWords(segmenter.indexWords('旧版'), 5).length,
    foundNew: store.searchWords(segmenter.indexWords('新版'), 5).length,
    faults: store.checkIntegrity(),
  };
}
const whole = ({ report, bytes }: typeof older, foundOld: number) => ({
  reports: [['a', report.contentHash]],
  bytes: Buffer.from(bytes).toString('hex'),
  sentences: report.sentences.map(({ text }) => text),
  figures: report.figures.length,
  foundOld,
  foundNew: 1 - foundOld,
  faults: [],
});

/** Every write of a replacement, in order. */
const STEPS = [
  ...[
    'remove',
    'report',
    'file',
    'sections',
    'figures',
    'mentions',
    'passages',
    'sentences',
    'findings',
    'messages',
    'full-text',
    'ids',
    'commit',
  ],
];

it('replacing writes in these steps', () => {
  const steps: string[] = [];
  const store = openStore(homeWithOlder(), { segmenter, beforeWrite: (step) => steps.push(step) });
  store.saveReport(newer.report, newer.bytes);
  store.close();
  expect(steps).toEqual(STEPS);
});

it.each(STEPS)('a failure before "%s" leaves the old report whole', (fatal) => {
  const home = homeWithOlder();
  const beforeWrite = (step: string) => {
    if (step === fatal) throw new Error('the power went');
  };
  const store = openStore(home, { segmenter, beforeWrite });
  expect(() => store.saveReport(newer.report, newer.bytes)).toThrow('the power went');
  expect(heldWhole(store)).toEqual(whole(older, 1));
  store.close();
  const again = openStore(home, { segmenter });
  expect(heldWhole(again)).toEqual(whole(older, 1));
  expect(again.saveReport(newer.report, newer.bytes).status).toBe('replaced');
  expect(heldWhole(again)).toEqual(whole(newer, 0));
  again.close();
});

it.each(['remove', 'sentences', 'commit'])(
  'a process killed before "%s" leaves the old report whole',
  (fatal) => {
    const home = homeWithOlder();
    const child = spawnSync(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'crash-child.ts'), home, fatal]);
    expect(child.signal, child.stderr.toString()).toBe('SIGKILL');
    const store = openStore(home, { segmenter });
    expect(heldWhole(store)).toEqual(whole(older, 1));
    store.close();
  },
  60_000,
);
