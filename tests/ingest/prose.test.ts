import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import type { Report } from '../../ingest/report.ts';

/** The report that one paragraph makes, under the title of an invented organ. */
function readProse(paragraph: string): Report {
  const text = `示例市水务局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n${paragraph}\n`;
  const report = readReport(new TextEncoder().encode(text), 'prose.txt');
  if (!('masthead' in report)) throw new Error(report.text);
  return report;
}

const body = (report: Report): Report['sentences'] => report.sentences.filter((sentence) => sentence.section === 1);

describe('number mentions', () => {
  it.each<[string, string[]]>([
    ['全年受理申请25件，其中网络申请21件。', ['25 件', '21 件']],
    ['参加培训20 余人，赠阅手册170余万字，录入数据34 万余条。', ['余 20 人', '余 170 万字', '余 34 万条']],
    ['办理近 60 余次，约占 62.5%，网办率达80%以上，分值不低于5%。', ['近…余 60 次', '约 62.5 %', '以上 80 %', '不低于 5 %']],
    ['每年开展1—2次演练，时限由15项—20项缩短。', ['1 次', '2 次', '15 项', '20 项']],
    ['公开信息70.67 万条，支出2602.76万元，发稿 12 篇（条）。', ['70.67 万条', '2602.76 万元', '12 篇（条）']],
    ['修订十二项制度，设三个窗口，收到申请一件。', ['12 项', '3 个', '1 件']],
    ['浏览次数：140', ['140 次']],
    ['用时5个工作日，共7个月，数据3791.4GB。', ['5 个工作日', '7 个月', '3791.4 GB']],
  ])('%s', (sentence, expected) => {
    const { mentions } = readProse(sentence);
    expect(mentions.map(({ qualifier, value, unit }) => [qualifier, value, unit].filter((part) => part !== '').join(' '))).toEqual(
      expected,
    );
  });

  it.each([
    '依据《条例》第二十条第（一）项和第711号令。',
    '文号为示政发〔2019〕7号，日期为2019年2月15日。',
    '电话：0100-5550101；邮编：100000；热线12345。',
    '第18次常务会议和第一批清单已经公布。',
    '2018年至2020年完成IPv6升级和3D建模。',
    '实行一件一办理、一次性告知，地址为城关街12号7号楼。',
  ])('no mention: %s', (sentence) => {
    expect(readProse(sentence).mentions).toEqual([]);
  });
});

describe('sentences', () => {
  it.each<[string, string, string[]]>([
    ['full stops and semicolons', '公开3条。办结5件；答复2件！', ['公开3条。', '办结5件；', '答复2件！']],
    [
      'brackets keep their semicolons',
      '请联系我局（地址：城关街；邮编：100000）。谢谢。',
      ['请联系我局（地址：城关街；邮编：100000）。', '谢谢。'],
    ],
    ['a closing quotation mark belongs to its sentence', '他说：“已公开。”随后离开。', ['他说：“已公开。”', '随后离开。']],
    ['emphasis marks are left out', '**加强公开。**全年公开3条。', ['加强公开。', '全年公开3条。']],
    ['a page break in mid sentence', '全年开展检查，覆盖全市各\n\n\n区县，共计14处。', ['全年开展检查，覆盖全市各区县，共计14处。']],
    ['a finished sentence is not joined', '全年公开3条，共计。\n\n办结5件，较好。', ['全年公开3条，共计。', '办结5件，较好。']],
  ])('%s', (_, paragraph, expected) => {
    expect(body(readProse(paragraph)).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('cuts a long paragraph into passages at sentence ends', () => {
    const report = readProse('水情平稳，公告及时发布，群众来电均有答复。'.repeat(60));
    const passages = report.passages.filter((passage) => passage.section === 1);
    expect(passages.length).toBeGreaterThan(2);
    expect(passages.every((passage) => passage.text.length <= 400 && passage.text.endsWith('。'))).toBe(true);
  });
});

describe('sections', () => {
  it.each<[string, string[]]>([
    ['（一）受理情况。全年受理3件。', ['前言', '一、总体情况', '（一）受理情况']],
    [
      '（一）加强领导，压实责任。全年召开会议2次。\n\n1.完善制度。修订办法3项。\n\n2.强化培训',
      ['前言', '一、总体情况', '（一）加强领导，压实责任', '1.完善制度', '2.强化培训'],
    ],
    ['存在的主要问题及改进情况\n\n更新不够及时。', ['前言', '一、总体情况', '存在的主要问题及改进情况']],
    ['一是认识不足。二是更新不及时。', ['前言', '一、总体情况']],
    ['1.5万人次参加活动。', ['前言', '一、总体情况']],
  ])('%s', (paragraph, titles) => {
    expect(readProse(paragraph).sections.map((section) => section.title)).toEqual(titles);
  });
});
