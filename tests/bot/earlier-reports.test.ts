/** What only an earlier report says is answered from it and said to be earlier; what is said of a department stands in its government's report. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { openWrittenBot } from './written-bot.ts';

const write = (year: number, contact: string, prose: string): string => `衢州市人民政府${year}年政府信息公开工作年度报告

本报告由市政府办公室编制。${contact}

一、总体情况
${prose}

五、存在的主要问题及改进情况
一是个别栏目更新不及时。下一步将加强检查。
`;

let bot: Bot;
beforeAll(() => {
  bot = openWrittenBot([
    [
      'a.txt',
      write(
        2021,
        '联系电话：0570-3081234。',
        '市民政局开通“衢助”小程序方便求助。印制政策口袋书800本。通过网站、微信等渠道开展在线交流37场。',
      ),
    ],
    ['b.txt', write(2022, '', '门户网站访问次数达52013人次。')],
  ]);
});
afterAll(() => bot.corpus.close());

const ask = (question: string) => answerQuestion(bot, { turns: [question] });

it.each([
  ['衢州市政府的联系电话是多少', '3081234'],
  ['衢州市政府印了多少本政策口袋书', '800'],
  ['衢州市政府办公室的电话号码', '3081234'],
])('answers %s from the earlier report and says so', async (question, said) => {
  const { text, status } = await ask(question);
  expect(status, text).toBe('answered');
  expect(text).toContain(said);
  expect(text).toContain('最近一年2022年的报告没有说');
});

it.each([
  ['衢州市政府2022年的联系电话是多少', '3081234'],
  ['衢州市政府印了多少本宣传册', '800'],
  ['衢州市政府2021年微信开展了多少场交流', '37'],
  ['衢州市教育局2021年开通了什么小程序', '衢助'],
  ['衢州市民政局2021年收到多少件申请', '800'],
])('says nothing to %s', async (question, unsaid) => {
  const { text, status } = await ask(question);
  expect(status, text).toBe('not_found');
  expect(text).not.toContain(unsaid);
});

it.each([
  ['衢州市民政局2021年开通的小程序叫什么', '衢助'],
  ['门户网站访问人次，衢州市政府，2022', '52013'],
])('answers %s', async (question, said) => {
  expect((await ask(question)).text).toContain(said);
});
