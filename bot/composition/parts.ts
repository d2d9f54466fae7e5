/** What most questions that compute are composed of: numbers (cells, shares, so many for each), and one operation over them. */

import { findEdition } from '../../data/forms/editions.ts';
import { APART, PER_PROJECT, SUM_OF_ALL, TAKES_TOGETHER } from '../../data/glossary/adding-words.ts';
import { ASKS_WHO_HAS, HOW_MANY_ORGANS } from '../../data/glossary/asking-words.ts';
import { CLAIMS_LESS } from '../../data/glossary/claim-forms.ts';
import { RATE_OF_CHANGE, RATIO } from '../../data/glossary/ratio-words.ts';
import { CHANGE_WORDS } from '../../data/glossary/subject-words.ts';
import { readCondition } from '../operations/condition.ts';
import { type Expression, requestsOf } from '../operations/expression.ts';
import type { CellRequest, Plan, Target } from '../plan.ts';
import { planFigures } from '../plan-figures.ts';
import { namesApplicantFirst } from '../question/applicant-first.ts';
import { speaksOfApplications } from '../question/ask-forms.ts';
import type { Reading } from '../question/reading.ts';
import type { Operation } from '../question/span.ts';
import { composeNamedRate, composeTwoRates } from './named-rate.ts';
import { cells, isCells, operandCells } from './operand-cells.ts';
import { placesOf } from './places.ts';
import { type Computation, isExpression } from './question.ts';
import { shareSides } from './share-sides.ts';
import { asksFor } from './sub-reading.ts';

/** Operations over numbers, in the order in which one wins over another when a question holds words of several. */
const OUTER: readonly Operation[] = ['average', 'rank', 'filter', 'compare', 'change', 'sum', 'affirm'];

export function composeParts(question: Computation): Expression | Plan {
  const { reading } = question;
  if (RATIO.test(reading.normalized)) {
    const ratio = composeRatio(question);
    if (ratio) return ratio;
  }
  const moved = RATE_OF_CHANGE.test(reading.normalized) && composeRate(question);
  if (moved) return moved;
  if (reading.operations.includes('share')) return composeShare(question);
  const per = reading.operations.includes('average') ? composePer(question) : undefined;
  if (per) return per;
  const operation = outerOf(question);
  const of = composeCells(operation, question);
  return isExpression(of) ? over(operation, of, question) : of;
}

/** 哪家多，多多少 asks who and by how much: without a condition of its own, "which organ" is a comparison. */
function outerOf({ reading }: Computation): Operation | undefined {
  const found = OUTER.find((candidate) => reading.operations.includes(candidate));
  const isPlain = found === 'filter' && readCondition(reading).comparison === 'not-zero' && !ASKS_WHO_HAS.test(reading.normalized);
  return isPlain && reading.operations.includes('compare') ? 'compare' : found;
}

/** The operation that a question holds words of, over its numbers. */
function over(operation: Operation | undefined, of: Expression, question: Computation): Expression | Plan {
  const { reading, targets } = question;
  const size = sizeOf(of);
  switch (operation) {
    case 'average':
      if (size < 2) return { kind: 'decline', reason: { kind: 'not-understood', words: wordsOf(reading, 'average'), organs: [] } };
      return { kind: 'mean', of };
    case 'rank':
      return composeRank(of, question);
    case 'filter': {
      const filter: Expression = { kind: 'filter', of, condition: readCondition(reading) };
      return HOW_MANY_ORGANS.test(reading.normalized) ? { kind: 'count', of: filter } : filter;
    }
    case 'compare':
      return composeComparison(of, size, reading);
    case 'change':
      return { kind: 'change', of };
    case 'sum':
      return size === 1 && targets.length === 1 ? { kind: 'list', of } : { kind: 'sum', of };
    case 'affirm':
      return { kind: 'affirm', of };
    default:
      return { kind: 'list', of };
  }
}

/** Of an organ beside a set (青海厅是不是三家里最多的) it is asked whether it leads them. */
function composeRank(of: Expression, question: Computation): Expression | Plan {
  const { reading, set, named } = question;
  const order = placesOf(reading);
  const perOrgan = new Set(question.targets.map(({ organ }) => organ)).size > 1 || named.length === 0 ? { perOrgan: true as const } : {};
  if (!set || named.length !== 1) return { kind: 'rank', of, ...order, ...perOrgan };
  const all = operandCells(reading, set, question);
  return isExpression(all) ? { kind: 'rank', of: all, ...order, whether: named[0]!.organ } : all;
}

function composeComparison(of: Expression, size: number, reading: Reading): Expression {
  if (size === 1 && reading.operations.includes('change')) return { kind: 'change', of };
  // One number alone is more than a number of the question, or than nothing that is held.
  if (size === 1 && reading.operations.includes('affirm') && reading.numbers.length > 0) return { kind: 'affirm', of };
  const asksWhether = reading.operations.includes('affirm');
  const least = placesOf(reading).least || (asksWhether && CLAIMS_LESS.test(reading.normalized));
  // Several years of one organ that are spoken of as more or less are a change.
  if (isSeries(of) && (size > 2 || CHANGE_WORDS.test(reading.normalized))) return { kind: 'change', of };
  if (size > 2) return { kind: 'rank', of, least };
  return { kind: 'compare', of, fewer: least, ...(asksWhether ? { whether: least ? 'fewer' : 'more' } : {}) };
}

/** Whether the numbers are one organ's over several years. */
function isSeries(of: Expression): boolean {
  const targets = requestsOf(of).map(({ target }) => target);
  return new Set(targets.map(({ organ }) => organ)).size === 1 && new Set(targets.map(({ year }) => year)).size > 1;
}

/** How many numbers an expression yields at most. */
function sizeOf(expression: Expression): number {
  return new Set(
    requestsOf(expression).flatMap(({ target, concepts, cells: keys, fit }) =>
      fit === 'parts'
        ? [`${target.report} ${concepts.join('+')}`]
        : keys.map((key) => `${target.report} ${key.table} ${key.row} ${key.column}`),
    ),
  ).size;
}

/** The question's own words for an operation. */
function wordsOf(reading: Reading, operation: Operation): string[] {
  return reading.spans
    .filter((span) => span.meanings.some((meaning) => meaning.kind === 'operation' && meaning.operation === operation))
    .map((span) => span.surface);
}

/** The cells that an operation ranges over: one for each report, or the items of the one report that is meant. */
function composeCells(operation: Operation | undefined, question: Computation): Expression | Plan {
  const { reading, targets } = question;
  const isItemized = operation === 'sum' && reading.operations.includes('breakdown');
  const perItem = question.named.length === 1 && targets.length === 1 && (operation === 'filter' || operation === 'rank' || isItemized);
  const noMetric = reading.concepts.length === 0 && reading.weakConcepts.length === 0;
  const changes = {
    ...reading,
    concepts: noMetric ? [[['change-this-year']]] : [...reading.concepts, [['change-this-year']]],
    weakConcepts: [],
    dimensions: [],
    operations: [],
  };
  // 比上年多了还是少了: a comparison in words, and a change that the form may print.
  const moves = operation === 'change' || (operation === 'compare' && reading.operations.includes('change'));
  if (moves && targets.length === 1 && targets.every(printsChanges)) {
    const printed = operandCells(changes, targets, question);
    if (isCells(printed)) return planFigures(changes, targets, question.remarks, question.tree);
  }
  const byChange = operation === 'filter' && ['increased', 'decreased'].includes(readCondition(reading).comparison);
  const printing = targets.filter(printsChanges);
  if (byChange && printing.length > 0 && new Set(targets.map(({ organ }) => organ)).size === targets.length) {
    const printed = operandCells(changes, printing, question);
    if (isCells(printed)) return cells(printed.requests, targets);
  }
  const speaksOfItems = noMetric && reading.dimensions.length === 0 && !speaksOfApplications(reading);
  if (perItem && speaksOfItems && targets.every(printsChanges)) return operandCells(changes, targets, question);
  return operandCells(perItem ? reading : reading, targets, question, { perItem });
}

function printsChanges(target: Target): boolean {
  return findEdition(target.edition)?.tables.some((table) => table.columns.some((column) => column.signed)) ?? false;
}

/** 多了百分之几, "by what percent": between years a change with its rate, between organs a difference with its rate. */
function composeRate(question: Computation): Expression | undefined {
  const { reading, targets } = question;
  const years = new Set(targets.map(({ year }) => year)).size;
  const plain = { ...reading, operations: reading.operations.filter((operation) => operation !== 'share') };
  const of = operandCells(plain, targets, question);
  if (!isExpression(of)) return undefined;
  if (question.named.length === 1 && (years > 1 || reading.operations.includes('change'))) return { kind: 'change', of };
  return question.named.length === 2 && targets.length === 2 && sizeOf(of) === 2
    ? { kind: 'compare', of, fewer: false, rate: true }
    : undefined;
}

/** A share, and what is asked about shares: the highest, those above a half, how they moved. */
function composeShare(question: Computation): Expression | Plan {
  const { reading, targets } = question;
  const two = composeTwoRates(question);
  if (two) return two;
  const share = chooseShare(question);
  if (!isExpression(share)) return share;
  const operation = OUTER.find((candidate) => candidate !== 'sum' && candidate !== 'affirm' && reading.operations.includes(candidate));
  return operation && targets.length > 1 ? over(operation, share, question) : share;
}

function chooseShare(question: Computation): Expression | Plan {
  if (question.set) return shareOfSet(question.set, question);
  if (isBetween(question)) return shareBetween(question);
  return isEachOfAll(question) ? shareOfSet(question.targets, question) : shareWithin(question);
}

/** One organ before the word that asks for a share and one behind it: 甲占乙的百分之几. */
function isBetween({ reading, named }: Computation): boolean {
  if (named.length !== 2 || reading.operations.some((operation) => operation === 'compare' || operation === 'rank')) return false;
  const at = reading.spans.findIndex((span) => asksFor(span, 'share'));
  const asked = reading.spans[at];
  if (!asked || at < 0) return false;
  return reading.organs.some(({ to }) => to <= asked.from) && reading.organs.some(({ from }) => from >= asked.to);
}

/** 各单位占三家合计的比重: every organ in the sum of all. */
const isEachOfAll = ({ reading, named, targets }: Computation): boolean =>
  named.length === 0 && targets.length > 1 && SUM_OF_ALL.test(reading.normalized);

/** Of one organ in all of them: 青海厅占三家采购总金额的百分之几. */
function shareOfSet(set: Target[], question: Computation): Expression | Plan {
  const plain = question.reading;
  const part = operandCells(plain, question.targets, question);
  const all = operandCells(plain, set, question);
  if (!isExpression(part)) return part;
  if (!isExpression(all)) return all;
  return { kind: 'share', part, whole: { kind: 'sum', of: all } };
}

/** Of one organ in another's: 自然资源厅占自治区的百分之几. */
function shareBetween(question: Computation): Expression | Plan {
  const all = operandCells(question.reading, question.targets, question);
  if (!isCells(all)) return all;
  const [part, whole] = all.requests;
  if (!part || !whole || all.requests.length !== 2) return { kind: 'share', part: all };
  return { kind: 'share', part: cells([part], [part.target]), whole: { kind: 'sum', of: cells([whole], [whole.target]) } };
}

function shareWithin(question: Computation): Expression | Plan {
  const { reading, targets, tree } = question;
  const rate = composeNamedRate(question);
  if (rate) return rate;
  const sides = shareSides(reading, 'share', tree);
  const partReading = sides?.part ?? reading;
  if (reading.operations.includes('rank') && targets.length === 1) return shareOfLeader(question, sides);
  const numbers = operandCells(partReading, targets, question);
  if (!isCells(numbers)) return numbers;
  const perReport = numbers.requests.length / Math.max(1, new Set(numbers.requests.map(({ target }) => target.report)).size);
  const part: Expression = perReport > 1 && targets.length === 1 && isTogether(partReading) ? { kind: 'sum', of: numbers } : numbers;
  const withinColumn = sides?.withinColumn ?? (namesApplicantFirst(partReading, tree) ? true : undefined);
  if (!sides?.whole) return { kind: 'share', part, ...(withinColumn ? { withinColumn } : {}) };
  const whole = operandCells(sides.whole, targets, question);
  return isExpression(whole) ? { kind: 'share', part, whole } : { kind: 'share', part };
}

/** 哪种理由最多，占不予公开的百分之几: of the item that leads. */
function shareOfLeader(question: Computation, sides: ReturnType<typeof shareSides>): Expression | Plan {
  const { reading, targets } = question;
  const items = operandCells(sides?.part ?? reading, targets, question, { perItem: true });
  if (!isExpression(items)) return items;
  const part: Expression = { kind: 'rank', of: items, ...placesOf(reading) };
  const named = sides?.whole ?? { ...reading, operations: reading.operations.filter((operation) => operation !== 'rank'), dimensions: [] };
  const whole = operandCells(named, targets, question);
  return isExpression(whole) ? { kind: 'share', part, whole } : { kind: 'share', part };
}

const isTogether = (reading: Reading): boolean => !APART.test(reading.normalized) && TAKES_TOGETHER.test(reading.normalized);

/** 平均每个机构配几个人: so many for each one. Undefined unless both are named; money for each item stays in one row. */
function composePer(question: Computation): Expression | undefined {
  const { reading, targets, tree } = question;
  const perProject = composePerProject(question);
  if (perProject) return perProject;
  const sides = shareSides(reading, 'average', tree);
  if (!sides?.whole) return undefined;
  const left = operandCells(sides.part, targets, question);
  const right = operandCells(sides.whole, targets, question);
  return isExpression(left) && isExpression(right) ? { kind: 'per', left, right } : undefined;
}

/** 采购平均每个项目多少万元: both columns of one row, the amount over the items. */
function composePerProject(question: Computation): Expression | undefined {
  const { reading, targets } = question;
  const named = [...reading.concepts, ...reading.weakConcepts].flat(2);
  if (!named.some((key) => key.startsWith('procurement'))) return undefined;
  if (!PER_PROJECT.test(reading.normalized)) return undefined;
  const column = (concept: string) =>
    operandCells(
      { ...reading, normalized: '', concepts: [[['procurement', concept]]], weakConcepts: [], operations: [] },
      targets,
      question,
    );
  const [left, right] = [column('procurement-amount'), column('procurement-items')];
  return isExpression(left) && isExpression(right) ? { kind: 'per', left, right } : undefined;
}

/** A是B的几倍: of two numbers, in the order in which they are named. */
function composeRatio(question: Computation): Expression | undefined {
  const reading = { ...question.reading, dimensions: [], operations: [...new Set<Operation>([...question.reading.operations, 'compare'])] };
  const numbers = operandCells(reading, question.targets, question);
  if (!isCells(numbers)) return undefined;
  const single = numbers.requests.flatMap((request) =>
    request.fit === 'parts' ? [request] : request.cells.map((key) => ({ ...request, cells: [key] })),
  );
  if (single.length !== 2) return undefined;
  const [left, right] = question.targets.length > 1 ? single : inQuestionOrder(single, question.reading);
  return { kind: 'times', left: cells([left!], [left!.target]), right: cells([right!], [right!.target]) };
}

/** Requests in the order in which the question names their concepts. */
function inQuestionOrder(requests: CellRequest[], reading: Reading): CellRequest[] {
  const order = reading.concepts.map((readings) => readings.flat());
  const place = (request: CellRequest) => order.findIndex((keys) => keys.some((key) => request.concepts.includes(key)));
  return requests.toSorted((a, b) => place(a) - place(b));
}
