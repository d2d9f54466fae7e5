/** Words for the two ends of an order and for the places in it. Read on the normalised question. */
import { readSmallNumber } from './small-numbers.ts';

/** 少, 最少, "fewer", "least": the small end is asked for. */
export const LEAST =
  /更少|较少|最少|最低|最小|少于|垫底|末位|倒数|从少到多|从低到高|从小到大|哪[家个]少|谁少|\b(?:fewer|less|least|fewest|lowest|smallest|bottom|minimum|few|last place|ascending)\b/;
/** Both ends in one question. */
export const MOST = /最多|最高|最大|居首|\b(?:most|highest|largest|biggest|greatest|maximum)\b/;
export const LEAST_ALONE = /最少|最低|最小|\b(?:least|fewest|lowest|smallest|minimum)\b/;

const ZH = '[一二两三四五六七八九十]|\\d{1,2}';
const EN_PLACES: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  'runner up': 2,
};

/** The places asked for, from 1; undefined where the question asks for the end alone. */
export function readPlace(normalized: string): { from: number; to: number; least?: true } | undefined {
  const top =
    new RegExp(`(?:前|头|最(?:多|高|大)的)(${ZH})(?:名|位|家|个|项|类)?`).exec(normalized) ??
    /\b(?:top|first|leading) (two|three|four|five|\d{1,2})\b/.exec(normalized);
  if (top) return { from: 1, to: readSmallNumber(top[1]!) };
  const bottom = new RegExp(`倒数第(${ZH})`).exec(normalized);
  if (bottom) return { from: readSmallNumber(bottom[1]!), to: readSmallNumber(bottom[1]!), least: true };
  const place = new RegExp(`(?:排名?|位居|位列|居)?第(${ZH})(?![条项款]|部分|季)(?:名|位|多|高|大)?`).exec(normalized);
  if (place && readSmallNumber(place[1]!) > 1) return { from: readSmallNumber(place[1]!), to: readSmallNumber(place[1]!) };
  const english =
    /\b(second|third|fourth|fifth|2nd|3rd|4th|5th)[- ](?:most|highest|largest|biggest|place|in)\b/.exec(normalized) ??
    /\b(runner up)\b/.exec(normalized.replace('-', ' ')) ??
    /\b(second|third|fourth|fifth)[- ](?:fewest|least|lowest|smallest)\b/.exec(normalized);
  if (english) return { from: EN_PLACES[english[1]!]!, to: EN_PLACES[english[1]!]! };
  return undefined;
}
