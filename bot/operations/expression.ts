/**
 * What is computed for a question: a tree of typed operations over sets of numbers. Every node takes the numbers of the nodes under it and
 * yields numbers again, so that a share can be ranked and the organ that leads can be asked for something else. Leaves are cells.
 */
import type { Relation } from '../../data/glossary/relations.ts';
import type { CellRequest, Target } from '../plan.ts';
import type { Condition } from './condition.ts';

export type Expression =
  /** One number per cell. `lacking`: reports that were meant too, whose form has no such cell; that is said aloud. */
  | { kind: 'cells'; requests: CellRequest[]; lacking: Target[] }
  /** The numbers as they are, side by side. */
  | { kind: 'list'; of: Expression }
  /** `against`: the number that gives the threshold, where it is computed. */
  | { kind: 'filter'; of: Expression; condition: Condition; against?: Expression }
  /** In order. `places`: the first and the last place wanted, from 1; left out, the leading number and after it the others. `whether`: the organ of which it is asked if it leads. */
  | { kind: 'rank'; of: Expression; least: boolean; places?: [number, number]; whether?: string; perOrgan?: true }
  /** What other cells say in the reports that `of` leads to. */
  | { kind: 'there'; of: Expression; requests: CellRequest[] }
  | { kind: 'count'; of: Expression }
  | { kind: 'sum'; of: Expression }
  | { kind: 'mean'; of: Expression }
  /** `whether`: yes or no to this, claimed of the number named first, leads the answer. `rate`: by how many percent of the second is asked too. */
  | { kind: 'compare'; of: Expression; fewer: boolean; whether?: Relation; rate?: true }
  /** Between years of one organ. */
  | { kind: 'change'; of: Expression }
  /** `remainder`: what is left of the first without the second. */
  | { kind: 'difference' | 'remainder'; left: Expression; right: Expression }
  /** How many times as many; `per`: how many for each one. */
  | { kind: 'times' | 'per'; left: Expression; right: Expression }
  /** Without a whole, what each number is a part of is looked up in its form: the row's total, or with `withinColumn` the broader row of its column. */
  | { kind: 'share'; part: Expression; whole?: Expression; withinColumn?: true }
  /** Yes or no about the numbers. */
  | { kind: 'affirm'; of: Expression }
  /** Several things asked in one question, answered one after the other. */
  | { kind: 'several'; of: Expression[] };

/** The nodes directly under a node, in the order in which they are computed. */
export function operandsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'cells':
      return [];
    case 'several':
      return expression.of;
    case 'difference':
    case 'remainder':
    case 'times':
    case 'per':
      return [expression.left, expression.right];
    case 'filter':
      return expression.against ? [expression.of, expression.against] : [expression.of];
    case 'share':
      return expression.whole ? [expression.part, expression.whole] : [expression.part];
    default:
      return [expression.of];
  }
}

/** All cells of the tree, in the order in which they are read. */
export function requestsOf(expression: Expression): CellRequest[] {
  const under = operandsOf(expression).flatMap(requestsOf);
  return expression.kind === 'cells' || expression.kind === 'there' ? [...under, ...expression.requests] : under;
}
