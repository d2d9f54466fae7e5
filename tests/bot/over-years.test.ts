/** Reports of three organs over several years: what is carried from one year into the next, the latest years, blanks, and the organ that a turn found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, type Bot } from '../../bot/answer-question.ts';
import { type WrittenReport, writeReport } from './write-report.ts';
import { openWrittenBot } from './written-bot.ts';

const WATER = '淮安市水利局';
const SCHOOLS = '淮安市教育局';
const MUDU = '苏州市吴中区木渎镇人民政府';

const totals = (received: number, carriedOver: number, granted: number, carriedForward: number) => ({
  'newly-received': received,
  'carried-over': carriedOver,
  'outcome/granted': granted,
  'carried-forward': carriedForward,
});

const REPORTS: readonly WrittenReport[] = [
  { organ: WATER, year: 2021, totals: totals(12, 1, 8, 2), licences: 40, penalties: 5 },
  { organ: WATER, year: 2022, totals: totals(15, 2, 9, 3), licences: 44, penalties: 7 },
  { organ: WATER, year: 2023, totals: totals(20, 3, 14, 2), licences: 50, penalties: 9 },
  { organ: WATER, year: 2024, totals: totals(26, 4, 17, 6), licences: '-', penalties: 8, reviews: 3 },
  { organ: SCHOOLS, year: 2023, totals: totals(9, 0, 5, 0), licences: 3, penalties: 0 },
  { organ: SCHOOLS, year: 2024, totals: totals(11, 0, 7, 1), penalties: 0 },
  {
    organ: MUDU,
    year: 2024,
    totals: totals(62, 5, 30, 13),
    licences: 120,
    penalties: 210,
    reviews: 1,
    prose: '如有疑问，请与木渎镇政府办公室联系，地址：吴中区木渎镇示例街88号，电话：0512-60000002，网址：www.example.cn。',
  },
];

let bot: Bot;
beforeAll(() => {
  bot = openWrittenBot(
    REPORTS.map((report): [string, string] => [`${report.organ}${report.year}.txt`, writeReport(report)]),
    '2026-01-01',
  );
});
afterAll(() => bot.corpus.close());

const ask = (...turns: string[]) => answerQuestion(bot, { turns });
/** 'organ year: value' of every figure that is read from a cell. */
const cellsOf = (figures: Awaited<ReturnType<typeof ask>>['figures']) =>
  figures.filter(({ working }) => working === undefined).map(({ organ, year, value, state }) => `${organ} ${year}: ${value ?? state}`);

describe('what one year carried forward and the next carried over', () => {
  it.each([
    ['水利局2023年上年结转与2022年结转下年度一致吗', /^是的/, ['2023: 3', '2022: 3']],
    ['水利局2024年上年结转和上一年的结转下年度对得上吗', /^不是/, ['2024: 4', '2023: 2']],
    ['水利局2023年的结转和上年接得上吗', /^是的/, ['2023: 3', '2022: 3']],
    ['水利局2024年上年结转4件，跟去年的报告对得上吗', /^不是/, ['2024: 4', '2023: 2']],
    ["Does the Huaian water bureau's 2023 carry-in tie with last year's carry-forward?", /^Yes/, ['2023: 3', '2022: 3']],
    ["Does the carried-over figure of the Huaian water bureau for 2024 match the previous year's report?", /^No/, ['2024: 4', '2023: 2']],
    ['水利局去年结转下来的和今年上年结转对不对得上', /^不是/, ['2024: 4', '2023: 2']],
    // The year before is not held: the one figure, and that.
    ['水利局2021年上年结转与上一年的报告衔接吗', /没有收录淮安市水利局2020年的报告/, ['2021: 1']],
    // Two rows of one year, and one row of two years, are none of this.
    ['水利局2023年上年结转和结转下年度一样吗', /^不是/, ['2023: 3', '2023: 2']],
    ['水利局2023年上年结转和2022年上年结转一样吗', /^不是/, ['2023: 3', '2022: 2']],
    ['水利局2023年新收和上年结转一样吗', /^不是/, ['2023: 20', '2023: 3']],
  ])('%s', async (question, says, cells) => {
    const { text, figures } = await ask(question);
    expect(text).toMatch(says);
    expect(cellsOf(figures).toSorted(), text).toEqual(cells.map((cell) => `${WATER} ${cell}`).toSorted());
  });
});

describe('the latest years', () => {
  it.each([
    ['最近三年水利局新收多少', ['2022: 15', '2023: 20', '2024: 26'], /2022、2023、2024年/],
    ['水利局近两年予以公开', ['2023: 14', '2024: 17'], /2023、2024年/],
    ['水利局新收申请近三年的趋势', ['2022: 15', '2023: 20', '2024: 26'], /26 - 15 = 11/],
    ['水利局近三年新收合计', ['2022: 15', '2023: 20', '2024: 26'], /15 \+ 20 \+ 26 = 61/],
    ['水利局近10年新收申请多少', ['2021: 12', '2022: 15', '2023: 20', '2024: 26'], /没有收录那么多年/],
    ['水利局近年来新收申请', ['2021: 12', '2022: 15', '2023: 20', '2024: 26'], /2021、2022、2023、2024年/],
    ["Huaian water bureau's new applications in the latest three years", ['2022: 15', '2023: 20', '2024: 26'], /latest years held/],
    ['Huaian water bureau, penalties over the past two years', ['2023: 9', '2024: 8'], /latest years held/],
    // A year in digits, or one back from today, is no number of years.
    ['水利局2023年新收多少', ['2023: 20'], /20/],
    ['水利局三年前新收多少', ['2023: 20'], /2023/],
  ])('%s', async (question, cells, says) => {
    const { text, figures } = await ask(question);
    expect(cellsOf(figures), text).toEqual(cells.map((cell) => `${WATER} ${cell}`));
    expect(text).toMatch(says);
  });

  it('are not dropped beside a year in digits', async () => {
    const { status, figures } = await ask('水利局2023年近两年新收多少');
    expect([status, figures]).toEqual(['not_found', []]);
  });

  it('are gone on with by the next turn', async () => {
    expect(cellsOf((await ask('水利局近两年新收', '予以公开呢')).figures)).toEqual([`${WATER} 2023: 14`, `${WATER} 2024: 17`]);
    expect(cellsOf((await ask('水利局2021年新收多少', '近两年呢')).figures)).toEqual([`${WATER} 2023: 20`, `${WATER} 2024: 26`]);
  });
});

describe('organs that left a cell blank', () => {
  it.each([
    ['2024年谁没填行政许可', [`${SCHOOLS} 2024: blank`]],
    ['2024年哪些单位行政许可是空白', [`${SCHOOLS} 2024: blank`]],
    ['Which organs left licences blank in 2024?', [`${SCHOOLS} 2024: blank`]],
    ['Who left the total of outcomes blank in 2024?', [`${SCHOOLS} 2024: blank`, `${WATER} 2024: blank`, `${MUDU} 2024: blank`]],
    ['2024年有几家没填行政复议', [`${SCHOOLS} 2024: blank`]],
    // Zero, a mark for "not applicable" and a number are not blank.
    ['2024年哪些单位行政处罚没填', []],
    ['2024年哪些单位行政处罚是0', [`${SCHOOLS} 2024: 0`]],
    ['2024年哪些单位填了行政处罚', [`${SCHOOLS} 2024: 0`, `${WATER} 2024: 8`, `${MUDU} 2024: 210`]],
  ])('%s', async (question, cells) => {
    const { text, figures } = await ask(question);
    expect(cellsOf(figures).toSorted(), text).toEqual(cells.toSorted());
  });

  it('tells a mark for "not applicable" apart', async () => {
    expect((await ask('2024年谁没填行政许可')).text).toContain(`（${WATER}填的不是数字`);
  });
});

describe('the organ that a turn before found', () => {
  const most = '2024年哪家单位新收申请最多';
  it.each([
    [[most, '它予以公开了多少件'], `${MUDU} 2024: 30`],
    [[most, '予以公开多少件'], `${MUDU} 2024: 30`],
    [[most, '它予以公开了多少件', '那它结转下年度多少件'], `${MUDU} 2024: 13`],
    [[most, '予以公开多少件', '行政处罚决定多少件'], `${MUDU} 2024: 210`],
    [['2024年哪家单位新收申请最少', '予以公开多少件'], `${SCHOOLS} 2024: 7`],
    [['Which organ received the most applications in 2024?', 'And how many did it grant?'], `${MUDU} 2024: 30`],
    [
      ['Which organ received the most applications in 2024?', 'And how many did it grant?', 'How many reconsideration cases did it have?'],
      `${MUDU} 2024: 1`,
    ],
    // Another organ, or all of them again, are what the turn says.
    [[most, '教育局2024年予以公开多少件'], `${SCHOOLS} 2024: 7`],
  ])('%j', async (turns, cell) => {
    const { text, figures } = await ask(...turns);
    expect(cellsOf(figures).slice(-1), text).toEqual([cell]);
    expect(cellsOf(figures).length, text).toBeLessThan(3);
  });

  it('is asked for where a turn may mean all organs again', async () => {
    expect((await ask(most, '那行政处罚呢')).status).toBe('ambiguous');
    expect(cellsOf((await ask(most, '哪家行政复议最多')).figures)[0]).toBe(`${WATER} 2024: 3`);
  });
});

it.each([
  ['木渎镇电话多少', '0512-60000002'],
  ['木渎镇网址是什么', 'www.example.cn'],
  ["What is the telephone number of Mudu Town People's Government of Wuzhong District?", '0512-60000002'],
  ['木渎镇的地址在哪', '示例街88号'],
])('quotes how an organ is reached: %s', async (question, says) => {
  expect((await ask(question)).text).toContain(says);
});

it('refuses the telephone of an organ whose report does not state it', async () => {
  const { status, text } = await ask('教育局电话是多少');
  expect([status, text.includes('0512')]).toEqual(['not_found', false]);
});
