/** Telegram's update → what came in, in neutral words. The outside is unknown: what is not understood is `other`, never an error. */
import { z } from 'zod';
import type { Language } from '../../answer.ts';
import type { Incoming, Person } from '../../delivery/incoming.ts';
import type { Destination } from '../../delivery/outgoing.ts';

/** The bot's own account, from getMe. */
export interface Account {
  id: string;
  /** Without the @. */
  username: string;
}

/** Kinds of updates that are asked for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** What people send instead of words. */
const MEDIA = ['photo', 'voice', 'audio', 'video', 'video_note', 'animation', 'sticker', 'location', 'contact', 'poll', 'dice'] as const;
/** The most of a message's text that is taken over: Telegram's own limit. */
const TEXT_LIMIT = 4096;

const userSchema = z.object({ id: z.number(), is_bot: z.boolean().optional(), language_code: z.string().optional() });
const chatSchema = z.object({ id: z.number(), type: z.string() });
const entitySchema = z.object({ type: z.string(), offset: z.number(), length: z.number(), user: z.object({ id: z.number() }).optional() });
const messageSchema = z.object({
  message_id: z.number(),
  date: z.number(),
  chat: chatSchema,
  from: userSchema.optional(),
  sender_chat: z.object({ id: z.number() }).optional(),
  is_topic_message: z.boolean().optional(),
  message_thread_id: z.number().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entitySchema).optional(),
  caption_entities: z.array(entitySchema).optional(),
  via_bot: z.object({ id: z.number() }).optional(),
  document: z.object({ file_id: z.string(), file_name: z.string().optional(), file_size: z.number().optional() }).optional(),
  reply_to_message: z.object({ message_id: z.number(), from: z.object({ id: z.number() }).optional() }).optional(),
  ...Object.fromEntries(MEDIA.map((kind) => [kind, z.unknown().optional()])),
  media_group_id: z.string().optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional(),
});
const updateSchema = z.object({
  update_id: z.number().int(),
  message: messageSchema.optional(),
  edited_message: messageSchema.optional(),
  callback_query: z
    .object({ id: z.string(), from: userSchema, data: z.string().optional(), message: messageSchema.partial({ date: true }).optional() })
    .optional(),
  inline_query: z.object({ id: z.string(), from: userSchema, query: z.string() }).optional(),
  my_chat_member: z.object({ chat: chatSchema, from: userSchema, new_chat_member: z.object({ status: z.string() }) }).optional(),
});
type TelegramMessage = z.infer<typeof messageSchema>;

/** One update. Undefined only where it has no number of its own, so that it cannot even be claimed. */
export function readUpdate(given: unknown, account: Account): Incoming | undefined {
  const parsed = updateSchema.safeParse(given);
  if (!parsed.success) {
    const id = z.object({ update_id: z.number().int() }).safeParse(given).data?.update_id;
    return id === undefined ? undefined : { kind: 'other', id, from: { id: '' } };
  }
  const { update_id: id, message, edited_message, callback_query, inline_query, my_chat_member } = parsed.data;
  if (message) return readMessage(id, message, account, false);
  if (edited_message) return readMessage(id, edited_message, account, true);
  if (inline_query) {
    return { kind: 'inline', id, from: readPerson(inline_query.from), query: inline_query.id, text: inline_query.query.slice(0, 256) };
  }
  if (callback_query?.message && callback_query.data !== undefined) {
    return {
      kind: 'press',
      id,
      from: readPerson(callback_query.from),
      place: readPlace(callback_query.message),
      press: callback_query.id,
      token: callback_query.data,
      message: String(callback_query.message.message_id),
    };
  }
  if (my_chat_member) {
    const { chat, from, new_chat_member } = my_chat_member;
    const present = !['left', 'kicked'].includes(new_chat_member.status);
    return { kind: 'membership', id, from: readPerson(from), place: { chat: String(chat.id), group: chat.type !== 'private' }, present };
  }
  return { kind: 'other', id, from: { id: callback_query ? String(callback_query.from.id) : '' } };
}

function readMessage(id: number, message: TelegramMessage, account: Account, edited: boolean): Incoming {
  const from = readSender(message);
  const other: Incoming = { kind: 'other', id, from };
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'move', id, from, chat: String(message.chat.id), to: String(message.migrate_to_chat_id) };
  }
  const given = (message.text ?? message.caption ?? '').slice(0, TEXT_LIMIT);
  // What was sent through the inline mode is an answer already; channels and other bots ask nothing.
  if (message.via_bot || message.chat.type === 'channel' || message.from?.is_bot) return other;
  // Of an album each picture is a message; one that says nothing would be answered many times.
  const media = given === '' && message.chat.type === 'private' && message.media_group_id === undefined && !edited && hasMedia(message);
  if (given === '' && !message.document && !media) return other;
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = readCommand(given, entities, account);
  const place = readPlace(message);
  const repliedTo = message.reply_to_message;
  const toBot = repliedTo?.from !== undefined && String(repliedTo.from.id) === account.id;
  const mentions = findMentions(given, entities, account);
  const addressed = !place.group || mentions.length > 0 || toBot || command !== undefined;
  // What people say to one another in a group is none of the bot's business: it is not even kept until it is done.
  if (!addressed) return other;
  return {
    kind: 'message',
    id,
    from,
    place,
    message: String(message.message_id),
    text: withoutMentions(given, mentions),
    edited,
    addressed,
    command,
    document: message.document && {
      file: message.document.file_id,
      name: message.document.file_name ?? 'document',
      bytes: message.document.file_size ?? 0,
    },
    ...(media ? { media } : {}),
    repliedTo: toBot && repliedTo ? String(repliedTo.message_id) : undefined,
    at: message.date * 1000,
  };
}

const hasMedia = (message: TelegramMessage): boolean =>
  MEDIA.some((kind) => (message as Record<string, unknown>)[kind] !== undefined && message.document === undefined);

/** Somebody who writes in the name of a group is that group. */
function readSender({ from, sender_chat, chat }: TelegramMessage): Person {
  if (sender_chat) return { id: String(sender_chat.id) };
  return from ? readPerson(from) : { id: String(chat.id) };
}

function readPerson({ id, language_code = '' }: z.infer<typeof userSchema>): Person {
  return { id: String(id), language: readLanguage(language_code) };
}

function readLanguage(code: string): Language | undefined {
  if (/^zh\b/i.test(code)) return 'zh';
  return code === '' ? undefined : 'en';
}

function readPlace({
  chat,
  is_topic_message,
  message_thread_id,
}: Pick<TelegramMessage, 'chat' | 'is_topic_message' | 'message_thread_id'>): Destination {
  const topic = is_topic_message && message_thread_id !== undefined ? String(message_thread_id) : undefined;
  return { chat: String(chat.id), topic, group: chat.type !== 'private' };
}

type Entity = z.infer<typeof entitySchema>;

/** `/compare@bot a b`; a command for another bot is none. */
function readCommand(text: string, entities: readonly Entity[], { username }: Account): { name: string; argument: string } | undefined {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!entity) return undefined;
  const { name, bot } = /^\/(?<name>\w+)(?:@(?<bot>\w+))?$/.exec(text.slice(0, entity.length))?.groups ?? {};
  if (name === undefined || (bot !== undefined && bot.toLowerCase() !== username.toLowerCase())) return undefined;
  return { name: name.toLowerCase(), argument: text.slice(entity.length).trim() };
}

function findMentions(text: string, entities: readonly Entity[], { id, username }: Account): Entity[] {
  return entities.filter(({ type, offset, length, user }) => {
    if (type === 'text_mention') return user !== undefined && String(user.id) === id;
    return type === 'mention' && text.slice(offset, offset + length).toLowerCase() === `@${username.toLowerCase()}`;
  });
}

/** The text without the bot's name. Offsets are in UTF-16 units, as JavaScript counts. */
function withoutMentions(text: string, mentions: readonly Entity[]): string {
  let rest = text;
  for (const { offset, length } of [...mentions].sort((a, b) => b.offset - a.offset))
    rest = rest.slice(0, offset) + rest.slice(offset + length);
  return rest.replace(/[ \t]{2,}/g, ' ').trim();
}
