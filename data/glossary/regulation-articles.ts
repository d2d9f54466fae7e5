/**
 * Articles of the Regulations on Open Government Information by which people name the grounds of the form: "依《条例》第十五条不予公开的".
 * Source: 《中华人民共和国政府信息公开条例》 (国务院令第711号, 2019), articles 14 to 16, 35 and 39, held against part three of the forms of 2019 and 2021.
 */
export interface RegulationArticle {
  article: number;
  /** Its paragraph (款), where the paragraphs name different grounds. */
  paragraph?: number;
  /** Rows of the form, by concept, that the article gives the ground for. */
  concepts: readonly string[];
}

export const REGULATION_ARTICLES: readonly RegulationArticle[] = [
  { article: 14, concepts: ['denied.state-secret', 'denied.prohibited-by-law', 'denied.three-securities-one-stability'] },
  { article: 15, concepts: ['denied.third-party-rights', 'denied.trade-secret', 'denied.privacy'] },
  { article: 16, concepts: ['denied.internal-affairs', 'denied.process-information', 'denied.enforcement-file'] },
  { article: 16, paragraph: 1, concepts: ['denied.internal-affairs'] },
  { article: 16, paragraph: 2, concepts: ['denied.process-information', 'denied.enforcement-file'] },
  { article: 35, concepts: ['not-processed.excessive'] },
  { article: 39, concepts: ['not-processed.petition', 'not-processed.publication'] },
  { article: 39, paragraph: 1, concepts: ['not-processed.petition'] },
  { article: 39, paragraph: 2, concepts: ['not-processed.publication'] },
];

/** Where a question cites an article; the groups are the article and the paragraph, in Chinese or Arabic numerals. */
export const ARTICLE_CITED: readonly RegExp[] = [
  /(?:(?:依|按|根据|依据|按照|适用|援引|引用|据|因|以)(?:照|据)?)?(?:《?(?:中华人民共和国)?(?:政府信息公开)?条例》?(?:的|中|里)?)?第([一二三四五六七八九十]{1,3}|\d{1,2})条(?:的?第([一二三四\d])款)?(?:(?:所|中|里|的)?(?:称|说|讲|列|规定|提到|指)?的?)/g,
  /(?:\b(?:under|per|pursuant to|by|based on|in line with|invoking|citing) )?\b(?:article|art\.?) (\d{1,2})(?:\((\d)\))?(?:,? (?:paragraph|para\.?) (\d))?(?: of the (?:(?:foi|ogi|disclosure|information) )?regulations?)?/g,
];
