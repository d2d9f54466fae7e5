/** What `tests/bench/embedding.ts --write` found about the built-in model, for its card. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { locateData } from '../locate.ts';

export const modelMeasuresSchema = z.object({
  /** Wordings that were kept back from training, and how many of a hundred met their concept first. */
  unseen: z.array(z.object({ language: z.enum(['zh', 'en']), wordings: z.number(), rightPercent: z.number() })),
  /** Wordings by people who had not seen the lexicon (`tests/bench/questions/held-out-phrases.jsonl`). Absent until measured. */
  unseenByOthers: z.array(z.object({ language: z.enum(['zh', 'en']), wordings: z.number(), rightPercent: z.number() })).optional(),
  /** Importing the library. */
  libraryMilliseconds: z.number(),
  /** From then to the first vector. */
  loadMilliseconds: z.number(),
  /** Short texts, in batches, on two cores. */
  textsPerSecond: z.number(),
  residentMegabytes: z.number(),
  /** How many programs wanted to run on the machine when the three figures before were taken (`os.loadavg`, one minute). */
  machineLoad: z.number().optional(),
});
export type ModelMeasures = z.infer<typeof modelMeasuresSchema>;

/** Undefined until the model has been measured once. */
export function loadModelMeasures(): ModelMeasures | undefined {
  const file = path.join(locateData('model'), 'measures.json');
  return existsSync(file) ? modelMeasuresSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
