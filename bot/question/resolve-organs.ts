/** Names in a question → held organs. Keys decide, never similarity (rule 2); what is not held is said to be not held. */
import { JOINS_NAMES } from '../../data/glossary/adding-words.ts';
import type { Reading } from './reading.ts';

/** An organ of which at least one report is held. */
export interface HeldOrgan {
  organ: string;
  placeCode?: string;
  organKind?: string;
  /** Its own place where that lies below the gazetteer's: 木渎镇 of 吴中区. */
  local?: string;
  /** Years that can be answered, ascending. */
  years: number[];
}

/** Whether `inner` lies in `outer`, both gazetteer codes; a place lies in itself. */
export type PlaceContains = (outer: string, inner: string) => boolean;

export type OrganResolution =
  /**
   * `assumed`: the wording was a bare place, and these are the organs it was taken for. `details`: places within those organs' own area that
   * have no report of their own (泗洪县 in a question about 宿迁); only the text can speak of them.
   */
  | { kind: 'held'; organs: HeldOrgan[]; assumed?: Assumed; details: string[] }
  /** Named, but no report of it is held. `nearest`: held organs of that place or that kind. */
  | { kind: 'absent'; surface: string; nearest: HeldOrgan[]; held: HeldOrgan[]; placeCodes: string[]; organKind?: string }
  /** One wording, several organs. `beside`: organs that the question names beside it. */
  | { kind: 'ambiguous'; surface: string; candidates: HeldOrgan[]; beside?: HeldOrgan[] }
  | { kind: 'none' };

/** `among`: the wording can mean several held organs, of which only this one has a report of the year. */
export interface Assumed {
  wording: string;
  organ: HeldOrgan;
  among?: true;
}

interface Constraint {
  /** Token range. */
  from: number;
  to: number;
  surface: string;
  organs?: string[];
  strength?: string;
  placeCodes: string[];
  organKind?: string;
  ending?: string;
  local?: string;
}

/**
 * Resolves all names of the question together: a bare place and a bare kind of organ are one name ("Ningxia's … geological bureau"),
 * full names stand each for itself. A place by itself means its government where that is held, else its only organ (said aloud),
 * else it is ambiguous. With `wholeArea` (全区, "the whole city") only a government's own report will do.
 */
export function resolveOrgans(reading: Reading, held: HeldOrgan[], contains: PlaceContains, wholeArea = reading.scope): OrganResolution {
  const constraints = reading.organs.map(
    ({ from, to, surface, meaning }): Constraint =>
      meaning.kind === 'organ'
        ? { from, to, surface, organs: meaning.organs, strength: meaning.strength, placeCodes: [] }
        : { from, to, surface, placeCodes: meaning.placeCodes, organKind: meaning.organKind, ending: meaning.ending, local: meaning.local },
  );
  if (constraints.length === 0) return { kind: 'none' };
  const found: HeldOrgan[] = [];
  let assumed: Assumed | undefined;
  const names = joinNames(constraints, held, (a, b) => JOINS_NAMES.test(textBetween(reading, a, b)));
  const details: string[] = [];
  const results = names.map((name) => ({
    name,
    result: byYear(resolveName(withPlaceOfOthers(name, names, held), held, contains, wholeArea), reading),
  }));
  for (const { result } of results) {
    if (result.kind !== 'held') continue;
    assumed ??= result.assumed;
    for (const organ of result.organs) if (!found.includes(organ)) found.push(organ);
  }
  for (const { name, result } of results) {
    if (result.kind === 'held') continue;
    const within =
      result.kind === 'absent' &&
      !name.organKind &&
      name.placeCodes.some((code) => found.some(({ placeCode }) => placeCode && placeCode !== code && contains(placeCode, code)));
    if (!within) return result.kind === 'ambiguous' && found.length > 0 ? { ...result, beside: found } : result;
    details.push(name.surface);
  }
  return { kind: 'held', organs: found, assumed, details };
}

function textBetween(reading: Reading, a: Constraint, b: Constraint): string {
  return reading.normalized.slice(reading.tokens[a.to - 1]?.end ?? 0, reading.tokens[b.from]?.start ?? 0);
}

/** Most words between a place and a kind of organ that are one name: "Ningxia's own …", 宁夏的…. */
const NEIGHBOURS = 2;

/** Joins neighbours that only together name an organ: a place with a kind of organ, in either order. */
function joinNames(constraints: Constraint[], held: HeldOrgan[], joined: (a: Constraint, b: Constraint) => boolean): Constraint[] {
  const isPlace = (c: Constraint) => c.strength === 'bare-place' || (!c.organs && c.placeCodes.length > 0 && !c.organKind && !c.ending);
  const isKind = (c: Constraint) => c.strength === 'bare-kind' || (!c.organs && c.organKind !== undefined && c.placeCodes.length === 0);
  const names: Constraint[] = [];
  for (const constraint of constraints) {
    const last = names.at(-1);
    const near = last !== undefined && constraint.from - last.to <= NEIGHBOURS && !joined(last, constraint);
    if (last && near && ((isPlace(last) && isKind(constraint)) || (isKind(last) && isPlace(constraint)))) {
      names[names.length - 1] = mergeNames(last, constraint, held);
    } else names.push(constraint);
  }
  return names;
}

/** Of several organs of one name, those that have a report of the year asked for. */
function byYear(result: OrganResolution, reading: Reading): OrganResolution {
  if (result.kind !== 'ambiguous' || reading.years.length === 0) return result;
  const candidates = result.candidates.filter((organ) => reading.years.some((year) => organ.years.includes(year)));
  // None of them has a report of that year: then which one is meant does not matter, the year is not held.
  if (candidates.length === 0) return { kind: 'held', organs: result.candidates, details: [] };
  return candidates.length === 1
    ? { kind: 'held', organs: candidates, assumed: { wording: result.surface, organ: candidates[0]!, among: true }, details: [] }
    : result;
}

/** "… Ningxia overall, and … its natural resources department": a kind without a place is looked for at the places named beside it. */
function withPlaceOfOthers(name: Constraint, names: Constraint[], held: HeldOrgan[]): Constraint {
  if (name.strength !== 'bare-kind' || (name.organs?.length ?? 0) < 2) return name;
  const places = new Set(
    names.filter((other) => other !== name).flatMap((other) => [...other.placeCodes, ...placesOf(other.organs ?? [], held)]),
  );
  const there = held.filter((organ) => name.organs?.includes(organ.organ) && organ.placeCode && places.has(organ.placeCode));
  return there.length > 0 ? { ...name, organs: there.map((organ) => organ.organ) } : name;
}

const placesOf = (organs: string[], held: HeldOrgan[]) =>
  held.filter((organ) => organs.includes(organ.organ)).flatMap((organ) => organ.placeCode ?? []);

function mergeNames(a: Constraint, b: Constraint, held: HeldOrgan[]): Constraint {
  const place = a.strength === 'bare-place' || a.placeCodes.length > 0 ? a : b;
  const kind = place === a ? b : a;
  const codesOf = (c: Constraint) =>
    c.organs ? held.filter((o) => c.organs?.includes(o.organ)).flatMap((o) => o.placeCode ?? []) : c.placeCodes;
  const kindsOf = (c: Constraint) => (c.organs ? held.filter((o) => c.organs?.includes(o.organ)).map((o) => o.organKind) : [c.organKind]);
  const placeCodes = [...new Set(codesOf(place))];
  // 花溪街道 is no name of 清溪街道, which is another street of 花溪.
  const organs = held.filter((o) => !o.local && o.placeCode && placeCodes.includes(o.placeCode) && kindsOf(kind).includes(o.organKind));
  const surface = `${a.surface} ${b.surface}`.trim();
  const range = { from: a.from, to: b.to };
  if (organs.length > 0) return { ...range, surface, organs: organs.map((o) => o.organ), strength: 'full', placeCodes: [] };
  return { ...range, surface, placeCodes, organKind: kindsOf(kind).find((k) => k !== undefined) ?? 'unknown' };
}

/** 青海省自然资源局 for a 厅: the only organ of that kind there, said aloud. */
function otherRank(surface: string, organ: HeldOrgan): boolean {
  const rank = /[厅局委办]$/.exec(surface)?.[0];
  return rank !== undefined && /[厅局委办]$/.test(organ.organ) && !organ.organ.endsWith(rank);
}

function resolveName(name: Constraint, held: HeldOrgan[], contains: PlaceContains, wholeArea: boolean): OrganResolution {
  const absent = (nearest: HeldOrgan[]): OrganResolution => ({
    kind: 'absent',
    surface: name.surface,
    nearest,
    held,
    placeCodes: name.ending && !name.organKind ? [] : name.placeCodes,
    organKind: name.organKind,
  });
  if (name.organs && name.strength !== 'bare-place') {
    const organs = held.filter((organ) => name.organs?.includes(organ.organ));
    if (organs.length === 1) return { kind: 'held', organs, details: [] };
    return organs.length === 0 ? absent([]) : { kind: 'ambiguous', surface: name.surface, candidates: organs };
  }
  if (name.organs) {
    const candidates = held.filter((organ) => name.organs?.includes(organ.organ));
    return resolvePlace(name.surface, candidates, wholeArea, absent);
  }
  const codes = name.placeCodes;
  const there = held.filter((organ) => organ.placeCode !== undefined && codes.includes(organ.placeCode));
  // 石板镇 where only 木渎镇 is held: what is held of its kind or its place is near, and nothing else.
  if (name.local) return absent([...new Set([...there, ...held.filter((organ) => organ.organKind === name.organKind)])].slice(0, 3));
  if (name.organKind) {
    const exact = (codes.length > 0 ? there.filter((organ) => !organ.local) : held).filter((organ) => organ.organKind === name.organKind);
    if (exact.length === 1)
      return {
        kind: 'held',
        organs: exact,
        details: [],
        ...(otherRank(name.surface, exact[0]!) ? { assumed: { wording: name.surface, organ: exact[0]! } } : {}),
      };
    if (exact.length > 1) return { kind: 'ambiguous', surface: name.surface, candidates: exact };
    const sameKind = held.filter((organ) => organ.organKind === name.organKind);
    const around = held.filter(
      (organ) => organ.placeCode && codes.some((code) => contains(code, organ.placeCode!) || contains(organ.placeCode!, code)),
    );
    return absent([...new Set([...there, ...around, ...sameKind])].slice(0, 3));
  }
  if (name.ending) {
    const ranked = there.filter((organ) => organ.organKind !== 'government' && !organ.local);
    if (ranked.length === 1) return { kind: 'held', organs: ranked, details: [] };
    return ranked.length > 1 ? { kind: 'ambiguous', surface: name.surface, candidates: ranked } : absent(there);
  }
  // A town or a street of a place is no organ of that place.
  const ofPlace = there.filter((organ) => !organ.local);
  if (ofPlace.length > 0) return resolvePlace(name.surface, ofPlace, wholeArea, absent);
  return absent(
    held
      .filter((organ) => organ.placeCode && codes.some((code) => contains(organ.placeCode!, code) || contains(code, organ.placeCode!)))
      .slice(0, 3),
  );
}

/** An official name that ends in 省, 市, "province" … names the government of the place and no department of it. */
export const NAMES_GOVERNMENT = /(?:省|市|县|区|州|盟|旗|province|city|municipality|county|region|prefecture|government)$/;

function resolvePlace(
  surface: string,
  candidates: HeldOrgan[],
  wholeArea: boolean,
  absent: (nearest: HeldOrgan[]) => OrganResolution,
): OrganResolution {
  const governments = candidates.filter((organ) => organ.organKind === 'government');
  if (governments.length === 1) return { kind: 'held', organs: governments, details: [] };
  if (governments.length > 1) return { kind: 'ambiguous', surface, candidates: governments };
  if (wholeArea || NAMES_GOVERNMENT.test(surface)) return absent(candidates.slice(0, 3));
  if (candidates.length === 1)
    return { kind: 'held', organs: candidates, assumed: { wording: surface, organ: candidates[0]! }, details: [] };
  return candidates.length === 0 ? absent([]) : { kind: 'ambiguous', surface, candidates };
}
