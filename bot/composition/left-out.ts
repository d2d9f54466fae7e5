/** "Other than natural persons, who applied?", 除予以公开外还办结了几件: what is named is left out of what is counted. */

import { findCell } from '../../data/forms/editions.ts';
import { BETWEEN_NAMES, THE_OTHERS } from '../../data/glossary/adding-words.ts';
import { ASKS_WHICH } from '../../data/glossary/asking-words.ts';
import { LEAVES_OUT } from '../../data/glossary/organ-sets.ts';
import { readCondition } from '../operations/condition.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import type { QuestionSpan } from '../question/span.ts';
import { isCells, operandCells } from './operand-cells.ts';
import { placesOf } from './places.ts';
import { type Computation, isExpression, type Rule } from './question.ts';
import { namesStrongConcept, subReading, textBetween } from './sub-reading.ts';

export const LEFT_OUT: Rule = { name: 'without-what-is-left-out', compose };

function compose(question: Computation): Expression | Plan | undefined {
  const { reading, targets } = question;
  const out = spansLeftOut(question);
  if (out.length === 0) return undefined;
  const rest = subReading(
    reading,
    reading.spans.filter((span) => !out.includes(span) && !THE_OTHERS.test(span.surface)),
  );
  const without = { ...rest, operations: rest.operations.filter((operation) => operation !== 'filter' && operation !== 'compare') };
  const left = subReading(reading, out).concepts;
  if (reading.operations.includes('rank') || ASKS_WHICH.test(rest.normalized)) {
    const items = operandCells(without, targets, question, { perItem: true });
    if (!isCells(items)) return items;
    const keys = left.flat(2);
    const requests = items.requests.map((request) => ({
      ...request,
      cells: request.cells.filter(
        (key) => !findCell(key)?.concepts.some((concept) => keys.some((name) => question.tree.distance(name, concept) !== undefined)),
      ),
    }));
    const of: Expression = { ...items, requests };
    return reading.operations.includes('rank')
      ? { kind: 'rank', of, ...placesOf(reading) }
      : { kind: 'filter', of, condition: readCondition(reading) };
  }
  const all = operandCells(without, targets, question);
  const part = operandCells({ ...without, concepts: [...without.concepts, ...left] }, targets, question);
  const alone = isExpression(part) ? part : operandCells({ ...without, concepts: left }, targets, question);
  if (!isExpression(all)) return all;
  return isExpression(alone) ? { kind: 'remainder', left: all, right: alone } : alone;
}

/** Spans of concepts right behind a word that leaves them out, with those that 和 or "and" joins to them. */
export function spansLeftOut({ reading }: Computation): QuestionSpan[] {
  const concepts = reading.spans.filter(namesStrongConcept);
  const first = concepts.findIndex((span) => LEAVES_OUT.test(reading.normalized.slice(0, reading.tokens[span.from]!.start)));
  if (first < 0) return [];
  const out = [concepts[first]!];
  for (const span of concepts.slice(first + 1)) {
    if (!BETWEEN_NAMES.test(textBetween(reading, out.at(-1)!, span))) break;
    out.push(span);
  }
  return out;
}
