/** Numbers from one to ten in the words of both languages, for what people count on their fingers: places, sets, years ago. */
import { CHINESE_DIGITS } from '../numerals.ts';
import { ENGLISH_CARDINALS } from './english-numbers.ts';

/** English words from "one" to "ten". */
export const ENGLISH_TO_TEN: Readonly<Record<string, number>> = Object.fromEntries([
  ['one', 1],
  ...Object.entries(ENGLISH_CARDINALS).filter(([, value]) => value <= 10),
]);

/** The number that a word or digits stand for; NaN for anything else. `word` in lower case. */
export function readSmallNumber(word: string): number {
  return word === '十' ? 10 : (CHINESE_DIGITS[word] ?? ENGLISH_TO_TEN[word] ?? Number(word));
}
