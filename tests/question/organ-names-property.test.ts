/** Over organs drawn from the gazetteer: a name never leads to another organ, however it is shortened; the worst it may do is to be asked back or refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organEnglishName } from '../../data/gazetteer/organ-english-name.ts';
import { chineseKindNames, loadOrganKinds, type OrganKind } from '../../data/gazetteer/organ-kinds.ts';
import { findPlaceByCode, loadPlaces, type Place } from '../../data/gazetteer/places.ts';
import { openOrgans } from './named-organs.ts';

interface Named {
  place: Place;
  kind: OrganKind;
  /** As a report prints it: with the prefecture before a county. */
  full: string;
}

const kinds = loadOrganKinds().filter(({ successor, zh, endings }) => successor === undefined && zh.length > 0 && endings.length > 0);
const places = loadPlaces().filter(({ level }) => level === 'prefecture' || level === 'county');
/** How many places of the gazetteer bear a short name. */
const bearers = new Map<string, number>();
for (const { short } of loadPlaces()) bearers.set(short, (bearers.get(short) ?? 0) + 1);
const isUnique = ({ short }: Place): boolean => bearers.get(short) === 1 && short.length > 1;

const kindName = (kind: OrganKind): string => chineseKindNames(kind).find(({ ending }) => ending !== '厅')?.text ?? '';
const cityOf = (place: Place): Place | undefined => {
  const parent = findPlaceByCode(place.parent);
  return parent?.level === 'prefecture' ? parent : undefined;
};

function toNamed(place: Place, kind: OrganKind): Named {
  return { place, kind, full: `${cityOf(place)?.name ?? ''}${place.name}${kindName(kind)}` };
}

/** Ways to call it that fit no other place of the gazetteer. */
function formsOf({ place, kind, full }: Named): string[] {
  const city = cityOf(place);
  const short = chineseKindNames(kind).find((name) => !name.full)?.text;
  return [
    full,
    ...(isUnique(place) ? [place.name + kindName(kind), place.short + kindName(kind), ...(short ? [place.short + short] : [])] : []),
    ...(city ? [`${city.short}${place.name}${kindName(kind)}`, `${city.short}${place.short}${kindName(kind)}`] : []),
    organEnglishName({ organ: full, placeCode: place.code, organKind: kind.key }),
  ];
}

const organs = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...kinds)), {
    minLength: 24,
    maxLength: 24,
    selector: ([place, kind]) => `${place.code}/${kind.key}`,
  })
  .map((pairs) => pairs.map(([place, kind]) => toNamed(place, kind)).filter(({ full }) => full.length > 4));

const ask = (form: string): string =>
  /[a-z]/i.test(form) ? `How many applications did the ${form} receive in 2023?` : `${form}2023年新收多少件申请？`;

describe('a name drawn from the gazetteer', () => {
  it('means the organ itself, is asked back or refused, and never means another', () => {
    fc.assert(
      fc.property(organs, (drawn) => {
        const held = drawn.slice(0, drawn.length / 2);
        const { meant, held: known } = openOrgans(held.map(({ full }) => full));
        for (const [index, named] of drawn.entries()) {
          const own = known[index]?.organ;
          for (const form of formsOf(named)) {
            const found = meant(ask(form));
            // The name as its report prints it is never refused.
            if (own !== undefined && form === named.full) expect(found, form).toBe(`held ${own}`);
            // A word left over: no figure is given.
            if (found.startsWith('held') && !found.includes(' | '))
              expect(found.split(' ')[1], `${form} (held: ${known.map(({ organ }) => organ).join('、')})`).toBe(own);
          }
        }
      }),
      { numRuns: 10, seed: 29 },
    );
  });
});
