import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import { matchTitle } from '../../ingest/title.ts';

/** Names of organs of many kinds and ranks; places are examples where the kind does not need a real one. */
const ORGANS = [
  '国家税务总局示例市税务局',
  '示例市示例区示例街道办事处',
  '示例工业园区管理委员会',
  '示例经济技术开发区管委会',
  '中华人民共和国示例海关',
  '示例市公安局示例分局',
  '示例县示例镇人民政府',
  '示例自治县示例河民族乡人民政府',
  '内蒙古自治区人民政府办公厅',
  '国家发展和改革委员会',
  '中国证券监督管理委员会',
  '中国人民银行示例中心支行',
  '国家统计局示例调查总队',
  '中国(示例)自由贸易试验区管理委员会',
  '示例市示例区(示例新区)',
  '新疆生产建设兵团',
  '示例盟行政公署',
  '示例市消防救援支队',
  '示例市档案馆',
  '示例海事局',
  '示例市示例街道',
];

const SHAPES: Readonly<Record<string, (organ: string) => string>> = {
  plain: (organ) => `${organ}2022年政府信息公开工作年度报告`,
  'year as 年度': (organ) => `${organ}2022年度政府信息公开年度报告`,
  'year within': (organ) => `${organ}政府信息公开工作2022年度报告`,
  'year behind': (organ) => `${organ}政府信息公开工作年度报告（2022年度）`,
  'year first': (organ) => `2022年${organ}政府信息公开工作年度报告`,
  'year below': (organ) => `${organ}政府信息公开工作年度报告\n（2022年）`,
  'in Chinese digits': (organ) => `${organ}二〇二二年政府信息公开工作年度报告`,
  'organ above': (organ) => `${organ}\n2022年政府信息公开工作年度报告`,
  'organ below': (organ) => `2022年政府信息公开工作年度报告\n${organ}`,
  'three lines': (organ) => `${organ}\n2022年政府信息公开\n工作年度报告`,
  'about it': (organ) => `${organ}关于2022年度政府信息公开工作情况的报告`,
  'about them': (organ) => `关于${organ}2022年政府信息公开工作年度报告`,
  'as 政务公开': (organ) => `${organ}2022年政务公开工作年度报告`,
  'as 年报': (organ) => `${organ}2022年政府信息公开年报`,
  quoted: (organ) => `《${organ}2022年政府信息公开工作年度报告》`,
  'in brackets': (organ) => `【${organ}】2022年政府信息公开工作年度报告`,
  'with a dash': (organ) => `${organ}-2022年政府信息公开工作年度报告`,
  'with a colon': (organ) => `${organ}：2022年政府信息公开工作年度报告`,
  'as an annex': (organ) => `附件1：${organ}2022年政府信息公开工作年度报告`,
  'spaced out': (organ) => `${organ} 2022 年 政 府 信 息 公 开 工 作 年 度 报 告`,
  announced: (organ) => `${organ}关于公布2022年政府信息公开工作年度报告的公告`,
  'organ twice': (organ) => `${organ}${organ}2022年政府信息公开工作年度报告`,
};

describe('titles of reports', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    const read = ORGANS.map((organ) => {
      const reading = readReport(new TextEncoder().encode(`${shape(organ)}\n\n一、总体情况\n\n平稳。\n`), 'a.txt');
      return 'masthead' in reading ? `${reading.masthead.organPrinted} ${reading.masthead.year}` : reading.text;
    });
    expect(read).toEqual(ORGANS.map((organ) => `${organ} 2022`));
  });

  it.each([
    '首页 > 政务公开 > 政府信息公开年报 > 2022 > 街道办事处政府信息公开工作年度报告',
    '当前位置：首页 > 2022年政府信息公开工作年度报告',
    '示例市水务局2022年部门预算公开报告',
    '示例市水务局2022年部门预算信息公开情况报告',
    '示例公司2022年环境信息公开年度报告',
    '示例市财政局2022年度决算公开工作报告',
    '示例市水务局2022年政府信息公开工作要点',
    '示例市水务局关于报送2022年政府信息公开工作年度报告的函',
    '现将示例市水务局2022年政府信息公开工作年度报告公布如下',
    '按照通知要求，示例市水务局2022年政府信息公开工作年度报告已经公布',
    '政府信息公开工作年度报告',
    '2022年示例市水务局工作报告',
  ])('is none: %s', (line) => {
    expect(matchTitle(line.replace(/\s/gu, ''))).toBeUndefined();
  });
});

describe('an organ that no title names', () => {
  const TABLE =
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t1\n行政许可\t4\n行政处罚\t5\n行政强制\t0\n';
  const PERIOD = '数据的统计时限为2022年1月1日至12月31日。';

  it.each([
    ['编制', `根据有关要求，示例市水务局编制2022年政府信息公开年度报告。${PERIOD}`, '示例市水务局'],
    ['公布', `现向社会公布示例区示例街道2022年度信息公开年度报告。${PERIOD}`, '示例区示例街道'],
    ['公开 a quoted title', `根据有关要求，示例市水务局现向社会公开《2022年政府信息公开工作年度报告》。${PERIOD}`, '示例市水务局'],
    ['由…根据…编制而成', `本年度报告由示例市水务局根据《关于年报的通知》（示办〔2022〕1号）的要求编制而成。${PERIOD}`, '示例市水务局'],
    ['由…汇总编制', `本年度报告根据上级要求，由示例市水务局汇总编制。${PERIOD}`, '示例市水务局'],
    ['its working office', `本报告由示例市人民政府信息公开工作领导小组办公室根据要求，汇总各部门情况编制而成。${PERIOD}`, '示例市人民政府'],
    ['an index card', `发布机构 | 示例市水务局 | 发文日期 | 2023-01-04 |\n索引号 | 1-2 | 分类 | 年报 |\n${PERIOD}`, '示例市水务局'],
    ['a line of information', `发布时间：2023-01-04 10:11 来源：示例市水务局 浏览次数：88 【字体：大 中 小】\n${PERIOD}`, '示例市水务局'],
    ['a signature on one line', `${PERIOD}\n示例市水务局（盖章）2023年1月18日`, '示例市水务局'],
    ['a signature in Chinese digits', `${PERIOD}\n示例市水务局\n二〇二三年一月十八日`, '示例市水务局'],
  ])('is found by %s', (_, text, organ) => {
    const reading = readReport(new TextEncoder().encode(`${text}\n\n二、主动公开政府信息情况\n\n${TABLE}`), 'a.txt');
    expect('masthead' in reading ? [reading.masthead.organPrinted, reading.masthead.year] : reading.text).toEqual([organ, 2022]);
  });

  it('is asked for where advertisers wrote over its name', () => {
    const text = `示例体育平台_示例娱乐官网人民政府水务局\n2022年政府信息公开工作年度报告\n\n${TABLE}`;
    expect(readReport(new TextEncoder().encode(text), 'a.txt')).toMatchObject({ code: 'organ-missing' });
  });

  it('is read without the readings that a converter put behind its characters', () => {
    const table = TABLE.replaceAll('规', '規(guī)')
      .replaceAll('数', '數')
      .replaceAll('内', '內')
      .replaceAll('许', '許(xǔ)')
      .replaceAll('处罚', '處(chǔ)罰');
    const text = `示例市示例鎮(zhèn)2022年政府信息公開(kāi)工作年度報(bào)告\n\n關於條數辦請機總計處復訴結決\n\n${table}`;
    const reading = readReport(new TextEncoder().encode(text), 'a.txt');
    expect(reading).toMatchObject({ masthead: { year: 2022, organ: '示例市示例镇' } });
    const licence = 'masthead' in reading ? reading.figures.find(({ rowKey }) => rowKey === 'licence') : undefined;
    expect(licence).toMatchObject({ state: 'number', value: 4 });
  });

  it('is no street of a district whose name its own begins with', () => {
    const text = `解放路街道办事处2022年政府信息公开工作年度报告\n\n${TABLE}`;
    expect(readReport(new TextEncoder().encode(text), 'a.txt')).toMatchObject({
      code: 'organ-missing',
      question: { organs: expect.not.arrayContaining([expect.stringMatching(/解放区解放路街道/)]) as unknown },
    });
  });
});
