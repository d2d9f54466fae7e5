/** Words typed after the bot's name in any chat: cards, at once. */
import type { IncomingInline } from '../delivery/incoming.ts';
import type { Handled } from '../delivery/work.ts';
import { admit } from './admit.ts';
import type { Desk } from './desk.ts';

/** Somebody who may not ask gets no cards. */
export async function handleInline(update: IncomingInline, desk: Desk): Promise<Handled> {
  if (!admit(update.from, undefined, desk).admitted) {
    await desk.messenger.answerInline(update.query, { cards: [], cacheSeconds: 0 });
    return { orders: [] };
  }
  await desk.messenger.answerInline(update.query, { cards: [], cacheSeconds: 60 });
  return { orders: [] };
}
