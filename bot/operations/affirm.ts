/** Yes, no or "the report does not say", then the figures. */
import { say } from '../../data/wording/answer-texts.ts';
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import type { Reading } from '../question/reading.ts';
import { listOperands } from './compare.ts';
import { meets, readCondition } from './filter.ts';
import { nameOperands, type Operand } from './operand.ts';
import { findWhole } from './share.ts';

/** 全, 都, "all": what is asked is whether nothing was left out. */
const ALL = /全部|全都|都|所有|全(?!区|省|市|县|年)|\b(?:all|every|entirely|always)\b/;

/**
 * With a number in the question: is it the cell's? With 全部 or "all": is the part equal to its whole? Otherwise: is there any?
 * A blank cell answers none of these.
 */
export function affirmOperands(operands: Operand[], reading: Reading, draft: Draft): void {
  const names = nameOperands(operands, draft);
  const asked = reading.numbers.find(({ unit }) => !/^[家类种份]$/.test(unit));
  const first = operands[0];
  if (!first) return;
  const list = (shown: Operand[]) => listOperands(shown, nameOperands(shown, draft), draft);
  if (operands.every((operand) => operand.value === null)) {
    draft.lines.push(sayOperation(draft.lang, 'unknown-blank'));
    return listOperands(operands, names, draft);
  }
  const condition = asked ? readCondition(reading) : undefined;
  if (asked && condition && ['at-least', 'at-most', 'more-than', 'less-than'].includes(condition.comparison)) {
    draft.quoted.push(asked.surface);
    draft.lines.push(sayOperation(draft.lang, operands.some((operand) => meets(operand.value, condition)) ? 'yes-number' : 'no-number'));
    return listOperands(operands, names, draft);
  }
  if (asked) {
    const right = operands.some((operand) => operand.value === asked.value);
    draft.quoted.push(asked.surface);
    draft.lines.push(sayOperation(draft.lang, right ? 'yes-number' : 'no-number'));
    if (!right)
      draft.lines.push(
        say(draft.lang, 'asked-number-differs', { asked: draft.lang === 'zh' ? `“${asked.surface}”` : `"${asked.surface}"` }),
      );
    return listOperands(operands, names, draft);
  }
  const whole = ALL.test(reading.normalized) ? findWhole(first, draft) : undefined;
  if (whole && whole.value !== null && first.value !== null) {
    draft.lines.push(sayOperation(draft.lang, first.value === whole.value ? 'yes-number' : 'no-all'));
    return list([first, ...siblingsOf(first, whole, draft), whole]);
  }
  const some = operands.some((operand) => operand.value !== null && operand.value !== 0);
  draft.lines.push(sayOperation(draft.lang, some ? 'yes-some' : 'no-none'));
  listOperands(operands, names, draft);
}

/** The other parts of the same whole, as far as its identity names them (延期办结数 beside 按时办结数). */
function siblingsOf(part: Operand, whole: Operand, draft: Draft): Operand[] {
  const wholeFigure = whole.figures[0]?.figure;
  const key = part.figures[0]?.key;
  if (!wholeFigure || !key || wholeFigure.rowKey === undefined) return [];
  const figures = draft.context.corpus.figuresOf(part.target.report);
  const finding = draft.context.corpus.findingsOn(wholeFigure).find(({ left, right }) => {
    const partIndex = part.figures[0]!.figure.index;
    return right.figures.length === 1 && right.figures[0] === wholeFigure.index && left.figures.includes(partIndex);
  });
  return (finding?.left.figures ?? [])
    .flatMap((index) => {
      const figure = figures[index];
      if (!figure || figure.index === part.figures[0]!.figure.index || figure.rowKey === undefined || figure.columnKey === undefined)
        return [];
      const sibling = { edition: key.edition, table: figure.table, row: figure.rowKey, column: figure.columnKey };
      return [
        {
          target: part.target,
          label: labelOf(figure.row),
          concepts: [],
          figures: [{ key: sibling, figure }],
          value: figure.state === 'number' ? figure.value : null,
          unit: figure.unit,
          open: false,
        },
      ];
    })
    .slice(0, 4);
}

function labelOf(row: string[]): string {
  return (row.at(-1) ?? '').replace(/^(?:（[一二三四五六七八九十]+）|\d+[.、]|[一二三四五六七八九十]+、)/u, '');
}
