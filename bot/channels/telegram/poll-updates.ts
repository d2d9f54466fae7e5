/**
 * Long polling. The offset moves only after the claims are committed, so that Telegram keeps what is not safe here; what it sends again
 * is known by its number. Of two pollers Telegram ends one (409): this one then gives way, after saying why.
 */
import type { Clock } from '../../delivery/clock.ts';
import type { Incoming } from '../../delivery/incoming.ts';
import { type Account, ALLOWED_UPDATES, readUpdate } from './read-update.ts';
import { type TelegramApi, TelegramFailure } from './telegram-api.ts';

/** Seconds that Telegram keeps the call open while there is nothing. */
const OPEN_SECONDS = 30;
/** Conflicts in a row before this poller gives way: one that was killed a moment ago may still be connected. */
const MOST_CONFLICTS = 5;
/** Longest pause after failures, in milliseconds. */
const LONGEST_PAUSE = 30_000;
/** With so many updates waiting no more are fetched; Telegram keeps them. */
const MOST_WAITING = 20_000;

export interface PollOptions {
  api: TelegramApi;
  account: Account;
  clock: Clock;
  accept(updates: readonly Incoming[]): void;
  /** Updates that wait to be worked on. */
  waiting(): number;
  note(message: string): void;
  signal: AbortSignal;
}

/** Polls until the signal. Rejects with TelegramFailure 401 or 409 where going on makes no sense. */
export async function pollUpdates({ api, account, clock, accept, waiting, note, signal }: PollOptions): Promise<void> {
  let offset: number | undefined;
  let failures = 0;
  let conflicts = 0;
  while (!signal.aborted) {
    if (waiting() > MOST_WAITING) {
      await clock.sleep(1000, signal);
      continue;
    }
    try {
      const batch = await api.call(
        'getUpdates',
        { offset, timeout: OPEN_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES },
        { timeout: (OPEN_SECONDS + 15) * 1000, signal },
      );
      const numbers = accepted(batch, account, accept);
      if (numbers.length > 0) offset = Math.max(...numbers) + 1;
      failures = 0;
      conflicts = 0;
    } catch (failure) {
      if (signal.aborted) return;
      const { code, message, retryAfter } = failure instanceof TelegramFailure ? failure : new TelegramFailure(String(failure));
      if (code === 401 || code === 404) throw failure;
      if (code === 409) {
        conflicts += 1;
        if (conflicts >= MOST_CONFLICTS || /webhook/i.test(message)) throw failure;
      }
      failures += 1;
      if (failures === 1 || failures % 10 === 0) note(`Updates cannot be fetched (${message}); trying again.`);
      await clock.sleep(retryAfter === undefined ? Math.min(LONGEST_PAUSE, 500 * 2 ** failures) : retryAfter * 1000, signal);
    }
  }
}

/** Claims a batch; the numbers of all updates in it, also of those that mean nothing here. */
function accepted(batch: unknown, account: Account, accept: PollOptions['accept']): number[] {
  if (!Array.isArray(batch)) throw new TelegramFailure('getUpdates: the answer is no list.');
  const updates = batch.map((update) => readUpdate(update, account)).filter((update) => update !== undefined);
  accept(updates);
  return updates.map(({ id }) => id);
}
