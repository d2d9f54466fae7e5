/** Slips in words of Latin letters, English or pinyin, that a reader would not take for another word. */
import { editDistance, findSingleError, isDoubled, type SpellingError } from './spelling-error.ts';

/** 0: heard alike (n for ng, i for y), 1: another slip of one letter, 2: two letters of a long word. */
export type LatinNearness = 0 | 1 | 2;

const VOWELS = /^[aeiouy]$/;
/** Letters that are heard alike, or neighbours on the keyboard that look alike. */
const MIXED_UP = new Set(['cs', 'sz', 'ck', 'kq', 'gj', 'iy', 'mn', 'ct', 'fp', 'vw']);
/** Endings that make another word of a stem: regulators are no regulations, purchasers no purchases. */
const DERIVED = /(?:[eo]rs?|ees?|[ae]nts?|ists?|[ai]bl[ey]|ive|al|ally|ful|less|ness|ity|un|ism)$/;

/** Nearness of a slip in a name: any one letter, but the first. */
export function nameSlip(typed: string, right: string): LatinNearness | undefined {
  if (typed[0] !== right[0]) return undefined;
  const error = findSingleError([...typed], [...right]);
  if (!error) return undefined;
  return isHeardAlike(error, typed, right) ? 0 : 1;
}

/** n for ng, z for zh, y for i: how names in pinyin are misheard. A letter typed twice counts here too. */
export function isHeardAlike(error: SpellingError, typed: string, right: string): boolean {
  const at = error.at;
  if (error.kind === 'missing')
    return (error.right === 'g' && right[at - 1] === 'n') || (error.right === 'h' && /[zcs]/.test(right[at - 1] ?? ''));
  if (error.kind === 'extra') {
    return (
      isDoubled(error, [...typed]) ||
      (error.typed === 'g' && typed[at - 1] === 'n') ||
      (error.typed === 'h' && /[zcs]/.test(typed[at - 1] ?? ''))
    );
  }
  return error.kind === 'substituted' && [error.typed, error.right].sort().join('') === 'iy';
}

/**
 * Nearness of a slip in an ordinary word: a letter left out, typed twice or swapped, a vowel for a vowel, letters that sound alike. Other
 * substitutions make other words ("revealed", "repealed"). `far` allows two letters in words of nine and more.
 */
export function wordSlip(typed: string, right: string, far: boolean): LatinNearness | undefined {
  const derived = DERIVED.exec(typed)?.[0];
  if (typed[0] !== right[0] || (derived !== undefined && !right.endsWith(derived))) return undefined;
  const error = findSingleError([...typed], [...right]);
  if (error) return isMechanical(error, typed) ? 1 : undefined;
  const long = far && right.length >= 9 && typed.slice(-2) === right.slice(-2);
  return long && editDistance(typed, right, 2) === 2 ? 2 : undefined;
}

function isMechanical(error: SpellingError, typed: string): boolean {
  if (error.kind === 'missing' || error.kind === 'swapped') return true;
  if (error.kind === 'extra') return isDoubled(error, [...typed]) || VOWELS.test(error.typed);
  return (VOWELS.test(error.typed) && VOWELS.test(error.right)) || MIXED_UP.has([error.typed, error.right].sort().join(''));
}
