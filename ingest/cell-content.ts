/** What one cell of a table says: a number, nothing, "does not apply", words, or something that cannot be told. */
import { NOT_APPLICABLE_MARKS } from '../data/forms/cell-marks.ts';
import { CELL_UNITS } from '../data/numerals.ts';
import { foldSpace } from './fold-label.ts';
import { parseNumber } from './parse-number.ts';
import type { CellState } from './report.ts';

export interface CellContent {
  state: CellState;
  value: number | null;
  /** Printed inside the cell; '' where none is. */
  unit: string;
  /** The cell prints a sign or a word of increase or decrease. */
  signed: boolean;
  note?: string;
}

const MARKS = new Set(NOT_APPLICABLE_MARKS.map(foldSpace));
const UNITS = new Set<string>(CELL_UNITS);

/** The content of a cell's printed text. Several numbers in one cell are illegible: nothing says which of them counts. */
export function readCell(text: string): CellContent {
  const folded = foldSpace(text);
  if (folded === '') return { state: 'blank', value: null, unit: '', signed: false };
  if (MARKS.has(folded)) return { state: 'not_applicable', value: null, unit: '', signed: false };
  const gap = /\d\s+\d/u.test(text.normalize('NFKC').trim());
  const parsed = gap ? undefined : parseNumber(text);
  if (parsed) return { state: 'number', ...parsed };
  if (gap || !/\p{Script=Han}/u.test(folded)) {
    return { state: 'illegible', value: null, unit: '', signed: false, note: 'the cell is not a single number' };
  }
  return { state: 'text', value: null, unit: '', signed: false };
}

/** A cell that can stand in a value column: empty, a mark or a number. */
export function isValueCell(text: string): boolean {
  const { state } = readCell(text);
  return state !== 'text';
}

/** A cell that holds a unit and nothing else, as in the 单位 column. */
export function isUnitCell(text: string): boolean {
  return UNITS.has(foldSpace(text));
}

/** A cell that can hold a label: words that are neither a value nor a unit. */
export function isLabelCell(text: string): boolean {
  return readCell(text).state === 'text' && !isUnitCell(text);
}
