/**
 * Verbs and fillers that any sentence may word otherwise (参加, 举行, "hold", "put"): they help to rank and need not stand in a sentence that
 * answers. What changes the thing asked for (花费, 招聘, 满意) has no place among them. Source: light verbs of both languages. List in light-words.json.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locateData } from '../locate.ts';

const lightWordsSchema = z.object({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });
export type LightWords = z.infer<typeof lightWordsSchema>;

export function loadLightWords(): LightWords {
  return lightWordsSchema.parse(JSON.parse(readFileSync(locateData('glossary/light-words.json'), 'utf8')));
}
