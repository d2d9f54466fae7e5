/** What comes in from a messenger, in words that are the same for every messenger. Plain JSON: it is kept in the store until it is done. */
import type { Language } from '../answer.ts';
import type { Destination } from './outgoing.ts';

export interface Person {
  id: string;
  /** Of the person's own program: Chinese, or English for all others; undefined where it does not tell. */
  language?: Language;
}

interface IncomingBase {
  /** The messenger's own number of this update; the same number again is the same update. */
  id: number;
  from: Person;
}

export interface IncomingMessage extends IncomingBase {
  kind: 'message';
  place: Destination;
  message: string;
  text: string;
  /** A correction of an earlier message with the same id. */
  edited: boolean;
  /** In a group: the bot was mentioned, replied to or commanded. True in a private chat. */
  addressed: boolean;
  /** Without the slash and the bot's name, lower case: `/Compare@bot a b` is `{name: 'compare', argument: 'a b'}`. */
  command?: { name: string; argument: string };
  document?: { file: string; name: string; bytes: number };
  /** Something that is no text and no document, in a private chat: a voice, a picture, a sticker. */
  media?: boolean;
  /** The bot's message that is replied to. */
  repliedTo?: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

/** A button of ours was pressed. */
export interface IncomingPress extends IncomingBase {
  kind: 'press';
  place: Destination;
  /** Id for the acknowledgement. */
  press: string;
  token: string;
  /** The message that carries the button. */
  message: string;
}

/** Words typed after the bot's name in any chat; they want cards at once. */
export interface IncomingInline extends IncomingBase {
  kind: 'inline';
  query: string;
  text: string;
}

/** The bot was let into a chat or sent out of it, blocked or unblocked. */
export interface IncomingMembership extends IncomingBase {
  kind: 'membership';
  place: Destination;
  present: boolean;
}

/** A group got another id. */
export interface IncomingMove extends IncomingBase {
  kind: 'move';
  chat: string;
  to: string;
}

/** Anything else; claimed and done with. */
export interface IncomingOther extends IncomingBase {
  kind: 'other';
}

export type Incoming = IncomingMessage | IncomingPress | IncomingInline | IncomingMembership | IncomingMove | IncomingOther;

/** Updates of one lane are worked on one after another. Presses and inline queries do not wait behind questions. */
export function laneOf(update: Incoming): string {
  if (update.kind === 'inline') return `inline ${update.from.id}`;
  if (update.kind === 'press') return `press ${update.place.chat}`;
  return 'place' in update ? update.place.chat : update.kind === 'move' ? update.chat : `other ${update.from.id}`;
}
