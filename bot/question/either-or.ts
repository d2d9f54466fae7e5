/** Questions that offer two numbers. */
import { EITHER_OR } from '../../data/glossary/asking-words.ts';
import type { Reading } from './reading.ts';

/** "22件还是23件": two numbers offered for one thing ask which of them the report says. */
export function isEitherOr(reading: Reading): boolean {
  return reading.numbers.length > 1 && EITHER_OR.test(reading.normalized);
}
