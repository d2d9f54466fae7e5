/**
 * How far a sentence can be trusted to answer a question, 0 to 1: a logistic rule over what the search found out about it. Calibrated on the
 * open half of the held-out questions, each asked of the report that answers it and of the others, and on questions whose answers are not held
 * (docs/decisions/2026-11-28-weak-evidence.md).
 */
import type { PlacedTerm } from '../../retrieval/coverage.ts';
import { coveredShares } from '../../retrieval/relevance.ts';
import type { SearchHit } from '../../retrieval/search-hit.ts';

/** Below this the evidence is weak and nothing is quoted. */
export const ENOUGH = 0.3;

export interface Evidence {
  /** Shares of the question's content, by weight, that stand in the sentence, right around it, and only elsewhere although known by many words. */
  own: number;
  around: number;
  elsewhere: number;
  /** Weight of what stands in the sentence and, for less, beside it, up to `MOST_COVERED`: two rare words are better evidence than one. */
  covered: number;
  /** Nearness to the top of the best list and cosine, each 0 to 1. */
  fused: number;
  cosine: number;
  /** How far the next best sentence is behind, up to `WIDEST`. */
  margin: number;
}

const MOST_COVERED = 2.5;
/** What stands beside the sentence counts for so much of what stands in it. */
const BESIDE = 0.6;
const WIDEST = 0.3;

const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  own: 0.6,
  around: 0,
  elsewhere: -0.8,
  covered: 1.1,
  fused: 22.5,
  cosine: 3.1,
  margin: 6.6,
};
const BIAS = -27.1;

/** `terms`: the content terms that count. `margin`: distance in relevance to the next best sentence. */
export function weighEvidence({ similarity, ranks }: SearchHit, terms: readonly PlacedTerm[], margin: number): Evidence {
  const { own, around } = coveredShares(terms);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const elsewhere = terms.filter(({ place, known }) => place === 'elsewhere' && known).reduce((sum, { weight }) => sum + weight, 0);
  return {
    own,
    around,
    elsewhere: all === 0 ? 0 : elsewhere / all,
    covered: Math.min(MOST_COVERED, (own + BESIDE * around) * all),
    fused: Math.max(0, ...[ranks.words, ranks.expanded, ranks.vectors].map((rank) => (rank === null ? 0 : 61 / (60 + rank)))),
    cosine: Math.max(0, similarity ?? 0),
    margin: Math.min(WIDEST, Math.max(0, margin)),
  };
}

export function trustIn(evidence: Evidence): number {
  const sum = (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce((total, part) => total + WEIGHTS[part] * evidence[part], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
