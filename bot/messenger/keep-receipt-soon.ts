/** Keeps the receipt of an answer without holding the answer up: while a report comes in, the corpus may be locked for a moment. */
import { StoreError } from '../../retrieval/store/store-error.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { keepReceipt } from '../receipts.ts';
import type { Desk } from './desk.ts';

/** Milliseconds between attempts, and how many there are: ten minutes, longer than any write. */
const PAUSE = 1000;
const MOST_ATTEMPTS = 600;

/** At once where that can be; otherwise as soon as the other writer is done. */
export function keepReceiptSoon(desk: Pick<Desk, 'clock' | 'note'>, bot: Bot, turns: readonly string[], answer: Answer): void {
  if (isKept(bot, turns, answer)) return;
  void (async () => {
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      await desk.clock.sleep(PAUSE);
      if (isKept(bot, turns, answer)) return;
    }
  })().catch((failure) => desk.note(`A receipt was not kept: ${failure instanceof Error ? failure.message : String(failure)}`));
}

/** False where another writer is at work. */
function isKept(bot: Bot, turns: readonly string[], answer: Answer): boolean {
  try {
    keepReceipt(bot, turns, answer);
    return true;
  } catch (failure) {
    if (failure instanceof StoreError && failure.code === 'store-locked') return false;
    throw failure;
  }
}
