/** Reciprocal-rank fusion: Σ weight / (K + rank) over the lists, as a share of the highest possible sum (Cormack, Clarke and Büttcher, SIGIR 2009). Ranks only, so scores of different kinds need no scale. */

/** The article's constant: how slowly the weight falls with the rank. */
const K = 60;

/** One list's keys, best first, and its weight (1 is usual, 0 mutes it). */
export interface RankedChannel {
  keys: readonly string[];
  weight: number;
}

/** A key with its fused score, 0 to 1, and its place in each list, counted from 1; null where the list does not name it. */
export interface FusedKey {
  key: string;
  score: number;
  ranks: (number | null)[];
}

/** Every key that a list of some weight names, best first; equal scores stand in order of `compare`. */
export function fuseRankings(channels: readonly RankedChannel[], compare: (left: string, right: string) => number): FusedKey[] {
  const fused = new Map<string, FusedKey>();
  const highest = channels.reduce((sum, { weight }) => sum + weight / (K + 1), 0);
  for (const [channel, { keys, weight }] of channels.entries()) {
    for (const [index, key] of keys.entries()) {
      const entry = fused.get(key) ?? { key, score: 0, ranks: channels.map(() => null) };
      entry.score += weight / (K + index + 1) / highest;
      entry.ranks[channel] = index + 1;
      fused.set(key, entry);
    }
  }
  return [...fused.values()]
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || compare(left.key, right.key));
}
