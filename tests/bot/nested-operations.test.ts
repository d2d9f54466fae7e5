/** Computations of two and three steps over random organs and years (both editions, blanks among them), against one plain SQL statement each. */
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { DATABASE_FILE } from '../../retrieval/store/open-database.ts';
import { type RandomReport, randomReport } from '../ingest/random-report.ts';
import { TEXT_LAYOUTS, writeText } from '../ingest/text-layouts.ts';
import { makeFolder } from './run-cli.ts';
import { openWrittenBot } from './written-bot.ts';

const ORGANS = ['淮安市自然资源和规划局', '陕西省水利厅', '海南省财政厅', '宿迁市教育局'] as const;
const [first, second] = ORGANS;
/** The form of 2019 for the first two years, that of 2021 for the last. */
const YEARS = { 2019: '2019', 2020: '2019', 2021: '2021' } as const;
const YEAR = 2020;

interface Opened {
  bot: Bot;
  database: Database;
}

/** One report for each organ and year; the tables of `totals` hold what the questions are about. */
function openReports(drawn: readonly RandomReport[]): Opened {
  const held = ORGANS.flatMap((organ) => Object.keys(YEARS).map((year) => ({ organ, year: Number(year) })));
  const texts = held.map(
    (masthead, index) =>
      [`report-${index}.txt`, writeText({ ...drawn[index]!, ...masthead, labelStyle: 'plain' }, TEXT_LAYOUTS.tabs!)] as const,
  );
  const home = makeFolder();
  const bot = openWrittenBot(texts, undefined, home);
  const database = new BetterSqlite3(path.join(home, DATABASE_FILE), { readonly: true });
  database.exec(`CREATE TEMP VIEW totals AS SELECT organ, year, row_key AS row, CASE state WHEN 'number' THEN value END AS value
    FROM figures JOIN reports ON reports.key = figures.report_key WHERE "table" = 'applications' AND column_key = 'total'`);
  return { bot, database };
}

const options = { zeros: ['0', ''], bare: true } as const;
const corpora = fc.tuple(
  ...ORGANS.flatMap(() =>
    Object.values(YEARS).map((edition) => randomReport({ ...options, zeros: [...options.zeros], editions: [edition] })),
  ),
);

let opened: Opened[] = [];
beforeAll(() => {
  opened = fc.sample(corpora, { numRuns: 5, seed: 20_261_128 }).map(openReports);
});
afterAll(() => {
  for (const { bot, database } of opened) {
    database.close();
    bot.corpus.close();
  }
});

type Row = Record<string, number | null>;

/** Asks every corpus and holds the computed figures of a kind against the one column of a SQL statement. */
async function compare(question: string, metric: string, sql: string): Promise<void> {
  for (const { bot, database } of opened) {
    const answer = await answerQuestion(bot, { turns: [question] });
    const rows = database.prepare(sql).all() as Row[];
    const expected = rows.flatMap((row) => Object.values(row)).filter((value): value is number => value !== null);
    const got = computed(answer, metric);
    expect(got.length, answer.text).toBe(expected.length);
    for (const [index, value] of expected.entries()) expect(got[index], `${sql}\n${answer.text}`).toBeCloseTo(value, 2);
  }
}

const computed = ({ figures }: Answer, metric: string): number[] =>
  figures.flatMap((figure) => (figure.working !== undefined && figure.metric === metric && figure.value !== null ? [figure.value] : []));

/** Values of the cells that an answer gives of one row and year, by organ. */
const given = ({ figures }: Answer, metric: string): [string, number | null][] =>
  figures.flatMap((figure) =>
    figure.metric === metric && figure.working === undefined ? [[figure.organ, figure.value] as [string, number | null]] : [],
  );

describe('two steps', () => {
  it('take the difference of both ends', () =>
    compare(
      `${YEAR}年新收申请最多和最少的单位相差几件？`,
      'difference',
      `SELECT max(value) - min(value) FROM totals WHERE row = 'newly-received' AND year = ${YEAR}`,
    ));

  it('take one organ as a share of all', () =>
    compare(
      `${first}${YEAR}年新收申请占四家单位新收总数的百分之几？`,
      'share',
      `SELECT round(100.0 * own.value / nullif(sum(every.value), 0), 2) FROM totals every
       JOIN totals own ON own.organ = '${first}' AND own.year = ${YEAR} AND own.row = 'newly-received' AND own.value IS NOT NULL
       WHERE every.row = 'newly-received' AND every.year = ${YEAR}`,
    ));

  it('count what fits', () =>
    compare(
      `${YEAR}年有几家单位新收申请不少于20件？`,
      'count',
      `SELECT nullif(count(*), 0) FROM totals WHERE row = 'newly-received' AND year = ${YEAR} AND value >= 20`,
    ));

  it('hold one organ against the sum of the others', () =>
    compare(
      `${first}${YEAR}年新收申请比其他三家之和多几件？`,
      'difference',
      `SELECT abs(own.value - sum(others.value)) FROM totals others
       JOIN totals own ON own.organ = '${first}' AND own.year = ${YEAR} AND own.row = 'newly-received'
       WHERE others.row = 'newly-received' AND others.year = ${YEAR} AND others.organ <> '${first}'`,
    ));

  it('leave an organ out', () =>
    compare(
      `除${first}外，${YEAR}年其他单位新收申请一共多少件？`,
      'sum',
      `SELECT sum(value) FROM totals WHERE row = 'newly-received' AND year = ${YEAR} AND organ <> '${first}'`,
    ));

  it('go on with the organ that leads', async () => {
    for (const { bot, database } of opened) {
      const answer = await answerQuestion(bot, { turns: [`${YEAR}年新收申请最多的单位，予以公开了多少件？`] });
      const expected = database
        .prepare(
          `SELECT organ, value FROM totals WHERE row = 'outcome/granted' AND year = ${YEAR} AND organ IN (
             SELECT organ FROM totals WHERE row = 'newly-received' AND year = ${YEAR} AND value = (
               SELECT max(value) FROM totals WHERE row = 'newly-received' AND year = ${YEAR})) ORDER BY organ`,
        )
        .all() as { organ: string; value: number | null }[];
      expect(given(answer, 'granted').sort(), answer.text).toEqual(expected.map(({ organ, value }) => [organ, value]).sort());
    }
  });

  it('list those above the average', async () => {
    for (const { bot, database } of opened) {
      const answer = await answerQuestion(bot, { turns: [`${YEAR}年新收申请超过平均数的单位有哪些？`] });
      const expected = database
        .prepare(
          `SELECT organ FROM totals WHERE row = 'newly-received' AND year = ${YEAR} AND value > (
             SELECT round(avg(value), 2) FROM totals WHERE row = 'newly-received' AND year = ${YEAR})`,
        )
        .pluck()
        .all() as string[];
      expect(
        given(answer, 'newly-received')
          .map(([organ]) => organ)
          .sort(),
        answer.text,
      ).toEqual(expected.sort());
    }
  });
});

describe('years of one organ', () => {
  it.each([
    ['2019', '2021', '两种格式'],
    ['2019', '2020', '一种格式'],
  ])('%s to %s change', async (from, to) => {
    for (const { bot, database } of opened) {
      const answer = await answerQuestion(bot, { turns: [`${second}从${from}年到${to}年新收申请变化了多少？`] });
      const change = database
        .prepare(
          `SELECT late.value - early.value FROM totals early JOIN totals late USING (organ, row)
           WHERE organ = '${second}' AND row = 'newly-received' AND early.year = ${from} AND late.year = ${to}
             AND early.value IS NOT NULL AND late.value IS NOT NULL`,
        )
        .pluck()
        .get() as number | undefined;
      const moved = [
        ...computed(answer, 'increase'),
        ...computed(answer, 'decrease').map((value) => -value),
        ...computed(answer, 'change'),
      ];
      const years = new Set(answer.figures.map(({ year }) => year));
      // Where an end of the range is blank, the years between may still be set against each other.
      if (change !== undefined) expect(moved, answer.text).toEqual([change]);
      else expect(years.size, answer.text).toBeGreaterThan(0);
    }
  });

  it('are averaged over the years that have a number', () =>
    compare(
      `${second}2019到2021年新收申请的平均值是多少？`,
      'average',
      `SELECT avg(value) FROM totals WHERE organ = '${second}' AND row = 'newly-received'`,
    ));

  it('add up', () =>
    compare(
      `${second}2019到2021年新收申请合计多少件？`,
      'sum',
      `SELECT sum(value) FROM totals WHERE organ = '${second}' AND row = 'newly-received'`,
    ));
});
