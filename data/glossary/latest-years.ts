/** Years counted back from the latest that is held: 最近三年, 近两年, "the latest three years", "recent years". Read on the normalised question. */
import { readSmallNumber } from './small-numbers.ts';

/** The group is how many; without it all that are held. */
const PATTERNS: readonly RegExp[] = [
  /(?:最近|近|过去)的?([两二三四五六七八九十]|\d{1,2})(?:个)?年(?:以?来|里|内|间|中|的)?(?:时间)?/g,
  /(?<!\p{Script=Han})(?:最近|近)(?:几|些)?年(?:以?来|里|内|间|中)?|(?:最近|近)(?:几|些|数)年(?:以?来|里|内|间|中)?|近年来?/gu,
  /\b(?:(?:over|in|during|for|across|of|within) )?(?:the |its |their )?(?:latest|last|past|most recent|recent) (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years\b/g,
  /\b(?:(?:over|in|during|for|across|of|within) )?(?:the )?(?:recent|past few|last few|latest|past several|most recent) years\b/g,
];

export interface LatestYears {
  start: number;
  end: number;
  /** Infinity where all that are held are meant. */
  count: number;
}

export function findLatestYears(normalized: string): LatestYears[] {
  return PATTERNS.flatMap((pattern) =>
    [...normalized.matchAll(pattern)].map(({ index, 0: surface, 1: number }) => ({
      start: index,
      end: index + surface.length,
      count: number === undefined ? Number.POSITIVE_INFINITY : readSmallNumber(number),
    })),
  );
}
