/** Reciprocal-rank fusion: Σ 1 / (K + rank) over the channels (Cormack, Clarke and Büttcher, SIGIR 2009). Ranks only, so scores of different kinds need no scale. */

/** The article's constant: how slowly the weight falls with the rank. */
const K = 60;

/** One channel's keys, best first, and its weight (1 is usual, 0 mutes it). */
export interface RankedChannel {
  keys: readonly string[];
  weight: number;
}

/** Every key that any channel names with its fused score, best first; equal scores stand in order of `compare`. */
export function fuseRankings(
  channels: readonly RankedChannel[],
  compare: (left: string, right: string) => number,
): { key: string; score: number }[] {
  const scores = new Map<string, number>();
  for (const { keys, weight } of channels) {
    for (const [index, key] of keys.entries()) scores.set(key, (scores.get(key) ?? 0) + weight / (K + index + 1));
  }
  return [...scores]
    .map(([key, score]) => ({ key, score }))
    .sort((left, right) => right.score - left.score || compare(left.key, right.key));
}
