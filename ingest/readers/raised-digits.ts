/** Digits above or below the line are marks of notes, and no part of the number in front of them: 12¹ is not 121. */

/** A raised text as it is written behind others: a space keeps its digits apart from theirs. */
export function partRaised(before: string, raised: string): string {
  return /\d\s*$/u.test(before) && /^\s*\d/u.test(raised) ? ` ${raised.trimStart()}` : raised;
}
