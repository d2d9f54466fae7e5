import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IndexSource, type ReadVectorIndex, readVectorIndex, writeVectorIndex } from '../../retrieval/vector-index.ts';
import { makeHome } from './report-fixture.ts';

type Row = { label: number; vector: number[] };
const rows: Row[] = [
  { label: 0, vector: [1, 0, 0] },
  { label: 1, vector: [0, 1, 0] },
  { label: 2, vector: [0.9, 0.1, 0] },
];
const source = (changes: Partial<IndexSource> = {}): IndexSource => ({
  model: 'm',
  dimensions: 3,
  reports: [{ report: 'a', hash: 'h', count: 3 }],
  ...changes,
});
const sidecar = 'sentences.json';
const graphOf = (folder: string) => path.join(folder, JSON.parse(readFileSync(path.join(folder, sidecar), 'utf8')).file);

function read(folder: string, changes: Partial<IndexSource> = {}): ReadVectorIndex {
  const found = readVectorIndex(folder, source(changes));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

it('is written and then read', () => {
  const folder = path.join(makeHome(), 'not', 'there', 'yet');
  expect(readVectorIndex(folder, source())).toBe('there is none yet');
  expect(writeVectorIndex(folder, source(), rows)).toBe(true);
  const { index, reports } = read(folder);
  expect(index.nearest([1, 0, 0], 2).map(({ label }) => label)).toEqual([0, 2]);
  expect({ count: index.count, reports }).toEqual({ count: 3, reports: source().reports });
  expect(readdirSync(folder)).toHaveLength(2);
});

describe('whatever is wrong is told and never read', () => {
  it.each<{ name: string; says: RegExp; spoil?: (folder: string) => void; changed?: Partial<IndexSource> }>([
    { name: 'a truncated graph', says: /damaged/, spoil: (folder) => truncateSync(graphOf(folder), 100) },
    { name: 'a flipped byte', says: /damaged/, spoil: (folder) => flipByte(graphOf(folder)) },
    { name: 'a graph of another corpus', says: /damaged/, spoil: (folder) => writeForeign(graphOf(folder)) },
    { name: 'no graph', says: /missing/, spoil: (folder) => rmSync(graphOf(folder)) },
    { name: 'no sidecar', says: /none yet/, spoil: (folder) => rmSync(path.join(folder, sidecar)) },
    { name: 'a sidecar that is no JSON', says: /cannot be read/, spoil: (folder) => writeFileSync(path.join(folder, sidecar), '{') },
    {
      name: 'a sidecar of another shape',
      says: /cannot be read/,
      spoil: (folder) => writeFileSync(path.join(folder, sidecar), '{"model":"m"}'),
    },
    {
      name: 'a sidecar that names a file elsewhere',
      says: /cannot be read/,
      spoil: (folder) =>
        writeFileSync(path.join(folder, sidecar), readFileSync(path.join(folder, sidecar), 'utf8').replace('"sentences-', '"../')),
    },
    { name: 'another width', says: /3 dimensions and the model 2/, changed: { dimensions: 2 } },
    { name: 'another model', says: /model m/, changed: { model: 'n' } },
  ])('$name', ({ says, spoil, changed }) => {
    const folder = makeHome();
    writeVectorIndex(folder, source(), rows);
    spoil?.(folder);
    expect(readVectorIndex(folder, source(changed))).toMatch(says);
    const again = changed?.dimensions === 2 ? rows.map(({ label, vector }) => ({ label, vector: vector.slice(0, 2) })) : rows;
    writeVectorIndex(folder, source(changed), again);
    expect(
      read(folder, changed)
        .index.nearest(again[0]?.vector ?? [], 1)
        .map(({ label }) => label),
    ).toEqual([0]);
  });
});

it('gives way only at the last moment, and not at all when it may not', () => {
  const folder = makeHome();
  writeVectorIndex(folder, source(), rows);
  const before = readdirSync(folder).sort();
  const fewer = source({ reports: [{ report: 'b', hash: 'h', count: 1 }] });
  expect(writeVectorIndex(folder, fewer, rows.slice(0, 1), { mayReplace: () => read(folder).index.count !== 3 })).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(before);
  expect(writeVectorIndex(folder, fewer, rows.slice(0, 1))).toBe(true);
  expect(read(folder)).toMatchObject({ reports: fewer.reports, index: { count: 1 } });
  expect(readdirSync(folder)).toHaveLength(2);
});

it('leaves out vectors without direction', () => {
  const folder = makeHome();
  writeVectorIndex(folder, source({ reports: [{ report: 'a', hash: 'h', count: 7 }] }), [
    ...rows,
    { label: 3, vector: [0, 0, 0] },
    { label: 4, vector: [Number.NaN, 1, 0] },
    { label: 5, vector: [1, 0] },
    { label: 6, vector: [Number.POSITIVE_INFINITY, 0, 0] },
  ]);
  const { index } = read(folder);
  expect(index.count).toBe(3);
  expect(index.nearest([1, 0, 0], 10)).toHaveLength(3);
  for (const query of [
    [0, 0, 0],
    [Number.NaN, 0, 0],
    [1, 0],
  ])
    expect(index.nearest(query, 10)).toEqual([]);
  expect(index.nearest([1, 0, 0], 0)).toEqual([]);
});

it('holds nothing when there is nothing', () => {
  const folder = makeHome();
  writeVectorIndex(folder, source({ reports: [] }), []);
  expect(read(folder).index.nearest([1, 0, 0], 5)).toEqual([]);
});

it('fills a filtered answer wherever enough pass the filter', () => {
  const folder = makeHome();
  const many = Array.from({ length: 400 }, (_, label) => ({ label, vector: [Math.cos(label / 200), Math.sin(label / 200), 0] }));
  writeVectorIndex(folder, source({ reports: [{ report: 'a', hash: 'h', count: 400 }] }), many);
  const { index } = read(folder);
  for (const step of [1, 3, 40, 200]) {
    const has = (label: number) => label % step === 0;
    const passing = many.filter(({ label }) => has(label));
    const found = index.nearest([1, 0, 0], 10, { size: passing.length, has });
    expect(found.map(({ label }) => label)).toEqual(passing.slice(0, 10).map(({ label }) => label));
  }
  expect(index.nearest([1, 0, 0], 10, { size: 0, has: () => false })).toEqual([]);
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  writeFileSync(file, bytes);
}

function writeForeign(file: string): void {
  const folder = makeHome();
  writeVectorIndex(
    folder,
    source(),
    rows.toReversed().map(({ vector }, label) => ({ label, vector })),
  );
  writeFileSync(file, readFileSync(graphOf(folder)));
}
