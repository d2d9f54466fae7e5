/** Numbers that a question asserts: 那31件, 22 applications, 95.9%. Years and ordinals are other recognisers' business. */

import {
  COUNTED_THINGS,
  ENGLISH_CARDINALS,
  ENGLISH_FRACTIONS,
  ENGLISH_SCALES,
  NO_TENTHS,
  YUAN_WORDS,
} from '../../data/glossary/english-numbers.ts';
import { CHINESE_DIGITS } from '../../data/numerals.ts';
import { parseChineseNumeral } from '../../ingest/parse-number.ts';
import type { Candidate } from './cover.ts';
import { MEASURE_WORDS } from './measure-words.ts';
import type { Token } from './token.ts';

/** Characters that a numeral goes on with. 万 and 亿 are left to the measure word (三万元 is 三 and 万元). */
const NUMERAL = new Set([...Object.keys(CHINESE_DIGITS), '十', '百', '千']);

/** The candidate of a number over the tokens from `from` up to, not including, `to`. */
const readNumber = (from: number, to: number, value: number, unit: string, rule: 'number' | 'number-english' = 'number'): Candidate => ({
  from,
  to,
  matched: to - from,
  rule,
  meanings: [{ kind: 'number', value, unit }],
});

/** '22 件' → {22, 件}; '95.9%' → {95.9, %}; '十二件' → {12, 件}. A Chinese numeral needs a measure word, or it is part of some word. */
export function recognizeNumbers(tokens: Token[], normalized = ''): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    let end = at + 1;
    let value: number | undefined;
    let unit = '';
    const part = readEnglishFraction(tokens, at, normalized);
    if (part !== undefined) {
      candidates.push(readNumber(at, at + 1, part, '%', 'number-english'));
      continue;
    }
    const inEnglish = readEnglishNumber(tokens, at);
    if (inEnglish) {
      candidates.push(readNumber(at, inEnglish.to, inEnglish.value, inEnglish.unit, 'number-english'));
      continue;
    }
    if (token.kind === 'number') {
      value = Number(token.key.replace('%', ''));
      if (token.key.endsWith('%')) unit = '%';
    } else if (token.kind === 'han') {
      while (tokens[end]?.kind === 'han' && NUMERAL.has(tokens[end]!.key)) end++;
      value = readChineseNumeral(tokens.slice(at, end).map((t) => t.key));
    }
    if (value === undefined || !Number.isFinite(value)) continue;
    const fraction = readFraction(tokens, end, value);
    if (fraction) {
      candidates.push(readNumber(at, fraction.to, fraction.value, '%'));
      continue;
    }
    const measure = MEASURE_WORDS.find((word) => [...word].every((char, index) => tokens[end + index]?.key === char));
    if (measure) {
      end += measure.length;
      unit = measure;
    } else if (token.kind === 'han') continue;
    candidates.push(readNumber(at, end, value, unit));
  }
  return candidates;
}

/** 四成 → 40 %, 三分之一 → 33.33… %; undefined where no such word stands behind the number (成立, 成果). */
function readFraction(tokens: Token[], end: number, value: number): { to: number; value: number } | undefined {
  const keys = [0, 1, 2].map((step) => tokens[end + step]?.key ?? '');
  if (keys[0] === '成' && value <= 10 && !NO_TENTHS.test(keys[1]!)) return { to: end + 1, value: value * 10 };
  if (keys[0] !== '分' || keys[1] !== '之') return undefined;
  const numerator = tokens[end + 2]?.kind === 'number' ? Number(keys[2]) : readChineseNumeral([keys[2]!]);
  return numerator === undefined || value === 0 ? undefined : { to: end + 3, value: (100 * numerator) / value };
}

/** "Fifteen", "twenty-one", "100 million yuan", "3 organs" (whose unit says that it counts organs); undefined for plain digits. */
function readEnglishNumber(tokens: Token[], at: number): { to: number; value: number; unit: string } | undefined {
  const token = tokens[at]!;
  let to = at + 1;
  let value = token.kind === 'number' && !token.key.endsWith('%') ? Number(token.key) : undefined;
  if (token.kind === 'word') {
    value = ENGLISH_CARDINALS[token.surface];
    const ones = ENGLISH_CARDINALS[tokens[to]?.surface ?? ''];
    if (value !== undefined && value >= 20 && ones !== undefined && ones < 10) {
      value += ones;
      to++;
    }
  }
  if (value === undefined) return undefined;
  const isYear = token.kind === 'number' && token.key.length === 4;
  for (let scale = ENGLISH_SCALES[tokens[to]?.surface ?? '']; scale !== undefined; scale = ENGLISH_SCALES[tokens[to]?.surface ?? '']) {
    value *= scale;
    to++;
  }
  const next = tokens[to]?.surface ?? '';
  if (YUAN_WORDS.includes(next)) return { to: to + 1, value, unit: '元' };
  if (/^per ?cent$/.test(next)) return { to: to + 1, value, unit: '%' };
  if (next === 'per' && tokens[to + 1]?.surface === 'cent') return { to: to + 2, value, unit: '%' };
  const thing = isYear ? undefined : COUNTED_THINGS.find(({ words }) => words.test(next));
  if (thing) return { to, value, unit: thing.unit };
  return token.kind === 'word' || to > at + 1 ? { to, value, unit: '' } : undefined;
}

/** "A third of", "two thirds of", "a quarter of": as a percentage, on the word for the part; the words around it are read in the text, as tokens leave them out. */
function readEnglishFraction(tokens: Token[], at: number, normalized: string): number | undefined {
  const token = tokens[at]!;
  const parts = ENGLISH_FRACTIONS[token.surface.replace(/s$/, '')];
  if (parts === undefined || !/^ of\b/.test(normalized.slice(token.end))) return undefined;
  const count = /\b([a-z]+) $/.exec(normalized.slice(0, token.start))?.[1] ?? '';
  const times = count === 'a' || count === 'one' ? 1 : ENGLISH_CARDINALS[count];
  return times === undefined ? undefined : (100 * times) / parts;
}

/** 十二 → 12, 一百零五 → 105, 一千零五 → 1005; undefined for anything else. 两三件 is a guess and no number. */
function readChineseNumeral(characters: string[]): number | undefined {
  const text = characters.join('');
  return /^[^十百千]{2}$/.test(text) ? undefined : parseChineseNumeral(text);
}
