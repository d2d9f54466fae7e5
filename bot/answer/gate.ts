/**
 * The last gate, the only way out: every number in an answer's text must be a figure of the answer in its unit, an operand or result of
 * a shown working, a year of what is held, or stand inside words that are verbatim the report's or the asker's. Otherwise the answer does
 * not leave.
 */
import { CHINESE_DIGITS, CHINESE_PLACES, CHINESE_SECTIONS, MEASURE_WORDS_AFTER_CHINESE } from '../../data/numerals.ts';
import { parseChineseNumeral } from '../../ingest/parse-number.ts';
import type { Answer } from '../answer.ts';
import { type CitedAnswer, type Origins, withoutOthersWords } from './gate-words.ts';
import { unitFactor } from './unit-factor.ts';

export interface GateEvidence extends Origins {
  workings: { operands: number[]; result: number }[];
  /** Counts and limits of the product itself. */
  counts: number[];
  /** Years of what is held. */
  years: number[];
}

interface Allowed {
  /** Numbers that may stand without a unit, or with one that is not scaled. */
  plain: Set<number>;
  percents: Set<number>;
  /** Operands and results: in a unit of some figure, or in any where no figure has a scaled one. */
  worked: Set<number>;
  /** Amounts of figures in their base unit: 1.23 亿元 is 123,000,000. */
  amounts: Set<number>;
  /** Scaled units of figures. */
  units: Set<string>;
}

const ARABIC = /(?:(?<![\p{L}\p{N}])[-−])?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/gu;
/** Digits of other scripts; superscripts and circled numbers are ASCII after NFKC. */
const FOREIGN_DIGITS = /(?![0-9])\p{Nd}+/gu;
/** Behind a number: a percent sign, or a scale with or without its unit. */
const SCALE = /^\s*(%|‰|个百分点|百分点|(?:[百千]?[万亿])元?|元)/u;

const NUMERALS = Object.keys({ ...CHINESE_DIGITS, ...CHINESE_PLACES, ...CHINESE_SECTIONS }).join('');
/** 万 and 亿 begin no number: they are the scale of the one before them. */
const FIRST = `${Object.keys(CHINESE_DIGITS).join('')}十百千`;
const COUNTED = [...MEASURE_WORDS_AFTER_CHINESE, '人', '位', '例', '倍', '元'].sort((a, b) => b.length - a.length).join('|');
const CHINESE = new RegExp(
  `(?<![第${NUMERALS}\\p{N}])(百分之)?([${FIRST}][${NUMERALS}]*)(?:点([${NUMERALS}]+))?\\s*(成|${COUNTED})?`,
  'gu',
);

const ENGLISH_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen';
const PLACE = new RegExp(`[${Object.keys({ ...CHINESE_PLACES, ...CHINESE_SECTIONS }).join('')}]`, 'u');

/** English words of number before something that is counted. */
const ENGLISH = new RegExp(
  `\\b(?:${ENGLISH_WORDS})(?:[\\s-]+(?:and|one|${ENGLISH_WORDS}))*[\\s-]+(?:applications?|requests?|items?|cases?|people|persons?|times|percent|per cent|articles?|documents?|yuan|organs?)\\b`,
  'gi',
);
/** Fractions and multiples in words; none of the fixed wordings has one. */
const FRACTION = new RegExp(
  `(?<!百)[${NUMERALS}]+分之[${NUMERALS}]+|一半|过半|\\b(?:half|twice|thrice|doubled?|tripled?|two-thirds|(?:one|a)[ -](?:third|quarter) of)\\b`,
  'gi',
);
/** How units read in English: 亿元 (hundred million yuan). */
const UNIT_GLOSS = /\((?:ten thousand|hundred million) yuan\)/g;

/** The numbers of `answer.text` and of its suggestions that nothing accounts for, as written; empty when the answer may leave. */
export function findUngroundedNumbers(answer: CitedAnswer & Pick<Answer, 'suggestions'>, evidence: GateEvidence): string[] {
  const own = plainly(withoutOthersWords(answer, evidence)).replace(UNIT_GLOSS, ' ');
  const withoutNames = (text: string) => evidence.names.reduce((rest, name) => rest.split(name).join(' '), text);
  const offered = plainly(answer.suggestions.map(withoutNames).join('\n'));
  return [...findNumbers(own, allowedNumbers(answer, evidence)), ...findNumbers(offered, allowedYears(evidence))];
}

/** Half-width, and without the invisible characters that could split a number in two. */
const plainly = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\p{Mn}]+/gu, '');

function allowedNumbers({ figures, citations }: CitedAnswer, { workings, counts, years }: GateEvidence): Allowed {
  const exact = (value: number) => Number(value.toFixed(10));
  const worked = workings.flatMap(({ operands, result }) => [...operands, result]).map(exact);
  const held = figures.flatMap(({ value, unit, reading }) =>
    [value, reading?.value ?? null].flatMap((number) => (number === null ? [] : [{ number, unit }])),
  );
  const isMoney = (unit: string) => unitFactor(unit).factor > 1 || unit === '元';
  const cited = citations.flatMap(({ year }) => [year - 1, year, year + 1]);
  return {
    plain: new Set([
      ...held.filter(({ unit }) => unitFactor(unit).factor === 1).map(({ number }) => exact(number)),
      ...worked,
      ...counts,
      ...years,
      ...cited,
    ]),
    percents: new Set([
      ...held.filter(({ unit }) => unit === '%').map(({ number }) => exact(number)),
      ...workings.map(({ result }) => exact(result)),
    ]),
    worked: new Set(worked),
    amounts: new Set(held.filter(({ unit }) => isMoney(unit)).map(({ number, unit }) => exact(number * unitFactor(unit).factor))),
    units: new Set(held.map(({ unit }) => unit).filter(isMoney)),
  };
}

const allowedYears = ({ years }: GateEvidence): Allowed => ({
  plain: new Set(years),
  percents: new Set(),
  worked: new Set(),
  amounts: new Set(),
  units: new Set(),
});

function findNumbers(text: string, allowed: Allowed): string[] {
  const found = [FOREIGN_DIGITS, ENGLISH, FRACTION].flatMap((pattern) => [...text.matchAll(pattern)].map(([written]) => written));
  for (const match of text.matchAll(ARABIC)) {
    const value = Number(match[0].replaceAll(',', '').replace('−', '-'));
    const [scale = ''] = SCALE.exec(text.slice(match.index + match[0].length)) ?? [];
    if (!isAllowed(value, scale.trim(), allowed)) found.push(match[0] + scale);
  }
  for (const [written, percent, numeral = '', decimals, measure = ''] of text.matchAll(CHINESE)) {
    // One or two digits without a measure word are part of some other word (一致, 一一对应).
    if (!percent && !measure && [...numeral].length < (PLACE.test(numeral) ? 2 : 3)) continue;
    const whole = parseChineseNumeral(numeral);
    const value = decimals === undefined ? whole : Number(`${whole}.${parseChineseDigits(decimals)}`);
    const isShare = percent !== undefined || measure === '成';
    if (value === undefined || !isAllowed(measure === '成' ? value * 10 : value, isShare ? '%' : measure, allowed)) found.push(written);
  }
  return found;
}

const parseChineseDigits = (digits: string): string => [...digits].map((digit) => CHINESE_DIGITS[digit] ?? '').join('');

function isAllowed(value: number, unit: string, { plain, percents, worked, amounts, units }: Allowed): boolean {
  if (/%|‰|百分点/.test(unit)) return percents.has(value);
  const scale = SCALES[unit.replace('元', '')];
  if (scale === undefined || (unit !== '元' && !/[万亿元]/.test(unit))) return plain.has(value);
  return amounts.has(Number((value * scale).toFixed(10))) || (worked.has(value) && (units.has(unit) || units.size === 0));
}

const SCALES: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 百万: 1e6, 千万: 1e7, 百亿: 1e10, 千亿: 1e11 };

/** Whether every citation mark of the text has its citation, and every figure and finding too. */
export function findDanglingCitations(answer: Pick<Answer, 'text' | 'figures' | 'citations' | 'findings'>): string[] {
  const ids = new Set(answer.citations.map((citation) => citation.id));
  const marks = [...answer.text.matchAll(/\[(\d+)\]/g)].map((match) => match[1]!);
  const cited = [...answer.figures.map((figure) => figure.citation), ...answer.findings.flatMap(({ citations }) => citations)];
  return [...marks, ...cited].filter((id) => !ids.has(id));
}
