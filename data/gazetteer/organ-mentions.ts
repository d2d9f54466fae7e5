/** Places and kinds of organ that a text names, in either language, held or not. */

import { readLatinMention, readLatinTokens } from './latin-mentions.ts';
import { codesOf, kindAt, loadMentionLexicon } from './mention-lexicon.ts';
import type { AliasStrength } from './organ-aliases.ts';
import { isWithin } from './places.ts';

export interface OrganMention {
  /** Half-open range of UTF-16 units in the text given. */
  start: number;
  end: number;
  surface: string;
  /** Codes of all places that the wording can mean; empty where only a kind is named. */
  placeCodes: string[];
  organKind?: string;
  /** Rank where no kind is named: 厅, 局, 委 (青海厅, "Qinghai department"). */
  ending?: string;
  strength: AliasStrength;
}

const LONGEST = 24;
const AREA_WORD = /(?:[全本我该])?(?:自治区|省|市|区|县|州|盟|旗)/uy;
const RANK = /厅(?!堂)|局(?![面限部势促])|委(?![托员任派])/uy;
/** 政府 as an organ: not the beginning of 政府信息, 政府采购, 政府网站 and the like. */
const GOVERNMENT = /(?:全)?(?:自治区|省|市|区|县|州)?(?:人民)?政府(?!信息|集中|采购|网|门户|公报|数据|规章|工作|购买|投资|部门|文件|部)/uy;
/** Kinds that name an organ also without a place; 法院, 大学, 医院 … by themselves are no issuing organs. */
const SELF_STANDING = /(?:[厅局委办]|委员会|办公[室厅]|管委会|人民政府|中心)$/u;

/** Longest wording of `map` that begins at `at`; '' if none. */
function longestAt(text: string, at: number, has: (wording: string) => boolean): string {
  for (let length = Math.min(LONGEST, text.length - at); length >= 2; length -= 1) {
    const wording = text.slice(at, at + length);
    if (has(wording)) return wording;
  }
  return '';
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads a Chinese mention at `at`; `skip` is how far to go on where there is none. */
function readHanMention(text: string, at: number): { mention?: OrganMention; skip: number } {
  const { findPlace, kinds, expressions } = loadMentionLexicon();
  const expression = longestAt(text, at, (wording) => expressions.has(wording));
  const kind = longestAt(text, at, (wording) => kinds.has(wording));
  const first = longestAt(text, at, (wording) => findPlace(wording) !== undefined);
  const longest = Math.max(expression.length, kind.length, first.length);
  if (longest === 0 || (first.length < longest && kind.length < longest))
    return readAreaKind(text, at) ?? { skip: Math.max(1, expression.length) };
  if (kind.length === longest && first.length < longest) return kindMention(text, at, at, kind);
  if (expression.length === first.length) return { skip: expression.length };
  let end = at + first.length;
  let named = findPlace(first)?.places ?? [];
  let sure = findPlace(first)?.sure ?? false;
  for (;;) {
    const wording = longestAt(
      text,
      end,
      (candidate) =>
        findPlace(candidate)?.places.some((place) => named.some((outer) => outer !== place && isWithin(place, outer))) ?? false,
    );
    if (!wording || longestAt(text, end, (candidate) => kinds.has(candidate)).length >= wording.length) break;
    const inner = findPlace(wording);
    named = (inner?.places ?? []).filter((place) => named.some((outer) => isWithin(place, outer)));
    sure = sure || (inner?.sure ?? false);
    end += wording.length;
  }
  const mention = (to: number, strength: AliasStrength, more: { organKind?: string; ending?: string } = {}) => ({
    mention: { start: at, end: to, surface: text.slice(at, to), placeCodes: codesOf(named, strength === 'bare-place'), ...more, strength },
    skip: to - at,
  });
  const of = text[end] === '的' || text[end] === '之' ? 1 : 0;
  const area = matchAt(AREA_WORD, text, end + of);
  for (const from of [end + of, end + of + area.length]) {
    const name = longestAt(text, from, (wording) => kinds.has(wording));
    if (name)
      return mention(from + name.length, 'full', { organKind: kindAt(named, kinds.get(name)?.kind), ending: kinds.get(name)?.ending });
  }
  const government = matchAt(GOVERNMENT, text, end + of);
  if (government) return mention(end + of + government.length, 'full', { organKind: 'government' });
  for (const from of [end, end + matchAt(AREA_WORD, text, end).length]) {
    const rank = matchAt(RANK, text, from);
    if (rank) return mention(from + 1, 'short', { ending: rank });
  }
  // 宿迁和平潭: an ordinary word may end where a real name begins.
  return sure ? mention(end, 'bare-place') : { skip: 1 };
}

/** 自治区地质局, 市自然资源局, 省政府: a kind behind a word for the area. */
function readAreaKind(text: string, at: number): { mention: OrganMention; skip: number } | undefined {
  const area = matchAt(AREA_WORD, text, at);
  if (!area) return undefined;
  const kind = longestAt(text, at + area.length, (wording) => loadMentionLexicon().kinds.has(wording));
  if (kind) return kindMention(text, at, at + area.length, kind) as { mention: OrganMention; skip: number };
  const government = /^全/u.test(area) ? '' : matchAt(GOVERNMENT, text, at);
  if (!government) return undefined;
  const end = at + government.length;
  return {
    mention: { start: at, end, surface: government, placeCodes: [], organKind: 'government', strength: 'bare-kind' },
    skip: government.length,
  };
}

function kindMention(text: string, start: number, at: number, kind: string): { mention?: OrganMention; skip: number } {
  const end = at + kind.length;
  if (start === at && !SELF_STANDING.test(kind)) return { skip: kind.length };
  const { kind: organKind, ending } = loadMentionLexicon().kinds.get(kind) ?? {};
  return {
    mention: { start, end, surface: text.slice(start, end), placeCodes: [], organKind, ending, strength: 'bare-kind' },
    skip: end - start,
  };
}

/**
 * Places and kinds of organ in a text (simplified characters; keep the case of Latin letters), left to right, without overlaps, longest
 * wording first: 甘肃省自然资源厅, "Gansu department", 淮南, 省自然资源厅, "the geological bureau". Ordinary words that are spelt like a
 * place are left alone (`ordinary-words.json`). Ambiguous places carry all their codes.
 */
export function readOrganMentions(text: string): OrganMention[] {
  const mentions: OrganMention[] = [];
  const tokens = readLatinTokens(text);
  for (let index = 0; index < tokens.length; ) {
    const found = readLatinMention(text, tokens, index);
    if (found) mentions.push(found.mention);
    index = found ? found.next : index + 1;
  }
  for (let at = 0; at < text.length; ) {
    if (!/\p{Script=Han}/u.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const { mention, skip } = readHanMention(text, at);
    if (mention) mentions.push(mention);
    at += Math.max(1, skip);
  }
  return mentions.sort((a, b) => a.start - b.start);
}
