/** What `readOrganMentions` looks up: names of places and kinds of organ in both scripts, and words that only look like them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';
import { chineseKindNames, englishKindNames, type KindName, loadOrganKinds, pinyinKindNames } from './organ-kinds.ts';
import { findPlacesByKey, foldName, type Place } from './places.ts';

export const ordinaryWordsSchema = z.object({
  source: z.string().min(1),
  /** Short names that are ordinary Chinese words: a place only with their suffix or before an organ (延长 · 延长县 · 延长局). */
  shortNames: z.array(z.string().min(2)),
  /** Expressions inside which no place is to be seen: 海口径, 中国. */
  expressions: z.array(z.string().min(2)),
  /** English spellings that are also other words or names: a place only before County, District … or an organ. */
  english: z.array(z.string().min(1)),
});
export type OrdinaryWords = z.infer<typeof ordinaryWordsSchema>;

export interface PlaceName {
  places: readonly Place[];
  /** Whether the wording names a place also when it stands alone. */
  sure: boolean;
  /** Latin only: whether the wording counts in lower case too. */
  lowerCase: boolean;
}

/** Keys: Chinese wordings as they are; Latin ones folded by `foldName`, so that spaces and apostrophes do not matter. */
export interface MentionLexicon {
  findPlace: (key: string) => PlaceName | undefined;
  kinds: ReadonlyMap<string, KindName>;
  expressions: ReadonlySet<string>;
}

const HAN = /\p{Script=Han}/u;

export function loadOrdinaryWords(): OrdinaryWords {
  return ordinaryWordsSchema.parse(JSON.parse(readFileSync(locateData('gazetteer/ordinary-words.json'), 'utf8')));
}

let held: MentionLexicon | undefined;

/** Built once; shared, do not change it. */
export function loadMentionLexicon(): MentionLexicon {
  if (held) return held;
  const ordinary = loadOrdinaryWords();
  const kinds = new Map<string, KindName>();
  for (const kind of loadOrganKinds()) {
    const named = [
      ...chineseKindNames(kind),
      ...[...englishKindNames(kind), ...pinyinKindNames(kind)].map((name) => ({
        ...name,
        text: name.text.replace(/[\s'\-&,]/g, '').toLowerCase(),
      })),
    ];
    // 政府 and 街道 are parts of too many words; the reader takes them only behind a place.
    for (const name of named) if (!kinds.has(name.text) && name.text !== '政府' && name.text !== '街道') kinds.set(name.text, name);
  }
  held = { findPlace: placeFinder(ordinary), kinds, expressions: new Set(ordinary.expressions) };
  return held;
}

function placeFinder(ordinary: OrdinaryWords): MentionLexicon['findPlace'] {
  const words = new Set(ordinary.shortNames);
  const english = new Set(ordinary.english.map(foldName));
  return (key) => {
    const places = key.length < 2 ? [] : findPlacesByKey(key);
    if (places.length === 0) return undefined;
    if (HAN.test(key)) return { places, sure: !words.has(key), lowerCase: false };
    const known = places.some((place) => place.level !== 'county');
    return { places, sure: !english.has(key) && key.length >= (known ? 4 : 5), lowerCase: known && key.length >= 5 };
  };
}

/** A place by itself that is also a province (海南, 吉林) means the province. */
export function codesOf(places: readonly Place[], alone: boolean): string[] {
  const provinces = alone ? places.filter((place) => place.level === 'province') : [];
  return (provinces.length > 0 ? provinces : places).map((place) => place.code);
}

/** A zone is governed by its committee: there 管委会 is the government. */
export function kindAt(places: readonly Place[], kind: string | undefined): string | undefined {
  return kind === 'administration-committee' && places.some((place) => place.level === 'functional') ? 'government' : kind;
}
