/** A question that computes → the rule that composes it and the expression. */
import type { Expression } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import { ABOVE_AVERAGE } from './above-average.ts';
import { COMBINED } from './combined.ts';
import { DIFFERENT_COLUMNS } from './different-columns.ts';
import { EXTREMES } from './extremes.ts';
import { LEADING_ORGAN } from './leading-organ.ts';
import { LEFT_OUT } from './left-out.ts';
import { composeParts } from './parts.ts';
import type { Computation, Rule } from './question.ts';

/** The most particular first; a question that none of them composes is one operation over its numbers. */
const RULES: readonly Rule[] = [DIFFERENT_COLUMNS, LEFT_OUT, EXTREMES, COMBINED, ABOVE_AVERAGE, LEADING_ORGAN];

export function compose(question: Computation): { rule: string; composed: Expression | Plan } {
  for (const { name, compose: apply } of RULES) {
    const composed = apply(question);
    if (composed) return { rule: name, composed };
  }
  return { rule: 'one-operation', composed: composeParts(question) };
}
