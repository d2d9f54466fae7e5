/** Questions that compute: which reports they are about, and the expression that answers them. */

import { LEAVES_TOTAL } from '../data/glossary/adding-words.ts';
import type { Held } from './choose-targets.ts';
import { compose } from './composition/compose.ts';
import { spansLeftOut } from './composition/left-out.ts';
import { isCells, operandCells } from './composition/operand-cells.ts';
import { type Computation, isExpression } from './composition/question.ts';
import { reportsMeant } from './composition/reports-meant.ts';
import { asksFor } from './composition/sub-reading.ts';
import type { DeclineReason, Plan, Remark, Target } from './plan.ts';
import { isEitherOr } from './question/either-or.ts';
import type { Reading } from './question/reading.ts';
import type { OrganResolution } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Operation } from './question/span.ts';
import { tellApart } from './tell-apart.ts';

/** Operations that compute. */
export const COMPUTING: readonly Operation[] = [
  'agreement',
  'share',
  'average',
  'rank',
  'filter',
  'compare',
  'change',
  'sum',
  'affirm',
  'except',
];

export function planOperation(reading: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan {
  if (organs.kind === 'ambiguous') {
    const apart = tellApart(organs, (one) => planOperation(reading, one, held, tree));
    if (apart) return apart;
  }
  const meant = reportsMeant(reading, organs, held);
  if ('absent' in meant) return { kind: 'decline', reason: meant.absent };
  const question: Computation = { reading, held, tree, ...meant };
  if (reading.operations.includes('agreement') || isEitherOr(reading)) return planAgreement(question);
  const leftOut = reading.operations.includes('except') && !('leavesOut' in meant) ? wordsThatLeaveOut(question) : [];
  if (leftOut.length > 0) return { kind: 'decline', reason: { kind: 'not-understood', words: leftOut, organs: meant.named } };
  const { rule, composed } = compose(question);
  if (!isExpression(composed)) return composed;
  return {
    kind: 'operation',
    rule,
    expressions: [composed],
    remarks: composed.kind === 'change' ? withoutGaps(meant.remarks, meant.targets) : meant.remarks,
  };
}

/** Words that leave something out of which it is not known what: without it the answer would be another question's. */
function wordsThatLeaveOut(question: Computation): string[] {
  if (spansLeftOut(question).length > 0 || LEAVES_TOTAL.test(question.reading.normalized)) return [];
  return question.reading.spans.filter((span) => asksFor(span, 'except')).map(({ surface }) => surface);
}

/** Years between those that are held are named by the change itself. */
function withoutGaps(remarks: Remark[], targets: Target[]): Remark[] {
  const years = targets.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return remarks.flatMap((remark): Remark[] => {
    if (remark.kind !== 'year-missing') return [remark];
    const outside = remark.years.filter((year) => year < first || year > last);
    return outside.length > 0 ? [{ ...remark, years: outside }] : [];
  });
}

function planAgreement(question: Computation): Plan {
  const { reading, targets, remarks, named, held } = question;
  const checked = operandCells(reading, targets, question);
  if (!isCells(checked)) return checked;
  const organs = named.length > 0 ? named : held.organs;
  const otherwise: DeclineReason = { kind: 'prose-silent', words: [reading.searchText], organs };
  return { kind: 'agreement', requests: checked.requests, targets, query: reading.searchText, remarks, otherwise };
}
