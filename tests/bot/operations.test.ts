/** Computed answers over random tables, against plain SQL over the cells that the store holds; amounts and numerals against slow ways of reading them. */
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitFactor } from '../../bot/answer/unit-factor.ts';
import type { Answer } from '../../bot/answer.ts';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { parseChineseNumeral } from '../../ingest/parse-number.ts';
import { DATABASE_FILE } from '../../retrieval/store/open-database.ts';
import { cellId, type RandomReport, randomReport } from '../ingest/random-report.ts';
import { TEXT_LAYOUTS, writeText } from '../ingest/text-layouts.ts';
import { makeFolder } from './run-cli.ts';
import { openWrittenBot } from './written-bot.ts';

const ORGANS = ['淮安市自然资源和规划局', '陕西省水利厅', '海南省财政厅', '宿迁市教育局'] as const;
const YEAR = 2020;
/** Wordings that name one row each. */
const ROWS = {
  新收申请: 'newly-received',
  上年结转的申请: 'carried-over',
  结转下年度的申请: 'carried-forward',
  予以公开的申请: 'outcome/granted',
  部分公开的申请: 'outcome/granted-in-part',
} as const;
const AMOUNT = cellId('proactive', 'procurement', 'procurement-amount');

interface Amount {
  /** In hundredths of the unit. */
  hundredths: number;
  unit: '元' | '万元' | '亿元';
}
const amount: fc.Arbitrary<Amount> = fc.record({
  hundredths: fc.nat(99_999),
  unit: fc.constantFrom('元' as const, '万元' as const, '亿元' as const),
});
const printAmount = ({ hundredths, unit }: Amount): string => `${hundredths / 100} ${unit}`;

interface Opened {
  bot: Bot;
  database: Database;
}

/** A store of one report per organ, asked through the bot and, beside it, in SQL. */
function openReports({ reports, amounts }: { reports: readonly RandomReport[]; amounts: readonly Amount[] }): Opened {
  const texts = ORGANS.map((organ, index) => {
    const drawn = reports[index]!;
    const cell = drawn.cells.get(AMOUNT)!;
    const cells = new Map(drawn.cells).set(AMOUNT, { ...cell, text: printAmount(amounts[index]!) });
    return [`report-${index}.txt`, writeText({ ...drawn, organ, year: YEAR, cells, labelStyle: 'plain' }, TEXT_LAYOUTS.tabs!)] as const;
  });
  const home = makeFolder();
  const bot = openWrittenBot(texts, undefined, home);
  const database = new BetterSqlite3(path.join(home, DATABASE_FILE), { readonly: true });
  return { bot, database };
}

/** Values of a row's total by organ; null where the cell holds no number. */
function selectTotals(database: Database, row: string, organs: readonly string[] = ORGANS): Map<string, number | null> {
  const rows = database
    .prepare(
      `SELECT organ, CASE state WHEN 'number' THEN value END AS value FROM figures JOIN reports ON reports.key = figures.report_key
       WHERE "table" = 'applications' AND row_key = ? AND column_key = 'total' AND organ IN (SELECT value FROM json_each(?)) ORDER BY organ`,
    )
    .all(row, JSON.stringify(organs)) as { organ: string; value: number | null }[];
  return new Map(rows.map(({ organ, value }) => [organ, value]));
}

const numbersOf = (totals: ReadonlyMap<string, number | null>) => [...totals.values()].flatMap((value) => (value === null ? [] : [value]));
const computed = ({ figures }: Answer) => figures.filter(({ working }) => working !== undefined).map(({ value }) => value);

/** Half up to two decimals, in whole numbers. */
function hundredths(numerator: number, denominator: number): number {
  return Number((200n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator))) / 100;
}

const corpora = fc.record({
  reports: fc.array(randomReport({ editions: ['2019'], zeros: ['0', ''], bare: true }), {
    minLength: ORGANS.length,
    maxLength: ORGANS.length,
  }),
  amounts: fc.array(amount, { minLength: ORGANS.length, maxLength: ORGANS.length }),
});
const DRAWN = { numRuns: 6, seed: 20_261_120 };

let opened: Opened[] = [];
beforeAll(() => {
  opened = fc.sample(corpora, DRAWN).map(openReports);
});
afterAll(() => {
  for (const { bot, database } of opened) {
    database.close();
    bot.corpus.close();
  }
});

/** Runs a check over the random corpora; `ask` gives the answer to a question. */
async function overCorpora(check: (ask: (question: string) => Promise<Answer>, database: Database) => Promise<void>): Promise<void> {
  for (const { bot, database } of opened) await check((question) => answerQuestion(bot, { turns: [question] }), database);
}

const [first, second, third] = ORGANS;

describe.each(Object.entries(ROWS))('%s', (wording, row) => {
  it('is the cell, or says that there is no number', () =>
    overCorpora(async (ask, database) => {
      for (const [organ, value] of selectTotals(database, row)) {
        const { figures, text } = await ask(`${organ}${YEAR}年${wording}有多少件？`);
        expect(
          figures.map((figure) => [figure.organ, figure.value]),
          text,
        ).toEqual([[organ, value]]);
      }
    }));

  it('adds up', () =>
    overCorpora(async (ask, database) => {
      const numbers = numbersOf(selectTotals(database, row, [first, second, third]));
      const answer = await ask(`${first}、${second}和${third}${YEAR}年${wording}一共多少件？`);
      const total = numbers.reduce((sum, value) => sum + value, 0);
      expect(computed(answer), answer.text).toEqual(numbers.length === 0 ? [] : [total]);
    }));

  it('differs', () =>
    overCorpora(async (ask, database) => {
      const totals = selectTotals(database, row);
      const [a, b] = [totals.get(first), totals.get(second)];
      const answer = await ask(`${first}${YEAR}年${wording}比${second}多多少件？`);
      expect(computed(answer), answer.text).toEqual(typeof a !== 'number' || typeof b !== 'number' || a === b ? [] : [Math.abs(a - b)]);
    }));

  it('is a share of the total', () =>
    overCorpora(async (ask, database) => {
      const [part, whole] = [row, 'outcome/total'].map((key) => selectTotals(database, key).get(third));
      const answer = await ask(`${third}${YEAR}年${wording}占办理结果总计的百分之几？`);
      expect(computed(answer), answer.text).toEqual(typeof part !== 'number' || !whole ? [] : [hundredths(100 * part, whole)]);
    }));

  it('is averaged', () =>
    overCorpora(async (ask, database) => {
      const numbers = numbersOf(selectTotals(database, row, [first, second, third]));
      const total = numbers.reduce((sum, value) => sum + value, 0);
      const answer = await ask(`${first}、${second}和${third}${YEAR}年平均${wording}多少件？`);
      expect(computed(answer), answer.text).toEqual(numbers.length === 0 ? [] : [hundredths(total, numbers.length)]);
    }));

  it('ranks', () =>
    overCorpora(async (ask, database) => {
      const totals = selectTotals(database, row);
      const numbers = numbersOf(totals).sort((a, b) => b - a);
      const most = await ask(`${YEAR}年哪个单位${wording}最多？`);
      expect(
        most.figures.filter(({ value }) => value !== null).map(({ value }) => value),
        most.text,
      ).toEqual(numbers);
      const least = await ask(`${YEAR}年哪个单位${wording}最少？`);
      expect(
        least.figures.filter(({ value }) => value !== null).map(({ value }) => value),
        least.text,
      ).toEqual(numbers.toReversed());
    }));

  it('filters', () =>
    overCorpora(async (ask, database) => {
      const totals = selectTotals(database, row);
      const limit = numbersOf(totals).sort((a, b) => a - b)[1] ?? 5;
      const fitting = (holds: (value: number) => boolean) =>
        [...totals].filter(([, value]) => value !== null && holds(value)).map(([organ]) => organ);
      for (const [condition, expected] of [
        [`超过${limit}件`, fitting((value) => value > limit)],
        [`不少于${limit}件`, fitting((value) => value >= limit)],
        [`少于${limit}件`, fitting((value) => value < limit)],
      ] as const) {
        const answer = await ask(`${YEAR}年哪些单位${wording}${condition}？`);
        expect(answer.figures.map(({ organ }) => organ).sort(), `${condition}: ${answer.text}`).toEqual([...expected].sort());
      }
    }));
});

describe('amounts', () => {
  const inCents = (unit: string, value: number) =>
    BigInt(Math.round(value * 100)) * { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n }[unit as Amount['unit']];

  it('of different units add up and differ as the same money', () =>
    overCorpora(async (ask, database) => {
      const held = database
        .prepare(
          `SELECT organ, value, unit FROM figures JOIN reports ON reports.key = figures.report_key
           WHERE row_key = 'procurement' AND column_key = 'procurement-amount' AND organ IN (?, ?) ORDER BY organ = ? DESC`,
        )
        .all(first, second, first) as { value: number; unit: string }[];
      const [a, b] = held.map(({ value, unit }) => inCents(unit, value));
      const check = async (question: string, expected: bigint) => {
        const answer = await ask(question);
        const figures = answer.figures.filter(({ working }) => working !== undefined);
        expect(
          figures.map(({ value, unit }) => [unitFactor(unit).base, Math.round((value ?? Number.NaN) * unitFactor(unit).factor * 100)]),
          answer.text,
        ).toEqual(expected === 0n && question.includes('多多少') ? [] : [['元', Number(expected)]]);
      };
      await check(`${first}和${second}${YEAR}年采购总金额合计多少？`, a! + b!);
      await check(`${first}${YEAR}年采购总金额比${second}多多少？`, a! > b! ? a! - b! : b! - a!);
    }));

  it.each([
    ['元', '元', 1],
    ['万元', '元', 10_000],
    ['亿元', '元', 100_000_000],
    ['万条', '条', 10_000],
    ['亿次', '次', 100_000_000],
    ['件', '件', 1],
    ['', '', 1],
  ])('%s is %s × %d', (unit, base, factor) => {
    expect(unitFactor(unit)).toEqual({ base, factor });
  });
});

describe('numerals', () => {
  const DIGITS = [...'零一二三四五六七八九'];

  /** A section of four digits: 1005 → 一千零五. */
  function writeSection(value: number): string {
    const places = [...String(value)].map((digit, index, all) => ({
      digit: Number(digit),
      place: ['', '十', '百', '千'][all.length - 1 - index] as string,
    }));
    return places
      .map(({ digit, place }) => (digit === 0 ? '零' : DIGITS[digit] + place))
      .join('')
      .replace(/零+/g, '零')
      .replace(/(?<=.)零$/, '');
  }

  function writeNumeral(value: number): string {
    if (value < 10_000) return writeSection(value);
    const rest = value % 10_000;
    return `${writeSection(Math.floor(value / 10_000))}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${writeSection(rest)}`}`;
  }

  it('are read as they are written', () =>
    fc.assert(
      fc.property(fc.oneof(fc.nat(999), fc.nat(99_999_999)), (value) => {
        expect(parseChineseNumeral(writeNumeral(value)), writeNumeral(value)).toBe(value);
      }),
      { seed: DRAWN.seed },
    ));

  it.each([2, 10, 12, 20, 31, 99, 100, 105, 110, 150, 307, 999, 1005])('%d counts in a question as in digits', async (value) => {
    const { bot } = opened[0] as Opened;
    const ask = (number: string) => answerQuestion(bot, { turns: [`${YEAR}年哪些单位新收申请超过${number}件？`] });
    expect((await ask(writeNumeral(value))).text).toBe((await ask(String(value))).text);
  });
});
