/**
 * How people claim something that a report can bear out or not: yes/no questions, tags, hearsay, and questions that take a thing for granted
 * (为什么拒绝了15件). Each rule has a name and a pattern over the normalised question.
 */

export interface ClaimForm {
  name: string;
  pattern: RegExp;
}

/** Yes or no is asked, whatever else is. Read clause by clause; those marked `certain` are never only polite. */
export const YES_NO_FORMS: readonly (ClaimForm & { certain?: true })[] = [
  { name: 'particle-ma', pattern: /吗[?？!！。]*$/ },
  { name: 'whether', pattern: /有没有|有无|是否|是不是|算不算|难道/, certain: true },
  { name: 'verb-not-verb', pattern: /([一-龥])[没不]\1(?!可|得不)/ },
  { name: 'closing-not', pattern: /(?:没有|了没|过没|没)[?？!！。]*$/ },
  { name: 'tag', pattern: /(?:对吗|对不对|是吧|对吧|没错吧|没错|是真的|属实)[?？!！。]*$/, certain: true },
  {
    name: 'auxiliary-first',
    pattern:
      /^(?:(?:so|and|well|but|ok|okay|hi|hello|also|then|please|just checking)[ ,:]+)*(?:(?:did|do|does|was|were|is|are|has|have|had)(?:n't)?)\s(?!you\b)/,
  },
  {
    name: 'english-tag',
    pattern:
      /(?:^|\s)(?:right|correct|isn't it|wasn't it|didn't (?:they|it)|weren't (?:they|there)|yes or no|true or false|true or not|is that (?:true|right|correct|so))\s*\?*$|^(?:yes|true|no)\s*\?*$/,
    certain: true,
  },
  {
    name: 'whether-true',
    pattern: /\b(?:is|was) it (?:true|correct|right|the case) that\b|\bwhether\b|\bconfirm (?:that|whether|if)\b/,
    certain: true,
  },
];

/** The same wordings where they are only polite: 能告诉我…吗, 行吗, "do you know how many …". Such a clause asks what its question word asks. */
export const POLITE_FORMS: readonly ClaimForm[] = [
  { name: 'polite-tag', pattern: /(?:可以|行|好|(?<![一二三四五六七八九十\d])成|方便|能不能|可不可以)(?:吗|不)?[?？!！。]*$/ },
  {
    name: 'polite-verb',
    pattern: /^(?:请问|那|那么|麻烦|你好|您好)*(?:你|您)?(?:能不能|能否|可不可以|可否|可以|能|方便|知道|晓得|清楚|了解|记得)/,
  },
  { name: 'question-word', pattern: /多少|几[件个条次项人家名位份年月]|哪|什么|谁|怎么|如何|为何|何时/ },
  { name: 'imperative', pattern: /^(?:请|帮|给|说|讲|查|看|列|来|报)/ },
  { name: 'english-request', pattern: /^(?:(?:please|hi|hello|so|and)[ ,]+)*(?:can|could|would|will|may|do|did|have) (?:you|i|we)\b/ },
];

/** A number after one of these is somebody's claim, and so is one before 吧. */
export const HEARSAY: readonly ClaimForm[] = [
  { name: 'hearsay', pattern: /听说|据说|有人说|网上说|我记得|印象中|好像是|应该是|据报道|听人说/ },
  {
    name: 'english-hearsay',
    pattern: /\bi (?:heard|read|was told|think|thought|believe|remember)\b|\bapparently\b|\bsupposedly\b|\bsomeone (?:said|told)\b/,
  },
  { name: 'particle-ba', pattern: /吧[?？!！。]*$/ },
];

/** English words that ask for something else than a yes: without one of them a statement with a question mark asks whether it is so. */
export const ASKING_WORDS =
  /\b(?:how|what|which|who|whose|when|where|why|number|many|much|list|give|show|tell|name|total|sum|share|percentage|proportion|rate|average|mean|difference|compare|versus|vs|rank|top|find|any|please|or|and|than|figures?|between)\b/;

/** "Any reconsideration case against it in 2020?" */
export const ASKS_FOR_ANY = /^(?!.*\b(?:how|what|which|who|whose|when|where|why|if|list|show|give)\b).*\bany\b[^?]*\?\s*$/;

/** Up or down? Which of the two is asked, and no yes or no. */
export const EITHER_DIRECTION =
  /\b(?:up or down|down or up|rise or fall|rose or fell|increased? or decreased?|more or (?:less|fewer))\b|变?多了?还是(?:变?少|减)|增(?:加|长)?了?还是减|涨了?还是(?:跌|降)|升了?还是降|多了还是少|上升还是下降/;

/** A check that is only a tag beside a number: "有10件对不对" asks whether it is ten. */
export const CHECK_TAGS: readonly ClaimForm[] = [{ name: 'check-tag', pattern: /^(?:对不对|correct|一样吗)$/ }];

/** 全, 都, "all": what is claimed is that nothing was left out. */
export const CLAIMS_ALL =
  /全部|全都|都|所有|统统|悉数|全(?!区|省|市|县|年|国|州)|百分之百|100%|\b(?:all|every|entirely|always|without exception)\b/;

/** Where more was than the year before, or less. */
export const CLAIMED_DIRECTIONS: readonly { direction: 'up' | 'down'; pattern: RegExp }[] = [
  {
    direction: 'down',
    pattern:
      /减少|越来越少|逐年(?:减|下|降)|下降|降低|下滑|减了|少了|变少|缩水|锐减|比(?:上一?年度?|去年|前一年|\d{4}年)[^，。？?]{0,6}[少低]|\bdecreas|\bf[ae]ll(?:en|ing)?\b|\bdrop|\bdeclin|\bwent down\b|\bgo down\b|\bgone down\b|\b(?:fewer|less|lower)\b.* than (?:in )?(?:the )?(?:last|previous|prior|year|\d{4})/,
  },
  {
    direction: 'up',
    pattern:
      /增加|越来越[多高]|逐年(?:增|上|升)|增长|上升|上涨|增多|多了|变多|提高|涨了|猛增|比(?:上一?年度?|去年|前一年|\d{4}年)[^，。？?]{0,6}[多高]|\bincreas|\brise[ns]?\b|\brose\b|\bgr[eo]w|\bwent up\b|\bgo up\b|\bgone up\b|\b(?:more|higher)\b.* than (?:in )?(?:the )?(?:last|previous|prior|year|\d{4})/,
  },
];

/** Of two, the one named first is claimed to have less: A比B少吗. */
export const CLAIMS_LESS = /比[^，。？?]*(?<![多至])[少低小]|少于|低于|小于|\b(?:fewer|less|lower|smaller)\b/;

/** A number given as more or less right: 大约20件, "about 20". */
export const APPROXIMATE =
  /大约|约|将近|近|差不多|大概|左右|上下|\babout\b|\baround\b|\broughly\b|\bapproximately\b|\bnearly\b|\balmost\b|\bsome\b/;

/** 2021年比2023年多吗, "more in 2021 than in 2023?": what is claimed is said of the earlier year, so more there means fewer since. */
export function saysOfEarlierYear(normalized: string): boolean {
  const match = /((?:19|20)\d{2})[^。?？]*?(?:比|\bthan\b)[^。?？]*?((?:19|20)\d{2})/.exec(normalized);
  return match !== null && Number(match[1]) < Number(match[2]);
}

/** All that may stand before the checking word in a clause that only checks: "is that correct?", 这样对吗. Whole; empty where the word stands alone. */
export const OPENS_A_TAG = /^(?:(?:is|are|was|were|am)(?: (?:that|this|it|these|those|i))?(?: (?:all|really))?|这样?|那样?|这么说)?$/;
