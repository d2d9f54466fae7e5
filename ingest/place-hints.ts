/** Where the issuing organ is, as far as contact lines, the site and other names in the file say so; and what they decide between places of one name. */
import {
  ADDRESS_PATTERN,
  POSTAL_PATTERN,
  SITE_CODE_PATTERN,
  SITE_KEEPER_PATTERN,
  SITE_LICENCE_PATTERN,
  SITE_RECORD_PATTERN,
  TELEPHONE_PATTERN,
} from '../data/contact-patterns.ts';
import { placeOfRecord, placesOfTelephoneArea, provinceOfLicence, provinceOfPostalCode } from '../data/gazetteer/area-numbers.ts';
import { findPlacesAtStart } from '../data/gazetteer/organ-name.ts';
import { findPlaceByCode, isWithin, type Place, parentsOf } from '../data/gazetteer/places.ts';
import { chooseByText, type PlaceChoice, type PlaceDecision } from '../data/gazetteer/places-in-text.ts';

/** Something other than the organ's own name that says where it is: the places that fit, usually one. */
export interface PlaceHint {
  places: readonly Place[];
  /** In words: 'the telephone area 0516'. */
  says: string;
}

const MOST_HINTS = 40;

const hintOf = (says: string, codes: readonly (string | undefined)[]): PlaceHint[] => {
  const places = codes.flatMap((code) => (code === undefined ? [] : (findPlaceByCode(code) ?? [])));
  return places.length > 0 ? [{ places, says }] : [];
};

/** A hint from a name that begins with a place in full: 徐州市鼓楼区政务办, 福州市鼓楼区津泰路. */
export function hintOfName(says: string, name: string): PlaceHint[] {
  const places = findPlacesAtStart(name.replace(/^中国/u, ''));
  return places.length > 0 ? [{ places, says: `${says} ${name.slice(0, 30)}` }] : [];
}

/** What contact lines and the lines of a site say, in a text without white space. */
export function readPlaceHints(text: string): PlaceHint[] {
  const all = (pattern: RegExp, read: (found: string) => PlaceHint[]): PlaceHint[] =>
    [...text.matchAll(pattern)].slice(0, MOST_HINTS).flatMap(([, found = '']) => read(found));
  return [
    ...all(SITE_CODE_PATTERN, (code) => hintOf(`the site's code ${code}`, [placeOfRecord(code)])),
    ...all(SITE_KEEPER_PATTERN, (keeper) => hintOfName('the site of', keeper)),
    ...all(SITE_RECORD_PATTERN, (record) => hintOf(`the site's record ${record}`, [placeOfRecord(record)])),
    ...all(ADDRESS_PATTERN, (address) => hintOfName('the address', address)),
    ...all(TELEPHONE_PATTERN, (area) => hintOf(`the telephone area ${area}`, placesOfTelephoneArea(area))),
    ...all(POSTAL_PATTERN, (postal) => hintOf(`the postal code ${postal}`, [provinceOfPostalCode(postal)])),
    ...all(SITE_LICENCE_PATTERN, (letter) => hintOf(`the site's licence ${letter}ICP`, [provinceOfLicence(letter)])),
  ];
}

const fits = (candidate: Place, { places }: PlaceHint): boolean =>
  places.some((place) => isWithin(candidate, place) || isWithin(place, candidate));

/**
 * Decides between places of one name: by the hints, all of which must agree; then by the places that the text names in full; then by those that it
 * speaks of as governing. A town that no list has is in the one county that hints name.
 */
export function choosePlace(choice: PlaceChoice, hints: readonly PlaceHint[], text: string): PlaceDecision {
  const { candidates, town } = choice;
  const counties = [...new Set(hints.flatMap(({ places }) => (places.length === 1 && places[0]?.level === 'county' ? places : [])))];
  const [county, ...others] = counties;
  if (town !== undefined && county && others.length === 0 && (candidates.length === 0 || candidates.includes(county)))
    return { place: county, left: [county], reason: quoteHints(hints.filter((hint) => fits(county, hint))) };
  if (candidates.length === 0) return { left: counties, reason: 'no list of towns has it' };
  const useful = hints.filter((hint) => candidates.some((candidate) => fits(candidate, hint)));
  const against = hints.filter((hint) => !useful.includes(hint));
  // The list of towns is of one year: a county that hints name may have had one.
  if (town !== undefined && useful.length === 0 && counties.length > 0)
    return {
      left: [...counties, ...candidates],
      reason: `${quoteHints(against)} speaks for a place that the list of towns does not give`,
      contested: true,
    };
  const left = candidates.filter((candidate) => useful.every((hint) => fits(candidate, hint)));
  if (left.length === 0) {
    const narrow = useful.filter((hint) => !candidates.every((candidate) => fits(candidate, hint)));
    const named = candidates.filter((candidate) => narrow.some((hint) => fits(candidate, hint)));
    return { left: named, reason: `${quoteHints(narrow)} disagree`, contested: true };
  }
  if (left.length === 1 && left[0]) {
    const alone = candidates.length === 1;
    if (alone && against.length > 0)
      return { left: [...left, ...counties], reason: `${quoteHints(against)} speaks against it`, contested: true };
    return {
      place: left[0],
      left,
      reason: alone ? `no other place has a ${town ?? left[0].name}` : quoteHints(narrowing(useful, candidates)),
    };
  }
  return chooseByText({ ...choice, candidates: left }, text);
}

/** The hints that do not fit every candidate. */
const narrowing = (hints: readonly PlaceHint[], candidates: readonly Place[]): PlaceHint[] =>
  hints.filter((hint) => !candidates.every((candidate) => fits(candidate, hint)));

const quoteHints = (hints: readonly PlaceHint[]): string =>
  [...new Set(hints.map(({ says }) => says))].slice(0, 3).join(' and ') || 'nothing';

/** A place with those above it: 江苏省徐州市鼓楼区. */
export function describePlace(code: string | undefined): string {
  const place = code === undefined ? undefined : findPlaceByCode(code);
  return place
    ? [place, ...parentsOf(place)]
        .reverse()
        .map(({ name }) => name)
        .join('')
    : 'an unknown place';
}
