/**
 * All that Wenbao uses of a language model: one prompt in, one text out, within a time and a size. Nothing beyond this file knows which
 * library or which server stands behind it.
 */

/** How a call can end other than with a reply. */
export const FAILURES = [
  /** No connection, or the name is unknown. */
  'unreachable',
  /** No complete reply within the time. */
  'timeout',
  /** More text than was asked for: an endless reply is cut off. */
  'endless',
  /** The reply ends in the middle: the server went away, or its own limit was reached. */
  'cut',
  /** Too many requests (429). */
  'limited',
  /** The server itself failed (5xx). */
  'server',
  /** The key is unknown, revoked or without credit (401, 402, 403). */
  'key',
  /** The server does not know the model or cannot read the request (other 4xx). */
  'request',
  /** The model declined to answer. */
  'refusal',
  /** Not the shape that was asked for. */
  'unreadable',
  /** All calls that may run at the same time are under way. */
  'busy',
  /** The tokens of the day are used up. */
  'budget',
  /** A recent failure: the server is left alone for a while. */
  'resting',
] as const;
export type Failure = (typeof FAILURES)[number];

export interface ChatRequest {
  system: string;
  user: string;
  /** JSON Schema that the reply has to follow, with a name of letters and underscores. */
  schema: { name: string; json: Record<string, unknown> };
  /** Most tokens of the reply. */
  maxTokens: number;
  /** Ends the call. */
  signal: AbortSignal;
}

export interface ChatReply {
  /** What the model wrote; not checked in any way. */
  text: string;
  /** As counted by the server; undefined where it does not say. */
  inputTokens?: number;
  outputTokens?: number;
}

export interface ChatModel {
  /** Loads what the first call needs; its time is the program's own and not the server's. */
  prepare(): Promise<void>;
  /** @throws ModelFailure, and nothing else. */
  complete(request: ChatRequest): Promise<ChatReply>;
}

/** A call without a usable reply. The message never holds what was sent, what came back or a key. */
export class ModelFailure extends Error {
  override name = 'ModelFailure';
  readonly failure: Failure;
  /** How long the server asked to be left alone. */
  readonly retryAfterSeconds?: number;

  constructor(failure: Failure, { retryAfterSeconds, cause }: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(`The language model gave no usable reply: ${failure}.`, { cause });
    this.failure = failure;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
