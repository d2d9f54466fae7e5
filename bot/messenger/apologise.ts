/** What is said when an update could not be worked on after several attempts. */
import { MESSENGER_TEXTS } from '../../data/wording/messenger-texts.ts';
import type { Incoming } from '../delivery/incoming.ts';
import type { Order } from '../delivery/outgoing.ts';

export function apologise(update: Incoming): Order[] {
  if (update.kind !== 'message') return [];
  const html = MESSENGER_TEXTS.failed[update.from.language ?? 'zh'];
  return [{ kind: 'send', to: update.place, message: { html }, replyTo: update.message }];
}
