/** "How many more than the other two combined", 是甲乙之和的几倍: one organ against the sum of several. */
import { AGAINST_WORDS, COMBINED_WORDS } from '../../data/glossary/adding-words.ts';
import { OTHER_ORGANS } from '../../data/glossary/organ-sets.ts';
import { RATIO } from '../../data/glossary/ratio-words.ts';
import { MORE_THAN_THE_SUM } from '../../data/glossary/relations.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan, Target } from '../plan.ts';
import { isCells, operandCells } from './operand-cells.ts';
import { type Computation, isExpression, type Rule } from './question.ts';
import { everyReport } from './reports-meant.ts';

export const COMBINED: Rule = { name: 'one-against-the-sum', compose };

function compose(question: Computation): Expression | Plan | undefined {
  const { reading, named, held } = question;
  if (
    !COMBINED_WORDS.test(reading.normalized) ||
    !AGAINST_WORDS.test(reading.normalized) ||
    reading.operations.includes('share') !== RATIO.test(reading.normalized)
  )
    return undefined;
  const asksApart = reading.operations.includes('compare') || RATIO.test(reading.normalized);
  const [one, ...rest] = named;
  if (!asksApart || !one) return undefined;
  const own = question.targets.filter(({ organ }) => organ === one.organ);
  const others: Target[] =
    rest.length >= 2
      ? question.targets.filter(({ organ }) => organ !== one.organ)
      : rest.length === 0 && OTHER_ORGANS.test(reading.normalized)
        ? everyReport({ ...reading, years: yearsOf(own) }, held).filter(({ organ }) => organ !== one.organ)
        : [];
  if (own.length !== 1 || others.length < 2) return undefined;
  const plain = { ...reading, operations: reading.operations.filter((operation) => operation !== 'compare' && operation !== 'sum') };
  const left = operandCells(plain, own, question);
  const right = operandCells(plain, others, question);
  if (!isExpression(left)) return left;
  if (!isCells(right)) return right;
  const sum: Expression = { kind: 'sum', of: right };
  const claimed = reading.operations.includes('affirm')
    ? MORE_THAN_THE_SUM.find(({ pattern }) => pattern.test(reading.normalized))
    : undefined;
  if (claimed)
    return { kind: 'compare', of: { kind: 'several', of: [left, sum] }, fewer: claimed.relation === 'fewer', whether: claimed.relation };
  const kind = RATIO.test(reading.normalized) ? 'times' : 'difference';
  return { kind, left, right: sum };
}

const yearsOf = (targets: Target[]): number[] => [...new Set(targets.map(({ year }) => year))];
