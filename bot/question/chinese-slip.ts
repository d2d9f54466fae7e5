/** Slips in Chinese wordings that a reader would not take for another word. */
import { soundAlike } from './pinyin.ts';
import { findSingleError, isDoubled, type SpellingError } from './spelling-error.ts';

/** A stretch of ideographs of the question, with what stands around it. */
export interface Stretch {
  characters: string[];
  from: number;
  to: number;
  /** Per character: nothing explains it yet. */
  open: boolean[];
  /** Per character: it is no part of a longer dictionary word. */
  lone: boolean[];
  /** Names of organs and places that were recognised inside of it. */
  names: string[];
  /** Both ends fall between dictionary words. */
  aligned: boolean;
}

/** How near a slip is: 0 sounds alike or is a character typed twice, 1 any other. */
export type Nearness = 0 | 1;

/** Characters that turn what is said into something else: a wording that differs in one of them is another wording. */
const TELLING = /[不未非无没部全本上下年新旧多少大小前后增减准〇一二三四五六七八九十]/;

/** The slip's nearness, whether or not it would be mended. */
export function nearnessOf(error: SpellingError, typed: readonly string[]): Nearness {
  return (error.kind === 'substituted' && soundAlike(error.typed, error.right)) || isDoubled(error, typed) ? 0 : 1;
}

/**
 * Nearness of a stretch to a wording, undefined where it is no slip of it. Short wordings are mended only by sound; the last character
 * tells ranks apart (厅, 局, 市, 县) and is mended only by sound; an added character is mended only where it repeats its neighbour.
 */
export function slipFrom(stretch: Stretch, right: readonly string[]): Nearness | undefined {
  const error = findSingleError(stretch.characters, right);
  if (!error) return undefined;
  const typedAt = Math.min(error.at, stretch.characters.length - 1);
  if ((error.kind === 'substituted' || error.kind === 'extra') && !touchesOpen(stretch, error, typedAt)) return undefined;
  if (right.length <= 3 && !stretch.aligned) return undefined;
  const nearness = nearnessOf(error, stretch.characters);
  if (nearness === 0) return 0;
  if (TELLING.test(error.typed) || TELLING.test(error.right)) return undefined;
  const last = error.at >= right.length - 1;
  switch (error.kind) {
    case 'swapped':
      return right.length >= 3 ? 1 : undefined;
    case 'missing':
      return right.length >= 5 && !last ? 1 : undefined;
    case 'substituted':
      return right.length >= 4 && !last && stretch.lone[typedAt] ? 1 : undefined;
    default:
      return undefined;
  }
}

/** Of a doubled character either one may be the open one; between two open ones a character that means something alone (元) is part of their word. */
function touchesOpen({ open }: Stretch, error: SpellingError, at: number): boolean {
  const [before, after] = [open[at - 1] === true, open[at + 1] === true];
  return open[at] === true || (error.kind === 'extra' ? before || after : before && after);
}
