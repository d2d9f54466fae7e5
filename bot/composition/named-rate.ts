/** 公开率, "refusal rate": one word for a part and its whole, within the applicant that is named. */
import { columnsOf, findEdition } from '../../data/forms/editions.ts';
import { CLAIMS_LESS } from '../../data/glossary/claim-forms.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan, Target } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { meaningsOf, type QuestionSpan } from '../question/span.ts';
import { cells, isCells, operandCells } from './operand-cells.ts';
import { placesOf } from './places.ts';
import { type Computation, isExpression } from './question.ts';
import { asksFor, namesStrongConcept, subReading } from './sub-reading.ts';

/** Undefined where the question holds no such word, or says of what the rate is taken. */
export function composeNamedRate(question: Computation): Expression | Plan | undefined {
  const { reading, targets, tree } = question;
  const rates = reading.spans.filter(namesRate);
  // 占公开率的…: a share of something is asked first. Behind the rate it only explains it (就是纠正除以总计).
  const others = reading.spans.filter((span) => asksFor(span, 'share') && !namesRate(span) && span.from < (rates[0]?.from ?? 0));
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

/** 复议维持率高于诉讼维持率吗: two shares of one report, set against each other. Undefined where two are not named, each with a part of its own. */
export function composeTwoRates(question: Computation): Expression | undefined {
  const { reading, targets } = question;
  const asking = reading.spans.filter((span) => asksFor(span, 'share'));
  if (asking.length !== 2 || targets.length !== 1 || !reading.operations.includes('compare')) return undefined;
  const at = reading.spans.indexOf(asking[0]!) + 1;
  const sides = [reading.spans.slice(0, at), reading.spans.slice(at)];
  if (!sides.every((spans) => spans.some(namesStrongConcept))) return undefined;
  const parts = sides.map((spans) => operandCells({ ...subReading(reading, spans), operations: [] }, targets, question));
  const requests = parts.flatMap((part) => (isCells(part) ? part.requests : []));
  if (requests.length !== 2) return undefined;
  const fewer = CLAIMS_LESS.test(reading.normalized);
  const whether = reading.operations.includes('affirm') ? { whether: fewer ? ('fewer' as const) : ('more' as const) } : {};
  return { kind: 'compare', of: { kind: 'share', part: cells(requests, targets) }, fewer, ...whether };
}
