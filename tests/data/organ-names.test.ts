/** Names of organs as tables of cases: resolving, aliases, English names, mentions in a text. */
import { describe, expect, it } from 'vitest';
import { organAliases } from '../../data/gazetteer/organ-aliases.ts';
import { organEnglishName } from '../../data/gazetteer/organ-english-name.ts';
import { readOrganMentions } from '../../data/gazetteer/organ-mentions.ts';
import { resolveOrganName } from '../../data/gazetteer/organ-name.ts';

/** The organ of a full name. */
function organOf(name: string) {
  const organ = resolveOrganName(name);
  if (!organ) throw new Error(`No organ in "${name}"`);
  return organ;
}

describe('resolveOrganName', () => {
  const cases: [printed: string, text: string, organ: string, placeCode: string | undefined, organKind: string | undefined][] = [
    ['自治区自然资源厅', '宁夏回族自治区自然资源厅 2019年2月15日', '宁夏回族自治区自然资源厅', '640000', 'natural-resources'],
    ['自治区地质局', '根据《宁夏回族自治区实施办法》', '宁夏回族自治区地质局', '640000', 'geology'],
    ['自治区地质局', '', '自治区地质局', undefined, 'geology'],
    ['省自然资源厅', '青海省自然资源厅', '青海省自然资源厅', '630000', 'natural-resources'],
    ['市自然资源局', '中卫市', '中卫市自然资源局', '640500', 'natural-resources'],
    ['中卫市自然资源局', '', '中卫市自然资源局', '640500', 'natural-resources'],
    ['宁夏自然资源厅', '', '宁夏回族自治区自然资源厅', '640000', 'natural-resources'],
    ['青海省国土资源厅', '', '青海省国土资源厅', '630000', 'land-resources'],
    ['宁夏回族自治区', '', '宁夏回族自治区', '640000', 'government'],
    ['宁夏回族自治区人民政府', '', '宁夏回族自治区', '640000', 'government'],
    ['淮安市人民政府', '', '淮安市人民政府', '320800', 'government'],
    ['宿迁市', '', '宿迁市', '321300', 'government'],
    ['淮安市清江浦区人民政府', '', '淮安市清江浦区人民政府', '320812', 'government'],
    ['鼓楼区司法局', '南京市鼓楼区', '南京市鼓楼区司法局', '320106', 'justice'],
    ['鼓楼区司法局', '按照南京市人民政府的要求', '南京市鼓楼区司法局', '320106', 'justice'],
    // A city that is named once may be one that is visited, and the name itself says nothing of which of four it is.
    ['鼓楼区司法局', '赴南京市学习', '鼓楼区司法局', undefined, 'justice'],
    ['鼓楼区司法局', '鼓楼区', '鼓楼区司法局', undefined, 'justice'],
    ['鼓楼区司法局', '', '鼓楼区司法局', undefined, 'justice'],
    ['公安县公安局', '', '公安县公安局', '421022', 'public-security'],
    ['平潭综合实验区', '', '平潭综合实验区', 'fn-pingtan', 'government'],
    ['平潭综合实验区管委会', '', '平潭综合实验区管委会', 'fn-pingtan', 'government'],
    ['示例区人民政府', '', '示例区人民政府', undefined, 'government'],
    ['示例区', '', '示例区', undefined, 'government'],
    // A branch is an organ of its own place: Beijing's bureau is another one.
    ['北京市公安局朝阳分局', '', '北京市公安局朝阳分局', '110105', 'public-security'],
    ['广州市公安局番禺区分局', '', '广州市公安局番禺区分局', '440113', 'public-security'],
    ['丽水市自然资源和规划局莲都分局', '', '丽水市自然资源和规划局莲都分局', '331102', 'natural-resources'],
    ['武汉市公安局经开分局', '', '武汉市公安局经开分局', '420100', 'public-security'],
    ['国家税务总局佛山市南海区税务局', '', '国家税务总局佛山市南海区税务局', '440605', 'taxation'],
    ['长乐市人民政府', '', '长乐市人民政府', '350112', 'government'],
    ['银川市兴庆区综合执法局', '', '银川市兴庆区综合执法局', '640104', 'urban-administration'],
    ['深圳市龙华区住房和建设局', '', '深圳市龙华区住房和建设局', '440309', 'housing-construction'],
    ['海南省司法厅', '', '海南省司法厅', '460000', 'justice'],
    // An area that is no more lies in its city, as a town does: it is not the city.
    ['上海市闸北区人民政府', '', '上海市闸北区人民政府', '310000', undefined],
    ['上海市闸北区', '', '上海市闸北区', '310000', undefined],
    ['杭州市下城区司法局', '', '杭州市下城区司法局', '330100', 'justice'],
    ['上海市住房和城市建设局', '', '上海市住房和城市建设局', '310000', 'construction'],
    // What only holds the word is no government of the place.
    ['嘉善县西塘人民政府', '', '嘉善县西塘人民政府', '330421', undefined],
    ['广东省人民政府驻北京办事处', '', '广东省人民政府驻北京办事处', '440000', undefined],
    ['嘉善县人民政府办公室', '', '嘉善县人民政府办公室', '330421', 'government-office'],
    ['锡林郭勒盟行政公署', '', '锡林郭勒盟行政公署', '152500', 'government'],
    ['南京海关', '', '南京海关', '320100', 'customs'],
    ['南京审计局', '', '南京市审计局', '320100', 'audit'],
    ['陕西省公安厅', '', '陕西省公安厅', '610000', 'public-security'],
  ];
  it.each(cases)('%s in "%s" is %s', (printed, text, organ, placeCode, organKind) => {
    expect(resolveOrganName(printed, { text })).toMatchObject({ organ, organKind });
    expect(resolveOrganName(printed, { text })?.placeCode).toBe(placeCode);
  });
  it('has nothing for an empty name', () => expect(resolveOrganName(' ')).toBeUndefined());
});

describe('organAliases', () => {
  const cases: [organ: string, alias: string, strength: string][] = [
    ['青海省自然资源厅', '青海自然资源厅', 'full'],
    ['青海省自然资源厅', '青海厅', 'short'],
    ['青海省自然资源厅', '青海省厅', 'short'],
    ['青海省自然资源厅', '青海', 'bare-place'],
    ['青海省自然资源厅', "Qinghai's natural resources department", 'full'],
    ['青海省自然资源厅', 'Qinghai department', 'short'],
    ['青海省自然资源厅', '青海省国土资源厅', 'full'],
    ['青海省自然资源厅', 'natural resources department of Qinghai', 'full'],
    ['青海省自然资源厅', 'qinghai ziran ziyuan ting', 'full'],
    ['青海省自然资源厅', 'Chinghai natural resource dept', 'full'],
    ['宁夏回族自治区地质局', '宁夏地质局', 'full'],
    ['宁夏回族自治区地质局', '自治区地质局', 'bare-kind'],
    ['宁夏回族自治区地质局', '区地质局', 'bare-kind'],
    ['宁夏回族自治区地质局', '地质局', 'bare-kind'],
    ['宁夏回族自治区地质局', '宁夏地矿局', 'full'],
    ['宁夏回族自治区地质局', 'Ningxia geological bureau', 'full'],
    ['宁夏回族自治区地质局', 'Ningxia bureau of geology', 'full'],
    ['宁夏回族自治区地质局', 'geological bureau', 'bare-kind'],
    ['中卫市自然资源局', '中卫局', 'short'],
    ['中卫市自然资源局', '中卫市局', 'short'],
    ['中卫市自然资源局', '市自然资源局', 'bare-kind'],
    ['中卫市自然资源局', "Zhongwei's bureau", 'short'],
    ['宁夏回族自治区', '宁夏', 'bare-place'],
    ['宁夏回族自治区', '宁夏全区', 'full'],
    ['宁夏回族自治区', '全区', 'bare-kind'],
    ['宁夏回族自治区', '自治区政府', 'bare-kind'],
    ['宁夏回族自治区', '宁夏区政府', 'full'],
    ['宁夏回族自治区', 'Ningxia region', 'bare-place'],
    ['宁夏回族自治区', 'Ningxia government', 'full'],
    ['淮安市人民政府', 'Huaian', 'bare-place'],
    ['淮安市人民政府', 'city government', 'bare-kind'],
    ['平潭综合实验区管委会', '平潭', 'bare-place'],
  ];
  it.each(cases)('%s is also %s (%s)', (organ, text, strength) => {
    const { zh, en, pinyin } = organAliases(organOf(organ));
    expect([...zh, ...en, ...pinyin].find((alias) => alias.text === text)).toMatchObject({ text, strength });
  });
  it('marks the names of before a reform', () => {
    expect(organAliases(organOf('青海省自然资源厅')).zh.find(({ text }) => text === '青海国土资源厅')?.era).toBe('predecessor');
    expect(organAliases(organOf('青海省国土资源厅')).zh.find(({ text }) => text === '青海自然资源厅')?.era).toBe('successor');
  });
  it('gives no wording twice', () => {
    const { zh, en, pinyin } = organAliases(organOf('中卫市自然资源局'));
    for (const list of [zh, en, pinyin]) expect(new Set(list.map(({ text }) => text)).size).toBe(list.length);
  });
});

describe('organEnglishName', () => {
  const cases: [organ: string, english: string][] = [
    ['青海省自然资源厅', 'Qinghai Provincial Department of Natural Resources'],
    ['宁夏回族自治区自然资源厅', 'Ningxia Department of Natural Resources'],
    ['宁夏回族自治区', 'Ningxia Hui Autonomous Region'],
    ['中卫市自然资源局', 'Zhongwei Municipal Bureau of Natural Resources'],
    ['宁夏回族自治区地质局', 'Ningxia Geological Bureau'],
    ['淮安市人民政府', "Huai'an Municipal People's Government"],
    ['青海省卫生健康委员会', 'Qinghai Provincial Health Commission'],
    ['平潭综合实验区', 'Pingtan Comprehensive Pilot Zone'],
    ['示例区人民政府', "Shili District People's Government"],
    // Every level that the name prints, and its own stem.
    ['苏州市吴中区木渎镇人民政府', "Mudu Town People's Government, Wuzhong District, Suzhou"],
    ['长沙市雨花区黎托街道办事处', 'Lituo Sub-district Office, Yuhua District, Changsha'],
    ['宜昌市夷陵区人民政府小溪塔街道办事处', 'Xiaoxita Sub-district Office, Yiling District, Yichang'],
    ['恩施市芭蕉侗族乡人民政府', "Bajiao Ethnic Township People's Government, Enshi"],
    ['新华街道办事处', 'Xinhua Sub-district Office'],
    ['厦门市思明区城市管理局', 'Siming District Bureau of Urban Management, Xiamen'],
    ['淮安市清江浦区人民政府', "Qingjiangpu District People's Government, Huai'an"],
    ['余姚市河姆渡镇人民政府', "Hemudu Town People's Government, Yuyao"],
    ['常熟高新技术产业开发区管理委员会', 'High-tech Industrial Development Zone Administrative Committee, Changshu'],
    // A branch is not the office that it belongs to.
    ['广州市公安局番禺区分局', 'Panyu District Branch of the Guangzhou Municipal Bureau of Public Security'],
    ['武汉市公安局经开分局', 'Jingkai Branch of the Wuhan Municipal Bureau of Public Security'],
    // A stem of several subjects is said whole, and what is not understood stands beside the English.
    ['深圳市龙华区住房和建设局', 'Longhua District Bureau of Housing and Construction, Shenzhen'],
    ['曲靖市教育体育局', 'Qujing Municipal Bureau of Education and Sports'],
    ['会理市农业农村和水务局', 'Huili Municipal Bureau of Agriculture and Rural Affairs and Water Affairs'],
    ['西宁市城东区城乡建设局', 'Chengdong District Bureau of Urban and Rural Construction, Xining'],
    ['长乐市人民政府', "Changle City People's Government"],
    ['自治区地质局', 'Geological Bureau (自治区地质局)'],
  ];
  it.each(cases)('%s is %s', (organ, english) => expect(organEnglishName(organOf(organ))).toBe(english));
});

describe('readOrganMentions', () => {
  const read = (text: string) =>
    readOrganMentions(text).map((mention) => [
      mention.surface,
      mention.placeCodes.join('/'),
      mention.organKind ?? mention.ending ?? '',
      mention.strength,
    ]);
  const cases: [text: string, ...mentions: string[][]][] = [
    ['甘肃省自然资源厅2020年收到多少件申请？', ['甘肃省自然资源厅', '620000', 'natural-resources', 'full']],
    ['Gansu department', ['Gansu department', '620000', '厅', 'short']],
    ['淮南2020年', ['淮南', '340400', '', 'bare-place']],
    ['海南省厅', ['海南省厅', '460000', '厅', 'short']],
    ['陕西和山西', ['陕西', '610000', '', 'bare-place'], ['山西', '140000', '', 'bare-place']],
    ["Zhongmu's bureau", ["Zhongmu's bureau", '410122', '局', 'short']],
    ['department of natural resources of Gansu', ['department of natural resources of Gansu', '620000', 'natural-resources', 'full']],
    ["What does the Ningxia Geological Bureau's portal say", ["Ningxia Geological Bureau's", '640000', 'geology', 'full']],
    ["Xi'an 2020, Wuxi", ["Xi'an", '610100/220403/231005', '', 'bare-place'], ['Wuxi', '320200/500238', '', 'bare-place']],
    ['the geological bureau', ['geological bureau', '', 'geology', 'bare-kind']],
    ['甘肃省兰州市自然资源局', ['甘肃省兰州市自然资源局', '620100', 'natural-resources', 'full']],
    ['宿迁和平潭分别有多少', ['宿迁', '321300', '', 'bare-place'], ['平潭', '350128/fn-pingtan', '', 'bare-place']],
    ['平潭综合实验区管委会', ['平潭综合实验区管委会', 'fn-pingtan', 'government', 'full']],
    ['省自然资源厅', ['省自然资源厅', '', 'natural-resources', 'bare-kind']],
    ['北京朝阳区', ['北京朝阳区', '110105', '', 'bare-place']],
    ['延长县', ['延长县', '610621', '', 'bare-place']],
    ['公安局', ['公安局', '', 'public-security', 'bare-kind']],
    ['zhongwei ziran ziyuan ju', ['zhongwei ziran ziyuan ju', '640500', 'natural-resources', 'full']],
    ['宁夏政府信息公开', ['宁夏', '640000', '', 'bare-place']],
    ['Ningxia government information', ['Ningxia', '640000', '', 'bare-place']],
    ["Ningxia government's meeting", ["Ningxia government's", '640000', 'government', 'full']],
  ];
  it.each(cases)('%s', (text, ...mentions) => expect(read(text)).toEqual(mentions));

  const nothing = [
    '延长期限的有几件',
    '海口径不一',
    '中国',
    '合作与开放',
    '公开平安和谐',
    '南部地区的新区',
    '市县',
    '市和县政府信息',
    '法院判决维持',
    '网上平台',
    '新平台上线',
    '搬迁安置',
    '示范县',
    'He got 5 from An, Yi and Long',
    'In total, how many did the Union Man post?',
    'State secrets',
    '三安全一稳定',
    '资源城市',
    '不予公开',
    '结转下年度继续办理',
  ];
  it.each(nothing)('finds nothing in %s', (text) => expect(read(text)).toEqual([]));

  it('gives offsets into the text', () => {
    const text = '请问青海厅和Gansu department';
    for (const { start, end, surface } of readOrganMentions(text)) expect(text.slice(start, end)).toBe(surface);
  });
});
