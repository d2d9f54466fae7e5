/** Mastheads whose organ's name leaves open where it is. */
import { type MastheadCase, of, SIGNED } from './printed-head.ts';

/** One name, several places: what decides, and what leaves it open. */
export const NAMESAKES: readonly MastheadCase[] = [
  [
    'a district of which there are four',
    { title: of('鼓楼区人民政府') },
    { code: 'organ-missing', organs: ['南京市鼓楼区人民政府', '徐州市鼓楼区人民政府', '福州市鼓楼区人民政府', '开封市鼓楼区人民政府'] },
  ],
  ['its city in the title', { title: of('徐州市鼓楼区人民政府') }, ['徐州市鼓楼区人民政府', '320302', 2023]],
  [
    'its city before it in the text',
    { title: of('鼓楼区人民政府'), text: '2023年，徐州市鼓楼区坚持以公开为常态。' },
    ['徐州市鼓楼区人民政府', '320302', 2023],
  ],
  [
    'its name again in the text',
    { title: of('鼓楼区人民政府'), text: '2023年，鼓楼区坚持公开。鼓楼区各部门均已公开。' },
    { code: 'organ-missing' },
  ],
  ['its signature', { title: of('鼓楼区人民政府'), end: `开封市鼓楼区人民政府\n${SIGNED}` }, ['开封市鼓楼区人民政府', '410204', 2023]],
  [
    'its address',
    { title: of('鼓楼区人民政府'), text: '如有疑问，请与办公室联系（地址：福州市鼓楼区津泰路98号，邮编：350001）。' },
    ['福州市鼓楼区人民政府', '350102', 2023],
  ],
  ['its telephone', { title: of('鼓楼区人民政府'), text: '联系电话：0516-87654321。' }, ['徐州市鼓楼区人民政府', '320302', 2023]],
  [
    'its telephone in brackets',
    { title: of('鼓楼区人民政府'), text: '（电话：（0378）22334455）' },
    ['开封市鼓楼区人民政府', '410204', 2023],
  ],
  ['the postal code of its province', { title: of('鼓楼区人民政府'), text: '邮政编码：475004' }, ['开封市鼓楼区人民政府', '410204', 2023]],
  [
    'a postal code that two of them share the province of',
    { title: of('鼓楼区人民政府'), text: '邮编：210009。' },
    { code: 'organ-missing', organs: ['南京市鼓楼区人民政府', '徐州市鼓楼区人民政府'] },
  ],
  ['the file name', { title: of('鼓楼区人民政府'), file: '徐州市鼓楼区2023年年报.txt' }, ['徐州市鼓楼区人民政府', '320302', 2023]],
  [
    'the code of the site',
    { title: of('鼓楼区人民政府'), meta: '<meta name="SiteIDCode" content="3203020016">' },
    ['徐州市鼓楼区人民政府', '320302', 2023],
  ],
  ['the code in the footer', { title: of('鼓楼区司法局'), footer: '网站标识码：4102040001' }, ['开封市鼓楼区司法局', '410204', 2023]],
  [
    'the record of the site',
    { title: of('鼓楼区人民政府'), footer: '苏公网安备 32010602010123号' },
    ['南京市鼓楼区人民政府', '320106', 2023],
  ],
  ['the licence of the site', { title: of('鼓楼区人民政府'), footer: '闽ICP备05012345号-1' }, ['福州市鼓楼区人民政府', '350102', 2023]],
  [
    'the name of the site',
    { title: of('鼓楼区司法局'), meta: '<meta name="SiteName" content="南京市鼓楼区人民政府">' },
    ['南京市鼓楼区司法局', '320106', 2023],
  ],
  [
    'who keeps the site',
    { title: of('西湖区教育局'), footer: '主办单位：杭州市西湖区人民政府 版权所有' },
    ['杭州市西湖区教育局', '330106', 2023],
  ],
  [
    'the site of the city above',
    { title: of('朝阳区人民政府'), footer: '主办：长春市人民政府办公厅' },
    ['长春市朝阳区人民政府', '220104', 2023],
  ],
  [
    'evidence that disagrees',
    { title: of('鼓楼区人民政府'), text: '联系电话：0516-87654321。', footer: '网站标识码：3501020001' },
    { code: 'organ-missing', organs: ['徐州市鼓楼区人民政府', '福州市鼓楼区人民政府'] },
  ],
  [
    'a city that is visited in the text',
    { title: of('鼓楼区人民政府'), text: '2023年，赴南京市学习公开经验一次。' },
    { code: 'organ-missing' },
  ],
  [
    'a district of that name that is visited in the text',
    { title: of('鼓楼区财政局'), text: '2023年，赴福州市鼓楼区学习公开经验，并与南京市财政局交流一次。' },
    { code: 'organ-missing' },
  ],
  [
    'a district of that name that is helped in the text',
    { title: of('鼓楼区教育局'), text: '2023年，对口帮扶单位为徐州市鼓楼区教育局。' },
    { code: 'organ-missing' },
  ],
  [
    'its own name in full in the text, beside one that is visited',
    { title: of('鼓楼区教育局'), text: '2023年，福州市鼓楼区教育局公开信息12条，赴徐州市鼓楼区学习一次。' },
    ['福州市鼓楼区教育局', '350102', 2023],
  ],
  [
    'the city that governs it in the text',
    { title: of('鼓楼区人民政府'), text: '2023年，在福州市委、市政府的领导下，按照福州市人民政府办公厅的要求开展工作。' },
    ['福州市鼓楼区人民政府', '350102', 2023],
  ],
  [
    'Chaoyang, which is not always the capital’s',
    { title: of('朝阳区审计局') },
    { code: 'organ-missing', organs: ['北京市朝阳区审计局', '长春市朝阳区审计局'] },
  ],
  ['the department of a district without a city', { title: of('城区司法局') }, { code: 'organ-missing' }],
  ['the same with its signature', { title: of('城区司法局'), end: `晋城市城区司法局\n${SIGNED}` }, ['晋城市城区司法局', '140502', 2023]],
  ['a suburb', { title: of('郊区人民政府'), text: '地址：铜陵市郊区桥南办事处。' }, ['铜陵市郊区人民政府', '340711', 2023]],
  ['a district of one city', { title: of('吴中区水务局') }, ['吴中区水务局', '320506', 2023]],
  ['a county of one province', { title: of('嘉善县审计局') }, ['嘉善县审计局', '330421', 2023]],
  [
    'the city and not the district of its name',
    { title: of('通州区财政局'), text: '地址：江苏省南通市通州区建设路1号' },
    ['南通市通州区财政局', '320612', 2023],
  ],
  ['a city and not the districts of its name', { title: of('朝阳市人民政府') }, ['朝阳市人民政府', '211300', 2023]],
  ['a short name of two cities', { title: of('苏州市审计局'), footer: '宿州' }, ['苏州市审计局', '320500', 2023]],
];

/** Towns, townships and streets. */
export const STREETS: readonly MastheadCase[] = [
  ['a town of that name elsewhere', { title: of('城关镇人民政府'), text: '2023年，与永登县城关镇结对共建。' }, { code: 'organ-missing' }],
  ['a town of which there is one', { title: of('木渎镇人民政府') }, ['苏州市吴中区木渎镇人民政府', '320506', 2023]],
  ['a street of which there is one', { title: of('黎托街道办事处') }, ['长沙市雨花区黎托街道办事处', '430111', 2023]],
  ['a street without office', { title: of('黎托街道') }, ['长沙市雨花区黎托街道', '430111', 2023]],
  ['a street of many cities', { title: of('解放路街道办事处') }, { code: 'organ-missing' }],
  ['a street that no list has', { title: of('示例街道办事处') }, { code: 'organ-missing' }],
  [
    'a town that no list has, its county in the address',
    { title: of('示例镇人民政府'), text: '地址：浙江省嘉兴市嘉善县示例路1号' },
    ['嘉兴市嘉善县示例镇人民政府', '330421', 2023],
  ],
  [
    'a street of many cities and its district in the signature',
    { title: of('新华街道办事处'), end: `武汉市江汉区新华街道办事处\n${SIGNED}` },
    ['武汉市江汉区新华街道办事处', '420103', 2023],
  ],
  [
    'a street of many cities on its district’s site',
    { title: of('新华街道办事处'), footer: '主办：北京市通州区人民政府 网站标识码1101120003' },
    ['北京市通州区新华街道办事处', '110112', 2023],
  ],
  [
    'a street of many cities on the site of a district that no list gives it',
    { title: of('新华街道办事处'), footer: '主办：石家庄市新华区人民政府 网站标识码1301050003' },
    { code: 'organ-missing', says: '石家庄市新华区新华街道办事处' },
  ],
  ['a town of many counties', { title: of('城关镇人民政府') }, { code: 'organ-missing' }],
  [
    'a town of many counties and its county in the file name',
    { title: of('城关镇人民政府'), file: '榆中县城关镇2023年政府信息公开年报.txt' },
    ['兰州市榆中县城关镇人民政府', '620123', 2023],
  ],
  [
    'a town of many counties and its county in the text',
    { title: of('城关镇人民政府'), text: '2023年，榆中县城关镇坚持公开。' },
    ['兰州市榆中县城关镇人民政府', '620123', 2023],
  ],
  ['a town with its county', { title: of('嘉善县西塘镇人民政府') }, ['嘉善县西塘镇人民政府', '330421', 2023]],
  ['a street with its unknown district', { title: of('示例市示例区示例街道办事处') }, ['示例市示例区示例街道办事处', '', 2023]],
  ['a zone without a place', { title: of('高新区管委会') }, { code: 'organ-missing' }],
  ['a zone with its city', { title: of('苏州高新区管委会') }, ['苏州高新技术产业开发区管委会', 'fn-suzhou-hightech', 2023]],
  [
    'the government’s street office',
    { title: of('重庆市渝中区人民政府大坪街道办事处') },
    ['重庆市渝中区人民政府大坪街道办事处', '500103', 2023],
  ],
  [
    'the government’s street office without its city',
    { title: of('渝中区人民政府大坪街道办事处') },
    ['渝中区人民政府大坪街道办事处', '500103', 2023],
  ],
  [
    'the government’s street office without any place, of which there are two',
    { title: of('人民政府大坪街道办事处') },
    { code: 'organ-missing', organs: ['重庆市渝中区人民政府大坪街道办事处', '遵义市务川仡佬族苗族自治县人民政府大坪街道办事处'] },
  ],
  [
    'the government’s street office without any place, its postal code there',
    { title: of('人民政府大坪街道办事处'), text: '邮编：400042' },
    ['重庆市渝中区人民政府大坪街道办事处', '500103', 2023],
  ],
];
