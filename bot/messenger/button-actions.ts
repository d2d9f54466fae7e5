/** What buttons do, as it is kept as JSON in the store. */
import { z } from 'zod';
import { FOLLOW_UPS } from './follow-ups.ts';

const turns = z.array(z.string()).min(1);
const lang = z.enum(['zh', 'en']);

export const buttonActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remove'), report: z.string(), contentHash: z.string() }),
  z.object({ kind: z.literal('keep') }),
  /** Puts a question; a follow-up about a figure says what its answer must hold. */
  z.object({ kind: z.literal('ask'), turns, lang, promise: z.object({ kind: z.enum(FOLLOW_UPS), place: z.string() }).optional() }),
  /** The answer to these turns in another shape. */
  z.object({ kind: z.enum(['chart', 'table', 'csv']), turns, lang }),
  /** A source of an answer in its printed surroundings. */
  z.object({ kind: z.literal('source'), receipt: z.string(), id: z.string() }),
  /** Says that a figure is wrong; with several figures, asks which. */
  z.object({ kind: z.literal('object'), receipt: z.string(), figures: z.array(z.object({ id: z.string(), text: z.string() })).min(1) }),
]);
export type ButtonAction = z.infer<typeof buttonActionSchema>;
