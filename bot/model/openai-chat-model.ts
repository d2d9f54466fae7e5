/** Any OpenAI-compatible server through LangChain's ChatOpenAI, which takes almost a second to load: it is loaded at the first call. */
import { type ChatModel, type ChatReply, type ChatRequest, type Failure, ModelFailure } from './chat-model.ts';
import type { LanguageModelSettings } from './settings.ts';

/** Ways of asking for a shape, the strictest first. Servers differ in which they know; the first one that works is kept. */
export const OUTPUT_FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** No language has more characters to a token; beyond that a reply is endless. */
const CHARACTERS_PER_TOKEN = 8;
/** Thoughts of reasoning models stand before the reply and are cut off: they get as much again. */
const ROOM_FOR_THOUGHTS = 2;

export class OpenAiChatModel implements ChatModel {
  readonly #settings: Pick<LanguageModelSettings, 'baseUrl' | 'model' | 'apiKey'>;
  #format = 0;

  constructor(settings: Pick<LanguageModelSettings, 'baseUrl' | 'model' | 'apiKey'>) {
    this.#settings = settings;
  }

  /** The way of asking that is in use. */
  get format(): OutputFormat {
    return OUTPUT_FORMATS[this.#format] ?? 'text';
  }

  async prepare(): Promise<void> {
    await loadClient();
  }

  async complete(request: ChatRequest): Promise<ChatReply> {
    for (;;) {
      const tried = this.#format;
      try {
        return await this.#completeAs(this.format, request);
      } catch (failure) {
        if (!isUnknownFormat(failure) || tried + 1 >= OUTPUT_FORMATS.length) throw toModelFailure(failure, request.signal);
        this.#format = Math.max(this.#format, tried + 1);
      }
    }
  }

  async #completeAs(format: OutputFormat, { system, user, schema, maxTokens, signal }: ChatRequest): Promise<ChatReply> {
    signal.throwIfAborted();
    const [{ ChatOpenAI }, { HumanMessage, SystemMessage }] = await loadClient();
    const { baseUrl, model, apiKey } = this.#settings;
    const chat = new ChatOpenAI({
      model,
      apiKey: apiKey ?? 'none',
      temperature: 0,
      maxTokens,
      maxRetries: 0,
      configuration: {
        baseURL: baseUrl,
        organization: null,
        project: null,
        logLevel: 'off',
        // A redirect would carry the question to a server that nobody configured.
        fetchOptions: { redirect: 'error' },
      },
    });
    const shape =
      format === 'text'
        ? undefined
        : format === 'json_object'
          ? { type: format }
          : { type: format, json_schema: { name: schema.name, schema: schema.json } };
    const asked = format === 'json_schema' ? system : `${system}\n\nJSON Schema:\n${JSON.stringify(schema.json)}`;
    // Not `stream()`: that one goes through the callbacks, and a tracing service named in the environment would receive the prompt.
    const chunks = chat._streamResponseChunks([new SystemMessage(asked), new HumanMessage(user)], {
      signal,
      ...(shape ? { response_format: shape } : {}),
    } as Parameters<typeof chat._streamResponseChunks>[1]);
    return readReply(chunks, maxTokens, signal);
  }
}

const loadClient = () => Promise.all([import('@langchain/openai'), import('@langchain/core/messages')]);

/** What is read of a piece of a streamed reply. */
interface Chunk {
  text: string;
  generationInfo?: Record<string, unknown>;
  message: { usage_metadata?: { input_tokens?: number; output_tokens?: number }; additional_kwargs?: Record<string, unknown> };
}

async function readReply(chunks: AsyncIterable<unknown>, maxTokens: number, signal: AbortSignal): Promise<ChatReply> {
  const reply: ChatReply = { text: '' };
  const longest = maxTokens * CHARACTERS_PER_TOKEN * ROOM_FOR_THOUGHTS;
  let ending: unknown;
  let refused = false;
  for await (const chunk of chunks as AsyncIterable<Chunk>) {
    reply.text += chunk.text;
    if (reply.text.length > longest) throw new ModelFailure('endless');
    ending = chunk.generationInfo?.finish_reason ?? ending;
    refused ||= Boolean(chunk.message.additional_kwargs?.refusal);
    const usage = chunk.message.usage_metadata;
    if (usage) Object.assign(reply, { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens });
  }
  if (signal.aborted) throw new ModelFailure('timeout');
  if (refused || ending === 'content_filter') throw new ModelFailure('refusal');
  if (ending !== 'stop') throw new ModelFailure('cut');
  return reply;
}

/** A status that the SDK found in the server's reply. */
function statusOf(failure: unknown): number | undefined {
  return typeof failure === 'object' && failure !== null && 'status' in failure && typeof failure.status === 'number'
    ? failure.status
    : undefined;
}

/** Servers that do not know a way of asking for a shape answer with one of these. */
const isUnknownFormat = (failure: unknown): boolean => [400, 415, 422, 501].includes(statusOf(failure) ?? 0);

function toModelFailure(failure: unknown, signal: AbortSignal): ModelFailure {
  if (failure instanceof ModelFailure) return failure;
  if (signal.aborted) return new ModelFailure('timeout');
  const status = statusOf(failure);
  if (status === 429) return new ModelFailure('limited', { retryAfterSeconds: retryAfterOf(failure) });
  if (status !== undefined) return new ModelFailure(failureOfStatus(status), { retryAfterSeconds: retryAfterOf(failure) });
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'TimeoutError') return new ModelFailure('timeout');
  // What fails while a stream is read is a connection that broke, or a line that is no JSON.
  if (failure instanceof SyntaxError) return new ModelFailure('unreadable');
  return new ModelFailure(/connect|fetch/i.test(`${name} ${(failure as Error)?.message ?? ''}`) ? 'unreachable' : 'cut');
}

function failureOfStatus(status: number): Failure {
  if (status >= 500) return 'server';
  return [401, 402, 403].includes(status) ? 'key' : 'request';
}

/** Seconds of a Retry-After header, at most a day; a date or rubbish counts as not given. */
function retryAfterOf(failure: unknown): number | undefined {
  const headers = typeof failure === 'object' && failure !== null && 'headers' in failure ? failure.headers : undefined;
  const value = headers instanceof Headers ? headers.get('retry-after') : undefined;
  return value && /^\d{1,5}(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}
