/** The text of a reply → a value of the shape that was asked for. */
import type { z } from 'zod';
import { ModelFailure } from './chat-model.ts';

/** Reasoning models write their thoughts first. */
const THOUGHTS = /^\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>/;
/** Many servers put JSON into a block of Markdown. */
const FENCED = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/;

/** @throws ModelFailure 'unreadable' where the text is no JSON or the JSON has another shape; 'refusal' where there is no text. */
export function readJsonReply<Value>(text: string, schema: z.ZodType<Value>): Value {
  const plain = text.replace(THOUGHTS, '').trim();
  if (plain === '') throw new ModelFailure('refusal');
  let value: unknown;
  try {
    value = JSON.parse(FENCED.exec(plain)?.[1] ?? plain);
  } catch {
    throw new ModelFailure('unreadable');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ModelFailure('unreadable');
  return parsed.data;
}
