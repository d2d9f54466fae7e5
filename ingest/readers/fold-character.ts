/** Characters as a reader sees them: radicals and compatibility forms become the ordinary ideograph. */
import { RADICAL_IDEOGRAPHS } from '../../data/cjk-radicals.ts';

const FOLDED = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/gu;
const LIGATURES = /[\ufb00-\ufb06]/gu;
const SPACES = /[\p{Cc}\u00a0\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff\u00ad]/gu;

/** The text of a glyph: radicals, compatibility ideographs and Latin ligatures unfolded, every kind of space one space. */
export function foldCharacter(text: string): string {
  return text
    .replace(FOLDED, (character) => RADICAL_IDEOGRAPHS.get(character) ?? character.normalize('NFKC'))
    .replace(LIGATURES, (character) => character.normalize('NFKC'))
    .replace(SPACES, ' ');
}
