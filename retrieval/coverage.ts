/** Whether a sentence and what stands around it speak of every content term of a query. */
import { foldText, isHan, type Segmenter } from './segmenter.ts';
import type { QueryTerm } from './thesaurus.ts';

export interface Coverage {
  /** Covered share of the content terms, 0 to 1; 0 when there are none. */
  coverage: number;
  coveredTerms: string[];
  missingTerms: string[];
}

/** Checks each content term, in the query's order, against the given texts taken together. Any wording of a term covers it. */
export function measureCoverage(segmenter: Segmenter, terms: readonly QueryTerm[], texts: readonly string[]): Coverage {
  // White space inside Chinese comes from line breaks and padding of the source, never from a word boundary.
  const characters = texts.map((text) => foldText(text).replace(/\s+/g, '')).join('\n');
  const words = ` ${texts.flatMap((text) => segmenter.cut(text)).join(' ')} `;
  const stands = (wording: string): boolean => (isHan(wording) ? characters.includes(wording) : words.includes(` ${wording} `));
  const content = terms.filter(({ role }) => role === 'content');
  const covered = content.filter(({ wordings }) => wordings.some(stands));
  return {
    coverage: content.length === 0 ? 0 : covered.length / content.length,
    coveredTerms: covered.map(({ surface }) => surface),
    missingTerms: content.filter((term) => !covered.includes(term)).map(({ surface }) => surface),
  };
}
