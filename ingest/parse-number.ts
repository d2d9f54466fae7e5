/** Numbers as printed to values: ２３, 1,204, 二十三, 1.23 亿元, 增加573件, −2, 150人次. */
import {
  CELL_UNITS,
  CHINESE_DIGITS,
  CHINESE_PLACES,
  CHINESE_SECTIONS,
  MEASURE_WORDS,
  NEGATIVE_WORDS,
  POSITIVE_WORDS,
  UNIT_MULTIPLIERS,
} from '../data/numerals.ts';

export interface ParsedNumber {
  /** In `unit`: 1.23 with 亿元. */
  value: number;
  /** As printed without white space; '' where none is. A multiplier belongs to it: 亿元, 万条, 万. */
  unit: string;
  /** A sign or a word of increase or decrease was printed. */
  signed: boolean;
}

const byLength = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');

/** A word as a literal part of a regular expression. */
export function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** A measure word with its multiplier, as alternatives of a regular expression: 亿元, 万条, 件. */
export const UNIT_SOURCE = `(?:${byLength(UNIT_MULTIPLIERS)})?(?:${byLength([...MEASURE_WORDS, ...CELL_UNITS])})|(?:${byLength(UNIT_MULTIPLIERS)})`;
/** Digits with or without thousands separators and decimals, in normalised text. */
export const ARABIC_SOURCE = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,10})?`;
export const CHINESE_NUMERAL_SOURCE = `[${Object.keys({ ...CHINESE_DIGITS, ...CHINESE_PLACES, ...CHINESE_SECTIONS }).join('')}]{1,12}`;

const CELL = new RegExp(
  `^(${byLength([...POSITIVE_WORDS, ...NEGATIVE_WORDS])})?(?:(${ARABIC_SOURCE})|(${CHINESE_NUMERAL_SOURCE}))(${UNIT_SOURCE})?$`,
  'u',
);

/** Full-width forms to half-width, white space removed. Length may change: for values only, never for offsets. */
export function foldDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** The value of a Chinese numeral, 二百零五 → 205, 二〇一八 → 2018, 三万 → 30000; undefined when the characters make none. */
export function parseChineseNumeral(text: string): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.every((character) => character in CHINESE_DIGITS)) {
    const digits = characters.map((character) => CHINESE_DIGITS[character]).join('');
    return Number(digits);
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const place = CHINESE_PLACES[character];
    const multiplier = CHINESE_SECTIONS[character];
    if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = undefined;
    } else if (multiplier !== undefined) {
      const head = section + (digit ?? 0);
      if (head === 0 && total === 0) return undefined;
      total = multiplier > 1e4 ? (total + head) * multiplier : total + head * multiplier;
      section = 0;
      digit = undefined;
    } else if (character in CHINESE_DIGITS) {
      digit = CHINESE_DIGITS[character];
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}

/** Digits of a normalised text to a number; a grouping comma carries no meaning. */
export function parseArabic(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** The number that a whole cell holds; undefined when it is empty, a mark, words, or several numbers. */
export function parseNumber(text: string): ParsedNumber | undefined {
  if (text.length > 60) return undefined;
  const match = CELL.exec(foldDigits(text));
  if (!match) return undefined;
  const [, sign, arabic, chinese, unit = ''] = match;
  const magnitude = arabic !== undefined ? parseArabic(arabic) : parseChineseNumeral(chinese ?? '');
  if (magnitude === undefined || !Number.isFinite(magnitude)) return undefined;
  const negative = sign !== undefined && (NEGATIVE_WORDS as readonly string[]).includes(sign) && magnitude !== 0;
  return { value: negative ? -magnitude : magnitude, unit, signed: sign !== undefined };
}
