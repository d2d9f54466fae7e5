/** The words of a text that mean something: all but those that join. */
import { JOINING_WORDS } from '../../data/glossary/joining-words.ts';
import type { WordCutter } from '../question/read-question.ts';

export const JOINING: ReadonlySet<string> = new Set<string>([...JOINING_WORDS.zh, ...JOINING_WORDS.en]);

/** In text order and lower case. */
export function contentWords(text: string, cutWords: WordCutter): string[] {
  return cutWords(text.replace(/[^\p{L}\p{N}]+/gu, ' '))
    .map(({ text: word }) => word.trim().toLowerCase())
    .filter((word) => word !== '' && !JOINING.has(word));
}

/** The text from its first word that means something. */
export function withoutLeadingJoins(text: string, cutWords: WordCutter): string {
  let rest = text;
  for (const { text: word } of cutWords(text)) {
    if (/[\p{L}\p{N}]/u.test(word) && !JOINING.has(word.trim().toLowerCase())) break;
    rest = rest.slice(rest.indexOf(word) + word.length);
  }
  return rest;
}
