/** Chooses, among all recognised spans, the set that explains the question best. */
import type { Meaning, QuestionSpan } from './span.ts';
import type { Token } from './token.ts';

export interface Candidate {
  from: number;
  to: number;
  /** Tokens that the recogniser itself accounts for. */
  matched: number;
  rule: string;
  meanings: Meaning[];
  /** The right wording, where the one in the question was mended. */
  corrected?: string;
}

/** Prefers what narrows the answer when two readings have the same length. */
const BONUS: Record<Meaning['kind'], number> = {
  organ: 0.7,
  year: 0.8,
  'organ-mention': 0.6,
  concept: 0.5,
  operation: 0.3,
  scope: 0.35,
  extent: 0.3,
  dimension: 0.25,
  ask: 0.2,
  number: 0.15,
  generic: 0,
  unknown: 0,
};

/** A word that nothing explains costs more than what a wording gains by being cut into pieces. */
const UNEXPLAINED = 1.5;

/** Longer wordings weigh more than the sum of their parts; a skipped generic word costs a little. */
function weight(candidate: Candidate): number {
  const bonus = Math.max(...candidate.meanings.map((meaning) => BONUS[meaning.kind]));
  return candidate.matched ** 1.5 + bonus - 0.3 * (candidate.to - candidate.from - candidate.matched);
}

/**
 * Best cover by dynamic programming over token positions. Tokens that no candidate explains become `unknown` spans
 * (adjacent ones joined), so that the result covers every token of the question exactly once.
 */
export function coverTokens(tokens: Token[], candidates: Candidate[]): QuestionSpan[] {
  const byStart = new Map<number, Candidate[]>();
  for (const candidate of candidates) byStart.set(candidate.from, [...(byStart.get(candidate.from) ?? []), candidate]);
  const best = new Array<number>(tokens.length + 1).fill(0);
  const choice = new Array<Candidate | undefined>(tokens.length + 1);
  for (let at = tokens.length - 1; at >= 0; at--) {
    best[at] = best[at + 1]! - UNEXPLAINED;
    for (const candidate of byStart.get(at) ?? []) {
      const score = weight(candidate) + best[candidate.to]!;
      if (score > best[at]! + 1e-9) {
        best[at] = score;
        choice[at] = candidate;
      }
    }
  }
  const spans: QuestionSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const candidate = choice[at];
    const last = spans.at(-1);
    const surfaceOf = (from: number, to: number) => joinSurface(tokens.slice(from, to));
    if (candidate) {
      spans.push({
        from: at,
        to: candidate.to,
        surface: surfaceOf(at, candidate.to),
        rule: candidate.rule,
        meanings: candidate.meanings,
        corrected: candidate.corrected,
      });
      at = candidate.to;
    } else if (last && last.meanings[0]?.kind === 'unknown') {
      last.to = ++at;
      last.surface = surfaceOf(last.from, last.to);
    } else {
      spans.push({ from: at, to: at + 1, surface: surfaceOf(at, at + 1), rule: 'no-rule', meanings: [{ kind: 'unknown' }] });
      at++;
    }
  }
  return spans;
}

function joinSurface(tokens: Token[]): string {
  return tokens.reduce((text, token, index) => {
    const apart = index > 0 && (token.kind === 'word' || tokens[index - 1]!.kind === 'word');
    return text + (apart ? ' ' : '') + token.surface;
  }, '');
}
