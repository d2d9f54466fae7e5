/** One line of a batch of questions: outside it is unknown, inside it is typed. */
import { z } from 'zod';
import type { Language } from '../../answer.ts';
import type { Say } from './command.ts';

const batchLine = z.object({
  id: z.unknown().optional(),
  question: z.union([z.string(), z.array(z.string()).min(1)]),
  lang: z.enum(['zh', 'en']).optional(),
});

/** `id` is null where the line has none; `problem` says what was given, what is allowed and what to do. */
export type BatchRequest =
  | { id: unknown; turns: string[]; lang?: Language; problem?: undefined }
  | { id: unknown; turns?: string[]; lang?: Language; problem: string };

/** Reads `id`, `question` and `lang` of a line and nothing else. Never throws. */
export function readBatchLine(line: string, say: Say): BatchRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, problem: say('batch.not-json', { line: shorten(line) }) };
  }
  const id = typeof value === 'object' && value !== null && 'id' in value && value.id !== undefined ? value.id : null;
  const parsed = batchLine.safeParse(value);
  if (!parsed.success) return { id, problem: say('batch.malformed', { line: shorten(JSON.stringify(pick(value)) ?? '') }) };
  const { question, lang } = parsed.data;
  return { id, turns: typeof question === 'string' ? [question] : question, lang };
}

/** What is read of a line; whatever else stands there never reaches an answer. */
function pick(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { id, question, lang } = value as Record<string, unknown>;
  return { id, question, lang };
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
