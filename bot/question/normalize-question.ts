/** A question as it was typed → the text that recognisers read. */
import { Converter } from 'opencc-js/t2cn';
import { SHORT_FORMS } from '../../data/glossary/short-forms.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Longest question that is read, in characters; a longer one is declined with a request to shorten it. */
export const QUESTION_LIMIT = 1000;

/** Shortened words of correspondence, written out: rec'd, w/o, "nat. resources". */
const WRITTEN_OUT = new RegExp(
  `(?<![a-z])(?:${Object.keys(SHORT_FORMS)
    .map((form) => form.replace(/[.*+?/]/g, '\\$&'))
    .join('|')})(?![a-z])`,
  'g',
);

/** Control, format and private-use characters carry no meaning in a question and are dropped. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/** A stop after a shortened word ends no clause: "dept. of natural resources". */
const SHORTENED = /\b(dept|depts|govt|gov|admin|approx|incl|prov|nos?|mr|mrs|ms|dr|prof)\.(?=\s?[a-z0-9])/g;

/** Tone marks and other accents on Latin letters: qīnghǎi is read as qinghai, nǚ as nu. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/gu;
const MARKS = /(?<=[A-Za-z])[\u0300-\u036f]+/gu;

/**
 * NFKC (full-width digits become ASCII), traditional characters simplified, lower case, white space folded.
 * Length may differ from the input's; nothing downstream points back into the raw text.
 */
export function normalizeQuestion(raw: string): string {
  const folded = raw
    .normalize('NFKC')
    .replace(INVISIBLE, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"');
  const plain = folded.replace(ACCENTED, (letter) => letter.normalize('NFD')).replace(MARKS, '');
  const lower = toSimplified(plain).toLowerCase().replace(/\s+/g, ' ').replace(SHORTENED, '$1 ');
  return lower
    .replace(WRITTEN_OUT, (form: string) => SHORT_FORMS[form] ?? form)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether there is anything to read: at least one letter, ideograph or digit. */
export function hasWords(normalized: string): boolean {
  return /[\p{L}\p{N}]/u.test(normalized);
}

/** 'zh' when ideographs stand in the question's own words (outside quotation marks), else 'en'. */
export function detectLanguage(normalized: string): 'zh' | 'en' {
  const own = normalized.replace(/["「《][^"」》]*["」》]/g, ' ');
  const han = own.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latinWords = own.match(/[a-z]{2,}/g)?.length ?? 0;
  if (han === 0 && latinWords === 0) return /\p{Script=Han}/u.test(normalized) || !/[a-z]/.test(normalized) ? 'zh' : 'en';
  return han >= latinWords ? 'zh' : 'en';
}
