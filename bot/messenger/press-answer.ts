/** What the buttons under answers lead to. */
import type { Answer } from '../answer.ts';
import { answerQuestion } from '../answer-question.ts';
import type { IncomingPress } from '../delivery/incoming.ts';
import type { OutgoingMessage } from '../delivery/outgoing.ts';
import { findReceiptSource } from '../receipts.ts';
import { shownText } from '../shown-text.ts';
import { formatPlaceOf } from '../source-place.ts';
import { answerButtons, objectionButtons } from './answer-buttons.ts';
import { formatAnswerMessages } from './answer-message.ts';
import type { ButtonAction } from './button-actions.ts';
import { formatPlace } from './commands/source.ts';
import type { Desk } from './desk.ts';
import { escapeHtml } from './escape-html.ts';
import { keepsPromise } from './follow-ups.ts';
import { keepReceiptSoon } from './keep-receipt-soon.ts';
import { languageFor } from './said.ts';
import { sayIn } from './say-in.ts';
import { SHAPES } from './shaped-answer.ts';

/** What is said to a press: messages, words that pop up over the button, and the answer for the records. */
export interface PressSaid {
  messages: OutgoingMessage[];
  popUp?: string;
  answer?: Answer;
  question?: string;
}

type Of<Kind extends ButtonAction['kind']> = Extract<ButtonAction, { kind: Kind }>;
export type AnswerAction = Of<'ask' | 'chart' | 'table' | 'csv' | 'source' | 'object'>;

export async function pressAnswer(update: IncomingPress, action: AnswerAction, desk: Desk): Promise<PressSaid> {
  switch (action.kind) {
    case 'ask':
      return ask(update, action, desk);
    case 'chart':
    case 'table':
    case 'csv':
      return reshape(action, desk);
    case 'source':
      return showSource(update, action, desk);
    case 'object':
      return object(update, action, desk);
  }
}

async function ask(update: IncomingPress, { turns, lang, promise }: Of<'ask'>, desk: Desk): Promise<PressSaid> {
  const bot = desk.bot();
  const answer = await answerQuestion(bot, { turns, lang, user: `messenger ${desk.store.audit.hash(update.from.id)}` });
  if (promise && !keepsPromise(promise.kind, answer, promise.place, bot)) return { messages: [], popUp: sayIn(lang)('press.not-held') };
  keepReceiptSoon(desk, bot, turns, answer);
  const { buttons, offered } = await answerButtons(answer, turns, bot);
  const [first, ...others] = formatAnswerMessages(answer, { short: update.place.group, corpus: bot.corpus, offered });
  const asked = `<i>${escapeHtml(shownText(turns.at(-1)!))}</i>`;
  const messages = [{ html: `${first?.html ?? ''}\n\n${asked}` }, ...others];
  return {
    messages: messages.map((message, index) => (index === messages.length - 1 ? { ...message, buttons } : message)),
    answer,
    question: turns.at(-1),
  };
}

/** The same answer as a picture or a file. */
async function reshape({ kind, turns, lang }: Of<'chart' | 'table' | 'csv'>, desk: Desk): Promise<PressSaid> {
  const bot = desk.bot();
  const answer = await answerQuestion(bot, { turns, lang });
  const shaped = await SHAPES[kind](answer, bot.corpus, desk.font);
  return 'declined' in shaped ? { messages: [], popUp: shaped.declined } : { messages: [shaped.message], answer };
}

function showSource(update: IncomingPress, { receipt, id }: Of<'source'>, desk: Desk): PressSaid {
  const { corpus, ...rest } = desk.bot();
  const say = sayIn(languageFor(update, desk));
  const place = findReceiptSource({ corpus, ...rest }, `${receipt}:${id}`);
  if (!place) return { messages: [], popUp: say('press.gone') };
  return { messages: [{ html: formatPlace(place, say, (report) => corpus.textOf(report)) }] };
}

/** The objection goes into the inbox under the salted id of whoever pressed; it holds the figure and no question. */
function object(update: IncomingPress, action: Of<'object'>, desk: Desk): PressSaid {
  const bot = desk.bot();
  const say = sayIn(languageFor(update, desk));
  const [figure, ...others] = action.figures;
  if (others.length > 0) return { messages: [{ html: say('object.which'), buttons: objectionButtons(action) }] };
  const place = findReceiptSource(bot, `${action.receipt}:${figure!.id}`);
  if (!place) return { messages: [], popUp: say('press.gone') };
  const id = bot.corpus.store.inbox.object({
    report: place.report,
    place: formatPlaceOf(place),
    note: sayIn('zh')('object.note', { figure: shownText(figure!.text) }),
    by: desk.store.audit.hash(update.from.id),
    today: bot.today,
  });
  return { messages: [], popUp: say('object.kept', { id }) };
}
