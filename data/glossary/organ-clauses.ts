/** Words by which a question goes on speaking of the organ that a clause before led to. Read on the normalised question. */

const ZH_ORGANS = '(?:单位|机关|机构|部门|局|厅|地方|城市|市|地区|政府|家)';
const EN_ORGANS = '(?:organ|agency|department|bureau|unit|office|authority|body|government|one|city|organs|departments|bureaus)';

/** Between what ranks and what is asked: 的那个单位, ，它. After it in English: "its", "that organ", "did it". */
export const PRONOUNS = {
  zh: new RegExp(
    `^(?:的)?(?:那|这|一)?(?:一)?(?:个|家|份)?${ZH_ORGANS}|^[^。?]{0,8}[，。？?,](?:那|那么)?(?:它|该${ZH_ORGANS}?|这${ZH_ORGANS}|那${ZH_ORGANS}|这个${ZH_ORGANS}|那个${ZH_ORGANS}|其)`,
  ),
  en: new RegExp(
    `\\b(?:its|their|that ${EN_ORGANS}|this ${EN_ORGANS}|the same ${EN_ORGANS}|(?:did|does|do|has|had|have|was|were|is) (?:it|they)|(?:it|they) (?:did|had|has|have|made|reported))\\b`,
  ),
} as const;

/** "the organ that", "the department with": where the clause begins. */
export const RELATIVE_CLAUSE = new RegExp(
  `\\b${EN_ORGANS}(?: of [a-z ]{1,30})? (?:that|which|who|with|whose|having|receiving|reporting|getting|where)\\b`,
  'g',
);
