/** Words that say how two figures stand to each other: 一样吗, "the same number", 不少于, "at least as many as". Read on the normalised question. */

export const RELATIONS = ['same', 'differ', 'at-least', 'at-most', 'more', 'fewer'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * First match wins. 一样不一样 asks whether they are the same, 不一样 whether they differ. What a report says of its own prose (正文与表格是否一致) has
 * the same words: `OF_THE_TEXT` tells it apart.
 */
export const RELATION_FORMS: readonly { relation: Relation; pattern: RegExp }[] = [
  { relation: 'same', pattern: /一样不一样|一不一样|一样还是不(?:一样|同)|相不相[同等]|同不同|等不等于|一致不一致|是否(?:相等|相同|一致)/ },
  {
    relation: 'differ',
    pattern:
      /不一样|不相?同|不相等|不等于|不一致|不相符|不吻合|对不上|差别|差异|区别|出入|矛盾|\b(?:differs?|differed|different|unequal|discrepanc\w+|mismatch\w*|inconsistent|conflict\w*)\b|\bnot (?:be )?(?:the )?(?:same|equal|identical)\b/,
  },
  {
    relation: 'at-least',
    pattern:
      /不(?:少|低|小)于|不比[^，。？?]{1,20}[少低]|至少(?:和|与|跟|同)|\bat least (?:as (?:many|much|high)|that of|equal)|\bno (?:fewer|less)\b|\bnot (?:fewer|less|lower)\b/,
  },
  {
    relation: 'at-most',
    pattern:
      /不(?:多|高|大)于|不超过|没有?超过|不比[^，。？?]{1,20}[多高]|\bat most (?:as (?:many|much|high)|that of|equal)|\b(?:no|not) (?:more|higher|greater)\b|\bnot exceed/,
  },
  {
    relation: 'same',
    pattern:
      /一样|同样[多少高]|相同|持平|相等|等于|一致|衔接|接得上|接得起来|连得上|对得上|对得起来|吻合|相符|符合|\b(?:same|equal|equals|equalled|identical|match\w*|agrees?|consistent|tall(?:y|ies)|ties?|tied|reconciles?|square)\b|\bas (?:many|much)\b/,
  },
];

/** That what one year carried forward is what the next carried over, part three of two reports: 与去年的报告衔接吗, "does it tie with last year's?". */
export const CARRIED =
  /结转|\bcarr(?:y|ied|ies)\b|\bcarry-?(?:in|over|forward)s?\b|\broll(?:ed)? (?:over|forward)\b|\b(?:opening|closing) balances?\b/;
/** Words that say that what one year ends with the next begins with. */
export const TIES = /衔接|接得上|接得起来|连得上|\b(?:tie|ties|tied)\b/;
/** Words for the report of the year before; 上年结转 by itself is the name of a row. */
export const YEAR_BESIDE =
  /(?:上一?年度?|去年|前一年)的?(?:度?(?:工作)?(?:报告|年报)|度?(?:数|那)|度?结转(?:下|到|至|给|出|继续)|年?末|年?底)|(?:与|和|跟|同|得上)(?:上一?年度?|去年|前一年)(?!度?的?结转)|(?:上一?年度?|去年|前一年)(?:度)?(?=衔接|接得上|连得上|对得上)|(?<!(?:over|forward|in|carried|brought) from (?:the )?)\b(?:last|previous|prior|preceding) year(?:'s)?\b|\bthe year before\b/;

/** The identities that the form prints, and not the text. */
export const OF_THE_FORM = /勾稽|平衡|\bidentit(?:y|ies)\b|\bbalances?\b/;

/** A report, or its numbers, as a whole. */
export const OF_THE_WHOLE = /报告|年报|数据|数字|各项|\b(?:reports?|figures|numbers|data)\b/;

/** What is spoken of is the report's text, or its table as a whole, and no second figure. */
export const OF_THE_TEXT =
  /正文|文字|文中|叙述|表述|说法|前后|表格|表里|表中|统计表|附表|勾稽|逻辑|自相|\b(?:text|prose|narrative|tables?|wording|itself|report says?|body)\b/;

/** "A more than B and C together": what is claimed of the first against the sum. Read where the question wants yes or no. */
export const MORE_THAN_THE_SUM: readonly { relation: Relation; pattern: RegExp }[] = [
  {
    relation: 'fewer',
    pattern:
      /(?<!不)(?:少于|低于|不到|不足|不及|不如)|(?:还|要|更|都)?(?<!多|不)[少低](?:吗|么|吧|一?些)?[?？。]*$|\b(?:fewer|less|lower)\b/,
  },
  { relation: 'more', pattern: /超过|多于|高于|大于|[多高]|\b(?:more|greater|higher|exceed\w*|outnumber\w*)\b/ },
];
