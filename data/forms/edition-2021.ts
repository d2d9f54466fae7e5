/** The form in force for the reports of 2021 onwards: 10 + 175 + 15 = 200 cells. */
import { APPLICANT_COLUMNS } from './applicant-columns.ts';
import { applicationsRows, OTHER_HANDLING_2021 } from './applications-rows.ts';
import type { EditionLiteral, TableLiteral } from './edition-literals.ts';
import { type FormEdition, formEditionSchema } from './form-edition.ts';
import { SIX_PARTS } from './parts.ts';
import { REVIEW_LITIGATION_TABLE } from './review-litigation.ts';
import { sharedIdentities } from './shared-identities.ts';

const SOURCE = '国办公开办函〔2021〕30号';
const ITEM_1 = '第二十条第（一）项';
const ITEM_5 = '第二十条第（五）项';
const ITEM_6 = '第二十条第（六）项';
const ITEM_8 = '第二十条第（八）项';

const documents = ['issued-this-year', 'repealed-this-year', 'in-force'];

const proactive: TableLiteral = {
  key: 'proactive',
  part: 'proactive',
  zh: '主动公开政府信息情况',
  en: 'proactive disclosure',
  columns: [
    {
      key: 'issued-this-year',
      label: '本年制发件数',
      en: 'issued this year',
      variants: ['本年制发数量', '本年制发数', '本年新制发件数', '本年制发'],
      unit: '件',
      concepts: ['issued-this-year'],
    },
    {
      key: 'repealed-this-year',
      label: '本年废止件数',
      en: 'repealed this year',
      variants: ['本年废止数量', '本年废止数', '本年废止'],
      unit: '件',
      concepts: ['repealed-this-year'],
    },
    {
      key: 'in-force',
      label: '现行有效件数',
      en: 'in force',
      variants: ['现行有效数量', '现行有效数', '现行有效'],
      unit: '件',
      concepts: ['in-force'],
    },
    {
      key: 'decisions',
      label: '本年处理决定数量',
      en: 'decisions made this year',
      variants: ['处理决定数量', '本年处理决定数', '本年处理决定'],
      unit: '件',
      concepts: ['decisions'],
    },
    {
      key: 'fee-amount',
      label: '本年收费金额（单位：万元）',
      en: 'amount charged this year',
      variants: ['本年收费金额', '本年收费金额（万元）', '收费金额', '本年收费金额（单位:元）', '本年收费总金额'],
      unit: '万元',
      concepts: ['fee-amount'],
    },
  ],
  rows: [
    { key: 'regulation', path: [ITEM_1, '规章'], en: 'regulations', variants: ['行政规章'], columns: documents, concepts: ['regulation'] },
    {
      key: 'normative-document',
      path: [ITEM_1, '行政规范性文件'],
      en: 'administrative normative documents',
      variants: ['规范性文件'],
      columns: documents,
      concepts: ['normative-document'],
    },
    {
      key: 'licence',
      path: [ITEM_5, '行政许可'],
      en: 'administrative licences',
      variants: ['行政许可事项'],
      columns: ['decisions'],
      concepts: ['licence'],
    },
    {
      key: 'penalty',
      path: [ITEM_6, '行政处罚'],
      en: 'administrative penalties',
      variants: ['行政处罚事项'],
      columns: ['decisions'],
      concepts: ['penalty'],
    },
    {
      key: 'compulsory-measure',
      path: [ITEM_6, '行政强制'],
      en: 'administrative compulsory measures',
      variants: ['行政强制事项', '行政强制措施'],
      columns: ['decisions'],
      concepts: ['compulsory-measure'],
    },
    {
      key: 'administrative-fee',
      path: [ITEM_8, '行政事业性收费'],
      en: 'administrative fees',
      variants: ['行政事业性收费项目'],
      columns: ['fee-amount'],
      concepts: ['administrative-fee'],
    },
  ],
};

const rows = applicationsRows(OTHER_HANDLING_2021);

export const EDITION_2021: FormEdition = formEditionSchema.parse({
  id: '2021',
  zh: '2021年格式',
  en: 'the form of 2021',
  source: SOURCE,
  years: [2021, null],
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
