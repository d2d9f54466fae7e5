/**
 * Levels below the gazetteer, as far as their suffix tells: towns, townships, streets, zones. Suffixes by 地方各级人民代表大会和地方各级人民政府组织法
 * (towns, townships, ethnic townships, sumu; sub-district offices, Art. 85) and by the names of zones that publish reports.
 */

export interface LocalLevel {
  /** How the name of such a place ends, the longest first: 镇. */
  suffixes: readonly string[];
  /** What may stand behind the place in the name of its body, the official wording first: 人民政府. */
  bodies: readonly string[];
  /** The place in English, the usual word first: "Town". */
  english: readonly string[];
  /** Its body in English, behind the place; the first is shown. */
  englishBodies: readonly string[];
  /** Key of the kind of organ that its body is. */
  kind: string;
}

const GOVERNMENTS = ['人民政府', '政府'];
const COMMITTEES = ['管理委员会', '管委会', '管理办公室', ...GOVERNMENTS];
const ENGLISH_COMMITTEES = ['Administrative Committee', 'Management Committee', 'Administration Committee'];

/** Most telling first: 民族乡 before 乡, zones by their full names before 园区. */
export const LOCAL_LEVELS: readonly LocalLevel[] = [
  {
    suffixes: ['镇'],
    bodies: GOVERNMENTS,
    english: ['Town', 'Township'],
    englishBodies: ["People's Government", 'Government'],
    kind: 'town',
  },
  {
    suffixes: ['街道'],
    bodies: ['办事处', '办', '街道办事处', '街道办'],
    english: ['Sub-district', 'Subdistrict', 'Street', 'Neighbourhood', 'Neighborhood'],
    englishBodies: ['Office'],
    kind: 'sub-district',
  },
  {
    suffixes: ['民族乡', '乡', '苏木'],
    bodies: GOVERNMENTS,
    english: ['Township', 'Town'],
    englishBodies: ["People's Government", 'Government'],
    kind: 'township',
  },
  {
    suffixes: ['经济技术开发区', '经济开发区', '经开区', '工业开发区'],
    bodies: COMMITTEES,
    english: ['Economic and Technological Development Zone', 'Economic Development Zone', 'Development Zone', 'ETDZ'],
    englishBodies: ENGLISH_COMMITTEES,
    kind: 'administration-committee',
  },
  {
    suffixes: ['高新技术产业开发区', '高新技术开发区', '高新技术产业园区', '高新区'],
    bodies: COMMITTEES,
    english: ['High-tech Industrial Development Zone', 'High-tech Development Zone', 'High-tech Zone'],
    englishBodies: ENGLISH_COMMITTEES,
    kind: 'administration-committee',
  },
  {
    suffixes: ['风景名胜区', '旅游度假区', '风景区', '度假区', '景区'],
    bodies: COMMITTEES,
    english: ['Scenic Area', 'Tourist Resort', 'Resort'],
    englishBodies: ENGLISH_COMMITTEES,
    kind: 'administration-committee',
  },
  {
    suffixes: ['综合保税区', '保税区', '保税港区'],
    bodies: COMMITTEES,
    english: ['Bonded Zone', 'Comprehensive Bonded Zone'],
    englishBodies: ENGLISH_COMMITTEES,
    kind: 'administration-committee',
  },
  {
    suffixes: ['工业园区', '产业园区', '工业集中区', '产业集聚区', '化工园区', '园区'],
    bodies: COMMITTEES,
    english: ['Industrial Park', 'Park'],
    englishBodies: ENGLISH_COMMITTEES,
    kind: 'administration-committee',
  },
  {
    suffixes: ['实验区', '示范区', '管理区', '新区', '开发区'],
    bodies: COMMITTEES,
    english: ['Zone', 'New Area', 'Development Zone'],
    englishBodies: ENGLISH_COMMITTEES,
    kind: 'administration-committee',
  },
];

/** Areas within a known place that the gazetteer of today no longer has: 上海市闸北区. They are places of their own, as towns are. */
export const FORMER_AREAS: readonly LocalLevel[] = [
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
  ['旗', 'Banner'],
].map(([suffix = '', english = '']) => ({
  suffixes: [suffix],
  bodies: GOVERNMENTS,
  english: [english],
  englishBodies: ["People's Government", 'Government'],
  kind: 'government',
}));

/** Areas that the gazetteer does not know or that it knows more than once: 示例区, 鼓楼区. */
export const UNKNOWN_AREAS: readonly { suffix: string; english: string }[] = [
  { suffix: '自治区', english: 'Autonomous Region' },
  { suffix: '省', english: 'Province' },
  { suffix: '市', english: 'City' },
  { suffix: '区', english: 'District' },
  { suffix: '县', english: 'County' },
  { suffix: '州', english: 'Prefecture' },
  { suffix: '盟', english: 'League' },
  { suffix: '旗', english: 'Banner' },
];

/** Nationalities in the names of ethnic townships, which people leave out: 苗族乡. */
export const NATIONALITIES =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族/gu;

/** Words that make an office a part of a larger one, the place or the name of the part before them; the first English word is shown. */
export const BRANCHES: readonly { word: string; english: readonly string[] }[] = [
  { word: '直属分局', english: ['Directly Affiliated Branch', 'branch', 'bureau'] },
  { word: '分局', english: ['Branch', 'branch bureau', 'sub-bureau', 'bureau'] },
  { word: '支局', english: ['Branch', 'sub-bureau'] },
  { word: '分中心', english: ['Branch Centre', 'Branch Center', 'branch'] },
  { word: '管理部', english: ['Management Office', 'office', 'branch'] },
  { word: '总队', english: ['Corps', 'brigade', 'team'] },
  { word: '支队', english: ['Detachment', 'brigade', 'team'] },
  { word: '大队', english: ['Brigade', 'detachment', 'team'] },
  { word: '中队', english: ['Squadron', 'team'] },
  { word: '派出所', english: ['Police Station'] },
  { word: '司法所', english: ['Judicial Office', 'justice office'] },
  { word: '税务所', english: ['Tax Office'] },
  { word: '监管所', english: ['Supervision Office'] },
  { word: '管理处', english: ['Management Office', 'office'] },
  { word: '办事处', english: ['Office', 'branch office'] },
  { word: '分公司', english: ['Branch', 'branch company'] },
  { word: '分局机关', english: ['Branch'] },
];
