/** Words that set a condition on a number: 50件以上, "more than ten", 不是0. Read on the normalised question, first match wins. */

export const COMPARISONS = [
  'blank',
  'filled',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'equal',
  'not-zero',
  'zero',
  'increased',
  'decreased',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Patterns with `N` for the number; a pattern without it sets its own. */
export const COMPARATORS: readonly { comparison: Comparison; zh?: RegExp; en?: RegExp }[] = [
  {
    comparison: 'blank',
    zh: /(?<!不是|不算|还是|或者?)(?:没填|没有填|未填|没写|没有写|漏填|空白|空着|留空|留白|空的|是空)/,
    en: /(?<!\bnot |\bor (?:left )?)\b(?:blank|empty|unfilled|not (?:been )?filled|(?:did not|didn't) fill)\b/,
  },
  { comparison: 'filled', zh: /(?<![没未])(?:填了|有填|填写了|填有)(?!\s*(?:0|零))/, en: /(?<!not )\bfilled (?:in|out)\b/ },
  {
    comparison: 'not-zero',
    zh: /不是\s*0|不为\s*0|非零|不等于\s*0|不是零|大于\s*0|超过\s*0/,
    en: /\b(?:non-?zero|not zero|other than zero|not 0|above zero)\b/,
  },
  {
    comparison: 'zero',
    zh: /(?:是|为|填的?是?)\s*(?:0|零)(?!\d|\s*[,，]?\s*(?:还是|或))(?<!还是\s*(?:0|零))|没有一件|一件(?:也|都)没|(?:单位|机关|部门|家|局|厅)没有/,
    en: /\b(?:zero(?!,? or )|none at all|(?:had|have|reported|received|recorded|made|with) no)\b(?! (?:more|fewer|less))(?<!or (?:is it |was it )?zero)/,
  },
  {
    comparison: 'at-least',
    zh: /N\S{0,2}(?:及)?以上|不少于N|(?:至少|最少)[^\d，。,的]{0,5}N|不低于N|(?:达到|达|够)了?N/,
    en: /\bat least (?:\w+ )?N|N or more|N and above|no fewer than N|no less than N/,
  },
  {
    comparison: 'at-most',
    zh: /N\S{0,2}(?:及)?以下|(?:不|没|未|没有)超过N|(?:至多|最多)[^\d，。,的]{0,5}N/,
    en: /\bat most (?:\w+ )?N|N or (?:fewer|less)|no more than N|up to N/,
  },
  {
    comparison: 'more-than',
    zh: /(?<![不没未有])(?:超过|多于|大于|高于|不止|超)了?N/,
    en: /\b(?:more than|over|above|exceed(?:ed|ing)?|greater than) (?:a |an |one |two |three )?N/,
  },
  {
    comparison: 'less-than',
    zh: /(?<!不)(?:少于|低于|小于|不到|不足|没到|不够)N/,
    en: /\b(?:less than|fewer than|under|below) (?:a |an |one |two |three )?N/,
  },
  { comparison: 'equal', zh: /(?:只|仅|刚好|恰好|正好)\S{0,3}N/, en: /\b(?:just|only|exactly|precisely)(?: \S+){0,2} N/ },
  {
    comparison: 'increased',
    zh: /比(?:上一?年|去年|前一年)\S{0,4}(?:多|增|升)|(?:增加|增多|上升)了/,
    en: /\b(?:increas|rose|grew|went up|more than (?:the )?(?:last|previous) year)/,
  },
  {
    comparison: 'decreased',
    zh: /比(?:上一?年|去年|前一年)\S{0,4}(?:少|减|降)|(?:减少|下降)了/,
    en: /\b(?:decreas|fell|dropped|went down|fewer than (?:the )?(?:last|previous) year)/,
  },
];

/** Items that are zero are asked for: 哪些办理结果是0, 哪些情形一件都没有. */
export const LISTS_ZEROS =
  /(?:哪些|哪几[项种类个])[^，。,]{0,12}(?:[是为填]\s*(?:0|零)(?!\d)|一件[也都]没|没有一件)|\bwhich (?:\w+ ){1,4}(?:are|were|is|was|show|have) (?:zero|0\b)/;

/** Which organs left a cell blank: 谁没填…, "which organs left … blank". */
export const LISTS_BLANKS =
  /(?:哪(?!一?年|个年|一?[栏格项行])|谁|几家|多少家|[几多]少?个(?:单位|机关|部门))[^。?？]*(?:[没未](?:有)?填|没写|漏填|空白|空着|留空|留白|空的|是空)|(?:[没未](?:有)?填|漏填|空白|空着|留空)[^。?？]*(?:哪(?!一?年|个年|一?[栏格项行])|谁|几家|多少家)|\b(?:who|which (?!year|row|cell|column)|how many (?:organ|agenc|depart|bureau|office|bod|author))[^?]*\b(?:blank|empty|unfilled|not (?:been )?filled|(?:did not|didn't) fill)\b/;

/** 最多收到20件: a word of rank that bounds the number behind a verb. */
export const BOUNDS_BEHIND_VERB = /最[多少][^\d，。,的是第前]{0,5}(?:\d|[一二三四五六七八九十百千]+[件条个项次人起宗])/;

/** Words that bound a number, right before it; longest first where one begins another. */
export const BOUND_WORDS_BEFORE: readonly string[] = [
  ...[
    '没有超过',
    '没超过',
    '未超过',
    '不超过',
    '不少于',
    '不低于',
    '超过了',
    '达到了',
    '超过',
    '多于',
    '大于',
    '高于',
    '少于',
    '低于',
    '小于',
  ],
  ...[
    '不到',
    '不足',
    '不止',
    '没到',
    '不够',
    '至少',
    '至多',
    '最多',
    '最少',
    '达到',
    '将近',
    '大约',
    '大概',
    '差不多',
    '约',
    '近',
    '超',
    '达',
  ],
  ...['no more than', 'no fewer than', 'no less than', 'more than', 'fewer than', 'less than', 'greater than', 'at least', 'at most'],
  ...['up to', 'above', 'over', 'under', 'below', 'exceed', 'exceeded', 'exceeding', 'about', 'around', 'nearly', 'almost', 'roughly'],
  ...['approximately', 'some', 'exactly', 'precisely', 'only', 'just'],
];
/** The same, right after it. */
export const BOUND_WORDS_AFTER: readonly string[] = [
  ...['及以上', '以上', '及以下', '以下', '以内', '左右', '上下'],
  ...['or more', 'and above', 'or above', 'or fewer', 'or less', 'or below'],
];
