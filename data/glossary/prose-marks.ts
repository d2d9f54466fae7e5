/**
 * Things that the forms have no cell for and that reports like to state beside a number that they do have: how it asks in a question, and how a
 * sentence says it. Read on text without white space. Source: wordings of published annual reports.
 */

export type ProseMark = 'growth' | 'departments';

export interface MarkedWording {
  /** In the normalised question. */
  asked: RegExp;
  /** In a sentence, after what it is said of; the number that answers is the first group. */
  held: RegExp;
}

export const PROSE_MARKS: Readonly<Record<ProseMark, MarkedWording>> = {
  /** Against the year before, which is seldom held as a report of its own. */
  growth: {
    asked:
      /增长|增加|增幅|增速|上升|下降|减少|降幅|同比|涨|较上年|比上年|\b(?:gr[eo]w\w*|increas\w*|ris(?:e|en|ing)|rose|decreas\w*|f[ae]ll\w*|drop\w*|declin\w*|change[ds]?|changing|more|up|down)\b/,
    held: /(?:同比|环比|(?:比|较|与|和)(?:上一?年度?|去年|前一年|20\d\d年)(?:度|同期|相比)*)[^，,。；;]{0,8}?(?:增长|增加|上升|下降|减少|降低|提高|提升|多|少)[^，,。；;\d]{0,6}(\d[\d.]*)/,
  },
  /** The departments of a government, in the report of the whole area. */
  departments: {
    asked:
      /各(?:有关|相关|个|级)?(?:部门|单位|委办局)(?!规章)|部门(?:合计|总共|一共|加起来)|\b(?:by|of|from|in|did|across|for) (?:[a-z]+ ){0,3}departments\b|\b's departments\b|\bits departments\b/,
    held: /各?(?:有关|相关|市级|省级|区级|县级|直属|直)?(?:部门|委办局)(?:[(（]单位[)）]|、单位)?[^，,。；;、\d]{0,18}?(\d[\d.]*)/,
  },
};
