/**
 * What a prompt is: a text with places, in both languages, and the shapes of what goes in and what must come back. Rendering it is a
 * function of its input and of the output schema it is handed; it refuses an input with a field missing or one too many.
 */
import type { PromptTemplate } from '@langchain/core/prompts';
import { z } from 'zod';

export type PromptLanguage = 'zh' | 'en';

export interface Prompt<Input extends z.ZodObject> {
  /** Letters and hyphens; with the version it names the prompt in logs. */
  id: string;
  /** Rises with every change of the texts. */
  version: number;
  /** What it is for, in one sentence. */
  purpose: string;
  /** Every field is a place `{field}` of the texts; all are strings, made by `fence.ts` where they hold what others wrote. */
  input: Input;
  /** `system` says what to do and `user` holds the data. Braces that are no place are doubled. */
  texts: Record<PromptLanguage, { system: string; user: string }>;
  /** Most tokens of the reply. */
  maxTokens: number;
  /** Inputs with what a good model replies; tested, and shown to people who change the prompt. */
  examples: readonly { input: z.input<Input>; output: unknown }[];
}

export interface RenderedPrompt {
  id: string;
  version: number;
  system: string;
  user: string;
  schema: { name: string; json: Record<string, unknown> };
  maxTokens: number;
}

/** @throws Error that names the fields, where the input or the text has one that the other does not know. */
export async function renderPrompt<Input extends z.ZodObject>(
  prompt: Prompt<Input>,
  language: PromptLanguage,
  input: z.input<Input>,
  output: z.ZodType,
): Promise<RenderedPrompt> {
  const values = z.strictObject(prompt.input.shape).safeParse(input);
  if (!values.success) throw new Error(`The prompt ${prompt.id} cannot be filled in: ${z.prettifyError(values.error)}`);
  const { system, user } = prompt.texts[language];
  const fill = async (text: string): Promise<string> => (await createTemplate(prompt, text)).format(values.data as Record<string, string>);
  return {
    id: prompt.id,
    version: prompt.version,
    system: await fill(system),
    user: await fill(user),
    schema: { name: prompt.id.replaceAll('-', '_'), json: z.toJSONSchema(output) as Record<string, unknown> },
    maxTokens: prompt.maxTokens,
  };
}

/** @throws Error where the text has a place that is no field of the input. */
async function createTemplate({ id, input }: Prompt<z.ZodObject>, text: string): Promise<PromptTemplate> {
  // Loaded at the first prompt: without a model nobody waits for it.
  const { PromptTemplate } = await import('@langchain/core/prompts');
  const template = PromptTemplate.fromTemplate(text);
  const unknown = template.inputVariables.filter((name) => !(name in input.shape));
  if (unknown.length > 0) throw new Error(`The prompt ${id} has the places ${unknown.join(', ')}, which its input does not have.`);
  return template as PromptTemplate;
}
