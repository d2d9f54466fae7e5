/**
 * Articles of the Regulations (data/glossary/regulation-articles.ts): beside the ground that it gives, an article says nothing more; alone it names
 * its grounds. An article of which the form has no row, or one beside another article's ground, stays a word to be explained.
 */
import { ARTICLE_CITED, REGULATION_ARTICLES } from '../../data/glossary/regulation-articles.ts';
import { parseChineseNumeral } from '../../ingest/parse-number.ts';
import type { Candidate } from './cover.ts';
import type { Meaning } from './span.ts';
import type { Token } from './token.ts';
import { tokensWithin } from './tokens-within.ts';

export const ARTICLE_RULE = 'regulation-article';

/** `named`: the other candidates, by which it is told whether the question names the ground itself. */
export function recognizeArticles(tokens: Token[], normalized: string, named: readonly Candidate[]): Candidate[] {
  const concepts = new Set(named.flatMap(({ meanings }) => meanings.flatMap((m) => (m.kind === 'concept' ? m.readings.flat() : []))));
  return ARTICLE_CITED.flatMap((pattern) =>
    [...normalized.matchAll(pattern)].flatMap((match): Candidate[] => {
      const range = tokensWithin(tokens, match.index, match.index + match[0].length);
      const grounds = groundsOf(numberOf(match[1]), numberOf(match[2] ?? match[3]));
      if (!range || grounds.length === 0) return [];
      const isNamed = grounds.some((ground) => concepts.has(ground));
      const meaning: Meaning = isNamed ? { kind: 'generic' } : { kind: 'concept', readings: grounds.map((ground) => [ground]) };
      return [{ ...range, matched: range.to - range.from, rule: ARTICLE_RULE, meanings: [meaning] }];
    }),
  );
}

function groundsOf(article: number | undefined, paragraph: number | undefined): readonly string[] {
  const found = REGULATION_ARTICLES.filter((one) => one.article === article);
  return (found.find((one) => one.paragraph === paragraph) ?? found.find((one) => one.paragraph === undefined))?.concepts ?? [];
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}
