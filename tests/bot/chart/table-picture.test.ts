/** Tables as pictures: a line per cell, everything in its state, and text that is drawn. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerQuestion } from '../../../bot/answer-question.ts';
import { drawTable, drawTableSvg, readTable, TABLE_LIMIT } from '../../../bot/chart/table-picture.ts';
import { ORGAN, openYearsBot } from './years-bot.ts';

let years: Awaited<ReturnType<typeof openYearsBot>>;
beforeAll(async () => {
  years = await openYearsBot();
});
afterAll(() => years.close());

const tableFor = async (question: string) => readTable(await answerQuestion(years.bot, { turns: [question] }), years.bot.corpus)!;

it('shows each cell under its organ and year, blank and not applicable in words', async () => {
  const table = await tableFor(`${ORGAN}2016到2024年收到的申请数量`);
  const cells = table.groups.map(({ head, lines }) => [head, ...lines.map(({ cell }) => cell)].join(' '));
  expect(cells).toContain(`${ORGAN}2016年 11 件`);
  expect(cells).toContain(`${ORGAN}2021年 空白（未填）`);
  expect(cells).toContain(`${ORGAN}2022年 “/”（不适用）`);
  expect(table.sources.join()).toMatch(/回执/);
});

it('is drawn: another number is another picture', async () => {
  const table = await tableFor(`${ORGAN}2023年收到的申请按申请人类型`);
  const other = structuredClone(table);
  other.groups[0]!.lines[0]!.cell = '13 件';
  const [first, second] = [await drawTable(table), await drawTable(other)];
  expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(false);
  expect(await drawTable(table, '/nowhere/font.otf')).toBeUndefined();
});

it('takes in what stands in reports', async () => {
  const text = '<b>&amp;\u0000\ud800\u202e反 👩‍👩‍👧 "x"';
  const table = { title: text, groups: [{ head: text, lines: [{ label: text.repeat(20), cell: text }] }], sources: [text] };
  expect(drawTableSvg(table)).not.toMatch(/<b>/);
  expect((await drawTable(table))!.length).toBeGreaterThan(1000);
});

it('has no picture for nothing, nor for a table that is too long', async () => {
  const answer = await answerQuestion(years.bot, { turns: [`${ORGAN}2023年收到的申请按申请人类型`] });
  expect(readTable({ ...answer, figures: [] }, years.bot.corpus)).toBeUndefined();
  expect(TABLE_LIMIT).toBeLessThan(100);
});
