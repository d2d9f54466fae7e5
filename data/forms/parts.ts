/** The six parts that the 2019 and the 2021 form share. Source: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, 报告格式. */
import type { PartLiteral } from './edition-literals.ts';

export const SIX_PARTS: PartLiteral[] = [
  { key: 'overview', number: '一', zh: '总体情况', en: 'overview', variants: ['概述', '基本情况', '总体工作情况'] },
  {
    key: 'proactive',
    number: '二',
    zh: '主动公开政府信息情况',
    en: 'proactive disclosure',
    variants: ['政府信息主动公开情况', '主动公开情况', '政府信息主动公开工作情况', '行政机关主动公开政府信息情况'],
  },
  {
    key: 'applications',
    number: '三',
    zh: '收到和处理政府信息公开申请情况',
    en: 'applications received and handled',
    variants: ['政府信息依申请公开情况', '依申请公开情况', '行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
  },
  {
    key: 'review-litigation',
    number: '四',
    zh: '政府信息公开行政复议、行政诉讼情况',
    en: 'administrative reconsideration and litigation',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
      '行政复议、行政诉讼情况',
    ],
  },
  {
    key: 'problems',
    number: '五',
    zh: '存在的主要问题及改进情况',
    en: 'main problems and improvements',
    variants: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题及改进措施',
      '主要问题和改进措施',
      '主要问题及改进情况',
      '存在问题及改进措施',
    ],
  },
  {
    key: 'other',
    number: '六',
    zh: '其他需要报告的事项',
    en: 'other matters',
    variants: ['其他需要报告的事项情况', '其他需要说明的事项', '其它需要报告的事项'],
  },
];
