/** Every number of a sentence as it is written, with what stands right before and behind it: the form in which two texts must agree. */
import { NUMERAL_WORDS } from '../../data/glossary/joining-words.ts';
import { CHINESE_DIGITS, CHINESE_PLACES, CHINESE_SECTIONS } from '../../data/numerals.ts';

export interface WrittenNumber {
  /** Half-open range in the text, unit included. */
  start: number;
  end: number;
  /** Qualifier, digits and unit: '超5000条', '第三', '百分之八', '9.1%', '20余人'. */
  written: string;
}

const NUMERALS = Object.keys({ ...CHINESE_DIGITS, ...CHINESE_PLACES, ...CHINESE_SECTIONS, 半: 0, 双: 0, 俩: 0, 仨: 0, 廿: 0 }).join('');
/** What bounds a number from before. */
const QUALIFIERS = '第|百分之|千分之|超过|超|逾|突破|近|约|不足|不到|未满|至少|最多|至多|高达|仅|只|[-−–—~～至]';
/** Behind it: signs, what bounds it, scales; then at most two ideographs of what is counted. */
const UNIT = '(?:\\s*[%‰℃]|个百分点|百分点|多?[余几]?[万亿千百]*(?:元|[\\p{Script=Han}]{0,2}))';
const NUMBER = new RegExp(
  `(?:${QUALIFIERS})?(?:[\\p{Nd}\\p{No}\\p{Nl}][\\p{Nd}\\p{No}\\p{Nl},，.．:：/]*(?<![,，.．:：/])|[${NUMERALS}]+)${UNIT}`,
  'gu',
);
const ENGLISH =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|twice|thrice|double|triple|third|quarter|percent)s?\b/giu;

const IDIOMS = new RegExp(NUMERAL_WORDS.join('|'), 'gu');

export function findWrittenNumbers(text: string): WrittenNumber[] {
  const counting = text.replace(IDIOMS, (word) => '□'.repeat(word.length));
  return [NUMBER, ENGLISH]
    .flatMap((pattern) => [...counting.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, written: match[0].toLowerCase() }))
    .sort((a, b) => a.start - b.start);
}
