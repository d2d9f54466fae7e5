/** Carries neutral messages out through the Bot API, and tells the sender what became of each. */
import type { Delivery, DeliveryOutcome, InlineAnswer, Messenger, OutgoingMessage, StoredMessage } from '../../delivery/outgoing.ts';
import { fitMessage } from './fit-message.ts';
import { type TelegramApi, TelegramFailure } from './telegram-api.ts';

export class TelegramMessenger implements Messenger {
  readonly #api: TelegramApi;

  constructor(api: TelegramApi) {
    this.#api = api;
  }

  fit(message: OutgoingMessage): OutgoingMessage[] {
    return fitMessage(message);
  }

  async deliver(delivery: Delivery): Promise<DeliveryOutcome> {
    try {
      const [method, payload] = formatCall(delivery);
      const result = (await this.#api.call(method, payload)) as { message_id?: unknown } | undefined;
      const message = typeof result?.message_id === 'number' ? String(result.message_id) : undefined;
      return { kind: 'sent', message: message ?? (delivery.kind === 'send' ? undefined : delivery.target) };
    } catch (failure) {
      return explainFailure(failure as TelegramFailure, delivery);
    }
  }

  async responds(signal: AbortSignal): Promise<boolean> {
    try {
      await this.#api.call('getMe', {}, { timeout: 5_000, signal });
      return true;
    } catch (failure) {
      // A refusal in the language of the Bot API is an answer, too.
      return failure instanceof TelegramFailure && failure.code !== undefined;
    }
  }

  async acknowledge(press: string, words?: { text: string; alert: boolean }): Promise<void> {
    await this.#attempt('answerCallbackQuery', { callback_query_id: press, text: words?.text.slice(0, 200), show_alert: words?.alert });
  }

  async answerInline(query: string, { cards, cacheSeconds }: InlineAnswer): Promise<void> {
    const results = cards.map(({ id, title, description, message }) => ({
      type: 'article',
      id,
      title,
      description,
      input_message_content: { message_text: message.html, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
    }));
    await this.#attempt('answerInlineQuery', { inline_query_id: query, results, cache_time: cacheSeconds, is_personal: true });
  }

  download(file: string, most: number): Promise<Uint8Array> {
    return this.#api.download(file, most);
  }

  /** For what is worth nothing later: a press or a query that is too old is told by nobody. */
  async #attempt(method: string, payload: Record<string, unknown>): Promise<void> {
    try {
      await this.#api.call(method, payload, { timeout: 10_000 });
    } catch (failure) {
      if (!(failure instanceof TelegramFailure)) throw failure;
    }
  }
}

/** The method and its parameters. */
function formatCall(delivery: Delivery): [method: string, payload: Record<string, unknown>] {
  const { chat, topic } = delivery.to;
  if (delivery.kind === 'delete') return ['deleteMessage', { chat_id: chat, message_id: Number(delivery.target) }];
  const { message } = delivery;
  const markup = formatButtons(message);
  if (delivery.kind === 'edit') {
    const at = { chat_id: chat, message_id: Number(delivery.target), reply_markup: markup };
    return ['editMessageText', { ...at, ...formatText(message) }];
  }
  const where = {
    chat_id: chat,
    message_thread_id: topic === undefined ? undefined : Number(topic),
    disable_notification: message.silent ? true : undefined,
    reply_markup: markup,
    reply_parameters:
      delivery.replyTo === undefined ? undefined : { message_id: Number(delivery.replyTo), allow_sending_without_reply: true },
  };
  if (!message.file) return ['sendMessage', { ...where, ...formatText(message) }];
  const { kind, name, bytes } = message.file;
  return [
    kind === 'photo' ? 'sendPhoto' : 'sendDocument',
    {
      ...where,
      // In a multipart call telegraf leaves out objects that it does not know; JSON text goes through.
      reply_parameters: where.reply_parameters && JSON.stringify(where.reply_parameters),
      caption: message.plain ? withoutMarkup(message.html) : message.html,
      parse_mode: message.plain ? undefined : 'HTML',
      [kind]: { source: Buffer.from(bytes), filename: name },
    },
  ];
}

function formatText({ html, plain }: StoredMessage): Record<string, unknown> {
  return {
    text: plain ? withoutMarkup(html) : html,
    parse_mode: plain ? undefined : 'HTML',
    link_preview_options: { is_disabled: true },
  };
}

function formatButtons({ buttons }: StoredMessage): Record<string, unknown> | undefined {
  if (!buttons) return undefined;
  return { inline_keyboard: buttons.map((row) => row.map(({ text, token }) => ({ text, callback_data: token }))) };
}

/** The text of neutral markup. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Telegram's refusals, told apart by their codes and, where one code means many things, by their words. */
function explainFailure({ code, message, retryAfter, movedTo }: TelegramFailure, delivery: Delivery): DeliveryOutcome {
  if (code === undefined || code >= 500) return { kind: 'retry', reason: message };
  if (code === 429) return { kind: 'wait', seconds: retryAfter ?? 5 };
  if (movedTo !== undefined) return { kind: 'moved', chat: movedTo };
  if (code === 401 || code === 404 || code === 409) return { kind: 'retry', reason: message };
  if (code === 403 || /chat not found|user is deactivated|bot was kicked|group chat was deactivated/i.test(message)) {
    return { kind: 'unreachable', reason: message };
  }
  if (/message is not modified/i.test(message)) return { kind: 'sent', message: delivery.kind === 'send' ? undefined : delivery.target };
  if (delivery.kind === 'delete') return { kind: 'refused', reason: message };
  if (delivery.kind === 'edit' && /message (?:to edit not found|can't be edited)|no text in the message/i.test(message)) {
    return { kind: 'instead', reason: message, change: 'send' };
  }
  if (/can't parse entities/i.test(message) && !delivery.message.plain) return { kind: 'instead', reason: message, change: 'plain' };
  if (/message thread not found|topic_closed|topic_deleted/i.test(message) && delivery.to.topic !== undefined) {
    return { kind: 'instead', reason: message, change: 'without-topic' };
  }
  return { kind: 'refused', reason: message };
}
