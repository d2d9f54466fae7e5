/** A button under a message was pressed. */
import { z } from 'zod';
import type { IncomingPress } from '../delivery/incoming.ts';
import type { Handled } from '../delivery/work.ts';
import { admit } from './admit.ts';
import type { Desk } from './desk.ts';
import { removeConfirmed } from './remove-report.ts';
import { languageFor } from './said.ts';
import { sayIn } from './say-in.ts';

/** What buttons do; kept as JSON in the store. */
export const buttonActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remove'), report: z.string(), contentHash: z.string() }),
  z.object({ kind: z.literal('keep') }),
]);
export type ButtonAction = z.infer<typeof buttonActionSchema>;

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
  }
}
