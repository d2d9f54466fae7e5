/** Words that tell the part of a share from its whole. Read on the normalised question. */

/** Between the whole and the part: 自然人中…, 新收申请里的…. */
export const WITHIN = /(?:中|里|内|当中|之中|里头|里面)(?:，|,)?(?:的|有|由|被|来自|属于|属|是|得到|获得|获|最终|最后|以|因|按|为)*\s*$/;
/** Right before the whole, behind the part: "the share of natural persons among new applications". */
export const PART_THEN_WHOLE =
  /\b(?:in|among|amongst|within|out of|relative to|against|compared (?:to|with)|over|to|of)(?: all)?(?: the| its| their)?\s*$/;
/** Right behind the word that asks for a share: the whole follows. */
export const OF_WHOLE = /^\s*(?:\w+\s+)?(?:of|in|among|for)\b/;
/** Verbs between the whole and the part: "of the requests … were granted". */
export const VERBS =
  /\b(?:was|were|is|are|been|came|come|comes|went|goes|go|got|had|did|do|does|ended|end|fell|fall|remained|stayed|led|resulted|concerned|reached|arrived)\b/;
/** Right before the whole of an average: so many for each of it. */
export const EACH = /\b(?:each|every|per)\s*$|每[个家名位次期场]?\s*$/;
