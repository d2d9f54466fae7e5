/**
 * Organs that nothing is held of, named as people name them: 番禺财政 (a place and a subject without 局), 甪直镇, 花溪区石板街道办 (towns
 * that no gazetteer lists). They are read as names, so that none of them is answered with what is held beside it.
 */
import { LOCAL_LEVELS } from '../../data/gazetteer/local-levels.ts';
import { chineseKindNames, loadOrganKinds } from '../../data/gazetteer/organ-kinds.ts';
import { bareStem } from '../../data/gazetteer/organ-part-wordings.ts';
import type { Candidate } from './cover.ts';
import type { NameSurroundings } from './recognize-organ-name.ts';
import type { Token } from './token.ts';

interface Mention {
  start: number;
  end: number;
  placeCodes: string[];
  organKind?: string;
  ending?: string;
}

/** What may follow a subject that stands for its organ; behind anything else it may be the beginning of a longer word. */
const ENDS_NAME =
  /^(?:\s*$|\s*[\d,;:.?!()（），。；：？！、的和与跟比]|去年|今年|前年|上年|一共|总共|共|到底|那|呢|啊|吗|有没有|收到|罚|最近|历年|两家|哪)/u;
/** What stands before the stem of a town that no place stands before. */
const OPENS_NAME = /(?:^|[\s,;:.?!()（），。；：？！、"“”《和与跟比年]|请问|查一?下|看看|问下|一下|关于)$/u;
/** Characters that no stem of a place holds: 哪个镇, 各街道, 三个乡, 本镇. */
const NO_STEM =
  /[个哪各几所全该本这那每某两一二三四五六七八九十百多少的和与及跟比、有在是了吗呢年月日收到申请公开信息城乡村集古小大]$|^[个哪各几所全该本这那每某两一二三四五六七八九十百多少的和与及跟比、有在是了吗呢年月日]/u;
const LONGEST_STEM = 4;

let subjects: Map<string, string> | undefined;

/** 财政 → finance: what an organ is called without its ending. */
function subjectKinds(): ReadonlyMap<string, string> {
  if (!subjects) {
    subjects = new Map();
    for (const kind of loadOrganKinds()) {
      if (kind.key === 'government') continue;
      for (const { text } of chineseKindNames(kind)) {
        for (const stem of bareStem(text)) if (!subjects.has(stem)) subjects.set(stem, kind.key);
      }
    }
  }
  return subjects;
}

export function recognizeAbsentOrgans(tokens: Token[], mentions: readonly Mention[], around: NameSurroundings): Candidate[] {
  const places = mentions.filter(({ placeCodes, organKind, ending }) => placeCodes.length > 0 && !organKind && !ending);
  return [...subjectsBehindPlaces(tokens, places, around), ...unknownTowns(tokens, places, around)];
}

function subjectsBehindPlaces(tokens: Token[], places: readonly Mention[], { normalized, words }: NameSurroundings): Candidate[] {
  return places.flatMap((place) => {
    const from = tokens.findIndex((token) => token.start >= place.start);
    const at = tokens.findIndex((token) => token.start >= place.end);
    if (from < 0 || at < 0 || tokens[at]!.apart) return [];
    for (let to = Math.min(tokens.length, at + 12); to >= at + 2; to--) {
      const part = tokens.slice(at, to);
      if (part.some(({ kind, apart }, index) => kind !== 'han' || (index > 0 && apart))) continue;
      const organKind = subjectKinds().get(part.map(({ key }) => key).join(''));
      const { end } = part.at(-1)!;
      const isWhole = !words.some((word) => word.start < end && end < word.end);
      if (!organKind || !isWhole || !ENDS_NAME.test(normalized.slice(end))) continue;
      return [named(from, to, { placeCodes: place.placeCodes, organKind })];
    }
    return [];
  });
}

/** Towns, townships and streets, with their bodies. Zones are in the gazetteer as far as they publish reports. */
const TOWNS = LOCAL_LEVELS.filter(({ kind }) => kind !== 'administration-committee').flatMap(({ suffixes, bodies, kind }) =>
  suffixes
    .filter((suffix) => suffix !== '民族乡')
    .flatMap((suffix) => ['', ...bodies].map((body) => ({ suffix, text: suffix + body, kind }))),
);

function unknownTowns(tokens: Token[], places: readonly Mention[], { normalized, words }: NameSurroundings): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { suffix, text, kind } of TOWNS) {
    for (let found = normalized.indexOf(text); found >= 0; found = normalized.indexOf(text, found + 1)) {
      const end = found + text.length;
      if (words.some((word) => word.start < end && end < word.end)) continue;
      for (let length = 2; length <= LONGEST_STEM; length++) {
        const start = found - length;
        const stem = normalized.slice(Math.max(0, start), found);
        if (start < 0 || !/^\p{Script=Han}+$/u.test(stem) || NO_STEM.test(stem)) continue;
        const place = places.find((mention) => mention.end === start);
        if (!place && !OPENS_NAME.test(normalized.slice(0, start))) continue;
        const from = tokens.findIndex((token) => token.start === (place?.start ?? start));
        const to = tokens.findIndex((token) => token.end === end) + 1;
        if (from < 0 || to === 0) continue;
        candidates.push(named(from, to, { placeCodes: place?.placeCodes ?? [], organKind: kind, local: stem + suffix }));
      }
    }
  }
  return candidates;
}

const named = (from: number, to: number, meaning: { placeCodes: string[]; organKind: string; local?: string }): Candidate => ({
  from,
  to,
  matched: to - from,
  rule: 'organ-not-held',
  meanings: [{ kind: 'organ-mention', ...meaning }],
});
