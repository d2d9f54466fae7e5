/** What an update leads to: a question is answered, a command carried out. The same for every messenger. */
import type { Answer } from '../answer.ts';
import { answerQuestion, type Bot } from '../answer-question.ts';
import type { Clock } from '../delivery/clock.ts';
import type { Incoming, IncomingMessage } from '../delivery/incoming.ts';
import type { Order } from '../delivery/outgoing.ts';
import type { ChannelStore } from '../delivery/store/open-channel-store.ts';
import type { Handled } from '../delivery/work.ts';
import { formatAnswerMessages } from './answer-message.ts';

export interface Desk {
  bot: Bot;
  store: ChannelStore;
  clock: Clock;
}

export async function handleUpdate(update: Incoming, desk: Desk): Promise<Handled> {
  if (update.kind === 'message' && update.addressed && update.text !== '') return answerMessage(update, desk);
  return { orders: [] };
}

async function answerMessage(update: IncomingMessage, { bot, store, clock }: Desk): Promise<Handled> {
  const conversation = conversationOf(update);
  const turns = [...store.turns.before(conversation, update.message), update.text];
  const answer: Answer = await answerQuestion(bot, { turns });
  const messages = formatAnswerMessages(answer, { short: update.place.group });
  return {
    orders: messages.map(
      (message): Order => ({
        kind: 'send',
        to: update.place,
        message,
        replyTo: update.place.group ? update.message : undefined,
        question: update.message,
      }),
    ),
    keep: () => {
      store.turns.keep({
        conversation,
        person: update.from.id,
        message: update.message,
        question: update.text,
        language: answer.lang,
        at: clock.now(),
      });
    },
  };
}

/** A private chat is one conversation; in a group each person has one of their own in each topic. */
export function conversationOf({ place, from }: Pick<IncomingMessage, 'place' | 'from'>): string {
  return place.group ? [place.chat, place.topic ?? '', from.id].join(' ') : place.chat;
}
