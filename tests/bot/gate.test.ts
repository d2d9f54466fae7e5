/** The last gate: what has a source passes, and whatever tries to slip by is named. */
import { describe, expect, it } from 'vitest';
import { findDanglingCitations, findUngroundedNumbers, type GateEvidence } from '../../bot/answer/gate.ts';
import type { AnswerFigure, Citation } from '../../bot/answer.ts';
import { ANSWER_TEXTS } from '../../data/wording/answer-texts.ts';
import { OPERATION_TEXTS } from '../../data/wording/operation-texts.ts';

const citation: Citation = {
  id: '1',
  report: 'example',
  source: 'example.txt',
  kind: 'original',
  title: '示例市水务局2020年政府信息公开工作年度报告',
  organ: '五家渠市水务局',
  year: 2020,
  section: '三、收到和处理政府信息公开申请情况',
  table: 'applications',
  row: ['一、本年新收政府信息公开申请数量'],
  column: '总计',
  quote: '| 一、本年新收政府信息公开申请数量 | 19 | 3 | 22 |',
};
const figure = (value: number, unit: string, more: Partial<AnswerFigure> = {}): AnswerFigure => ({
  organ: citation.organ,
  year: 2020,
  metric: 'newly-received',
  label: '总计',
  state: 'number',
  value,
  unit,
  raw: String(value),
  citation: '1',
  ...more,
});
const FIGURES = [figure(22, '件'), figure(1.23, '亿元'), figure(-5, '项'), figure(1204, '件')];
const WORKINGS = [
  { operands: [22, 24], result: 91.67 },
  { operands: [19, 3], result: 22 },
];
const SOURCE = '全年办理热线事项82.27万件，\n其中三十一件延期。';

interface Case {
  figures?: AnswerFigure[];
  suggestions?: string[];
  evidence?: Partial<GateEvidence>;
}

const ungrounded = (text: string, { figures = FIGURES, suggestions = [], evidence = {} }: Case = {}) =>
  findUngroundedNumbers(
    { text, figures, citations: [citation], findings: [], suggestions, today: '2026-01-01' },
    {
      workings: WORKINGS,
      counts: [],
      years: [2018, 2020],
      quoted: [],
      asked: ['他们2020年驳回了31件吗？'],
      names: ['五家渠市水务局', 'Wujiaqu Water Bureau'],
      sourceTexts: () => [SOURCE],
      ...evidence,
    },
  );

describe('passes', () => {
  it.each<[string, string, Case?]>([
    ['a figure', '为 22 件[1]。'],
    ['a figure with separators', '为 1,204 件[1]。'],
    ['a figure in its scale', '总金额 1.23 亿元[1]。'],
    ['a figure in another scale, converted rightly', '1.23 亿元 = 12300 万元。'],
    ['a figure in its scale in English', 'amount — 1.23 亿元 (hundred million yuan)[1].'],
    ['a negative figure', '增减为 -5 项[1]。'],
    ['a working', '22 ÷ 24 = 91.67%，19 + 3 = 22。'],
    ['years that are held or stand beside one that is cited', '2018年、2020年、2021年'],
    ['today', '按今天2026-01-01推算'],
    ['a counted number of the product', '只读前 1000 个字', { evidence: { counts: [1000] } }],
    ['marks of citations', '[1]…[1]'],
    ['the cited line in quotation marks', '“| 一、本年新收政府信息公开申请数量 | 19 | 3 | 22 |”'],
    ['a label of the cited cell', '一、本年新收政府信息公开申请数量为 22 件'],
    [
      'a quotation from the text of a cited report',
      '正文写“全年办理热线事项82.27万件，…三十一件延期”',
      { evidence: { quoted: ['全年办理热线事项82.27万件，…三十一件延期'] } },
    ],
    ['the asked number, in quotation marks', '不是“31件”，是 22 件', { evidence: { quoted: ['31件'] } }],
    [
      'a number that a person read',
      '人工读数 17（原格无法辨认）',
      { figures: [figure(0, '件', { state: 'illegible', value: null, reading: { value: 17, note: 'x', by: null } })] },
    ],
    ['names of organs with numerals', '收录的有：五家渠市水务局（2020年）'],
    ['a suggestion with a held year', '', { suggestions: ['五家渠市水务局2018年收到多少申请？'] }],
    ['numerals that are parts of words', '两者一致，一一对应，统一口径，不止一种读法，最近一年，第三方，其他万一'],
  ])('%s', (_, text, given) => {
    expect(ungrounded(text, given)).toEqual([]);
  });

  it('the fixed wordings themselves', () => {
    const tables: Record<string, { zh: string; en: string }>[] = [ANSWER_TEXTS, OPERATION_TEXTS];
    const wordings = tables
      .flatMap((table) => Object.values(table).flatMap(({ zh, en }) => [zh, en]))
      .map((text) => text.replace(/\{\w+\}/g, ''));
    expect(wordings.flatMap((text) => ungrounded(text, { figures: [figure(0, '件')] }))).toEqual([]);
  });
});

describe('stops', () => {
  it.each<[string, string, Case?]>([
    ['a bare number', '共 23 件'],
    ['a number without white space', '共23件'],
    ['a number with separators', '共 1,205 件'],
    ['a number whose separators are dropped wrongly', '共 12,04 件'],
    ['a decimal', '共 22.5 件'],
    ['a figure with a decimal more', '共 1204.5 件'],
    ['a percentage', '占 30%'],
    ['a value that is no share, as a percentage', '占 1204%'],
    ['a percentage in words', '占百分之三十'],
    ['a share in tenths', '约三成'],
    ['a decimal percentage in words', '占百分之三十点五'],
    ['a Chinese numeral with a measure word', '共十二件'],
    ['another measure word', '涉及三家单位、十五人'],
    ['a large Chinese numeral', '共二百零三'],
    ['a year in Chinese numerals that is not held', '二〇一六年'],
    ['full-width digits', '共２３件'],
    ['full-width digits with a full-width point', '共２２．５件'],
    ['superscript digits', '共 22³ 件'],
    ['circled digits', '见⑦'],
    ['digits of another script', '共 ٢٣ 件'],
    ['a number glued to letters', '约A23B'],
    ['a number glued to its unit', '23件次'],
    ['a negative number where the figure is positive', '为 -22 件'],
    ['a negative number with a minus sign', '为 −1204 件'],
    ['a positive number where the figure is negative', '为 5 项'],
    ['a right value in a smaller scale', '总金额 1.23 万元'],
    ['a right value without its scale', '总金额 1.23'],
    ['a right value with a scale that it has not', '共 22 万件'],
    ['a right value in yuan', '总金额 1.23 元'],
    ['a conversion that is wrong', '即 1230 万元'],
    ['an English number', 'they received twelve applications'],
    ['a compound English number', 'about one hundred and thirty-one requests'],
    ['a number split by an invisible character', '共 2\u200b2\u200b2 件'],
    ['a fraction in words', '约占三分之一'],
    ['half', '一半以上'],
    ['half, in English', 'half of them'],
    ['a multiple in English', 'twice as many'],
    ['financial numerals', '共叁拾件'],
    ['an English percentage', 'thirty percent of them'],
    ['a year that is not held', '2015年'],
    ['the asked number outside of quotation marks', '是 31 件', { evidence: { quoted: ['31', '31件'] } }],
    ['the asked number with a unit outside of quotation marks', '是31件', { evidence: { quoted: ['31件'] } }],
    ['a quotation that nobody wrote', '正文写“共收到99件”', { evidence: { quoted: ['共收到99件'] } }],
    ['a quotation that is not verbatim', '正文写“全年办理热线事项83.27万件”', { evidence: { quoted: ['全年办理热线事项83.27万件'] } }],
    ['a quotation in Chinese numerals that nobody wrote', '正文写“共三十二件”', { evidence: { quoted: ['共三十二件'] } }],
    ['a quotation in English words that nobody wrote', 'it says "twelve applications"', { evidence: { quoted: ['twelve applications'] } }],
    ['quotation marks alone', '正文写“共收到99件”'],
    ['English quotation marks alone', 'it says "99 applications"'],
    ['a cell of the cited line outside of quotation marks', '其中 19 件', { evidence: { workings: [] } }],
    ['a mark of a citation in other brackets', '【9】'],
    ['a number in a suggestion', '', { suggestions: ['五家渠市水务局2018年收到的22件申请是怎么处理的？'] }],
    ['a year in a suggestion that is not held', '', { suggestions: ['五家渠市水务局2016年收到多少申请？'] }],
  ])('%s', (_, text, given) => {
    expect(ungrounded(text, given).length).toBeGreaterThan(0);
  });
});

describe('citations', () => {
  const dangling = (text: string, figures = FIGURES, findings: { citations: string[] }[] = []) =>
    findDanglingCitations({
      text,
      figures,
      citations: [citation],
      findings: findings.map((finding) => ({ identity: 'I1', verdict: 'violated', left: '', right: '', ...finding })),
    });

  it.each([
    ['a mark', dangling('22[1]'), []],
    ['a mark without citation', dangling('22[1][2]'), ['2']],
    ['the end of a range without citation', dangling('22[1]…[7]'), ['7']],
    ['a figure without citation', dangling('22', [figure(22, '件', { citation: '4' })]), ['4']],
    ['a finding without citation', dangling('22', [], [{ citations: ['1', '3'] }]), ['3']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
