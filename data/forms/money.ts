/** Units of money as the forms and reports print them, and the concepts that are counted in money. */

/** How many 元 one unit is. A unit that is not listed is not money. */
export const YUAN_PER_UNIT: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

/** Concepts whose cells hold money even where the cell prints no unit; they may have decimals (identity I5). */
export const MONEY_CONCEPTS: readonly string[] = ['procurement-amount', 'fee-amount', 'information-fee', 'special-funds'];
