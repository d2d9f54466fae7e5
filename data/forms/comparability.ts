/**
 * Which cells of different editions may be set side by side, and which look alike and must not be.
 * A pair that is declared nowhere is not compared: the question is explained instead.
 */
import { applicationsRows, OTHER_HANDLING_2021 } from './applications-rows.ts';
import { findCell } from './editions.ts';
import type { CellKey, Comparability, Incomparability, TableKey } from './form-edition.ts';
import { REVIEW_LITIGATION_TABLE } from './review-litigation.ts';

/**
 * Measures that tables of one place count as the statutory forms do, whatever they call them: applications received in the year. Source: headings of
 * local tables up to 2018 (受理依申请公开信息总数, 收到申请数).
 */
export const LOCAL_MATCHES: readonly string[] = ['newly-received'];

const NOTICES = '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号';
const OTHER_HANDLING_PARTS = OTHER_HANDLING_2021.filter((row) => !row.heading).map((row) => row.key);

/** The same row in the forms of 2019 and 2021, column by column. */
function sameRow(table: TableKey, row: string, zh: string, en: string): Comparability {
  const member = (edition: string) => ({ edition, table, rows: [row], column: 'each' as const });
  return { id: `${table}/${row}`, members: [member('2019'), member('2021')], zh, en, source: NOTICES };
}

/** 处理决定数量 of 2019 and 本年处理决定数量 of 2021. */
function sameDecisions(row: string): Comparability {
  const member = (edition: string) => ({ edition, table: 'proactive' as const, rows: [row], column: 'decisions' });
  return {
    id: `proactive/${row}/decisions`,
    members: [member('2019'), member('2021')],
    zh: '2019年格式的“处理决定数量”与2021年格式的“本年处理决定数量”含义相同。',
    en: 'The forms of 2019 and 2021 count the same decisions.',
    source: NOTICES,
  };
}

export const COMPARABILITIES: readonly Comparability[] = [
  ...applicationsRows([])
    .filter((row) => !row.heading)
    .map((row) =>
      sameRow('applications', row.key, '2019年与2021年格式的这一行含义相同。', 'The row means the same in the forms of 2019 and 2021.'),
    ),
  {
    id: 'applications/outcome/other-handling',
    members: [
      { edition: '2019', table: 'applications', rows: ['outcome/other-handling'], column: 'each' },
      { edition: '2021', table: 'applications', rows: OTHER_HANDLING_PARTS, column: 'each' },
    ],
    zh: '2021年格式把“（六）其他处理”分为三行，三行之和与2019年格式的一行可比。',
    en: 'The form of 2021 splits "other handling" into three rows; their sum compares with the one row of 2019.',
    source: NOTICES,
  },
  ...REVIEW_LITIGATION_TABLE.rows
    .filter((row) => !row.heading)
    .map((row) =>
      sameRow('review_litigation', row.key, '2019年与2021年格式的第四部分相同。', 'Part four is the same in the forms of 2019 and 2021.'),
    ),
  ...['licence', 'penalty', 'compulsory-measure'].map(sameDecisions),
  {
    id: 'received',
    members: [
      { edition: 'pre-2019', table: 'statistics', rows: ['applications/received'], column: 'count' },
      { edition: '2019', table: 'applications', rows: ['newly-received'], column: 'total' },
      { edition: '2021', table: 'applications', rows: ['newly-received'], column: 'total' },
    ],
    zh: '2018年及以前的“收到申请数”与此后的“本年新收政府信息公开申请数量”含义相同。',
    en: '"Applications received" up to 2018 and "newly received applications" since mean the same.',
    source: `政府信息公开情况统计表；${NOTICES}`,
  },
];

const cell = (edition: string, table: TableKey, row: string, column: string) => ({ edition, table, row, column });

/** Two columns of part two, for the given rows. */
function columnsDiffer(rows: string[], before: string, after: string, zh: string, en: string): Incomparability[] {
  return rows.map((row) => ({
    id: `${row}/${before}/${after}`,
    members: [cell('2019', 'proactive', row, before), cell('2021', 'proactive', row, after)],
    zh,
    en,
    source: NOTICES,
  }));
}

/** An outcome of the 统计表 and the row of part three that carries a similar name. */
function outcomesDiffer(before: string, after: string): Incomparability[] {
  return ['2019', '2021'].map((edition) => ({
    id: `${before}/${edition}/${after}`,
    members: [cell('pre-2019', 'statistics', before, 'count'), cell(edition, 'applications', after, 'total')],
    zh: '2019年起办理结果改了分类，与2018年及以前的答复分类不是一一对应，不能直接比较。',
    en: 'The outcomes were reclassified in 2019 and do not map one to one onto the replies counted up to 2018.',
    source: `政府信息公开情况统计表；${NOTICES}`,
  }));
}

export const INCOMPARABILITIES: readonly Incomparability[] = [
  ...columnsDiffer(
    ['regulation', 'normative-document'],
    'disclosed-in-all',
    'in-force',
    '“对外公开总数量”是历年公开的总数，“现行有效件数”只计仍然有效的，两者不能比较。',
    '"Disclosed in all" counts everything ever disclosed, "in force" only what is still valid; they do not compare.',
  ),
  ...columnsDiffer(
    ['regulation', 'normative-document'],
    'disclosed-this-year',
    'repealed-this-year',
    '“本年新公开数量”与“本年废止件数”是两回事，不能比较。',
    '"Newly disclosed this year" and "repealed this year" are different things and do not compare.',
  ),
  ...['previous-year-items', 'change-this-year'].flatMap((before) =>
    columnsDiffer(
      ['administrative-fee'],
      before,
      'fee-amount',
      '行政事业性收费在2019年格式中是项目数量，在2021年格式中是收费金额（万元），不能比较。',
      'Administrative fees are a number of items in the form of 2019 and an amount of money in that of 2021; they do not compare.',
    ),
  ),
  ...columnsDiffer(
    ['licence', 'penalty', 'compulsory-measure'],
    'previous-year-items',
    'decisions',
    '项目数量是事项的个数，处理决定数量是作出决定的件数，两者不能比较。',
    'A number of items is not a number of decisions; they do not compare.',
  ),
  ...outcomesDiffer('applications/concluded', 'outcome/total'),
  ...outcomesDiffer('applications/replied', 'outcome/total'),
  ...outcomesDiffer('applications/replied/granted', 'outcome/granted'),
  ...outcomesDiffer('applications/replied/granted-in-part', 'outcome/granted-in-part'),
  ...outcomesDiffer('applications/replied/denied/state-secret', 'outcome/denied/state-secret'),
  ...outcomesDiffer('applications/replied/denied/three-securities-one-stability', 'outcome/denied/three-securities-one-stability'),
  ...outcomesDiffer('applications/replied/non-existent', 'outcome/unable/not-held'),
  {
    id: 'information-fee/administrative-fee',
    members: [cell('pre-2019', 'statistics', 'information-fee', 'count'), cell('2021', 'proactive', 'administrative-fee', 'fee-amount')],
    zh: '依申请公开收取的费用（信息处理费）与行政事业性收费是两种不同的收费，不能比较。',
    en: 'Fees for handling information requests and administrative fees are two different fees and do not compare.',
    source: '政府信息公开情况统计表；国办公开办函〔2021〕30号',
  },
];

type Member = Comparability['members'][number];

const covers = (member: Member, key: CellKey): boolean =>
  member.edition === key.edition &&
  member.table === key.table &&
  member.rows.includes(key.row) &&
  (member.column === 'each' || member.column === key.column);

/** The cells of `edition` that together compare with a cell, and the declaration that says so; the cell itself in its own edition. */
export interface Counterpart {
  cells: CellKey[];
  /** Absent where the edition is the cell's own. */
  declaration?: Comparability;
  /** True where the cell is only one addend of its member (one of the three 其他处理 rows of 2021): its fellows must be added first. */
  partial: boolean;
}

/** Undefined where no comparability is declared. */
export function findCounterpart(key: CellKey, edition: string): Counterpart | undefined {
  if (key.edition === edition) return findCell(key) && { cells: [key], partial: false };
  for (const declaration of COMPARABILITIES) {
    const own = declaration.members.find((member) => covers(member, key));
    const other = declaration.members.find((member) => member.edition === edition);
    if (!own || !other) continue;
    const column = other.column === 'each' ? key.column : other.column;
    const cells = other.rows.map((row) => ({ edition, table: other.table, row, column }));
    if (cells.every((candidate) => findCell(candidate))) return { cells, declaration, partial: own.rows.length > 1 };
  }
  return undefined;
}

/** The declaration under which two cells of different editions compare; undefined for a pair that must not be compared. Symmetric. */
export function findComparable(left: CellKey, right: CellKey): Comparability | undefined {
  const counterpart = findCounterpart(left, right.edition);
  return counterpart?.cells.some((key) => key.table === right.table && key.row === right.row && key.column === right.column)
    ? counterpart.declaration
    : undefined;
}

/** Why two cells that look alike must not be compared; undefined where nothing is declared about the pair. Symmetric. */
export function findIncomparable(left: CellKey, right: CellKey): Incomparability | undefined {
  const names = (entry: Incomparability, key: CellKey): boolean =>
    entry.members.some(
      (member) => member.edition === key.edition && member.table === key.table && member.row === key.row && member.column === key.column,
    );
  return left.edition === right.edition ? undefined : INCOMPARABILITIES.find((entry) => names(entry, left) && names(entry, right));
}
