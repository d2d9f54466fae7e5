/** Organs that exist and are not held, next to ones that are: the same kind elsewhere, another kind in the same place. From the gazetteer alone. */
import { organEnglishName } from '../../data/gazetteer/organ-english-name.ts';
import { chineseKindNames, findOrganKind, loadOrganKinds, type OrganKind } from '../../data/gazetteer/organ-kinds.ts';
import { findPlaceByCode, foldName, loadPlaces, type Place } from '../../data/gazetteer/places.ts';
import type { HeldReport } from '../../retrieval/store/held.ts';

export interface Neighbour {
  zh: string;
  en: string;
  /** What makes it a neighbour. */
  relation: 'one character apart' | 'same kind elsewhere' | 'same place, other kind';
}

type Held = Pick<HeldReport['masthead'], 'organ' | 'placeCode' | 'organKind'>;

/** Place names of one length that differ in one character, or share all but the order of characters. */
function isOneApart(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  if (left.length !== right.length || a === b) return false;
  const differing = left.filter((character, index) => character !== right[index]).length;
  return differing === 1 || left.toSorted().join('') === right.toSorted().join('');
}

function nameIn(place: Place, kind: OrganKind): string | undefined {
  if (kind.key === 'government') return `${place.name}人民政府`;
  const ending = place.level === 'province' ? '厅' : '局';
  const names = chineseKindNames(kind).filter(({ full }) => full);
  const name = names.find((candidate) => candidate.ending === ending) ?? names[0];
  return name && place.name + name.text;
}

/** Neighbours of the held organs, spread over the gazetteer; the same list on every run. */
export function neighboursOf(held: readonly Held[], perRelation: number): Neighbour[] {
  const taken = new Set(held.flatMap(({ organ, placeCode, organKind }) => [organ, `${placeCode}/${organKind}`]));
  const heldPlaces = held.flatMap(({ placeCode }) => (placeCode ? (findPlaceByCode(placeCode) ?? []) : []));
  const heldEnglish = new Set(heldPlaces.map(({ english }) => foldName(english)));
  const places = loadPlaces().filter(
    (place) => place.level !== 'functional' && !heldPlaces.includes(place) && !heldEnglish.has(foldName(place.english)),
  );
  const kinds = loadOrganKinds().filter((kind) => kind.successor === undefined);
  const heldKinds = kinds.filter(({ key }) => held.some(({ organKind }) => organKind === key));
  const make = (place: Place, kind: OrganKind, relation: Neighbour['relation']): Neighbour[] => {
    const zh = nameIn(place, kind);
    if (!zh || taken.has(zh) || taken.has(`${place.code}/${kind.key}`)) return [];
    return [{ zh, en: organEnglishName({ organ: zh, placeCode: place.code, organKind: kind.key }), relation }];
  };
  const apart = places.filter((place) => heldPlaces.some(({ short }) => isOneApart(place.short, short)));
  const elsewhere = places.filter((place) => !apart.includes(place) && place.level !== 'county');
  const others = kinds.filter(
    (kind) =>
      !heldKinds.includes(kind) && findOrganKind(kind.key) && !held.some(({ organKind }) => organKind && related(organKind, kind.key)),
  );
  return [
    ...spread(
      apart.flatMap((place) => heldKinds.flatMap((kind) => make(place, kind, 'one character apart'))),
      perRelation,
    ),
    ...spread(
      elsewhere.flatMap((place) => heldKinds.flatMap((kind) => make(place, kind, 'same kind elsewhere'))),
      perRelation,
    ),
    ...spread(
      heldPlaces.flatMap((place) => others.flatMap((kind) => make(place, kind, 'same place, other kind'))),
      perRelation,
    ),
  ];
}

/** Kinds of which one word is the other's may be one organ under two names. */
const related = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** `count` entries at even distances. */
function spread<Value>(values: readonly Value[], count: number): Value[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, index) => values[Math.floor((index * values.length) / count)] as Value);
}
