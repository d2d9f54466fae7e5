/** The check of a written sentence, on quotations made up for it: what sample reports have no words for. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findUnsupported } from '../../bot/answer/check-phrased.ts';
import { knowledgeOf } from '../../bot/open-bot.ts';
import { openSampleBot } from '../bot/sample-bot.ts';

let sample: Awaited<ReturnType<typeof openSampleBot>>;
beforeAll(async () => {
  sample = await openSampleBot();
});
afterAll(() => sample.close());

const MONEY = '全年收取信息处理费3万元，退还1500元；采购服务器2台，支出1.2亿元，占预算的45.5%。';
const BOUND = '全年通过网站发布信息5000余条，其中图解不足20条；近三成来自基层，约一半由群众投稿。';
const PLAN = '下一步，将逐步扩大公开范围，力争明年覆盖大部分乡镇；如果条件允许，拟增设2个专栏。';
const LIMIT = '个别单位公开不够及时，仅部分栏目更新较慢；除涉密文件外，其余文件一律公开。';
const NAMES = '中卫市财政局会同海原县审计局检查了三个乡镇，小程序由市大数据中心维护。';

const find = (text: string, quote: string) => {
  const evidence = [{ citation: '1', report: 'r', organ: '青山市人民政府', year: 2021, quote }];
  return findUnsupported({ text, evidence }, knowledgeOf(sample.bot.corpus).cutWords);
};

it.each([
  [MONEY, '全年收取信息处理费3万元，退还1500元。'],
  [MONEY, '报告提到，采购服务器2台，支出1.2亿元。'],
  [BOUND, '全年通过网站发布信息5000余条。'],
  [BOUND, '此外，近三成来自基层，约一半由群众投稿。'],
  [PLAN, '下一步，将逐步扩大公开范围。'],
  [LIMIT, '个别单位公开不够及时。'],
  [LIMIT, '青山市人民政府2021年个别单位公开不够及时。'],
  [NAMES, '中卫市财政局会同海原县审计局检查了三个乡镇。'],
])('%s supports: %s', (quote, text) => expect(find(text, quote)).toEqual([]));

it.each([
  ['元 for 万元', MONEY, '全年收取信息处理费3元。'],
  ['万元 for 元', MONEY, '退还1500万元。'],
  ['万元 for 亿元', MONEY, '支出1.2万元。'],
  ['the same amount in another unit', MONEY, '支出12000万元。'],
  ['an amount of something else', MONEY, '采购服务器支出3万元。'],
  ['a percentage of something else', MONEY, '占采购的45.5%。'],
  ['a percentage in words', MONEY, '占预算的近一半。'],
  ['a sum', MONEY, '共支出1.23亿元。'],
  ['a bound left out', BOUND, '全年通过网站发布信息5000条。'],
  ['a bound turned', BOUND, '图解20余条。'],
  ['a bound turned round', BOUND, '图解超过20条。'],
  ['a share left vague', BOUND, '多数来自基层。'],
  ['a share without its bound', BOUND, '三成来自基层。'],
  ['a share in digits', BOUND, '近30%来自基层。'],
  ['a half without its bound', BOUND, '一半由群众投稿。'],
  ['a plan as a fact', PLAN, '逐步扩大公开范围。'],
  ['a plan as done', PLAN, '已逐步扩大公开范围。'],
  ['a hope as a fact', PLAN, '明年覆盖大部分乡镇。'],
  ['most as all', PLAN, '力争明年覆盖乡镇。'],
  ['a condition left out', PLAN, '拟增设2个专栏。'],
  ['some as all', LIMIT, '单位公开不够及时。'],
  ['a negation left out', LIMIT, '个别单位公开及时。'],
  ['a degree left out', LIMIT, '仅部分栏目更新慢。'],
  ['an exception left out', LIMIT, '其余文件一律公开，涉密文件公开。'],
  ['roles exchanged', NAMES, '海原县审计局会同中卫市财政局检查了三个乡镇。'],
  ['a part of a word', NAMES, '小由市大数据中心维护。'],
  ['a part of a name', NAMES, '财政局检查了三个乡镇。'],
  ['a neighbouring county', NAMES, '中卫市财政局会同彭阳县审计局检查了三个乡镇。'],
  ['another count in words', NAMES, '中卫市财政局会同海原县审计局检查了两个乡镇。'],
  ['the count in digits', NAMES, '中卫市财政局会同海原县审计局检查了3个乡镇。'],
  ['a cause', BOUND, '全年通过网站发布信息5000余条，因此图解不足20条。'],
  ['clauses in the other order with a cause', MONEY, '由于退还1500元，全年收取信息处理费3万元。'],
  ['a quotation mark left open', NAMES, '“中卫市财政局会同海原县审计局检查了三个乡镇。'],
  ['another year', NAMES, '2020年中卫市财政局会同海原县审计局检查了三个乡镇。'],
])('%s is not supported', (_, quote, text) => expect(find(text, quote)).not.toEqual([]));
