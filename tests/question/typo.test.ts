import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editDistance, findSingleError } from '../../bot/question/spelling-error.ts';
import { loadPlaces, type Place } from '../../data/gazetteer/places.ts';
import { openSamples, type SampleReader } from './sample-reader.ts';

let samples: SampleReader;
beforeAll(async () => {
  samples = await openSamples();
});
afterAll(() => samples.close());

const QINGHAI = '青海省自然资源厅';
const NINGXIA = '宁夏回族自治区';
const NINGXIA_LAND = '宁夏回族自治区自然资源厅';
const GEOLOGY = '宁夏回族自治区地质局';
const ZHONGWEI = '中卫市自然资源局';

describe('slips in names of organs', () => {
  it.each([
    ['宁厦2018年新收多少件', NINGXIA],
    ['凝夏2018年收到多少件申请', NINGXIA],
    ['宁夏回族自制区2018年收到多少件申请', NINGXIA],
    ['宁夏回族治区2018年收到多少件申请', NINGXIA],
    ['宁厦地质局2020年新收多少件', GEOLOGY],
    ['宁厦自然资源厅2018年收到多少件申请', NINGXIA_LAND],
    ['宁夏自然资原厅2018年收到多少件申请', NINGXIA_LAND],
    ['宁夏自燃资源厅2018年收到多少件申请', NINGXIA_LAND],
    ['宁夏国土姿源厅2018年收到多少件申请', NINGXIA_LAND],
    ['地制局2020年行政复议多少件', GEOLOGY],
    ['宁夏地制局2020年行政复议多少件', GEOLOGY],
    ['宁夏地质居2020年新收多少件', GEOLOGY],
    ['青海省自然资远厅2020年新收多少件', QINGHAI],
    ['青海自然资原厅2020年新收多少件', QINGHAI],
    ['青海省自然资厅2020年新收多少件', QINGHAI],
    ['青海省自然资资源厅2020年新收多少件', QINGHAI],
    ['青海省自然源资厅2020年新收多少件', QINGHAI],
    ['青海省自然资源听2020年新收多少件', QINGHAI],
    ['青海生自然资源厅2020年新收多少件', QINGHAI],
    ['清海省自然资源厅2020年新收多少件', QINGHAI],
    ['中未市自然资源局2020年新收多少件', ZHONGWEI],
    ['中卫市自然资原局2020年新收多少件', ZHONGWEI],
    ['中卫市自然资源居2020年新收多少件', ZHONGWEI],
    ['Qinhai department 2020 new applications', QINGHAI],
    ['Qinghia department of natural resources 2020 new applications', QINGHAI],
    ['Qinghai Departmnt of Natural Resources 2020 new applications', QINGHAI],
    ['Qinghai Department of Natural Resorces 2020 new applications', QINGHAI],
    ['Qinghai Departmnt of Natral Resorces 2020 new applications', QINGHAI],
    ['Ninxia 2018 how many applications were received', NINGXIA],
    ['Ningxa 2018 how many applications were received', NINGXIA],
    ['Ningxia Geologcal Bureau 2020 new applications', GEOLOGY],
    ['Ningxia Goelogical Buraeu 2020 new applications', GEOLOGY],
    ["Ninxia's geological bureau 2020 new applications", GEOLOGY],
    ['Zongwei natural resources bureau 2020 new applications', ZHONGWEI],
    ['Zhongwie natural resources bureau 2020 new applications', ZHONGWEI],
  ])('%s means %s, and says so', async (question, organ) => {
    expect(samples.organs(question)).toEqual([organ]);
    const [correction] = samples.read(question).corrections;
    expect(correction, question).toBeDefined();
    expect(await samples.answer(question)).toContain(correction?.surface);
  });

  it('says what was read for what, in the language of the question', async () => {
    expect(await samples.answer('宁厦2018年收到多少件申请')).toMatch(/（“宁厦”按“宁夏[^”]*”理解。）/);
    expect(await samples.answer('Qinhai department 2020 new applications')).toContain(
      '("qinhai department" was read as Qinghai Provincial Department of Natural Resources.)',
    );
  });

  it.each([
    '淮南市自然资源局2020年新收多少件',
    '海南省自然资源厅2020年新收多少件',
    '陕西省2018年收到多少件申请',
    '中牟县自然资源局2020年新收多少件',
    '中宁县自然资源局2020年新收多少件',
    '宁县自然资源局2020年新收多少件',
    '宁波市自然资源局2020年新收多少件',
    '西宁市自然资源局2020年新收多少件',
    '宁夏地震局2020年新收多少件',
    '宁夏地税局2020年新收多少件',
    '宁夏水利厅2020年新收多少件',
    '海东市自然资源局2020年新收多少件',
    '青县自然资源局2020年新收多少件',
    'Zhongmu natural resources bureau 2020 new applications',
    'Hainan department of natural resources 2020 new applications',
    'Henan department of natural resources 2020 new applications',
    'Linxia 2018 how many applications were received',
    'Ningbo 2018 how many applications were received',
    'Ningxia Seismological Bureau 2020 new applications',
    'hainan department 2020 new applications',
    'zhongmu bureau 2020 new applications',
  ])('%s is about nobody who is held', (question) => {
    expect(samples.organs(question)).toEqual([]);
    expect(samples.read(question).corrections).toEqual([]);
  });

  it('never takes a real place for a held one, however near its name', () => {
    const held = samples.knowledge.held.organs.flatMap(({ placeCode }) => placeCode ?? []);
    const heldPlaces = loadPlaces().filter(({ code }) => held.includes(code));
    const isNear = (place: Place) =>
      heldPlaces.some(
        (other) =>
          [place.name, place.short].some((name) => [other.name, other.short].some((right) => findSingleError([...name], [...right]))) ||
          editDistance(place.english.toLowerCase(), other.english.toLowerCase(), 2) <= 2,
      );
    const others = loadPlaces().filter(({ code, level }) => !held.includes(code) && level !== 'functional');
    const near = others.filter(isNear);
    const sample = [...near, ...others.filter((_, index) => index % Math.ceil(others.length / 200) === 0)];
    expect(near.length).toBeGreaterThan(30);
    expect(sample.length).toBeGreaterThan(200);
    const wrong = sample.flatMap((place) => {
      const rank = place.level === 'province' ? '厅' : '局';
      const body = place.level === 'province' ? 'department of natural resources' : 'natural resources bureau';
      const syllables = place.pinyin.replace(/ /g, '');
      const questions = [
        `${place.name}自然资源${rank}2020年新收多少件`,
        `${place.short}自然资源${rank}2020年新收多少件`,
        `${place.name}2020年新收多少件`,
        `${place.english} ${body} 2020 new applications`,
        `${place.english.toLowerCase()} ${body} 2020 new applications`,
        `${syllables} ziranziyuan${rank === '厅' ? 'ting' : 'ju'} 2020 xinshou`,
      ];
      return questions.filter((question) => samples.organs(question).length > 0 || samples.read(question).corrections.length > 0);
    });
    expect(wrong).toEqual([]);
  });
});

describe('slips in terms', () => {
  it.each([
    ['青海厅2020年行政许克处理决定多少', 'licence'],
    ['青海厅2020年规犯性文件制发多少件', 'normative-document'],
    ['青海厅2020年规范性文建制发多少件', 'normative-document'],
    ['青海厅2020年行政复义多少件', 'reconsideration'],
    ['青海厅2020年行政诉松多少件', 'litigation'],
    ['青海厅2020年新收申情多少件', 'newly-received'],
    ['宁夏地质局2020年商业密秘不予公开多少件', 'denied.trade-secret'],
    ['Qinghai department 2020 reconsideraton', 'reconsideration'],
    ['Qinghai department 2020 how many new aplications', 'newly-received'],
    ['Qinghai department 2020 lisence decisions', 'licence'],
    ['Qinghai department 2020 litigaton', 'litigation'],
  ])('%s asks for %s, and says so', (question, concept) => {
    const reading = samples.read(question);
    expect(reading.concepts.flat(2)).toContain(concept);
    expect(reading.corrections.length).toBeGreaterThan(0);
    expect(reading.unexplained).toEqual([]);
  });

  it('says it aloud also where a term is defined', async () => {
    expect(await samples.answer('行政许克是什么意思')).toContain('（“行政许克”按“行政许可”理解。）');
  });

  it.each([
    '青海厅2020年行政处分多少件',
    '青海厅2020年行政编制多少人',
    '青海厅2020年预算多少',
    '青海厅2020年满意度多少',
    '青海厅2020年行政补偿多少件',
    '青海厅2020年商业机会多少个',
    '青海厅2020年深情多少件',
    'Qinghai department 2020 how many documents were revealed',
    'Qinghai department 2020 how many regulators',
    'Qinghai department 2020 how many purchasers',
    'Qinghai department 2020 how many relied on it',
    'Qinghai department 2020 mitigation',
    'what did the constructor of the toString receive in 2020',
  ])('%s is left as it is', (question) => {
    expect(samples.read(question).corrections).toEqual([]);
  });
});
