/** 最近三年, "the latest three years": as many of the years that are held, counted back; which they are is not known before the organ is. */
import { findLatestYears } from '../../data/glossary/latest-years.ts';
import type { Candidate } from './cover.ts';
import type { Token } from './token.ts';
import { tokensWithin } from './tokens-within.ts';

export function recognizeLatestYears(tokens: Token[], normalized: string): Candidate[] {
  return findLatestYears(normalized).flatMap(({ start, end, count }) => {
    const range = tokensWithin(tokens, start, end);
    if (!range) return [];
    return [
      { ...range, matched: range.to - range.from, rule: 'latest-years', meanings: [{ kind: 'year' as const, years: [], latest: count }] },
    ];
  });
}
