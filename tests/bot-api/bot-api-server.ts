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
  readMessage,
  type ShownMessage,
  type UploadedFile,
} from './bot-api-methods.ts';
import { RateWatch } from './rate-watch.ts';

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

/** Decides with what dice it is given. */
export interface Disorder {
  /** True where something is to be delivered once more. */
  again(): boolean;
  shuffle<Item>(items: Item[]): Item[];
}

/** Confirmed updates that may be delivered once more. */
const REMEMBERED = 50;
/** A message can be deleted for two days, in milliseconds. */
const DELETED_WITHIN = 48 * 3_600_000;
/** Deliveries to the webhook at the same time. */
const AT_ONCE = 8;

interface PendingPoll {
  response: ServerResponse;
  limit: number;
  timer: NodeJS.Timeout;
}

export class BotApiServer {
  /** Limits that were not kept, and calls that no Bot API would accept. */
  readonly breaches: string[] = [];
  /** All messages of the bot in the order of arrival. */
  readonly messages: ShownMessage[] = [];
  readonly calls: Call[] = [];
  readonly pressAnswers: Parameters[] = [];
  readonly inlineAnswers: (Parameters & { results: Parameters[] })[] = [];
  /** Commands by scope and language. */
  readonly commands = new Map<string, unknown>();
  readonly rates: RateWatch;
  fault: (call: Call) => Fault | undefined;
  /** Of getMe. */
  abilities = { can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true };
  webhook = { url: '', secret: '' };
  readonly #now: () => number;
  readonly #server: Server;
  readonly #pending = new Map<number, Parameters>();
  readonly #files = new Map<string, { bytes: Uint8Array; path: string }>();
  readonly #watchers = new Set<() => void>();
  /** Private chats that wrote to the bot; it may begin no conversation. */
  readonly #met = new Set<string>();
  /** Ids of presses and inline queries that wait for their answer. */
  readonly #queries = new Set<string>();
  readonly #disorder: Disorder | undefined;
  #confirmed: Parameters[] = [];
  #poll: PendingPoll | undefined;
  #nextUpdate = 1000;
  #nextMessage = 1;
  #delivering = false;

  constructor({ now = Date.now, fault = () => undefined, disorder }: BotApiOptions = {}) {
    this.#disorder = disorder;
    this.#now = now;
    this.fault = fault;
    this.rates = new RateWatch(now);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.keepAliveTimeout = 60_000;
  }

  /** The address for `TELEGRAM_API_ROOT`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#release([]);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Everything that was not as Telegram wants it. */
  get allBreaches(): string[] {
    return [...this.breaches, ...this.rates.breaches];
  }

  /** A new update; its number. */
  push(update: Parameters, number = this.#nextUpdate): number {
    this.#nextUpdate = Math.max(this.#nextUpdate, number + 1);
    this.#pending.set(number, { update_id: number, ...update });
    this.#meet(update);
    this.#hand();
    return number;
  }

  #meet(update: Parameters): void {
    const { message, edited_message, callback_query, inline_query } = update as Record<string, Parameters | undefined>;
    const pressed = callback_query?.message as Parameters | undefined;
    for (const shown of [message, edited_message, pressed]) {
      const chat = (shown?.chat as { id?: unknown } | undefined)?.id;
      if (chat !== undefined) this.#met.add(String(chat));
    }
    for (const query of [callback_query, inline_query]) if (query) this.#queries.add(String(query.id));
  }

  /** A press or an inline query is answered once. */
  #answerOnce(id: unknown, breach: (words: string) => void): void {
    if (this.#queries.delete(String(id))) return;
    breach(`the query ${id}, which is not there or is answered already`);
    throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  }

  /** Ids for messages of people come from the same row as those of the bot. */
  nextMessageId(): number {
    return this.#nextMessage++;
  }

  /** Updates that the bot has not confirmed. */
  get unconfirmed(): number {
    return this.#pending.size;
  }

  /** True while somebody waits for updates. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
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

  /** Hands pending updates to the open poll or to the webhook. */
  #hand(): void {
    if (this.webhook.url !== '') void this.#deliverToWebhook();
    else if (this.#poll && this.#pending.size > 0) this.#release(this.#batch(this.#poll.limit));
  }

  #batch(limit: number): Parameters[] {
    const batch = [...this.#pending.keys()]
      .sort((a, b) => a - b)
      .slice(0, limit)
      .map((id) => this.#pending.get(id)!);
    if (!this.#disorder) return batch;
    const again = this.#confirmed.filter(() => this.#disorder?.again());
    return this.#disorder.shuffle([...batch, ...again]);
  }

  #confirm(id: number): void {
    const update = this.#pending.get(id);
    this.#pending.delete(id);
    if (update && this.#disorder) this.#confirmed = [...this.#confirmed, update].slice(-REMEMBERED);
  }

  #release(batch: Parameters[]): void {
    const poll = this.#poll;
    this.#poll = undefined;
    if (!poll) return;
    clearTimeout(poll.timer);
    answer(poll.response, 200, { ok: true, result: batch });
  }

  async #deliverToWebhook(): Promise<void> {
    if (this.#delivering) return;
    this.#delivering = true;
    try {
      while (this.#pending.size > 0 && this.webhook.url !== '') {
        const { url, secret } = this.webhook;
        const batch = this.#batch(this.#disorder ? AT_ONCE : 1);
        const delivered = await Promise.all(batch.map((update) => postUpdate(url, secret, update)));
        for (const [index, update] of batch.entries()) if (delivered[index]) this.#confirm(update.update_id as number);
        this.#changed();
        // As Telegram does, but sooner: a webhook that does not answer is asked again after a while.
        if (delivered.includes(false)) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      this.#delivering = false;
    }
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
        return this.#getUpdates(parameters, response);
      case 'sendMessage':
      case 'sendPhoto':
      case 'sendDocument':
        return this.#send(method, parameters, files, breach);
      case 'editMessageText':
      case 'editMessageCaption':
        return this.#edit(method, parameters, files, breach);
      case 'editMessageReplyMarkup':
        return true;
      case 'deleteMessage': {
        const message = this.#find(parameters);
        if (!message) throw new Refusal(400, 'Bad Request: message to delete not found');
        if (this.#now() - message.at > DELETED_WITHIN) throw new Refusal(400, "Bad Request: message can't be deleted for everyone");
        message.deleted = true;
        return true;
      }
      case 'answerCallbackQuery':
        if (String(parameters.text ?? '').length > 200) breach('more than 200 characters');
        this.#answerOnce(parameters.callback_query_id, breach);
        this.pressAnswers.push(parameters);
        return true;
      case 'answerInlineQuery':
        this.#answerOnce(parameters.inline_query_id, breach);
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
        this.webhook = { url: String(parameters.url), secret: String(parameters.secret_token) };
        this.#hand();
        return true;
      case 'deleteWebhook':
        this.webhook = { url: '', secret: '' };
        return true;
      case 'getWebhookInfo':
        return { url: this.webhook.url, has_custom_certificate: false, pending_update_count: this.#pending.size };
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

  #getUpdates({ offset, limit, timeout }: Parameters, response: ServerResponse): unknown {
    if (this.webhook.url !== '')
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    if (this.#poll) {
      clearTimeout(this.#poll.timer);
      answer(this.#poll.response, 409, {
        ok: false,
        error_code: 409,
        description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      });
      this.#poll = undefined;
    }
    for (const id of this.#pending.keys()) if (typeof offset === 'number' && id < offset) this.#confirm(id);
    const most = Math.min(Number(limit ?? 100), 100);
    if (this.#pending.size > 0 || !timeout) return this.#batch(most);
    const timer = setTimeout(() => this.#release([]), Math.min(Number(timeout), 50) * 1000).unref();
    this.#poll = { response, limit: most, timer };
    response.on('close', () => {
      if (this.#poll?.response !== response) return;
      clearTimeout(timer);
      this.#poll = undefined;
      this.#changed();
    });
    return undefined;
  }

  #send(method: string, parameters: Parameters, files: Map<string, UploadedFile>, breach: (words: string) => void): unknown {
    const chat = String(parameters.chat_id);
    this.rates.count(chat);
    if (!/^-?\d+$/.test(chat)) breach(`the chat "${chat}"`);
    else if (!chat.startsWith('-') && !this.#met.has(chat)) {
      breach(`a conversation begun with ${chat}`);
      throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
    }
    const read = readMessage(method, parameters, files, breach);
    const reply = typeof parameters.reply_parameters === 'string' ? JSON.parse(parameters.reply_parameters) : parameters.reply_parameters;
    const message: ShownMessage = {
      id: this.nextMessageId(),
      chat,
      thread: parameters.message_thread_id === undefined ? undefined : Number(parameters.message_thread_id),
      replyTo: (reply as { message_id?: number } | undefined)?.message_id,
      ...read,
      at: this.#now(),
      edits: 0,
      deleted: false,
    };
    this.messages.push(message);
    return describe(message);
  }

  #edit(method: string, parameters: Parameters, files: Map<string, UploadedFile>, breach: (words: string) => void): unknown {
    this.rates.count(String(parameters.chat_id));
    const message = this.#find(parameters);
    if (!message) throw new Refusal(400, 'Bad Request: message to edit not found');
    if (method === 'editMessageText' && message.file) throw new Refusal(400, 'Bad Request: there is no text in the message to edit');
    const read = readMessage(method, parameters, files, breach);
    if (
      read.text === message.text &&
      JSON.stringify([read.entities, read.buttons]) === JSON.stringify([message.entities, message.buttons])
    ) {
      throw new Refusal(400, 'Bad Request: message is not modified: specified new message content and reply markup are exactly the same');
    }
    Object.assign(message, read, { edits: message.edits + 1 });
    return describe(message);
  }

  #find({ chat_id, message_id }: Parameters): ShownMessage | undefined {
    return this.messages.find((message) => message.chat === String(chat_id) && message.id === Number(message_id) && !message.deleted);
  }

  #serveFile(path: string, response: ServerResponse): void {
    const file = [...this.#files.values()].find((candidate) => candidate.path === path);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }
}

/** True where the webhook took the update over. */
const postUpdate = (url: string, secret: string, update: Parameters): Promise<boolean> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  }).then(
    (response) => response.ok,
    () => false,
  );

const isWithin = (given: unknown, least: number, most: number): boolean =>
  Number.isInteger(Number(given)) && Number(given) >= least && Number(given) <= most;

const describe = ({ id, chat, text, thread }: ShownMessage) => ({
  message_id: id,
  date: 0,
  chat: { id: Number(chat), type: Number(chat) < 0 ? 'supergroup' : 'private' },
  text,
  message_thread_id: thread,
});

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (!response.writableEnded) response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** JSON or a form with files; numbers of a form come as text, as they do to Telegram. */
async function readParameters(
  request: IncomingMessage,
  raw: Buffer,
): Promise<{ parameters: Parameters; files: Map<string, UploadedFile> }> {
  const type = request.headers['content-type'] ?? '';
  const files = new Map<string, UploadedFile>();
  if (!type.startsWith('multipart/')) return { parameters: raw.length === 0 ? {} : JSON.parse(raw.toString('utf8')), files };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const parameters: Parameters = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') parameters[name] = value;
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { parameters, files };
}
