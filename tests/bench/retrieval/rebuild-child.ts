/** Writes a vector index again and again until it is killed: two corpora by turns, told apart by their reports. For `kills.ts`. */
import { writeVectorIndex } from '../../../retrieval/vector-index.ts';
import { kills } from './kill-corpus.ts';

const [folder = ''] = process.argv.slice(2);
process.send?.('ready');
for (let turn = 0; ; turn += 1) {
  const { source, vectors } = kills[turn % 2] as (typeof kills)[number];
  writeVectorIndex(folder, source, vectors);
}
