/** Fonts of a PDF that do not say which characters their glyphs are: what comes out instead is no text, and its digits are no numbers. */
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';

/** A character with the font that it is printed in. */
export interface PrintedCharacter {
  text: string;
  font: string;
}

/** What numbers of glyphs look like when they are taken for characters: control characters, places without any, writing and ideographs that no report uses. */
const NO_TEXT =
  /[\p{Cc}\p{Co}\p{Cn}\ufffd\u3400-\u4dbf\p{Script=Ethiopic}\p{Script=Canadian_Aboriginal}\p{Script=Cherokee}\p{Script=Khmer}\p{Script=Sinhala}\p{Script=Georgian}]/u;
/** Different ones of these in one font: a bullet or a space that is told wrongly comes alone. */
const LEAST_DIFFERENT = 3;
/** Share of a font's characters that are none. Control characters are never printed, so that a few are enough. */
const LEAST_SHARE = 0.1;

/** The fonts in which what comes out is no text. */
export function findUndecodable(characters: readonly PrintedCharacter[]): Set<string> {
  const fonts = new Map<string, { count: number; bad: string[] }>();
  for (const { text, font } of characters) {
    const entry = fonts.get(font) ?? { count: 0, bad: [] };
    entry.count += 1;
    if (NO_TEXT.test(text)) entry.bad.push(text);
    fonts.set(font, entry);
  }
  const isUndecodable = ({ count, bad }: { count: number; bad: string[] }): boolean => {
    const control = new Set(bad.filter((text) => /\p{Cc}/u.test(text))).size;
    return control >= LEAST_DIFFERENT || (new Set(bad).size >= LEAST_DIFFERENT && bad.length >= LEAST_SHARE * count);
  };
  return new Set([...fonts].filter(([, entry]) => isUndecodable(entry)).map(([font]) => font));
}

/** The same characters without control characters, illegible where their font does not tell them; and how many those are. */
export function hideUndecodable<Character extends PrintedCharacter>(
  characters: readonly Character[],
): { shown: Character[]; hidden: number } {
  const fonts = findUndecodable(characters);
  const shown = characters
    .filter(({ text, font }) => fonts.has(font) || !/^\p{Cc}*$/u.test(text))
    .map((character) => (fonts.has(character.font) ? { ...character, text: ILLEGIBLE_MARK } : character));
  return { shown, hidden: characters.filter(({ font }) => fonts.has(font)).length };
}
