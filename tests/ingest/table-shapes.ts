/** Shapes in which editors draw the statutory tables, and tables beside them that are not the report's own. */
import { expandGrid, type GridCell, type OfficialTable } from './official-grid.ts';

/** The tables that stand in place of one; `all` are those of the report. */
export type Shape = (table: OfficialTable, all: readonly OfficialTable[]) => OfficialTable[];

const cell = (text: string, kind: GridCell['kind'], colspan = 1, rowspan = 1): GridCell => ({ text, kind, colspan, rowspan });
const isDigits = (text: string): boolean => /^\d+$/u.test(text);

/** A shape of one table; the others stay as they are. */
const only =
  (key: OfficialTable['key'], shape: Shape): Shape =>
  (table, all) =>
    table.key === key ? shape(table, all) : [table];

function dressed(table: OfficialTable, dress: (text: string) => string): OfficialTable {
  return { ...table, rows: table.rows.map((row) => row.map((one) => (one.kind === 'value' ? { ...one, text: dress(one.text) } : one))) };
}

const thousands =
  (separator: string): Shape =>
  (table) => [dressed(table, (text) => (isDigits(text) ? Number(text).toLocaleString('en-US').replaceAll(',', separator) : text))];

/** The columns of organisations in another order, heads with them. */
const shuffled = only('applications', (table) => {
  const order = [2, 0, 3, 1, 4];
  const rows = table.rows.map((row, index) => {
    if (index === 2) return order.map((place) => row[place] as GridCell);
    const first = row.findIndex((one) => one.kind === 'value');
    if (first === -1) return row;
    const values = row.slice(first);
    return [...row.slice(0, first), values[0], ...order.map((place) => values[place + 1]), ...values.slice(6)] as GridCell[];
  });
  return [{ ...table, rows }];
});

/** Each row with one cell of labels: its own, or all of them joined. */
function flatRows(table: OfficialTable, label: (labels: readonly string[]) => string): GridCell[][] {
  return expandGrid(table, true)
    .slice(3)
    .map((row) => {
      const labels = [...new Set(row.slice(0, 3).map(({ text }) => text))];
      return [cell(label(labels), 'label', 3), ...row.slice(3).map(({ text }) => cell(text, 'value'))];
    });
}

const joinedLabels = (between: string): Shape =>
  only('applications', (table) => [{ ...table, rows: [...table.rows.slice(0, 3), ...flatRows(table, (labels) => labels.join(between))] }]);

/** Rows in another order than the form's, each with its own label. */
const swapped = only('applications', (table) => {
  const rows = flatRows(table, (labels) => labels.at(-1) ?? '');
  const [first, second, third, fourth, ...rest] = rows as [GridCell[], GridCell[], GridCell[], GridCell[], ...GridCell[][]];
  const last = rest.pop() as GridCell[];
  return [{ ...table, rows: [...table.rows.slice(0, 3), second, first, last, fourth, third, ...rest] }];
});

const KINDS = ['行政复议', '未经复议直接起诉', '复议后起诉'];

/** The columns and, in groups of five, the values of part four. */
function partFour(table: OfficialTable): { columns: string[]; values: GridCell[][] } {
  const line = table.rows.at(-1) ?? [];
  const columns = (table.rows[2] ?? []).slice(0, 5).map(({ text }) => text);
  return { columns, values: KINDS.map((_, index) => line.slice(index * 5, index * 5 + 5)) };
}

const four = (rows: (columns: string[], values: GridCell[][]) => GridCell[][], width: number): Shape =>
  only('review_litigation', (table) => {
    const { columns, values } = partFour(table);
    return [{ ...table, width, rows: rows(columns, values) }];
  });

const heads = (...texts: string[]): GridCell[] => texts.map((text) => cell(text, 'head'));

const inThree = only('review_litigation', (table) => {
  const { columns, values } = partFour(table);
  return KINDS.map((kind, index) => ({
    ...table,
    heading: index === 0 ? table.heading : kind,
    width: 5,
    rows: [[cell(kind, 'head', 5)], heads(...columns), values[index] ?? []],
  }));
});

/** One line of heads, which name the group of a column with it. */
const namedHeads = (write: (group: string, name: string) => string): Shape =>
  only('applications', (table) => {
    const names = (expandGrid(table, true)[2] ?? []).slice(3).map(({ text }) => text);
    const written = names.map((name, index) => (index >= 1 && index <= 5 ? write('法人或其他组织', name) : name));
    return [{ ...table, rows: [[cell('项目', 'head', 3), ...heads(...written)], ...table.rows.slice(3)] }];
  });

/** All tables again behind the last, with other numbers, under a heading that names whose they are. */
const annex =
  (heading: string): Shape =>
  (table, all) => {
    if (table !== all.at(-1)) return [table];
    const others = all.map((one, index) => ({
      ...dressed(one, (text) => (isDigits(text) ? String(Number(text) + 7) : text)),
      ...(index === 0 ? { heading } : {}),
    }));
    return [table, ...others];
  };

const MONTHS = [...Array(12).keys()].map((index) => `${index + 1}月`);

function monthTable(columns: readonly string[]): OfficialTable {
  const rows = MONTHS.map((month, index) => [
    cell(month, 'label'),
    ...columns.map((_, column) => cell(String(column * 100 + index), 'value')),
  ]);
  return { key: 'months', heading: '各月办理情况', width: columns.length + 1, rows: [heads('月份', ...columns), ...rows] };
}

const months = (columns: readonly string[], before: boolean): Shape =>
  only('applications', (table) => (before ? [monthTable(columns), table] : [table, monthTable(columns)]));

/** Values of another year in a column beside those of the form. */
const otherYear = (other: string, own: string): Shape =>
  only('statistics', (table) => {
    const rows = table.rows.map((row, index) => {
      const [label, unit, value] = row;
      if (index === 0) return heads(label?.text ?? '', unit?.text ?? '', other, own);
      return value ? [label as GridCell, unit as GridCell, cell('88888', 'value'), value] : [cell(label?.text ?? '', 'label', 4)];
    });
    return [{ ...table, width: 4, rows }];
  });

/** The lower half of a table beside its upper half, under the same heads. */
const besideItself = only('statistics', (table) => {
  const [head = [], ...body] = table.rows;
  const half = Math.ceil(body.length / 2);
  const whole = (row: GridCell[] | undefined): GridCell[] =>
    row?.length === 3 ? row : [cell(row?.[0]?.text ?? '', 'label'), cell('', 'label'), cell('', 'value')];
  const rows = Array.from({ length: half }, (_, index) => [...whole(body[index]), ...whole(body[half + index])]);
  return [{ ...table, width: 6, rows: [[...head, ...head.map((one) => ({ ...one }))], ...rows] }];
});

/** The unit of each row behind its label, in no column of its own. */
const unitInLabel = only('statistics', (table) => {
  const rows = table.rows.map(([label, unit, value], index) => {
    if (!value) return [cell(label?.text ?? '', 'label', 2)];
    return [index === 0 ? (label as GridCell) : cell(`${label?.text}${unit?.text ? `（${unit.text}）` : ''}`, 'label'), value];
  });
  return [{ ...table, width: 2, rows }];
});

/** Each must be read without a wrong cell, and without one that is lost and not told. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'as in the notice': (table) => [table],
  'thousands parted by full-width spaces': thousands('\u3000'),
  'thousands parted by spaces': thousands(' '),
  'columns in another order': shuffled,
  'rows in another order': swapped,
  'labels joined by strokes': joinedLabels('-'),
  'labels joined by slashes': joinedLabels('/'),
  'labels joined': joinedLabels(''),
  'part four, a row for each kind': four(
    (columns, values) => [heads('类别', ...columns), ...KINDS.map((kind, index) => [cell(kind, 'label'), ...(values[index] ?? [])])],
    6,
  ),
  'part four, a row for each cell': four(
    (columns, values) => [
      heads('类别', '结果', '件数'),
      ...KINDS.flatMap((kind, index) =>
        columns.map((column, place) => [
          ...(place === 0 ? [cell(kind, 'label', 1, columns.length)] : []),
          cell(column, 'label'),
          values[index]?.[place] as GridCell,
        ]),
      ),
    ],
    3,
  ),
  'part four, a row for each result': four(
    (columns, values) => [
      heads('结果', ...KINDS),
      ...columns.map((column, place) => [cell(column, 'label'), ...values.map((group) => group[place] as GridCell)]),
    ],
    4,
  ),
  'part four, a table for each kind': inThree,
  'heads with their group': namedHeads((group, name) => `${group}-${name}`),
  'heads with their group in brackets': namedHeads((group, name) => `${group}（${name}）`),
  'tables of another organ behind': annex('附件：示例市城乡规划局政府信息公开情况统计表'),
  'tables of units below behind': annex('附表：所属事业单位情况'),
  'months below, columns of the form': months(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'], false),
  'months above, columns of the form': months(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'], true),
  'months above, columns of their own': months(['新收', '予以公开', '不予公开', '总计'], true),
  'the year before in a column': otherYear('上年度', '本年度'),
  'the year before by number': otherYear('2016年', '2017年'),
  'all years together in a column': otherYear('历年累计', '统计数'),
  'the lower half beside the upper': besideItself,
  'the unit behind the label': unitInLabel,
};
