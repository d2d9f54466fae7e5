/** Words that take numbers together, or keep them apart. Read on the normalised question. */

/** Two metrics, organs or years are added: 一共, "altogether". */
export const TOGETHER =
  /一共|总共|合计|共计|拢共|统共|合共|一块儿|加总|归总|合一块|加一块|(?<![参增更])加(?![强快大])|总和|altogether|in all|in total|plus/;

/** Of two metrics, also these: "the total of A and B", "A and B, total". */
export const SUM_OF = /\b(?:total|sum) of (?:the )?[^?.,]*\band\b|\band\b[^?.]*,? (?:total|in sum)[?.! ]*$/;

/** Over several organs, also these: 三家共有多少. */
export const TOTAL =
  /一共|总共|合计|共计|拢共|统共|合共|一块儿|加总|归总|合一块|加一块|总数|总量|总额|总和|共有?多少|\b(?:total|altogether|in all|combined|overall)\b/;

/** The sum of all as a whole that something is a share of. */
export const SUM_OF_ALL = /合计|总和|之和|总额|总数|总量|\b(?:total|combined|together|overall|sum)\b/;

/** The sum that one organ is held against: 甲乙之和. */
export const COMBINED_WORDS = /之和|加起来|加在一起|合起来|总和|合计|\b(?:combined|together|put together|taken together|sum of|total of)\b/;
/** Words between the one and such a sum. */
export const AGAINST_WORDS = /比|超过|是|\b(?:than|as|exceeds?|exceeded)\b/;

/** Whether rows add up: 加起来对不对. */
export const ADDS_UP = /add up|sum|加起来|加总|之和|相加|加一加|等于/;

/** Each for itself. */
export const APART = /分别|各|\beach\b|\brespective/;
/** A word that only sets things apart, whole. */
export const ONLY_APART = /^(?:分别(?:是|有|为)?|各(?:是|有|为|自)?(?:多少|几件|几)?|each|separately|respective(?:ly)?)$/;

/** 八种情况各是多少, 两类分别几件: the kinds are asked for, one by one. */
export const EACH_OF_SEVERAL = /(?:[两二三四五六七八九十几]|\d)(?:种|类|项|个方面)[^，。,?？]{0,8}(?:各|分别)/;

/** Joins two things within one wording: 微博和微信. */
export const JOINS = /和|与|及|跟|加|、|\band\b|\bplus\b|&/;
/** Joins two things that the question names, or sets them side by side. */
export const JOINS_OR_LISTS = /和|与|及|、|，|,|；|;|加|还|\band\b|\bplus\b|\bor\b|\bvs\b|&|\//;
/** Joins two names of organs. */
export const JOINS_NAMES = /和|与|及|跟|、|\band\b|,|，/;
/** Joins parts that are taken together. */
export const TAKES_TOGETHER = /加|和|跟|一共|合计|总共|拢共|统共|一块儿|归总|及|、|\b(?:plus|and|together)\b/;
/** All that stands between two names of one list, whole. */
export const BETWEEN_NAMES = /^\s*(?:和|与|及|、|and|or|的|'s|,)?\s*(?:the )?$/;

/** So much for each project: 平均每个项目. */
export const PER_PROJECT = /每[个一]?(?:采购)?项目|每[个项]|\bper (?:project|item|procurement)|\beach (?:project|item)/;

/** What is left where something is left out. */
export const THE_OTHERS = /^(?:(?:通过|以)?(?:其他|其余|别的)|(?:(?:through|by|via|in) )?other )/;
/** The total is left out of a list of items. */
export const LEAVES_TOTAL =
  /(?:除去?了?|不算|不含|不计)(?:这?个?)?(?:总计|合计|总数|总和)|\b(?:except|excluding|apart from|other than|besides|not counting) (?:for )?(?:the )?totals?\b/;
/** What ends 除…外. */
export const END_OF_EXCEPTION = /^(?:之)?外(?:的)?$/;
