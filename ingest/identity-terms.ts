/** Turns an identity of a form into sums over the figures of one report: which cells, printed or not, and what they come to. */
import { columnsOf, findRow, findTable } from '../data/forms/editions.ts';
import type { CellRef, FormEdition, Identity, TableKey } from '../data/forms/form-edition.ts';
import { YUAN_PER_UNIT } from '../data/forms/money.ts';
import type { Figure } from './report.ts';

/** One addend: a cell of the form and the figure that the report has for it. */
export interface Term {
  table: TableKey;
  row: string;
  column: string;
  sign: 1 | -1;
  /** Index into the report's figures; undefined where the report does not print the cell at all. */
  index?: number;
  figure?: Figure;
}

/** An identity taken for one column, or for the columns that it names itself. */
export interface IdentityCase {
  identity: Identity;
  /** Key of the column, where the identity names none. */
  column?: string;
  left: Term[];
  right: Term[];
}

/** What the printed numbers of some terms come to. */
export interface PrintedSum {
  /** In `unit`; null where no term has a number. */
  value: number | null;
  /** The unit that all numbers share; 元 where several units of money were added. */
  unit: string;
  /** Terms without a number: blank, not applicable, or not printed. */
  blanks: number;
  /** Terms with something that could not be read. */
  illegible: number;
}

export type FigureIndex = Map<string, { index: number; figure: Figure }>;

/** Key of a cell within one report. */
export const keyOf = (table: TableKey, row: string, column: string): string => `${table}|${row}|${column}`;

/** Statutory figures by cell. Where a cell was read twice, the first that holds a number stands. */
export function indexFigures(figures: readonly Figure[]): FigureIndex {
  const found: FigureIndex = new Map();
  figures.forEach((figure, index) => {
    if (figure.rowKey === undefined || figure.columnKey === undefined) return;
    const key = keyOf(figure.table, figure.rowKey, figure.columnKey);
    const held = found.get(key);
    if (!held || (held.figure.state !== 'number' && figure.state === 'number')) found.set(key, { index, figure });
  });
  return found;
}

function resolveTerm(reference: CellRef, column: string, figures: FigureIndex): Term {
  const held = figures.get(keyOf(reference.table, reference.row, column));
  return { table: reference.table, row: reference.row, column, sign: reference.sign, index: held?.index, figure: held?.figure };
}

/** The identity once for every column that all its rows have, or once as it stands. */
export function expandIdentity(edition: FormEdition, identity: Identity, figures: FigureIndex): IdentityCase[] {
  const references = [...identity.left, ...identity.right];
  const resolve = (column?: string): IdentityCase => {
    const terms = (side: CellRef[]): Term[] => side.map((reference) => resolveTerm(reference, reference.column ?? column ?? '', figures));
    return { identity, column, left: terms(identity.left), right: terms(identity.right) };
  };
  if (references.every((reference) => reference.column !== undefined)) return [resolve()];
  const shared = references
    .filter((reference) => reference.column === undefined)
    .map((reference) => {
      const table = findTable(edition, reference.table);
      const row = table && findRow(table, reference.row);
      return table && row ? columnsOf(table, row).map((column) => column.key) : [];
    });
  return (shared[0] ?? []).filter((column) => shared.every((columns) => columns.includes(column))).map(resolve);
}

/** Adds what is printed. Amounts in different units of money are brought to 元 first; nothing stands in for a blank. */
export function sumPrinted(terms: readonly Term[]): PrintedSum {
  const numbers = terms.flatMap(({ figure, sign }) =>
    figure?.state === 'number' && figure.value !== null ? [{ value: figure.value * sign, unit: figure.unit }] : [],
  );
  const illegible = terms.filter((term) => term.figure?.state === 'illegible').length;
  const units = new Set(numbers.map((number) => number.unit));
  const mixedMoney = units.size > 1 && [...units].every((unit) => unit in YUAN_PER_UNIT);
  const total = numbers.reduce((sum, number) => sum + number.value * (mixedMoney ? (YUAN_PER_UNIT[number.unit] ?? 1) : 1), 0);
  return {
    value: numbers.length > 0 ? Number(total.toFixed(6)) : null,
    unit: mixedMoney ? '元' : ([...units][0] ?? ''),
    blanks: terms.length - numbers.length - illegible,
    illegible,
  };
}

/** −1, 0 or 1; amounts of money are compared in 元. A billionth of the amount is tolerated (binary fractions). */
export function compareSums(left: PrintedSum & { value: number }, right: PrintedSum & { value: number }): -1 | 0 | 1 {
  const [leftFactor, rightFactor] = [YUAN_PER_UNIT[left.unit], YUAN_PER_UNIT[right.unit]];
  const money = leftFactor !== undefined && rightFactor !== undefined;
  const difference = left.value * (money ? leftFactor : 1) - right.value * (money ? rightFactor : 1);
  const scale = Math.max(1, Math.abs(left.value * (money ? leftFactor : 1)));
  if (Math.abs(difference) <= scale * 1e-9) return 0;
  return difference < 0 ? -1 : 1;
}
