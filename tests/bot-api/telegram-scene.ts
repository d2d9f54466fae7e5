/** The Telegram bot over the sample reports, talking to the test server while a virtual clock decides what time it is. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Bot } from '../../bot/bot.ts';
import { startTelegram, type TelegramService } from '../../bot/channels/telegram/run-telegram.ts';
import { readConfig } from '../../bot/config.ts';
import { makeFolder } from '../bot/run-cli.ts';
import { openSampleBot } from '../bot/sample-bot.ts';
import type { Parameters, ShownMessage } from './bot-api-methods.ts';
import { ACCOUNT, BotApiServer, TOKEN } from './bot-api-server.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One corpus for all scenes of a test file that change nothing in it. */
let shared: ReturnType<typeof openSampleBot> | undefined;

export interface SceneOptions {
  settings?: Record<string, string>;
  home?: string;
  /** The corpus stands in the same folder as the bot's store, as in life: what is uploaded is then answered from. */
  shareHome?: boolean;
}

/** A person who writes to the bot, in a private chat or in a group. */
export interface Writer {
  id: number;
  language?: string;
  group?: number;
  topic?: number;
}

export class TelegramScene {
  readonly server: BotApiServer;
  readonly clock: VirtualClock;
  readonly notes: string[] = [];
  readonly home: string;
  readonly #settings: Record<string, string>;
  readonly #shareHome: boolean;
  #sample: Awaited<ReturnType<typeof openSampleBot>> | undefined;
  service: TelegramService | undefined;

  constructor({ settings = {}, home = makeFolder(), shareHome = false }: SceneOptions = {}) {
    this.#shareHome = shareHome;
    this.clock = new VirtualClock();
    this.server = new BotApiServer({ now: () => this.clock.now() });
    this.home = home;
    this.#settings = settings;
  }

  /** Starts the server the first time, and the bot; after `stop` the bot again. */
  async start(): Promise<void> {
    this.#root ??= await this.server.start();
    this.#sample ??= await this.#openSample();
    const environment = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: this.#root, WENBAO_HOME: this.home, ...this.#settings };
    const config = readConfig({ environment, folder: this.home, now: new Date(this.clock.now()) });
    const note = (message: string) => void this.notes.push(message);
    this.service = await startTelegram({ bot: this.#sample.bot, config, note }, this.clock);
  }

  #root: string | undefined;

  /** What answers: the corpus with its inbox. */
  get bot(): Bot {
    if (!this.#sample) throw new Error('The scene is not started.');
    return this.#sample.bot;
  }

  #openSample(): ReturnType<typeof openSampleBot> {
    if (this.#shareHome) return openSampleBot(this.home);
    shared ??= openSampleBot();
    return shared;
  }

  async stop(): Promise<void> {
    await this.service?.stop();
    this.service = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.server.close();
    if (this.#shareHome) this.#sample?.close();
  }

  /** Somebody writes; the id of the message. */
  says(writer: Writer, text: string, more: Parameters = {}): number {
    const message = this.message(writer, text, more);
    this.server.push({ message });
    return message.message_id;
  }

  /** Somebody corrects a message of theirs. */
  edits(writer: Writer, message: number, text: string): void {
    this.server.push({
      edited_message: { ...this.message(writer, text), message_id: message, edit_date: Math.floor(this.clock.now() / 1000) },
    });
  }

  /** A message as Telegram describes it: commands and mentions are entities. */
  message({ id, language, group, topic }: Writer, text: string, more: Parameters = {}) {
    const entities = [...text.matchAll(/^\/\w+(?:@\w+)?|@\w+/g)].map(([found], index) => ({
      type: found.startsWith('/') ? 'bot_command' : 'mention',
      offset: text.indexOf(found, index),
      length: found.length,
    }));
    return {
      message_id: this.server.nextMessageId(),
      date: Math.floor(this.clock.now() / 1000),
      from: { id, is_bot: false, first_name: 'A', language_code: language },
      chat: group === undefined ? { id, type: 'private' } : { id: group, type: 'supergroup', title: 'G' },
      ...(topic === undefined ? {} : { is_topic_message: true, message_thread_id: topic }),
      text,
      entities,
      ...more,
    };
  }

  /** Somebody presses a button under a message of the bot. */
  presses(writer: Writer, message: ShownMessage, data: string): void {
    const shown = {
      ...this.message(writer, message.text),
      message_id: message.id,
      from: { id: ACCOUNT.id, is_bot: true, first_name: 'W' },
    };
    const { id, language } = writer;
    this.server.push({
      callback_query: {
        id: `press-${message.id}-${data}`,
        from: { id, is_bot: false, first_name: 'A', language_code: language },
        chat_instance: '1',
        data,
        message: shown,
      },
    });
  }

  /** Waits until everything is answered and sent, letting time pass where that is all that is missing. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 10; ) {
      await turn();
      const { delivery, uploads } = this.service!;
      const { updates, orders } = delivery.waiting;
      if (delivery.busy) quiet = 0;
      else if (uploads.busy && orders === 0) quiet = 0;
      else if (this.server.unconfirmed === 0 && updates === 0 && orders === 0) quiet += 1;
      else {
        quiet += 0.2;
        if (quiet < 9) continue;
        this.clock.advanceToNext();
        quiet = 0;
      }
    }
  }

  /** What a chat shows, as text. */
  texts(chat: number): string[] {
    return this.server.shown(chat).map(({ text }) => text);
  }
}
