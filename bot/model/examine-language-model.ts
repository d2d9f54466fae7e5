/** Tries the configured language model step by step: is the server there, does it know the model, does it reply, in the shape asked for, with sense. */
import { renderPrompt } from '../../prompts/prompt.ts';
import { readQuestionPrompt } from '../../prompts/read-question.ts';
import { ModelFailure } from './chat-model.ts';
import { readJsonReply } from './json-reply.ts';
import { OpenAiChatModel } from './openai-chat-model.ts';
import { type Proposal, proposalSchema } from './proposal.ts';
import type { LanguageModelSettings } from './settings.ts';
import { UsageLog } from './usage-log.ts';

/** `detail` is a number, a name of the server's or a failure; never a key. */
export interface Finding {
  step: 'server' | 'model' | 'reply' | 'shape' | 'sense' | 'budget';
  passed: boolean;
  detail: string;
}

/** Stops at the first step without which the others are no use. Sends made-up examples only. */
export async function* examineLanguageModel(settings: LanguageModelSettings, home: string): AsyncGenerator<Finding> {
  const models = await listModels(settings);
  yield {
    step: 'server',
    passed: Array.isArray(models) || models === 'unlisted',
    detail: typeof models === 'string' ? models : String(models.length),
  };
  if (models === 'unreachable' || models === 'timeout' || models === 'key') return;
  if (Array.isArray(models) && models.length > 0) yield { step: 'model', passed: models.includes(settings.model), detail: settings.model };
  const chat = new OpenAiChatModel(settings);
  const [example] = readQuestionPrompt.examples;
  if (!example) return;
  const expected = example.output as Proposal;
  const schema = proposalSchema({ organs: expected.organs, years: expected.years, metrics: ['newly-received', ...expected.metrics] });
  const { system, user, schema: shape, maxTokens } = await renderPrompt(readQuestionPrompt, 'zh', example.input, schema);
  await chat.prepare();
  const start = performance.now();
  let text: string;
  try {
    text = (await chat.complete({ system, user, schema: shape, maxTokens, signal: AbortSignal.timeout(settings.seconds * 1000) })).text;
  } catch (failure) {
    yield { step: 'reply', passed: false, detail: failure instanceof ModelFailure ? failure.failure : 'cut' };
    return;
  }
  yield { step: 'reply', passed: true, detail: ((performance.now() - start) / 1000).toFixed(1) };
  let proposal: Proposal;
  try {
    proposal = readJsonReply(text, schema);
  } catch {
    yield { step: 'shape', passed: false, detail: chat.format };
    return;
  }
  yield { step: 'shape', passed: true, detail: chat.format };
  const meant = proposal.words.map(({ means }) => means).join(', ');
  yield { step: 'sense', passed: meant === expected.words.map(({ means }) => means).join(', '), detail: meant || '-' };
  const used = new UsageLog(home, () => new Date()).tokensToday();
  yield { step: 'budget', passed: used < settings.tokensPerDay, detail: `${used} / ${settings.tokensPerDay}` };
}

/** Names of the server's models; 'unlisted' where it answers and lists none. */
async function listModels({
  baseUrl,
  apiKey,
  seconds,
}: LanguageModelSettings): Promise<string[] | 'unlisted' | 'unreachable' | 'timeout' | 'key'> {
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
      redirect: 'error',
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (response.status === 401 || response.status === 403) return 'key';
    if (!response.ok) return 'unlisted';
    const { data } = (await response.json()) as { data?: { id?: unknown }[] };
    return Array.isArray(data) ? data.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) : 'unlisted';
  } catch (failure) {
    return failure instanceof Error && failure.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}
