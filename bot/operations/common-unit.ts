/** Money of different units is set against each other in the larger one that keeps the working readable; the conversion is shown. */
import { COUNTING_UNITS } from '../../data/wording/units.ts';
import { type Draft, formatNumber } from '../answer/draft.ts';
import { unitFactor } from '../answer/unit-factor.ts';
import { baseValue, type Operand } from './operand.ts';

export interface CommonUnit {
  unit: string;
  /** Value of each operand in `unit`; null where it has none. */
  values: (number | null)[];
  /** '1.23 亿元 = 12300 万元' for those that had to be converted. */
  conversions: string[];
}

/** The unit that all operands share, else 万元 for money and the base unit for anything else. */
export function toCommonUnit(operands: Operand[], draft: Draft): CommonUnit {
  const units = [...new Set(operands.filter((operand) => operand.value !== null).map((operand) => operand.unit))];
  if (units.length <= 1)
    return { unit: units[0] ?? operands[0]?.unit ?? '', values: operands.map((operand) => operand.value), conversions: [] };
  const base = unitFactor(units.find((unit) => unit !== '') ?? '').base;
  const counted = COUNTING_UNITS.includes(base) && units.includes('件') ? '件' : base;
  const unit = base === '元' ? '万元' : counted;
  const factor = unitFactor(unit).factor;
  const values = operands.map((operand) => {
    const value = baseValue(operand);
    return value === null ? null : Number((value / factor).toFixed(6));
  });
  const conversions = operands.flatMap((operand, index) => {
    const converted = values[index];
    if (converted === null || converted === undefined || operand.value === null || operand.unit === unit || operand.unit === '') return [];
    if (converted === operand.value) return [];
    draft.workings.push({ operands: [operand.value], result: converted });
    return [`${formatNumber(operand.value)} ${operand.unit} = ${formatNumber(converted)} ${unit}`];
  });
  return { unit, values, conversions };
}
