/** "Are they the same?", "at least as many as …?": two figures of the form and what is claimed of them. */
import { TOGETHER } from '../data/glossary/adding-words.ts';
import { ASKS_ANYTHING } from '../data/glossary/asking-words.ts';
import { HEARSAY } from '../data/glossary/claim-forms.ts';
import { findOrganSet } from '../data/glossary/organ-sets.ts';
import { OF_THE_TEXT, RELATION_FORMS, type Relation } from '../data/glossary/relations.ts';
import type { Held } from './choose-targets.ts';
import { carriedBetweenYears } from './composition/carried-between-years.ts';
import { composeParts } from './composition/parts.ts';
import { reportsMeant } from './composition/reports-meant.ts';
import { twoSides } from './composition/two-sides.ts';
import type { Expression } from './operations/expression.ts';
import type { Plan, Remark } from './plan.ts';
import type { Reading } from './question/reading.ts';
import type { OrganResolution } from './question/resolve-organs.ts';
import type { ConceptTree } from './question/select-cells.ts';
import type { Meaning, Operation } from './question/span.ts';

/** Undefined where the question relates no figures, or does not name two that the form holds. */
export function planRelation(reading: Reading, organs: OrganResolution, held: Held, tree: ConceptTree): Plan | undefined {
  const relation = relationAsked(reading);
  const overAll = organs.kind === 'none' && findOrganSet(reading.normalized) !== undefined;
  if (!relation || (organs.kind !== 'held' && !overAll)) return undefined;
  const compared: Reading = { ...reading, operations: ['compare'] };
  const carried = SAMENESS.includes(relation)
    ? carriedBetweenYears({ reading: compared, held, tree, targets: [], named: organs.kind === 'held' ? organs.organs : [], remarks: [] })
    : undefined;
  if (carried && 'kind' in carried) return carried;
  if (carried) {
    const { of, remarks } = carried;
    return toPlan(of.requests.length < 2 ? { kind: 'list', of } : { kind: 'compare', of, fewer: false, whether: relation }, remarks);
  }
  const meant = reportsMeant(compared, organs, held);
  if ('absent' in meant) return undefined;
  const shares = reading.operations.includes('share');
  const rates = shares ? composeParts({ reading: { ...reading, operations: ['share', 'compare'] }, held, tree, ...meant }) : undefined;
  if (rates?.kind === 'compare') return toPlan({ ...rates, whether: relation }, meant.remarks);
  if (shares) return undefined;
  const of = twoSides({ reading: compared, held, tree, ...meant });
  const isLoose = !reading.operations.includes('sameness');
  if (!of) return undefined;
  // Of several rows of one report a loose word may ask whether they add up.
  const isOfOne = new Set(of.requests.map(({ target }) => target.report)).size < of.requests.length;
  if (of.requests.length > 2 && ((isLoose && isOfOne) || !SAMENESS.includes(relation))) return undefined;
  return toPlan({ kind: 'compare', of, fewer: relation === 'at-most', whether: relation }, meant.remarks);
}

const toPlan = (expression: Expression, remarks: Remark[]): Plan => ({
  kind: 'operation',
  rule: 'two-sides',
  expressions: [expression],
  remarks,
});

/** Operations that words of a relation are read as; beside any other it is not two plain figures that are related. */
const RELATED: readonly Operation[] = ['sameness', 'agreement', 'affirm', 'compare', 'filter', 'share'];

const SAMENESS: readonly Relation[] = ['same', 'differ'];

/** What the question claims of its figures; undefined for a question that asks for something, or about the text itself. */
function relationAsked({ normalized, operations, numbers, asks }: Reading): Relation | undefined {
  if (ASKS_ANYTHING.test(normalized) || asks.length > 0 || TOGETHER.test(normalized) || OF_THE_TEXT.test(normalized)) return undefined;
  if (!operations.every((one) => RELATED.includes(one))) return undefined;
  const relation = RELATION_FORMS.find(({ pattern }) => pattern.test(normalized))?.relation;
  if (!relation) return undefined;
  // 新收22件和办结20件，一样吗: beside one number alone the word only checks that number.
  const isNamed = operations.some((one) => one === 'sameness' || one === 'agreement') || numbers.length > 1;
  if (SAMENESS.includes(relation)) return isNamed ? relation : undefined;
  const isClaimed = operations.includes('affirm') || HEARSAY.some(({ pattern }) => pattern.test(normalized));
  return isClaimed && numbers.length === 0 ? relation : undefined;
}

/** Words that say how figures stand to each other, where it is not known which figures: without them the answer would be another question's. */
export const wordsThatRelate = ({ spans }: Reading): string[] =>
  spans
    .filter(({ meanings }) => meanings.some(isSameness) && meanings.every((meaning) => meaning.kind !== 'operation' || isSameness(meaning)))
    .map(({ surface }) => surface);

const isSameness = (meaning: Meaning): boolean => meaning.kind === 'operation' && meaning.operation === 'sameness';
