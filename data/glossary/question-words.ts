/** Words that frame a question and name nothing that a cell holds: generic words, operations, dimensions. Lists in question-words.json. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

const wording = z.object({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });

const questionWordsSchema = z.object({
  /** Explained by themselves: a question loses nothing without them. */
  generic: wording,
  operations: z.record(z.string(), wording),
  dimensions: z.record(z.string(), wording),
  asks: z.record(z.string(), wording),
  /** How much of a whole is claimed: more than half, less, none. */
  extents: z.record(z.string(), wording),
  /** Courtesy and purpose: a clause with one of these and nothing that is held only frames the question. */
  framing: wording,
  /** The whole area with all its organs: only a government's own report answers for it. */
  scope: wording,
});
export type QuestionWords = z.infer<typeof questionWordsSchema>;

export function loadQuestionWords(): QuestionWords {
  return questionWordsSchema.parse(JSON.parse(readFileSync(locateData('glossary/question-words.json'), 'utf8')));
}
