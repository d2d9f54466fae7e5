/** The process in which the vector index is made: three arguments (home folder, model, dimensions), messages of progress, and an end. */
import path from 'node:path';
import type { IndexReply } from './index-builder.ts';
import { openDatabase, VECTORS_FOLDER } from './store/open-database.ts';
import { StoreReader } from './store/store-reader.ts';
import { writeVectorIndex } from './vector-index.ts';

const [home = '', model = '', width = ''] = process.argv.slice(2);
const reply = (message: IndexReply): void => {
  process.send?.(message);
};

function* vectorsIn(store: StoreReader, reports: ReturnType<StoreReader['indexedReports']>) {
  let label = 0;
  for (const { report, count } of reports) {
    const found = store.findVectors(report, model);
    if (!found || found.dimensions !== Number(width)) throw new Error(`The sentences of ${report} have no vectors of ${model}.`);
    for (let row = 0; row < count; row++)
      yield { label: label + row, vector: found.values.subarray(row * found.dimensions, (row + 1) * found.dimensions) };
    label += count;
  }
}

function build(): boolean {
  const store = new StoreReader(home, openDatabase(home, { readonly: true }));
  try {
    const reports = store.indexedReports();
    const all = reports.reduce((sum, { count }) => sum + count, 0);
    // What was removed meanwhile must not come back with a graph that still holds it.
    const mayReplace = () => JSON.stringify(store.indexedReports()) === JSON.stringify(reports);
    return writeVectorIndex(path.join(home, VECTORS_FOLDER), { model, dimensions: Number(width), reports }, vectorsIn(store, reports), {
      mayReplace,
      onProgress: (done) => reply({ kind: 'progress', done, all }),
    });
  } finally {
    store.close();
  }
}

// The other side is gone: nobody waits for this index.
process.on('disconnect', () => process.exit(0));
try {
  reply({ kind: build() ? 'made' : 'outdated' });
} catch (failure) {
  reply({ kind: 'failed', reason: failure instanceof Error ? failure.message : String(failure) });
}
process.disconnect?.();
