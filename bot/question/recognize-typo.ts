/**
 * Slips in the Chinese names of held organs: 宁厦, 自然资原局. A wording that is itself the name of a place or organ is never touched, and
 * a slip is mended only where one single name is nearest, among the held ones and among all that the gazetteer knows.
 */
import { chineseKindNames, findOrganKind, loadOrganKinds, type OrganKind, predecessorsOf } from '../../data/gazetteer/organ-kinds.ts';
import { placeForms } from '../../data/gazetteer/place-wordings.ts';
import { findPlaceByCode, findPlaces, loadPlaces } from '../../data/gazetteer/places.ts';
import { type Nearness, nearnessOf, type Stretch, slipFrom } from './chinese-slip.ts';
import type { Correction } from './correction.ts';
import type { HeldOrgan } from './resolve-organs.ts';
import { SlipIndex } from './slip-index.ts';
import { findSingleError } from './spelling-error.ts';

interface Name {
  text: string;
  characters: string[];
  /** Code of the place or key of the kind that the name stands for. */
  of: string;
}

const nameOf = (text: string, of: string): Name => ({ text, characters: Array.from(text), of });

/** Names of the places and kinds of organ that are held, and of all there are. */
export class OrganSpelling {
  private readonly places: SlipIndex<Name>;
  private readonly kinds: SlipIndex<Name>;
  private readonly kindNames: ReadonlySet<string>;
  private all: Record<'places' | 'kinds', SlipIndex<Name>> | undefined;

  constructor(organs: readonly HeldOrgan[]) {
    const codes = [...new Set(organs.flatMap(({ placeCode }) => placeCode ?? []))];
    const keys = [...new Set(organs.flatMap(({ organKind }) => organKind ?? []))];
    this.places = new SlipIndex(
      codes.flatMap((code) => {
        const place = findPlaceByCode(code);
        return place ? placeForms(place, 'zh').map((text) => nameOf(text, code)) : [];
      }),
    );
    const names = keys.flatMap((key) => relatedKinds(key).flatMap(kindNames));
    this.kinds = new SlipIndex(names.filter(({ characters }) => characters.length >= 3));
    this.kindNames = new Set(loadOrganKinds().flatMap((kind) => chineseKindNames(kind).map(({ text }) => text)));
  }

  private allNames(group: 'places' | 'kinds'): SlipIndex<Name> {
    this.all ??= {
      places: new SlipIndex(loadPlaces().flatMap((place) => placeForms(place, 'zh').map((text) => nameOf(text, place.code)))),
      kinds: new SlipIndex(loadOrganKinds().flatMap(kindNames)),
    };
    return this.all[group];
  }

  /** The names that stretches of the question are slips of; none for a stretch that names something by itself. */
  correct(stretches: readonly Stretch[]): Correction[] {
    return stretches.flatMap((stretch) => {
      const typed = stretch.characters.join('');
      if (findPlaces(typed).length > 0 || this.kindNames.has(typed)) return [];
      const right = this.nearest(stretch, 'places') ?? this.nearest(stretch, 'kinds');
      // 海南 may stand inside of 海南藏族自治州, and of nothing that does not hold it.
      return right && stretch.names.every((name) => right.includes(name))
        ? [{ from: stretch.from, to: stretch.to, right, rule: 'organ-corrected', kinds: ['organ'] as const }]
        : [];
    });
  }

  private nearest(stretch: Stretch, group: 'places' | 'kinds'): string | undefined {
    const found = new Map<string, { name: Name; nearness: Nearness }>();
    for (const name of this[group].near(stretch.characters)) {
      const nearness = slipFrom(stretch, name.characters);
      if (nearness !== undefined) found.set(name.text, { name, nearness });
    }
    const best = Math.min(...[...found.values()].map(({ nearness }) => nearness));
    const [only, ...others] = [...found.values()].filter(({ nearness }) => nearness === best);
    if (!only || others.length > 0) return undefined;
    const isRival = (name: Name) => {
      if (name.of === only.name.of || (group === 'kinds' && name.text === only.name.text)) return false;
      const error = findSingleError(stretch.characters, name.characters);
      return error !== undefined && nearnessOf(error, stretch.characters) <= best;
    };
    return this.allNames(group).near(stretch.characters).some(isRival) ? undefined : only.name.text;
  }
}

const kindNames = (kind: OrganKind): Name[] => chineseKindNames(kind).map(({ text }) => nameOf(text, kind.key));

/** A kind, those that a reform made it of and the one that a reform made of it: people go on using the old names. */
export function relatedKinds(key: string): OrganKind[] {
  const kind = findOrganKind(key);
  const successor = kind?.successor ? findOrganKind(kind.successor) : undefined;
  return [...(kind ? [kind, ...predecessorsOf(key)] : []), ...(successor ? [successor] : [])];
}
