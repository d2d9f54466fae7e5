/** Places of the gazetteer: provinces, prefectures, counties and functional areas, found by any name that people use for them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

export const PLACE_LEVELS = ['province', 'prefecture', 'county', 'functional'] as const;

export const placeSchema = z.object({
  /** Six digits of the administrative code ('640500'); 'fn-…' for a zone that has none. */
  code: z.string().regex(/^(\d{6}|fn-[a-z-]+)$/),
  /** Official name: 宁夏回族自治区, 中卫市, 平潭综合实验区. */
  name: z.string().min(2),
  /** Name without its suffix: 宁夏, 中卫. Equals `name` where nothing usable would be left (单县). */
  short: z.string().min(2),
  /** Code of the place above; '' for a province. */
  parent: z.string(),
  level: z.enum(PLACE_LEVELS),
  /** Short English name: Ningxia, Huai'an. */
  english: z.string().min(2),
  /** Full English name: Ningxia Hui Autonomous Region. */
  formal: z.string().min(2),
  /** Pinyin of `name`, one syllable per character, without tones: 'zhong wei shi'. */
  pinyin: z.string().min(2),
  /** Other names, both scripts; one-character abbreviations (宁) only for provinces. */
  aliases: z.array(z.string().min(1)),
});
export type Place = z.infer<typeof placeSchema>;

const functionalAreaSchema = z.object({
  source: z.string().min(1),
  areas: z.array(placeSchema.omit({ short: true, level: true, formal: true })),
});

let held: { places: readonly Place[]; byCode: Map<string, Place>; byName: Map<string, Place[]> } | undefined;

/** Reads `places.csv`: no quoting, no commas inside a field; `aliases` separated by semicolons. */
function readPlacesFile(): Place[] {
  const [head = '', ...lines] = readFileSync(locateData('gazetteer/places.csv'), 'utf8').trimEnd().split('\n');
  const fields = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const record = Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? '']));
    return { ...record, aliases: record.aliases ? record.aliases.split(';') : [] } as Place;
  });
}

function readFunctionalAreas(): Place[] {
  const { areas } = functionalAreaSchema.parse(JSON.parse(readFileSync(locateData('gazetteer/functional-areas.json'), 'utf8')));
  return areas.map((area) => ({ ...area, short: area.name, level: 'functional', formal: area.english }));
}

/** A name as a key: Latin letters lower-case without spaces, hyphens, apostrophes and diacritics; brackets of one width. */
export function foldName(name: string): string {
  // Most names are plain ASCII or plain Chinese: those need no decomposition.
  const plain = /^[\p{Script=Han}\p{ASCII}]*$/u.test(name) ? name : name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return plain.replace(/[\s'’‘`´\-_.]/g, '').toLowerCase();
}

/** Every name of one place, official first, without duplicates. Pinyin of the full and of the short name included. */
export function placeNames(place: Place): string[] {
  const syllables = place.pinyin.split(' ');
  const shortPinyin = syllables.slice(0, [...place.short].length);
  const joined = [syllables.join(''), ...(place.name.startsWith(place.short) ? [shortPinyin.join('')] : [])];
  return [...new Set([place.name, place.short, place.formal, place.english, ...place.aliases, ...joined])];
}

function load() {
  if (held) return held;
  const places = [...readPlacesFile(), ...readFunctionalAreas()];
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byName = new Map<string, Place[]>();
  // "Shanxi" is 山西: the pinyin of 陕西 must not make it ambiguous.
  const provinceEnglish = new Set(places.filter((place) => place.level === 'province').map((place) => foldName(place.english)));
  for (const place of places) {
    const taken = (key: string) => /^[a-z]/.test(key) && provinceEnglish.has(key) && key !== foldName(place.english);
    for (const key of new Set(placeNames(place).map(foldName))) {
      if (taken(key)) continue;
      const known = byName.get(key);
      if (known) known.push(place);
      else byName.set(key, [place]);
    }
  }
  for (const found of byName.values()) found.sort((a, b) => PLACE_LEVELS.indexOf(a.level) - PLACE_LEVELS.indexOf(b.level));
  held = { places, byCode, byName };
  return held;
}

/** All places, provinces to counties by code, then functional areas. Read once; the list is shared, do not change it. */
export function loadPlaces(): readonly Place[] {
  return load().places;
}

/** The place of a code, or undefined. */
export function findPlaceByCode(code: string): Place | undefined {
  return load().byCode.get(code);
}

/**
 * Places of that name, short name, alias, English name or pinyin, higher levels first; several when the name is ambiguous (朝阳区,
 * 鼓楼区, Suzhou), none when it is unknown. The whole of `name` must be the name: nothing is searched inside a text here.
 */
export function findPlaces(name: string): readonly Place[] {
  return load().byName.get(foldName(name)) ?? [];
}

/** As `findPlaces`, for a key that `foldName` made. */
export function findPlacesByKey(key: string): readonly Place[] {
  return load().byName.get(key) ?? [];
}

/** The places above one, nearest first: 沙坡头区 gives 中卫市, 宁夏回族自治区. */
export function parentsOf(place: Place): Place[] {
  const above = place.parent ? findPlaceByCode(place.parent) : undefined;
  return above ? [above, ...parentsOf(above)] : [];
}

/** Whether `inner` is `outer` or lies in it. */
export function isWithin(inner: Place, outer: Place): boolean {
  return inner.code === outer.code || parentsOf(inner).some((place) => place.code === outer.code);
}

/** `isWithin` by codes; false where a code is unknown. */
export function placeContains(outerCode: string, innerCode: string): boolean {
  const outer = findPlaceByCode(outerCode);
  const inner = findPlaceByCode(innerCode);
  return outer !== undefined && inner !== undefined && isWithin(inner, outer);
}
