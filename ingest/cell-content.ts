/** What one cell of a table says: a number, nothing, "does not apply", words, or something that cannot be told. */
import { NOT_APPLICABLE_MARKS } from '../data/forms/cell-marks.ts';
import { CELL_UNITS } from '../data/numerals.ts';
import { foldSpace } from './fold-label.ts';
import { ARABIC_SOURCE, parseNumber, UNIT_SOURCE } from './parse-number.ts';
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

/** Marks of notes behind a number: 12①, 12*, 12[1], 12（注2）. */
const NOTE_MARK =
  /(?<=[\d０-９\p{Script=Han}])\s*(?:[①-⑳*＊※†‡]|(?<!(?:^|\D)10)[¹²³⁰⁴-⁹]|[[［〔]\d{1,2}[\]］〕]|[(（]注\d{0,2}[)）]|(?<=\s)注\d{0,2}){1,3}$/u;
/** A number with words in brackets behind it, as 12（上年9）: no label begins so. */
const COMMENTED = new RegExp(`^${ARABIC_SOURCE}(?:${UNIT_SOURCE})?\\s?\\([^()]*\\)$`, 'u');
/** A number that is not exact: 约7, 近30件, 100余条. */
const HEDGED = new RegExp(
  `^(?:约|近|超过|超|逾|不足|大约|将近)\\s?${ARABIC_SOURCE}(?:${UNIT_SOURCE})?$|^${ARABIC_SOURCE}\\s?(?:余|多)(?:${UNIT_SOURCE})?$`,
  'u',
);
/** Digits in circles and above the line, which no number is written in. */
const ODD_DIGITS = /\p{No}/u;

/** Digits whose thousands single spaces part, as 12 345 678, with or without words and decimals around them. */
const SPACED_THOUSANDS = /^[^\d\s]*\s?[1-9]\d{0,2}(?:\s\d{3}){1,4}(?:\.\d{1,10})?\s?[^\d\s]*$/u;

/**
 * The content of a cell's printed text. Several numbers in one cell are illegible: nothing says which of them counts. In a `closed` cell,
 * groups of three digits behind single spaces are one number.
 */
export function readCell(given: string, closed = false): CellContent {
  const text = given.replace(NOTE_MARK, '');
  const folded = foldSpace(text);
  if (folded === '') return { state: 'blank', value: null, unit: '', signed: false };
  if (MARKS.has(folded)) return { state: 'not_applicable', value: null, unit: '', signed: false };
  const plain = text.normalize('NFKC').trim();
  const gap = /\d\s+\d/u.test(plain) && !(closed && SPACED_THOUSANDS.test(plain));
  const parsed = gap || ODD_DIGITS.test(text) ? undefined : parseNumber(text);
  if (parsed) return { state: 'number', ...parsed };
  if (gap || !/\p{Script=Han}/u.test(folded) || COMMENTED.test(plain) || HEDGED.test(plain)) {
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
