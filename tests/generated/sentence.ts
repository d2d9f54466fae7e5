/** A frame, an organ, a year and the wording of a cell → a question. */
import { type Dice, pick } from './dice.ts';
import { FRAMES, YEARS } from './templates.ts';
import type { CellWording, Language } from './wording.ts';

export interface Sentence {
  text: string;
  frame: string;
  /** The year as it was written; '' where the sentence leaves it out. */
  yearWording: string;
}

/** Puts a question together. `mustSayYear`: only frames that name the year, because a question without one would mean the latest held. */
export function makeSentence(
  { organ, year, wording, mustSayYear }: { organ: string; year: number; wording: CellWording; mustSayYear: boolean },
  language: Language,
  dice: Dice,
): Sentence {
  const sayYear = mustSayYear || wording.needsYear;
  const fitting = FRAMES[language].filter((frame) => fits(frame, wording) && (!sayYear || /\{(year|yy|y)\}/.test(frame)));
  const frame = pick(fitting, dice);
  const slot = /\{(year|yy|y)\}/.exec(frame)?.[1] as keyof typeof YEARS | undefined;
  const yearWording = slot ? writeYear(pick(YEARS[slot][language], dice), year) : '';
  const text = fill(language === 'en' ? frame.replace(/^\{organ\}/, organ.replace(/^the /, '')) : frame, {
    ...namesOf(wording),
    organ,
    ...(slot ? { [slot]: yearWording } : {}),
  }).replace('{organ}', organ);
  return { text, frame, yearWording };
}

function fits(frame: string, { isQuestion, isAmount }: CellWording): boolean {
  if (/\{ask\}/i.test(frame) !== isQuestion) return false;
  return !(isAmount && /\{how\}/i.test(frame));
}

function namesOf({ text, isAmount }: CellWording): Record<string, string> {
  return {
    noun: text,
    ask: text,
    Ask: text.charAt(0).toUpperCase() + text.slice(1),
    count: isAmount ? text : `number of ${text}`,
    how: 'how many',
    How: 'How many',
  };
}

const fill = (frame: string, values: Record<string, string>): string =>
  frame.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);

/** Y 2020 · y 20 · H 二〇二〇 · F ２０２０. */
function writeYear(pattern: string, year: number): string {
  const digits = String(year);
  const map = (alphabet: string) => [...digits].map((digit) => [...alphabet][Number(digit)]).join('');
  return pattern
    .replace('Y', digits)
    .replace('y', digits.slice(2))
    .replace('H', map('〇一二三四五六七八九'))
    .replace('F', map('０１２３４５６７８９'));
}
