/** "Other than natural persons, who applied?", 除予以公开外还办结了几件: what is named is left out of what is counted. */

import { findCell } from '../../data/forms/editions.ts';
import { BETWEEN_NAMES, THE_OTHERS } from '../../data/glossary/adding-words.ts';
import { ASKS_WHICH } from '../../data/glossary/asking-words.ts';
import { LEAVES_OUT, LEAVES_OUT_BEHIND } from '../../data/glossary/organ-sets.ts';
import { readCondition } from '../operations/condition.ts';
import type { Expression } from '../operations/expression.ts';
import type { CellRequest, Plan } from '../plan.ts';
import { DEFAULT_MEASURE } from '../question/default-measures.ts';
import type { QuestionSpan } from '../question/span.ts';
import { isCells, operandCells } from './operand-cells.ts';
import { isAnotherView, isPartOf } from './part-of.ts';
import { placesOf } from './places.ts';
import type { Computation, Rule } from './question.ts';
import { namesConcept, subReading, textBetween } from './sub-reading.ts';

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
  const leftOut = subReading(reading, out);
  const left = leftOut.concepts.length > 0 ? leftOut.concepts : leftOut.weakConcepts;
  // 不含企业的申请: applications that nothing else is said of are those received.
  const isApplicant = (key: string) => question.tree.facet(key) === 'applicant';
  if (without.concepts.length === 0 && without.weakConcepts.length === 0 && left.flat(2).every(isApplicant))
    without.concepts = [[[DEFAULT_MEASURE]]];
  // "Excluding the website, through other channels": the others are all that remain, not the row that is called so.
  const isRest = (key: string) =>
    key.endsWith('.other-channel') &&
    left.flat(2).some((out) => out !== key && question.tree.find(out)?.parent === question.tree.find(key)?.parent);
  without.concepts = without.concepts.map((readings) =>
    readings.map((keys) => keys.map((key) => (isRest(key) ? (question.tree.find(key)?.parent ?? key) : key))),
  );
  // 除了网站，还通过哪些渠道: what the others are is told by what is left out.
  if (without.concepts.length === 0 && without.dimensions.length > 0) {
    const parents = left.flatMap((readings) => readings[0] ?? []).flatMap((key) => question.tree.find(key)?.parent ?? []);
    if (parents.length > 0) without.concepts = [[[...new Set(parents)]]];
  }
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
  if (!isCells(all)) return all;
  const part = operandCells({ ...without, concepts: [...without.concepts, ...left] }, targets, question);
  // Two numbers side by side are no cell of both.
  const isBoth = isCells(part) && all.requests.every((request) => part.requests.some((other) => sameCells(request, other)));
  const alone = isCells(part) && !isBoth ? part : operandCells({ ...without, concepts: left, weakConcepts: [] }, targets, question);
  if (!isCells(alone)) return alone;
  const stranger = all.requests.flatMap((request) => {
    const other = alone.requests.find(({ target }) => target.report === request.target.report);
    return other && !isPartOf(other.cells, request.cells, question.tree)
      ? [{ part: other.cells[0]!, whole: request.cells[0]!, request }]
      : [];
  })[0];
  if (!stranger) return { kind: 'remainder', left: all, right: alone };
  const { request, ...remark } = stranger;
  // How many of the granted applications came by letter no form says.
  if (isAnotherView(remark.part, remark.whole, question.tree)) {
    const concepts = [...request.concepts, ...left.flatMap((readings) => readings[0] ?? [])];
    return { kind: 'decline', reason: { kind: 'metric-absent', concepts, target: request.target, existsIn: [] } };
  }
  question.remarks.push({ kind: 'not-a-part', ...remark });
  return { kind: 'list', of: all };
}

const sameCells = (a: CellRequest, b: CellRequest): boolean =>
  a.target.report === b.target.report &&
  a.cells.length === b.cells.length &&
  a.cells.every((key) => b.cells.some((other) => key.table === other.table && key.row === other.row && key.column === other.column));

/** Spans of concepts right behind a word that leaves them out, with those that 和 or "and" joins to them. */
export function spansLeftOut({ reading }: Computation): QuestionSpan[] {
  const concepts = reading.spans.filter(namesConcept);
  const first = concepts.findIndex((span) => LEAVES_OUT.test(reading.normalized.slice(0, reading.tokens[span.from]!.start)));
  if (first < 0) return spansLeftOutBehind(reading, concepts);
  const out = [concepts[first]!];
  for (const span of concepts.slice(first + 1)) {
    if (!BETWEEN_NAMES.test(textBetween(reading, out.at(-1)!, span))) break;
    out.push(span);
  }
  return out;
}

/** 自然人以外的申请, 自然人和商业企业之外: the spans right before a word that leaves them out. */
function spansLeftOutBehind(reading: Computation['reading'], concepts: QuestionSpan[]): QuestionSpan[] {
  const last = concepts.findIndex((span) => LEAVES_OUT_BEHIND.test(reading.normalized.slice(reading.tokens[span.to - 1]!.end)));
  if (last < 0) return [];
  const out = [concepts[last]!];
  for (const span of concepts.slice(0, last).reverse()) {
    if (!/^\s*(?:和|与|及|、|and|or|,)\s*(?:the )?$/.test(textBetween(reading, span, out[0]!))) break;
    out.unshift(span);
  }
  return out;
}
