/**
 * Part four, printed as one line of fifteen cells, the same in the 2019 and the 2021 form.
 * Source: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, table of part four.
 */
import type { TableLiteral } from './edition-literals.ts';

export const REVIEW_LITIGATION_TABLE: TableLiteral = {
  key: 'review_litigation',
  part: 'review-litigation',
  zh: '政府信息公开行政复议、行政诉讼情况',
  en: 'administrative reconsideration and litigation about disclosure',
  unit: '件',
  layout: 'single-row',
  columns: [
    { key: 'upheld', label: '结果维持', en: 'upheld', variants: ['维持', '维持结果'], concepts: ['upheld'] },
    { key: 'corrected', label: '结果纠正', en: 'corrected', variants: ['纠正', '纠错', '结果纠错'], concepts: ['corrected'] },
    { key: 'other-result', label: '其他结果', en: 'other result', variants: ['其它结果', '其他'], concepts: ['other-result'] },
    { key: 'pending', label: '尚未审结', en: 'pending', variants: ['未审结', '尚未办结'], concepts: ['pending'] },
    { key: 'total', label: '总计', en: 'total', variants: ['合计', '共计', '小计'], concepts: [], total: true },
  ],
  rows: [
    {
      key: 'reconsideration',
      path: ['行政复议'],
      en: 'administrative reconsideration',
      variants: ['政府信息公开行政复议'],
      concepts: ['reconsideration'],
    },
    {
      key: 'litigation',
      path: ['行政诉讼'],
      en: 'administrative litigation',
      variants: ['政府信息公开行政诉讼'],
      heading: true,
      concepts: ['litigation'],
    },
    {
      key: 'litigation/direct',
      path: ['行政诉讼', '未经复议直接起诉'],
      en: 'litigation without prior reconsideration',
      variants: ['未经复议直接诉讼', '直接起诉'],
      concepts: ['litigation.direct'],
    },
    {
      key: 'litigation/after-reconsideration',
      path: ['行政诉讼', '复议后起诉'],
      en: 'litigation after reconsideration',
      variants: ['复议后诉讼', '经复议后起诉'],
      concepts: ['litigation.after-reconsideration'],
    },
  ],
};
