/** Whether numbers may be set against each other: one kind of unit, and cells that data/forms declares to mean the same. */
import { findCounterpart, findIncomparable, LOCAL_MATCHES } from '../../data/forms/comparability.ts';
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

/**
 * Of one organ's numbers over several years those that count the same thing as the latest; what is left out, and why, is said. Numbers of
 * several organs, or of which fewer than two remain, are returned as they are.
 */
export function comparableRun(operands: Operand[], draft: Draft): Operand[] {
  const numbers = operands.filter(({ value }) => value !== null).toSorted((a, b) => a.target.year - b.target.year);
  const last = numbers.at(-1);
  if (!last || new Set(operands.map(({ target }) => target.organ)).size > 1) return operands;
  const reasons = new Map(numbers.map((operand) => [operand, whyDifferent(operand, last, draft)]));
  const apart = numbers.filter((operand) => reasons.get(operand) !== undefined);
  if (apart.length === 0 || numbers.length - apart.length < 2) return operands;
  const years = [...new Set(apart.map(({ target }) => target.year))].map((year) => (draft.lang === 'zh' ? `${year}年` : String(year)));
  draft.lines.push(
    sayOperation(draft.lang, 'left-apart', { names: years.join(draft.lang === 'zh' ? '、' : ', '), reason: reasons.get(apart[0]!) ?? '' }),
  );
  return operands.filter((operand) => !apart.includes(operand));
}

/** Why two numbers do not count the same thing; undefined where they do, or where both are of one edition. */
export function whyDifferent(left: Operand, right: Operand, draft: Draft): string | undefined {
  if (!sameMeasure([left, right])) return sayOperation(draft.lang, 'reason-units');
  if (isLocalMatch(left, right)) return undefined;
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

/** 受理依申请公开信息总数 of a local table against 本年新收 of a statutory form: declared in data/forms. */
function isLocalMatch(left: Operand, right: Operand): boolean {
  const isLocal = ({ figures }: Operand) => figures.every(({ key }) => key.edition === LOCAL);
  const one = left.concepts.join();
  return isLocal(left) !== isLocal(right) && one === right.concepts.join() && LOCAL_MATCHES.includes(one);
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
