/**
 * Words that carry grammar and no subject, for searching: they are never looked for in a report. Chinese ones stand in question-words.json
 * (`generic`); this is the closed list of English. Source: the closed word classes of English grammar.
 */
export const ENGLISH_FUNCTION_WORDS = [
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'some', 'any', 'each', 'every', 'no', 'not', 'all', 'both', 'either', 'neither'],
  ...['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'do', 'does', 'did', 'done', 'doing', 'have', 'has', 'had', 'having'],
  ...['can', 'could', 'may', 'might', 'must', 'shall', 'should', 'will', 'would', 'ought', 'get', 'got', 'gets', 'getting'],
  ...[
    'of',
    'in',
    'on',
    'at',
    'by',
    'for',
    'from',
    'to',
    'with',
    'within',
    'without',
    'into',
    'onto',
    'over',
    'under',
    'about',
    'as',
    'than',
  ],
  ...['and', 'or', 'but', 'nor', 'so', 'yet', 'if', 'whether', 'because', 'since', 'while', 'until', 'although', 'though', 'per', 'via'],
  ...[
    'i',
    'me',
    'my',
    'we',
    'us',
    'our',
    'you',
    'your',
    'he',
    'him',
    'his',
    'she',
    'her',
    'it',
    'its',
    'they',
    'them',
    'their',
    'there',
    'here',
  ],
  ...['who', 'whom', 'whose', 'which', 'what', 'when', 'where', 'why', 'how', 'many', 'much', 's'],
] as const;

/** First characters of Chinese question words that a segmenter keeps whole with their measure word: 哪篇, 几家, 多少次, 何时. */
export const CHINESE_INTERROGATIVE_STARTS = ['哪', '几', '多少', '何', '什么', '怎'] as const;
