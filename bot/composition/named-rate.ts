/** 公开率, "refusal rate": one word for a part and its whole, within the applicant that is named. */
import { columnsOf, findEdition } from '../../data/forms/editions.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan, Target } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { meaningsOf, type QuestionSpan } from '../question/span.ts';
import { cells, isCells, operandCells } from './operand-cells.ts';
import { placesOf } from './places.ts';
import { type Computation, isExpression } from './question.ts';
import { asksFor, namesStrongConcept } from './sub-reading.ts';

/** Undefined where the question holds no such word, or says of what the rate is taken. */
export function composeNamedRate(question: Computation): Expression | Plan | undefined {
  const { reading, targets, tree } = question;
  const rates = reading.spans.filter(namesRate);
  const others = reading.spans.filter((span) => asksFor(span, 'share') && !namesRate(span));
  if (rates.length === 0 || others.length > 0) return undefined;
  const named = meaningsOf(rates, 'concept').flatMap(({ readings }) => readings.flat());
  const isMeasure = (key: string) => tree.facet(key) === 'measure';
  const holdsMeasure = named.some(isMeasure);
  const kept = reading.concepts.filter(
    (readings) => !holdsMeasure || readings.flat().every((key) => !isMeasure(key) || named.includes(key)),
  );
  const part = { ...reading, concepts: kept, weakConcepts: [] };
  if (reading.operations.includes('rank') && reading.dimensions.includes('applicant')) return rankApplicants(part, question);
  const numbers = operandCells(part, targets, question);
  if (!isExpression(numbers)) return numbers;
  // How cases ended is a share of the cases in its own row.
  const ofRow = named.some((key) => tree.facet(key) === 'result');
  return { kind: 'share', part: numbers, ...(ofRow ? {} : { withinColumn: true }) };
}

const namesRate = (span: QuestionSpan): boolean => namesStrongConcept(span) && asksFor(span, 'share');

/** 哪类申请人的公开率最高: the rate of each applicant, in order. */
function rankApplicants(reading: Reading, question: Computation): Expression | Plan | undefined {
  const applicants = new Set(question.targets.flatMap((target) => applicantsOf(target)));
  const plain = { ...reading, dimensions: [] };
  const of = [...applicants].flatMap((applicant) => {
    const numbers = operandCells({ ...plain, concepts: [...plain.concepts, [[applicant]]] }, question.targets, question);
    return isCells(numbers) ? numbers.requests : [];
  });
  if (of.length === 0) return undefined;
  return { kind: 'rank', of: { kind: 'share', part: cells(of, question.targets), withinColumn: true }, ...placesOf(reading) };
}

/** Concepts of the columns that hold one kind of applicant each. */
function applicantsOf({ edition }: Target): string[] {
  const table = findEdition(edition)?.tables.find(({ key }) => key === 'applications');
  const [row] = table?.rows.filter(({ heading }) => !heading) ?? [];
  return table && row ? columnsOf(table, row).flatMap(({ total, concepts }) => (total ? [] : concepts.slice(0, 1))) : [];
}
