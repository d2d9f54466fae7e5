/** Whether numbers may be set against each other: one kind of unit, and cells that data/forms declares to mean the same. */
import { findCounterpart, findIncomparable } from '../../data/forms/comparability.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { plainLabel } from '../answer/cell-label.ts';
import type { Draft } from '../answer/draft.ts';
import { type Operand, sameMeasure } from './operand.ts';

/** The edition of tables that only one place used; their rows mean the same where they are called the same. */
const LOCAL = 'local';

/** The reason why these must not be set side by side, or undefined. The first number is held against each other one. */
export function whyNotComparable(operands: Operand[], draft: Draft): string | undefined {
  if (!sameMeasure(operands)) return sayOperation(draft.lang, 'compare-units', { scope: '' });
  const [first, ...others] = operands;
  if (!first) return undefined;
  for (const other of others) {
    const reason = whyDifferent(first, other, draft);
    if (reason) return sayOperation(draft.lang, 'not-comparable', { reason });
  }
  return undefined;
}

/** Why two numbers do not count the same thing; undefined where they do, or where both are of one edition. */
export function whyDifferent(left: Operand, right: Operand, draft: Draft): string | undefined {
  const [own, others] = [keysOf(left), keysOf(right)];
  const [a, b] = [own[0], others[0]];
  if (!a || !b) return undefined;
  if (a.edition === b.edition) {
    const differ = a.edition === LOCAL && localNames(own) !== localNames(others) && left.target.report !== right.target.report;
    return differ ? sayOperation(draft.lang, 'reason-local') : undefined;
  }
  for (const key of own)
    for (const other of others) {
      const declared = findIncomparable(key, other)?.[draft.lang];
      if (declared) return declared;
    }
  if (own.length === 0 || others.length === 0 || (matches(own, others) && matches(others, own))) return undefined;
  return sayOperation(draft.lang, 'reason-undeclared');
}

/** The cells that the number was read from, without repeats. */
function keysOf(operand: Operand): CellKey[] {
  const keys = operand.figures.map(({ key }) => key);
  return keys.filter((key, index) => keys.findIndex((other) => nameOf(other) === nameOf(key)) === index);
}

const nameOf = ({ table, row, column }: CellKey): string => `${table} ${row} ${column}`;

const localNames = (keys: CellKey[]): string =>
  keys
    .map(({ row }) => row.split('/').map(plainLabel).at(-1))
    .sort()
    .join('\n');

/** Whether the declared counterparts of `keys` in the others' edition are the others, no more and no fewer. */
function matches(keys: CellKey[], others: CellKey[]): boolean {
  const counterparts = keys.map((key) => findCounterpart(key, others[0]!.edition));
  if (counterparts.some((counterpart) => counterpart === undefined)) return false;
  const union = new Set(counterparts.flatMap((counterpart) => counterpart?.cells.map(nameOf) ?? []));
  return union.size === others.length && others.every((key) => union.has(nameOf(key)));
}
