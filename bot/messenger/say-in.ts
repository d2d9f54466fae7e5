/** The texts of the bot in one language. Values are escaped; the texts themselves may carry markup. */

import { MESSENGER_TEXTS } from '../../data/wording/messenger-texts.ts';
import { fillIn } from '../../data/wording/wording.ts';
import type { Language } from '../answer.ts';
import { escapeHtml } from './escape-html.ts';

export type MessengerTextKey = keyof typeof MESSENGER_TEXTS;
export type SayInMarkup = (key: MessengerTextKey, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): SayInMarkup =>
  (key, values = {}) =>
    fillIn(
      MESSENGER_TEXTS[key][language],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escapeHtml(String(value))])),
    );
