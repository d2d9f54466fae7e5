/** The chats of the test server: what the bot has shown in them, whom it may write to, and which presses and queries wait for their answer. */
import { type Parameters, Refusal, readMessage, type ShownMessage, type UploadedFile } from './bot-api-methods.ts';
import type { RateWatch } from './rate-watch.ts';

/** A message can be deleted for two days, in milliseconds. */
const DELETED_WITHIN = 48 * 3_600_000;

export class ChatMessages {
  /** All messages of the bot in the order of arrival. */
  readonly all: ShownMessage[] = [];
  readonly #now: () => number;
  readonly #rates: RateWatch;
  /** Private chats that wrote to the bot; it may begin no conversation. */
  readonly #met = new Set<string>();
  /** Ids of presses and inline queries that wait for their answer. */
  readonly #queries = new Set<string>();
  #next = 1;

  constructor(now: () => number, rates: RateWatch) {
    this.#now = now;
    this.#rates = rates;
  }

  /** Notes whom an update of people comes from, and what in it waits for an answer. */
  meet(update: Parameters): void {
    const { message, edited_message, callback_query, inline_query } = update as Record<string, Parameters | undefined>;
    const pressed = callback_query?.message as Parameters | undefined;
    for (const shown of [message, edited_message, pressed]) {
      const chat = (shown?.chat as { id?: unknown } | undefined)?.id;
      if (chat !== undefined) this.#met.add(String(chat));
    }
    for (const query of [callback_query, inline_query]) if (query) this.#queries.add(String(query.id));
  }

  /** Ids for messages of people come from the same row as those of the bot. */
  nextId(): number {
    return this.#next++;
  }

  /** A press or an inline query is answered once. */
  answerOnce(id: unknown, breach: (words: string) => void): void {
    if (this.#queries.delete(String(id))) return;
    breach(`the query ${id}, which is not there or is answered already`);
    throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  }

  send(method: string, parameters: Parameters, files: Map<string, UploadedFile>, breach: (words: string) => void): unknown {
    const chat = String(parameters.chat_id);
    this.#rates.count(chat);
    if (!/^-?\d+$/.test(chat)) breach(`the chat "${chat}"`);
    else if (!chat.startsWith('-') && !this.#met.has(chat)) {
      breach(`a conversation begun with ${chat}`);
      throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user");
    }
    const read = readMessage(method, parameters, files, breach);
    const reply = typeof parameters.reply_parameters === 'string' ? JSON.parse(parameters.reply_parameters) : parameters.reply_parameters;
    const message: ShownMessage = {
      id: this.nextId(),
      chat,
      thread: parameters.message_thread_id === undefined ? undefined : Number(parameters.message_thread_id),
      replyTo: (reply as { message_id?: number } | undefined)?.message_id,
      ...read,
      at: this.#now(),
      edits: 0,
      deleted: false,
    };
    this.all.push(message);
    return describe(message);
  }

  edit(method: string, parameters: Parameters, files: Map<string, UploadedFile>, breach: (words: string) => void): unknown {
    this.#rates.count(String(parameters.chat_id));
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

  remove(parameters: Parameters): true {
    const message = this.#find(parameters);
    if (!message) throw new Refusal(400, 'Bad Request: message to delete not found');
    if (this.#now() - message.at > DELETED_WITHIN) throw new Refusal(400, "Bad Request: message can't be deleted for everyone");
    message.deleted = true;
    return true;
  }

  #find({ chat_id, message_id }: Parameters): ShownMessage | undefined {
    return this.all.find((message) => message.chat === String(chat_id) && message.id === Number(message_id) && !message.deleted);
  }
}

const describe = ({ id, chat, text, thread }: ShownMessage) => ({
  message_id: id,
  date: 0,
  chat: { id: Number(chat), type: Number(chat) < 0 ? 'supergroup' : 'private' },
  text,
  message_thread_id: thread,
});
