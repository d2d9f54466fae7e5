/**
 * What a model may propose: the plan of a question as keys (which organs, years, metrics and operations), and for each word that the rules left
 * over the key that it means. Nothing in it is a figure.
 */
import { z } from 'zod';
import { DIMENSIONS, OPERATIONS } from '../question/span.ts';

const wordSchema = z.object({
  /** As it stands in the question. */
  words: z.string().min(1).max(60),
  /** A metric key, 'organ:…', 'year:…', 'operation:…' or 'dimension:…'. */
  means: z.string().min(1).max(80),
});

/** The keys that exist and were shown to the model. */
export interface KnownKeys {
  organs: readonly string[];
  years: readonly number[];
  metrics: readonly string[];
}

/** Any other key makes the reply unreadable before it is even looked at. */
export function proposalSchema({ organs, years, metrics }: KnownKeys) {
  const oneOf = (keys: readonly string[]) => (keys.length > 0 ? z.enum(keys as [string, ...string[]]) : z.never());
  return z.object({
    kind: z.enum(['figures', 'other']),
    organs: z.array(oneOf(organs)).max(20),
    years: z.array(z.union([z.never(), ...years.map((year) => z.literal(year))])).max(20),
    metrics: z.array(oneOf(metrics)).max(12),
    operations: z.array(z.enum(OPERATIONS)).max(4),
    dimensions: z.array(z.enum(DIMENSIONS)).max(2),
    words: z.array(wordSchema).max(12),
  });
}
export type Proposal = z.infer<ReturnType<typeof proposalSchema>>;

/** One stretch of the question with the key that it was understood as; kept with a receipt, so that an answer can be re-created without a model. */
export const understoodSchema = z.object({ words: z.string(), means: z.string() });
export type Understood = z.infer<typeof understoodSchema>;
