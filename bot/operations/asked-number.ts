/** A number of the question held against a number of a report, in the report's unit. */
import { ENGLISH_SCALES } from '../../data/glossary/english-numbers.ts';
import { unitFactor } from '../answer/unit-factor.ts';
import type { Reading } from '../question/reading.ts';
import { type Condition, readCondition } from './condition.ts';

export type AskedNumber = Reading['numbers'][number];

/**
 * The asked number in the unit of the report: 1亿元 is 10000 where 万元 is printed. Without a unit it is taken in the report's own; undefined where
 * the units measure different things (元 and 件).
 */
export function inUnit(asked: Pick<AskedNumber, 'value' | 'unit'>, unit: string): number | undefined {
  const [from, to] = [unitFactor(asked.unit), unitFactor(unit)];
  const isMoney = to.base === '元';
  if (asked.unit === '' || asked.unit === unit) return asked.value;
  // 1.23亿 says how many and not of what.
  if (from.base !== '' && (from.base === '元') !== isMoney) return undefined;
  if (isMoney || from.factor !== to.factor) return Number(((asked.value * from.factor) / to.factor).toFixed(10));
  return asked.value;
}

/** How a number of a report compares with an asked one. `rounded`: equal as far as the asked one goes (1.2亿 for 1.23亿元, 70.67万条 for 706668条). */
export type Match = 'equal' | 'rounded' | 'differs' | 'other-unit';

export function matchNumber(value: number, unit: string, asked: AskedNumber, approximate: boolean): Match {
  const wanted = inUnit(asked, unit);
  if (wanted === undefined) return 'other-unit';
  if (Math.abs(value - wanted) < 1e-9) return 'equal';
  const isMoney = unitFactor(unit).base === '元';
  const words = scaleInWords(asked);
  const scale = unitFactor(unit).factor / unitFactor(asked.unit || unit).factor / words;
  const decimals = (/\.(\d+)/.exec(asked.surface)?.[1] ?? '').length;
  const inAskedUnit = value * scale;
  const cut = 10 ** decimals;
  const isScaled = isMoney || words > 1 || unitFactor(asked.unit).factor > unitFactor(unit).factor;
  const rounds =
    isScaled &&
    asked.value >= 1 &&
    [Math.round, Math.floor].some((whole) => Math.abs(whole(inAskedUnit * cut) / cut - asked.value / words) < 1e-9);
  if (rounds || (approximate && Math.abs(value - wanted) <= 0.1 * Math.abs(value))) return 'rounded';
  return 'differs';
}

/** 1e6 for "0.7 million", whose value is 700000; 1 where the number has no such word. */
function scaleInWords({ surface, value }: AskedNumber): number {
  const scale = Object.entries(ENGLISH_SCALES).reduce(
    (product, [word, factor]) => (new RegExp(`\\b${word}\\b`).test(surface) ? product * factor : product),
    1,
  );
  return value > 0 ? scale : 1;
}

const BOUNDS: readonly string[] = ['at-least', 'at-most', 'more-than', 'less-than'];

/** The bound that the question sets on the asked number (超过200个), in the report's unit; undefined where it sets none. */
export function readBound(reading: Reading, asked: AskedNumber, unit: string): Condition | undefined {
  const condition = readCondition({ ...reading, numbers: [asked] });
  if (!BOUNDS.includes(condition.comparison)) return undefined;
  const threshold = inUnit(asked, unit);
  return threshold === undefined ? undefined : { ...condition, threshold };
}
