/** Wordings and questions written by people who had not seen the lexicon. Half of them, chosen by hash, stay sealed: nothing is tuned on those. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof language>;

const phraseSchema = z.strictObject({ concept: z.string(), lang: language, text: z.string() });
export type HeldOutPhrase = z.infer<typeof phraseSchema>;

const span = z.object({ start: z.number().int(), end: z.number().int() });
/** `question` names organ and year, `bare` does not. Offsets are characters of the original's text; `also` lists other places that answer. */
const pairSchema = span.extend({
  id: z.string(),
  lang: language,
  report: z.string(),
  also: z.array(span).optional(),
  question: z.string(),
  bare: z.string(),
});
export type HeldOutPair = z.infer<typeof pairSchema>;

const QUESTIONS = path.join(import.meta.dirname, '../questions');

const readLines = <Line>(name: string, schema: z.ZodType<Line>): Line[] =>
  readFileSync(path.join(QUESTIONS, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

export const loadHeldOutPhrases = (): HeldOutPhrase[] => readLines('held-out-phrases.jsonl', phraseSchema);
export const loadHeldOutPairs = (): HeldOutPair[] => readLines('held-out-pairs.jsonl', pairSchema);

/** Which half a text belongs to, by its own hash. */
export const isSealed = (text: string): boolean => (createHash('sha256').update(text).digest()[0] as number) % 2 === 1;
