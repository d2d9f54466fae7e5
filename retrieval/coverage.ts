/** Where the content terms of a query stand: in a sentence, around it, or nowhere; and how rare they are in the report. */

import { foldText, isHan, type Segmenter } from './segmenter.ts';
import type { HeldSentence } from './store/held.ts';
import type { QueryTerm } from './thesaurus.ts';

export interface Coverage {
  /** Covered share of the content terms, 0 to 1; 0 when there are none. */
  coverage: number;
  coveredTerms: string[];
  missingTerms: string[];
}

/** A content term of the query, seen from one sentence. */
export interface PlacedTerm {
  /** As the query words it, folded; English as stems. */
  surface: string;
  /** 'sentence': it stands there. 'before': in one of the two sentences before it. 'around': in the next one or in the heading. 'elsewhere': only in other places of the report. 'nowhere'. */
  place: 'sentence' | 'before' | 'around' | 'elsewhere' | 'nowhere';
  /** The wordings of the term that stand in the sentence, or else around it; the query's own first. */
  found: string[];
  /** Whether the data knows other words for it: where such a term stands nowhere, the report does not speak of the thing; an unknown one may be worded otherwise. */
  known: boolean;
  /** Rarity in the report, above 0 to 1: 1 for a term that stands in no sentence. */
  weight: number;
}

/** A text made ready for looking wordings up. */
export interface LookupText {
  characters: string;
  words: string;
}

/** White space inside Chinese comes from line breaks and padding; marks such as 、 and quotation marks may stand within a wording (市、县 for 市县). */
const LOOSE = /[\s、（）()“”"《》〈〉‘’'「」]+/gu;

export function lookupText(segmenter: Segmenter, text: string): LookupText {
  const folded = foldText(text);
  const latin = folded.match(/[^\p{Script=Han}]+/gu)?.join(' ') ?? '';
  const words = /[\p{L}\p{N}]/u.test(latin) ? ` ${segmenter.cut(latin).join(' ')} ` : ' ';
  return { characters: folded.replace(LOOSE, ''), words };
}

export const stands = (wording: string, { characters, words }: LookupText): boolean =>
  isHan(wording) ? characters.includes(wording) || standsApart(wording, characters) : words.includes(` ${wording} `);

/** A compound of two-character words may stand with a little between them: 媒体公开报道 for 媒体报道. */
function standsApart(wording: string, characters: string): boolean {
  if (wording.length < 4 || wording.length > 8 || wording.length % 2 > 0) return false;
  const words = wording.match(/../gu) ?? [];
  if (!words.every((word) => characters.includes(word))) return false;
  return new RegExp(words.join('\\p{Script=Han}{0,3}'), 'u').test(characters);
}

/** Checks each content term, in the query's order, against the given texts taken together. Any wording of a term covers it. */
export function measureCoverage(terms: readonly QueryTerm[], lookups: readonly LookupText[]): Coverage {
  const content = terms.filter(({ role }) => role === 'content');
  const covered = content.filter(({ wordings }) => lookups.some((text) => wordings.some((wording) => stands(wording, text))));
  return {
    coverage: content.length === 0 ? 0 : covered.length / content.length,
    coveredTerms: covered.map(({ surface }) => surface),
    missingTerms: content.filter((term) => !covered.includes(term)).map(({ surface }) => surface),
  };
}

/** In how many sentences each content term stands, by its surface. */
export function countTerms(terms: readonly QueryTerm[], sentences: readonly LookupText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { surface, wordings, role } of terms.flatMap((term) => [term, ...(term.parts ?? [])])) {
    if (role === 'content') counts.set(surface, sentences.filter((text) => wordings.some((wording) => stands(wording, text))).length);
  }
  return counts;
}

/** Each content term as one sentence sees it. `before` and `around` are the lookups of its neighbours and heading. */
export function placeTerms(
  terms: readonly QueryTerm[],
  sentence: LookupText,
  before: readonly LookupText[],
  around: readonly LookupText[],
  counts: ReadonlyMap<string, number>,
  sentences: number,
): PlacedTerm[] {
  return terms
    .filter(({ role }) => role === 'content')
    .flatMap((term) => (term.parts && !counts.get(term.surface) ? term.parts : [term]))
    .map(({ surface, wordings }) => {
      const count = counts.get(surface) ?? 0;
      const weight = Math.log(1 + sentences / (count + 0.5)) / Math.log(1 + sentences / 0.5);
      const own = wordings.filter((wording) => stands(wording, sentence));
      const known = wordings.length > 1;
      if (own.length > 0) return { surface, weight, known, place: 'sentence', found: own };
      for (const [place, texts] of [
        ['before', before],
        ['around', around],
      ] as const) {
        const near = wordings.filter((wording) => texts.some((text) => stands(wording, text)));
        if (near.length > 0) return { surface, weight, known, place, found: near };
      }
      return { surface, weight, known, place: count > 0 ? 'elsewhere' : 'nowhere', found: [] };
    });
}

/** Neighbours that a sentence is read with: two before, one after, of its own passage. */
export function contextOf(
  sentences: readonly HeldSentence[],
  { index, passage }: HeldSentence,
): { before: HeldSentence[]; after: HeldSentence[] } {
  const within = (places: number[]) => places.flatMap((at) => sentences[at] ?? []).filter((other) => other.passage === passage);
  return { before: within([index - 2, index - 1]), after: within([index + 1]) };
}
