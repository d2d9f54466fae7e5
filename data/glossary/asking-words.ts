/** Words that ask, and what they ask for. Read on the normalised question, as all patterns of this folder are. */

/** A number is asked for: 多少, 几, "how many"; 哪几个 asks for the things. */
export const ASKS_NUMBER = /多少|(?<!哪)几[^乎]|百分之|\bhow (?:many|much)\b|\bnumber of\b|\bpercent|\bwhat share\b|\brate\b|\bcounts?\b/;

/** One asking of a number; a question with two of them asks for two figures. */
export const HOW_MANY = /多少|几(?=[件条个次项人名位起宗家份])|\bhow many\b|\bhow much\b/;

/** A number of each: 各多少, 分别有几. */
export const HOW_MANY_EACH = /各多少|各是多少|各几|分别(?:是|有|为)?(?:多少|几)/;

/** How many of something that a report counts in its text: such a question wants that number and not what stands under a heading. */
export const HOW_MANY_OF_A_TOPIC = /多少[条件次个家篇项封起人名]|几[条件次家篇封]|[条件次篇项人]数|\bhow (?:many|much)\b|\bnumber of\b/;

/** How many organs: 有几家, "how many departments". */
export const HOW_MANY_ORGANS =
  /(?:几|多少)(?:家|个(?:单位|机关|部门|机构|局|厅|市|地方))|\bhow many (?:\w+ )?(?:organs|agencies|departments|bureaus|units|offices|authorities|governments|bodies|cities)\b/;

/** Money and nothing else is asked for. */
export const HOW_MUCH_MONEY = /多少钱|多少万元|多少元|几万元|金额|how much money|amount of money|\byuan\b|\brmb\b/;

/** A part of a question with one of these asks something of its own. */
export const ASKS_ANYTHING = /多少|几[^乎]|哪|什么|谁|\bhow (?:many|much)|\bwhat\b|\bwhich\b|\bwho\b|\bwhen\b/;

/** Where one English asking ends and the next begins. */
export const NEXT_ASKING = /[，,；;?？]|\band (?=how many|how much|what|which|who|when)/;

/** Things, one by one, and not their sum. */
export const ASKS_WHICH = /谁|哪些|哪类|哪几|什么|\b(?:who|which|what)\b/;

/** The kind of thing asked for, in the group: 哪篇稿子, "which company". */
export const ASKED_THINGS: readonly RegExp[] = [
  /哪(?:[一两二三四五六七八九十]?[个家篇项种类条位名本份张部件]|些|一)([一-龥]{2,6})/,
  /\b(?:which|what) ((?:(?!is\b|was\b|are\b|were\b|did\b|does\b|do\b|has\b|have\b)[a-z]+ ?){1,3})/,
];

/** Two answers are offered: 22件还是23件. */
export const EITHER_OR = /还是|或者|\bor\b/;
/** The two numbers of such an offer, in the groups. */
export const EITHER_OF_NUMBERS = /(\d+(?:\.\d+)?)\s*[一-龥]{0,2}\s*(?:\bor\b|还是|或者?)\s*(\d+(?:\.\d+)?)/g;

/** The whole question asks what a term is: 什么是…, "what is …?". */
export const ASKS_WHAT_IT_IS =
  /(?:是什么|是啥|是指什么|是怎么回事)[?？]?$|^(?:请问)?什么是|^what(?:'s| is| are)\b|^(?:please )?(?:define|explain)\b(?! (?:to me )?(?:why|how|whether))/;
/** A meaning is asked for, somewhere in the question. */
export const ASKS_MEANING =
  /什么意思|含义|是指|指的是|指什么|什么叫|什么是|怎么理解|如何理解|\bmeans?\b|\bmeaning\b|\bwhat (?:is|are) (?:the |a )?["“]/;
/** The words that ask for it; glued to the term they would spoil it (四同指 of 三级四同指的是). */
export const MEANING_WORDS =
  /(?:说的|指的)?是?(?:什么|啥|何)意思|(?:的)?含义(?:是什么)?|指的是(?:什么|啥)?|是?指什么|怎么理解|如何理解|什么叫|什么是|是指/g;

/** How two terms differ. */
export const DIFFERENCE_OF_TERMS = /区别|不同|差别|差异|区分|differ|distin/;
/** How far two numbers are apart, or two terms. */
export const DIFFERENCE = /\bdiffer(?:ence)?\b|差别|差异|区别/;
/** How far the two ends of an order are apart. */
export const DISTANCE = /差|多多少|多几|[高低大]多少|[高低]出|\b(?:difference|gap|apart|differ|range|spread)\b/;

/** Words that ask for a cause and say nothing about what it is a cause of. */
export const ASKS_CAUSE = /为什么|为何|为啥|因何|怎么会|\b(?:why|how come)\b/g;
/** The whole question asks for one. */
export const ASKS_A_CAUSE =
  /为什么|为何|为啥|因何|怎么会|(?:是)?(?:什么|啥)(?:原因|缘故|理由)|\b(?:why|how come|for what reasons?|what (?:was|is|were|are) the reasons?|reasons? (?:for|why))\b/;
/** A sentence of a report that names a cause, a ground or a purpose. */
export const NAMES_A_CAUSE =
  /因为|由于|原因|鉴于|缘于|源于|因(?!此|素|地|人|应)|受[^，。]{1,12}影响|所致|导致|造成|旨在|目的|以便|为(?:了|切实|进一步|更好|使|确保|推动|推进|加快|深入|加强|规范|做好|方便|便于|让|保障|提高|提升|落实|贯彻|不断|全面|有效|充分|此)|主要是/;

/** Which of two: a clause that goes on with the one before it (其中自然人多少). */
export const WITHIN_THE_ONE_BEFORE = /其中|\bof (?:these|those|them|which)\b/;

/** Whether the question holds 有 or its like: 哪些单位有诉讼. */
export const ASKS_WHO_HAS = /有|\b(?:had|have|any)\b/;

/** One applicant by name, not how many there were of each kind: "the applicant's name", 那一件是谁申请的. */
export const ASKS_A_NAME =
  /\bnames?\b|\b(?:who|which|what) [^?]*\b(?:the (?:only|one|single|sole)|that (?:one|single|only))\b|名字|名称|叫什么|叫啥|唯一|(?:那|这)一?件|哪家|哪个(?:单位|公司|机构|组织)/;

/** A clause in which the asker speaks of himself: what the answer is wanted for. */
export const OF_THE_ASKER = /^\s*(?:i|i'd|i'll|i'm|we|we'd|we're|my|our)\b|^\s*(?:我|我们|本人|咱们?)(?=[\p{Script=Han}])/u;

/** An average, or one for each: a number that counts something is no answer to it. */
export const ASKS_AN_AVERAGE =
  /平均|人均|户均|日均|月均|均值|\baverage\b|\bmean (?:number|value|time)\b|\bper (?:capita|person|head|day|week|month|case|charged case|application|request|class|session)\b/;
export const STATES_AN_AVERAGE = /平均|人均|户均|日均|月均|均为|每[件人天日月次期户]/;
