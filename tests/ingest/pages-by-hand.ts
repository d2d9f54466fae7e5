/** Pages made by hand: words at their places, with a size of type, and the lines drawn on them. */
import type { Glyph, PageMarks, Rule } from '../../ingest/readers/page-marks.ts';

/** A word by its left end and its baseline. */
export interface PlacedWord {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Points between the characters. */
  spacing?: number;
}

const isNarrow = (character: string): boolean => /[\u0020-\u024f]/u.test(character);

function glyphsOf({ text, x, y, size = 10, spacing = 0 }: PlacedWord): Glyph[] {
  // Chinese characters are as wide as they are high, the others half of it.
  let left = x;
  return [...text].flatMap((character): Glyph[] => {
    const width = isNarrow(character) ? size / 2 : size;
    const glyph = { text: character, x: left, y, width, size };
    left += width + spacing;
    return character === ' ' ? [] : [glyph];
  });
}

export function pageOf(words: readonly PlacedWord[], rules: readonly Rule[] = []): PageMarks {
  return { width: 600, height: 800, glyphs: words.flatMap(glyphsOf), rules: [...rules] };
}

/** All lines of a grid at these places, drawn from its first to its last. */
export function gridRules(xs: readonly number[], ys: readonly number[]): Rule[] {
  const ends = (places: readonly number[]) => ({ from: places[0] as number, to: places.at(-1) as number });
  return [
    ...ys.map((at): Rule => ({ direction: 'horizontal', at, ...ends(xs) })),
    ...xs.map((at): Rule => ({ direction: 'vertical', at, ...ends(ys) })),
  ];
}
