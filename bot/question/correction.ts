/** A wording put in the place of a misspelt one, and what the question then says there. */
import type { Candidate } from './cover.ts';
import type { Meaning } from './span.ts';
import { type Token, tokenize } from './token.ts';

export interface Correction {
  /** Tokens that are replaced, half-open. */
  from: number;
  to: number;
  right: string;
  rule: string;
  /** What the corrected wording may be taken for. */
  kinds: readonly Meaning['kind'][];
}

/** What a question's tokens can mean (the recogniser of phrases). */
export type Matcher = (tokens: Token[]) => Candidate[];

/**
 * Candidates that the corrected question has and that hold at least one of the corrections whole. Corrections must not overlap. Their
 * ranges are those of the question as it was typed; what was mended is told in `corrected`, for organs in the meaning.
 */
export function correctedCandidates(tokens: Token[], corrections: readonly Correction[], match: Matcher): Candidate[] {
  const rewritten: Token[] = [];
  /** Per rewritten token: where its range begins and ends among the typed ones; undefined inside of a correction. */
  const starts: (number | undefined)[] = [];
  const ends: (number | undefined)[] = [];
  for (let at = 0; at < tokens.length; ) {
    const correction = corrections.find(({ from }) => from === at);
    const to = correction ? correction.to : at + 1;
    const place = { start: tokens[at]!.start, end: tokens[to - 1]!.end };
    const added = correction
      ? tokenize(correction.right).map((token, index) => ({ ...token, ...place, apart: index === 0 && tokens[at]!.apart }))
      : [tokens[at]!];
    added.forEach((token, index) => {
      rewritten.push(token);
      starts.push(index === 0 ? at : undefined);
      ends.push(index === added.length - 1 ? to : undefined);
    });
    at = to;
  }
  return match(rewritten).flatMap((candidate) => {
    const from = starts[candidate.from];
    const to = ends[candidate.to - 1];
    if (from === undefined || to === undefined) return [];
    const held = corrections.filter((correction) => correction.from >= from && correction.to <= to);
    const meanings = candidate.meanings.filter(({ kind }) => held.some(({ kinds }) => kinds.includes(kind)));
    if (held.length === 0 || meanings.length === 0) return [];
    const corrected = joinWords(rewritten.slice(candidate.from, candidate.to));
    const matched = Math.min(candidate.matched, to - from);
    return [{ from, to, matched, rule: held[0]!.rule, meanings: meanings.map((meaning) => nameRight(meaning, corrected)), corrected }];
  });
}

/** An organ says by itself what it was taken for: its name, or the wording where several organs go by it. */
function nameRight(meaning: Meaning, corrected: string): Meaning {
  return meaning.kind === 'organ' ? { ...meaning, corrected: meaning.organs.length === 1 ? meaning.organs[0]! : corrected } : meaning;
}

function joinWords(tokens: Token[]): string {
  return tokens.map((token, index) => (index > 0 && token.kind === 'word' ? ` ${token.surface}` : token.surface)).join('');
}
