/** Wordings that count something else than the cell whose name they hold (data/glossary/other-counts.ts): candidates that stay unexplained. */
import { OTHER_COUNTS } from '../../data/glossary/other-counts.ts';
import type { Candidate } from './cover.ts';
import type { Token } from './token.ts';

/** Rules of such spans begin with this; nothing explains them away and no spelling is mended in them. */
export const OTHER_COUNT_RULE = 'other-count/';
/** Such a wording outweighs the name that it holds. */
const ADVANTAGE = 4;

export function recognizeOtherCounts(tokens: Token[], normalized: string): Candidate[] {
  return OTHER_COUNTS.flatMap(({ key, zh, en }) =>
    [...zh, ...en].flatMap((pattern) =>
      [...normalized.matchAll(pattern)].flatMap((match): Candidate[] => {
        const end = match.index + match[0].length;
        const from = tokens.findIndex((token) => token.start >= match.index);
        const to = tokens.findLastIndex((token) => token.end <= end) + 1;
        if (from < 0 || to <= from) return [];
        return [{ from, to, matched: to - from + ADVANTAGE, rule: OTHER_COUNT_RULE + key, meanings: [{ kind: 'unknown' }] }];
      }),
    ),
  );
}
