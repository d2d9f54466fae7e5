/** Where words that a model repeats stand in the question. */
import { normalizeQuestion } from '../question/normalize-question.ts';
import type { Reading } from '../question/reading.ts';

/** A half-open range of whole tokens; undefined where the words do not stand there, or cut a word in two. */
export function findTokens(words: string, { normalized, tokens }: Reading): { from: number; to: number } | undefined {
  const sought = normalizeQuestion(words);
  for (let at = normalized.indexOf(sought); sought !== '' && at >= 0; at = normalized.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const from = tokens.findIndex(({ start }) => start >= at);
    const to = tokens.findLastIndex((token) => token.end <= end) + 1;
    const cut = tokens.some(({ start, end: last }) => (start < at && last > at) || (start < end && last > end));
    if (!cut && from >= 0 && to > from) return { from, to };
  }
  return undefined;
}
