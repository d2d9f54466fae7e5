/**
 * What goes out through a messenger, in words that every messenger can say. `html` is the neutral markup: text with `&`, `<` and `>` escaped,
 * and the tags b, i, u, s, code, pre, blockquote (`<blockquote expandable>` is folded) and `<a href>`, properly nested. A messenger turns it into its own.
 */

/** A button under a message. What it does is kept in the store, the messenger carries a short token for it. */
export interface Button {
  /** At most a few words. */
  text: string;
  /** Plain JSON; handed to the handler of buttons when the button is pressed. */
  action: unknown;
}

export interface OutgoingFile {
  kind: 'photo' | 'document';
  /** File name with its extension. */
  name: string;
  bytes: Uint8Array;
}

export interface OutgoingMessage {
  /** Neutral markup; the caption where there is a file. Empty only with a file. */
  html: string;
  buttons?: readonly (readonly Button[])[];
  file?: OutgoingFile;
  /** Sent without a sound: what nobody waits for. */
  silent?: boolean;
}

/** A message as it waits in the outbox: the buttons carry their tokens. */
export interface StoredMessage extends Omit<OutgoingMessage, 'buttons' | 'file'> {
  buttons?: readonly (readonly { text: string; token: string }[])[];
  file?: OutgoingFile;
  /** The markup was refused by the messenger: the text goes out without it. */
  plain?: boolean;
}

/** Where a message goes. */
export interface Destination {
  chat: string;
  /** The topic of a group with topics. */
  topic?: string;
  /** True for groups and channels, which have limits of their own. */
  group: boolean;
}

/** One thing for the sender to do. Orders for one chat are carried out in the order in which they were given. */
export type Order =
  | {
      kind: 'send';
      to: Destination;
      message: OutgoingMessage;
      /** The message that this one answers. */
      replyTo?: string;
      /** Id of the message that asked: an edited question finds its answer by it. Default: `replyTo`. */
      question?: string;
    }
  /** Puts another text in the place of an earlier one: that of an order (by its key), or a message by its id. */
  | { kind: 'edit'; to: Destination; of: OrderTarget; message: OutgoingMessage }
  | { kind: 'delete'; to: Destination; of: OrderTarget };

export type OrderTarget = { order: number } | { message: string };

/** An order as the sender hands it to the messenger: what it points at is a message id. */
export type Delivery =
  | { kind: 'send'; to: Destination; message: StoredMessage; replyTo?: string }
  | { kind: 'edit'; to: Destination; target: string; message: StoredMessage }
  | { kind: 'delete'; to: Destination; target: string };

/** What became of one attempt to deliver. */
export type DeliveryOutcome =
  | { kind: 'sent'; message?: string }
  /** The messenger asks to wait so many seconds before anything else goes to this chat. */
  | { kind: 'wait'; seconds: number }
  /** Nobody answered, or not sensibly: try again later. */
  | { kind: 'retry'; reason: string }
  /** The chat goes by another id from now on. */
  | { kind: 'moved'; chat: string }
  /** Nothing reaches this chat any more: blocked, left, deleted. */
  | { kind: 'unreachable'; reason: string }
  /** This very message is not accepted, and never will be. */
  | { kind: 'refused'; reason: string }
  /** Not accepted as it is; deliver this in its place. */
  | { kind: 'instead'; reason: string; change: 'plain' | 'send' | 'without-topic' };

/** One of the cards that an inline query is answered with. */
export interface InlineCard {
  /** 1 to 64 bytes, unique within an answer. */
  id: string;
  title: string;
  description: string;
  /** What is sent into the chat when the card is chosen; without a file. */
  message: Omit<OutgoingMessage, 'file' | 'buttons'>;
}

export interface InlineAnswer {
  /** At most 50. */
  cards: readonly InlineCard[];
  /** How long the messenger may answer the same words of the same person by itself. */
  cacheSeconds: number;
}

/** What a messenger must be able to do: this, and turning its updates into `Incoming`. */
export interface Messenger {
  /** Cuts a message into what the messenger accepts as single messages. */
  fit(message: OutgoingMessage): OutgoingMessage[];
  /** One attempt. Never throws. */
  deliver(delivery: Delivery): Promise<DeliveryOutcome>;
  /** Asks the messenger for something that changes nothing: true as soon as it answers, false where nobody does. Never throws. */
  responds(signal: AbortSignal): Promise<boolean>;
  /** Takes a press note of, with a few words (at most 200 characters) for the person who pressed. Never throws; too late is too late. */
  acknowledge(press: string, words?: { text: string; alert: boolean }): Promise<void>;
  /** Shows cards for an inline query; the same for this person only. Never throws. */
  answerInline(query: string, answer: InlineAnswer): Promise<void>;
  /** The bytes of a file that somebody sent. Throws where it is gone or has more than `most` bytes. */
  download(file: string, most: number): Promise<Uint8Array>;
}
