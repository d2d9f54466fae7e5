/** The one slip that parts a typed wording from the right one. */

export interface SpellingError {
  kind: 'substituted' | 'missing' | 'extra' | 'swapped';
  /** Index in the right wording (of an extra sign: in the typed one). */
  at: number;
  /** The sign that was typed instead or in addition; '' where one is missing. */
  typed: string;
  /** The sign that belongs there; '' where one is too many. */
  right: string;
}

/** The single substitution, omission, addition or swap of neighbours between two wordings; undefined when they are equal or further apart. */
export function findSingleError(typed: readonly string[], right: readonly string[]): SpellingError | undefined {
  const difference = typed.length - right.length;
  if (difference > 1 || difference < -1) return undefined;
  let at = 0;
  while (at < typed.length && at < right.length && typed[at] === right[at]) at++;
  if (at === typed.length && at === right.length) return undefined;
  const [was, is] = [typed[at] ?? '', right[at] ?? ''];
  if (difference === 1) return sameFrom(typed, at + 1, right, at) ? { kind: 'extra', at, typed: was, right: '' } : undefined;
  if (difference === -1) return sameFrom(typed, at, right, at + 1) ? { kind: 'missing', at, typed: '', right: is } : undefined;
  if (sameFrom(typed, at + 1, right, at + 1)) return { kind: 'substituted', at, typed: was, right: is };
  const swapped = was === right[at + 1] && typed[at + 1] === is && sameFrom(typed, at + 2, right, at + 2);
  return swapped ? { kind: 'swapped', at, typed: was, right: is } : undefined;
}

function sameFrom(a: readonly string[], fromA: number, b: readonly string[], fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let index = fromA; index < a.length; index++) if (a[index] !== b[fromB + index - fromA]) return false;
  return true;
}

/** Whether an added sign only repeats its neighbour (自然资资源局, 'Ninngxia'). */
export function isDoubled({ kind, at, typed }: SpellingError, wording: readonly string[]): boolean {
  return kind === 'extra' && (wording[at - 1] === typed || wording[at + 1] === typed);
}

/** Optimal string alignment distance (a swap of neighbours counts once), or `limit + 1` when it is above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}
