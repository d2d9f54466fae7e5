/**
 * Nearest sentences over the whole corpus: an HNSW graph in a folder, a cache of the vectors in the store. hnswlib writes in place, keeps
 * no checksum, accepts NaN and reads a graph of another width without complaint; so a graph is written under a new name, a sidecar says what
 * it is and is renamed over the old one in one step, and whatever does not match its sidecar is not used.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import hnswlib from 'hnswlib-node';
import { z } from 'zod';
import { unitVector } from './sentence-vectors.ts';

/** Links per node and search width while building; higher is more exact and slower. */
const LINKS = 16;
const BUILD_WIDTH = 200;
/** Search width, at least the number of neighbours asked for. */
const SEARCH_WIDTH = 200;
/** Fixed, and labels are added in order, so that one corpus has one graph. */
const SEED = 20_190_515;
/** Points between two reports of progress. */
const PROGRESS_STEP = 1000;
/** How many more neighbours than needed are asked for where a filter will drop some. */
const SURPLUS = 1.5;

const sidecarSchema = z.object({
  /** Model profile and hash of its files. */
  model: z.string(),
  dimensions: z.number().int().positive(),
  /** Points in the graph. */
  count: z.number().int().nonnegative(),
  /** The graph's file beside the sidecar, and its SHA-256. */
  file: z.string().regex(/^[\w.-]+\.hnsw$/),
  checksum: z.string(),
  /** Whose sentences the labels number through. */
  reports: z.array(z.object({ report: z.string(), hash: z.string(), count: z.number().int().nonnegative() })),
});
type Sidecar = z.infer<typeof sidecarSchema>;

/** A report as the index holds it: `hash` says which reading of which bytes its `count` sentences are. */
export type IndexedReport = Sidecar['reports'][number];

export interface IndexSource {
  /** Profile and hash of the model that made the vectors. */
  model: string;
  dimensions: number;
  /** In order of id. Labels number their sentences through: the first report's from 0. */
  reports: readonly IndexedReport[];
}

/** Labels that an answer may hold: `size` of them are in the index. */
export interface LabelFilter {
  size: number;
  has: (label: number) => boolean;
}

export interface Neighbour {
  label: number;
  /** Cosine. */
  similarity: number;
}

export interface VectorIndex {
  count: number;
  /** The nearest vectors, best first, ties by label: as many as asked for wherever so many pass the filter. */
  nearest: (query: ArrayLike<number>, limit: number, filter?: LabelFilter) => Neighbour[];
}

export interface ReadVectorIndex extends IndexSource {
  index: VectorIndex;
}

const SIDECAR = 'sentences.json';

/** The index of a folder, for whatever reports it was made, or in a few words why it cannot be used. */
export function readVectorIndex(
  folder: string,
  { model, dimensions }: Pick<IndexSource, 'model' | 'dimensions'>,
): ReadVectorIndex | string {
  if (!existsSync(path.join(folder, SIDECAR))) return 'there is none yet';
  try {
    const sidecar = sidecarSchema.parse(JSON.parse(readFileSync(path.join(folder, SIDECAR), 'utf8')));
    if (sidecar.model !== model) return `it was made with the model ${sidecar.model}`;
    if (sidecar.dimensions !== dimensions) return `it has ${sidecar.dimensions} dimensions and the model ${dimensions}`;
    const file = path.join(folder, sidecar.file);
    if (!existsSync(file)) return 'its file is missing';
    if (sidecar.checksum !== checksumOf(file)) return 'its file is damaged';
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    graph.readIndexSync(file);
    if (graph.getCurrentCount() !== sidecar.count) return `it holds ${graph.getCurrentCount()} points instead of ${sidecar.count}`;
    return { model, dimensions, reports: sidecar.reports, index: indexOver(graph, dimensions) };
  } catch (failure) {
    return `it cannot be read (${failure instanceof Error ? failure.message.split('\n')[0] : failure})`;
  }
}

/**
 * Makes the graph and puts it in the place of the folder's old one, which stays readable until then. `vectors` by ascending label; NaN,
 * zero and wrongly long ones are left out. `mayReplace` is asked at the last moment: when it says no, nothing is changed. Blocks while it
 * works (tens of seconds for 100,000 vectors): call it from a process of its own. Returns whether the folder has the new index.
 */
export function writeVectorIndex(
  folder: string,
  source: IndexSource,
  vectors: Iterable<{ label: number; vector: ArrayLike<number> }>,
  { onProgress = () => {}, mayReplace = () => true }: { onProgress?: (done: number) => void; mayReplace?: () => boolean } = {},
): boolean {
  const capacity = source.reports.reduce((sum, { count }) => sum + count, 0);
  const graph = new hnswlib.HierarchicalNSW('ip', source.dimensions);
  graph.initIndex(Math.max(1, capacity), LINKS, BUILD_WIDTH, SEED);
  let seen = 0;
  for (const { label, vector } of vectors) {
    const unit = unitVector(vector, source.dimensions);
    if (unit) graph.addPoint(Array.from(unit), label);
    seen += 1;
    if (seen % PROGRESS_STEP === 0) onProgress(seen);
  }
  mkdirSync(folder, { recursive: true });
  const file = `sentences-${randomBytes(6).toString('hex')}.hnsw`;
  try {
    graph.writeIndexSync(path.join(folder, file));
    flush(path.join(folder, file));
    const checksum = checksumOf(path.join(folder, file));
    const { model, dimensions, reports } = source;
    const sidecar: Sidecar = { model, dimensions, count: graph.getCurrentCount(), file, checksum, reports: [...reports] };
    const temporary = path.join(folder, `${file}.json`);
    writeFileSync(temporary, `${JSON.stringify(sidecar)}\n`);
    flush(temporary);
    if (!mayReplace()) {
      rmSync(temporary, { force: true });
      rmSync(path.join(folder, file), { force: true });
      return false;
    }
    renameSync(temporary, path.join(folder, SIDECAR));
  } catch (failure) {
    rmSync(path.join(folder, file), { force: true });
    throw failure;
  }
  for (const name of readdirSync(folder)) if (name !== SIDECAR && name !== file) rmSync(path.join(folder, name), { force: true });
  return true;
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

const checksumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function indexOver(graph: hnswlib.HierarchicalNSW, dimensions: number): VectorIndex {
  const count = graph.getCurrentCount();
  const search = (unit: Float32Array, wanted: number): Neighbour[] => {
    graph.setEf(Math.max(SEARCH_WIDTH, wanted));
    const { neighbors, distances } = graph.searchKnn(Array.from(unit), wanted);
    return neighbors
      .map((label, at) => ({ label, similarity: 1 - (distances[at] as number) }))
      .sort((left, right) => right.similarity - left.similarity || left.label - right.label);
  };
  return {
    count,
    nearest: (query, limit, filter) => {
      const unit = unitVector(query, dimensions);
      if (!unit || limit < 1 || count < 1 || filter?.size === 0) return [];
      if (!filter) return search(unit, Math.min(limit, count));
      const needed = Math.min(limit, filter.size);
      for (let wanted = Math.ceil((needed * SURPLUS * count) / filter.size); ; wanted *= 2) {
        const found = search(unit, Math.min(wanted, count)).filter(({ label }) => filter.has(label));
        if (found.length >= needed || wanted >= count) return found.slice(0, limit);
      }
    },
  };
}
