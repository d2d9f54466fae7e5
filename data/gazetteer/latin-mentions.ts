/** Places and kinds of organ named in Latin letters: English, or pinyin. */
import { codesOf, loadMentionLexicon } from './mention-lexicon.ts';
import { ENGLISH_ENDINGS } from './organ-kinds.ts';
import type { OrganMention } from './organ-mentions.ts';
import { foldName } from './places.ts';

export interface LatinToken {
  text: string;
  /** Folded and without a possessive 's. */
  key: string;
  start: number;
  end: number;
  /** Whether only spaces or a hyphen part it from the token before. */
  joined: boolean;
}

const LEVEL_WORD =
  /^(?:province|provincial|city|municipal|municipality|county|district|region|regional|autonomous|prefecture|prefectural|zone|banner)$/;
/** "Ningxia government", but not "government information" or "government procurement". */
const NOT_AN_ORGAN =
  /^(?:information|procurement|website|websites|portal|data|disclosure|work|affairs|services?|departments?|purchases?|gazette)$/;
const LONGEST_NAME = 9;

/** Words of Latin letters with their offsets. */
export function readLatinTokens(text: string): LatinToken[] {
  const tokens: LatinToken[] = [];
  for (const match of text.matchAll(/[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’‘][A-Za-zÀ-ÖØ-öø-ÿ]+)*/g)) {
    const start = match.index;
    const gap = text.slice(tokens.at(-1)?.end ?? 0, start);
    const key = foldName(match[0].replace(/['’‘]s$/i, ''));
    tokens.push({ text: match[0], key, start, end: start + match[0].length, joined: tokens.length > 0 && /^[\s\-&]{1,3}$/.test(gap) });
  }
  return tokens;
}

/** The longest run of tokens from `index` whose joined keys are in `has`; 0 if none. A possessive ends a name. */
function longestRun(tokens: LatinToken[], index: number, has: (key: string) => boolean): { key: string; length: number } {
  let best = { key: '', length: 0 };
  let key = '';
  for (let length = 1; length <= LONGEST_NAME; length += 1) {
    const token = tokens[index + length - 1];
    if (!token || (length > 1 && !token.joined)) break;
    key += token.key;
    if (has(key)) best = { key, length };
    if (/['’‘]s$/i.test(token.text)) {
      const possessive = key + (/['’‘]s$/i.test(token.text) ? 's' : '');
      if (has(possessive)) best = { key: possessive, length };
      else break;
    }
  }
  return best;
}

function readPlace(tokens: LatinToken[], index: number) {
  const { findPlace } = loadMentionLexicon();
  const run = longestRun(tokens, index, (key) => findPlace(key) !== undefined);
  const named = findPlace(run.key);
  if (!named || run.length === 0) return undefined;
  const capital = /^[A-ZÀ-Ö]/.test(tokens[index]?.text ?? '');
  if (!capital && !named.lowerCase) return undefined;
  // Xi'an is not Xian (献县): an apostrophe that was written counts.
  const parted = /['’‘](?!s$)/i.test(tokens[index]?.text ?? '') ? named.places.filter((place) => place.english.includes("'")) : [];
  return { named: parted.length > 0 ? { ...named, places: parted } : named, next: index + run.length };
}

const isAt = (tokens: LatinToken[], index: number, pattern: RegExp) => tokens[index]?.joined === true && pattern.test(tokens[index].key);

function skipWhile(tokens: LatinToken[], index: number, pattern: RegExp): number {
  let next = index;
  while (isAt(tokens, next, pattern)) next += 1;
  return next;
}

function readKind(tokens: LatinToken[], index: number) {
  const { kinds } = loadMentionLexicon();
  const run = longestRun(tokens, index, (key) => kinds.has(key));
  const named = kinds.get(run.key);
  return named && run.length > 0 ? { named, next: index + run.length } : undefined;
}

const isRank = (token: LatinToken | undefined) => token !== undefined && Object.hasOwn(ENGLISH_ENDINGS, token.key);

/** The mention that begins at a token: place, place and organ, organ of a place, or a kind of organ alone. */
export function readLatinMention(text: string, tokens: LatinToken[], index: number): { mention: OrganMention; next: number } | undefined {
  const build = (next: number, rest: Omit<OrganMention, 'start' | 'end' | 'surface'>) => {
    const start = tokens[index]?.start ?? 0;
    const end = tokens[next - 1]?.end ?? start;
    return { mention: { start, end, surface: text.slice(start, end), ...rest }, next };
  };
  const place = readPlace(tokens, index);
  if (place) return readBehindPlace(tokens, place, build);
  const levelled = LEVEL_WORD.test(tokens[index]?.key ?? '') ? skipWhile(tokens, index + 1, LEVEL_WORD) : index;
  const kind = readKind(tokens, levelled) ?? readKind(tokens, index);
  const head = kind?.next ?? (isRank(tokens[index]) ? index + 1 : undefined);
  if (head === undefined) return undefined;
  if (isAt(tokens, head, /^(?:of|in|for|at)$/)) {
    const at = isAt(tokens, head + 1, /^the$/) ? head + 2 : head + 1;
    const behind = tokens[at]?.joined ? readPlace(tokens, at) : undefined;
    if (behind) {
      const codes = codesOf(behind.named.places, false);
      const next = skipWhile(tokens, behind.next, LEVEL_WORD);
      if (kind) return build(next, { placeCodes: codes, organKind: kind.named.kind, ending: kind.named.ending, strength: 'full' });
      return build(next, { placeCodes: codes, ending: ENGLISH_ENDINGS[tokens[index]?.key ?? ''], strength: 'short' });
    }
  }
  if (!kind) return undefined;
  return build(kind.next, { placeCodes: [], organKind: kind.named.kind, ending: kind.named.ending, strength: 'bare-kind' });
}

type PlaceRead = NonNullable<ReturnType<typeof readPlace>>;
type Build = (next: number, rest: Omit<OrganMention, 'start' | 'end' | 'surface'>) => { mention: OrganMention; next: number };

function readBehindPlace(tokens: LatinToken[], place: PlaceRead, build: Build): { mention: OrganMention; next: number } | undefined {
  const { places } = place.named;
  const level = skipWhile(tokens, place.next, LEVEL_WORD);
  for (const at of [place.next, level]) {
    const kind = tokens[at]?.joined ? readKind(tokens, at) : undefined;
    if (kind) {
      return build(kind.next, {
        placeCodes: codesOf(places, false),
        organKind: kind.named.kind,
        ending: kind.named.ending,
        strength: 'full',
      });
    }
  }
  const noun = tokens[level];
  if (noun?.joined && noun.key === 'government' && (/s$/i.test(noun.text) || !isAt(tokens, level + 1, NOT_AN_ORGAN))) {
    return build(level + 1, { placeCodes: codesOf(places, false), organKind: 'government', strength: 'full' });
  }
  if (noun?.joined && isRank(noun))
    return build(level + 1, { placeCodes: codesOf(places, false), ending: ENGLISH_ENDINGS[noun.key], strength: 'short' });
  const suffixed = level > place.next;
  return place.named.sure || suffixed ? build(level, { placeCodes: codesOf(places, !suffixed), strength: 'bare-place' }) : undefined;
}
