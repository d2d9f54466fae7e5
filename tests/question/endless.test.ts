/** Questions as long as may be, made to be cut in as many ways as possible: one that is thought about for ever would hold up everybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTION_LIMIT } from '../../bot/question/normalize-question.ts';
import { openSamples, type SampleReader } from './sample-reader.ts';

let samples: SampleReader;
beforeAll(async () => {
  samples = await openSamples();
});
afterAll(() => samples.close());

const REPEATED = [
  '青海省自然资源厅、',
  '2020年',
  '新收申请和予以公开',
  '比较青海和宁夏2020年新收',
  '我们今天去公园看见很多人在跑步',
  'qinghai ziran ziyuan ting xinshou ',
  'xinshoushenqing',
  'qinghai2020xinshou',
  'xin shou shen qing ',
  'aplicatons recieved qinghia ',
  'how many applications did the department of natural resources receive in 2020 and ',
  '12345678',
  '一千二百三十四亿',
  '1/2/3',
  '，。；',
  '（（（',
  '(青海)[2020]',
  '不是没有除了',
  '新收加予以公开减结转除以',
  '每个机关各年',
  '谁谁谁最多',
  '青 ',
  '2020\n',
  '青\u200b海',
  'a\u0301',
  '😀',
];

describe('a question without an end', () => {
  it.each(REPEATED)('is answered all the same: %j over and over', { timeout: 60_000 }, async (part) => {
    const question = part.repeat(Math.ceil(QUESTION_LIMIT / part.length)).slice(0, QUESTION_LIMIT);
    expect(await samples.answer(question)).not.toBe('');
  });
});
