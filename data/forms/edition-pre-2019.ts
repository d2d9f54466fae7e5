/** The 政府信息公开情况统计表 of reports up to 2018: one column, the unit printed in each row. */
import type { EditionLiteral, IdentityLiteral } from './edition-literals.ts';
import { type FormEdition, formEditionSchema } from './form-edition.ts';
import { DISCLOSURE_ROWS, RESPONSE_ROWS } from './statistics-rows.ts';
import { APPLICATION_ROWS, REVIEW_ROWS } from './statistics-rows-applications.ts';
import { RESOURCE_ROWS, TRAINING_ROWS } from './statistics-rows-resources.ts';

const SOURCE = '政府信息公开情况统计表（2018年及以前年度报告所附）';
const table = 'statistics' as const;

/** Σ parts against a whole, rows given by key. */
function sum(id: string, whole: string, parts: string[], zh: string, en: string, relation?: 'at-least'): IdentityLiteral {
  const left = parts.map((row) => ({ table, row }));
  return { id, relation, left, right: [{ table, row: whole }], zh, en, source: SOURCE };
}

const below = (parent: string, names: string[]): string[] => names.map((name) => `${parent}/${name}`);

const identities: IdentityLiteral[] = [
  sum(
    'I6/received',
    'applications/received',
    below('applications/received', ['in-person', 'fax', 'online', 'letter']),
    '当面 + 传真 + 网络 + 信函 = 收到申请数',
    'in person + fax + online + letter = received',
  ),
  sum(
    'I6/concluded',
    'applications/concluded',
    below('applications/concluded', ['on-time', 'extended']),
    '按时 + 延期 = 申请办结数',
    'on time + extended = concluded',
  ),
  sum(
    'I6/replied',
    'applications/replied',
    below('applications/replied', [
      'already-public',
      'granted',
      'granted-in-part',
      'denied',
      'not-this-organ',
      'non-existent',
      'supplement-notified',
      'other-way',
    ]),
    '八类答复之和 = 申请答复数',
    'sum of the eight kinds of reply = replied',
  ),
  sum(
    'I6/denied',
    'applications/replied/denied',
    below('applications/replied/denied', [
      'state-secret',
      'trade-secret',
      'privacy',
      'three-securities-one-stability',
      'not-government-information',
      'other-legal-reason',
    ]),
    '六种理由之和 = 不同意公开答复数',
    'sum of the six reasons = denied',
  ),
  sum(
    'I6/reconsideration',
    'reconsideration',
    below('reconsideration', ['upheld', 'corrected', 'other-result']),
    '维持 + 纠错 + 其他 = 行政复议数量',
    'upheld + corrected + other = reconsideration',
  ),
  sum(
    'I6/litigation',
    'litigation',
    below('litigation', ['upheld', 'corrected', 'other-result']),
    '维持 + 纠错 + 其他 = 行政诉讼数量',
    'upheld + corrected + other = litigation',
  ),
  sum(
    'I6/staff',
    'resources/staff',
    below('resources/staff', ['full-time', 'part-time']),
    '专职 + 兼职 = 工作人员数',
    'full-time + part-time = staff',
  ),
  sum(
    'I7/normative-documents',
    'disclosure/information/normative-documents',
    ['disclosure/information'],
    '主动公开政府信息数 ≥ 主动公开规范性文件数',
    'information disclosed ≥ normative documents disclosed',
    'at-least',
  ),
  sum(
    'I7/channels',
    'disclosure/information',
    below('disclosure/channels', ['gazette', 'website', 'weibo', 'wechat', 'other-channel']),
    '各渠道公开数之和 ≥ 主动公开政府信息数（同一信息计1条）',
    'sum over the channels ≥ information disclosed (one item counts once)',
    'at-least',
  ),
  sum(
    'I7/ways',
    'response/responses',
    below('response/ways', ['press-conference', 'online-interview', 'policy-interpretation', 'weibo-wechat', 'other']),
    '各方式回应解读之和 ≥ 回应公众关注热点或重大舆情数（同一热点计1次）',
    'sum over the ways ≥ responses (one matter counts once)',
    'at-least',
  ),
];

export const EDITION_PRE_2019: FormEdition = formEditionSchema.parse({
  id: 'pre-2019',
  zh: '2018年及以前的统计表',
  en: 'the statistics table used up to 2018',
  source: SOURCE,
  years: [2014, 2018],
  parts: [
    { key: 'overview', number: '', zh: '概述', en: 'overview', variants: ['总体情况', '基本情况'] },
    {
      key: 'key-areas',
      number: '',
      zh: '推进重点领域政府信息公开情况',
      en: 'disclosure in key areas',
      variants: ['深化重点领域政府信息公开情况'],
    },
    {
      key: 'proactive',
      number: '',
      zh: '政府信息主动公开情况',
      en: 'proactive disclosure',
      variants: ['主动公开政府信息情况', '主动公开情况'],
    },
    {
      key: 'applications',
      number: '',
      zh: '政府信息依申请公开情况',
      en: 'disclosure on application',
      variants: ['依申请公开情况', '政府信息依申请公开工作情况', '政府信息依申请公开办理情况'],
    },
    {
      key: 'review-litigation',
      number: '',
      zh: '因信息公开申请行政复议、提起行政诉讼、收到投诉举报情况',
      en: 'reconsideration, litigation and complaints',
      variants: ['因信息公开申请行政复议、提起行政诉讼、收到举报投诉情况', '因政府信息公开申请行政复议、提起行政诉讼的情况'],
    },
    { key: 'resources', number: '', zh: '机构设置和经费保障情况', en: 'organisation and funds', variants: ['机构建设和保障经费情况'] },
    {
      key: 'problems',
      number: '',
      zh: '存在问题及改进措施',
      en: 'problems and improvements',
      variants: ['存在的主要问题及改进措施', '主要问题和改进措施'],
    },
    {
      key: 'statistics',
      number: '',
      zh: '政府信息公开情况统计表',
      en: 'statistics table',
      variants: ['附件', '附表', '政府信息公开工作情况统计表'],
    },
  ],
  tables: [
    {
      key: 'statistics',
      part: 'statistics',
      zh: '政府信息公开情况统计表',
      en: 'statistics of government information disclosure',
      columns: [
        { key: 'count', label: '统计数', en: 'count', variants: ['统计数据', '数量', '统计数字', '数值'], concepts: [], total: true },
      ],
      rows: [...DISCLOSURE_ROWS, ...RESPONSE_ROWS, ...APPLICATION_ROWS, ...REVIEW_ROWS, ...RESOURCE_ROWS, ...TRAINING_ROWS],
    },
  ],
  identities,
} satisfies EditionLiteral);
