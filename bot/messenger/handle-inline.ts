/** Words typed after the bot's name in any chat: cards, at once. */
import type { IncomingInline } from '../delivery/incoming.ts';
import type { Handled } from '../delivery/work.ts';
import { admit } from './admit.ts';
import type { Desk } from './desk.ts';
import { inlineCards } from './inline-cards.ts';
import { languageFor } from './said.ts';

/** Seconds for which the messenger may show the same cards: a report that came or went shows soon. */
const CACHE = 60;

/** Somebody who may not ask gets no cards. */
export async function handleInline(update: IncomingInline, desk: Desk): Promise<Handled> {
  if (!admit(update.from, undefined, desk).admitted) {
    await desk.messenger.answerInline(update.query, { cards: [], cacheSeconds: 0 });
    return { orders: [] };
  }
  const now = () => performance.now();
  const { cards, complete } = await inlineCards(update.text, { bot: desk.bot(), lang: languageFor(update, desk), now });
  await desk.messenger.answerInline(update.query, { cards, cacheSeconds: complete ? CACHE : 0 });
  return { orders: [] };
}
