/** Which tokens a stretch of the normalised question covers. */
import type { Token } from './token.ts';

/** The tokens of a range of offsets; undefined where there is none or the range cuts through one. */
export function tokensWithin(tokens: Token[], start: number, end: number): { from: number; to: number } | undefined {
  if (tokens.some((token) => (token.start < start && start < token.end) || (token.start < end && end < token.end))) return undefined;
  const from = tokens.findIndex((token) => token.start >= start);
  const after = tokens.findIndex((token) => token.start >= end);
  const to = after < 0 ? tokens.length : after;
  return from < 0 || from >= to ? undefined : { from, to };
}
