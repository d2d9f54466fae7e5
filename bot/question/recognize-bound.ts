/** Words that set a bound on the number beside them (不到20件, "above 100 million"): they belong to the number, whatever else they could mean. */
import { BOUND_WORDS_AFTER, BOUND_WORDS_BEFORE } from '../../data/glossary/comparators.ts';
import type { Candidate } from './cover.ts';
import { type Token, tokenize } from './token.ts';

const keysOf = (words: readonly string[]): string[][] => words.map((word) => tokenize(word).map(({ surface }) => surface));
const before = keysOf(BOUND_WORDS_BEFORE);
const after = keysOf(BOUND_WORDS_AFTER);

/** `numbers`: the candidates for numbers in the same tokens. */
export function recognizeBounds(tokens: Token[], numbers: readonly Candidate[]): Candidate[] {
  const standsAt = (keys: string[], at: number) => at >= 0 && keys.every((key, index) => tokens[at + index]?.surface === key);
  const candidate = (from: number, to: number): Candidate => ({
    from,
    to,
    matched: to - from,
    rule: 'bound-of-number',
    meanings: [{ kind: 'generic' }],
  });
  return numbers.flatMap(({ from, to }) => [
    ...before.filter((keys) => standsAt(keys, from - keys.length)).map((keys) => candidate(from - keys.length, from)),
    ...after.filter((keys) => standsAt(keys, to)).map((keys) => candidate(to, to + keys.length)),
  ]);
}
