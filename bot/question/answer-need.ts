/** What a sentence must hold so that it can answer the question, read from the question's own words. */

import {
  ANSWER_KINDS,
  type AnswerKind,
  ASKS_PART,
  COUNTS_ACCOUNTS,
  ENGLISH_UNITS,
  LIST_ASKED,
  NAMES_A_COUNT,
  OFFICE_HOLDERS,
  TOOK_PART,
  UNIT_GROUPS,
} from '../../data/glossary/answer-kinds.ts';
import {
  ASKED_THINGS,
  ASKS_ANYTHING,
  ASKS_MEANING,
  ASKS_NUMBER,
  EITHER_OF_NUMBERS,
  NEXT_ASKING,
} from '../../data/glossary/asking-words.ts';
import { readSmallNumber } from '../../data/glossary/small-numbers.ts';
import { DISCLOSURE_APPLICATIONS } from '../../data/glossary/subject-words.ts';
import { MEASURE_WORDS } from './measure-words.ts';

export interface AnswerNeed {
  /** A count or amount: 多少, 几, how many, how much. */
  number: boolean;
  /** Measure words that fit the asked one; undefined where any does. */
  units?: readonly string[];
  kinds: AnswerKind[];
  /** A person's name beside an office. */
  person: boolean;
  /** At least so many things in a row. */
  list?: number;
  /** Words between quotation marks, folded: they must stand in the sentence. */
  quoted: string[];
  /** Numbers that the question asserts: they help to find the sentence. */
  numbers: string[];
  /** The kind of thing asked for (哪篇稿子, "which company"): the answer is one and need not be called so. */
  askedThing?: string;
  /** What a term means: the sentence explains it. */
  defines: boolean;
  /** Numbers of which the question asks whether it is this or that (80 or 165): one of them must stand in the sentence. */
  eitherOf: string[];
  /** The question itself is about taking part. */
  asksPart: boolean;
  /** A number of applications, or of what became of them: the sentence must be about applications too. */
  ofApplications: boolean;
}

/** Kinds of answer that are no count, whatever 多少 or 几 asks for them. */
const NO_COUNTS: readonly AnswerKind[] = ['day', 'month', 'year', 'time', 'documentNumber'];

/** `question` normalised. */
export function readNeed(question: string): AnswerNeed {
  const kinds = (Object.keys(ANSWER_KINDS) as AnswerKind[]).filter((kind) => ANSWER_KINDS[kind].asked.test(question));
  const list = LIST_ASKED.exec(question);
  const named = list?.[1] ?? list?.[2];
  const size = named === undefined ? undefined : readSmallNumber(named);
  const units = unitsOf(question);
  const thing = ASKED_THINGS.flatMap((pattern) => pattern.exec(question)?.[1] ?? [])[0];
  return {
    number: (ASKS_NUMBER.test(question) || NAMES_A_COUNT.test(question)) && !kinds.some((kind) => NO_COUNTS.includes(kind)),
    ...(units ? { units } : {}),
    kinds: kinds.includes('day') ? kinds.filter((kind) => kind !== 'time' && kind !== 'month') : kinds,
    person: OFFICE_HOLDERS.asked.test(question) && !/\bwho (?:is|was) (?:it|the applicant)/.test(question),
    ...(size === undefined ? {} : { list: size }),
    quoted: [...question.matchAll(/["“「《‘]([^"”」》’]{2,40})["”」》’]/g)]
      .map((match) => squeeze(match[1]!))
      .filter((words) => /\p{Script=Han}/u.test(words)),
    numbers: [...question.matchAll(/\d+(?:\.\d+)?/g)].map((match) => match[0]),
    ...(thing ? { askedThing: thing } : {}),
    defines: ASKS_MEANING.test(question),
    eitherOf: [...question.matchAll(EITHER_OF_NUMBERS)].flatMap((match) => match.slice(1, 3)),
    asksPart: ASKS_PART.test(question),
    ofApplications: DISCLOSURE_APPLICATIONS.test(question),
  };
}

/** The measure word after 多少 or 几, or what the English noun is counted by. */
function unitsOf(question: string): readonly string[] | undefined {
  if (COUNTS_ACCOUNTS.test(question)) return ['个', '家'];
  const chinese = /(?:多少|几)(?:万|亿)?([一-龥]{1,4})/.exec(question)?.[1];
  if (chinese) {
    const unit = ['工作日', '个工作日', '个月', ...MEASURE_WORDS, '分钟', '小时', '次', '天', '户', '本', '幅', '副', '册']
      .filter((word) => chinese.startsWith(word))
      .sort((a, b) => b.length - a.length)[0];
    return unit === undefined
      ? undefined
      : (UNIT_GROUPS.find((group) => group[0] === unit) ?? UNIT_GROUPS.find((group) => group.includes(unit)) ?? [unit]);
  }
  return ENGLISH_UNITS.find(({ words }) => words.test(question))?.units;
}

export const squeeze = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Numbers of a clause that count something: no years, dates, document numbers, no 一是. */
const COUNT =
  /(?<![\d.〔[（(第])(\d+(?:[.,]\d+)*)\s*(%|％|[余多]?\s*[万亿]?\s*(?:余|多)?\s*[一-龥gG]{0,4})|(?<![第一二两三四五六七八九十百千])([二两三四五六七八九十百千]|[一二两三四五六七八九十百千]{2,})(?=[个件条次项家名人期篇场级])([一-龥])/g;

/** Whether the clause holds a number that fits; `text` as printed. */
export function holdsFittingNumber(text: string, need: AnswerNeed): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(
      /(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*月(?=[份底末初上中下])|〔\d{4}〕\s*\d+\s*号|[（(]\d{1,2}[)）]|^\s*\d{1,2}[.、]/g,
      '',
    );
  for (const match of plain.matchAll(COUNT)) {
    const unit = (match[2] ?? match[4] ?? '').replace(/\s+/g, '').replace(/^[余多]?[万亿]?[余多]?/, '');
    const plainUnit = unit.replace(/^个(?=工作日|月|小时)/, '');
    if (need.units && !need.units.some((fit) => unit.startsWith(fit) || plainUnit.startsWith(fit))) continue;
    const after = plain.slice(match.index + match[0].length - (match[2] ?? '').length);
    if (need.units?.includes('人') && !need.asksPart && TOOK_PART.test(after)) continue;
    return true;
  }
  return false;
}

/** Whether the text as a whole holds what is needed; numbers are judged clause by clause elsewhere. */
export function satisfiesNeed(text: string, need: AnswerNeed): boolean {
  const folded = text.normalize('NFKC');
  if (need.kinds.some((kind) => !ANSWER_KINDS[kind].held.test(folded))) return false;
  if (need.person && !OFFICE_HOLDERS.held.test(folded)) return false;
  if (need.list !== undefined && countListed(folded) < need.list) return false;
  if (need.number && need.kinds.length === 0 && !holdsFittingNumber(text, need)) return false;
  const stated: readonly string[] = folded.match(/\d+(?:\.\d+)?/g) ?? [];
  if (need.eitherOf.length > 0 && !need.eitherOf.some((number) => stated.includes(number))) return false;
  const squeezed = squeeze(text).replace(/["“”]/g, '');
  return need.quoted.every((words) => squeezed.includes(words));
}

/** Things in the longest run of 、 and commas within a sentence. */
function countListed(text: string): number {
  const points = Math.max(0, ...text.split(/[。；]/).map((part) => part.split(/[、，,；]/).length));
  const numbered = [...text.matchAll(/[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d][)）]/g)].length;
  return Math.max(points, numbered);
}

/** A question of several askings, cut where the next one begins; a question of one is returned whole. */
export function splitAskings(question: string): string[] {
  const parts = question
    .split(NEXT_ASKING)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const asking = parts.filter((part) => ASKS_ANYTHING.test(part));
  return asking.length > 1 ? asking : [question];
}
