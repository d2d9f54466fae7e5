/** Which organs, or which items of one report, meet a condition. */
import { COMPARATORS, type Comparison, NUMBER_WORDS } from '../../data/glossary/comparators.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import type { Reading } from '../question/reading.ts';
import { listOperands } from './compare.ts';
import { nameOperands, type Operand } from './operand.ts';

export interface Condition {
  comparison: Comparison;
  /** What the number is held against; 0 where the condition needs none. */
  threshold: number;
}

/** The condition that the question words set; without one, "which organs had …" means more than zero. */
export function readCondition(reading: Reading): Condition {
  const number = reading.numbers[0];
  const worded = Object.entries(NUMBER_WORDS).reduce(
    (text, [word, value]) => text.replace(new RegExp(`\\b${word}\\b`, 'g'), String(value)),
    reading.normalized,
  );
  const inWords = number?.value ?? (/\b(\d+)\b/.exec(worded.replace(/\b(?:19|20)\d{2}\b/g, ' '))?.[1] as string | undefined);
  const value = inWords === undefined ? undefined : Number(inWords);
  const digits = value === undefined ? 'N' : String(value);
  for (const { comparison, zh, en } of COMPARATORS) {
    for (const pattern of [zh, en]) {
      if (!pattern) continue;
      const source = pattern.source.replace(/N/g, value === undefined ? '(?!)' : `(?:${digits}|${number?.surface ?? digits})`);
      if (new RegExp(source).test(worded)) return { comparison, threshold: value ?? 0 };
    }
  }
  return { comparison: 'not-zero', threshold: 0 };
}

/** Whether a value meets a condition; a cell without a number meets none. */
export function meets(value: number | null, { comparison, threshold }: Condition): boolean {
  if (value === null) return false;
  switch (comparison) {
    case 'at-least':
      return value >= threshold;
    case 'at-most':
      return value <= threshold;
    case 'more-than':
      return value > threshold;
    case 'less-than':
      return value < threshold;
    case 'equal':
      return value === threshold;
    case 'not-zero':
      return value !== 0;
    case 'zero':
      return value === 0;
    case 'increased':
      return value > 0;
    case 'decreased':
      return value < 0;
  }
}

/** Lists the operands that meet the condition. Organs with several cells (two routes of litigation) are listed with each cell that does. */
export function filterOperands(operands: Operand[], condition: Condition, draft: Draft, rowsOfOne: boolean): void {
  const names = nameOperands(operands, draft);
  const fitting = operands.flatMap((operand, index) => (meets(operand.value, condition) ? [{ operand, name: names[index]! }] : []));
  if (fitting.length === 0) {
    draft.lines.push(sayOperation(draft.lang, rowsOfOne ? 'filter-none-rows' : 'filter-none'));
    return;
  }
  draft.lines.push(sayOperation(draft.lang, 'filter-head'));
  listOperands(
    fitting.map(({ operand }) => operand),
    fitting.map(({ name }) => name),
    draft,
  );
}
