/** The trial form prescribed for the reports of 2019 and 2020. */
import { APPLICANT_COLUMNS } from './applicant-columns.ts';
import { applicationsRows, OTHER_HANDLING_2019 } from './applications-rows.ts';
import type { EditionLiteral, TableLiteral } from './edition-literals.ts';
import { type FormEdition, formEditionSchema } from './form-edition.ts';
import { SIX_PARTS } from './parts.ts';
import { REVIEW_LITIGATION_TABLE } from './review-litigation.ts';
import { sharedIdentities } from './shared-identities.ts';

const SOURCE = '国办公开办函〔2019〕60号';
const ITEM_1 = '第二十条第（一）项';
const ITEM_5 = '第二十条第（五）项';
const ITEM_6 = '第二十条第（六）项';
const ITEM_8 = '第二十条第（八）项';
const ITEM_9 = '第二十条第（九）项';

const documents = ['made-this-year', 'disclosed-this-year', 'disclosed-in-all'];
const items = ['previous-year-items', 'change-this-year'];

const proactive: TableLiteral = {
  key: 'proactive',
  part: 'proactive',
  zh: '主动公开政府信息情况',
  en: 'proactive disclosure',
  columns: [
    {
      key: 'made-this-year',
      label: '本年新制作数量',
      en: 'newly made this year',
      variants: ['本年新', '本年新制作', '本年新制作数', '本年新制定数量', '本年制作数量'],
      concepts: ['made-this-year'],
    },
    {
      key: 'disclosed-this-year',
      label: '本年新公开数量',
      en: 'newly disclosed this year',
      variants: ['本年新', '本年新公开', '本年新公开数', '本年公开数量'],
      concepts: ['disclosed-this-year'],
    },
    {
      key: 'disclosed-in-all',
      label: '对外公开总数量',
      en: 'disclosed in all',
      variants: ['对外公开总数', '对外公开数量', '对外公开总数量（件）'],
      concepts: ['disclosed-in-all'],
    },
    {
      key: 'previous-year-items',
      label: '上一年项目数量',
      en: 'items of the previous year',
      variants: ['上一年项目数', '上年项目数量', '上一年度项目数量'],
      concepts: ['previous-year-items'],
    },
    {
      key: 'change-this-year',
      label: '本年增/减',
      en: 'change this year',
      variants: ['本年增减', '本年增／减', '本年度增/减', '本年增/减数量', '本年增减数量'],
      concepts: ['change-this-year'],
      signed: true,
    },
    {
      key: 'decisions',
      label: '处理决定数量',
      en: 'decisions made',
      variants: ['本年处理决定数量', '处理决定数', '处理决定'],
      concepts: ['decisions'],
    },
    {
      key: 'procurement-items',
      label: '采购项目数量',
      en: 'procurement items',
      variants: ['采购项目数', '采购项目数量（个）'],
      concepts: ['procurement-items'],
    },
    {
      key: 'procurement-amount',
      label: '采购总金额',
      en: 'total amount of procurement',
      variants: ['采购金额', '采购总金额（万元）', '采购总金额（元）', '采购总额'],
      concepts: ['procurement-amount'],
    },
  ],
  rows: [
    { key: 'regulation', path: [ITEM_1, '规章'], en: 'regulations', variants: ['行政规章'], columns: documents, concepts: ['regulation'] },
    {
      key: 'normative-document',
      path: [ITEM_1, '规范性文件'],
      en: 'normative documents',
      variants: ['行政规范性文件'],
      columns: documents,
      concepts: ['normative-document'],
    },
    {
      key: 'licence',
      path: [ITEM_5, '行政许可'],
      en: 'administrative licences',
      variants: ['行政许可事项'],
      columns: [...items, 'decisions'],
      concepts: ['licence'],
    },
    {
      key: 'other-service-item',
      path: [ITEM_5, '其他对外管理服务事项'],
      en: 'other services to the public',
      variants: ['其他对外管理服务', '其它对外管理服务事项'],
      columns: [...items, 'decisions'],
      concepts: ['other-service-item'],
    },
    {
      key: 'penalty',
      path: [ITEM_6, '行政处罚'],
      en: 'administrative penalties',
      variants: ['行政处罚事项'],
      columns: [...items, 'decisions'],
      concepts: ['penalty'],
    },
    {
      key: 'compulsory-measure',
      path: [ITEM_6, '行政强制'],
      en: 'administrative compulsory measures',
      variants: ['行政强制事项', '行政强制措施'],
      columns: [...items, 'decisions'],
      concepts: ['compulsory-measure'],
    },
    {
      key: 'administrative-fee',
      path: [ITEM_8, '行政事业性收费'],
      en: 'administrative fees',
      variants: ['行政事业性收费项目'],
      columns: items,
      concepts: ['administrative-fee'],
    },
    {
      key: 'procurement',
      path: [ITEM_9, '政府集中采购'],
      en: 'centralised government procurement',
      variants: ['政府采购', '集中采购'],
      columns: ['procurement-items', 'procurement-amount'],
      concepts: ['procurement'],
    },
  ],
};

const rows = applicationsRows(OTHER_HANDLING_2019);

export const EDITION_2019: FormEdition = formEditionSchema.parse({
  id: '2019',
  zh: '2019年试行格式',
  en: 'the trial form of 2019',
  source: SOURCE,
  years: [2019, 2020],
  parts: SIX_PARTS,
  tables: [
    proactive,
    {
      key: 'applications',
      part: 'applications',
      zh: '收到和处理政府信息公开申请情况',
      en: 'applications received and handled',
      unit: '件',
      columns: APPLICANT_COLUMNS,
      rows,
    },
    REVIEW_LITIGATION_TABLE,
  ],
  identities: sharedIdentities(rows, SOURCE),
} satisfies EditionLiteral);
