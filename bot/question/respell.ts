/** Second and third look at what nothing explains: pinyin, then slips. Questions that are wholly explained never come here. */

import type { Stretch } from './chinese-slip.ts';
import { type Correction, correctedCandidates, type Matcher } from './correction.ts';
import { type Candidate, coverTokens } from './cover.ts';
import { recognizeLatinPlaces } from './recognize-latin-place.ts';
import type { LatinSpelling } from './recognize-latin-typo.ts';
import { BARE_NAME_RULE } from './recognize-organ-name.ts';
import { OTHER_COUNT_RULE } from './recognize-other-counts.ts';
import { type PinyinIndex, recognizePinyin } from './recognize-pinyin.ts';
import type { TermSpelling } from './recognize-term-typo.ts';
import type { OrganSpelling } from './recognize-typo.ts';
import type { QuestionSpan } from './span.ts';
import type { Token } from './token.ts';

/** What is known about how names and terms are written; made once for a corpus, filled at the first use. */
export interface Spelling {
  pinyin: PinyinIndex;
  organs: OrganSpelling;
  terms: TermSpelling;
  latin: LatinSpelling;
}

export interface Respelling {
  spelling: Spelling;
  match: Matcher;
  today: string;
  /** The question's whole words, as ranges of offsets. */
  words: readonly { start: number; end: number }[];
}

const LONGEST_STRETCH = 16;

/** The best cover; where it leaves words unexplained, with the candidates that another spelling of them gives. */
export function coverRespelt(tokens: Token[], candidates: Candidate[], respelling: Respelling | undefined): QuestionSpan[] {
  const first = coverTokens(tokens, candidates);
  if (!respelling || openTokens(first).size === 0) return first;
  const { spelling, match, today } = respelling;
  const open = openTokens(first);
  const names = namesOf(first);
  const isFree = (at: number) => open.has(at);
  const respelt = [
    ...recognizeLatinPlaces(tokens, isFree, (at) => names.some(({ from }) => from === at)),
    ...recognizePinyin(tokens, spelling.pinyin, isFree, today),
  ];
  const second = respelt.length > 0 ? coverTokens(tokens, [...candidates, ...respelt]) : first;
  const left = openTokens(second);
  if (left.size === 0) return second;
  const stretches = stretchesOf(tokens, second, left, respelling);
  const inLatin = spelling.latin.correct(tokens, (at) => left.has(at));
  const corrections: Correction[][] = [...spelling.organs.correct(stretches), ...spelling.terms.correct(stretches)].map((correction) => [
    correction,
  ]);
  if (inLatin.length > 0) corrections.push(inLatin);
  const mended = corrections.flatMap((together) => correctedCandidates(tokens, together, match));
  return mended.length > 0 ? coverTokens(tokens, [...candidates, ...respelt, ...mended]) : second;
}

/** 未 means none by itself, and in 中未市 nothing. */
const isOpen = (span: QuestionSpan): boolean =>
  !span.rule.startsWith(OTHER_COUNT_RULE) && span.meanings.every(({ kind }) => kind === 'unknown' || kind === 'extent');

const namesOf = (spans: QuestionSpan[]): QuestionSpan[] =>
  spans.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention'));

function openTokens(spans: QuestionSpan[]): Set<number> {
  return new Set(spans.filter(isOpen).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
}

/** Runs of ideographs that hold something unexplained and cut through no name that was recognised. */
function stretchesOf(tokens: Token[], spans: QuestionSpan[], open: ReadonlySet<number>, { words }: Respelling): Stretch[] {
  // 宁夏地质 in 宁夏地质居 is no name yet: the slip of a whole name is looked for first.
  const isBeginning = (span: QuestionSpan) => span.rule.includes(BARE_NAME_RULE) && open.has(span.to) && !tokens[span.to]!.apart;
  const names = namesOf(spans).filter((span) => !isBeginning(span));
  const isInside = (offset: number) => words.some((word) => word.start < offset && offset < word.end);
  const stretches: Stretch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_STRETCH); to++) {
      const token = tokens[to - 1]!;
      if (token.kind !== 'han' || (to - 1 > from && token.apart)) break;
      const part = tokens.slice(from, to);
      if (part.length < 2 || !part.some((_, offset) => open.has(from + offset))) continue;
      if (names.some((name) => name.from < to && name.to > from && !(name.from >= from && name.to <= to))) continue;
      stretches.push({
        characters: part.map(({ key }) => key),
        from,
        to,
        open: part.map((_, offset) => open.has(from + offset)),
        lone: part.map(({ start }) => words.some((word) => word.start === start && word.end === start + 1)),
        names: names.filter((name) => name.from >= from && name.to <= to).map(({ surface }) => surface),
        aligned: !isInside(part[0]!.start) && !isInside(part.at(-1)!.end),
      });
    }
  }
  return stretches;
}
