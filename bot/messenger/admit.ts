/** Who may ask where. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Person } from '../delivery/incoming.ts';
import type { Destination } from '../delivery/outgoing.ts';
import { type Desk, isAdministrator } from './desk.ts';

export type Admission = { admitted: true } | { admitted: false; reason: 'group' | 'allow-list' | 'invitation' };

/** `place` is left out where there is no chat, as in an inline query. */
export function admit(from: Person, place: Destination | undefined, { store, rules }: Pick<Desk, 'store' | 'rules'>): Admission {
  if (isAdministrator(from.id, { rules })) return { admitted: true };
  if (place?.group) {
    const listed = rules.allowed.includes(place.chat);
    // Ids of groups are negative; where the list names none, it says nothing about groups.
    const named = rules.allowed.some((id) => id.startsWith('-'));
    return listed || (rules.access === 'open' && !named) ? { admitted: true } : { admitted: false, reason: 'group' };
  }
  if (rules.access === 'open' || rules.allowed.includes(from.id)) return { admitted: true };
  if (rules.access === 'invitation' && store.people.isAdmitted(from.id)) return { admitted: true };
  return { admitted: false, reason: rules.access };
}

/** Compared in constant time. */
export function isInvitation(given: string, { rules }: Pick<Desk, 'rules'>): boolean {
  if (rules.access !== 'invitation' || rules.invitationCode === undefined) return false;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(rules.invitationCode));
}
