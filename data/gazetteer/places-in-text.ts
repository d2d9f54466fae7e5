/** Which of several places a text means: by their names in full, or by the places above them that govern there. */
import { isWithin, loadPlaces, type Place, parentsOf } from './places.ts';

/** Places between which a name leaves the choice, and what of the name follows the place: a town's own name, or ''. */
export interface PlaceChoice {
  candidates: readonly Place[];
  town?: string;
}

/** What was decided: the place, or the places that are left to choose from, and why. */
export interface PlaceDecision {
  place?: Place;
  left: readonly Place[];
  reason: string;
  /** The document speaks for several of them. */
  contested?: boolean;
}

/** The candidates that are left, and what in the text speaks for them. */
export interface Narrowed {
  left: readonly Place[];
  reason: string;
}

/** A place that is visited, learnt from or worked with is not the one that reports: words before its name, and anywhere in its clause. */
const VISITED = /(?:赴|到|往|与|和|同|向|从|学习|考察|借鉴)$/u;
const ELSEWHERE = /赴|前往|学习|考察|借鉴|交流|结对|帮扶|对口|共建|协作|合作|联建|对标|调研|参观/u;
const CLAUSE_MARK = /[，。；！？,;!?\n]/u;
const GOVERNS = /^(?:(?:人民)?政府|委|办公|党委)/u;
const LEAST_MENTIONS = 2;
/** Characters on each side of a name in which its clause is looked at. */
const CLAUSE = 40;

const namesOf = (place: Place): string[] =>
  place.short.length >= 2 && place.short !== place.name ? [place.name, place.short] : [place.name];

/** The place with those above it before it, and a town behind it: 徐州市鼓楼区, 徐州鼓楼区, 榆中县城关镇. */
function fullNames(place: Place, town: string): string[] {
  const own = town === '' ? [place.name] : namesOf(place).map((name) => name + town);
  const above = parentsOf(place).flatMap(namesOf);
  return town === '' ? above.flatMap((name) => own.map((inner) => name + inner)) : own;
}

/** The places of a name in a text where the text does not say that it is elsewhere. */
function listOwnMentions(text: string, name: string): number[] {
  const mentions: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before =
      text
        .slice(Math.max(0, at - CLAUSE), at)
        .split(CLAUSE_MARK)
        .at(-1) ?? '';
    const after = text.slice(at + name.length, at + name.length + CLAUSE).split(CLAUSE_MARK)[0] ?? '';
    if (!VISITED.test(before) && !ELSEWHERE.test(before) && !ELSEWHERE.test(after)) mentions.push(at);
  }
  return mentions;
}

/** The candidates that a text names in full; all of them where it names none. */
export function narrowByFullNames({ candidates, town = '' }: PlaceChoice, text: string): Narrowed | undefined {
  const named = candidates.flatMap((place) => {
    const name = fullNames(place, town).find((full) => listOwnMentions(text, full).length > 0);
    return name === undefined ? [] : [{ place, name }];
  });
  return named.length === 0 ? undefined : { left: named.map(({ place }) => place), reason: `the text says ${named[0]?.name ?? ''}` };
}

/** How often a text names a place as one that governs: visits do not count, and once is enough only for its government. */
function countGoverning(text: string, name: string): number {
  let count = 0;
  for (const at of listOwnMentions(text, name))
    count += GOVERNS.test(text.slice(at + name.length, at + name.length + 4)) ? LEAST_MENTIONS : 1;
  return count;
}

/** The candidates within the prefectures, or else the provinces, that a text names as governing. */
export function narrowByPlacesAbove({ candidates, town = '' }: PlaceChoice, text: string): Narrowed | undefined {
  const outer = new Map<string, Place>();
  for (const candidate of candidates)
    for (const place of town === '' ? parentsOf(candidate) : [candidate, ...parentsOf(candidate)]) outer.set(place.code, place);
  for (const level of ['county', 'prefecture', 'province'] as const) {
    const governing = [...outer.values()].filter((place) => place.level === level && countGoverning(text, place.name) >= LEAST_MENTIONS);
    const left = candidates.filter((candidate) => governing.some((place) => isWithin(candidate, place)));
    if (left.length > 0) return { left, reason: `the text speaks of ${governing.map(({ name }) => name).join(' and ')}` };
  }
  return undefined;
}

/** The place that a text speaks for, by full names before places above. */
export function chooseByText(choice: PlaceChoice, text: string): PlaceDecision {
  const named = narrowByFullNames(choice, text);
  const above =
    named?.left.length === 1 ? undefined : narrowByPlacesAbove({ ...choice, candidates: named?.left ?? choice.candidates }, text);
  const { left, reason } = above ?? named ?? { left: choice.candidates, reason: 'several places have the name' };
  return left.length === 1 && left[0] ? { place: left[0], left, reason } : { left, reason };
}

/** The one place that fits and that a text names most often by its full name; undefined where it names none, or several as often. */
export function findPlaceInText(text: string, fits: (place: Place) => boolean): Place | undefined {
  let best: { places: Place[]; count: number } | undefined;
  for (const place of loadPlaces()) {
    if (!fits(place)) continue;
    const count = text.split(place.name).length - 1;
    if (count === 0 || (best && count < best.count)) continue;
    if (best && count === best.count) best.places.push(place);
    else best = { places: [place], count };
  }
  return best?.places.length === 1 ? best.places[0] : undefined;
}
