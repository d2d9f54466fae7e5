/** What the bot says in a messenger beside its answers, in both languages. */
import type { Wording } from './wording.ts';

export const MESSENGER_TEXTS = {
  'answer.receipt': { zh: '回执 {receipt}', en: 'Receipt {receipt}' },
  'answer.digest': { zh: '{title}（摘编）', en: '{title} (digest, 摘编)' },
  late: { zh: '抱歉，回答晚了：这个问题发来时我不在线。', en: 'Sorry for the late answer: I was away when this came in.' },
  failed: {
    zh: '抱歉，这个问题没能处理。请稍后再问一次，或换个问法。',
    en: 'Sorry, this could not be worked on. Please ask again later, or in other words.',
  },
} as const satisfies Record<string, Wording>;
