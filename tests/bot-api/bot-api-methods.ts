/** The methods of the Bot API that the test server knows: what they demand, and what they answer. A demand that is not met is a breach. */
import { parseTelegramHtml, type TextEntity } from './telegram-html.ts';

/** A file of a multipart call. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

export type Parameters = Record<string, unknown>;

/** A message as the chat shows it. */
export interface ShownMessage {
  id: number;
  chat: string;
  thread?: number;
  replyTo?: number;
  text: string;
  html?: string;
  entities: TextEntity[];
  buttons: { text: string; data: string }[][];
  file?: UploadedFile & { kind: 'photo' | 'document' };
  /** When it arrived. */
  at: number;
  edits: number;
  deleted: boolean;
}

/** A refusal in Telegram's words. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters?: Record<string, unknown>;

  constructor(code: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const ENTITY_LIMIT = 100;
const ROW_LIMIT = 8;

/** Text with its markup read; refused as Telegram refuses it. */
export function readText(
  given: unknown,
  mode: unknown,
  limit: number,
  breach: (words: string) => void,
): { text: string; entities: TextEntity[] } {
  if (typeof given !== 'string') throw new Refusal(400, 'Bad Request: message text is empty');
  let parsed = { text: given, entities: [] as TextEntity[] };
  if (mode === 'HTML') {
    try {
      parsed = parseTelegramHtml(given);
    } catch (failure) {
      breach((failure as Error).message);
      throw new Refusal(400, `Bad Request: ${(failure as Error).message}`);
    }
  }
  if (parsed.text.trim() === '' && limit === TEXT_LIMIT) {
    breach('an empty message');
    throw new Refusal(400, 'Bad Request: message text is empty');
  }
  if (parsed.text.length > limit) {
    breach(`${parsed.text.length} units of text, allowed are ${limit}`);
    throw new Refusal(400, limit === TEXT_LIMIT ? 'Bad Request: message is too long' : 'Bad Request: message caption is too long');
  }
  if (parsed.entities.length > ENTITY_LIMIT) breach(`${parsed.entities.length} entities, of which Telegram shows ${ENTITY_LIMIT}`);
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(parsed.text)) {
    breach('half a character');
    throw new Refusal(400, 'Bad Request: strings must be encoded in UTF-8');
  }
  return parsed;
}

export function readButtons(given: unknown, breach: (words: string) => void): ShownMessage['buttons'] {
  const markup = typeof given === 'string' ? JSON.parse(given) : given;
  const rows = (
    markup as { inline_keyboard?: { text: string; callback_data?: string; url?: string; switch_inline_query?: string }[][] } | undefined
  )?.inline_keyboard;
  if (!rows) return [];
  if (rows.flat().length > 100) breach('more than 100 buttons');
  if (rows.some((row) => row.length > ROW_LIMIT)) breach(`more than ${ROW_LIMIT} buttons in a row`);
  return rows.map((row) =>
    row.map(({ text, callback_data, url, switch_inline_query }) => {
      if (!text) breach('a button without text');
      const bytes = Buffer.byteLength(callback_data ?? '');
      if (url === undefined && switch_inline_query === undefined && (bytes < 1 || bytes > 64)) {
        breach(`callback data of ${bytes} bytes`);
        throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
      }
      return { text, data: callback_data ?? '' };
    }),
  );
}

/** The parts of a message that a send call gives. */
export function readMessage(method: string, parameters: Parameters, files: Map<string, UploadedFile>, breach: (words: string) => void) {
  const buttons = readButtons(parameters.reply_markup, breach);
  if (method === 'sendMessage' || method === 'editMessageText') {
    return { ...readText(parameters.text, parameters.parse_mode, TEXT_LIMIT, breach), html: String(parameters.text), buttons };
  }
  const caption =
    parameters.caption === undefined
      ? { text: '', entities: [] }
      : readText(parameters.caption, parameters.parse_mode, CAPTION_LIMIT, breach);
  if (method === 'editMessageCaption') return { ...caption, html: String(parameters.caption), buttons };
  const kind = method === 'sendPhoto' ? ('photo' as const) : ('document' as const);
  const file = files.get(kind);
  if (!file) {
    breach(`${method} without a file`);
    throw new Refusal(400, `Bad Request: there is no ${kind} in the request`);
  }
  const limit = kind === 'photo' ? 10 * 1024 * 1024 : 50 * 1024 * 1024;
  if (file.bytes.length === 0 || file.bytes.length > limit) breach(`a ${kind} of ${file.bytes.length} bytes`);
  if (kind === 'photo') checkPhoto(file.bytes, breach);
  return { ...caption, html: parameters.caption === undefined ? undefined : String(parameters.caption), buttons, file: { ...file, kind } };
}

/** Width and height of a PNG: together at most 10,000, neither more than twenty times the other. */
function checkPhoto(bytes: Uint8Array, breach: (words: string) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width + height > 10_000 || width > height * 20 || height > width * 20) {
    breach(`a photo of ${width} × ${height}`);
    throw new Refusal(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS');
  }
}

export function checkCommands(given: unknown, breach: (words: string) => void): void {
  const commands = given as { command: string; description: string }[];
  if (!Array.isArray(commands) || commands.length > 100) breach('more than 100 commands');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) breach(`the command "${command}"`);
    if (!description || description.length > 256) breach(`the description of /${command}`);
  }
}

/** What a bot may ask to be told of, as far as this server knows. */
const UPDATE_KINDS = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'];

export function checkAllowedUpdates(given: unknown, breach: (words: string) => void): void {
  if (given === undefined) return;
  const kinds = (typeof given === 'string' ? JSON.parse(given) : given) as unknown[];
  for (const kind of kinds) if (!UPDATE_KINDS.includes(String(kind))) breach(`the update "${kind}"`);
}

export function checkInlineAnswer(parameters: Parameters, breach: (words: string) => void): Parameters[] {
  const cache = Number(parameters.cache_time ?? 300);
  if (!Number.isInteger(cache) || cache < 0) breach(`a cache_time of ${cache}`);
  const results = (typeof parameters.results === 'string' ? JSON.parse(parameters.results) : parameters.results) as Parameters[];
  if (!Array.isArray(results)) throw new Refusal(400, "Bad Request: can't parse inline query results");
  if (results.length > 50) breach(`${results.length} inline results`);
  const ids = results.map(({ id }) => String(id));
  if (new Set(ids).size < ids.length) breach('inline results with the same id');
  for (const result of results) {
    const bytes = Buffer.byteLength(String(result.id ?? ''));
    if (bytes < 1 || bytes > 64) breach(`an inline result with an id of ${bytes} bytes`);
    if (!result.type) breach('an inline result without a type');
    if (result.type === 'article' && !result.title) breach('an article without a title');
    const content = result.input_message_content as Parameters | undefined;
    if (result.type === 'article' && !content) breach('an article without content');
    if (content) readText(content.message_text, content.parse_mode, TEXT_LIMIT, breach);
    readButtons(result.reply_markup, breach);
  }
  if (Buffer.byteLength(String(parameters.next_offset ?? '')) > 64) breach('a next_offset of more than 64 bytes');
  return results;
}
