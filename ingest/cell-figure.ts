/** One printed cell and one cell of the form to a figure. */
import type { FormColumn, FormRow, FormTable } from '../data/forms/form-edition.ts';
import { readCell } from './cell-content.ts';
import type { Cell } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { Figure } from './report.ts';

/** A figure before its section is known. */
export type CellFigure = Omit<Figure, 'section'>;

export interface FormPlace {
  table: FormTable;
  row: FormRow;
  column: FormColumn;
}

export interface Printing {
  /** The row's label, the column's label and the unit column as printed. */
  row?: string;
  column?: string;
  unit?: string;
  page?: number;
  /** Where a cell that is not printed would stand. */
  anchor: number;
}

/** The unit that the form or the report gives to a cell that prints none. */
function unitOf(place: FormPlace, printing: Printing): string {
  const fallback = place.row.unit ?? place.column.unit ?? place.table.unit;
  return place.row.content === 'text' ? '' : (printing.unit ?? unitInHead(printing.column) ?? fallback);
}

/** '采购总金额（万元）' → 万元: a unit printed in the column's head. */
function unitInHead(head: string | undefined): string | undefined {
  return /\((?:单位[:：]?)?([亿万千百]?元|件|项|个|条)\)$/u.exec(foldSpace(head ?? ''))?.[1];
}

function printedLabels(place: FormPlace, printing: Printing): Figure['printed'] {
  const row = printing.row !== undefined && foldSpace(printing.row) !== foldSpace(place.row.path.at(-1) ?? '') ? printing.row : undefined;
  if (row === undefined && printing.column === undefined) return undefined;
  return { ...(row === undefined ? {} : { row }), ...(printing.column === undefined ? {} : { column: printing.column }) };
}

function base(place: FormPlace, printing: Printing): Omit<CellFigure, 'state' | 'value' | 'unit' | 'raw' | 'start' | 'end'> {
  const printed = printedLabels(place, printing);
  return {
    table: place.table.key,
    rowKey: place.row.key,
    columnKey: place.column.key,
    row: place.row.path,
    column: place.column.label,
    ...(printed ? { printed } : {}),
    ...(printing.page === undefined ? {} : { page: printing.page }),
  };
}

/** The figure of a printed cell. Its unit is the cell's own, else the row's as printed, else the head's, else the form's. */
export function figureOfCell(place: FormPlace, cell: Cell, printing: Printing, note?: string): CellFigure {
  const content = readCell(cell.text, cell.closed);
  const remark = cell.doubt ?? content.note ?? note;
  return {
    ...base(place, printing),
    start: cell.start,
    end: cell.end,
    state: cell.doubt === undefined ? content.state : 'illegible',
    value: cell.doubt === undefined ? content.value : null,
    unit: content.unit === '' ? unitOf(place, printing) : content.unit,
    raw: cell.text,
    ...(remark === undefined ? {} : { note: remark }),
  };
}

/** The figure of a cell that the file does not print: blank, or illegible where values are there that cannot be placed. */
export function figureWithoutCell(place: FormPlace, printing: Printing, state: 'blank' | 'illegible', note: string, raw = ''): CellFigure {
  return {
    ...base(place, printing),
    start: printing.anchor,
    end: printing.anchor,
    state,
    value: null,
    unit: unitOf(place, printing),
    raw,
    note,
  };
}
