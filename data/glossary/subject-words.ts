/** Words by which a question says what it is about: applications, reports, years, averages. Read on the normalised question. */

export const APPLICATION_WORDS = /申请|application|(?<!\b(?:complaints?|appeals|calls|suggestions|demands|questions) (?:and|or) )request/;
/** An application in so many words. */
export const NAMES_APPLICATIONS = /申请|applications?\b|requests?\b/;
/** Applications for information, and no other ones. */
export const DISCLOSURE_APPLICATIONS =
  /公开申请|依申请|申请公开|(?:收|受|办|接|处理|答复|提)[一-龥]{0,3}申请|申请(?:案件|总量|总数|数量?|里|中|当中|之中)|disclosure (?:application|request)|information request|requests? for information/;
/** Words of a question that names applications and nothing else, whole. */
export const ONLY_APPLICATIONS = /^(?:申请|applications?|requests?|of|in|at|for|the)$/;
/** A sentence that tells how many applications there were: one about houses or messages is none, whatever channel it names. */
export const COUNTS_APPLICATIONS =
  /申请[^，。；]{0,24}\d\s*余?[件宗份条人次]|\d\s*余?[件宗份条][^，。；]{0,16}申请|申请[^。]{0,40}\d\s*余?[件宗]/;

export const REPORT_WORDS = /报告|年报|\breports?\b/;

/** All years of an organ are meant, not the latest. */
export const OVER_YEARS =
  /年均|平均每年|\bper year\b|\ba year\b|\bannual(?:ly)? average\b|哪一?年|哪个年度|哪几年|历年|逐年|每年|每一年|各年|趋势|走势|这些年|这几年|近几年|几年来|\bwhich years?\b|\bin what year\b|\beach year\b|\bevery year\b|\byears? (?:by|on) year\b|\bover (?:the|these|all)(?: \w+)? years\b|\ball years\b|\btrends?\b|\bover time\b/;
/** Reports, whatever their year, and not organs are ranged over. */
export const OVER_REPORTS =
  /(?:哪|几|各|每|这些|所有|手上|手头)(?:一|几)?份|哪些报告|这些报告|所有报告|\b(?:which|all|these|the) reports\b|\bof the reports\b/;

/** Printed column heads that stand for all years together (part three of local tables). */
export const CUMULATIVE = /累计|历年|总计|合计/;
/** Such a column is asked for; the years one by one are not. */
export const ASKS_CUMULATIVE =
  /累计|历年(?!.{0,14}(?:趋势|变化|走势|增减|变动|情况))|至今|cumulative|to date|all years|since the beginning/;

/** Above the average, and below it. */
export const ABOVE_AVERAGE_WORDS =
  /(?:超过|高于|大于|多于|在)(?:了|全体|三家|各家|总体)?(?:的)?平均(?:数|值|水平)?(?:以上)?|\b(?:above|over|more than|higher than|greater than) (?:the |their )?(?:average|mean)\b/;
export const BELOW_AVERAGE_WORDS =
  /(?:低于|少于|小于|不到|不足)(?:了|全体|三家|各家|总体)?(?:的)?平均(?:数|值|水平)?|\b(?:below|under|less than|fewer than|lower than) (?:the |their )?(?:average|mean)\b/;

/** A year to which applications are carried, in the group. */
export const CARRIED_INTO =
  /(?:结转|转|滚|carr(?:y|ied|ies)|roll(?:ed)?|move[sd]?|push(?:ed)?)[^0-9。?？]{0,48}?(?:到|至|入|\bto|\binto|\buntil)\s*((?:19|20)\d{2})/;
/** A year from which they are, in one of the groups. */
export const CARRIED_FROM =
  /(?:从|自|由)\s*((?:19|20)\d{2})\s*年?(?:度)?\s*(?:结转|转|带|留)|(?:carr(?:y|ied)|roll(?:ed)?|brought|left|inherit(?:ed)?|unclosed|taken over|took over)[^0-9.?]{0,48}?from\s*((?:19|20)\d{2})|((?:19|20)\d{2})\s*年?(?:度)?\s*(?:留|剩|转|带|拖)(?:过|下)?(?:来|到(?=20))/;
/** "Carried in from last year" names a row of the form and no year. */
export const CARRIED_FROM_YEAR_BEFORE =
  /\b(?:carr(?:y|ied|ies)|brought|rolled|held|left) (?:\w+ ){0,3}?(?:from|since) (?:the )?(?:last|previous|prior|preceding) year\b/;

/** A word that speaks of numbers over time: 变, 了多少. */
export const CHANGE_WORDS = /了多少|了几|变/;
/** A clause of a report that states a share of something. */
export const STATES_A_SHARE = /率|占|比例|比重/u;

/** How cases ended is asked for. */
export const OUTCOME_WORDS = /结果|怎么判|如何判|下场|\boutcomes?\b|\bresults?\b|\bend(?:ed)?\b|\bdecided\b/;

/** Between a number of a report's text and its change on the year before. */
export const STATES_A_CHANGE = /(?:比|较)(?:上|去|前)一?年|同比|较\d{4}年|比\d{4}年/;
