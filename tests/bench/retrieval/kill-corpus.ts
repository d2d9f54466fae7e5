/** Two small corpora whose nearest sentences differ. */

import { seededRandom } from '../../../retrieval/training/random.ts';
import type { IndexSource } from '../../../retrieval/vector-index.ts';

const COUNT = 400;
const DIMENSIONS = 32;

function corpus(seed: number) {
  const random = seededRandom(seed);
  const vectors = Array.from({ length: COUNT }, (_, label) => ({
    label,
    vector: Array.from({ length: DIMENSIONS }, () => random() - 0.5),
  }));
  const source: IndexSource = { model: 'bench', dimensions: DIMENSIONS, reports: [{ report: `corpus-${seed}`, hash: 'h', count: COUNT }] };
  return { source, vectors };
}

export const kills = [corpus(1), corpus(2)] as const;
