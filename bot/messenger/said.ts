/** What the bot says to a message, and how that becomes orders: a new answer is sent, that of an edited message takes the place of the old one. */
import type { Answer, Language } from '../answer.ts';
import type { IncomingMessage } from '../delivery/incoming.ts';
import type { Order, OutgoingMessage } from '../delivery/outgoing.ts';
import type { ChannelStore } from '../delivery/store/open-channel-store.ts';
import type { Desk } from './desk.ts';

export interface Said {
  messages: readonly OutgoingMessage[];
  /** For the audit log. */
  event: string;
  answer?: Answer;
  /** Records that belong to it, kept in the same transaction; `keys` are those of the orders. */
  keep?(keys: readonly number[]): void;
  /** After the commit. */
  after?(): void;
}

/** The language in which the bot speaks to somebody beside answers: the chosen one, that of their program, Chinese. */
export function languageFor({ from, text }: Pick<IncomingMessage, 'from'> & { text?: string }, { store }: Pick<Desk, 'store'>): Language {
  const chosen = store.people.languageOf(from.id) ?? from.language;
  if (chosen !== undefined) return chosen;
  return text !== undefined && /[a-z]{3}/i.test(text.replace(/^\/\w+/, '')) && !/\p{Script=Han}/u.test(text) ? 'en' : 'zh';
}

/** Orders that show the messages as what is said to this message. */
export function placeMessages(update: IncomingMessage, messages: readonly OutgoingMessage[], store: ChannelStore): Order[] {
  const { place: to, message: question } = update;
  const earlier = update.edited ? store.outbox.answersTo(to.chat, question) : [];
  const replyTo = to.group ? question : undefined;
  const orders = messages.map((message, index): Order => {
    const before = earlier[index];
    // A picture cannot become a text, nor a text a picture.
    if (before === undefined || before.file || message.file)
      return { kind: 'send', to, message, replyTo: index === 0 ? replyTo : undefined, question };
    return { kind: 'edit', to, of: { order: before.key }, message };
  });
  const obsolete = earlier.filter(({ file }, index) => file || index >= messages.length || messages[index]?.file);
  return [...orders, ...obsolete.map(({ key }): Order => ({ kind: 'delete', to, of: { order: key } }))];
}
