/** Officialese is copied from report to report: sentences that say nearly the same, with the same numbers. */
import { foldText } from './segmenter.ts';

/** What of a sentence decides whether another says the same. */
export interface SentencePrint {
  /** Its numbers in order: other numbers make another statement. */
  numbers: string;
  /** Pairs of neighbouring letters and ideographs. */
  pairs: ReadonlySet<string>;
}

/** Share of pairs in common, of all pairs of both, from which on two sentences are nearly the same. */
const NEARLY = 0.8;
/** A heading or a line of a few characters says too little to be a copy. */
const SHORTEST = 12;

/** Undefined for a sentence too short to be told from chance. */
export function sentencePrint(text: string): SentencePrint | undefined {
  const folded = foldText(text);
  const letters = folded.replace(/[^\p{L}]/gu, '');
  if (letters.length < SHORTEST) return undefined;
  const pairs = new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
  return { numbers: (folded.match(/\d+(?:\.\d+)?/g) ?? []).join(' '), pairs };
}

export function sayNearlyTheSame(left: SentencePrint, right: SentencePrint): boolean {
  if (left.numbers !== right.numbers) return false;
  const [small, large] = left.pairs.size < right.pairs.size ? [left.pairs, right.pairs] : [right.pairs, left.pairs];
  if (small.size / large.size < NEARLY) return false;
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return common / (small.size + large.size - common) >= NEARLY;
}
