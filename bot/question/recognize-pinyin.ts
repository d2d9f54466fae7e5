/** Chinese typed in Latin letters: xinshou, 'xingzheng fuyi', '2020nian', 'duoshao jian'. Only words that nothing else explains are tried. */

import { findPlaces } from '../../data/gazetteer/places.ts';
import { NOT_PINYIN } from '../../data/glossary/not-pinyin.ts';
import type { Candidate } from './cover.ts';
import { joinedPinyin } from './pinyin.ts';
import { recognizeYears } from './recognize-year.ts';
import type { Meaning, QuestionSpan } from './span.ts';
import { type Token, tokenize } from './token.ts';

/** What a Chinese wording means by itself. */
export type MeaningFinder = (wording: string) => Meaning[];

const LONGEST_RUN = 8;
const RELATIVE_YEARS = ['今年', '去年', '前年', '上一年度'];
const YEAR_WORD = /^nian(?:du)?$/;

/** The wordings of a lexicon by their pinyin; made at the first use. `official` wordings win over others that sound the same. */
export class PinyinIndex {
  private held: Map<string, { wording: string; official: boolean }[]> | undefined;
  private longest = 0;

  constructor(
    private readonly official: readonly string[],
    private readonly others: readonly string[],
    private readonly meaningsOf: MeaningFinder,
  ) {}

  private load(): Map<string, { wording: string; official: boolean }[]> {
    if (this.held) return this.held;
    this.held = new Map();
    const official = new Set(this.official);
    for (const wording of new Set([...this.official, ...this.others, ...RELATIVE_YEARS])) {
      if (!/^\p{Script=Han}+$/u.test(wording)) continue;
      const letters = joinedPinyin(wording);
      for (const key of new Set([letters, letters.replaceAll('v', 'u')])) {
        const entry = { wording, official: official.has(wording) };
        const known = this.held.get(key);
        if (known) known.push(entry);
        else this.held.set(key, [entry]);
        this.longest = Math.max(this.longest, key.length);
      }
    }
    return this.held;
  }

  /** What the letters can mean; wordings that sound alike and mean different concepts are alternatives. Empty where nothing sounds so. */
  find(letters: string, today: string): Meaning[] {
    const found = this.load().get(letters) ?? [];
    const preferred = found.some(({ official }) => official) ? found.filter(({ official }) => official) : found;
    const meanings = preferred.flatMap(({ wording }) =>
      RELATIVE_YEARS.includes(wording) ? (recognizeYears(tokenize(wording), today)[0]?.meanings ?? []) : this.meaningsOf(wording),
    );
    return mergeAlike(meanings);
  }

  /** The letters as one wording, or cut into wordings of two syllables and more, longest first; undefined where a rest remains. */
  cut(letters: string): string[] | undefined {
    return this.load().has(letters) && !NOT_PINYIN.has(letters) ? [letters] : this.cutLonger(letters);
  }

  /** `hopeless`: lengths of ends that are known to leave a rest; without them a long word takes longer than anybody waits. */
  private cutLonger(letters: string, hopeless = new Set<number>()): string[] | undefined {
    if (letters === '') return [];
    if (hopeless.has(letters.length)) return undefined;
    for (let length = Math.min(letters.length, this.longest); length >= 4; length--) {
      const head = letters.slice(0, length);
      if (!this.load().has(head) || NOT_PINYIN.has(head) || isOneSyllable(head)) continue;
      const rest = this.cutLonger(letters.slice(length), hopeless);
      if (rest) return [head, ...rest];
    }
    hopeless.add(letters.length);
    return undefined;
  }
}

/** Distinct meanings; concepts become the alternatives of one, weak where a plain word sounds the same. */
function mergeAlike(meanings: Meaning[]): Meaning[] {
  const distinct = [...new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning])).values()];
  const concepts = distinct.flatMap((meaning) => (meaning.kind === 'concept' ? [meaning] : []));
  const others = distinct.filter((meaning) => meaning.kind !== 'concept');
  if (concepts.length === 0) return others;
  const readings = [...new Map(concepts.flatMap((concept) => concept.readings).map((keys) => [keys.join('+'), keys])).values()];
  const weak = concepts.some((concept) => concept.weak) || (concepts.length > 1 && others.length > 0);
  return [weak ? { kind: 'concept', readings, weak: true } : { kind: 'concept', readings }, ...others];
}

/** Candidates that hold at least one open token; `isOpen` tells which tokens nothing explains. Names of places are left alone. */
export function recognizePinyin(tokens: Token[], index: PinyinIndex, isOpen: (at: number) => boolean, today: string): Candidate[] {
  const candidates = yearCandidates(tokens, isOpen, today);
  const singles: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let letters = '';
    let open = false;
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_RUN); to++) {
      const token = tokens[to - 1]!;
      if (token.kind !== 'word' || (to - 1 > from && token.apart)) break;
      letters += lettersOf(tokens, to - 1);
      open ||= isOpen(to - 1);
      if (!open || findPlaces(letters).length > 0) continue;
      const parts = index.cut(letters);
      // Words of their own are candidates of their own; a run is cut only where it was typed as one word.
      if (!parts || (parts.length > 1 && to - from > 1)) continue;
      const meanings = parts.flatMap((part) => index.find(part, today));
      const candidate: Candidate = { from, to, matched: to - from, rule: 'pinyin', meanings };
      if (meanings.length === 0) continue;
      if (isOneSyllable(letters)) singles.push(candidate);
      else candidates.push(candidate);
    }
  }
  // A single syllable says too little by itself: it needs pinyin beside it.
  const touches = (single: Candidate) => candidates.some(({ from, to }) => to === single.from || from === single.to);
  return [...candidates, ...singles.filter((single) => touches(single) && single.meanings.every(({ kind }) => kind === 'generic'))];
}

/** Whether a question is Chinese in Latin letters: some of it was read as pinyin, and beside that only names, years and unknown words stand in Latin letters. */
export function isPinyinQuestion(tokens: Token[], spans: QuestionSpan[]): boolean {
  const isName = ({ meanings }: QuestionSpan) =>
    meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention' || kind === 'year' || kind === 'unknown');
  const isLatin = ({ from, to }: QuestionSpan) => tokens.slice(from, to).some(({ kind }) => kind === 'word');
  return spans.some(({ rule }) => rule === 'pinyin') && spans.every((span) => span.rule === 'pinyin' || isName(span) || !isLatin(span));
}

/** Letters of a word; 年 glued to the number before it ('2020nianxinshou') belongs to the year. */
function lettersOf(tokens: Token[], at: number): string {
  const letters = tokens[at]!.surface.replace(/'/g, '');
  return tokens[at - 1]?.kind === 'number' && tokens[at - 1]!.end === tokens[at]!.start
    ? letters.replace(/^nian(?:du)?(?=.)/, '')
    : letters;
}

const isOneSyllable = (letters: string): boolean => /^[bcdfghjklmnpqrstwxyz]*[aeiouv]{1,3}(?:ng?|r)?$/.test(letters) && letters.length <= 6;

/** '2020nian': the letters after a number stand for 年. */
function yearCandidates(tokens: Token[], isOpen: (at: number) => boolean, today: string): Candidate[] {
  const isYearWord = (at: number) => isOpen(at) && tokens[at - 1]?.kind === 'number' && YEAR_WORD.test(tokens[at]!.surface);
  if (!tokens.some((_, at) => isYearWord(at))) return [];
  const rewritten = tokens.map((token, at): Token => (isYearWord(at) ? { ...token, key: '年', lemma: '年', kind: 'han' } : token));
  return recognizeYears(rewritten, today).filter(({ from, to }) => tokens.slice(from, to).some((_, offset) => isYearWord(from + offset)));
}
