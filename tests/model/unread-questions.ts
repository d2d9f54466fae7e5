/** Questions in words that no rule knows, with what the words mean and what the same question gives in words that every rule knows. */
export interface UnreadQuestion {
  question: string;
  /** The words left over → the key that they mean. */
  words: Record<string, string>;
  organ: string;
  year: number;
  /** Further keys that the rules read by themselves. */
  read?: string[];
  /** The same question in plain words. */
  plain: string;
}

const QINGHAI = '青海省自然资源厅';
const GEOLOGY = '宁夏回族自治区地质局';
const ZHONGWEI = '中卫市自然资源局';

const zh = (organ: string, wording: string, words: Record<string, string>, plain: string, read: string[] = []): UnreadQuestion => ({
  question: `${organ}2020年${wording}的申请有几件？`,
  words,
  organ,
  read,
  year: 2020,
  plain: `${organ}2020年${plain}的申请有几件？`,
});

const ENGLISH: Record<string, string> = {
  [QINGHAI]: "Qinghai's natural resources department",
  [GEOLOGY]: "Ningxia's geological bureau",
  [ZHONGWEI]: "Zhongwei's natural resources bureau",
};
const en = (organ: string, wording: string, words: Record<string, string>, plain: string, read: string[] = []): UnreadQuestion => ({
  question: `How many applications ${wording} ${ENGLISH[organ]} in 2020?`,
  words,
  organ,
  read,
  year: 2020,
  plain: `How many applications ${plain} ${ENGLISH[organ]} in 2020?`,
});

export const UNREAD_QUESTIONS: UnreadQuestion[] = [
  zh(QINGHAI, '碰了一鼻子灰', { 碰了一鼻子灰: 'denied' }, '不予公开'),
  zh(QINGHAI, '空手而归', { 空手而归: 'denied' }, '不予公开'),
  zh(QINGHAI, '全盘托出', { 全盘托出: 'granted' }, '予以公开'),
  zh(QINGHAI, '和盘托出', { 和盘托出: 'granted' }, '予以公开'),
  zh(QINGHAI, '挤牙膏式', { 挤牙膏式: 'granted-in-part' }, '部分公开'),
  zh(QINGHAI, '买卖人交上来', { 买卖人: 'commercial-enterprise' }, '商业企业', ['newly-received']),
  zh(GEOLOGY, '街坊', { 街坊: 'natural-person' }, '自然人'),
  zh(GEOLOGY, '街坊邻里', { 街坊邻里: 'natural-person' }, '自然人'),
  zh(GEOLOGY, '打水漂', { 打水漂: 'not-processed' }, '不予处理'),
  zh(ZHONGWEI, '拱手交出', { 拱手交出: 'granted' }, '予以公开'),
  zh(ZHONGWEI, '挡驾', { 挡驾: 'denied' }, '不予公开'),
  zh(ZHONGWEI, '砍掉', { 砍掉: 'denied' }, '不予公开'),
  en(QINGHAI, 'were stonewalled by', { stonewalled: 'denied' }, 'were denied by'),
  en(QINGHAI, 'were sent packing by', { 'sent packing': 'denied' }, 'were denied by'),
  en(QINGHAI, 'flummoxed', { flummoxed: 'unable' }, 'could not be provided by'),
  en(QINGHAI, 'were greenlit by', { greenlit: 'granted' }, 'were granted by'),
  en(QINGHAI, 'were waved through at', { 'waved through': 'granted' }, 'were granted by'),
  en(QINGHAI, 'were torpedoed at', { torpedoed: 'denied' }, 'were denied by'),
  en(QINGHAI, 'swamped', { swamped: 'newly-received' }, 'were newly received by'),
  en(QINGHAI, 'lingered into the next year at', { lingered: 'carried-forward' }, 'were carried forward to the next year by'),
  en(GEOLOGY, 'were fobbed off by', { 'fobbed off': 'not-processed' }, 'were not processed by'),
  en(ZHONGWEI, 'were nixed by', { nixed: 'denied' }, 'were denied by'),
  en(ZHONGWEI, 'were ponied up by', { 'ponied up': 'granted' }, 'were granted by'),
  en(ZHONGWEI, 'swamped', { swamped: 'newly-received' }, 'were newly received by'),
];
