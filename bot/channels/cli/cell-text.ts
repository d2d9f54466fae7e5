/** Cells as people and programs read them: the five states stay apart. */
import type { HeldFigure, HeldReport } from '../../../retrieval/store/held.ts';
import type { Say } from './command.ts';

/** The cell's own text, or in brackets what kind of absence it is. An empty cell is never shown as 0 or as nothing. */
export function formatCell(figure: Pick<HeldFigure, 'state' | 'raw'>, say: Say): string {
  if (figure.state === 'number' || figure.state === 'text') return figure.raw;
  return [say(`state.${figure.state}`), figure.raw].filter((part) => part !== '').join(' ');
}

/** One cell as `figures --jsonl` prints it; `printed` is null where the report prints the canonical labels. */
export function describeCell(figure: HeldFigure, report: HeldReport) {
  return {
    report: report.id,
    source: report.source,
    organ: report.masthead.organ,
    year: report.masthead.year,
    edition: report.masthead.edition,
    table: figure.table,
    row: figure.row,
    column: figure.column,
    state: figure.state,
    value: figure.value,
    unit: figure.unit,
    raw: figure.raw,
    printed: figure.printed ?? null,
    page: figure.page ?? null,
  };
}

const CSV_COLUMNS = [
  'report',
  'source',
  'organ',
  'year',
  'edition',
  'table',
  'row',
  'column',
  'state',
  'value',
  'unit',
  'raw',
  'printed',
  'page',
] as const;

export const CSV_HEAD = CSV_COLUMNS.join(',');

/** One cell as a line of RFC 4180: the row's labels are joined with ' > ', an absent value is an empty field. */
export function formatCsvLine(figure: HeldFigure, report: HeldReport): string {
  const cell = describeCell(figure, report);
  const printed = cell.printed === null ? null : [cell.printed.row, cell.printed.column].map((label) => label ?? '').join(' | ');
  const fields = { ...cell, row: cell.row.join(' > '), printed };
  return CSV_COLUMNS.map((column) => quoteCsv(fields[column])).join(',');
}

function quoteCsv(field: string | number | null): string {
  const text = field === null ? '' : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
