/** Questions over more organs than an answer has room for: what is listed breaks off and says so, and what is computed is computed of all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { loadPlaces } from '../../data/gazetteer/places.ts';
import { writeReport } from './write-report.ts';
import { openWrittenBot } from './written-bot.ts';

const ORGANS = 120;
const names = loadPlaces()
  .filter(({ level }) => level === 'prefecture')
  .slice(0, ORGANS)
  .map(({ name }) => `${name}教育局`);
/** The n-th organ received n applications; every third left its penalties blank. */
const reports = names.map((organ, index): [string, string] => [
  `${organ}.txt`,
  writeReport({ organ, year: 2023, totals: { 'newly-received': index + 1 }, penalties: index % 3 === 0 ? '' : 4 }),
]);
const SUM = (ORGANS * (ORGANS + 1)) / 2;

let bot: Bot;
beforeAll(() => {
  bot = openWrittenBot(reports);
});
afterAll(() => bot.corpus.close());

const ask = (question: string) => answerQuestion(bot, { turns: [question] });

describe('an answer over very many organs', () => {
  it.each([
    ['2023年谁没填行政处罚？', /空白（未填）/, undefined],
    ['2023年有几家没填行政处罚？', /共 40 家/, 40],
    ['2023年哪些单位行政处罚超过3件？', /没有列出/, undefined],
    ['2023年哪家单位新收申请最多？', /最多的是/, ORGANS],
    ['2023年所有单位新收合计多少？', /7260/, SUM],
    ['2023年各单位新收平均多少件？', /60\.5/, 60.5],
    ['2023年所有单位新收都一样吗？', /^不是，并不相同/, undefined],
    ['2023年所有单位新收申请数都相同吗？', /^不是，并不相同/, undefined],
    ['Which organs left penalties blank in 2023?', /more are not listed/, undefined],
    ['How many applications did all organs receive in total in 2023?', /7260/, SUM],
  ])('fits, and is of all of them: %s', async (question, says, value) => {
    const { status, text, figures } = await ask(question);
    expect(status, text).toBe('answered');
    expect(text.length).toBeLessThanOrEqual(1500);
    expect(text).toMatch(says);
    if (value !== undefined) expect(figures.map((figure) => figure.value)).toContain(value);
  });
});
