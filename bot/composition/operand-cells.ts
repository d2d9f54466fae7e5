/** The numbers that a question, or a part of one, computes with: cells of the reports meant. */

import { findCell } from '../../data/forms/editions.ts';
import { JOINS } from '../../data/glossary/adding-words.ts';
import type { Expression } from '../operations/expression.ts';
import type { CellRequest, Plan, Target } from '../plan.ts';
import { defaultConcepts, planFigures } from '../plan-figures.ts';
import type { Reading } from '../question/reading.ts';
import type { Operation } from '../question/span.ts';
import { withinOneColumn } from './one-column.ts';
import type { Computation } from './question.ts';
import { isExpression } from './question.ts';

type Cells = Extract<Expression, { kind: 'cells' }>;

interface CellOptions {
  /** The parts of what is named rather than the one cell of it: each row, or along the question's dimension. */
  perItem?: boolean;
}

/** The cells that `reading` names in the reports; a plan where it names none, or may mean several things of which only one can be computed with. */
export function operandCells(
  reading: Reading,
  targets: Target[],
  question: Computation,
  { perItem = false }: CellOptions = {},
): Cells | Plan {
  const concepts = reading.concepts.length > 0 ? reading.concepts : defaultConcepts(reading);
  const operations: Operation[] = reading.operations.filter((other) => other !== 'breakdown' && other !== 'disposition');
  const plain = {
    ...reading,
    concepts,
    operations: perItem ? (['breakdown'] as Operation[]) : operations,
    dimensions: perItem ? reading.dimensions : [],
  };
  const plan = planFigures(plain, targets, question.remarks, question.tree);
  if (plan.kind !== 'figures') return plan;
  // Only a comparison or a check sets two readings side by side (carried over and carried forward); any other operation would count both.
  if (plan.readings.length > 1 && !isSideBySide(reading)) return plan;
  const requests = perItem
    ? plan.readings.flat().map((request) => ({ ...withoutTotals(request), fit: 'exact' as const }))
    : withinOneColumn(plan.readings.flat(), reading, question.remarks);
  return cells(requests, targets);
}

/** The parts without the total column that adds them up: it would lead every order of them. */
function withoutTotals(request: CellRequest): CellRequest {
  const parts = request.cells.filter((key) => !findCell(key)?.total);
  const inOneRow = request.cells.every(({ table, row }) => table === request.cells[0]?.table && row === request.cells[0]?.row);
  return parts.length > 0 && inOneRow ? { ...request, cells: parts } : request;
}

/** Cells as an expression; reports without any are said to lack them. */
export function cells(requests: CellRequest[], targets: Target[]): Cells {
  const lacking = targets.filter((target) => !requests.some((request) => request.target.report === target.report));
  return { kind: 'cells', requests, lacking };
}

function isSideBySide(reading: Reading): boolean {
  const both = reading.spans.some(
    (span) => span.meanings.some((meaning) => meaning.kind === 'concept' && meaning.readings.length > 1) && JOINS.test(span.surface),
  );
  return both || reading.operations.includes('compare') || reading.operations.includes('agreement');
}

export const isCells = (result: Expression | Plan): result is Cells => isExpression(result) && result.kind === 'cells';
