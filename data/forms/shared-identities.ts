/**
 * I1 to I4: the identities of parts three and four, derived from the rows so that no row can be forgotten.
 * An identity's id is its number in the list of identities, followed by '/' and its row where it is taken row by row.
 */
import { APPLICANT_COLUMNS } from './applicant-columns.ts';
import type { IdentityLiteral, RowLiteral } from './edition-literals.ts';
import { REVIEW_LITIGATION_TABLE } from './review-litigation.ts';

const label = (row: RowLiteral): string => row.path.at(-1) ?? row.key;

/** I1 and I2 for every column, I3 for every row of part three, I4 for the three lines of part four. `source` is the notice. */
export function sharedIdentities(rows: RowLiteral[], source: string): IdentityLiteral[] {
  const printed = rows.filter((row) => !row.heading);
  const results = printed.filter((row) => row.key.startsWith('outcome/') && row.key !== 'outcome/total');
  const table = 'applications' as const;
  return [
    {
      id: 'I1',
      left: [
        { table, row: 'newly-received' },
        { table, row: 'carried-over' },
      ],
      right: [
        { table, row: 'outcome/total' },
        { table, row: 'carried-forward' },
      ],
      zh: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
      en: 'newly received + carried over = outcome total + carried forward',
      source: `${source}，表头所印勾稽关系`,
    },
    {
      id: 'I2',
      left: results.map((row) => ({ table, row: row.key })),
      right: [{ table, row: 'outcome/total' }],
      zh: '各项办理结果之和 = （七）总计',
      en: 'sum of the outcome rows = outcome total',
      source,
    },
    ...printed.map((row) => ({
      id: `I3/${row.key}`,
      left: APPLICANT_COLUMNS.filter((column) => !column.total).map((column) => ({ table, row: row.key, column: column.key })),
      right: [{ table, row: row.key, column: 'total' }],
      zh: `六类申请人之和 = 总计（${label(row)}）`,
      en: `sum of the six kinds of applicant = total (${row.en})`,
      source,
    })),
    ...REVIEW_LITIGATION_TABLE.rows
      .filter((row) => !row.heading)
      .map((row) => ({
        id: `I4/${row.key}`,
        left: REVIEW_LITIGATION_TABLE.columns
          .filter((column) => !column.total)
          .map((column) => ({ table: 'review_litigation' as const, row: row.key, column: column.key })),
        right: [{ table: 'review_litigation' as const, row: row.key, column: 'total' }],
        zh: `四种结果之和 = 总计（${row.path.join('·')}）`,
        en: `sum of the four results = total (${row.en})`,
        source,
      })),
  ];
}
