/**
 * The glossary: one entry per concept. The question reader, the expansion of searches, the wording of answers
 * and the table of terms in the README all read this one list.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

/**
 * What a concept says about a cell. A cell of a form carries the concepts of its row and of its column; a question names some of
 * them. `measure`: what is counted · `applicant`: who applied · `result`: how a case ended · `quantity`: which column of part two ·
 * `term`: nothing that a cell holds, only something that can be explained.
 */
export const FACETS = ['measure', 'applicant', 'result', 'quantity', 'term'] as const;

export const glossaryEntrySchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9.-]*$/),
  facet: z.enum(FACETS),
  /** The broader concept, e.g. 'denied' for 'denied.state-secret'. */
  parent: z.string().optional(),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** A term that speaks of reports and their forms: beside it a figure can still be asked for. */
  about: z.literal('report').optional(),
  /** Id of the form edition that the term names. */
  edition: z.string().optional(),
  /** Shortest wordings that by themselves name the concept, without generic words (申请, 件, 信息, application, number …). */
  phrases: z.object({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  definition: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
  /** Keys of concepts that are easily taken for this one. */
  confusable: z.array(z.string()).default([]),
  /** The notice, article or row of the form that the definition rests on. */
  source: z.string().min(1),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** A wording that names several concepts; each reading is a set of concepts that hold together. The asker gets all of them, told apart. */
export const ambiguousPhraseSchema = z.object({
  phrase: z.string().min(1),
  lang: z.enum(['zh', 'en']),
  readings: z.array(z.array(z.string()).min(1)).min(1),
  note: z.string().min(1),
});
export type AmbiguousPhrase = z.infer<typeof ambiguousPhraseSchema>;

export function loadGlossary(): GlossaryEntry[] {
  return z.array(glossaryEntrySchema).parse(JSON.parse(readFileSync(locateData('glossary/concepts.json'), 'utf8')));
}

export function loadAmbiguousPhrases(): AmbiguousPhrase[] {
  return z.array(ambiguousPhraseSchema).parse(JSON.parse(readFileSync(locateData('glossary/ambiguous.json'), 'utf8')));
}

/** The entry of a key; undefined where the glossary has none. */
export function findGlossaryEntry(glossary: GlossaryEntry[], key: string): GlossaryEntry | undefined {
  return glossary.find((entry) => entry.key === key);
}
