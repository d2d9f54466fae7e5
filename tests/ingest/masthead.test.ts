import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import type { MastheadOptions } from '../../ingest/masthead.ts';
import { MAXIMUM_BYTES } from '../../ingest/rejection.ts';

const read = (text: string, options?: MastheadOptions) => readReport(new TextEncoder().encode(text), 'case.txt', options);
const BODY = '\n\n一、总体情况\n\n平稳。\n';

describe('masthead', () => {
  it.each<[string, string, { organ: string; year: number; title?: string; date?: string; documentNumber?: string }]>([
    ['one line', `示例市水务局2020年政府信息公开工作年度报告${BODY}`, { organ: '示例市水务局', year: 2020 }],
    [
      'two lines',
      `示例市水务局\n\n2020 年度政府信息公开年度工作报告${BODY}`,
      { organ: '示例市水务局', year: 2020, title: '示例市水务局2020年度政府信息公开年度工作报告' },
    ],
    ['misprinted title', `示例市水务局2021年政府信息公开工作告年度报${BODY}`, { organ: '示例市水务局', year: 2021 }],
    ['year in Chinese digits', `示例市水务局二〇一七年政府信息公开工作年度报告${BODY}`, { organ: '示例市水务局', year: 2017 }],
    [
      'covering letter before it',
      `示例市水务局关于报送2019年政府信息公开工作年度报告的函\n\n市政府办公室：\n\n示例市水务局\n\n2020年1月9日\n\n示例市水务局\n\n2019年政府信息公开工作年度报告${BODY}`,
      { organ: '示例市水务局', year: 2019, date: '2020-01-09' },
    ],
    [
      'lines of an archive',
      `标题: 示例市水务局2022年政府信息公开工作年度报告\n发布时间: 2023-01-19 15:34\n文号: 示水函〔2023〕4号\n${BODY}`,
      { organ: '示例市水务局', year: 2022, date: '2023-01-19', documentNumber: '示水函〔2023〕4号' },
    ],
    [
      'year only in the period',
      `示例市水务局\n\n政府信息公开工作年度报告\n\n统计期限为2016年1月1日至12月31日。\n\n示例市水务局2016年政府信息公开年报${BODY}`,
      { organ: '示例市水务局', year: 2016 },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ masthead: expected });
  });

  it('takes what the person says over what the file says', () => {
    expect(read(`2020年政府信息公开工作年度报告${BODY}`, { organ: '示例市水务局', year: 2019 })).toMatchObject({
      masthead: { organ: '示例市水务局', year: 2019 },
    });
  });
});

describe('whose report it is', () => {
  const headless = (end: string) => `2020年政府信息公开工作年度报告${BODY}${end}`;
  const named = (text: string, source: string) => readReport(new TextEncoder().encode(text), source);

  it.each<[string, string, string, { organ: string; year?: number; code?: string }]>([
    ['the signature, where the title names none', headless('\n示例市水务局\n\n2021年1月9日\n'), 'a.txt', { organ: '示例市水务局' }],
    [
      'the signature before the site that published it',
      `信息来源：示例县人民政府\n${headless('\n示例市水务局\n\n2021年1月9日\n')}`,
      'a.txt',
      { organ: '示例市水务局' },
    ],
    ['the text', headless('\n本报告由示例市水务局编制。\n'), 'a.txt', { organ: '示例市水务局', code: 'organ-inferred' }],
    ['the file name at last', headless(''), '示例市水务局2020年年报.txt', { organ: '示例市水务局', code: 'organ-inferred' }],
    [
      'the signature, where the title says 我局',
      `我局${headless('\n示例市水务局\n\n2021年1月9日\n')}`,
      'a.txt',
      { organ: '示例市水务局', code: 'organ-inferred' },
    ],
    [
      'the signature, where a place was written over',
      `娱乐平台${headless('\n示例市水务局\n\n2021年1月9日\n')}`,
      'a.txt',
      { organ: '示例市水务局', code: 'organ-inferred' },
    ],
    [
      'the fuller name, where the title has the kind alone',
      `水务局${headless('\n示例市水务局\n\n2021年1月9日\n')}`,
      'a.txt',
      { organ: '示例市水务局' },
    ],
    ['the title before the file name', `示例市水务局${headless('')}`, '示例县教育局2019年年报.txt', { organ: '示例市水务局', year: 2020 }],
  ])('is taken from %s', (_, text, source, { organ, year = 2020, code }) => {
    const report = named(text, source);
    expect(report).toMatchObject({ masthead: { organ, year } });
    if ('masthead' in report)
      expect(report.messages.map((message) => message.code).filter((one) => one === 'organ-inferred')).toEqual(code ? [code] : []);
  });

  it.each<[string, string, string, string, RegExp]>([
    ['nobody is named', headless(''), 'a.txt', 'organ-missing', /--organ/],
    ['the title says 我局 alone', `我局${headless('')}`, 'a.txt', 'organ-missing', /我局/],
    [
      'many places have an organ of that name',
      `水务局${headless('')}`,
      'a.txt',
      'organ-missing',
      /水务局 names an organ that many places have/,
    ],
    [
      'title and signature name organs of two provinces',
      `甘肃省水利厅${headless('\n青海省水利厅\n\n2021年1月9日\n')}`,
      'a.txt',
      'organ-missing',
      /甘肃省水利厅.*青海省水利厅/,
    ],
    [
      'title and period differ, and nothing speaks for either',
      `示例市水务局2021年政府信息公开工作年度报告\n\n统计期限为2020年1月1日至12月31日。${BODY}`,
      'a.txt',
      'year-missing',
      /title says 2021.*period.*2020.*--year/,
    ],
  ])('is asked where %s', (_, text, source, code, reason) => {
    expect(named(text, source)).toMatchObject({ code, text: expect.stringMatching(reason) as string });
  });

  it('is answered by --organ and --year', () => {
    expect(read(`水务局${headless('')}`, { organ: '示例市水务局' })).toMatchObject({ masthead: { organ: '示例市水务局' } });
  });

  it.each([
    [2021, '2022年1月9日'],
    [2020, '2021年1月9日'],
  ])('takes of title and period the one that the date speaks for, and says so: %i', (year, date) => {
    const report = read(
      `示例市水务局2021年政府信息公开工作年度报告\n\n统计期限为2020年1月1日至12月31日。${BODY}\n示例市水务局\n\n${date}\n`,
    );
    expect(report).toMatchObject({
      masthead: { year },
      messages: expect.arrayContaining([expect.objectContaining({ code: 'year-conflict' })]) as unknown,
    });
  });
});

describe('what the file says otherwise', () => {
  const said = (text: string) => {
    const report = read(text);
    return 'masthead' in report ? report.messages.map(({ code }) => code).filter((code) => /^(?:organ|year|titles)-/.test(code)) : report;
  };
  const title = '嘉善县水利局2020年政府信息公开工作年度报告';

  it.each<[string, string, string[]]>([
    ['nothing', `${title}${BODY}\n嘉善县水利局\n\n2021年1月9日\n`, []],
    ['another department that signs', `${title}${BODY}\n嘉善县教育局\n\n2021年1月9日\n`, ['organ-conflict']],
    ['the government that signs', `${title}${BODY}\n嘉善县人民政府办公室\n\n2021年1月9日\n`, ['organ-conflict']],
    ['its government’s own office', `${title.replace('水利局', '人民政府')}${BODY}\n嘉善县人民政府办公室\n\n2021年1月9日\n`, []],
    ['a short name that signs', `${title}${BODY}\n县水利局\n\n2021年1月9日\n`, []],
    ['where a street is', `${title.replace('嘉善县水利局', '木渎镇人民政府')}${BODY}`, ['organ-placed']],
  ])('is a message: %s', (_, text, codes) => {
    expect(said(text)).toEqual(codes);
  });
});

describe('what the person who adds the file says otherwise', () => {
  const text = `嘉善县水利局2020年政府信息公开工作年度报告${BODY}`;
  it.each<[MastheadOptions, string[]]>([
    [{}, []],
    [{ organ: '嘉善县水利局', year: 2020 }, []],
    [{ organ: '浙江省嘉兴市嘉善县水利局' }, []],
    [{ organ: '嘉善县教育局' }, ['organ-given']],
    [{ year: 2019 }, ['year-given']],
    [{ organ: '嘉善县教育局', year: 2019 }, ['organ-given', 'year-given']],
  ])('is taken, and a message: %j', (options, codes) => {
    const report = read(text, options);
    const given = 'masthead' in report ? report.messages.map(({ code }) => code).filter((code) => code.endsWith('-given')) : report;
    expect(given).toEqual(codes);
  });
});

describe('rejections', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', new Uint8Array(), 'file-empty', /no text/],
    ['white space', new TextEncoder().encode(' \n\t\n'), 'file-empty', /no text/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'format-unknown', /PDF/],
    ['zeros', new Uint8Array(400), 'format-unknown', /binary/],
    ['a web page', new TextEncoder().encode('<!DOCTYPE html><html><body>示例</body></html>'), 'format-unknown', /HTML/],
    ['no encoding', new Uint8Array([0x80, 0xff, 0xff, 0x81, 0xff]), 'text-undecodable', /UTF-8/],
    ['too large', new Uint8Array(MAXIMUM_BYTES + 1), 'file-too-large', /20 MB/],
    [
      'a budget',
      new TextEncoder().encode('示例市水务局2020年部门预算公开\n\n项目\t单位\t数量\n车辆\t台\t3\n'),
      'report-not-recognised',
      /政府信息公开工作年度报告/,
    ],
    ['an essay', new TextEncoder().encode('论公开\n\n公开是现代行政的要求。\n'), 'report-not-recognised', /title/],
    ['no organ', new TextEncoder().encode(`2020年政府信息公开工作年度报告${BODY}`), 'organ-missing', /--organ/],
  ])('%s', (_, bytes, code, text) => {
    const result = readReport(bytes, 'case.txt');
    expect(result).toMatchObject({ code, source: 'case.txt', text: expect.stringMatching(text) as string });
  });
});
