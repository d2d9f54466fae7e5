/** What the composition rules are given, and what they give back. */
import type { Held } from '../choose-targets.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan, Remark, Target } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { HeldOrgan } from '../question/resolve-organs.ts';
import type { ConceptTree } from '../question/select-cells.ts';

/** A question that computes, with the reports that it is about. */
export interface Computation {
  reading: Reading;
  held: Held;
  tree: ConceptTree;
  /** The reports of the organs that are named, or of all organs. */
  targets: Target[];
  /** Organs that are named; empty where the question ranges over all. */
  named: HeldOrgan[];
  /** Where organs are named and a set is spoken of beside them (三家单位, 全区): the reports of the set. */
  set?: Target[];
  remarks: Remark[];
}

/** How one kind of question is composed. Rules are tried in order; the first that gives something wins. */
export interface Rule {
  name: string;
  /** Undefined: the rule does not apply. A plan: it applies, and the question cannot be computed (or is a plain figure). */
  compose: (question: Computation) => Expression | Plan | undefined;
}

const EXPRESSIONS: ReadonlySet<string> = new Set<Expression['kind']>([
  'cells',
  'list',
  'filter',
  'rank',
  'there',
  'count',
  'sum',
  'mean',
  'compare',
  'change',
  'difference',
  'remainder',
  'times',
  'per',
  'share',
  'affirm',
  'several',
]);

export const isExpression = (result: Expression | Plan): result is Expression => EXPRESSIONS.has(result.kind);
