/** Units that measure the same thing: 元, 万元 and 亿元; everything else only with itself. */

/** `factor` turns a value into `base` units: 1.23 亿元 × 100,000,000 = 123,000,000 元. */
export function unitFactor(unit: string): { base: string; factor: number } {
  if (unit.endsWith('亿元')) return { base: '元', factor: 100_000_000 };
  if (unit.endsWith('万元')) return { base: '元', factor: 10_000 };
  const scaled = /^([万亿])(.*)$/.exec(unit);
  if (scaled) return { base: scaled[2]!, factor: scaled[1] === '万' ? 10_000 : 100_000_000 };
  return { base: unit, factor: 1 };
}
