/** Mastheads whose organ's name or year is renamed, broken, misprinted or said twice. */
import { type MastheadCase, NO_YEAR, of, PERIOD, SIGNED } from './printed-head.ts';

/** Renamed, broken and overwritten names. */
export const NAMES: readonly MastheadCase[] = [
  ['a city that became a district', { title: of('长乐市人民政府', 2015) }, ['长乐市人民政府', '350112', 2015]],
  ['its department', { title: of('长乐市司法局', 2015) }, ['长乐市司法局', '350112', 2015]],
  ['a county that became a city', { title: of('会理县人民政府', 2015) }, ['会理县人民政府', '513402', 2015]],
  ['a county that became a district, below its city', { title: of('邯郸市永年县水利局', 2015) }, ['邯郸市永年县水利局', '130408', 2015]],
  [
    'a title broken inside the name',
    { title: '嘉善县人力资源和\n社会保障局\n2023年政府信息公开工作年度报告' },
    ['嘉善县人力资源和社会保障局', '330421', 2023],
  ],
  ['a title over three lines', { title: '嘉善县\n水利局\n2023年政府信息公开工作年度报告' }, ['嘉善县水利局', '330421', 2023]],
  ['a misspelt report', { title: '嘉善县水利局2023年政府信息公开工作年度报报告' }, ['嘉善县水利局', '330421', 2023]],
  [
    'a misprinted 公开',
    { title: '嘉善县水利局2023年政府信息工开工作年度报告', text: PERIOD, end: `嘉善县水利局\n${SIGNED}` },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'the office that publishes',
    { title: of('嘉善县水利局'), above: '发布机构：嘉善县人民政府信息公开办公室', footer: '主办：嘉善县人民政府' },
    ['嘉善县水利局', '330421', 2023],
  ],
  ['the site that publishes', { title: of('嘉善县水利局'), above: '来源：嘉善县人民政府' }, ['嘉善县水利局', '330421', 2023]],
  [
    'a department’s name above the government’s title',
    { title: of('嘉善县'), above: '信息来源：嘉善县大数据局' },
    ['嘉善县', '330421', 2023],
  ],
  ['an overwritten place', { title: of('某某娱乐水利局'), end: `嘉善县水利局\n${SIGNED}` }, ['嘉善县水利局', '330421', 2023]],
  ['a place overwritten by a web address', { title: of('www.example.com县水利局') }, { code: 'organ-missing' }],
  ['a signature of another department', { title: of('嘉善县水利局'), end: `嘉善县教育局\n${SIGNED}` }, ['嘉善县水利局', '330421', 2023]],
  [
    'the office of the government',
    { title: of('嘉善县人民政府'), end: `嘉善县人民政府办公室\n${SIGNED}` },
    ['嘉善县人民政府', '330421', 2023],
  ],
  [
    'an area word and its county’s address',
    { title: of('县水利局'), text: '地址：浙江省嘉兴市嘉善县体育南路1号。' },
    ['嘉善县水利局', '330421', 2023],
  ],
  ['traditional characters', { title: '嘉善縣水利局2023年政府信息公開工作年度報告' }, ['嘉善县水利局', '330421', 2023]],
  [
    'a place whose simplified name keeps a traditional character',
    { title: '乾縣水利局2023年政府信息公開工作年度報告' },
    ['乾县水利局', '610424', 2023],
  ],
  [
    'a district in traditional characters',
    { title: '瀋陽市渾南區審計局2023年政府信息公開工作年度報告' },
    ['沈阳市浑南区审计局', '210112', 2023],
  ],
  ['a department that no list has, without a place', { title: of('社会保障局') }, { code: 'organ-missing' }],
  [
    'a headline of the county over the title of its department',
    { title: of('嘉善县水利局'), above: of('嘉善县'), end: `嘉善县水利局\n${SIGNED}` },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'the same without a signature',
    { title: of('嘉善县水利局'), above: of('嘉善县') },
    { code: 'organ-missing', organs: ['嘉善县', '嘉善县水利局'] },
  ],
  [
    'the title of another report above, the file name after the own',
    { title: of('嘉善县水利局'), above: of('嘉善县教育局'), file: '嘉善县水利局2023年年报.txt' },
    ['嘉善县水利局', '330421', 2023],
  ],
  ['a headline with the short name', { title: of('嘉善县卫生健康局'), above: of('嘉善县卫健局') }, ['嘉善县卫健局', '330421', 2023]],
  ['a government of no place', { title: of('人民政府') }, { code: 'organ-missing' }],
  ['a government of a county without its name', { title: of('县人民政府') }, { code: 'organ-missing' }],
  ['a town’s government without its name', { title: of('镇人民政府') }, { code: 'organ-missing' }],
  ['a street office without its name', { title: of('街道办事处') }, { code: 'organ-missing' }],
  ['a district that is no more', { title: of('上海市闸北区人民政府', 2014) }, ['上海市闸北区人民政府', '310000', 2014]],
  ['an office of the whole country', { title: of('国家能源局') }, ['国家能源局', '', 2023]],
  ['a tax office', { title: of('国家税务总局佛山市南海区税务局') }, ['国家税务总局佛山市南海区税务局', '440605', 2023]],
];

/** Which year is reported on. */
export const YEARS: readonly MastheadCase[] = [
  [
    'the period, where the title has none',
    { title: `嘉善县水利局\n${NO_YEAR}`, text: PERIOD, end: SIGNED },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'the period and not the document number',
    { title: `嘉善县水利局\n${NO_YEAR}`, above: '善水〔2024〕3号', text: PERIOD },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'no document number inside the title',
    { title: '嘉善县水利局政府信息公开工作年度报告（善水〔2024〕3号）', text: PERIOD },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'the period, where date and number agree with it',
    { title: of('嘉善县水利局', 2022), text: PERIOD, end: `嘉善县水利局\n${SIGNED}` },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'the title, where the date agrees with it',
    { title: of('嘉善县水利局', 2024), text: PERIOD, end: '嘉善县水利局\n2025年1月20日' },
    ['嘉善县水利局', '330421', 2024],
  ],
  ['a title and a period alone', { title: of('嘉善县水利局', 2024), text: PERIOD }, { code: 'year-missing', years: [2023, 2024] }],
  [
    'a headline of another year',
    { title: of('嘉善县水利局'), above: of('嘉善县水利局', 2022) },
    { code: 'year-missing', years: [2022, 2023] },
  ],
  [
    'a headline of another year, and the date',
    { title: of('嘉善县水利局'), above: of('嘉善县水利局', 2022), end: `嘉善县水利局\n${SIGNED}` },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'the prose of last year',
    { title: of('嘉善县水利局'), text: `2022年，嘉善县水利局公开了信息。${PERIOD}` },
    ['嘉善县水利局', '330421', 2023],
  ],
  [
    'a date and the year of the prose',
    { title: `嘉善县水利局\n${NO_YEAR}`, text: '2023年，我局认真开展公开工作。', end: `嘉善县水利局\n${SIGNED}` },
    ['嘉善县水利局', '330421', 2023],
  ],
  ['a date alone', { title: `嘉善县水利局\n${NO_YEAR}`, end: `嘉善县水利局\n${SIGNED}` }, { code: 'year-missing', years: [2023] }],
  ['nothing', { title: `嘉善县水利局\n${NO_YEAR}` }, { code: 'year-missing' }],
  ['the year of the file name', { title: `嘉善县水利局\n${NO_YEAR}`, file: '2023年度报告.txt' }, ['嘉善县水利局', '330421', 2023]],
  [
    'last year’s report quoted',
    { title: of('嘉善县水利局'), text: '与《嘉善县水利局2022年政府信息公开工作年度报告》相比，有所改进。' },
    ['嘉善县水利局', '330421', 2023],
  ],
  ['a corrected version', { title: '嘉善县水利局2023年政府信息公开工作年度报告（更正版）' }, ['嘉善县水利局', '330421', 2023]],
  ['a revised version', { title: '【修订】嘉善县水利局2023年政府信息公开工作年度报告' }, ['嘉善县水利局', '330421', 2023]],
];
