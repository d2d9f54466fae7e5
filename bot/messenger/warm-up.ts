/** What the first question would wait for, done before it comes: lists read, wordings cut, the examples of inline mode made. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Bot } from '../answer-question.ts';
import { inlineCards } from './inline-cards.ts';

/** Words of both languages as somebody types them, half, misspelt and in pinyin. */
const TYPED = ['', '新收', '予以', 'received', 'receved', 'shenqing'] as const;

/** About a second after the start, next to nothing where the same was done before. Others have their turn in between. */
export async function warmUp(bot: Bot, now: () => number = () => performance.now()): Promise<void> {
  for (const lang of ['zh', 'en'] as const) {
    for (const text of TYPED) {
      await inlineCards(text, { bot, lang, now });
      await breathe();
    }
  }
}
