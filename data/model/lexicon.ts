/** The words that the built-in model was trained on, beside the glossary. A clerk can add a wording here and train again. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

/** A concept and what people call it. The first wording of each language is the plainest. */
export const conceptPhrasesSchema = z.object({
  concept: z.string().min(1),
  zh: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});
export type ConceptPhrases = z.infer<typeof conceptPhrasesSchema>;

/** Sentences with a slot `{}` that a wording is set into while training, so that the words around it stop counting. */
export const carriersSchema = z.object({ zh: z.array(z.string().includes('{}')), en: z.array(z.string().includes('{}')) });
export type Carriers = z.infer<typeof carriersSchema>;

/** A Chinese word of the field and one English word for it; a word with several renderings stands in several pairs. */
export const termPairSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type TermPair = z.infer<typeof termPairSchema>;

/** One concept a line. */
export function loadConceptPhrases(): ConceptPhrases[] {
  const lines = readFileSync(locateData('model/lexicon/phrases.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => conceptPhrasesSchema.parse(JSON.parse(line)));
}

export function loadCarriers(): Carriers {
  return carriersSchema.parse(JSON.parse(readFileSync(locateData('model/lexicon/carriers.json'), 'utf8')));
}

export function loadTermPairs(): TermPair[] {
  return z.array(termPairSchema).parse(JSON.parse(readFileSync(locateData('glossary/pairs.json'), 'utf8')));
}
