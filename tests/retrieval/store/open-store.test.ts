import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createSegmenter } from '../../../retrieval/segmenter.ts';
import { DATABASE_FILE } from '../../../retrieval/store/open-database.ts';
import { openStore } from '../../../retrieval/store/store.ts';
import { StoreError } from '../../../retrieval/store/store-error.ts';
import { makeHome, makeReport } from '../report-fixture.ts';

const segmenter = createSegmenter();
const fileOf = (home: string) => path.join(home, DATABASE_FILE);

function homeWithReport(): string {
  const home = makeHome();
  const store = openStore(home, { segmenter });
  const { report, bytes } = makeReport({ source: 'a.txt' });
  store.saveReport(report, bytes);
  store.close();
  return home;
}

function failureOf(work: () => unknown): StoreError {
  try {
    work();
  } catch (failure) {
    if (failure instanceof StoreError) return failure;
    throw failure;
  }
  throw new Error('nothing failed');
}

const changeDatabase = (file: string, change: (database: BetterSqlite3.Database) => void) => {
  const database = new BetterSqlite3(file);
  change(database);
  database.close();
};

it.each([
  {
    name: 'a file that is no database',
    code: 'store-corrupt',
    prepare: (file: string) => writeFileSync(file, 'not a database at all, however long it may be'),
  },
  {
    name: 'a damaged first page',
    code: 'store-corrupt',
    prepare: (file: string) => writeFileSync(file, Buffer.concat([Buffer.alloc(100, 1), readFileSync(file).subarray(100)])),
  },
  {
    name: 'another program’s database',
    code: 'store-foreign',
    prepare: (file: string) => changeDatabase(file, (database) => database.pragma('application_id = 7')),
  },
  {
    name: 'a newer schema',
    code: 'schema-newer',
    prepare: (file: string) => changeDatabase(file, (database) => database.pragma('user_version = 999')),
  },
])('$name is refused as $code and left as it is', ({ code, prepare }) => {
  const home = homeWithReport();
  prepare(fileOf(home));
  const before = readFileSync(fileOf(home));
  const failure = failureOf(() => openStore(home, { segmenter }));
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(fileOf(home));
  expect(readFileSync(fileOf(home)).equals(before)).toBe(true);
});

it('a file that is being written is reported as locked, and nothing is lost', () => {
  const home = homeWithReport();
  const other = new BetterSqlite3(fileOf(home));
  other.exec('BEGIN IMMEDIATE');
  const store = openStore(home, { segmenter, busyTimeout: 0 });
  const { report, bytes } = makeReport({ source: 'b.txt', sentences: ['乙。'] });
  expect(failureOf(() => store.saveReport(report, bytes)).code).toBe('store-locked');
  expect(store.listReports().map(({ id }) => id)).toEqual(['a']);
  other.exec('ROLLBACK');
  other.close();
  expect(store.saveReport(report, bytes).status).toBe('accepted');
  store.close();
});

it('a home that is a file is refused', () => {
  const home = path.join(makeHome(), 'file');
  writeFileSync(home, '');
  expect(failureOf(() => openStore(home, { segmenter })).code).toBe('home-unwritable');
});

it.skipIf(process.getuid?.() === 0)('a folder without write permission is refused', () => {
  const home = makeHome();
  chmodSync(home, 0o500);
  expect(failureOf(() => openStore(home, { segmenter })).code).toBe('home-unwritable');
});

it('read-only opening creates nothing', () => {
  const home = makeHome();
  expect(failureOf(() => openStore(home, { segmenter, readonly: true })).code).toBe('store-missing');
  expect(readdirSync(home)).toEqual([]);
});

it('a report that is not held is refused by name', () => {
  const store = openStore(homeWithReport(), { segmenter });
  for (const work of [() => store.getReport('x'), () => store.originalBytes('x'), () => store.removeReport('x')]) {
    expect(failureOf(work)).toMatchObject({ code: 'report-missing', message: expect.stringContaining('Held are a') });
  }
  store.close();
});

it('an index of another dictionary is made again on opening', () => {
  const home = homeWithReport();
  const other = createSegmenter(['全年收到']);
  const store = openStore(home, { segmenter: other });
  expect(store.searchWords(['全年收到'], 5)).toHaveLength(1);
  store.close();
});

it('a file of the schema before keeps its sentence vectors, and takes those of a second model beside them', () => {
  const home = homeWithReport();
  const vectors = { dimensions: 2, values: Float32Array.of(0.6, 0.8) };
  const first = openStore(home, { segmenter });
  first.saveVectors('a', 'old@1', vectors);
  first.close();
  changeDatabase(fileOf(home), (database) => {
    database.exec(`
      CREATE TABLE before (report_key INTEGER PRIMARY KEY REFERENCES reports(key) ON DELETE CASCADE,
        model TEXT NOT NULL, dimensions INTEGER NOT NULL, count INTEGER NOT NULL, vectors BLOB NOT NULL);
      INSERT INTO before SELECT report_key, model, dimensions, count, vectors FROM vectors;
      DROP TABLE vectors;
      ALTER TABLE before RENAME TO vectors;`);
    database.pragma('user_version = 3');
  });
  const store = openStore(home, { segmenter });
  expect(store.findVectors('a', 'old@1')).toEqual(vectors);
  store.saveVectors('a', 'new@1', vectors);
  expect(store.wholeModels()).toEqual(['new@1', 'old@1']);
  store.keepModel('new@1');
  expect([store.findVectors('a', 'old@1'), store.findVectors('a', 'new@1')]).toEqual([undefined, vectors]);
  store.removeReport('a');
  expect(store.wholeModels()).toEqual([]);
  store.close();
});
