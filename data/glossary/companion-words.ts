/**
 * Verbs and places that go with a family of measures (penalties are handed out, applications land on a desk). Beside a wording of that family such
 * a word says nothing more; anywhere else it is a word like any other and must be explained. List with reasons in companion-words.json.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

export const companionWordsSchema = z.array(
  z.object({
    /** Concepts beside which, or beside a narrower one of which, the words are explained. */
    with: z.array(z.string().min(1)).min(1),
    reason: z.string().min(1),
    zh: z.array(z.string().min(1)),
    en: z.array(z.string().min(1)),
  }),
);
export type CompanionWords = z.infer<typeof companionWordsSchema>;

export function loadCompanionWords(): CompanionWords {
  return companionWordsSchema.parse(JSON.parse(readFileSync(locateData('glossary/companion-words.json'), 'utf8')));
}
