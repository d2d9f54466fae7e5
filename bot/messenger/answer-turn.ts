/** A question in a conversation → its answer. */
import type { Answer, Citation } from '../answer.ts';
import { answerQuestion } from '../answer-question.ts';
import type { IncomingMessage } from '../delivery/incoming.ts';
import { answerButtons } from './answer-buttons.ts';
import { formatAnswerMessages } from './answer-message.ts';
import type { Desk } from './desk.ts';
import { keepReceiptSoon } from './keep-receipt-soon.ts';
import type { Said } from './said.ts';
import { SHAPES } from './shaped-answer.ts';

export interface AnswerTurnOptions {
  /** Takes the place of the message's text, for commands that ask. */
  question?: string;
  /** Also as a chart, where the figures make one. */
  chart?: boolean;
}

export async function answerTurn(
  update: IncomingMessage,
  desk: Desk,
  { question = update.text, chart = false }: AnswerTurnOptions = {},
): Promise<Said> {
  const { store, clock } = desk;
  const bot = desk.bot();
  const conversation = conversationOf(update);
  const turns = [...turnsBefore(update, conversation, desk), question];
  const answer = await answerQuestion(bot, {
    turns,
    lang: store.people.languageOf(update.from.id),
    user: `messenger ${store.audit.hash(update.from.id)}`,
  });
  keepReceiptSoon(desk, bot, turns, answer);
  const { buttons, offered } = await answerButtons(answer, turns, bot);
  const formatted = formatAnswerMessages(answer, { short: update.place.group, corpus: bot.corpus, offered });
  const messages = formatted.map((message, index) => (index === formatted.length - 1 ? { ...message, buttons } : message));
  const shaped = chart ? await SHAPES.chart(answer, bot.corpus, desk.font) : undefined;
  if (shaped && 'message' in shaped) messages.push(shaped.message);
  return {
    messages,
    event: update.edited ? 'question-edited' : 'question',
    answer,
    keep: () => {
      // A correction of something forgotten answers it, but does not bring it back.
      if (update.edited && !store.turns.has(conversation, update.message)) return;
      store.turns.keep({
        chat: update.place.chat,
        conversation,
        person: update.from.id,
        message: update.message,
        question,
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

/** Places that an answer stands on, as the audit log keeps them. */
export function citedPlaces({ citations }: Answer): string[] {
  return citations.map(({ report, table, row, column, section }: Citation) =>
    table && row && column !== undefined ? `${report}#${[table, ...row, column].join('/')}` : `${report}@${section}`,
  );
}

/** Whoever replies to an answer speaks of its question, whoever asked it. */
function turnsBefore({ repliedTo, place, message, edited }: IncomingMessage, conversation: string, { store }: Desk): string[] {
  const asked = repliedTo === undefined || edited ? undefined : store.outbox.questionOf(place.chat, repliedTo);
  const thread = asked === undefined ? [] : store.turns.upTo(place.chat, asked);
  if (thread.length > 0) return thread;
  if (edited && !store.turns.has(conversation, message)) return [];
  return store.turns.before(conversation, message);
}
