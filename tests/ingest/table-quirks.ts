/** What editors do to a statutory table that leaves its figures as they are: rows and columns added, repeated, turned and cut. */
import { expandGrid, type GridCell, type OfficialTable } from './official-grid.ts';

type Quirk = (table: OfficialTable) => OfficialTable[];

const cell = (text: string, kind: GridCell['kind'], colspan = 1, rowspan = 1): GridCell => ({ text, kind, colspan, rowspan });
const isValueRow = (row: readonly GridCell[]): boolean => row.some((one) => one.kind === 'value');
/** Lines of heads at the top of a table that has one head; 0 for the table whose blocks have their own. */
const headLines = (table: OfficialTable): number => ({ applications: 3, review_litigation: 3, statistics: 1 })[table.key] ?? 0;

/** Whether no cell of the rows above the index reaches below it. */
function isClosed(rows: readonly GridCell[][], index: number): boolean {
  return rows.slice(0, index).every((row, top) => row.every((one) => top + one.rowspan <= index));
}

/** A column more at the left or right: a head over all head lines, then one cell for each row. */
function withColumn(table: OfficialTable, side: 'left' | 'right', head: string, text: (index: number) => string): OfficialTable {
  const heads = headLines(table);
  if (heads === 0 || table.key === 'review_litigation') return table;
  let count = 0;
  const rows = table.rows.map((row, index) => {
    if (index > 0 && index < heads) return row;
    if (index >= heads && isValueRow(row)) count += 1;
    const added =
      index === 0 ? cell(head, 'head', 1, heads) : cell(isValueRow(row) ? text(count) : '', side === 'left' ? 'label' : 'value');
    return side === 'left' ? [added, ...row] : [...row, added];
  });
  return { ...table, rows, width: table.width + 1 };
}

/** The columns of values in another order; heads go with them. Only of the table with one line of columns over two lines of heads. */
function totalFirst(table: OfficialTable): OfficialTable {
  if (table.key !== 'applications') return table;
  const rows = table.rows.map((row, index) => {
    if (index === 1) return [row.at(-1), ...row.slice(0, -1)] as GridCell[];
    const first = row.findIndex((one) => one.kind === 'value');
    return first === -1 ? row : ([...row.slice(0, first), row.at(-1), ...row.slice(first, -1)] as GridCell[]);
  });
  return { ...table, rows };
}

/** Columns as rows: what is printed across is printed down, every cell by itself. */
function turned(table: OfficialTable): OfficialTable {
  if (table.key !== 'applications') return table;
  const slots = expandGrid(table, true);
  const rows = Array.from({ length: table.width }, (_, column) =>
    slots.map((row) => cell(row[column]?.text ?? '', row[column]?.kind ?? 'head')),
  );
  return { ...table, rows, width: slots.length };
}

/** A row of the form's own, put before the rows that make the index divisible, with cells that no form has. */
function withRows(table: OfficialTable, every: number, made: (width: number, values: number) => GridCell[]): OfficialTable {
  const heads = headLines(table);
  const values = table.rows.find(isValueRow)?.filter((one) => one.kind === 'value').length ?? 1;
  const rows = table.rows.flatMap((row, index) =>
    index > heads && index % every === 0 && isClosed(table.rows, index) ? [made(table.width, values), row] : [row],
  );
  return { ...table, rows };
}

function cutInTwo(table: OfficialTable, between: string): OfficialTable[] {
  const heads = headLines(table);
  const at = table.rows.findIndex((_, index) => index > table.rows.length / 2 && isClosed(table.rows, index));
  if (at <= heads || table.key === 'review_litigation' || table.key === 'proactive') return [table];
  return [
    { ...table, rows: table.rows.slice(0, at) },
    { ...table, heading: between, rows: [...table.rows.slice(0, heads), ...table.rows.slice(at)] },
  ];
}

/** Each value written by a function that keeps what it says. */
function dressed(table: OfficialTable, dress: (text: string) => string): OfficialTable {
  return { ...table, rows: table.rows.map((row) => row.map((one) => (one.kind === 'value' ? { ...one, text: dress(one.text) } : one))) };
}

const isDigits = (text: string): boolean => /^\d+$/u.test(text);

const spacedThousands = (text: string, space: string): string =>
  isDigits(text) ? Number(text).toLocaleString('en-US').replaceAll(',', space) : text;

/** Quirks that cost nothing: every cell must come out as it was written. */
export const QUIRKS: Readonly<Record<string, Quirk>> = {
  'as in the notice': (table) => [table],
  'a column of serial numbers': (table) => [withColumn(table, 'left', '序号', (index) => String(index))],
  'a column of remarks, empty': (table) => [withColumn(table, 'right', '备注', () => '')],
  'a column of remarks, filled': (table) => [withColumn(table, 'right', '备注', (index) => (index % 3 === 0 ? '示例说明' : ''))],
  'a column of units': (table) => [table.key === 'statistics' ? table : withColumn(table, 'left', '单位', () => '件')],
  'total before the others': (table) => [totalFirst(table)],
  'applicants as rows': (table) => [turned(table)],
  'empty rows': (table) => [withRows(table, 3, (width) => Array.from({ length: width }, () => cell('', 'label')))],
  'one empty cell as a row': (table) => [withRows(table, 4, (width) => [cell('', 'label', width)])],
  'rows of subtotals': (table) => [
    table.key === 'applications'
      ? withRows(table, 5, (width, values) => [
          cell('小计', 'label', width - values),
          ...Array.from({ length: values }, () => cell('77777', 'value')),
        ])
      : table,
  ],
  'cut in two, headed anew': (table) => cutInTwo(table, table.heading),
  'cut in two, 续表': (table) => cutInTwo(table, '续表'),
  'full-width digits': (table) => [
    dressed(table, (text) => (isDigits(text) ? text.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))) : text)),
  ],
  'thousands separated': (table) => [dressed(table, (text) => (isDigits(text) ? Number(text).toLocaleString('en-US') : text))],
  'thousands, full-width comma': (table) => [
    dressed(table, (text) => (isDigits(text) ? Number(text).toLocaleString('en-US').replaceAll(',', '，') : text)),
  ],
  'thousands parted by no-break spaces': (table) => [dressed(table, (text) => spacedThousands(text, '\u00a0'))],
  'thousands parted by narrow spaces': (table) => [dressed(table, (text) => spacedThousands(text, '\u202f'))],
  'thousands parted by thin spaces': (table) => [dressed(table, (text) => spacedThousands(text, '\u2009'))],
  'white space around': (table) => [dressed(table, (text) => (text === '' ? '\u3000' : ` ${text}\u3000`))],
  'decimals of zero': (table) => [dressed(table, (text) => (isDigits(text) ? `${text}.00` : text))],
  'unit behind each number': (table) => [
    table.key === 'applications' || table.key === 'review_litigation'
      ? dressed(table, (text) => (isDigits(text) ? `${text}件` : text))
      : table,
  ],
};
