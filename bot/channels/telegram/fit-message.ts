/** Messages within Telegram's limits: 4,096 UTF-16 units of text after the markup is read, 1,024 of a caption. */
import type { OutgoingMessage } from '../../delivery/outgoing.ts';

/** One message or several in its place. */
export function fitMessage(message: OutgoingMessage): OutgoingMessage[] {
  return [message];
}
