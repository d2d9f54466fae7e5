/** English words that are one letter away from a word of the glossary (relied · replied, reused · refused): right as they stand. */
export const ENGLISH_NEIGHBOURS: readonly string[] = [
  ...[
    'relies',
    'relied',
    'reused',
    'adapted',
    'conform',
    'inquire',
    'reminder',
    'thorough',
    'persona',
    'massage',
    'preset',
    'layers',
    'decoded',
  ],
  ...['greeter', 'grater', 'loading', 'loaders', 'leaning', 'curried', 'curses', 'spelled', 'apples', 'farther', 'painted'],
];
