/**
 * The one door to the language model: prompt → budget → circuit → cache → call → text → checked value. It never throws for what a model or
 * a server does; every way in which a call can fail is a value, and the answer without a model stands.
 */
import type { z } from 'zod';
import type { RenderedPrompt } from '../../prompts/prompt.ts';
import { type ChatModel, type ChatReply, type ChatRequest, type Failure, ModelFailure } from './chat-model.ts';
import { Circuit } from './circuit.ts';
import { readJsonReply } from './json-reply.ts';
import { hashPrompt, ReplyCache } from './reply-cache.ts';
import type { LanguageModelSettings } from './settings.ts';
import { Turnstile } from './turnstile.ts';
import type { UsageLog } from './usage-log.ts';

/** All that the calls for one question have in common. */
export interface Asker {
  /** Whose budget it is; never sent anywhere. */
  user: string;
  /** The corpus hash. */
  generation: string;
  /** Ends all calls for the question together. */
  signal: AbortSignal;
  /** Starts the time for the question, at its first call. */
  begin: () => void;
}

export type Reply<Value> = { kind: 'reply'; value: Value } | { kind: 'failed'; failure: Failure };

export interface LanguageModelParts {
  chat: ChatModel;
  log: UsageLog;
  settings: LanguageModelSettings;
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number;
}

/** Waiting for a server that asked for it takes at most this share of the time for the question. */
const WAITING_SHARE = 0.25;
/** Before the one retry after the server's own failure, in milliseconds. */
const PAUSE = 100;
/** Roughly, for servers that do not count: Chinese has about one token to a character and a half. */
const CHARACTERS_PER_TOKEN = 1.5;

export class LanguageModel {
  readonly #chat: ChatModel;
  readonly #log: UsageLog;
  readonly #settings: LanguageModelSettings;
  readonly #now: () => number;
  readonly #circuit: Circuit;
  readonly #turnstile: Turnstile;
  readonly #cache = new ReplyCache();
  readonly #host: string;

  constructor({ chat, log, settings, now = () => performance.now() }: LanguageModelParts) {
    this.#chat = chat;
    this.#log = log;
    this.#settings = settings;
    this.#now = now;
    this.#circuit = new Circuit(now);
    this.#turnstile = new Turnstile(settings.concurrency);
    this.#host = new URL(settings.baseUrl).host;
  }

  /** What all calls for one question have in common. `end` it when the answer is made. */
  openAsker(user: string, generation: string): Asker & { end: () => void } {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const begin = () => {
      timer ??= setTimeout(() => controller.abort(), this.#settings.seconds * 1000);
    };
    return { user, generation, signal: controller.signal, begin, end: () => clearTimeout(timer) };
  }

  /** The server is left alone just now: no prompt need be made. */
  isResting(): boolean {
    return this.#circuit.isResting();
  }

  /** Asks once. The same prompt over the same corpus is answered from memory. */
  async ask<Value>(prompt: RenderedPrompt, schema: z.ZodType<Value>, asker: Asker): Promise<Reply<Value>> {
    const key = hashPrompt(
      this.#settings.model,
      this.#settings.baseUrl,
      prompt.id,
      String(prompt.version),
      prompt.system,
      prompt.user,
      JSON.stringify(prompt.schema),
    );
    const known = schema.safeParse(this.#cache.find(asker.generation, key));
    if (known.success) return { kind: 'reply', value: known.data };
    if (asker.signal.aborted) return { kind: 'failed', failure: 'timeout' };
    const { tokensPerDay, tokensPerUser } = this.#settings;
    if (this.#log.tokensToday() >= tokensPerDay || this.#log.tokensToday(asker.user) >= tokensPerUser)
      return { kind: 'failed', failure: 'budget' };
    try {
      await this.#chat.prepare();
    } catch {
      // A library that cannot be loaded is no reason to give no answer.
      return { kind: 'failed', failure: 'unreachable' };
    }
    asker.begin();
    const leave = await this.#turnstile.enter(asker.signal);
    if (!leave) return { kind: 'failed', failure: 'busy' };
    try {
      if (!this.#circuit.mayCall()) return { kind: 'failed', failure: 'resting' };
      const value = await this.#call(prompt, schema, asker);
      this.#circuit.succeeded();
      this.#cache.keep(asker.generation, key, value);
      return { kind: 'reply', value };
    } catch (thrown) {
      const failed = thrown instanceof ModelFailure ? thrown : new ModelFailure('cut', { cause: thrown });
      this.#circuit.failed(failed.failure, failed.retryAfterSeconds);
      return { kind: 'failed', failure: failed.failure };
    } finally {
      leave();
    }
  }

  async #call<Value>(prompt: RenderedPrompt, schema: z.ZodType<Value>, asker: Asker): Promise<Value> {
    const request: ChatRequest = {
      system: prompt.system,
      user: prompt.user,
      schema: prompt.schema,
      maxTokens: prompt.maxTokens,
      signal: asker.signal,
    };
    const attempt = async (): Promise<Value> => this.#logged(prompt, asker, schema, () => this.#chat.complete(request));
    try {
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof ModelFailure) || asker.signal.aborted) throw failure;
      const wait =
        failure.failure === 'server' ? PAUSE : failure.failure === 'limited' ? (failure.retryAfterSeconds ?? 0) * 1000 : undefined;
      const isShort = wait !== undefined && wait > 0 && wait <= this.#settings.seconds * 1000 * WAITING_SHARE;
      if (!isShort || !(await pause(wait, asker.signal))) throw failure;
      return attempt();
    }
  }

  /** Reads the reply into a value, and logs the sizes whatever becomes of it. */
  async #logged<Value>(prompt: RenderedPrompt, asker: Asker, schema: z.ZodType<Value>, call: () => Promise<ChatReply>): Promise<Value> {
    const start = this.#now();
    const sent = prompt.system.length + prompt.user.length + JSON.stringify(prompt.schema).length;
    const write = (outcome: Failure | 'reply', reply?: ChatReply) =>
      this.#log.add(asker.user, {
        host: this.#host,
        prompt: `${prompt.id}@${prompt.version}`,
        sent,
        received: reply?.text.length ?? 0,
        tokens: countTokens(sent, reply),
        milliseconds: Math.round(this.#now() - start),
        outcome,
      });
    let reply: ChatReply | undefined;
    try {
      reply = await call();
      const value = readJsonReply(reply.text, schema);
      write('reply', reply);
      return value;
    } catch (failure) {
      write(failure instanceof ModelFailure ? failure.failure : 'cut', reply);
      throw failure;
    }
  }
}

function countTokens(sent: number, reply: ChatReply | undefined): number {
  const input = reply?.inputTokens ?? Math.ceil(sent / CHARACTERS_PER_TOKEN);
  return input + (reply?.outputTokens ?? Math.ceil((reply?.text.length ?? 0) / CHARACTERS_PER_TOKEN));
}

/** False when the time ran out before. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (done: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(done);
    };
    const onAbort = () => end(false);
    const timer = setTimeout(() => end(true), milliseconds);
    signal.addEventListener('abort', onAbort);
  });
}
