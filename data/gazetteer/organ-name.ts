/** The name of an issuing organ as a document prints it → its full canonical name, its place and its kind. */
import { findKindAtEnd, findKindByName } from './find-kind.ts';
import { LOCAL_LEVELS } from './local-levels.ts';
import { LED_FROM_ABOVE, readOrganParts } from './organ-parts.ts';
import { findPlaceByCode, findPlaces, isWithin, type Place, parentsOf } from './places.ts';
import { chooseByText, findPlaceInText, type PlaceChoice, type PlaceDecision } from './places-in-text.ts';
import { findCountiesOfTown } from './towns.ts';

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
  /** What decided between several places, where the name did not. */
  placed?: string;
  /** What the organ would be called in full at each of the places that it can be of, by code; where nothing decided between them. */
  possible?: readonly string[];
  /** How the document speaks for several of them. */
  contested?: string;
  /** A town, a street or a zone whose name says nothing of where it is, and no list does. */
  unplaced?: boolean;
}

export interface NameContext {
  /** Any text of the document, in which 自治区, 省, 市 … are looked up, and places of one name where there is no `choosePlace`. */
  text?: string;
  /** Decides between places of one name. */
  choosePlace?: (choice: PlaceChoice) => PlaceDecision;
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

const GOVERNMENT = /^(?:(?:人民)?政府|行政公署|行署)$/;
/** Offices that are not the place's own and are called by its short name: 南京海关 is no 南京市海关. */
const CALLED_BY_SHORT_NAME =
  /^(?:海关|海事局|大学|学院|理工|师范|师专|医学院|边检|出入境边防检查|港务|铁路|证监局|银保监局|银监局|保监局)/u;
const AREA_NAME = /(?:省|自治区|特别行政区|市|区|县|州|盟|旗|实验区|新区|开发区)$/;

/** What follows the name of a street, a town or a village: 解放路街道 is no street of 解放区, 宿城街道 none of 宿城区. */
const STREET_REST = /^(?:[东西南北中]?(?:大)?[路街道]|镇|乡|村|社区|大道)/u;

/** Kinds of organ that are towns, in whatever form. */
const TOWNS: readonly string[] = ['town', 'township', 'sub-district'];
/** The name of an area before that of a town: 示例县 of 示例县示例. */
const AREA_BEFORE = /^.{2,}?[省市县区州盟旗](?=.)/u;

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

/** The places that a text begins with by their full names, the innermost: 徐州市鼓楼区中山路 gives 徐州's, 鼓楼区中山路 all of that name. */
export function findPlacesAtStart(text: string): readonly Place[] {
  const { candidates, printed } = readPlacePrefix(text);
  return candidates.filter((place) => printed.endsWith(place.name));
}

/**
 * Completes and keys a printed organ name. Undefined only for an empty name. An organ of an unknown place (示例区人民政府) keeps its printed name and has
 * no `placeCode`. A province's government is called by its area, since its report covers the whole area: 宁夏回族自治区人民政府 and
 * 宁夏回族自治区 are both 宁夏回族自治区; lower governments keep the printed name, with the same key. A name that several places have, and a town or
 * street without its county, is of the place that the document speaks for, or of none.
 */
export function resolveOrganName(printed: string, context: NameContext = {}): ResolvedOrgan | undefined {
  const name = printed
    .replace(/[\s《》“”"]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
  if (!name) return undefined;
  const text = (context.text ?? '').replace(/\s/g, '');
  const choose = context.choosePlace ?? ((choice: PlaceChoice) => chooseByText(choice, text));
  const led = LED_FROM_ABOVE.exec(name)?.[0] ?? '';
  const below = led === '' ? undefined : resolveOrganName(name.slice(led.length), context);
  if (below?.placeCode) return { ...below, organ: name };
  if (below?.possible) return { ...below, organ: name, possible: below.possible.map((one) => led + one) };
  const town = findTown(name);
  if (town && town.counties.length > 0) return placeAmong(name, { candidates: town.counties, town: town.name }, '', name, choose);
  const prefix = readPlacePrefix(name);
  if (!prefix.place && prefix.candidates.length > 1) {
    // 鼓楼区江东街道: of the districts of one name, those that have the street.
    const inner = findTown(prefix.rest)?.counties ?? [];
    const having = prefix.candidates.filter((candidate) => inner.includes(candidate));
    return placeAmong(name, { candidates: having.length > 0 ? having : prefix.candidates }, prefix.printed, prefix.rest, choose);
  }
  let { place } = prefix;
  let rest = prefix.rest;
  let evidence = place ? `place ${place.name}` : 'no place in the name';
  if (place && !prefix.printed.endsWith(place.name) && prefix.candidates.length > 1) {
    place = findPlaceInText(text, (candidate) => prefix.candidates.includes(candidate)) ?? place;
  }
  if (town && !place) return placeAmong(name, { candidates: [], town: town.name }, '', name, choose);
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
  if (place) return identify(name, place, rest, prefix.printed, evidence);
  return { organ: name, organKind: kindOf(name), evidence, ...(isBareZone(name) ? { unplaced: true } : {}) };
}

/** 高新区管委会, 经济开发区: a zone that is called by no place. */
const isBareZone = (name: string): boolean =>
  LOCAL_LEVELS.some(
    ({ suffixes, bodies, kind }) =>
      !TOWNS.includes(kind) && suffixes.some((suffix) => name.startsWith(suffix) && ['', ...bodies].includes(name.slice(suffix.length))),
  );

/** A town, township or street that begins a name, without any place before it, and the counties that have one of that name. */
function findTown(name: string): { name: string; counties: readonly Place[] } | undefined {
  const { local } = readOrganParts({ organ: name });
  if (!local?.level || !TOWNS.includes(local.level.kind)) return undefined;
  const town = local.stem + local.suffix;
  const counties = findCountiesOfTown(town).flatMap((code) => findPlaceByCode(code) ?? []);
  // 示例县示例镇: an area that no gazetteer has is still said.
  return counties.length > 0 || !AREA_BEFORE.test(local.stem) ? { name: town, counties } : undefined;
}

/** The name with the city above its place, by which places of one name are told apart: 徐州市鼓楼区人民政府, 苏州市吴中区木渎镇人民政府. */
function nameInFull(place: Place, rest: string): string {
  const above = place.level === 'prefecture' ? undefined : parentsOf(place)[0]?.name;
  return `${above?.endsWith('省') || above?.endsWith('自治区') ? '' : (above ?? '')}${place.name}${rest}`;
}

/** The organ at the place that the document speaks for, or what it could be. */
function placeAmong(
  name: string,
  choice: PlaceChoice,
  printedPlace: string,
  rest: string,
  choose: NonNullable<NameContext['choosePlace']>,
): ResolvedOrgan {
  const { place, left, reason, contested } = choose(choice);
  if (place) return { ...identify(name, place, rest, printedPlace, reason), organ: nameInFull(place, rest), placed: reason };
  const possible = left.map((one) => nameInFull(one, rest));
  const open = possible.length > 0 ? { possible, ...(contested ? { contested: reason } : {}) } : { unplaced: true };
  return { organ: name, organKind: kindOf(name), evidence: reason, ...open };
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
  // 西塘人民政府 and 人民政府驻北京办事处 of a place are no government of it.
  const atEnd = findKindAtEnd(rest);
  const kind = findKindByName(rest) ?? (atEnd === 'government' ? undefined : atEnd);
  const zoneBody = place.level === 'functional' && kind === 'administration-committee';
  const keepsName = printedPlace !== '' && CALLED_BY_SHORT_NAME.test(rest);
  const organ = !keepsName && (printedPlace === '' || !name.startsWith(chain)) ? chain + rest : name;
  const { branch, local, places, body } = readOrganParts({ organ, placeCode: place.code });
  // 上海市闸北区人民政府 is no government of 上海市.
  const ofFormerArea = local?.level?.kind === 'government' && (body === '' || local.level.bodies.includes(body));
  // 广州市公安局番禺区分局 is an organ of 番禺: what is said of 广州's own bureau is not said of it.
  const own = branch && !local ? (places.at(-1) ?? place) : place;
  return {
    organ,
    placeCode: own.code,
    organKind: ofFormerArea ? undefined : zoneBody ? 'government' : kind,
    evidence: `${evidence}; ${kind ? `kind ${kind}` : 'kind unknown'}`,
  };
}
