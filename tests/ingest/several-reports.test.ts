import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { compareCells, figuresOf } from './compare-cells.ts';
import { type RandomReport, randomReport } from './random-report.ts';
import { TEXT_LAYOUTS, writeText } from './text-layouts.ts';

const layout = TEXT_LAYOUTS.tabs ?? expect.fail('no layout of tabs');
const sample = (edition: '2021' | '2019', seed: number): RandomReport[] =>
  fc.sample(randomReport({ editions: [edition], sound: true, bare: true, zeros: ['0'] }), { numRuns: 2, seed });
const [report, other] = sample('2021', 5) as [RandomReport, RandomReport];
const [older] = sample('2019', 6) as [RandomReport];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const write = (given: RandomReport, more: Partial<RandomReport> = {}): string =>
  writeText({ ...given, labelStyle: 'plain', ...more }, layout);
const [ORGAN, YEAR] = ['嘉善县水利局', 2022];
const first = write(report, { organ: ORGAN, year: YEAR });
const PROSE = '一、总体情况\n\n工作平稳开展。\n\n二、主动公开政府信息情况\n\n公开了信息。\n\n三、存在的主要问题及改进情况\n\n继续改进。\n';
const titleOf = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;
const [DEPARTMENT, COUNTY] = ['嘉善县教育局', '嘉善县人民政府'];
const div = (text: string, style = ''): string =>
  `<div${style}>${text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>`;
const page = (...parts: string[]): string => `<!DOCTYPE html><html><body>${parts.join('')}</body></html>`;
const prose = (organ: string, year: number): string => `${titleOf(organ, year)}\n\n${PROSE}`;

describe('several reports in one file', () => {
  it.each<[string, string, string[]]>([
    ['two years of one organ', `${first}\n\n${write(other, { organ: ORGAN, year: YEAR + 1 })}`, [`${YEAR}年`, `${YEAR + 1}年`]],
    ['two organs', `${first}\n\n${write(other, { organ: DEPARTMENT, year: YEAR })}`, [ORGAN, DEPARTMENT]],
    ['two forms', `${first}\n\n${write(older, { organ: ORGAN, year: 2019 })}`, [`${YEAR}年`, '2019年']],
    [
      'two organs and forms',
      `${write(older, { organ: ORGAN, year: 2019 })}\n\n${write(report, { organ: DEPARTMENT, year: YEAR })}`,
      [DEPARTMENT],
    ],
    ['one with prose alone behind', `${first}\n\n${prose(DEPARTMENT, YEAR)}`, [ORGAN, DEPARTMENT]],
    ['one with prose alone before', `${prose(DEPARTMENT, YEAR)}\n\n${first}`, [ORGAN, DEPARTMENT]],
    ['two with prose alone', `${prose(ORGAN, YEAR)}\n\n${prose(DEPARTMENT, YEAR)}`, [ORGAN, DEPARTMENT]],
    ['a county and its department', `${prose(COUNTY, YEAR)}\n\n${prose(DEPARTMENT, YEAR)}`, [COUNTY, DEPARTMENT]],
    ['a county and its department, as areas', `${prose('嘉善县', YEAR)}\n\n${prose(DEPARTMENT, YEAR)}`, [DEPARTMENT]],
    [
      'titles on two lines',
      `${ORGAN}\n2022年政府信息公开工作年度报告\n\n${PROSE}\n\n${DEPARTMENT}\n2022年政府信息公开工作年度报告\n\n${PROSE}`,
      [ORGAN, DEPARTMENT],
    ],
    ['titles without a year', `${prose(ORGAN, YEAR)}\n\n${DEPARTMENT}政府信息公开工作年度报告\n\n${PROSE}`, [DEPARTMENT]],
    [
      'numbered ones',
      `嘉善县各部门2022年政府信息公开工作年度报告汇编\n\n一、${prose(ORGAN, YEAR).replaceAll(/^(.)、/gmu, '（$1）')}\n\n二、${prose(DEPARTMENT, YEAR).replaceAll(/^(.)、/gmu, '（$1）')}`,
      [ORGAN, DEPARTMENT],
    ],
    ['three of them', [ORGAN, DEPARTMENT, '嘉善县审计局'].map((organ) => prose(organ, YEAR)).join('\n\n'), ['审计局']],
    ['tabs of a page', page(div(prose(ORGAN, YEAR)), div(prose(DEPARTMENT, YEAR))), [ORGAN, DEPARTMENT]],
  ])('are refused with their titles: %s', async (_, text, titles) => {
    for (const options of [{}, { organ: ORGAN, year: YEAR }]) {
      const reading = await readReportFile(encode(text), 'two.txt', options);
      expect(reading).toMatchObject({ code: 'reports-several' });
      for (const title of titles) expect('text' in reading ? reading.text : '').toContain(title);
    }
  });

  it.each<[string, string]>([
    ['links behind', `${first}\n\n相关链接\n${titleOf(DEPARTMENT, YEAR)}\n${titleOf(ORGAN, YEAR - 1)}\n`],
    [
      'links before',
      `${titleOf(DEPARTMENT, YEAR)}\n${titleOf(ORGAN, YEAR - 1)}\n\n${first}`.replace(titleOf(DEPARTMENT, YEAR), titleOf(ORGAN, YEAR)),
    ],
    ['last year’s report quoted', first.replace('本报告', `与《${titleOf(ORGAN, YEAR - 1)}》相比，工作有所改进。本报告`)],
    ['a list of attachments', `${first}\n\n附件：\n1.${titleOf(DEPARTMENT, YEAR)}\n2.${titleOf('嘉善县审计局', YEAR)}\n`],
    ['the title on every page', first.split('\n\n').join(`\n\n${titleOf(ORGAN, YEAR)}\n\n`)],
    ['the title of last year on the next page', first.replace('三、收到', `${titleOf(ORGAN, YEAR - 1)}\n\n三、收到`)],
    [
      'a part about last year’s report',
      first.replace('三、收到', `二、${YEAR - 1}年政府信息公开工作年度报告问题整改情况\n\n已经整改。\n\n三、收到`),
    ],
    ['its place before its name', `浙江省${titleOf(ORGAN, YEAR)}\n\n${PROSE}\n\n${titleOf(ORGAN, YEAR)}\n\n${PROSE}`],
    ['the government’s office', `${prose('嘉善县', YEAR)}\n\n${prose('嘉善县人民政府办公室', YEAR)}`],
    ['a covering letter', `关于报送${titleOf(ORGAN, YEAR)}的函\n\n县政府办公室：\n\n现将报告报送。\n\n${first}`],
    ['a hidden tab', page(div(prose(ORGAN, YEAR)), div(prose(DEPARTMENT, YEAR), ' style="display:none"'))],
  ])('are not seen in %s', async (_, text) => {
    const reading = await readReportFile(encode(text), 'one.txt');
    expect('masthead' in reading ? [reading.masthead.year, reading.masthead.organ.slice(-10)] : reading).toEqual([
      YEAR,
      expect.stringContaining('嘉善县'),
    ]);
  });

  it('reads a report that is pasted twice once, and says so in one message', async () => {
    const reading = await readReportFile(encode(`${first}\n\n${first}`), 'twice.txt');
    const { wrong, lost, illegible } = compareCells(report, figuresOf(reading));
    expect({ wrong, lost, illegible }).toEqual({ wrong: [], lost: [], illegible: [] });
    const codes = 'messages' in reading ? reading.messages.map((message) => message.code) : [];
    expect(codes.filter((code) => /repeated/.test(code))).toEqual(['tables-repeated']);
  });
});
