/**
 * Identities between the reports of one organ for two consecutive years. 尚未审结 is deliberately absent: the forms carry it nowhere.
 * Source: the explanations to the forms in 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
 */
import type { TableKey } from './form-edition.ts';

export interface YearCell {
  /** 0: the later report, −1: the one of the year before. */
  year: 0 | -1;
  table: TableKey;
  row: string;
  /** Left out: once for every column. */
  column?: string;
  /** −1 to subtract. */
  sign: 1 | -1;
}

/** Σ left = Σ right over two consecutive years. */
export interface CrossYearIdentity {
  id: string;
  /** Both reports must be on one of these editions. */
  editions: readonly string[];
  left: readonly YearCell[];
  right: readonly YearCell[];
  zh: string;
  en: string;
  source: string;
}

const cell = (year: 0 | -1, table: TableKey, row: string, column?: string, sign: 1 | -1 = 1): YearCell => ({
  year,
  table,
  row,
  column,
  sign,
});

export const CROSS_YEAR_IDENTITIES: readonly CrossYearIdentity[] = [
  {
    id: 'X1',
    editions: ['2019', '2021'],
    left: [cell(-1, 'applications', 'carried-forward')],
    right: [cell(0, 'applications', 'carried-over')],
    zh: '上一年度的结转下年度继续办理 = 本年度的上年结转',
    en: 'carried forward last year = carried over this year',
    source: '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号',
  },
  ...['regulation', 'normative-document'].map((row) => ({
    id: `X2/${row}`,
    editions: ['2021'],
    left: [cell(0, 'proactive', row, 'in-force')],
    right: [
      cell(-1, 'proactive', row, 'in-force'),
      cell(0, 'proactive', row, 'issued-this-year'),
      cell(0, 'proactive', row, 'repealed-this-year', -1),
    ],
    zh: '现行有效件数 = 上一年度现行有效件数 + 本年制发件数 − 本年废止件数',
    en: 'in force = in force last year + issued this year − repealed this year',
    source: '国办公开办函〔2021〕30号',
  })),
  ...['licence', 'other-service-item', 'penalty', 'compulsory-measure', 'administrative-fee'].map((row) => ({
    id: `X3/${row}`,
    editions: ['2019'],
    left: [cell(0, 'proactive', row, 'previous-year-items')],
    right: [cell(-1, 'proactive', row, 'previous-year-items'), cell(-1, 'proactive', row, 'change-this-year')],
    zh: '上一年项目数量 = 上一年度报告的上一年项目数量 + 本年增/减',
    en: "items of the previous year = last year's items of the previous year + last year's change",
    source: '国办公开办函〔2019〕60号',
  })),
];
