/**
 * Names of held organs by their parts, levels left out and suffixes dropped: 苏州木渎, 番禺公安, 贵阳清溪街道, "justice bureau in Linyi",
 * "Dali town (Foshan)". Everything said must fit one and the same organ, and its own level must be said: 广州公安 is no name of 番禺分局.
 */
import { loadOrdinaryWords } from '../../data/gazetteer/mention-lexicon.ts';
import { NOT_BEHIND_SUBJECT } from '../../data/gazetteer/organ-part-wordings.ts';
import { findPlaces } from '../../data/gazetteer/places.ts';
import type { Candidate } from './cover.ts';
import type { NamePart, OrganNames } from './organ-names.ts';
import type { Token } from './token.ts';

export interface NameSurroundings {
  normalized: string;
  /** The question's whole words, as ranges of offsets. */
  words: readonly { start: number; end: number }[];
  /** Whether a wording of these tokens means something by itself: then a bare stem that is spelt so is no name. */
  hasMeaning: (from: number, to: number) => boolean;
}

/** Words between two parts of one name. */
const BETWEEN = new Set(['的', '之', 'in', 'at', 'for', 'from', 'under']);
/** Rule of a name whose last part is said without its ending: 宁夏地质, which may be the beginning of 宁夏地质居. */
export const BARE_NAME_RULE = 'organ-by-parts/bare';
const MOST_PARTS = 6;
const BODY_RANK = 4;
const LOCAL_RANK = 3;
/** Another kind of place of that name: 木渎村 is not 木渎镇. */
const OTHER_PLACE = /^(?:镇|乡|村|区|县|市|路|街|社区|大道|派出所|财政所|中学|小学|医院|法庭|站)/u;
/** What may stand before a bare stem that is an ordinary word, too. */
const OPENS_NAME = /(?:^|[\s,;:.?!()（），。；：？！、"“”《]|请问|查询?|看看|问下|一下|和|与|及|跟|比|年)$/u;

/** A list goes on behind the name: "the Siming bureau, Xiamen and Huli". */
const GOES_ON = /^\s*,?\s*(?:and|or|vs|versus|&)\b/;

interface Partial {
  to: number;
  organs: readonly number[];
  /** Bits of the ranks said; `OWN` where the own level is among them. */
  said: number;
  rank: number;
  parts: readonly { part: NamePart; from: number; to: number }[];
}
const OWN = 1 << 8;

export function recognizeOrganNames(tokens: Token[], names: OrganNames, around: NameSurroundings): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const open: Partial[] = names
      .partsAt(tokens, from)
      .map(({ part, to }) => append(undefined, part, from, to, names, false))
      .flatMap((partial) => partial ?? []);
    while (open.length > 0) {
      const partial = open.pop()!;
      const organs = isName(partial, tokens, around) ? partial.organs.filter((index) => isSaid(partial, index, names)) : [];
      if (organs.length > 0) {
        candidates.push({
          from,
          to: partial.to,
          // What stands between two parts (in, 的) belongs to the name.
          matched: partial.to - from,
          rule: partial.parts.at(-1)!.part.bare ? BARE_NAME_RULE : 'organ-by-parts',
          meanings: [{ kind: 'organ', organs: organs.map((index) => names.organs[index]!.organ), strength: 'full' }],
        });
      }
      if (partial.parts.length < MOST_PARTS) open.push(...continuations(partial, tokens, names, around));
    }
  }
  return candidates;
}

function append(
  before: Partial | undefined,
  part: NamePart,
  from: number,
  to: number,
  names: OrganNames,
  anyOrder: boolean,
): Partial | undefined {
  const bit = 1 << part.rank;
  if (before && (before.said & bit) !== 0) return undefined;
  let organs = before ? before.organs.filter((index) => part.organs.has(index)) : [...part.organs];
  if (before && !anyOrder && part.script === 'han' && part.rank < before.rank) {
    // 公安局 stands before 番禺区 in the name of its branch alone.
    if (before.rank !== BODY_RANK) return undefined;
    organs = organs.filter((index) => names.named[index]!.parts.branch !== undefined);
  }
  if (organs.length === 0) return undefined;
  return {
    to,
    organs,
    said: (before?.said ?? 0) | bit | (part.part === 'own' ? OWN : 0),
    rank: part.rank,
    parts: [...(before?.parts ?? []), { part, from, to }],
  };
}

function continuations(partial: Partial, tokens: Token[], names: OrganNames, { normalized }: NameSurroundings): Partial[] {
  const { to } = partial;
  const next = tokens[to];
  if (!next) return [];
  const gap = normalized.slice(tokens[to - 1]!.end, next.start);
  const bracket = /^\s*[(（[]\s*$/u.test(gap);
  const comma = /^\s*,\s*$/u.test(gap);
  const joined = !next.apart || bracket || /^\s*[)）\]]\s*$/u.test(gap);
  const at = BETWEEN.has(next.key) && !next.apart && !tokens[to + 1]?.apart ? [to, to + 1] : [to];
  return at.flatMap((start) =>
    names.partsAt(tokens, start).flatMap(({ part, to: end }) => {
      // A comma tells the levels of one name apart ("Siming District …, Xiamen"), and two names of a list.
      const isLast = !names.isOwnPlace(part) || !GOES_ON.test(normalized.slice(tokens[end - 1]!.end));
      const isLevel = comma && part.part === 'outer' && part.script === 'latin' && isLast && (partial.said & OWN) !== 0;
      if (!joined && !isLevel) return [];
      return append(partial, part, start, end, names, bracket || start > to) ?? [];
    }),
  );
}

/** Whether what was said of an organ is a name of it: its own level, and its body where its place alone would name another. */
function isSaid({ said, parts }: Partial, index: number, names: OrganNames): boolean {
  const { needsBody, isGovernment } = names.named[index]!;
  if ((said & OWN) === 0) return false;
  const hasBody = parts.some(({ part }) => part.part === 'body' || part.part === 'branch');
  // "Nanhu district (Jiaxing)": places in the order of the gazetteer name a government anyway.
  if (isGovernment) return parts.length > 1 && parts.at(-1)!.part.part === 'outer';
  return needsBody ? hasBody : true;
}

function isName(partial: Partial, tokens: Token[], around: NameSurroundings): boolean {
  return partial.parts.every(({ part, from, to }, at) => {
    if (!part.bare) return true;
    const text = around.normalized.slice(tokens[from]!.start, tokens[to - 1]!.end);
    const rest = around.normalized.slice(tokens[to - 1]!.end);
    // Behind another part the beginning is sure: 连云港 and 市监, though 连云港市 is a word, too.
    if (part.script === 'han' && !isApart(at === 0 ? tokens[from]!.start : undefined, tokens[to - 1]!.end, around)) return false;
    if (part.rank === BODY_RANK)
      return (
        (at > 0 || partial.parts.length > 1) && (part.script === 'latin' || !NOT_BEHIND_SUBJECT.test(rest) || at < partial.parts.length - 1)
      );
    if (part.rank === LOCAL_RANK && part.script === 'han' && OTHER_PLACE.test(rest) && at === partial.parts.length - 1) return false;
    return partial.parts.some((other) => other.part.rank < LOCAL_RANK) || standsAlone(text, part, from, to, tokens, around);
  });
}

/** Whether no longer word reaches over an end of the range. */
const isApart = (start: number | undefined, end: number, { words }: NameSurroundings): boolean =>
  !words.some((word) => (start !== undefined && word.start < start && start < word.end) || (word.start < end && end < word.end));

/** A stem without suffix and without its place: 木渎. One that is a place of the gazetteer or a word of questions is that. */
function standsAlone(text: string, part: NamePart, from: number, to: number, tokens: Token[], around: NameSurroundings): boolean {
  if (findPlaces(text).length > 0 || around.hasMeaning(from, to)) return false;
  if (part.script === 'latin') return text.length >= 4 && !isOrdinaryEnglish(text);
  if (text.length < 2 || ordinary().zh.has(text)) return false;
  const start = tokens[from]!.start;
  const isWord = around.words.some((word) => word.start === start && word.end === tokens[to - 1]!.end);
  return !isWord || OPENS_NAME.test(around.normalized.slice(0, start));
}

let ordinaryWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> } | undefined;
function ordinary() {
  if (!ordinaryWords) {
    const { shortNames, expressions, english } = loadOrdinaryWords();
    ordinaryWords = { zh: new Set([...shortNames, ...expressions]), en: new Set(english.map((word) => word.toLowerCase())) };
  }
  return ordinaryWords;
}
const isOrdinaryEnglish = (text: string): boolean => ordinary().en.has(text);
