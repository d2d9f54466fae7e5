import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVectorIndex, type VectorSource } from '../../retrieval/vector-index.ts';
import { makeHome } from './report-fixture.ts';

const rows = [
  { label: 0, vector: [1, 0, 0] },
  { label: 1, vector: [0, 1, 0] },
  { label: 2, vector: [0.9, 0.1, 0] },
];
const source = (changes: Partial<VectorSource> = {}): VectorSource => ({
  model: 'm',
  dimensions: 3,
  generation: 'g',
  vectors: () => rows,
  ...changes,
});
const graph = 'sentences.hnsw';
const sidecar = 'sentences.json';

async function open(folder: string, from = source()) {
  const messages: string[] = [];
  const index = await openVectorIndex(folder, from, (message) => messages.push(message));
  return { messages, found: index.nearest([1, 0, 0], 2).map(({ label }) => label), count: index.count };
}

it('is made once and then read', async () => {
  const folder = path.join(makeHome(), 'not', 'there', 'yet');
  expect(await open(folder)).toEqual({ messages: ['The vector index is made again: there is none yet.'], found: [0, 2], count: 3 });
  expect(await open(folder)).toEqual({ messages: [], found: [0, 2], count: 3 });
  expect(readdirSync(folder).sort()).toEqual([graph, sidecar]);
});

describe('whatever is wrong is said and the index made again', () => {
  it.each<{ name: string; says: RegExp; spoil?: (folder: string) => void; changed?: Partial<VectorSource> }>([
    { name: 'a truncated graph', says: /damaged/, spoil: (folder) => truncateSync(path.join(folder, graph), 100) },
    { name: 'a flipped byte', says: /damaged/, spoil: (folder) => flipByte(path.join(folder, graph)) },
    { name: 'no graph', says: /none yet/, spoil: (folder) => rmSync(path.join(folder, graph)) },
    { name: 'no sidecar', says: /cannot be read/, spoil: (folder) => rmSync(path.join(folder, sidecar)) },
    { name: 'a sidecar that is no JSON', says: /cannot be read/, spoil: (folder) => writeFileSync(path.join(folder, sidecar), '{') },
    {
      name: 'a sidecar of another shape',
      says: /cannot be read/,
      spoil: (folder) => writeFileSync(path.join(folder, sidecar), '{"model":"m"}'),
    },
    { name: 'another width', says: /2 dimensions|3 dimensions/, changed: { dimensions: 2, vectors: () => [{ label: 0, vector: [1, 0] }] } },
    { name: 'another generation', says: /changed/, changed: { generation: 'later' } },
    { name: 'another model', says: /model m/, changed: { model: 'n' } },
  ])('$name', async ({ says, spoil, changed }) => {
    const folder = makeHome();
    await open(folder);
    spoil?.(folder);
    const again = await openVectorIndex(folder, source(changed), (message) => expect(message).toMatch(says));
    expect(again.count).toBeGreaterThan(0);
    const query = Array.from({ length: changed?.dimensions ?? 3 }, (_, index) => Number(index === 0));
    expect(again.nearest(query, 1).map(({ label }) => label)).toEqual([0]);
    expect((await openVectorIndex(folder, source(changed), (message) => expect.fail(message))).count).toBe(again.count);
  });
});

it('leaves out vectors without direction', async () => {
  const vectors = () => [
    ...rows,
    { label: 3, vector: [0, 0, 0] },
    { label: 4, vector: [Number.NaN, 1, 0] },
    { label: 5, vector: [1, 0] },
    { label: 6, vector: [Infinity, 0, 0] },
  ];
  const index = await openVectorIndex(makeHome(), source({ vectors }));
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

it('holds nothing when there is nothing', async () => {
  const index = await openVectorIndex(makeHome(), source({ vectors: () => [] }));
  expect(index.nearest([1, 0, 0], 5)).toEqual([]);
});

it('answers also where it cannot be kept', async () => {
  const file = path.join(makeHome(), 'file');
  writeFileSync(file, '');
  const { messages, found } = await open(path.join(file, 'vectors'));
  expect(found).toEqual([0, 2]);
  expect(messages.at(-1)).toContain('could not be kept');
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  writeFileSync(file, bytes);
}
