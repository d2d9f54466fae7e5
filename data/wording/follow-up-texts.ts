/** Questions that buttons ask in the asker's place. They are put to the bot like any other question. */
import { fillIn, type Wording } from './wording.ts';

export const FOLLOW_UP_TEXTS = {
  applicants: { zh: '{organ}{year}年{label}按申请人类型分别是多少？', en: '{organ}, {year}: {label}, by type of applicant?' },
  years: { zh: '{organ}{from}年到{to}年{label}分别是多少？', en: '{label} of {organ} in each year from {from} to {to}?' },
  compare: { zh: '比较{organs}{year}年{label}', en: 'Compare {organs} in {year}: {label}' },
  cell: { zh: '{organ}{year}年{label}是多少？', en: '{organ}, {year}: {label}?' },
} as const satisfies Record<string, Wording>;

export type FollowUpTextKey = keyof typeof FOLLOW_UP_TEXTS;

export function sayFollowUp(lang: 'zh' | 'en', key: FollowUpTextKey, values: Readonly<Record<string, string | number>>): string {
  return fillIn(FOLLOW_UP_TEXTS[key][lang], values);
}
