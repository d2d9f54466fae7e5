/** The condition that a question sets on numbers: 50件以上, "more than ten", 不是0. */

import { COMPARATORS, type Comparison } from '../../data/glossary/comparators.ts';
import { COUNTS_ORGANS } from '../../data/glossary/counting-units.ts';
import { ENGLISH_TO_TEN } from '../../data/glossary/small-numbers.ts';
import { unitFactor } from '../answer/unit-factor.ts';
import type { Reading } from '../question/reading.ts';

export interface Condition {
  comparison: Comparison;
  /** What the number is held against; 0 where the condition needs none. */
  threshold: number;
  /** Unit of the threshold as the question gives it (万元, %); '' where it gives none. */
  unit: string;
}

/** The condition that the question's words set; without one, "which organs had …" means more than zero. */
export function readCondition(reading: Reading): Condition {
  const number = reading.numbers.find(({ unit }) => !COUNTS_ORGANS.test(unit));
  const worded = Object.entries(ENGLISH_TO_TEN).reduce(
    (text, [word, value]) => text.replace(new RegExp(`\\b${word}\\b`, 'g'), String(value)),
    reading.normalized,
  );
  const inWords =
    number?.value ?? (/(?<![\d.])(\d+(?:\.\d+)?)\b/.exec(worded.replace(/\b(?:19|20)\d{2}\b/g, ' '))?.[1] as string | undefined);
  const value = inWords === undefined ? undefined : Number(inWords);
  const digits = value === undefined ? 'N' : String(value);
  for (const { comparison, zh, en } of COMPARATORS) {
    for (const pattern of [zh, en]) {
      if (!pattern) continue;
      const source = pattern.source.replace(
        /N/g,
        value === undefined ? '(?!)' : `(?:${literally(digits)}|${literally(number?.surface ?? digits)})`,
      );
      if (new RegExp(source).test(worded)) return { comparison, threshold: value ?? 0, unit: unitOf(number, worded, digits) };
    }
  }
  return { comparison: 'not-zero', threshold: 0, unit: '' };
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Scale and unit behind the threshold: 100万元, 1.2亿, "1 million yuan", 50%. */
function unitOf(number: Reading['numbers'][number] | undefined, worded: string, digits: string): string {
  if (number?.unit.endsWith('%')) return '%';
  if (number?.unit.endsWith('元')) return number.unit;
  const behind = new RegExp(`(?<![\\d.])${literally(digits)}\\s*(%|percent|per cent|个?百分点|[万亿]?元|[万亿]|million|billion)`).exec(
    worded,
  )?.[1];
  if (behind === undefined) return '';
  if (/%|percent|per cent|百分/.test(behind)) return '%';
  return { 万: '万元', 亿: '亿元', million: '百万元', billion: '十亿元' }[behind] ?? behind;
}

/** Whether a number meets a condition; a cell without one meets none. Amounts of money are held against each other in 元. */
export function meets(value: number | null, { comparison, threshold, unit }: Condition, ownUnit = ''): boolean {
  if (value === null) return false;
  const scaled = unit.endsWith('元') && ownUnit.endsWith('元');
  const [own, other] = scaled
    ? [value * unitFactor(ownUnit).factor, threshold * (FACTORS[unit] ?? unitFactor(unit).factor)]
    : [value, threshold];
  switch (comparison) {
    case 'at-least':
      return own >= other;
    case 'at-most':
      return own <= other;
    case 'more-than':
      return own > other;
    case 'less-than':
      return own < other;
    case 'equal':
      return own === other;
    case 'not-zero':
      return own !== 0;
    case 'zero':
      return own === 0;
    case 'blank':
      return false;
    case 'filled':
      return true;
    case 'increased':
      return own > 0;
    case 'decreased':
      return own < 0;
  }
}

const FACTORS: Readonly<Record<string, number>> = { 百万元: 1e6, 十亿元: 1e9 };
