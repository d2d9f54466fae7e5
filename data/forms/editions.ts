/** The editions in circulation and the questions everybody asks of them: which cells, under which labels, about which concepts. */
import { EDITION_2019 } from './edition-2019.ts';
import { EDITION_2021 } from './edition-2021.ts';
import { EDITION_PRE_2019 } from './edition-pre-2019.ts';
import type { CellKey, FormColumn, FormEdition, FormRow, FormTable, TableKey } from './form-edition.ts';

/** Oldest first. A fourth edition is a new file and one more entry here. */
export const EDITIONS: readonly FormEdition[] = [EDITION_PRE_2019, EDITION_2019, EDITION_2021];

/** One statutory cell with everything the form says about it. */
export interface FormCell extends CellKey {
  rowPath: string[];
  columnLabel: string;
  /** Unit of the row, else of the column, else of the table; '' where the form prints none. */
  unit: string;
  content: FormRow['content'];
  /** Only 本年增/减 may be negative. */
  signed: boolean;
  /** The column sums the others, or is the only one. */
  total: boolean;
  /** A cell that only some reports print. */
  optional: boolean;
  /** Glossary keys of the row followed by those of the column. */
  concepts: string[];
}

/** The edition with that id; undefined for 'local', 'none' and whatever is unknown. */
export function findEdition(id: string): FormEdition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}

export function findTable(edition: FormEdition, table: TableKey): FormTable | undefined {
  return edition.tables.find((candidate) => candidate.key === table);
}

export function findRow(table: FormTable, rowKey: string): FormRow | undefined {
  return table.rows.find((row) => row.key === rowKey);
}

export function findColumn(table: FormTable, columnKey: string): FormColumn | undefined {
  return table.columns.find((column) => column.key === columnKey);
}

/** The columns in which a row has cells, in printed order; none for a heading. */
export function columnsOf(table: FormTable, row: FormRow): FormColumn[] {
  if (row.heading) return [];
  return table.columns.filter((column) => !row.columns || row.columns.includes(column.key));
}

function describeCell(edition: FormEdition, table: FormTable, row: FormRow, column: FormColumn): FormCell {
  return {
    edition: edition.id,
    table: table.key,
    row: row.key,
    column: column.key,
    rowPath: row.path,
    columnLabel: column.label,
    unit: row.content === 'text' ? '' : (row.unit ?? column.unit ?? table.unit),
    content: row.content,
    signed: column.signed,
    total: column.total,
    optional: row.optional,
    concepts: [...row.concepts, ...column.concepts],
  };
}

/** Every cell of an edition in printed order: tables, then rows, then columns. */
export function listCells(edition: FormEdition): FormCell[] {
  return edition.tables.flatMap((table) =>
    table.rows.flatMap((row) => columnsOf(table, row).map((column) => describeCell(edition, table, row, column))),
  );
}

/** The parts of the form that a key names; undefined where one does not exist, the row is a heading or lacks that column. */
function resolve(key: CellKey): { edition: FormEdition; table: FormTable; row: FormRow; column: FormColumn } | undefined {
  const edition = findEdition(key.edition);
  const table = edition && findTable(edition, key.table);
  const row = table && findRow(table, key.row);
  const column = row && columnsOf(table, row).find((candidate) => candidate.key === key.column);
  return edition && table && row && column && { edition, table, row, column };
}

/** The cell, or undefined where the edition, row or column does not exist, the row is a heading or lacks that column. */
export function findCell(key: CellKey): FormCell | undefined {
  const found = resolve(key);
  return found && describeCell(found.edition, found.table, found.row, found.column);
}

/** The cell; throws where there is none. */
export function getCell(key: CellKey): FormCell {
  const cell = findCell(key);
  if (!cell) {
    throw new Error(
      `No cell ${key.table} · ${key.row} · ${key.column} in form edition ${key.edition}; see data/forms/ for rows and columns.`,
    );
  }
  return cell;
}

/** Glossary keys of a cell, row first; empty for a cell that does not exist. */
export function cellConcepts(edition: FormEdition, table: TableKey, rowKey: string, columnKey: string): string[] {
  return findCell({ edition: edition.id, table, row: rowKey, column: columnKey })?.concepts ?? [];
}

/** Rows one level below a row, in printed order: those whose path is the row's and one more label. */
export function childRows(table: FormTable, rowKey: string): FormRow[] {
  const parent = findRow(table, rowKey);
  if (!parent) return [];
  const depth = parent.path.length;
  return table.rows.filter((row) => row.path.length === depth + 1 && parent.path.every((label, index) => row.path[index] === label));
}

/** '一、本年新收政府信息公开申请数量·自然人' and 'newly received applications · natural persons'. The form's only column is left out. Throws where there is no cell. */
export function cellLabel(key: CellKey): { zh: string; en: string } {
  const found = resolve(key);
  if (!found) throw new Error(`No labels for ${key.table} · ${key.row} · ${key.column} in form edition ${key.edition}.`);
  const { table, row, column } = found;
  const zh = [...row.path];
  const parents = table.rows.filter(
    (other) => other.path.length < row.path.length && other.path.every((label, index) => row.path[index] === label),
  );
  const en = [...parents.filter((parent) => !(parent.heading && parent.path.length === 1)), row].map((part) => part.en);
  if (table.columns.length > 1) {
    zh.push(column.label);
    en.push(column.en);
  }
  return { zh: zh.join('·'), en: en.join(' · ') };
}
