/** What an update leads to, the same for every messenger: who may ask is let in, a question answered, a command carried out. */
import type { Incoming, IncomingMembership, IncomingMessage } from '../delivery/incoming.ts';
import type { Handled } from '../delivery/work.ts';
import { admit } from './admit.ts';
import { answerTurn, citedPlaces } from './answer-turn.ts';
import { sayCourtesy } from './commands/help.ts';
import { runCommand } from './commands.ts';
import { readCourtesy } from './courtesy.ts';
import type { Desk } from './desk.ts';
import { handleInline } from './handle-inline.ts';
import { handlePress } from './handle-press.ts';
import { languageFor, placeMessages, type Said } from './said.ts';
import { sayIn } from './say-in.ts';
import { receiveDocument } from './uploads.ts';

/** A message that lay for longer is late, in milliseconds. */
const LATE = 3_600_000;
/** A correction of a message that nobody answered is a question while it is so young. */
const CORRECTION = 3_600_000;

export async function handleUpdate(update: Incoming, desk: Desk): Promise<Handled> {
  switch (update.kind) {
    case 'message':
      return update.addressed ? handleMessage(update, desk) : { orders: [] };
    case 'press':
      return handlePress(update, desk);
    case 'inline':
      return handleInline(update, desk);
    case 'membership':
      return handleMembership(update, desk);
    case 'move':
      return { orders: [], keep: () => desk.store.moveChat(update.chat, update.to) };
    case 'other':
      return { orders: [] };
  }
}

async function handleMessage(update: IncomingMessage, desk: Desk): Promise<Handled> {
  const { clock, note } = desk;
  const late = !update.edited && clock.now() - update.at > LATE;
  if (late && desk.rules.lateMessages === 'drop') {
    note(`A message of ${new Date(update.at).toISOString()} lay for more than an hour and is not answered (WENBAO_LATE_MESSAGES).`);
    return say(update, { messages: [], event: 'dropped' }, desk);
  }
  if (update.edited && isForgotten(update, desk)) return { orders: [] };
  const said = await sayTo(update, desk);
  if (late && said.messages[0]) {
    const apology = sayIn(languageFor(update, desk))('late');
    const [first, ...others] = said.messages;
    return say(update, { ...said, messages: [{ ...first, html: `<i>${apology}</i>\n\n${first.html}` }, ...others] }, desk);
  }
  return say(update, said, desk);
}

/** A correction of a message that was not answered, long ago. */
function isForgotten({ place, message, at }: IncomingMessage, { store, clock }: Desk): boolean {
  return store.outbox.answersTo(place.chat, message).length === 0 && clock.now() - at > CORRECTION;
}

async function sayTo(update: IncomingMessage, desk: Desk): Promise<Said> {
  const texts = sayIn(languageFor(update, desk));
  const verdict = desk.allowance.spend(update.from.id, update.place.chat);
  if (verdict.kind === 'ignored') return { messages: [], event: 'limited' };
  if (verdict.kind === 'refused') return { messages: [{ html: texts('limited', { seconds: verdict.seconds }) }], event: 'limited' };
  const isStart = update.command?.name === 'start';
  const admission = admit(update.from, update.place, desk);
  if (!admission.admitted && !isStart) {
    return { messages: [{ html: texts(`denied.${admission.reason}`, { id: update.from.id, chat: update.place.chat }) }], event: 'denied' };
  }
  if (update.document) return receiveDocument(update, desk);
  if (update.command) return runCommand(update, update.command, desk);
  if (update.media) return { messages: [{ html: texts('media') }], event: 'media' };
  const courtesy = readCourtesy(update.text);
  if (courtesy) return sayCourtesy(update, courtesy, desk);
  return answerTurn(update, desk);
}

/** Orders and records of what is said. */
function say(update: IncomingMessage, said: Said, { store, clock }: Desk): Handled {
  const { answer, event } = said;
  return {
    orders: placeMessages(update, said.messages, store),
    keep: (keys) => {
      said.keep?.(keys);
      if (event === 'forget') return;
      store.audit.record({
        at: clock.now(),
        person: update.from.id,
        chat: update.place.chat,
        event,
        question: update.text,
        status: answer?.status,
        receipt: answer?.receipt,
        cells: answer && citedPlaces(answer),
      });
    },
    after: said.after,
  };
}

function handleMembership({ place, present }: IncomingMembership, { store, clock }: Desk): Handled {
  return {
    orders: [],
    keep: () => {
      if (present) store.outbox.markReachable(place.chat);
      else store.outbox.markUnreachable(place.chat, 'the bot was sent out of the chat', clock.now());
    },
  };
}
