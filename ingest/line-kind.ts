/** Lines that lost their cell marks: what each can be in a table, told by the labels of the forms. */
import type { FormEdition } from '../data/forms/form-edition.ts';
import { isUnitCell, readCell } from './cell-content.ts';
import { foldLabel, foldNumbering } from './fold-label.ts';
import { isHeadingWord } from './tables.ts';

/** Longest line that can be a label, in characters. */
export const LONGEST_LABEL = 90;

/** What a line or a piece of one is in a table: a word of the head, a row's label, a value or unit, or none of these. */
export type LineKind = 'head' | 'label' | 'value' | 'other';

/** Folded labels of all editions. */
export interface LineLabels {
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
  /** Labels of rows that hold words. */
  texts: ReadonlySet<string>;
  /** Beginnings of long labels that a line break may have cut. */
  long: readonly string[];
}

export function listLineLabels(editions: readonly FormEdition[]): LineLabels {
  const tables = editions.flatMap((edition) => edition.tables);
  const rows = new Set(tables.flatMap((table) => table.rows.flatMap((row) => [...row.path, ...row.variants].map(foldLabel))));
  const columns = new Set(tables.flatMap((table) => table.columns.flatMap((column) => [column.label, ...column.variants].map(foldLabel))));
  const worded = tables.flatMap((table) => table.rows.filter((row) => row.content === 'text'));
  const texts = new Set(worded.flatMap((row) => [row.path.at(-1) ?? '', ...row.variants].map(foldLabel)));
  return { rows, columns, texts, long: [...rows].filter((fold) => fold.length >= 8) };
}

/** Numbered words are never heads: 3.其他 is a row, 其他 a column. */
export function readLineKind(text: string, labels: LineLabels): LineKind {
  if (text.length > LONGEST_LABEL) return 'other';
  if (text === '' || isUnitCell(text) || readCell(text).state !== 'text') return 'value';
  const fold = foldLabel(text);
  if (fold === '') return 'head';
  const numbered = foldNumbering(text) !== '';
  if (!numbered && (labels.columns.has(fold) || isHeadingWord(fold))) return 'head';
  if (labels.rows.has(fold)) return 'label';
  return /^[（(]?本列数据的?勾稽关系|^第二十条第/u.test(text) ? 'head' : 'other';
}
