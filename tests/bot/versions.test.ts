/** Two versions of one report: what they print differently is shown from both, whatever is asked; digests say nothing against originals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { openWrittenBot } from './written-bot.ts';

/** A report on the form of 2019, cut down to part four; `lawsuits`: total of direct lawsuits. */
function write(lawsuits: number, reviews: number): string {
  return `淮安市水利局2020年政府信息公开工作年度报告

四、政府信息公开行政复议、行政诉讼情况
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
${reviews}\t0\t0\t0\t${reviews}\t${lawsuits}\t0\t0\t0\t${lawsuits}\t0\t0\t0\t0\t0
`;
}

let bot: Bot;
beforeAll(() => {
  bot = openWrittenBot([
    ['first.txt', write(4, 3)],
    ['second.txt', write(5, 3)],
  ]);
});
afterAll(() => bot.corpus.close());

const ask = (question: string) => answerQuestion(bot, { turns: [question] });

describe('a cell that two versions print differently', () => {
  it.each([
    ['a figure', '淮安市水利局2020年未经复议直接起诉的行政诉讼总计多少件？'],
    ['a sum', '淮安市水利局2020年行政复议和行政诉讼一共多少件？'],
    ['a comparison', '淮安市水利局2020年行政诉讼比行政复议多几件？'],
    ['a list', '2020年哪些单位有行政诉讼？'],
    ['English', 'How many lawsuits did the Huaian water resources bureau have in 2020?'],
  ])('is shown from both: %s', async (_, question) => {
    const { text, figures, citations, status } = await ask(question);
    expect(status, text).not.toBe('error');
    expect(
      figures.map(({ value }) => value),
      text,
    ).toEqual(expect.arrayContaining([4, 5]));
    expect(new Set(citations.map(({ source }) => source)), text).toEqual(new Set(['first.txt', 'second.txt']));
  });
});

it.each([
  ['first.txt', 't20210115_5501.txt'],
  ['2020年报（2）.txt', '1.txt'],
  ['附件3.txt', '附件4.txt'],
])('names files that have numbers in their names: %s and %s', async (own, other) => {
  const named = openWrittenBot([
    [own, write(4, 3)],
    [other, write(5, 3)],
  ]);
  const { status, text } = await answerQuestion(named, { turns: ['淮安市水利局2020年未经复议直接起诉的行政诉讼总计多少件？'] });
  named.corpus.close();
  expect([status, text.includes(own) || text.includes(other)], text).toEqual(['answered', true]);
});

it('says nothing where they agree', async () => {
  const { text, citations } = await ask('淮安市水利局2020年行政复议总计多少件？');
  expect(new Set(citations.map(({ source }) => source)).size, text).toBe(1);
});

it.each(['淮安市水利局2020年新收多少件申请？', '淮安市水利局2020年新收申请超过5件吗？', '淮安市水利局2020年有没有新收申请？'])(
  'says that a table is not printed: %s',
  async (question) => {
    const { status, text, figures } = await ask(question);
    expect([status, figures], text).toEqual(['not_found', []]);
    expect(text).not.toBe('');
  },
);
