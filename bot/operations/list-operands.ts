/** Numbers as they are: one under the other, or one in a sentence. */
import { say } from '../../data/wording/answer-texts.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import { addComputed, citeOperand, formatOperand, nameOperands, type Operand } from './operand.ts';

/** Characters of an answer from which on a list breaks off: what comes behind it must have room (1,500 is the most). */
const ROOM = 1000;

/** One line for each number, with its citations; a list that would grow too long breaks off, and how many are left is said. `names` as `nameOperands` gives them. */
export function listOperands(operands: Operand[], names: string[], draft: Draft): void {
  let length = draft.lines.reduce((sum, line) => sum + line.length, 0);
  for (const [index, operand] of operands.entries()) {
    if (length > ROOM) {
      const count = operands.length - index;
      draft.counts.push(count);
      draft.lines.push(sayOperation(draft.lang, 'list-more', { count: String(count) }));
      return;
    }
    const citation = citeOperand(operand, draft);
    const line = sayOperation(draft.lang, 'item', { name: names[index]!, value: formatOperand(operand, draft), citation });
    draft.lines.push(line);
    length += line.length;
  }
}

/** Names that are said one by one in a remark. */
const NAMED = 6;

/** The names in one line, or the first of them and how many there are. */
export function sayNames(names: readonly string[], draft: Draft): string {
  const separator = draft.lang === 'zh' ? '、' : ', ';
  if (names.length <= NAMED) return names.join(separator);
  draft.counts.push(names.length);
  return sayOperation(draft.lang, 'names-among', { names: names.slice(0, NAMED).join(separator), count: String(names.length) });
}

/** What was asked for is the numbers themselves: a sentence for one, a list under its organ and year for several. */
export function stateOperands(operands: Operand[], draft: Draft): void {
  const [first] = operands;
  if (!first) return;
  const organ = draft.organ(first.target.organ);
  const year = String(first.target.year);
  if (operands.length > 1) {
    const isOfOne = operands.every(({ target }) => target.report === first.target.report);
    if (isOfOne) draft.lines.push(sayOperation(draft.lang, 'there-head', { organ, year }));
    return listOperands(operands, nameOperands(operands, draft), draft);
  }
  const citation = citeOperand(first, draft);
  const state = first.figures[0]?.figure.state;
  const base = { organ, year, label: first.label, citation };
  if (first.value !== null) {
    const value = formatOperand(first, draft);
    draft.lines.push(say(draft.lang, 'figure', { ...base, value: draft.lang === 'zh' ? ` ${value}` : value }));
    if (first.working && first.figures.length > 1)
      addComputed(draft, {
        label: first.label,
        metric: 'sum',
        value: first.value,
        unit: first.unit,
        working: first.working,
        from: [first],
      });
    return;
  }
  const { raw } = first.figures[0]?.figure ?? { raw: '' };
  draft.quoted.push(raw);
  draft.lines.push(say(draft.lang, `figure-${state === undefined || state === 'number' ? 'illegible' : state}`, { ...base, raw }));
}
