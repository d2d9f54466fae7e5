/** Names of organs in two scripts at once: Qinghai厅, Ningxia政府, "青海 department". A kind written in full is found beside its place anyway. */
import { type OrganAlias, organAliases } from './organ-aliases.ts';
import type { OrganIdentity } from './organ-name.ts';
import { placePinyin } from './place-wordings.ts';
import { findPlaceByCode } from './places.ts';

/** Wordings whose place is in one script and whose rest is in the other; none for an organ of an unknown place. */
export function mixedAliases(organ: OrganIdentity): OrganAlias[] {
  const place = organ.placeCode ? findPlaceByCode(organ.placeCode) : undefined;
  if (!place) return [];
  const { zh, en } = organAliases(organ);
  const isMixable = ({ strength, era }: OrganAlias) =>
    !era && (strength === 'short' || (strength === 'full' && organ.organKind === 'government'));
  const latin = [...new Set([place.english, (placePinyin(place)[1] ?? '').replace(/ /g, '')])].filter((form) => form !== '');
  const behind = (alias: OrganAlias, start: string) => (alias.text.startsWith(start) ? alias.text.slice(start.length) : '');
  return [
    ...zh.filter(isMixable).flatMap((alias) => {
      const rest = behind(alias, place.short);
      return rest ? latin.map((form) => ({ ...alias, text: form + rest })) : [];
    }),
    ...en.filter(isMixable).flatMap((alias) => {
      const rest = behind(alias, `${place.english} `);
      return rest ? [{ ...alias, text: `${place.short} ${rest}` }] : [];
    }),
  ];
}
