/** Raw question → Reading: recognise, choose the best cover, sort the spans by kind. Nothing is looked up here. */

import { EACH_OF_SEVERAL } from '../../data/glossary/adding-words.ts';
import { OPENS_A_TAG } from '../../data/glossary/claim-forms.ts';
import { LISTS_BLANKS, LISTS_ZEROS } from '../../data/glossary/comparators.ts';
import { TABLE_WISHES } from '../../data/glossary/follow-up-forms.ts';
import { NAMES_OTHER_ORGANS } from '../../data/glossary/organ-sets.ts';
import type { Language } from '../answer.ts';
import { isCarriedFromYearBefore, settleCarryYears } from './carry-years.ts';
import { type Candidate, coverTokens } from './cover.ts';
import { EXPLAINED_RULES, explainWords, type Vocabulary } from './explain-words.ts';
import { findUnexplained } from './find-unexplained.ts';
import type { Lexicon } from './lexicon.ts';
import { detectLanguage, normalizeQuestion } from './normalize-question.ts';
import type { OrganNames } from './organ-names.ts';
import { claimOperations } from './read-claim.ts';
import type { Reading } from './reading.ts';
import { recognizeAbsentOrgans } from './recognize-absent-organ.ts';
import { recognizeArticles } from './recognize-article.ts';
import { recognizeBounds } from './recognize-bound.ts';
import { FRAME_RULE, recognizeFrames } from './recognize-frames.ts';
import { recognizeLatestYears } from './recognize-latest-years.ts';
import { recognizeNumbers } from './recognize-number.ts';
import { recognizeOrganNames } from './recognize-organ-name.ts';
import { recognizeOtherCounts } from './recognize-other-counts.ts';
import { isPinyinQuestion } from './recognize-pinyin.ts';
import { ROW_NUMBER_RULE, recognizeRowNumbers } from './recognize-row-number.ts';
import { recognizeYears } from './recognize-year.ts';
import { coverRespelt, type Spelling } from './respell.ts';
import { type Dimension, type Meaning, meaningsOf, type Operation, type QuestionSpan } from './span.ts';
import { type Token, tokenize } from './token.ts';

/** Recognises organs and places that no held organ is called by. Offsets are into the normalised question. */
export type OrganMentionFinder = (
  normalized: string,
) => { start: number; end: number; placeCodes: string[]; organKind?: string; ending?: string }[];

/** Cuts a text into whole words in text order, as they stand. */
export type WordCutter = (text: string) => { text: string }[];

export interface ReadOptions {
  lexicon: Lexicon;
  cutWords: WordCutter;
  findOrganMentions: OrganMentionFinder;
  /** Names of held organs by their parts; left out, only names that the lexicon and the gazetteer hold whole are read. */
  organNames?: OrganNames;
  /** Other ways of writing names and terms; left out, a question is read as it stands. */
  spelling?: Spelling;
  /** Words that belong to the wordings of a concept; left out, every word needs a rule of its own. */
  vocabulary?: Vocabulary;
  /** ISO date. */
  today: string;
  lang?: Language;
}

export function readQuestion(
  raw: string,
  { lexicon, cutWords, findOrganMentions, organNames, spelling, vocabulary, today, lang }: ReadOptions,
): Reading {
  const normalized = normalizeQuestion(raw);
  const tokens = tokenize(normalized);
  const words = wordRanges(cutWords(normalized), normalized);
  const match = (read: Token[]) => phraseCandidates(read, lexicon, words);
  const mentions = findOrganMentions(normalized);
  const around = { normalized, words, hasMeaning: meaningTest(tokens, lexicon) };
  const named = [
    ...onlyTags(withoutOtherOrgans(match(tokens), tokens, normalized), tokens, normalized),
    ...recognizeYears(tokens, today, normalized),
    ...recognizeLatestYears(tokens, normalized),
    ...mentionCandidates(tokens, mentions),
    ...(organNames ? [...recognizeOrganNames(tokens, organNames, around), ...recognizeAbsentOrgans(tokens, mentions, around)] : []),
  ];
  const numbers = recognizeNumbers(tokens, normalized);
  const candidates = [
    ...named,
    ...recognizeRowNumbers(tokens, normalized),
    ...recognizeArticles(tokens, normalized, named),
    ...numbers,
    ...recognizeBounds(tokens, numbers),
    ...recognizeFrames(tokens, normalized, named),
    ...recognizeOtherCounts(tokens, normalized),
  ];
  const explain = (read: QuestionSpan[]) => (vocabulary ? explainWords(read, tokens, vocabulary, cutWords) : read);
  // A word that is right as it stands is no slip of another.
  const right = explain(coverTokens(tokens, candidates)).filter(({ rule }) => EXPLAINED_RULES.includes(rule));
  const spans = explain(coverRespelt(tokens, [...candidates, ...right.map(asCandidate)], spelling && { spelling, match, today, words }));
  const allYears = meaningsOf(spans, 'year').filter((meaning) => !meaning.relative || !isCarriedFromYearBefore(normalized));
  // "2020 … (last year, change, decisions)": beside a year in digits, "last year" is no second year.
  const years = allYears.some((meaning) => !meaning.relative) ? allYears.filter((meaning) => !meaning.relative) : allYears;
  const operations = readOperations(spans, normalized);
  const asks = [...new Set(meaningsOf(spans, 'ask').map((meaning) => meaning.ask))];
  return {
    raw,
    normalized,
    lang: lang ?? (isPinyinQuestion(tokens, spans) ? 'zh' : detectLanguage(normalized)),
    tokens,
    spans,
    concepts: meaningsOf(withoutPrintedChange(spans, years), 'concept').flatMap(({ readings, weak, term }) =>
      weak || term ? [] : [readings],
    ),
    weakConcepts: meaningsOf(spans, 'concept').flatMap(({ readings, weak }) => (weak ? [readings] : [])),
    terms: [...new Set(meaningsOf(spans, 'concept').flatMap(({ readings, term }) => (term ? readings.flat() : [])))],
    organs: spans.flatMap((span) =>
      span.meanings.flatMap((meaning) =>
        meaning.kind === 'organ' || meaning.kind === 'organ-mention'
          ? [{ from: span.from, to: span.to, surface: span.surface, meaning }]
          : [],
      ),
    ),
    years: settleCarryYears(normalized, [...new Set(years.flatMap((meaning) => meaning.years))]),
    relativeYear: years.find((meaning) => meaning.relative)?.relative,
    ...latestYearsOf(years),
    corrections: correctionsOf(spans),
    operations,
    dimensions: readDimensions(spans),
    asks,
    numbers: spans.flatMap((span) =>
      span.meanings.flatMap((meaning) =>
        meaning.kind === 'number' ? [{ value: meaning.value, unit: meaning.unit, surface: span.surface }] : [],
      ),
    ),
    scope: meaningsOf(spans, 'scope').length > 0,
    ...(TABLE_WISHES.test(normalized) ? { asTable: true } : {}),
    unexplained: findUnexplained({ normalized, spans, operations, asks }),
    searchText: searchTextOf(spans, tokens, normalized),
  };
}

/** Years in digits say more than a number of years. */
function latestYearsOf(years: Extract<Meaning, { kind: 'year' }>[]): Pick<Reading, 'latestYears'> {
  const latest = years.find((meaning) => meaning.latest !== undefined)?.latest;
  return latest === undefined || years.some((meaning) => meaning.years.length > 0) ? {} : { latestYears: latest };
}

/** The question without names, years and turns of speech; what a mark of punctuation parts stays apart. */
function searchTextOf(spans: QuestionSpan[], tokens: Token[], normalized: string): string {
  const isKey = ({ meanings }: QuestionSpan) =>
    meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention' || kind === 'year');
  return spans
    .filter((span) => !span.rule.startsWith(FRAME_RULE) && !isKey(span))
    .map((span, at) => {
      const text = span.corrected ?? normalized.slice(tokens[span.from]!.start, tokens[span.to - 1]!.end);
      return at > 0 && tokens[span.from]!.apart ? `, ${text}` : text;
    })
    .join(' ')
    .replace(/ (?=,)|(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

function readOperations(spans: QuestionSpan[], normalized: string): Operation[] {
  const named = meaningsOf(spans.filter(isOperation), 'operation').map((meaning) => meaning.operation);
  const all: Operation[] = [
    ...named,
    ...(EACH_OF_SEVERAL.test(normalized) ? (['breakdown'] as const) : []),
    ...(LISTS_ZEROS.test(normalized) || LISTS_BLANKS.test(normalized) ? (['filter'] as const) : []),
  ];
  return claimOperations(all, spans, normalized);
}

/** "Up or down between 2019 and 2021": between years a change is computed, not the column of changes that the form prints. */
function withoutPrintedChange(spans: QuestionSpan[], years: Extract<Meaning, { kind: 'year' }>[]): QuestionSpan[] {
  if (new Set(years.flatMap((meaning) => meaning.years)).size < 2) return spans;
  return spans.filter(
    ({ meanings }) =>
      !meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === 'change') ||
      !meanings.some((meaning) => meaning.kind === 'concept' && meaning.readings.every((keys) => keys.join() === 'change-this-year')),
  );
}

/** Whether a wording of the lexicon covers a range of tokens and no more. */
function meaningTest(tokens: Token[], { phrases, generic }: Lexicon): (from: number, to: number) => boolean {
  const covers = (trie: Lexicon['phrases'], from: number, to: number) =>
    trie.matchesAt(tokens, from).some((match) => match.to === to && match.meaning.kind !== 'organ');
  return (from, to) => covers(phrases, from, to) || covers(generic, from, to);
}

const asCandidate = ({ from, to, rule, meanings }: QuestionSpan): Candidate => ({ from, to, matched: to - from, rule, meanings });

/** 办理结果（七）总计: where a row is called by its number, a word for the table around it asks for no breakdown. */
function readDimensions(spans: QuestionSpan[]): Dimension[] {
  if (spans.some(({ rule }) => rule === ROW_NUMBER_RULE)) return [];
  return [...new Set(meaningsOf(spans, 'dimension').map((meaning) => meaning.dimension))];
}

/** What was mended, in the words that it was mended to; an organ by its name. */
function correctionsOf(spans: QuestionSpan[]): Reading['corrections'] {
  return spans.flatMap(({ surface, corrected, meanings }) => {
    if (corrected === undefined) return [];
    const organ = meanings.flatMap((meaning) => (meaning.kind === 'organ' ? (meaning.corrected ?? []) : []))[0];
    return [organ === undefined ? { surface, right: corrected } : { surface, right: organ, organ: true as const }];
  });
}

/** A wording that is also a concept ("corrected", 增减) is the concept; only words for the fate of something and for a rate (公开率) are both. */
export function isOperation(span: QuestionSpan): boolean {
  const isConcept = span.meanings.some((meaning) => meaning.kind === 'concept' && !meaning.weak);
  return (
    !isConcept ||
    span.meanings.some(
      (meaning) => meaning.kind === 'operation' && ['disposition', 'breakdown', 'share', 'compare'].includes(meaning.operation),
    )
  );
}

/** Particles and words of quantity, which a dictionary joins to the word before or after them. */
const PARTICLE = /[了过着的地得吗呢吧啊数类额量里]/;

/** Whole words of the question as ranges of offsets. */
function wordRanges(words: { text: string }[], normalized: string): { start: number; end: number }[] {
  let at = 0;
  return words.flatMap(({ text }) => {
    const start = normalized.indexOf(text, at);
    if (start < 0) return [];
    at = start + text.length;
    return [{ start, end: at }];
  });
}

/**
 * Whether a generic wording lies where words begin and end: 来 is none in 来自, and 算是 none in 预算是. A wording inside of one longer word
 * (公开 in 公开情况) is one, unless it is a single ideograph.
 */
function fitsWords(start: number, end: number, words: { start: number; end: number }[], character: string): boolean {
  const first = words.find((word) => word.start <= start && start < word.end);
  if (!first) return true;
  const inside = end <= first.end;
  if (end - start === 1) return (first.start === start && first.end === end) || PARTICLE.test(character);
  return inside || first.start === start;
}

/** 其他两家单位, "the other organs", names organs: words in it are no row or column of others. */
function withoutOtherOrgans(candidates: Candidate[], tokens: Token[], normalized: string): Candidate[] {
  const others = [...normalized.matchAll(NAMES_OTHER_ORGANS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const isWithin = ({ from, to }: Candidate) => others.some(({ start, end }) => tokens[from]!.start < end && tokens[to - 1]!.end > start);
  return candidates.filter((candidate) => !candidate.meanings.some(({ kind }) => kind === 'concept') || !isWithin(candidate));
}

/** "…, correct?": a check in a clause of its own at the end names nothing that it could name elsewhere (corrected decisions). */
function onlyTags(candidates: Candidate[], tokens: Token[], normalized: string): Candidate[] {
  const last = tokens.findLast(({ apart }) => apart);
  if (!last) return candidates;
  return candidates.map((candidate) => {
    const checks = candidate.meanings.filter((meaning) => meaning.kind === 'operation' && CHECKS.includes(meaning.operation));
    const { start } = tokens[candidate.from]!;
    const isTag = candidate.to === tokens.length && start >= last.start && OPENS_A_TAG.test(normalized.slice(last.start, start).trim());
    return checks.length > 0 && isTag ? { ...candidate, meanings: checks } : candidate;
  });
}

const CHECKS: readonly Operation[] = ['agreement', 'affirm'];

/** Phrases that match at the same place with the same length are one candidate with several meanings. */
function phraseCandidates(tokens: Token[], lexicon: Lexicon, words: { start: number; end: number }[]): Candidate[] {
  const genericAt = (at: number) =>
    lexicon.generic
      .matchesAt(tokens, at)
      .filter(({ to }) => tokens[at]!.kind !== 'han' || fitsWords(tokens[at]!.start, tokens[to - 1]!.end, words, tokens[at]!.key));
  const genericRuns = tokens.map((_, at) => Math.max(0, ...genericAt(at).map((match) => match.to - at)));
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const merged = new Map<string, Candidate>();
    const matches = lexicon.phrases.matchesAt(tokens, at, (index) => genericRuns[index] ?? 0);
    for (const match of [...matches, ...genericAt(at)]) {
      const key = `${match.to}/${match.matched}`;
      const candidate = merged.get(key);
      if (!candidate) merged.set(key, { from: at, to: match.to, matched: match.matched, rule: match.rule, meanings: [match.meaning] });
      else if (match.meaning.kind !== 'generic') {
        candidate.meanings.push(match.meaning);
        candidate.rule += ` | ${match.rule}`;
      }
    }
    candidates.push(...merged.values());
  }
  return candidates;
}

function mentionCandidates(tokens: Token[], mentions: ReturnType<OrganMentionFinder>): Candidate[] {
  return mentions.flatMap(({ start, end, placeCodes, organKind, ending }) => {
    const from = tokens.findIndex((token) => token.start >= start && token.end <= end);
    if (from < 0) return [];
    let to = from;
    while (to < tokens.length && tokens[to]!.end <= end) to++;
    const meaning: Meaning = { kind: 'organ-mention', placeCodes, organKind, ending };
    return [{ from, to, matched: to - from, rule: 'organ-mention', meanings: [meaning] }];
  });
}
