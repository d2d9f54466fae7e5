/** Numbers in prose that count, measure or share something: value, unit, hedge. Years, dates, articles, telephone and document numbers are none. */
import {
  MEASURE_WORDS,
  MEASURE_WORDS_AFTER_CHINESE,
  NOT_A_COUNT_BEFORE,
  QUALIFIERS_AFTER,
  QUALIFIERS_BEFORE,
  QUALIFIERS_WITHIN,
  UNIT_MULTIPLIERS,
} from '../data/numerals.ts';
import { ARABIC_SOURCE, CHINESE_NUMERAL_SOURCE, escapePattern, parseArabic, parseChineseNumeral } from './parse-number.ts';
import type { NumberMention, Sentence } from './report.ts';

/** Alternatives, longest first; a bracket in a unit is matched in both widths. */
function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => escapePattern(word).replace('\\(', '[（(]').replace('\\)', '[）)]')).join('|');
}

const WITHIN = anyOf(QUALIFIERS_WITHIN);
const AFTER = anyOf(QUALIFIERS_AFTER);
const MULTIPLIER = anyOf(UNIT_MULTIPLIERS);
const GAP = String.raw`[\s*]{0,8}`;
const ARABIC = new RegExp(
  String.raw`(?<![\d.A-Za-z〔\[第])(?<number>${ARABIC_SOURCE})${GAP}(?:(?<within>${WITHIN})${GAP})?(?<multiplier>${MULTIPLIER})?${GAP}(?:(?<late>${WITHIN})${GAP})?(?<unit>${anyOf(MEASURE_WORDS)})(?:${GAP}(?<after>${AFTER}))?`,
  'gu',
);
const CHINESE = new RegExp(
  String.raw`(?<![第〇零一二三四五六七八九十百千万\d])(?<number>${CHINESE_NUMERAL_SOURCE})(?<within>${WITHIN})?(?<unit>${anyOf(MEASURE_WORDS_AFTER_CHINESE)})(?!${anyOf(NOT_A_COUNT_BEFORE)})(?<after>${AFTER})?`,
  'gu',
);
/** 浏览次数：140 — the unit stands in the label. */
const LABELLED = new RegExp(
  String.raw`(?<unit>[次件人条篇户个家项份])数${GAP}[:：为]?${GAP}(?<number>${ARABIC_SOURCE})(?![\d.,，年月%])`,
  'gu',
);
const BEFORE = new RegExp(`(${anyOf(QUALIFIERS_BEFORE)})[占为达有]?${GAP}$`, 'u');
const RANGE_START = new RegExp(String.raw`(?<![\d.A-Za-z年月])(${ARABIC_SOURCE})\s{0,2}(?:[-—–~～－]{1,2}|至|到)\s{0,2}$`, 'u');

type Found = Omit<NumberMention, 'sentence'>;

/** Full-width digits, point, comma and per cent sign to half-width, character for character: offsets stay. */
function narrow(text: string): string {
  return text.replace(/[０-９％．，]/gu, (character) =>
    character === '，' ? '，' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

function qualifierOf(before: string, after: string): string {
  return before !== '' && after !== '' ? `${before}…${after}` : before + after;
}

function build(text: string, match: RegExpMatchArray, value: number, multiplier: string): Found {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const after = groups.after ?? '';
  const end = start + match[0].slice(0, match[0].length - after.length).trimEnd().length;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '';
  return {
    start,
    end,
    value,
    unit: multiplier + (groups.unit ?? ''),
    qualifier: qualifierOf(before, `${groups.within ?? ''}${groups.late ?? ''}${after}`),
    raw: text.slice(start, end),
  };
}

function findArabic(text: string): Found[] {
  return [...text.matchAll(ARABIC)].flatMap((match) => {
    const groups = match.groups ?? {};
    const found = build(text, match, parseArabic(groups.number ?? ''), groups.multiplier ?? '');
    const range = RANGE_START.exec(text.slice(Math.max(0, found.start - 24), found.start));
    const low = range?.[1];
    if (!range || low === undefined) return [found];
    const start = found.start - range[0].length;
    const before = BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '';
    return [{ ...found, start, end: start + low.length, value: parseArabic(low), qualifier: before, raw: low }, found];
  });
}

function findChinese(text: string): Found[] {
  return [...text.matchAll(CHINESE)].flatMap((match) => {
    const value = parseChineseNumeral(match.groups?.number ?? '');
    if (value === undefined || value < 1 || (value === 1 && match.groups?.unit !== '件')) return [];
    return [build(text, match, value, '')];
  });
}

function findLabelled(text: string): Found[] {
  return [...text.matchAll(LABELLED)].map((match) => {
    const found = build(text, match, parseArabic(match.groups?.number ?? ''), '');
    const digits = match.groups?.number ?? '';
    return { ...found, start: found.end - digits.length, raw: digits };
  });
}

/** The mentions of one sentence, offsets within it, in order and without overlap. */
function findMentions(sentence: string): Found[] {
  const text = narrow(sentence);
  const found = [...findArabic(text), ...findChinese(text), ...findLabelled(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(
    (mention, index) => !found.slice(Math.max(0, index - 4), index).some((other) => other !== mention && other.end > mention.start),
  );
}

/** All mentions in the sentences of a text, with offsets into the text. */
export function readMentions(text: string, sentences: readonly Sentence[]): NumberMention[] {
  return sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return findMentions(words).map((mention) => {
      const start = sentence.start + mention.start;
      const end = sentence.start + mention.end;
      return { ...mention, start, end, raw: text.slice(start, end), sentence: sentence.index };
    });
  });
}
