/** Columns that editors add to a form: remarks, and values of other years beside those of the year reported on. */
import { COMPARING_HEADINGS, REMARK_HEADINGS, THIS_YEAR_HEADINGS } from '../data/forms/cell-marks.ts';
import type { FormColumn } from '../data/forms/form-edition.ts';
import { isUnitCell, isValueCell, readCell } from './cell-content.ts';
import { foldLabel } from './fold-label.ts';
import type { PrintedRow } from './tables.ts';

const REMARKS = new Set(REMARK_HEADINGS.map(foldLabel));
const COMPARING = new Set(COMPARING_HEADINGS.map(foldLabel));
const THIS_YEAR = new Set(THIS_YEAR_HEADINGS.map(foldLabel));
const YEAR = /^((?:19|20)\d{2})年?(?:度)?(?:统计数|数量|数)?$/u;

export interface AddedColumns {
  /** Indexes of the row's cells that belong to no column of the form. */
  cells: ReadonlySet<number>;
  /** Their heads, those of remarks aside. */
  heads: readonly string[];
  /** The heads name other columns, but not where the row's cells stand under them: none of its values has a place. */
  unsure: boolean;
}

/** The year that a head says its values are of. */
function yearOf(text: string): number | undefined {
  const year = YEAR.exec(foldLabel(text))?.[1];
  return year === undefined ? undefined : Number(year);
}

interface ReadHead {
  /** Indexes of the cells that name columns beside those of the form. */
  added: number[];
  /** Indexes of the cells that name columns of values at all, added ones included. */
  values: number[];
}

/** The columns that a line of heads names. A table of one column may have it named by its year. */
function readHead(head: PrintedRow, columns: readonly FormColumn[]): ReadHead {
  const own = new Set(columns.flatMap((column) => [column.label, ...column.variants]).map(foldLabel));
  const folds = head.cells.map((cell) => foldLabel(cell.text));
  const indexes = (isMeant: (fold: string) => boolean): number[] => folds.flatMap((fold, index) => (isMeant(fold) ? [index] : []));
  const comparing = indexes((fold) => COMPARING.has(fold) && !own.has(fold));
  const named = indexes((fold) => own.has(fold) || (columns.length === 1 && THIS_YEAR.has(fold)));
  if (columns.length > 1) return { added: comparing, values: [...comparing, ...named].sort((a, b) => a - b) };
  const years = head.cells.flatMap((cell, index) => {
    const year = yearOf(cell.text);
    return year === undefined ? [] : [{ index, year }];
  });
  const latest = named.length > 0 ? Number.POSITIVE_INFINITY : Math.max(...years.map(({ year }) => year));
  const added = [...comparing, ...years.filter(({ year }) => year < latest).map(({ index }) => index)];
  return { added, values: [...comparing, ...named, ...years.map(({ index }) => index)].sort((a, b) => a - b) };
}

/** Which of a row's cells stand under added heads, where row and heads are not of one width but print as many values as heads. */
function matchInOrder(printed: PrintedRow, { added, values }: ReadHead): number[] | undefined {
  const filled = printed.cells.flatMap(({ text }, index) =>
    index > printed.lastLabel && text !== '' && isValueCell(text) && !isUnitCell(text) ? [index] : [],
  );
  return filled.length === values.length ? filled.filter((_, order) => added.includes(values[order] ?? -1)) : undefined;
}

/** What stands in a row beside the columns of the form, by the heads above it. */
export function findAddedColumns(printed: PrintedRow, headRows: readonly PrintedRow[], columns: readonly FormColumn[]): AddedColumns {
  const cells = new Set<number>();
  const heads: string[] = [];
  let unsure = false;
  for (const head of headRows) {
    const last = head.cells.at(-1)?.text ?? '';
    const alike = head.cells.length === printed.cells.length;
    const remarked = printed.cells.at(-1)?.text ?? '';
    if (REMARKS.has(foldLabel(last)) && alike && (head.block === printed.block || readCell(remarked).state === 'text'))
      cells.add(printed.cells.length - 1);
    const read = readHead(head, columns);
    const added = read.added.length === 0 || alike ? read.added : matchInOrder(printed, read);
    if (added) for (const index of added) cells.add(index);
    else unsure = true;
    heads.push(...read.added.map((index) => head.cells[index]?.text ?? ''));
  }
  return { cells, heads, unsure };
}
