/**
 * A Bot API server for tests, over real connections: long polling, webhook delivery, files, and every way of failing. It enforces the
 * published limits; `breaches` must stay empty.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import {
  checkAllowedUpdates,
  checkCommands,
  checkInlineAnswer,
  type Parameters,
  Refusal,
  type ShownMessage,
  type UploadedFile,
} from './bot-api-methods.ts';
import { ChatMessages } from './chat-messages.ts';
import { answer, readParameters } from './http-reply.ts';
import { RateWatch } from './rate-watch.ts';
import { type Disorder, UpdateQueue } from './update-queue.ts';

export const TOKEN = '123456789:AAtest-token_for-the-test-server_0123';
export const ACCOUNT = { id: 123456789, username: 'wenbao_test_bot' };

/** What goes wrong with a call. `lost-reply`: it is carried out, and the connection ends before the answer. `drop`: it ends before. */
export type Fault =
  | { kind: 'refuse'; code: number; description: string; parameters?: Record<string, unknown> }
  | { kind: 'wait'; seconds: number }
  | { kind: 'html'; status: number }
  | { kind: 'lost-reply' }
  | { kind: 'drop' }
  | { kind: 'slow'; until: Promise<unknown> };

export interface Call {
  method: string;
  parameters: Parameters;
}

export interface BotApiOptions {
  /** Milliseconds; the limits go by it. Default: the machine's clock. */
  now?: () => number;
  /** Decides for each call whether and how it fails. */
  fault?: (call: Call) => Fault | undefined;
  /** Disorder in what is delivered: updates twice, and out of order. */
  disorder?: Disorder;
}

export class BotApiServer {
  /** Limits that were not kept, and calls that no Bot API would accept. */
  readonly breaches: string[] = [];
  readonly calls: Call[] = [];
  readonly pressAnswers: Parameters[] = [];
  readonly inlineAnswers: (Parameters & { results: Parameters[] })[] = [];
  /** Commands by scope and language. */
  readonly commands = new Map<string, unknown>();
  readonly rates: RateWatch;
  fault: (call: Call) => Fault | undefined;
  /** Of getMe. */
  abilities = { can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true };
  readonly #server: Server;
  readonly #updates: UpdateQueue;
  readonly #chats: ChatMessages;
  readonly #files = new Map<string, { bytes: Uint8Array; path: string }>();
  readonly #watchers = new Set<() => void>();

  constructor({ now = Date.now, fault = () => undefined, disorder }: BotApiOptions = {}) {
    this.fault = fault;
    this.rates = new RateWatch(now);
    this.#chats = new ChatMessages(now, this.rates);
    this.#updates = new UpdateQueue(() => this.#changed(), disorder);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.keepAliveTimeout = 60_000;
  }

  /** The address for `TELEGRAM_API_ROOT`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#updates.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Everything that was not as Telegram wants it. */
  get allBreaches(): string[] {
    return [...this.breaches, ...this.rates.breaches];
  }

  /** All messages of the bot in the order of arrival. */
  get messages(): readonly ShownMessage[] {
    return this.#chats.all;
  }

  /** The webhook; an empty address where the bot polls. */
  get webhook(): { url: string; secret: string } {
    return this.#updates.webhook;
  }
  set webhook(webhook: { url: string; secret: string }) {
    this.#updates.webhook = webhook;
  }

  /** A new update; its number. */
  push(update: Parameters, number?: number): number {
    this.#chats.meet(update);
    return this.#updates.push(update, number);
  }

  /** Ids for messages of people come from the same row as those of the bot. */
  nextMessageId(): number {
    return this.#chats.nextId();
  }

  /** Updates that the bot has not confirmed. */
  get unconfirmed(): number {
    return this.#updates.size;
  }

  /** True while somebody waits for updates. */
  get isPolled(): boolean {
    return this.#updates.isPolled;
  }

  addFile(id: string, bytes: Uint8Array, path = `documents/${id}`): void {
    this.#files.set(id, { bytes, path });
  }

  /** Messages that a chat shows now. */
  shown(chat: number | string): ShownMessage[] {
    return this.messages.filter((message) => message.chat === String(chat) && !message.deleted);
  }

  /** Resolves as soon as the condition holds; it is asked after every call. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const watch = () => {
        if (!condition()) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
    });
  }

  #changed(): void {
    for (const watch of [...this.#watchers]) watch();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = /^\/(?<file>file\/)?bot(?<token>[^/]+)\/(?<rest>.+)$/.exec(decodeURIComponent(request.url ?? ''))?.groups;
    const raw = await buffer(request).catch(() => undefined);
    if (!raw) return;
    if (path?.token !== TOKEN)
      return answer(response, path ? 401 : 404, {
        ok: false,
        error_code: path ? 401 : 404,
        description: path ? 'Unauthorized' : 'Not Found',
      });
    if (path.file) return this.#serveFile(path.rest ?? '', response);
    const { parameters, files } = await readParameters(request, raw);
    const call = { method: path.rest ?? '', parameters };
    this.calls.push(call);
    this.#changed();
    const fault = this.fault(call);
    if (fault?.kind === 'slow') await fault.until;
    if (fault?.kind === 'drop') return void request.socket.destroy();
    if (fault?.kind === 'html')
      return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html><h1>Bad gateway</h1></html>');
    try {
      if (fault?.kind === 'refuse') throw new Refusal(fault.code, fault.description, fault.parameters);
      if (fault?.kind === 'wait') {
        if (parameters.chat_id !== undefined) {
          this.rates.count(String(parameters.chat_id));
          this.rates.askToWait(String(parameters.chat_id), fault.seconds);
        }
        throw new Refusal(429, `Too Many Requests: retry after ${fault.seconds}`, { retry_after: fault.seconds });
      }
      const result = this.#carryOut(call, files, response);
      if (result === undefined) return;
      if (fault?.kind === 'lost-reply') return void request.socket.destroy();
      answer(response, 200, { ok: true, result });
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      const { code, message, parameters: more } = failure;
      answer(response, code, { ok: false, error_code: code, description: message, parameters: more });
    } finally {
      this.#changed();
    }
  }

  /** The result; undefined where the answer comes later. */
  #carryOut({ method, parameters }: Call, files: Map<string, UploadedFile>, response: ServerResponse): unknown {
    const breach = (words: string) => this.breaches.push(`${method}: ${words}`);
    switch (method) {
      case 'getMe':
        return { ...ACCOUNT, is_bot: true, first_name: 'Wenbao', ...this.abilities };
      case 'getUpdates':
        if (!isWithin(parameters.limit ?? 100, 1, 100)) breach('the limit');
        checkAllowedUpdates(parameters.allowed_updates, breach);
        return this.#updates.poll(parameters, response);
      case 'sendMessage':
      case 'sendPhoto':
      case 'sendDocument':
        return this.#chats.send(method, parameters, files, breach);
      case 'editMessageText':
      case 'editMessageCaption':
        return this.#chats.edit(method, parameters, files, breach);
      case 'editMessageReplyMarkup':
        return true;
      case 'deleteMessage':
        return this.#chats.remove(parameters);
      case 'answerCallbackQuery':
        if (String(parameters.text ?? '').length > 200) breach('more than 200 characters');
        this.#chats.answerOnce(parameters.callback_query_id, breach);
        this.pressAnswers.push(parameters);
        return true;
      case 'answerInlineQuery':
        this.#chats.answerOnce(parameters.inline_query_id, breach);
        this.inlineAnswers.push({ ...parameters, results: checkInlineAnswer(parameters, breach) });
        return true;
      case 'setMyCommands':
        checkCommands(parameters.commands, breach);
        this.commands.set(`${JSON.stringify(parameters.scope ?? null)} ${parameters.language_code ?? ''}`.trim(), parameters.commands);
        return true;
      case 'getMyCommands':
        return this.commands.get(`${JSON.stringify(parameters.scope ?? null)} ${parameters.language_code ?? ''}`.trim()) ?? [];
      case 'setWebhook':
        if (!/^[\w-]{1,256}$/.test(String(parameters.secret_token))) breach('the secret token');
        if (!isWithin(parameters.max_connections ?? 40, 1, 100)) breach('max_connections');
        checkAllowedUpdates(parameters.allowed_updates, breach);
        this.#updates.webhook = { url: String(parameters.url), secret: String(parameters.secret_token) };
        this.#updates.hand();
        return true;
      case 'deleteWebhook':
        this.#updates.webhook = { url: '', secret: '' };
        return true;
      case 'getWebhookInfo':
        return { url: this.webhook.url, has_custom_certificate: false, pending_update_count: this.unconfirmed };
      case 'getFile': {
        const file = this.#files.get(String(parameters.file_id));
        if (!file) throw new Refusal(400, 'Bad Request: invalid file_id');
        if (file.bytes.length > 20 * 1024 * 1024) throw new Refusal(400, 'Bad Request: file is too big');
        return { file_id: parameters.file_id, file_unique_id: 'x', file_size: file.bytes.length, file_path: file.path };
      }
      case 'sendChatAction':
        return true;
      default:
        breach('the test server does not know this method');
        throw new Refusal(404, 'Not Found');
    }
  }

  #serveFile(path: string, response: ServerResponse): void {
    const file = [...this.#files.values()].find((candidate) => candidate.path === path);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }
}

const isWithin = (given: unknown, least: number, most: number): boolean =>
  Number.isInteger(Number(given)) && Number(given) >= least && Number(given) <= most;
