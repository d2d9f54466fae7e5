/** Whoever asks about an organ that is not held gets no figure, however close its name or kind is to one that is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { neighboursOf } from './neighbours.ts';
import { openSampleBot } from './sample-bot.ts';

const TEMPLATES = {
  zh: [
    '{organ}{year}年新收多少件申请？',
    '{organ}{year}年予以公开几件',
    '{year}年{organ}的行政复议有多少',
    '{organ}结转下年度的有多少件？',
    '请问{organ}{year}年行政处罚处理决定多少件',
  ],
  en: [
    'How many applications did {organ} receive in {year}?',
    'How many requests were granted by {organ} in {year}?',
    'What was the number of administrative litigation cases of {organ}?',
    'How many did the {organ} carry forward in {year}?',
    'Penalty decisions of {organ}, {year}',
  ],
} as const;

let bot: Bot;
let close: () => void;
beforeAll(async () => ({ bot, close } = await openSampleBot()));
afterAll(() => close());

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('150 questions about absent neighbours give no figure', async () => {
    const neighbours = neighboursOf(
      bot.corpus.reports.map(({ masthead }) => masthead),
      50,
    );
    expect(neighbours.length).toBe(150);
    const given: string[] = [];
    for (const [index, neighbour] of neighbours.entries()) {
      const templates = TEMPLATES[lang];
      const year = [2018, 2020][index % 2] as number;
      const question = (templates[index % templates.length] as string).replace('{organ}', neighbour[lang]).replace('{year}', String(year));
      const answer = await answerQuestion(bot, { turns: [question] });
      if (answer.figures.length > 0 || answer.status === 'answered') given.push(`${neighbour.relation}: ${question} → ${answer.text}`);
    }
    expect(given).toEqual([]);
  });
});
