/**
 * A query → its terms, each with the other words for the same thing in both languages. The words come from the glossary, the term pairs
 * and the gazetteer; nothing here knows any of them.
 */
import { foldText, isHan, type Segmenter, type WordUnit } from './segmenter.ts';

/** Words of both languages for one thing. */
export interface SynonymGroup {
  zh: readonly string[];
  en: readonly string[];
}

export interface QueryTerm {
  /** As the query words it, folded; English as stems. */
  surface: string;
  /** The surface and its synonyms and translations, the surface first: Chinese folded, English as stems joined by a space. */
  wordings: string[];
  /** As it stands in the query, unstemmed. */
  text: string;
  /**
   * 'content': what is asked for. 'generic' (多少, 情况, how many, report …): helps to rank and says nothing about what is asked for.
   * 'given': names the organ or year that the search is already limited to.
   */
  role: 'content' | 'generic' | 'given';
  /** The content words of a wording of several words: they are looked for where the whole stands nowhere. */
  parts?: QueryTerm[];
}

/** The longest wording in units (words of the segmenter) that is looked for in a query. */
const LONGEST = 6;

/** A wording that holds its own question word (发布了多少条) asks; it names nothing. */
const ASKS_INSIDE = /多少|几[个件条次项家]/;

const NUMERAL = /^[一二两三四五六七八九十百千]$/;

export class Thesaurus {
  readonly #segmenter: Segmenter;
  readonly #synonyms = new Map<string, Set<string>>();
  readonly #generic: ReadonlySet<string>;
  readonly #interrogatives: readonly string[];

  /** `interrogatives`: how Chinese question words begin; a word that begins so is generic. */
  constructor(segmenter: Segmenter, groups: readonly SynonymGroup[], generic: readonly string[], interrogatives: readonly string[] = []) {
    this.#interrogatives = interrogatives;
    this.#segmenter = segmenter;
    this.#generic = new Set(generic.map((word) => this.#normal(word)));
    for (const { zh, en } of groups) {
      const wordings = [...new Set([...zh, ...en].map((word) => this.#normal(word)))].filter((word) => word !== '');
      for (const wording of wordings) {
        const others = this.#synonyms.get(wording) ?? new Set();
        for (const other of wordings) others.add(other);
        this.#synonyms.set(wording, others);
      }
    }
  }

  /** The query's terms in order, each once. The longest known wording at a place is one term; what nobody knows is a term of its own. */
  readTerms(query: string): QueryTerm[] {
    const units = this.#joinCrumbs(this.#segmenter.cutUnits(query), query);
    const words = units.map(({ word }) => word);
    const terms = new Map<string, QueryTerm>();
    for (let start = 0; start < units.length; ) {
      const length = this.#longestKnown(words, start);
      const surface = joinUnits(words.slice(start, start + length));
      const text = joinUnits(units.slice(start, start + length).map((unit) => unit.text));
      const parts = length > 1 ? this.#partsOf(units.slice(start, start + length)) : [];
      for (const term of this.#splitUnknown(surface, text)) terms.set(term.surface, parts.length > 0 ? { ...term, parts } : term);
      start += length;
    }
    return [...terms.values()];
  }

  #partsOf(units: readonly WordUnit[]): QueryTerm[] {
    return units.flatMap(({ word, text }) => this.#splitUnknown(word, text)).filter(({ role }) => role === 'content');
  }

  /** Single characters that nobody knows and that touch in the query are one word that the dictionary lacks (点赞). */
  #joinCrumbs(units: readonly WordUnit[], query: string): WordUnit[] {
    const words = units.map(({ word }) => word);
    const isCrumb = (at: number): boolean => {
      const word = words[at] as string;
      const lone = word.length === 1 && isHan(word) && !NUMERAL.test(word);
      return lone && !this.#synonyms.has(word) && !this.#isGeneric(word) && this.#longestKnown(words, at) === 1;
    };
    const joined: WordUnit[] = [];
    let open = false;
    for (const [at, unit] of units.entries()) {
      const last = joined.at(-1);
      const crumb = isCrumb(at);
      if (crumb && open && last && query.includes(last.word + unit.word)) {
        joined[joined.length - 1] = { word: last.word + unit.word, text: last.text + unit.text };
      } else joined.push(unit);
      open = crumb;
    }
    return joined;
  }

  /** One term; or, for a Chinese word that nobody knows with a known one inside (打电话), its parts. A lone character left over is generic. */
  #splitUnknown(surface: string, text: string): QueryTerm[] {
    const parts = isHan(surface) && !this.#synonyms.has(surface) && !this.#isGeneric(surface) ? this.#knownParts(surface) : [surface];
    return parts.map((part) => {
      const others = [...(this.#synonyms.get(part) ?? [])].filter((wording) => wording !== part).sort();
      const leftOver = parts.length > 1 && part.length === 1;
      return {
        surface: part,
        wordings: [part, ...others],
        text: parts.length > 1 ? part : text,
        role: leftOver || this.#isGeneric(part) ? 'generic' : 'content',
      };
    });
  }

  /** The longest known wordings from left to right and what lies between them; the word itself when it holds none. */
  #knownParts(word: string): string[] {
    const parts: string[] = [];
    let between = '';
    for (let start = 0; start < word.length; ) {
      const length = [...Array(word.length - start + 1).keys()]
        .reverse()
        .find((size) => size > 1 && this.#synonyms.has(word.slice(start, start + size)));
      if (length === undefined) between += word[start];
      else {
        parts.push(...(between ? [between] : []), word.slice(start, start + length));
        between = '';
      }
      start += length ?? 1;
    }
    return parts.length === 0 ? [word] : [...parts, ...(between ? [between] : [])];
  }

  #isGeneric(surface: string): boolean {
    return (
      this.#generic.has(surface) ||
      (isHan(surface) && (this.#interrogatives.some((start) => surface.startsWith(start)) || ASKS_INSIDE.test(surface)))
    );
  }

  #longestKnown(words: readonly string[], start: number): number {
    for (let length = Math.min(LONGEST, words.length - start); length > 1; length--) {
      const wording = joinUnits(words.slice(start, start + length));
      if (this.#synonyms.has(wording) || this.#generic.has(wording)) return length;
    }
    return 1;
  }

  /** Chinese without white space and punctuation; English as stems. */
  #normal(wording: string): string {
    return isHan(wording) ? foldText(wording).replace(/[^\p{L}\p{N}]/gu, '') : this.#segmenter.cut(wording).join(' ');
  }
}

/** Chinese units touch, others stand apart. */
export function joinUnits(units: readonly string[]): string {
  return units.reduce((text, unit) => (text === '' || (isHan(unit) && isHan(text.slice(-1))) ? text + unit : `${text} ${unit}`), '');
}
