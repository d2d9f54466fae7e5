/** The name of an issuing organ as a document prints it → its full canonical name, its place and its kind. */
import { findKindAtEnd, findKindByName } from './find-kind.ts';
import { LED_FROM_ABOVE, readOrganParts } from './organ-parts.ts';
import { findPlaces, isWithin, loadPlaces, type Place } from './places.ts';

/** An organ as far as its name tells. */
export interface OrganIdentity {
  /** Full canonical name: 宁夏回族自治区自然资源厅; where nothing could be completed, as printed. */
  organ: string;
  placeCode?: string;
  /** Key of the kind; 'government' for an area's own report. */
  organKind?: string;
}

export interface ResolvedOrgan extends OrganIdentity {
  /** How the name was read, for explanations. */
  evidence: string;
}

/** 自治区, 省 … standing for a place: which official names it can stand for, and at which level. */
const AREA_WORDS: readonly { word: RegExp; fits: (place: Place) => boolean }[] = [
  { word: /^(?:全|我|本)?自治区/, fits: (place) => place.level === 'province' && place.name.endsWith('自治区') },
  { word: /^(?:全|我|本)?省/, fits: (place) => place.level === 'province' && place.name.endsWith('省') },
  { word: /^(?:全|我|本)?市/, fits: (place) => place.name.endsWith('市') },
  { word: /^(?:全|我|本)?州/, fits: (place) => place.name.endsWith('州') },
  { word: /^(?:全|我|本)?盟/, fits: (place) => place.name.endsWith('盟') },
  { word: /^(?:全|我|本)?县/, fits: (place) => place.level === 'county' && place.name.endsWith('县') },
  { word: /^(?:全|我|本)?旗/, fits: (place) => place.level === 'county' && place.name.endsWith('旗') },
  { word: /^(?:全|我|本)?区/, fits: (place) => place.name.endsWith('区') },
];

const GOVERNMENT = /^(?:人民)?政府$/;
const AREA_NAME = /(?:省|自治区|特别行政区|市|区|县|州|盟|旗|实验区|新区|开发区)$/;

/** What follows the name of a street, a town or a village: 解放路街道 is no street of 解放区, 宿城街道 none of 宿城区. */
const STREET_REST = /^(?:[东西南北中]?(?:大)?[路街道]|镇|乡|村|社区|大道)/u;

interface PlacePrefix {
  place?: Place;
  candidates: readonly Place[];
  /** What follows the place. */
  rest: string;
  /** The place as printed. */
  printed: string;
}

/** Reads the places that a name begins with, each within the one before: 甘肃省兰州市城关区… */
function readPlacePrefix(name: string): PlacePrefix {
  let rest = name;
  let candidates: readonly Place[] = [];
  for (;;) {
    let step: { length: number; places: Place[] } | undefined;
    for (let length = Math.min(24, rest.length); length >= 2 && !step; length -= 1) {
      const head = rest.slice(0, length);
      const inside = findPlaces(head).filter(
        (place) => candidates.length === 0 || candidates.some((outer) => outer !== place && isWithin(place, outer)),
      );
      const whole = inside.some((place) => head.endsWith(place.name));
      const usable =
        inside.length > 0 &&
        (whole || !STREET_REST.test(rest.slice(length))) &&
        !findKindByName(rest) &&
        // 青州市场监督管理局 is not of 青州市 and 场监督管理局.
        !(findKindByName(rest.slice(length - 1)) && (candidates.length > 0 || !findKindByName(rest.slice(length))));
      if (usable) step = { length, places: inside };
    }
    if (!step) break;
    candidates = step.places;
    rest = rest.slice(step.length);
  }
  const printed = name.slice(0, name.length - rest.length);
  const exact = candidates.filter((place) => printed.endsWith(place.name));
  const best = exact.length > 0 ? exact : candidates;
  const top = best.filter((place) => place.level === best[0]?.level);
  return { place: top.length === 1 ? top[0] : undefined, candidates: best, rest, printed };
}

/** The place of a text that is named most often by its full name; the first named one on a tie. */
function findPlaceInText(text: string, fits: (place: Place) => boolean): Place | undefined {
  let best: { place: Place; count: number; at: number } | undefined;
  for (const place of loadPlaces()) {
    if (!fits(place)) continue;
    const count = text.split(place.name).length - 1;
    if (count === 0) continue;
    const at = text.indexOf(place.name);
    if (!best || count > best.count || (count === best.count && at < best.at)) best = { place, count, at };
  }
  return best?.place;
}

/**
 * Completes and keys a printed organ name. `context.text` is any text of the document, in which 自治区, 省, 市 … and places of one
 * name are looked up. Undefined only for an empty name. An organ of an unknown place (示例区人民政府) keeps its printed name and has
 * no `placeCode`. A province's government is called by its area, since its report covers the whole area: 宁夏回族自治区人民政府 and
 * 宁夏回族自治区 are both 宁夏回族自治区; lower governments keep the printed name, with the same key.
 */
export function resolveOrganName(printed: string, context: { text?: string } = {}): ResolvedOrgan | undefined {
  const name = printed
    .replace(/[\s《》“”"]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
  if (!name) return undefined;
  const text = (context.text ?? '').replace(/\s/g, '');
  const led = LED_FROM_ABOVE.exec(name)?.[0] ?? '';
  const below = led === '' ? undefined : resolveOrganName(name.slice(led.length), context);
  if (below?.placeCode) return { ...below, organ: name };
  const prefix = readPlacePrefix(name);
  let { place } = prefix;
  let rest = prefix.rest;
  let evidence = place ? `place ${place.name}` : 'no place in the name';
  if (!place && prefix.candidates.length > 1) {
    place = findPlaceInText(text, (candidate) => prefix.candidates.includes(candidate)) ?? narrowByParents(prefix.candidates, text);
    evidence = place ? `${prefix.printed} is ${place.name}, named in the document` : `${prefix.printed} can be several places`;
  }
  if (place && !prefix.printed.endsWith(place.name) && prefix.candidates.length > 1) {
    place = findPlaceInText(text, (candidate) => prefix.candidates.includes(candidate)) ?? place;
  }
  if (prefix.candidates.length === 0) {
    const area = findKindByName(name) ? undefined : AREA_WORDS.find(({ word }) => word.test(name) && name.replace(word, '') !== '');
    if (area) {
      place = findPlaceInText(text, area.fits);
      const word = area.word.exec(name)?.[0] ?? '';
      if (place) {
        rest = name.slice(word.length);
        evidence = `${word} is ${place.name}, named in the document`;
      }
    }
  }
  return place ? identify(name, place, rest, prefix.printed, evidence) : { organ: name, organKind: kindOf(name), evidence };
}

/** Of places with one name, the one whose parent the text names. */
function narrowByParents(candidates: readonly Place[], text: string): Place | undefined {
  const fitting = candidates.filter((candidate) => findPlaceInText(text, (outer) => outer !== candidate && isWithin(candidate, outer)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function kindOf(name: string): string | undefined {
  return findKindAtEnd(name) ?? (AREA_NAME.test(name) ? 'government' : undefined);
}

function identify(name: string, place: Place, rest: string, printedPlace: string, evidence: string): ResolvedOrgan {
  // 长乐市人民政府 of before 长乐 was a district: it keeps its name.
  const isFormer = place.level === 'county' && !printedPlace.endsWith(place.name) && /^[市县区](?=.)/u.test(rest) && !findKindByName(rest);
  if (isFormer) return { ...identify(name, place, rest.slice(1), printedPlace, evidence), organ: name };
  const chain = printedPlace.endsWith(place.name) ? printedPlace : place.name;
  if (rest === '' || GOVERNMENT.test(rest)) {
    const whole = place.level === 'province' || rest === '';
    return {
      organ: whole ? place.name : chain + rest,
      placeCode: place.code,
      organKind: 'government',
      evidence: `${evidence}; its government`,
    };
  }
  const kind = findKindByName(rest) ?? findKindAtEnd(rest);
  const zoneBody = place.level === 'functional' && kind === 'administration-committee';
  const organ = printedPlace === '' || !name.startsWith(chain) ? chain + rest : name;
  const { branch, local, places } = readOrganParts({ organ, placeCode: place.code });
  // 广州市公安局番禺区分局 is an organ of 番禺: what is said of 广州's own bureau is not said of it.
  const own = branch && !local ? (places.at(-1) ?? place) : place;
  return {
    organ,
    placeCode: own.code,
    organKind: zoneBody ? 'government' : kind,
    evidence: `${evidence}; ${kind ? `kind ${kind}` : 'kind unknown'}`,
  };
}
