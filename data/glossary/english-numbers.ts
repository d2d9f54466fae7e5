/** Numbers as English words, and the words that scale a number or say what it counts. Source: the closed class of English cardinals. */

/** Cardinals; "one" is left out, as it is a pronoun more often than a number. */
export const ENGLISH_CARDINALS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply the number before them. */
export const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** Words after a number that make it money. */
export const YUAN_WORDS: readonly string[] = ['yuan', 'rmb', 'cny', 'renminbi'];

/** What a number may count beside cells, with the measure word of the same meaning: "the two organs" asserts no figure. */
export const COUNTED_THINGS: readonly { words: RegExp; unit: string }[] = [
  { words: /^(?:organs?|agenc(?:y|ies)|bureaus?|departments?|authorit(?:y|ies)|institutions?|bodies|governments?|offices?)$/, unit: '家' },
  { words: /^(?:kinds?|types?|categor(?:y|ies)|ways?|grounds?|reasons?|routes?|channels?|columns?|rows?)$/, unit: '种' },
  { words: /^(?:years?|reports?)$/, unit: '期' },
];

/** Parts of a whole behind a cardinal or an article: "two thirds of". */
export const ENGLISH_FRACTIONS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

/** Characters behind 成 with which it is no tenth: 三成 is, 二成立 is not. */
export const NO_TENTHS = /^[立为果员功交就长本绩品效]$/;
