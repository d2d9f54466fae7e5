/**
 * Which column a computation takes where a question names only a row of part two (行政处罚最多的是谁): what the organ did in the year, not how
 * many items its list has. It is said aloud. Source: part two of the forms of 2019 and 2021.
 */
export const DEFAULT_COLUMNS: readonly { measures: readonly string[]; columns: readonly string[] }[] = [
  { measures: ['licence', 'penalty', 'compulsory-measure', 'other-service-item'], columns: ['decisions'] },
  { measures: ['procurement'], columns: ['procurement-amount'] },
  { measures: ['regulation', 'normative-document'], columns: ['made-this-year', 'issued-this-year'] },
];

/** The column that counts things beside the one that holds their money, in rows that have both. */
export const COUNT_BESIDE_MONEY: Readonly<Record<string, string>> = { 'procurement-amount': 'procurement-items' };

/** Columns of money, and the words that ask for them. */
export const MONEY_COLUMNS: readonly string[] = ['procurement-amount', 'fee-amount'];
export const ASKS_MONEY =
  /钱|金额|万元|亿元|多少元|多少万|几万|花|额|\b(?:money|amount|yuan|rmb|spent|spend|spending|cost|value|expenditure)\b/;
/** Words that ask for things counted. */
export const ASKS_ITEMS = /几个|多少个|项目数|几项|多少项|个数|\b(?:how many (?!times)|number of|projects?\b|items\b)/;

/** Measures that the form adds up itself (all that was to be dealt with): beside the first in a sum, a wording of several readings means the other. */
export const ADDED_TOGETHER: readonly (readonly [string, string])[] = [['newly-received', 'carried-over']];
