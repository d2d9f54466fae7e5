/** The tables of a random report as the notices print them: cells with spans, under the headings of their parts. */
import { columnsOf } from '../../data/forms/editions.ts';
import type { FormRow, FormTable } from '../../data/forms/form-edition.ts';
import { cellId, type LabelStyle, type RandomReport } from './random-report.ts';

export interface GridCell {
  text: string;
  rowspan: number;
  colspan: number;
  kind: 'head' | 'label' | 'value';
}

export interface OfficialTable {
  key: string;
  /** Heading of the part that holds it: '二、主动公开政府信息情况'. */
  heading: string;
  /** Rows with the cells that begin there. */
  rows: GridCell[][];
  /** Columns of the grid. */
  width: number;
}

const cell = (text: string, kind: GridCell['kind'], colspan = 1, rowspan = 1): GridCell => ({ text, kind, colspan, rowspan });

/** A label as a report of that style prints it. */
export function printLabel(label: string, style: LabelStyle): string {
  if (style === 'spaced' && label.length <= 4) return [...label].join(' ');
  if (style === 'half-width') return label.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',');
  return style === 'indented' ? `　${label}` : label;
}

function proactive(table: FormTable, text: (row: FormRow, column: string) => string): GridCell[][] {
  const width = 4;
  const rows: GridCell[][] = [];
  let item = '';
  let heads = '';
  for (const row of table.rows) {
    const columns = columnsOf(table, row);
    const spread = (index: number): number => (index === columns.length - 1 ? width - columns.length : 1);
    const wanted = columns.map((column) => column.key).join();
    if (row.path[0] !== item) rows.push([cell(row.path[0] ?? '', 'head', width)]);
    if (row.path[0] !== item || wanted !== heads)
      rows.push([cell('信息内容', 'head'), ...columns.map((column, index) => cell(column.label, 'head', spread(index)))]);
    item = row.path[0] ?? '';
    heads = wanted;
    rows.push([
      cell(row.path.at(-1) ?? '', 'label'),
      ...columns.map((column, index) => cell(text(row, column.key), 'value', spread(index))),
    ]);
  }
  return rows;
}

function applications(table: FormTable, text: (row: FormRow, column: string) => string): GridCell[][] {
  const [person, ...others] = table.columns;
  const organisations = others.slice(0, -1);
  const rows: GridCell[][] = [
    [
      cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'head', 3, 3),
      cell('申请人情况', 'head', table.columns.length),
    ],
    [
      cell(person?.label ?? '', 'head', 1, 2),
      cell('法人或其他组织', 'head', organisations.length),
      cell(others.at(-1)?.label ?? '', 'head', 1, 2),
    ],
    organisations.map((column) => cell(column.label, 'head')),
  ];
  const below = (prefix: readonly string[]): number =>
    table.rows.filter((row) => !row.heading && prefix.every((label, index) => row.path[index] === label)).length;
  let pending: GridCell[] = [];
  for (const row of table.rows) {
    const own = row.path.at(-1) ?? '';
    if (row.heading) {
      pending.push(cell(own, 'label', 1, below(row.path)));
      continue;
    }
    const values = table.columns.map((column) => cell(text(row, column.key), 'value'));
    rows.push([...pending, cell(own, 'label', 4 - row.path.length), ...values]);
    pending = [];
  }
  return rows;
}

function reviewLitigation(table: FormTable, text: (row: FormRow, column: string) => string): GridCell[][] {
  const groups = table.rows.filter((row) => !row.heading);
  const [first, ...rest] = groups;
  const width = table.columns.length;
  return [
    [cell(first?.path[0] ?? '', 'head', width), cell(rest[0]?.path[0] ?? '', 'head', width * rest.length)],
    [...table.columns.map((column) => cell(column.label, 'head', 1, 2)), ...rest.map((row) => cell(row.path.at(-1) ?? '', 'head', width))],
    rest.flatMap(() => table.columns.map((column) => cell(column.label, 'head'))),
    groups.flatMap((row) => table.columns.map((column) => cell(text(row, column.key), 'value'))),
  ];
}

function statistics(table: FormTable, text: (row: FormRow, column: string) => string): GridCell[][] {
  const [column] = table.columns;
  return [
    [cell('统计指标', 'head'), cell('单位', 'head'), cell(column?.label ?? '', 'head')],
    ...table.rows.map((row) => {
      const label = cell(row.path.at(-1) ?? '', 'label', row.heading ? 3 : 1);
      if (row.heading) return [label];
      return [label, cell(row.unit ?? '', 'label'), cell(text(row, column?.key ?? ''), 'value')];
    }),
  ];
}

const WRITERS = { proactive, applications, review_litigation: reviewLitigation, statistics } as const;

/** The tables in order, labels in the report's style. Every row's spans add up to the width. */
export function officialTables(report: RandomReport): OfficialTable[] {
  return report.edition.tables.map((table) => {
    const text = (row: FormRow, column: string): string => report.cells.get(cellId(table.key, row.key, column))?.text ?? '';
    const part = report.edition.parts.find((candidate) => candidate.key === table.part);
    const rows = WRITERS[table.key](table, text).map((row) =>
      row.map((one) => (one.kind === 'value' ? one : { ...one, text: printLabel(one.text, report.labelStyle) })),
    );
    return {
      key: table.key,
      heading: part?.number ? `${part.number}、${part.zh}` : (part?.zh ?? ''),
      rows,
      width: rows[0]?.reduce((sum, one) => sum + one.colspan, 0) ?? 0,
    };
  });
}

/** The grid with a slot for each row and column: the cell's text where it begins, '' or (with `repeat`) its text again where it spans. */
export function expandGrid(table: OfficialTable, repeat = false): { text: string; kind: GridCell['kind'] }[][] {
  const slots: { text: string; kind: GridCell['kind'] }[][] = table.rows.map(() => []);
  for (const [top, row] of table.rows.entries()) {
    let left = 0;
    for (const one of row) {
      while (slots[top]?.[left]) left += 1;
      for (let down = 0; down < one.rowspan; down += 1)
        for (let right = 0; right < one.colspan; right += 1) {
          const line = slots[top + down];
          if (line) line[left + right] = { text: repeat || (down === 0 && right === 0) ? one.text : '', kind: one.kind };
        }
    }
  }
  return slots;
}
