/** Which figures of an answer make which chart, over a corpus of eight years in three forms and over the samples. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../../bot/answer-question.ts';
import type { Chart } from '../../../bot/chart/chart.ts';
import { stretchesOf } from '../../../bot/chart/chart-option.ts';
import { readChart } from '../../../bot/chart/read-chart.ts';
import { openSampleBot } from '../sample-bot.ts';
import { ORGAN, openYearsBot, RECEIVED } from './years-bot.ts';

let years: Awaited<ReturnType<typeof openYearsBot>>;
let samples: Awaited<ReturnType<typeof openSampleBot>>;
beforeAll(async () => {
  [years, samples] = [await openYearsBot(), await openSampleBot()];
});
afterAll(() => {
  years.close();
  samples.close();
});

async function chartFor(bot: Bot, question: string): Promise<Chart> {
  const reading = readChart(await answerQuestion(bot, { turns: [question] }), bot.corpus);
  if ('declined' in reading) throw new Error(`${question}: ${reading.declined}`);
  return reading.chart;
}

const declined = async (bot: Bot, question: string) => readChart(await answerQuestion(bot, { turns: [question] }), bot.corpus);

describe('several years', () => {
  it('have a place each, and only neighbouring numbers of comparable cells are joined', async () => {
    const chart = await chartFor(years.bot, `${ORGAN}2016到2024年收到的申请数量`);
    const [series] = chart.series;
    expect(chart).toMatchObject({ kind: 'line', categories: ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'] });
    expect(chart.series).toHaveLength(1);
    expect(series?.points.map(({ value }) => value)).toEqual([11, 18, null, 19, 25, null, null, 23, 31]);
    expect(series?.points.map(({ shown }) => shown)).toEqual(
      chart.categories.map((year) => {
        const raw = RECEIVED[Number(year)];
        return raw === undefined ? '未收录' : raw === '' ? '空白（未填）' : raw === '/' ? '“/”（不适用）' : raw;
      }),
    );
    expect(stretchesOf(series?.points ?? [])).toEqual([
      [0, 1],
      [3, 4],
      [7, 8],
    ]);
    expect(chart.notes).toHaveLength(2);
  });

  it('that count different things are points of one chart and no line', async () => {
    const chart = await chartFor(years.bot, `${ORGAN}2020年和2023年行政许可的处理决定数量`);
    expect(chart.series.flatMap(({ points }) => stretchesOf(points)).every((stretch) => stretch.length === 1)).toBe(true);
  });
});

describe('one year', () => {
  it('by applicant: a bar for each, the total in words', async () => {
    const chart = await chartFor(years.bot, `${ORGAN}2023年收到的申请按申请人类型`);
    expect(chart).toMatchObject({ kind: 'bar', subtitle: '单位：件 · 总计 23' });
    expect(chart.series[0]?.points.map(({ value }) => value)).toEqual([12, 4, 0, 1, 2, 0]);
    expect(chart.categories).not.toContain('总计');
  });

  it('of two organs: a bar for each, named in the language of the question', async () => {
    const zh = await chartFor(samples.bot, '青海厅和中卫局2020年新收申请比较');
    expect(zh.categories).toEqual(['青海省自然资源厅', '中卫市自然资源局']);
    expect(zh.title).toBe('各机关2020年：本年新收政府信息公开申请数量');
    const en = await chartFor(samples.bot, 'Compare newly received applications of Qinghai and Zhongwei in 2020');
    expect(en.title).toMatch(/^Organs compared, 2020: newly received applications/);
    expect(en.categories[0]).toMatch(/^Qinghai Provincial/);
    expect(en.sources.join(' ')).toMatch(/digest.*receipt/);
  });

  it('prints signs as the report does', async () => {
    const chart = await chartFor(years.bot, `${ORGAN}2020年行政许可、行政处罚本年增减`);
    expect(chart.series[0]?.points).toEqual([
      { value: 2, shown: '+2', joined: false },
      { value: 4, shown: '+4', joined: false },
    ]);
  });

  it.each([
    ['one figure', '青海厅2020年新收申请', 'one-figure'],
    ['no figure', '青海厅2020年预算是多少', 'no-figures'],
  ])('%s makes no chart', async (_, question, reason) => {
    expect(await declined(samples.bot, question)).toEqual({ declined: reason });
  });
});

describe('numbers in charts', () => {
  it('are those of the cells, digit by digit', async () => {
    const questions = [`${ORGAN}2016到2024年收到的申请数量`, `${ORGAN}2023年不予公开的各项`, `${ORGAN}2024年收到的申请按申请人类型`];
    for (const question of questions) {
      const answer = await answerQuestion(years.bot, { turns: [question] });
      const reading = readChart(answer, years.bot.corpus);
      if ('declined' in reading) continue;
      const raws = new Set(answer.figures.map(({ raw }) => raw.trim()));
      const points = reading.chart.series.flatMap(({ points }) => points).filter(({ value }) => value !== null);
      expect(points.length).toBeGreaterThan(1);
      for (const { value, shown } of points) {
        expect(raws).toContain(shown);
        expect(Number(shown)).toBe(value);
      }
    }
  });
});
