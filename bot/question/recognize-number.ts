/** Numbers that a question asserts: 那31件, 22 applications, 95.9%. Years and ordinals are other recognisers' business. */

import type { Candidate } from './cover.ts';
import { MEASURE_WORDS } from './measure-words.ts';
import type { Token } from './token.ts';

const CHINESE_DIGIT: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** '22 件' → {22, 件}; '95.9%' → {95.9, %}; '十二件' → {12, 件}. A Chinese numeral needs a measure word, or it is part of some word. */
export function recognizeNumbers(tokens: Token[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    let end = at + 1;
    let value: number | undefined;
    let unit = '';
    if (token.kind === 'number') {
      value = Number(token.key.replace('%', ''));
      if (token.key.endsWith('%')) unit = '%';
    } else if (token.kind === 'han') {
      while (
        tokens[end]?.kind === 'han' &&
        (CHINESE_DIGIT[tokens[end]!.key] !== undefined || tokens[end]!.key === '十' || tokens[end]!.key === '百')
      )
        end++;
      value = readChineseNumeral(tokens.slice(at, end).map((t) => t.key));
    }
    if (value === undefined || !Number.isFinite(value)) continue;
    const measure = MEASURE_WORDS.find((word) => [...word].every((char, index) => tokens[end + index]?.key === char));
    if (measure) {
      end += measure.length;
      unit = measure;
    } else if (token.kind === 'han') continue;
    candidates.push({ from: at, to: end, matched: end - at, rule: 'number', meanings: [{ kind: 'number', value, unit }] });
  }
  return candidates;
}

/** 十二 → 12, 三百 → 300, 二十 → 20, 三 → 3; undefined for anything else. */
export function readChineseNumeral(characters: string[]): number | undefined {
  if (characters.length === 0) return undefined;
  let total = 0;
  let current: number | undefined;
  for (const character of characters) {
    const digit = CHINESE_DIGIT[character];
    if (digit !== undefined) {
      if (current !== undefined) return undefined;
      current = digit;
    } else if (character === '十' || character === '百') {
      total += (current ?? 1) * (character === '十' ? 10 : 100);
      current = undefined;
    } else return undefined;
  }
  return total + (current ?? (total > 0 ? 0 : Number.NaN));
}
