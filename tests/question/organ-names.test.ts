/** Organs as people name them: levels left out, suffixes dropped, in both languages; and what names no organ that is held. */
import { describe, expect, it } from 'vitest';
import { openOrgans } from './named-organs.ts';

const MUDU = '苏州市吴中区木渎镇人民政府';
const PANYU = '广州市公安局番禺区分局';
const LITUO = '长沙市雨花区黎托街道办事处';
const QINGXI = '贵阳市花溪区清溪街道办事处';
const DALI = '佛山市南海区大沥镇人民政府';
const LONGHUA = '深圳市龙华区住房和建设局';
const SIMING = '厦门市思明区城市管理局';
const XINGQING = '银川市兴庆区综合执法局';
const ZHANGGONG = '赣州市章贡区医疗保障局';
const KEQIAO = '绍兴市柯桥区水利局';
const LANSHAN = '临沂市兰山区司法局';
const LIANYUNGANG = '连云港市市场监督管理局';
const WEIBIN = '宝鸡市渭滨区信访局';
const XIAOXITA = '宜昌市夷陵区人民政府小溪塔街道办事处';
const LIANDU = '丽水市自然资源和规划局莲都分局';
const CHENGDONG = '西宁市城东区城乡建设局';
const DONGQU = '攀枝花市东区应急管理局';
const XITANG = '嘉善县西塘镇人民政府';
const QUJING = '曲靖市教育体育局';
const HUILI = '会理市农业农村和水务局';
const LIANXI = '九江市濂溪区卫生健康委员会';
const VETERANS = '九江市濂溪区退役军人事务局';
const HIGHTECH = '常熟高新技术产业开发区管理委员会';
const NANHU = '嘉兴市南湖区人民政府';
const HELD = [MUDU, PANYU, LITUO, QINGXI, DALI, LONGHUA, SIMING, XINGQING, ZHANGGONG, KEQIAO, LANSHAN, LIANYUNGANG];
const MORE = [WEIBIN, XIAOXITA, LIANDU, CHENGDONG, DONGQU, XITANG, QUJING, HUILI, LIANXI, VETERANS, HIGHTECH, NANHU];
const { meant, held } = openOrgans([...HELD, ...MORE]);

/** The full name, where reading completed it. */
const nameOf = (name: string) => held[[...HELD, ...MORE].indexOf(name)]!.organ;

describe('a held organ is meant by', () => {
  const cases: [name: string, organ: string][] = [
    ['苏州木渎', MUDU],
    ['木渎', MUDU],
    ['木渎镇', MUDU],
    ['木渎镇政府', MUDU],
    ['吴中木渎', MUDU],
    ['苏州市木渎镇', MUDU],
    ['江苏木渎镇', MUDU],
    ['苏州市吴中区木渎镇', MUDU],
    ['番禺公安', PANYU],
    ['番禺分局', PANYU],
    ['番禺公安分局', PANYU],
    ['广州番禺公安', PANYU],
    ['广州市公安局番禺分局', PANYU],
    ['广州公安番禺分局', PANYU],
    ['番禺区公安局', PANYU],
    ['黎托街道', LITUO],
    ['黎托街道办', LITUO],
    ['黎托', LITUO],
    ['长沙黎托街道', LITUO],
    ['雨花区黎托', LITUO],
    ['花溪清溪街道', QINGXI],
    ['贵阳清溪街道', QINGXI],
    ['贵阳花溪清溪', QINGXI],
    ['清溪街道', QINGXI],
    ['佛山大沥镇', DALI],
    ['南海大沥', DALI],
    ['龙华住建', LONGHUA],
    ['深圳龙华住建局', LONGHUA],
    ['龙华区住房建设局', LONGHUA],
    ['思明城管', SIMING],
    ['厦门思明城管', SIMING],
    ['思明区城管局', SIMING],
    ['福建厦门思明城管', SIMING],
    ['兴庆综合执法局', XINGQING],
    ['银川兴庆城管', XINGQING],
    ['章贡医保', ZHANGGONG],
    ['赣州章贡医保局', ZHANGGONG],
    ['柯桥水利', KEQIAO],
    ['兰山司法', LANSHAN],
    ['连云港市监', LIANYUNGANG],
    ['连云港市监局', LIANYUNGANG],
    ['连云港市场监管局', LIANYUNGANG],
    ['渭滨信访', WEIBIN],
    ['小溪塔街道', XIAOXITA],
    ['夷陵小溪塔', XIAOXITA],
    ['宜昌市小溪塔街道办事处', XIAOXITA],
    ['莲都自然资源分局', LIANDU],
    ['莲都资规', LIANDU],
    ['丽水资规局莲都分局', LIANDU],
    ['城东建设局', CHENGDONG],
    ['西宁城东区建设局', CHENGDONG],
    ['攀枝花东区应急', DONGQU],
    ['攀枝花市东区应急局', DONGQU],
    ['嘉善西塘', XITANG],
    ['西塘镇', XITANG],
    ['曲靖教体局', QUJING],
    ['曲靖教育局', QUJING],
    ['会理农业农村局', HUILI],
    ['会理水务局', HUILI],
    ['凉山会理水务', HUILI],
    ['濂溪卫健', LIANXI],
    ['濂溪卫健委', LIANXI],
    ['濂溪退役军人', VETERANS],
    ['常熟高新区', HIGHTECH],
    ['常熟高新区管委会', HIGHTECH],
    ['Mudu town', MUDU],
    ['Mudu', MUDU],
    ['the town of Mudu', MUDU],
    ['Mudu town government in Suzhou', MUDU],
    ['Mudu (Wuzhong, Suzhou)', MUDU],
    ['mudu zhen', MUDU],
    ['Panyu police', PANYU],
    ['the Panyu district police', PANYU],
    ['the Panyu branch of the Guangzhou public security bureau', PANYU],
    ['the Lituo subdistrict office in Changsha', LITUO],
    ['Lituo sub-district', LITUO],
    ['Lituo street office', LITUO],
    ['Qingxi subdistrict in Guiyang', QINGXI],
    ['Dali town (Foshan)', DALI],
    ['Dali Town, Nanhai', DALI],
    ['Longhua housing & construction bureau (Shenzhen)', LONGHUA],
    ['the Longhua housing bureau', LONGHUA],
    ['the Xingqing district law enforcement bureau in Yinchuan', XINGQING],
    ['the Lanshan justice bureau in Linyi', LANSHAN],
    ["Linyi's Lanshan justice bureau", LANSHAN],
    ['the justice bureau of Lanshan district, Linyi', LANSHAN],
    ['the Lianyungang market regulator', LIANYUNGANG],
    ["Lianyungang's market regulator", LIANYUNGANG],
    ['the Siming urban management bureau in Xiamen', SIMING],
    ['the Weibin petitions office (Baoji)', WEIBIN],
    ['Zhanggong healthcare security bureau', ZHANGGONG],
    ['the water bureau in Keqiao', KEQIAO],
    ['Xiaoxita subdistrict office, Yichang', XIAOXITA],
    ['Nanhu district (Jiaxing)', NANHU],
  ];
  it.each(cases)('%s', (name, organ) => {
    const question = /[a-z]/i.test(name) ? `How many requests did ${name} receive in 2023?` : `${name}2023年收到多少件申请`;
    expect(meant(question)).toBe(`held ${nameOf(organ)}`);
  });
  it.each([...HELD, ...MORE])('its English name: %s', (organ) => {
    const reader = openOrgans([...HELD, ...MORE]);
    expect(reader.meant(`${reader.english(nameOf(organ))}, 2023: how many new requests`)).toBe(`held ${nameOf(organ)}`);
  });
});

describe('no held organ is meant by', () => {
  const cases: [question: string, meant: RegExp][] = [
    // Another place, another kind, another level.
    ['番禺财政2023年收到多少件申请', /^absent$/],
    ['番禺司法2023年收到多少件申请', /^absent$/],
    ['广州公安2023年收到多少件申请', /^absent$/],
    ['广州市公安局2023年收到多少件申请', /^absent$/],
    ['南沙公安2023年收到多少件申请', /^absent$/],
    ['广州市公安局南沙分局2023年收到多少件申请', /^absent/],
    ['深圳住建局2023年收到多少件申请', /^absent$/],
    ['海口龙华住建局2023年收到多少件申请', /^absent$/],
    ['龙华财政2023年收到多少件申请', /^absent$/],
    ['厦门城管2023年收到多少件申请', /^absent$/],
    ['厦门湖里城管2023年收到多少件申请', /^absent$/],
    ['银川综合执法局2023年收到多少件申请', /^absent$/],
    ['江西医保局2023年收到多少件申请', /^absent$/],
    ['吴中区2023年收到多少件申请', /^absent$/],
    ['苏州2023年收到多少件申请', /^absent$/],
    ['苏州园区2023年收到多少件申请', /^absent \| 园区$/],
    ['福建木渎镇2023年收到多少件申请', /^absent$/],
    ['甪直镇2023年收到多少件申请', /^absent$/],
    ['苏州甪直镇2023年收到多少件申请', /^absent$/],
    ['花溪区石板街道办事处2023年收到多少件申请', /^absent$/],
    ['花溪街道2023年收到多少件申请', /^absent$/],
    ['昆山高新区2023年收到多少件申请', /^absent/],
    ['青海城东区司法局2023年收到多少件申请', /^absent$/],
    // Another body of the town, another place of its name.
    ['木渎派出所2023年收到多少件申请', /^none \| .*派出所/],
    ['木渎村2023年收到多少件申请', /^none \| .*木渎/],
    ['木渎街道2023年收到多少件申请', /^absent$/],
    ['木渎中学2023年收到多少件申请', /\| .*中学/],
    // A slip of a name is no other organ.
    ['木椟镇2023年收到多少件申请', /^absent$/],
    ['番愚公安2023年收到多少件申请', /^(?!held .*禺区分局$)/],
    // English.
    ['How many requests did Luzhi town receive in 2023?', /^none \| .*luzhi/],
    ['How many requests did Guangzhou police receive in 2023?', /^absent$/],
    ['How many requests did Panyu finance bureau receive in 2023?', /^absent$/],
    ['How many requests did the justice bureau in Linyi receive in 2023?', /^absent$/],
    ['How many requests did the Longhua housing bureau (Haikou) receive in 2023?', /^absent$/],
    ['How many requests did the Lanshan justice bureau in Rizhao receive in 2023?', /^absent$/],
    ['How many requests did Dali (Yunnan) receive in 2023?', /^absent$/],
    ['How many requests did Wuzhong district receive in 2023?', /^absent$/],
    ['How many requests did the Shenzhen housing bureau receive in 2023?', /^absent$/],
  ];
  it.each(cases)('%s', (question, expected) => expect(meant(question)).toMatch(expected));
});

describe('words of questions are no names', () => {
  const reader = openOrgans([
    '和平镇人民政府',
    '武汉市江岸区新华街道办事处',
    '东区街道办事处',
    QINGXI,
    DALI,
    '济南市历下区财政局',
    '某市信访局',
  ]);
  const cases: [question: string, meant: RegExp][] = [
    ['2023年关于和平发展的信息公开了几条', /^none/],
    ['新华社2023年转发了多少条信息', /^none/],
    ['2023年东区和西区哪个收到申请多', /^(?!held .*东区街道)/],
    ['历下财政收入2023年是多少', /^(?!held)|\| /],
    ['清溪2023年收到多少件申请', /^held 贵阳/],
    ['信访举报类申请2023年有几件', /^none/],
  ];
  it.each(cases)('%s', (question, expected) => expect(reader.meant(question)).toMatch(expected));
});

describe('an area that is no more, and what only holds the word government, are not the place that they lie in', () => {
  const ZHABEI = '上海市闸北区人民政府';
  const alone = openOrgans([ZHABEI, '嘉善县西塘人民政府', '杭州市下城区司法局']);
  const beside = openOrgans([ZHABEI, '上海市人民政府']);
  it.each([
    ['上海市2023年收到多少件申请', 'absent', 'held 上海市'],
    ['上海2023年收到多少件申请', 'absent', 'held 上海市'],
    ['How many applications did Shanghai receive in 2023?', 'absent', 'held 上海市'],
    ['闸北区2023年收到多少件申请', `held ${ZHABEI}`, `held ${ZHABEI}`],
    ['上海闸北区政府2023年收到多少件申请', `held ${ZHABEI}`, `held ${ZHABEI}`],
    ['嘉善县2023年收到多少件申请', 'absent', 'absent'],
    ['杭州市司法局2023年收到多少件申请', 'absent', 'absent'],
    ['下城区司法局2023年收到多少件申请', 'held 杭州市下城区司法局', 'absent | 城区'],
  ])('%s', (question, expected, expectedBeside) => {
    expect(alone.meant(question)).toBe(expected);
    expect(beside.meant(question)).toBe(expectedBeside);
  });
});

describe('a name that fits several held organs means all of them', () => {
  const both = openOrgans(['武汉市江岸区新华街道办事处', '石家庄市新华区新华街道办事处', PANYU, '广州市规划和自然资源局番禺区分局']);
  it.each([
    ['新华街道2023年收到多少件申请', 'several 武汉市江岸区新华街道办事处、石家庄市新华区新华街道办事处'],
    ['武汉新华街道2023年收到多少件申请', 'held 武汉市江岸区新华街道办事处'],
    ['石家庄新华街道2023年收到多少件申请', 'held 石家庄市新华区新华街道办事处'],
    ['番禺分局2023年收到多少件申请', `several ${PANYU}、广州市规划和自然资源局番禺区分局`],
    ['番禺公安分局2023年收到多少件申请', `held ${PANYU}`],
    ['番禺资规2023年收到多少件申请', 'held 广州市规划和自然资源局番禺区分局'],
  ])('%s', (question, expected) => expect(both.meant(question)).toBe(expected));
});
