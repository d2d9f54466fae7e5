/** Plan of an operation → operands → the computed answer. */

import { sayOperation } from '../../data/wording/operation-texts.ts';
import { affirmOperands } from '../operations/affirm.ts';
import { changeOfOperands } from '../operations/change.ts';
import { toCommonUnit } from '../operations/common-unit.ts';
import { compareOperands, listOperands } from '../operations/compare.ts';
import { filterOperands, readCondition } from '../operations/filter.ts';
import { nameOperands, type Operand, readOperands } from '../operations/operand.ts';
import { rankOperands } from '../operations/rank.ts';
import { averageOperands, findWhole, meanOfOperands, shareOperands } from '../operations/share.ts';
import { sumOperands } from '../operations/sum.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { Operation } from '../question/span.ts';
import { type Draft, formatNumber } from './draft.ts';
import { wordContradictions } from './word-contradictions.ts';
import { wordRemarks } from './word-remarks.ts';

export function wordOperation(plan: Extract<Plan, { kind: 'operation' }>, reading: Reading, draft: Draft): void {
  const operands = plan.requests.flatMap((request) => readOperands(request, draft));
  const wholes = plan.whole?.flatMap((request) => readOperands(request, draft)) ?? [];
  compute(plan.operation, operands, wholes, reading, draft);
  if (plan.operation !== 'rank' && plan.operation !== 'filter')
    wordContradictions(draft, { briefly: plan.operation !== 'affirm' && plan.operation !== 'compare' });
  wordRemarks(plan.remarks, draft);
}

/** Times as many, A to B: a quotient and no percentage. */
const RATIO = /几倍|多少倍|之比|\bratio\b|\btimes as\b/;

/** Operands in the order in which the question names their concepts. */
function inQuestionOrder(operands: Operand[], reading: Reading): Operand[] {
  const order = reading.concepts.map((readings) => readings.flat());
  const place = (operand: Operand) => order.findIndex((keys) => keys.some((key) => operand.concepts.includes(key)));
  return operands.toSorted((a, b) => place(a) - place(b));
}

/** 少, 最少, "fewer", "least": the small end is asked for. */
const FEWER = /更少|最少|最低|最小|少于|哪[家个]少|谁少|\b(?:fewer|less|least|fewest|lowest|smallest|few)\b/;

function compute(operation: Operation, operands: Operand[], wholes: Operand[], reading: Reading, draft: Draft): void {
  const small = FEWER.test(reading.normalized);
  switch (operation) {
    case 'share':
      if (RATIO.test(reading.normalized) && operands.length + wholes.length === 2) {
        const [first, second] = inQuestionOrder([...operands, ...wholes], reading);
        return averageOperands(first!, second!, draft);
      }
      return forEachTarget(alignParts(operands, wholes), (part) =>
        shareOperands(part, combineWholes(wholes, part, draft) ?? findWhole(part, draft), draft),
      );
    case 'average':
      if (wholes.length > 0) return averageOperands(operands[0]!, wholes[0]!, draft);
      return meanOfOperands(operands, draft);
    case 'rank':
      return rankOperands(operands, draft, { least: small });
    case 'filter':
      return filterOperands(operands, readCondition(reading), draft, new Set(operands.map((operand) => operand.target.report)).size === 1);
    case 'change':
      return changeOfOperands(operands, draft);
    case 'compare':
      if (operands.length === 1 && reading.operations.includes('change')) return changeOfOperands(operands, draft);
      // One number alone is more than a number of the question, or than nothing that is held.
      if (operands.length === 1 && reading.operations.includes('affirm') && reading.numbers.length > 0)
        return void affirmOperands(operands, reading, draft);
      if (operands.length === 1) return listOperands(operands, nameOperands(operands, draft), draft);
      if (operands.length === 2 && reading.operations.includes('affirm')) sayWhetherFirst(operands, small, draft);
      return operands.length > 2 ? rankOperands(operands, draft, { least: small }) : compareOperands(operands, draft, { fewer: small });
    case 'sum':
      return sumOperands(operands, draft);
    case 'affirm':
      return void affirmOperands(operands, reading, draft);
    default:
      return listOperands(operands, nameOperands(operands, draft), draft);
  }
}

/** Where the whole is a column of its row (decisions), the part is the cell of that column, not every cell of its row. */
function alignParts(parts: Operand[], wholes: Operand[]): Operand[] {
  const columns = new Set(wholes.flatMap((whole) => whole.figures.map(({ key }) => key.column)));
  const aligned = parts.filter((part) => part.figures.every(({ key }) => columns.has(key.column)));
  return aligned.length > 0 ? aligned : parts;
}

/** Several wholes that were named together (许可和处罚决定总数) are added up. */
function combineWholes(wholes: Operand[], part: Operand, draft: Draft): Operand | undefined {
  const own = alignParts(
    wholes.filter((whole) => whole.target.report === part.target.report),
    [part],
  );
  const [first] = own;
  if (!first || own.length === 1) return first;
  const values = own.flatMap((whole) => (whole.value === null ? [] : [whole.value]));
  const value = values.reduce((sum, next) => sum + next, 0);
  draft.workings.push({ operands: values, result: value });
  return {
    ...first,
    label: own.map((whole) => whole.label).join(' + '),
    figures: own.flatMap((whole) => whole.figures),
    value: values.length > 0 ? value : null,
    working: `${values.map(formatNumber).join(' + ')} = ${formatNumber(value)}`,
    open: own.some((whole) => whole.open || whole.value === null),
  };
}

/** "Did A have more than B?": yes or no about the one named first, before the comparison. */
function sayWhetherFirst([first, second]: Operand[], fewer: boolean, draft: Draft): void {
  const values = toCommonUnit([first!, second!], draft).values;
  if (values[0] === null || values[1] === null || values[0] === undefined || values[1] === undefined) return;
  const holds = fewer ? values[0] < values[1] : values[0] > values[1];
  draft.lines.push(sayOperation(draft.lang, holds ? 'yes-number' : 'no-number'));
}

function forEachTarget(operands: Operand[], each: (operand: Operand) => void): void {
  for (const operand of operands) each(operand);
}
