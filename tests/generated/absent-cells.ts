/** Cells that a form does not have and that no prose of the samples speaks of either: what to ask a report for in order to be refused. */
import type { CellKey } from '../../data/forms/form-edition.ts';

interface CellBlock {
  edition: string;
  table: CellKey['table'];
  rows: readonly string[];
  columns: readonly string[];
}

const KINDS_OF_APPLICANT = [
  'natural-person',
  'commercial-enterprise',
  'research-institution',
  'public-welfare-organisation',
  'legal-service-institution',
  'other-organisation',
];

const ABSENT: Record<string, CellBlock[]> = {
  'pre-2019': [
    {
      edition: '2019',
      table: 'applications',
      rows: [
        'carried-over',
        'carried-forward',
        'outcome/denied/internal-affairs',
        'outcome/denied/process-information',
        'outcome/denied/enforcement-file',
        'outcome/denied/administrative-query',
        'outcome/unable/needs-creation',
        'outcome/not-processed/petition',
        'outcome/not-processed/repeated',
        'outcome/not-processed/publication',
        'outcome/not-processed/excessive',
        'outcome/not-processed/reconfirmation',
      ],
      columns: ['total', ...KINDS_OF_APPLICANT],
    },
    { edition: '2019', table: 'applications', rows: ['newly-received', 'outcome/granted'], columns: KINDS_OF_APPLICANT },
    { edition: '2019', table: 'review_litigation', rows: ['reconsideration'], columns: ['pending'] },
    {
      edition: '2019',
      table: 'review_litigation',
      rows: ['litigation/direct', 'litigation/after-reconsideration'],
      columns: ['upheld', 'corrected', 'other-result', 'pending', 'total'],
    },
    { edition: '2021', table: 'proactive', rows: ['normative-document', 'regulation'], columns: ['in-force', 'repealed-this-year'] },
    {
      edition: '2019',
      table: 'proactive',
      rows: ['other-service-item', 'compulsory-measure'],
      columns: ['previous-year-items', 'change-this-year'],
    },
  ],
  '2019': [
    {
      edition: 'pre-2019',
      table: 'statistics',
      rows: [
        'disclosure/channels/gazette',
        'disclosure/channels/weibo',
        'applications/received/in-person',
        'applications/received/fax',
        'applications/received/letter',
        'applications/replied/denied/trade-secret',
        'applications/replied/denied/privacy',
        'applications/replied/not-this-organ',
        'applications/replied/other-way',
        'resources/dedicated-bodies',
        'resources/reading-points',
        'resources/staff/full-time',
        'resources/staff/part-time',
        'resources/special-funds',
      ],
      columns: ['count'],
    },
    {
      edition: '2021',
      table: 'applications',
      rows: ['outcome/other-handling/supplement-overdue', 'outcome/other-handling/fee-overdue'],
      columns: ['total', ...KINDS_OF_APPLICANT],
    },
    { edition: '2021', table: 'proactive', rows: ['normative-document', 'regulation'], columns: ['in-force', 'repealed-this-year'] },
    { edition: '2021', table: 'proactive', rows: ['administrative-fee'], columns: ['fee-amount'] },
  ],
};

/** Cells, by row, that a report on the form of `edition` cannot hold. Each inner list is one row with its columns. */
export function absentRows(edition: string): CellKey[][] {
  return (ABSENT[edition] ?? []).flatMap(({ edition: from, table, rows, columns }) =>
    rows.map((row) => columns.map((column) => ({ edition: from, table, row, column }))),
  );
}
