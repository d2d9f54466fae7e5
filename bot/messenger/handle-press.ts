/** A button under a message was pressed. */
import type { IncomingPress } from '../delivery/incoming.ts';
import type { Handled } from '../delivery/work.ts';
import { admit } from './admit.ts';
import { citedPlaces, conversationOf } from './answer-turn.ts';
import { buttonActionSchema } from './button-actions.ts';
import type { Desk } from './desk.ts';
import { type AnswerAction, pressAnswer } from './press-answer.ts';
import { removeConfirmed } from './remove-report.ts';
import { languageFor } from './said.ts';
import { sayIn } from './say-in.ts';

/** Every press is acknowledged, so that the button does not seem to hang; one whose meaning is no longer kept says so. */
export async function handlePress(update: IncomingPress, desk: Desk): Promise<Handled> {
  const { store, clock, messenger } = desk;
  const texts = sayIn(languageFor(update, desk));
  const action = buttonActionSchema.safeParse(store.buttons.find(update.token, update.place.chat, clock.now())).data;
  const verdict = desk.allowance.spend(update.from.id, update.place.chat);
  if (verdict.kind !== 'allowed' || !admit(update.from, update.place, desk).admitted) {
    await messenger.acknowledge(update.press, { text: texts('press.denied'), alert: false });
    return { orders: [] };
  }
  if (!action) {
    await messenger.acknowledge(update.press, { text: texts('press.expired'), alert: true });
    return { orders: [] };
  }
  switch (action.kind) {
    case 'remove':
    case 'keep':
      return removeConfirmed(update, action, desk);
    default:
      return sayToPress(update, action, desk);
  }
}

/** Acknowledged before the work, unless the words over the button are all that is said. */
async function sayToPress(update: IncomingPress, action: AnswerAction, desk: Desk): Promise<Handled> {
  const { store, clock, messenger } = desk;
  const { messages, popUp, answer, question } = await pressAnswer(update, action, desk);
  await messenger.acknowledge(update.press, popUp === undefined ? undefined : { text: popUp, alert: true });
  const asked = `press ${update.id}`;
  return {
    orders: messages.map((message, index) => ({
      kind: 'send',
      to: update.place,
      message,
      replyTo: index === 0 && update.place.group ? update.message : undefined,
      question: asked,
    })),
    keep: () => {
      store.audit.record({
        at: clock.now(),
        person: update.from.id,
        chat: update.place.chat,
        event: `press-${action.kind}`,
        question,
        status: answer?.status,
        receipt: answer?.receipt,
        cells: answer && citedPlaces(answer),
      });
      if (answer === undefined || question === undefined) return;
      store.turns.keep({
        chat: update.place.chat,
        conversation: conversationOf(update),
        person: update.from.id,
        message: asked,
        question,
        language: answer.lang,
        at: clock.now(),
      });
    },
  };
}
