/**
 * Slips in Latin letters: names of held places ('Ninxia'), words of organs ('Geologcal') and of the glossary ('aplications'). Names of
 * places and words that the project's lists know are never touched; one single word must be nearest.
 */
import { englishKindNames, pinyinKindNames } from '../../data/gazetteer/organ-kinds.ts';
import { placeForms, placePinyin, spellings } from '../../data/gazetteer/place-wordings.ts';
import { findPlaceByCode, findPlaces, foldName, loadPlaces, type Place } from '../../data/gazetteer/places.ts';
import { ENGLISH_NEIGHBOURS } from '../../data/glossary/english-neighbours.ts';
import type { Correction } from './correction.ts';
import { type LatinNearness, nameSlip, wordSlip } from './latin-slip.ts';
import { relatedKinds } from './recognize-typo.ts';
import type { HeldOrgan } from './resolve-organs.ts';
import { stemWord, type Token } from './token.ts';

const SHORTEST_NAME = 6;
const SHORTEST_TERM = 7;

interface Vocabulary {
  /** Names of held places, by the code of the place. */
  names: Map<string, string>;
  /** Words of organs' names in English; two slips are mended in long ones. */
  organWords: Set<string>;
  terms: Set<string>;
  /** Every word that is right as it stands, and its stem. */
  known: Set<string>;
  /** Names of all places in Latin letters. */
  everyName: { text: string; code: string }[];
}

const wordsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []);
const MEANT = ['organ', 'concept', 'operation', 'dimension', 'ask', 'scope', 'generic'] as const;

export class LatinSpelling {
  private held: Vocabulary | undefined;

  /** `terms`: English wordings of the lexicon. `words`: further English that is right as it stands. */
  constructor(
    private readonly organs: readonly HeldOrgan[],
    private readonly terms: readonly string[],
    private readonly words: () => readonly string[],
  ) {}

  private load(): Vocabulary {
    if (this.held) return this.held;
    const codes = new Set(this.organs.flatMap(({ placeCode }) => placeCode ?? []));
    const kinds = new Set(this.organs.flatMap(({ organKind }) => organKind ?? []));
    const places = [...codes].flatMap((code) => findPlaceByCode(code) ?? []);
    const related = [...kinds].flatMap(relatedKinds);
    const english = [
      ...related.flatMap((kind) => englishKindNames(kind).map(({ text }) => text)),
      ...places.flatMap((place) => placeForms(place, 'en')),
    ];
    const pinyin = related.flatMap((kind) => pinyinKindNames(kind).flatMap(({ text }) => [text, text.replace(/ /g, '')]));
    const organWords = new Set(
      wordsOf([...english, ...pinyin, 'provincial', 'municipal', 'government']).filter((word) => word.length >= SHORTEST_NAME),
    );
    const names = new Map(places.flatMap((place) => latinNames(place).map((name) => [name, place.code] as const)));
    const terms = new Set(wordsOf(this.terms).filter((word) => word.length >= SHORTEST_TERM));
    const known = new Set(
      wordsOf([...english, ...pinyin, ...this.terms, ...this.words(), ...ENGLISH_NEIGHBOURS]).flatMap((word) => [word, stemWord(word)]),
    );
    this.held = {
      names,
      organWords,
      terms,
      known,
      everyName: loadPlaces().flatMap((place) => latinNames(place).map((text) => ({ text, code: place.code }))),
    };
    return this.held;
  }

  /** One correction a token at most; they hold together. */
  correct(tokens: readonly Token[], isOpen: (at: number) => boolean): Correction[] {
    return tokens.flatMap((token, at) => {
      const typed = token.surface.replace(/'s?$/, '').replace(/'/g, '');
      if (token.kind !== 'word' || !isOpen(at) || typed.length < SHORTEST_NAME || !/^[a-z]+$/.test(typed)) return [];
      const right = this.nearest(typed);
      return right ? [{ from: at, to: at + 1, right, rule: 'word-corrected', kinds: MEANT }] : [];
    });
  }

  private nearest(typed: string): string | undefined {
    const { names, organWords, terms, known, everyName } = this.load();
    if (known.has(typed) || known.has(stemWord(typed)) || findPlaces(typed).length > 0) return undefined;
    const found = new Map<string, LatinNearness>();
    const keep = (word: string, nearness: LatinNearness | undefined) => {
      if (nearness !== undefined) found.set(word, Math.min(nearness, found.get(word) ?? 2) as LatinNearness);
    };
    for (const name of names.keys()) keep(name, nameSlip(typed, name));
    for (const word of organWords) if (!names.has(word)) keep(word, wordSlip(typed, word, true));
    for (const word of terms) keep(word, wordSlip(typed, word, false));
    const best = Math.min(...found.values());
    const nearest = [...found].filter(([, nearness]) => nearness === best).map(([word]) => word);
    if (nearest.length === 0 || new Set(nearest.map((word) => names.get(word) ?? stemWord(word))).size > 1) return undefined;
    const code = names.get(nearest[0]!);
    const isRival = (name: { text: string; code: string }) => name.code !== code && (nameSlip(typed, name.text) ?? 3) <= best;
    return everyName.some(isRival) ? undefined : nearest[0];
  }
}

/** One-word names of a place as they are typed: English, aliases and pinyin, folded. */
function latinNames(place: Place): string[] {
  const forms = [
    place.english,
    ...place.aliases.filter((alias) => /^[A-Za-z]/.test(alias)),
    ...placePinyin(place).flatMap((text) => spellings(text)),
  ];
  return [...new Set(forms.map(foldName))].filter((name) => name.length >= SHORTEST_NAME && /^[a-z]+$/.test(name));
}
