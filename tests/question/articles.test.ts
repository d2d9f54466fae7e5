/** Articles of the Regulations, beside the ground that they give and alone. */
import { expect, test } from 'vitest';
import type { Candidate } from '../../bot/question/cover.ts';
import { normalizeQuestion } from '../../bot/question/normalize-question.ts';
import { recognizeArticles } from '../../bot/question/recognize-article.ts';
import { tokenize } from '../../bot/question/token.ts';
import { ARTICLE_CITED } from '../../data/glossary/regulation-articles.ts';

const read = (question: string, named: readonly Candidate[] = []) => {
  const normalized = normalizeQuestion(question);
  return recognizeArticles(tokenize(normalized), normalized, named).map(({ meanings }) => meanings[0]);
};
const thirdParty = ['denied.third-party-rights', 'denied.trade-secret', 'denied.privacy'].map((key) => [key]);

test.each([
  ['依《条例》第十五条不予公开的几件', thirdParty],
  ['第15条', thirdParty],
  ['denied under article 15 of the regulations', thirdParty],
  ['第十六条第一款', [['denied.internal-affairs']]],
  ['article 16(1)', [['denied.internal-affairs']]],
  ['第三十五条', [['not-processed.excessive']]],
])('%s names its grounds', (question, readings) => {
  expect(read(question)).toEqual([{ kind: 'concept', readings }]);
});

test('beside its own ground an article says nothing more, beside another it does', () => {
  const beside = (key: string): Candidate[] => [
    { from: 0, to: 1, matched: 1, rule: 'phrase', meanings: [{ kind: 'concept', readings: [[key]] }] },
  ];
  expect(read('第十五条', beside('denied.privacy'))).toEqual([{ kind: 'generic' }]);
  expect(read('第十五条', beside('denied.state-secret'))).toEqual([{ kind: 'concept', readings: thirdParty }]);
});

test.each(['第十九条', '第二十条第一项', '第十五次会议', '十五条信息', 'article 99', '发布了第十五期'])('%s names none', (question) => {
  expect(read(question)).toEqual([]);
});

test('the patterns stop at the article', () => {
  for (const pattern of ARTICLE_CITED) expect(pattern.flags).toContain('g');
});
