/** Which organs, or which items of one report, meet a condition, and how many they are. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import { type Condition, meets } from './condition.ts';
import { listOperands, sayNames } from './list-operands.ts';
import { addComputed, nameOperands, nameOrgans, type Operand } from './operand.ts';

/** Lists those that meet the condition and returns them. `counted`: their number is what was asked for and leads the answer. */
export function filterOperands(operands: Operand[], condition: Condition, draft: Draft, { counted = false } = {}): Operand[] {
  const rowsOfOne = operands.length > 1 && new Set(operands.map((operand) => operand.target.report)).size === 1;
  const names = (rowsOfOne ? nameOperands : nameOrgans)(operands, draft);
  const fitting = operands.flatMap((operand, index) => (fits(operand, condition) ? [{ operand, name: names[index]! }] : []));
  if (fitting.length === 0) draft.lines.push(sayOperation(draft.lang, rowsOfOne ? 'filter-none-rows' : 'filter-none'));
  else {
    draft.counts.push(fitting.length);
    const count = rowsOfOne ? 'filter-count-rows' : fitting.length === 1 ? 'filter-count-one' : 'filter-count';
    const head = counted ? count : 'filter-head';
    draft.lines.push(sayOperation(draft.lang, head, { count: String(fitting.length) }));
    listOperands(
      fitting.map(({ operand }) => operand),
      fitting.map(({ name }) => name),
      draft,
    );
  }
  saySilent(operands, names, condition, draft);
  if (counted && fitting.length > 0) {
    const working = `${fitting.map(({ name }) => name).join(draft.lang === 'zh' ? '、' : ', ')}`;
    addComputed(draft, {
      label: sayOperation(draft.lang, 'count-label'),
      metric: 'count',
      value: fitting.length,
      unit: rowsOfOne ? '项' : '家',
      working,
      from: fitting.map(({ operand }) => operand),
    });
  }
  return fitting.map(({ operand }) => operand);
}

/** Blank is a state of its own: a mark for "not applicable" is none, nor is what cannot be read. */
function fits(operand: Operand, condition: Condition): boolean {
  const { figures, value, unit } = operand;
  if (condition.comparison === 'blank') return figures.length > 0 && figures.every(({ figure }) => figure.state === 'blank');
  return meets(value, condition, unit);
}

/** A blank is neither zero nor anything else: those without a number are named, so that nobody takes them for counted. */
function saySilent(operands: Operand[], names: string[], condition: Condition, draft: Draft): void {
  const silent = operands.flatMap((operand, index) => (operand.value === null && !fits(operand, condition) ? [names[index]!] : []));
  if (condition.comparison === 'blank') {
    if (silent.length > 0) draft.lines.push(sayOperation(draft.lang, 'filter-marked', { names: sayNames(silent, draft) }));
    return;
  }
  if (silent.length === 0 || silent.length > SILENT_NAMED) {
    if (silent.length > 0) draft.lines.push(sayOperation(draft.lang, 'filter-silent-many'));
    return;
  }
  draft.lines.push(sayOperation(draft.lang, 'filter-silent', { names: silent.join(draft.lang === 'zh' ? '、' : ', ') }));
}

/** Most blanks that are named one by one. */
const SILENT_NAMED = 4;
