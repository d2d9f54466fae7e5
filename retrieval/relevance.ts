/**
 * How well one sentence fits a query: the fused ranks of the lists, how much of what is asked stands in it or right around it, how near it is in
 * meaning, and what a second look finds (`close-reading.ts`). Weights found on the open half of the held-out questions alone, by a softmax over
 * the forty best sentences of each question, checked in five folds (docs/decisions/2026-11-28-weak-evidence.md).
 */
import type { CloseReading } from './close-reading.ts';
import type { PlacedTerm } from './coverage.ts';

/** With a second look; the sum of the weights is about that without one, so that distances mean the same. */
const CLOSE = { fused: 0.5, own: 0.35, around: 0.1, cosine: 0.4, clauses: 0.25, words: 0.4 } as const;
const PLAIN = { fused: 1, own: 0.4, around: 0.15, cosine: 0.4 } as const;

/** `fused`: the reciprocal-rank sum as a share of the highest possible one, 0 to 1. Higher is better; comparable within one search only. */
export function scoreRelevance(fused: number, terms: readonly PlacedTerm[], similarity: number | null, close?: CloseReading): number {
  const { own, around } = coveredShares(terms);
  const weights = close ? CLOSE : PLAIN;
  const first = weights.fused * fused + weights.own * own + weights.around * around + weights.cosine * Math.max(0, similarity ?? 0);
  return close ? first + CLOSE.clauses * close.clauses + CLOSE.words * close.words : first;
}

/** Shares of the terms' weight, 0 to 1, that stand in the sentence and that stand only in its neighbours or heading; 0 without terms. */
export function coveredShares(terms: readonly PlacedTerm[]): { own: number; around: number } {
  const sum = (chosen: readonly PlacedTerm[]) => chosen.reduce((total, { weight }) => total + weight, 0);
  const all = sum(terms);
  if (all === 0) return { own: 0, around: 0 };
  const own = sum(terms.filter(({ place }) => place === 'sentence'));
  const around = sum(terms.filter(({ place }) => place === 'before' || place === 'around'));
  return { own: own / all, around: around / all };
}
