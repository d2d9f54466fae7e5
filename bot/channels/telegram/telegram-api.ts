/**
 * The calls of the Bot API, made by telegraf's client. What can go wrong comes back as one kind of error that says whether Telegram refused
 * or nobody answered sensibly; the token stands in none.
 */

import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { Telegram } from 'telegraf';

/** What a call came to when it came to nothing. */
export class TelegramFailure extends Error {
  override name = 'TelegramFailure';
  /** Telegram's own code (400, 401, 403, 409, 429 …); undefined where nobody answered, or not in the language of the Bot API. */
  readonly code: number | undefined;
  /** Seconds to wait. */
  readonly retryAfter: number | undefined;
  /** The id that a group goes by now. */
  readonly movedTo: string | undefined;

  constructor(message: string, { code, retryAfter, movedTo }: { code?: number; retryAfter?: number; movedTo?: string } = {}) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
    this.movedTo = movedTo;
  }
}

export interface TelegramApiOptions {
  token: string;
  /** Address of the Bot API, with or without a slash at its end. */
  root: string;
  /** Longest time for one call, in milliseconds; getUpdates has its own. Default 30 s. */
  timeout?: number;
}

export class TelegramApi {
  readonly #telegram: Telegram;
  readonly #token: string;
  readonly #root: string;
  readonly #timeout: number;

  constructor({ token, root, timeout = 30_000 }: TelegramApiOptions) {
    this.#token = token;
    this.#root = `${root.replace(/\/+$/, '')}/`;
    this.#timeout = timeout;
    this.#telegram = new Telegram(token, { apiRoot: this.#root, webhookReply: false });
  }

  /** One call. Throws TelegramFailure and nothing else. */
  async call(
    method: string,
    payload: Record<string, unknown> = {},
    { timeout = this.#timeout, signal }: CallOptions = {},
  ): Promise<unknown> {
    const limit = AbortSignal.timeout(timeout);
    try {
      // telegraf types each method by name; here the name is data.
      const call = this.#telegram.callApi.bind(this.#telegram) as unknown as (
        method: string,
        payload: Record<string, unknown>,
        options: { signal: AbortSignal },
      ) => Promise<unknown>;
      return await call(method, payload, { signal: signal ? AbortSignal.any([signal, limit]) : limit });
    } catch (failure) {
      throw this.#explain(failure, method);
    }
  }

  /** The bytes of a file that somebody sent. Throws TelegramFailure, also for one of more bytes than `most`. */
  async download(file: string, most: number): Promise<Uint8Array> {
    const found = (await this.call('getFile', { file_id: file })) as { file_path?: unknown };
    const path = typeof found.file_path === 'string' ? found.file_path : undefined;
    if (path === undefined) throw new TelegramFailure('getFile: the file is not there any more.');
    try {
      return isAbsolute(path) ? await readLocal(path, most) : await this.#fetch(path, most);
    } catch (failure) {
      throw this.#explain(failure, 'getFile');
    }
  }

  async #fetch(path: string, most: number): Promise<Uint8Array> {
    const address = new URL(`file/bot${this.#token}/${path.split('/').map(encodeURIComponent).join('/')}`, this.#root);
    const response = await fetch(address, { signal: AbortSignal.timeout(120_000), redirect: 'error' });
    if (!response.ok || !response.body) throw new TelegramFailure(`getFile: the file was answered with status ${response.status}.`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body) {
      length += part.length;
      if (length > most) throw new TelegramFailure(`getFile: the file has more than ${most} bytes.`, { code: 413 });
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  #explain(failure: unknown, method: string): TelegramFailure {
    if (failure instanceof TelegramFailure) return failure;
    const { code, parameters, on } = failure as { code?: unknown; parameters?: Parameters; on?: unknown };
    const message = this.#redact(failure instanceof Error ? failure.message : String(failure));
    if (typeof code !== 'number' || on === undefined) return new TelegramFailure(`${method}: ${message}`);
    return new TelegramFailure(`${method}: ${message}`, {
      code,
      retryAfter: typeof parameters?.retry_after === 'number' ? parameters.retry_after : undefined,
      movedTo: parameters?.migrate_to_chat_id === undefined ? undefined : String(parameters.migrate_to_chat_id),
    });
  }

  /** telegraf leaves the token in some messages: an address in an answer that is not JSON, for one. */
  #redact(text: string): string {
    return text.replaceAll(this.#token, '[token]').replace(/bot\d+:[\w-]+/g, 'bot[token]');
  }
}

interface CallOptions {
  /** Milliseconds. */
  timeout?: number;
  signal?: AbortSignal;
}

interface Parameters {
  retry_after?: unknown;
  migrate_to_chat_id?: unknown;
}

/** A Bot API server of one's own, in its local mode, names files on this machine. */
async function readLocal(path: string, most: number): Promise<Uint8Array> {
  if ((await stat(path)).size > most) throw new TelegramFailure(`getFile: the file has more than ${most} bytes.`, { code: 413 });
  return readFile(path);
}
