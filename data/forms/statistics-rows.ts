/**
 * Rows 一 and 二 of the 政府信息公开情况统计表 appended to reports up to 2018, in printed order: disclosure, and response to the public.
 * Rows 三 to 七 are in `statistics-rows-applications.ts`, 八 and 九 in `statistics-rows-resources.ts`.
 * Source: the table as printed in complete reports of 2018.
 */
import type { RowLiteral } from './edition-literals.ts';

/** Writes a row below another: its path grows by one label and its key by one word. */
export function under(parent: RowLiteral, name: string, label: string, rest: Omit<RowLiteral, 'key' | 'path'>): RowLiteral {
  return { key: `${parent.key}/${name}`, path: [...parent.path, label], ...rest };
}

/** Writes a row of the outermost level. */
export function top(key: string, label: string, rest: Omit<RowLiteral, 'key' | 'path'>): RowLiteral {
  return { key, path: [label], ...rest };
}

const disclosure = top('disclosure', '一、主动公开情况', { en: 'proactive disclosure', heading: true, concepts: [] });
const disclosed = under(disclosure, 'information', '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', {
  en: 'government information disclosed proactively',
  variants: ['（一）主动公开政府信息数', '主动公开政府信息数量'],
  unit: '条',
  concepts: ['disclosed-information'],
});
const channels = under(disclosure, 'channels', '（二）通过不同渠道和方式公开政府信息的情况', {
  en: 'disclosure by channel',
  variants: ['（二）通过不同渠道公开政府信息的情况'],
  heading: true,
  concepts: [],
});
const response = top('response', '二、回应解读情况', { en: 'response and interpretation', heading: true, concepts: [] });
const ways = under(response, 'ways', '（二）通过不同渠道和方式回应解读的情况', {
  en: 'response by way',
  variants: ['（二）通过不同渠道回应解读的情况'],
  heading: true,
  concepts: [],
});
const pressConference = under(ways, 'press-conference', '1.参加或举办新闻发布会总次数', {
  en: 'press conferences held or attended',
  variants: ['1.参加或举办新闻发布会次数', '1.举办新闻发布会总次数'],
  unit: '次',
  concepts: ['press-conference'],
});
const onlineInterview = under(ways, 'online-interview', '2.政府网站在线访谈次数', {
  en: 'online interviews on government websites',
  variants: ['2.在线访谈次数'],
  unit: '次',
  concepts: ['online-interview'],
});

/** A row of （二）通过不同渠道和方式公开政府信息的情况. */
const channel = (name: string, label: string, en: string, variants: string[]): RowLiteral =>
  under(channels, name, label, { en, variants, unit: '条', concepts: [`disclosed-information.${name}`] });

export const DISCLOSURE_ROWS: RowLiteral[] = [
  disclosure,
  disclosed,
  under(disclosed, 'normative-documents', '其中：主动公开规范性文件数', {
    en: 'of which normative documents disclosed',
    variants: ['主动公开规范性文件数', '其中：1.主动公开规范性文件数'],
    unit: '条',
    concepts: ['normative-document', 'disclosed-this-year'],
  }),
  under(disclosed, 'normative-documents-issued', '制发规范性文件总数', {
    en: 'normative documents issued',
    variants: ['制发规范性文件数', '2.制发规范性文件总数'],
    unit: '件',
    concepts: ['normative-document', 'issued-this-year'],
  }),
  channels,
  channel('gazette', '1.政府公报公开政府信息数', 'disclosed in the government gazette', ['1.政府公报公开数']),
  channel('website', '2.政府网站公开政府信息数', 'disclosed on government websites', ['2.政府网站公开数']),
  channel('weibo', '3.政务微博公开政府信息数', 'disclosed on government Weibo', ['3.政务微博公开数']),
  channel('wechat', '4.政务微信公开政府信息数', 'disclosed on government WeChat', ['4.政务微信公开数']),
  channel('other-channel', '5.其他方式公开政府信息数', 'disclosed in other ways', ['5.其它方式公开政府信息数', '5.其他方式公开数']),
];

export const RESPONSE_ROWS: RowLiteral[] = [
  response,
  under(response, 'responses', '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', {
    en: 'responses to matters of public concern',
    variants: ['（一）回应公众关注热点或重大舆情数'],
    unit: '次',
    concepts: ['response'],
  }),
  ways,
  pressConference,
  under(pressConference, 'chief', '其中：主要负责同志参加新闻发布会次数', {
    en: 'of which attended by the chief official',
    variants: ['主要负责同志参加新闻发布会次数', '其中：主要负责人参加新闻发布会次数'],
    unit: '次',
    concepts: ['press-conference.chief'],
  }),
  onlineInterview,
  under(onlineInterview, 'chief', '其中：主要负责同志参加政府网站在线访谈次数', {
    en: 'of which with the chief official',
    variants: ['主要负责同志参加政府网站在线访谈次数', '其中：主要负责人参加政府网站在线访谈次数'],
    unit: '次',
    concepts: ['online-interview.chief'],
  }),
  under(ways, 'policy-interpretation', '3.政策解读稿件发布数', {
    en: 'policy interpretations published',
    variants: ['3.政策解读稿件发布数量'],
    unit: '篇',
    concepts: ['policy-interpretation'],
  }),
  under(ways, 'weibo-wechat', '4.微博微信回应事件数', {
    en: 'events answered on Weibo and WeChat',
    variants: ['4.微博、微信回应事件数'],
    unit: '次',
    concepts: ['response.weibo-wechat'],
  }),
  under(ways, 'other', '5.其他方式回应事件数', {
    en: 'events answered in other ways',
    variants: ['5.其它方式回应事件数'],
    unit: '次',
    concepts: ['response.other'],
  }),
];
