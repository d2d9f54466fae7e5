import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalizeQuestion } from '../../bot/question/normalize-question.ts';
import { joinedPinyin, soundAlike } from '../../bot/question/pinyin.ts';
import { openSamples, type SampleReader } from './sample-reader.ts';

let samples: SampleReader;
beforeAll(async () => {
  samples = await openSamples();
});
afterAll(() => samples.close());

const QINGHAI = '青海省自然资源厅';
const GEOLOGY = '宁夏回族自治区地质局';
const ZHONGWEI = '中卫市自然资源局';

describe('pinyin', () => {
  it('gives up on an endless word at once, however many ways there are to cut its beginning', () => {
    // With a rest that is no syllable every cut fails in the end.
    const { spans } = samples.read(`${'xinshoushenqing'.repeat(60)}q`);
    expect(spans.some(({ rule }) => rule === 'pinyin')).toBe(false);
  });

  it('drops tone marks and accents from Latin letters alone', () => {
    expect(normalizeQuestion('qīnghǎi shěng zìrán zīyuán tīng')).toBe('qinghai sheng ziran ziyuan ting');
    expect(normalizeQuestion('Lǚliáng, Ürümqi, 青海')).toBe('luliang, urumqi, 青海');
  });

  it('knows how wordings sound', () => {
    expect(joinedPinyin('行政复议')).toBe('xingzhengfuyi');
    expect(joinedPinyin('结转下年度')).toBe('jiezhuanxianiandu');
    expect([soundAlike('厦', '夏'), soundAlike('质', '制'), soundAlike('南', '北')]).toEqual([true, true, false]);
  });

  it.each([
    ['zhongwei ziran ziyuan ju 2020 xinshou shenqing how many', ZHONGWEI, 2020, 'newly-received'],
    ['zhongweishi ziranziyuanju 2020nian xinshou shenqing duoshao', ZHONGWEI, 2020, 'newly-received'],
    ['qinghaisheng ziranziyuanting 2020nian xinshou duoshao jian', QINGHAI, 2020, 'newly-received'],
    ['qinghai ting 2020 nian xinshou shenqing jijian', QINGHAI, 2020, 'newly-received'],
    ['qīnghǎi shěng zìrán zīyuán tīng 2020 nián xīnshōu shēnqǐng duōshao jiàn', QINGHAI, 2020, 'newly-received'],
    ['qinghaiting 2020niandu guifanxingwenjian duoshao', QINGHAI, 2020, 'normative-document'],
    ['qinghai ting 2020 nian xingzheng xuke you duoshao', QINGHAI, 2020, 'licence'],
    ['qinghaiting 2020nian ziranren duoshao jian', QINGHAI, 2020, 'natural-person'],
    ['ningxia dizhiju 2020 nian xingzheng fuyi you duoshao', GEOLOGY, 2020, 'reconsideration'],
    ['qinghaiting2020nianxinshoushenqingduoshaojian', QINGHAI, 2020, 'newly-received'],
    ['qinghai sheng zi ran zi yuan ting 2020 nian xin shou shen qing duo shao jian', QINGHAI, 2020, 'newly-received'],
    ['zhongwei ziran ziyuan ju 2020 nian shangnian jiezhuan duoshao', ZHONGWEI, 2020, 'carried-over'],
    ['ningxia dizhiju 2020 xingzhengfuyi jijian', GEOLOGY, 2020, 'reconsideration'],
    ['ningxia dizhiju 2020nian xingzheng susong duoshao jian', GEOLOGY, 2020, 'litigation'],
    ['青海厅2020年 xinshou shenqing 多少件', QINGHAI, 2020, 'newly-received'],
    ['Qinghai厅2020年的new applications有多少', QINGHAI, 2020, 'newly-received'],
    ['Qinghai自然资源厅2020年新收多少', QINGHAI, 2020, 'newly-received'],
    ['青海 department 2020 new applications', QINGHAI, 2020, 'newly-received'],
  ])('%s', (question, organ, year, concept) => {
    const reading = samples.read(question);
    expect(reading.unexplained).toEqual([]);
    expect(samples.organs(question)).toEqual([organ]);
    expect(reading.years).toEqual([year]);
    expect(reading.concepts.flat(2)).toContain(concept);
    expect(reading.corrections).toEqual([]);
  });

  it('answers pinyin in Chinese, and what is mixed with English words in English', () => {
    expect(samples.read('qinghaiting 2020nian xinshou duoshao jian').lang).toBe('zh');
    expect(samples.read('zhongwei ziran ziyuan ju 2020 xinshou shenqing how many').lang).toBe('en');
    expect(samples.read('qinghaiting 2020nian yusuan duoshao').lang).toBe('zh');
    expect(samples.read('Qinghai department 2020 new applications').lang).toBe('en');
  });

  it('counts years from today in pinyin too', () => {
    expect(samples.read('qinghaiting qunian xinshou duoshao').years).toEqual([2025]);
  });

  it.each([
    'how many women applied to Qinghai department in 2020',
    'qinghaiting 2020 yusuan duoshao',
    'qinghaiting 2020 manyidu duoshao',
    'Qinghai department 2020 name of the director',
    'qinghaiting 2020 jiedao duoshao',
    'banana menu 2020 Qinghai department',
  ])('%s: what is no known wording stays unexplained', (question) => {
    expect(samples.read(question).unexplained.length).toBeGreaterThan(0);
  });

  it('does not take a place for a term', () => {
    expect(samples.organs('qinghaiting 2020 xinjian duoshao')).toEqual([]);
    expect(samples.organs('Li natural resources bureau 2020 new applications')).toEqual([]);
    expect(samples.organs('hainan ziran ziyuan ting 2020 xinshou duoshao')).toEqual([]);
    expect(samples.organs('zhongmu xian ziran ziyuan ju 2020 xinshou duoshao')).toEqual([]);
  });
});
