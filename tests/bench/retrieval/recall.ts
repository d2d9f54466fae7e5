/** Nearest neighbours through the graph against comparing every vector, over a hundred thousand sentences, with and without a filter by report. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SCAN_UP_TO } from '../../../retrieval/corpus-candidates.ts';
import { BuiltInEmbeddings } from '../../../retrieval/embedder.ts';
import { scanVectors } from '../../../retrieval/searchable-report.ts';
import { seededRandom } from '../../../retrieval/training/random.ts';
import { loadTrainingWords } from '../../../retrieval/training/training-set.ts';
import { readVectorIndex, writeVectorIndex } from '../../../retrieval/vector-index.ts';
import { percent, printTable } from './print-table.ts';

const NEIGHBOURS = 10;
const QUERIES = 200;
/** Shares of the sentences that a filter lets through. */
const FILTERS = [1, 0.5, 0.1, 0.01, 0.001];

export async function measureRecall(count: number): Promise<void> {
  const random = seededRandom(11);
  const embeddings = new BuiltInEmbeddings();
  const wordings = loadTrainingWords().concepts.flatMap(({ zh }) => zh);
  const draw = () => wordings[Math.floor(random() * wordings.length)] as string;
  const texts = Array.from({ length: count }, () => `${draw()}，${draw()}，${draw()}。`);
  const vectors: Float32Array[] = [];
  for (let start = 0; start < count; start += 1000)
    for (const vector of await embeddings.embedTexts(texts.slice(start, start + 1000), 'passage')) vectors.push(vector as Float32Array);
  const folder = mkdtempSync(path.join(tmpdir(), 'wenbao-recall-'));
  const rows = vectors.map((vector, label) => ({ label, vector }));
  const { dimensions } = embeddings.profile;
  const source = { model: 'bench', dimensions, reports: [{ report: 'bench', hash: 'bench', count }] };
  const building = performance.now();
  writeVectorIndex(folder, source, rows);
  const buildSeconds = (performance.now() - building) / 1000;
  const reading = performance.now();
  const read = readVectorIndex(folder, source);
  const readMilliseconds = performance.now() - reading;
  if (typeof read === 'string') throw new Error(read);
  const queries = (await embeddings.embedTexts(
    Array.from({ length: QUERIES }, () => `${draw()} ${draw()}`),
    'query',
  )) as Float32Array[];
  const lines = FILTERS.map((share) => {
    const size = Math.round(count * share);
    const offset = Math.floor((count - size) / 2);
    const passing = rows.slice(offset, offset + size);
    const table = { dimensions, values: Float32Array.from(passing.flatMap(({ vector }) => Array.from(vector))) };
    const filter = share === 1 ? undefined : { size, has: (label: number) => label >= offset && label < offset + size };
    const scanned = size <= SCAN_UP_TO;
    let common = 0;
    let full = 0;
    let spent = 0;
    for (const query of queries) {
      const scores = scanVectors(table, query).map((score) => score ?? -1);
      const tenth = scores.toSorted((left, right) => right - left)[Math.min(NEIGHBOURS, size) - 1] ?? -1;
      const before = performance.now();
      const found = scanned ? nearestOf(scanVectors(table, query)) : read.index.nearest(query, NEIGHBOURS, filter);
      spent += performance.now() - before;
      // Whatever is as near as the tenth counts: equal texts are equally near.
      common += found.filter(({ similarity }) => similarity >= tenth - 1e-6).length;
      full += Number(found.length === Math.min(NEIGHBOURS, size));
    }
    const recall = (common / (QUERIES * Math.min(NEIGHBOURS, size))).toFixed(4);
    return [`${share * 100} %`, String(size), scanned ? 'scan' : 'graph', recall, percent(full, QUERIES), (spent / QUERIES).toFixed(2)];
  });
  printTable(
    `Nearest of ${count} sentences (graph made in ${buildSeconds.toFixed(0)} s, read in ${readMilliseconds.toFixed(0)} ms)`,
    ['passes the filter', 'sentences', 'by', 'recall@10', 'full answers, %', 'ms a query'],
    lines,
  );
  rmSync(folder, { recursive: true, force: true });
}

function nearestOf(scores: readonly (number | null)[]): { similarity: number }[] {
  return scores
    .map((similarity) => ({ similarity: similarity ?? -1 }))
    .sort((left, right) => right.similarity - left.similarity)
    .slice(0, NEIGHBOURS);
}
