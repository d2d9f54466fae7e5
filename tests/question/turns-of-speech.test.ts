/** Turns of speech, verbs that go with what is counted and numbers of rows: what is explained, and the narrowing neighbour that is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCompanionWords } from '../../data/glossary/companion-words.ts';
import { loadGlossary } from '../../data/glossary/glossary.ts';
import { QUESTION_FRAMES } from '../../data/glossary/question-frames.ts';
import { openSamples, type SampleReader } from './sample-reader.ts';

let samples: SampleReader;

beforeAll(async () => {
  samples = await openSamples();
});
afterAll(() => samples.close());

describe('turns of speech', () => {
  it.each([
    ['给客户做PPT用，青海厅2020年新收几件', '给客户做PPT用，青海厅2020年预算几件'],
    ['我在写硕士论文，需要青海厅2020年新收申请数', '我在写硕士论文，需要青海厅2020年每月新收申请数'],
    ['领导问青海厅2020年有几个老百姓来申请', '领导问青海厅2020年人均申请几件'],
    ['记得好像青海厅2020年新收二十来件，准确数是多少', '记得好像青海厅2020年新收二十来件，月均是多少'],
    ['简单说，青海厅2020年新收几件，注明出处', '简单说，青海厅2020年满意的几件，注明出处'],
    ['不好意思打扰一下，青海厅2020年新收几件，急用', '不好意思打扰一下，青海厅2020年上半年新收几件，急用'],
    ['青海厅2020年报告第三部分里“上年结转”写的几', '青海厅2020年报告第三部分里第二列写的几'],
    ['原青海省国土资源厅（现自然资源厅）2020年新收多少件', '原青海省国土资源厅（现自然资源厅）2020年撤回多少件'],
    ['青海厅2020年新收，也就是说当年收到的，几件', '青海厅2020年新收，也就是说逾期收到的，几件'],
    ['请问贵厅2020年新收几件，青海省自然资源厅', '请问贵厅2020年新收几件涉外的，青海省自然资源厅'],
    [
      'For my thesis: new requests at the Qinghai department in 2020',
      'For my thesis: monthly new requests at the Qinghai department in 2020',
    ],
    [
      'A client asked me how many requests Qinghai DNR got in 2020',
      'A client asked me how many requests per clerk Qinghai DNR got in 2020',
    ],
    ['My boss wants to know the new requests of the Qinghai department', 'My boss wants to know the budget of the Qinghai department'],
    [
      "I'm not sure if it is in there, but new requests of the Qinghai department?",
      "I'm not sure, but were new requests of the Qinghai department late?",
    ],
    [
      'Just the number please: new requests, Qinghai natural resources, 2020',
      'Just the average please: new requests, Qinghai natural resources, 2020',
    ],
    ['By tomorrow I need the new requests of the Qinghai department', 'By March, the new requests of the Qinghai department'],
    [
      'What does the report say about full grants at the Qinghai department?',
      'What does the report say about planned grants at the Qinghai department?',
    ],
    [
      'Section IV of the Qinghai department: litigation brought directly',
      'Column 4 of the Qinghai department: litigation brought directly',
    ],
    [
      'New requests, i.e. applications received, Qinghai department 2020',
      'New requests, e.g. urgent applications, Qinghai department 2020',
    ],
  ])('explains %s and not %s', (framed, narrowed) => {
    expect(samples.read(framed).unexplained).toEqual([]);
    expect(samples.read(narrowed).unexplained.length + Number(samples.read(narrowed).operations.includes('average'))).toBeGreaterThan(0);
  });

  it('never covers a name or a year', () => {
    expect(samples.organs('我是青海厅的工作人员，想查2020年新收几件')).toEqual(['青海省自然资源厅']);
    expect(samples.read('As stated in the 2020 report of the Qinghai department: new requests').years).toEqual([2020]);
  });

  it('keeps applicants that ask from being taken for people of the asker', () => {
    const answers = samples.read('青海厅2020年有几个律师事务所要求公开').concepts.flat(2);
    expect(answers).toContain('legal-service-institution');
  });

  it('has a reason and a key of its own for each rule, and only concepts that exist beside', () => {
    const keys = QUESTION_FRAMES.map(({ key }) => key);
    const concepts = new Set(loadGlossary().map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(QUESTION_FRAMES.filter(({ reason }) => reason.length < 20).map(({ key }) => key)).toEqual([]);
    expect(QUESTION_FRAMES.flatMap((frame) => frame.with ?? []).filter((key) => !concepts.has(key))).toEqual([]);
  });
});

describe('verbs that go with what is counted', () => {
  it.each([
    ['How many fines did the Zhongwei bureau hand out in 2020?', 'How many leaflets did the Zhongwei bureau hand out in 2020?'],
    ['How many procurement projects did the Qinghai department run in 2020?', 'How many websites did the Qinghai department run in 2020?'],
    ['How many requests hit the Qinghai department in 2020?', 'How many storms hit the Qinghai department in 2020?'],
    ['中卫局2020年开出多少罚单', '中卫局2020年开出多少车'],
    ['青海厅2020年公司递过来的申请有几件', '青海厅2020年公司递过来的发票有几件'],
  ])('explains %s and not %s', (together, alone) => {
    expect(samples.read(together).unexplained).toEqual([]);
    expect(samples.read(alone).unexplained).not.toEqual([]);
  });

  it('go with concepts that exist and never narrow', () => {
    const concepts = new Set(loadGlossary().map(({ key }) => key));
    const groups = loadCompanionWords();
    expect(groups.flatMap((group) => group.with).filter((key) => !concepts.has(key))).toEqual([]);
    const narrowing = [
      '不',
      '没',
      '每',
      '月',
      '均',
      '预算',
      '计划',
      '满意',
      '超期',
      '撤回',
      'per',
      'not',
      'late',
      'plan',
      'budget',
      'men',
      'women',
    ];
    expect(groups.flatMap(({ zh, en }) => [...zh, ...en]).filter((word) => narrowing.includes(word))).toEqual([]);
  });
});

describe('rows called by their number', () => {
  it.each([
    ['青海厅2020年三（四）1本机关不掌握相关政府信息总计', 'unable.not-held'],
    ['青海厅2020年（一）予以公开', 'granted'],
    ['青海厅2020年（三）不予公开里面的第4项保护第三方合法权益', 'denied.third-party-rights'],
    ['青海厅2020年办理结果（七）总计', 'outcome'],
  ])('reads %s as %s', (question, concept) => {
    const reading = samples.read(question);
    expect(reading.unexplained).toEqual([]);
    expect(reading.concepts.flat(2)).toContain(concept);
  });

  it.each(['青海厅2020年（三）予以公开几件', '青海厅2020年第三项几件', '青海厅2020年新收第二列是多少'])(
    'leaves a number that no form prints there unexplained: %s',
    (question) => {
      expect(samples.read(question).unexplained).not.toEqual([]);
    },
  );
});
