/** Questions that compute: which reports they are about, and the expression that answers them. */
import type { Held } from './choose-targets.ts';
import { compose } from './composition/compose.ts';
import { isCells, operandCells } from './composition/operand-cells.ts';
import { type Computation, isExpression } from './composition/question.ts';
import { reportsMeant } from './composition/reports-meant.ts';
import type { DeclineReason, Plan } from './plan.ts';
import { isEitherOr } from './question/either-or.ts';
import type { Reading } from './question/reading.ts';
import type { OrganResolution } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Operation } from './question/span.ts';

/** Operations that compute. */
export const COMPUTING: readonly Operation[] = ['agreement', 'share', 'average', 'rank', 'filter', 'compare', 'change', 'sum', 'affirm'];

export function planOperation(reading: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan {
  const meant = reportsMeant(reading, organs, held);
  if ('absent' in meant) return { kind: 'decline', reason: meant.absent };
  const question: Computation = { reading, held, tree, ...meant };
  if (reading.operations.includes('agreement') || isEitherOr(reading)) return planAgreement(question);
  const { rule, composed } = compose(question);
  if (!isExpression(composed)) return composed;
  return { kind: 'operation', rule, expressions: [composed], remarks: meant.remarks };
}

function planAgreement(question: Computation): Plan {
  const { reading, targets, remarks, named, held } = question;
  const checked = operandCells(reading, targets, question);
  if (!isCells(checked)) return checked;
  const organs = named.length > 0 ? named : held.organs;
  const otherwise: DeclineReason = { kind: 'prose-silent', words: [reading.searchText], organs };
  return { kind: 'agreement', requests: checked.requests, targets, query: reading.searchText, remarks, otherwise };
}
