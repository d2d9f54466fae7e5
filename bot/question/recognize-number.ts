/** Numbers that a question asserts: 那31件, 22 applications, 95.9%. Years and ordinals are other recognisers' business. */

import { CHINESE_DIGITS } from '../../data/numerals.ts';
import { parseChineseNumeral } from '../../ingest/parse-number.ts';
import type { Candidate } from './cover.ts';
import { MEASURE_WORDS } from './measure-words.ts';
import type { Token } from './token.ts';

/** Characters that a numeral goes on with. 万 and 亿 are left to the measure word (三万元 is 三 and 万元). */
const NUMERAL = new Set([...Object.keys(CHINESE_DIGITS), '十', '百', '千']);

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
      while (tokens[end]?.kind === 'han' && NUMERAL.has(tokens[end]!.key)) end++;
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

/** 十二 → 12, 一百零五 → 105, 一千零五 → 1005; undefined for anything else. 两三件 is a guess and no number. */
function readChineseNumeral(characters: string[]): number | undefined {
  const text = characters.join('');
  return /^[^十百千]{2}$/.test(text) ? undefined : parseChineseNumeral(text);
}
