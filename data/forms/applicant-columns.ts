/**
 * The seven columns of part three, the same in the 2019 and the 2021 form: 自然人, the five kinds of 法人或其他组织, 总计.
 * Source: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, table of part three.
 */
import type { ColumnLiteral } from './edition-literals.ts';

export const APPLICANT_COLUMNS: ColumnLiteral[] = [
  { key: 'natural-person', label: '自然人', en: 'natural persons', variants: ['公民', '个人', '公民个人'], concepts: ['natural-person'] },
  {
    key: 'commercial-enterprise',
    label: '商业企业',
    en: 'commercial enterprises',
    variants: ['企业'],
    concepts: ['commercial-enterprise'],
  },
  {
    key: 'research-institution',
    label: '科研机构',
    en: 'research institutions',
    variants: ['科研单位'],
    concepts: ['research-institution'],
  },
  {
    key: 'public-welfare-organisation',
    label: '社会公益组织',
    en: 'public-welfare organisations',
    variants: ['社会公益', '公益组织', '社会公益机构'],
    concepts: ['public-welfare-organisation'],
  },
  {
    key: 'legal-service-institution',
    label: '法律服务机构',
    en: 'legal service institutions',
    variants: ['法律服务', '法律服务组织'],
    concepts: ['legal-service-institution'],
  },
  { key: 'other-organisation', label: '其他', en: 'other organisations', variants: ['其它', '其他组织'], concepts: ['other-organisation'] },
  { key: 'total', label: '总计', en: 'total', variants: ['合计', '总数', '共计', '小计'], concepts: [], total: true },
];
