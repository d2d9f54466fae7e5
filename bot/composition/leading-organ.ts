/** "The organ that received the most applications: what did it procure?": a clause leads to organs, and something else is asked of them. */
import { PRONOUNS, RELATIVE_CLAUSE } from '../../data/glossary/organ-clauses.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import type { QuestionSpan } from '../question/span.ts';
import { operandCells } from './operand-cells.ts';
import { composeParts } from './parts.ts';
import { placesOf } from './places.ts';
import { type Computation, isExpression, type Rule } from './question.ts';
import { asksFor, namesConcept, namesStrongConcept, subReading } from './sub-reading.ts';

export const LEADING_ORGAN: Rule = { name: 'of-the-leading-organ', compose };

function compose(question: Computation): Expression | Plan | undefined {
  const { reading, targets } = question;
  if (question.named.length === 1 || new Set(targets.map(({ organ }) => organ)).size < 2) return undefined;
  const split = splitClause(reading);
  if (!split) return undefined;
  const clause = subReading(reading, split.clause);
  const leading = operandCells({ ...clause, operations: [] }, targets, question);
  if (!isExpression(leading)) return leading;
  const of: Expression = { kind: 'rank', of: leading, ...placesOf(clause) };
  const asked = subReading(reading, split.asked);
  const composed = composeParts({
    ...question,
    reading: { ...asked, operations: asked.operations.filter((op) => op !== 'rank' && op !== 'filter') },
  });
  return isExpression(composed) ? at(composed, of) : composed;
}

/** The same computation, with every cell read in the reports that `of` leads to. */
function at(expression: Expression, of: Expression): Expression {
  switch (expression.kind) {
    case 'cells':
      return { kind: 'there', of, requests: expression.requests };
    case 'there':
      return expression;
    case 'several':
      return { kind: 'several', of: expression.of.map((one) => at(one, of)) };
    case 'difference':
    case 'remainder':
    case 'times':
    case 'per':
      return { ...expression, left: at(expression.left, of), right: at(expression.right, of) };
    case 'share':
      return { ...expression, part: at(expression.part, of), ...(expression.whole ? { whole: at(expression.whole, of) } : {}) };
    default:
      return { ...expression, of: at(expression.of, of) };
  }
}

/** The spans of the clause that leads to organs, and those of what is asked about them; undefined where the question has no such clause. */
function splitClause(reading: Reading): { clause: QuestionSpan[]; asked: QuestionSpan[] } | undefined {
  const { spans } = reading;
  const rank = spans.findIndex((span) => asksFor(span, 'rank'));
  if (rank < 0) return undefined;
  return reading.lang === 'zh' ? splitChinese(reading, rank) : splitEnglish(reading, rank);
}

/** 收到申请最多的单位，采购了多少; 哪家收到申请最多？它采购了多少. */
function splitChinese(reading: Reading, rank: number): { clause: QuestionSpan[]; asked: QuestionSpan[] } | undefined {
  const { spans } = reading;
  const behind = reading.normalized.slice(reading.tokens[spans[rank]!.to - 1]!.end);
  const next = spans.findIndex((span, index) => index > rank && namesConcept(span));
  if (next < 0 || !spans.slice(0, rank).some(namesConcept)) return undefined;
  const between = behind.slice(0, reading.tokens[spans[next]!.from]!.start - reading.tokens[spans[rank]!.to - 1]!.end);
  if (!PRONOUNS.zh.test(between)) return undefined;
  return { clause: spans.slice(0, rank + 1), asked: spans.slice(rank + 1) };
}

/** "How many penalties did the organ with the most applications impose?"; "Which organ received the most, and what was its procurement?". */
function splitEnglish(reading: Reading, rank: number): { clause: QuestionSpan[]; asked: QuestionSpan[] } | undefined {
  const { spans } = reading;
  const rankAt = reading.tokens[spans[rank]!.from]!.start;
  const markers = [...reading.normalized.matchAll(RELATIVE_CLAUSE)].filter(({ index }) => index < rankAt);
  const marker = markers.at(-1);
  if (marker) {
    const start = marker.index;
    const inClause = (span: QuestionSpan) => reading.tokens[span.from]!.start >= start;
    const before = spans.filter((span) => !inClause(span));
    const within = spans.filter(inClause);
    if (before.some(namesStrongConcept) && within.some(namesConcept)) return { clause: within, asked: before };
    // "For the organ with the most applications, what was …": the clause ends at the comma.
    const end = within.findIndex((span, index) => index > 0 && reading.tokens[span.from]!.apart && spans.indexOf(span) > rank);
    if (end > 0 && within.slice(end).some(namesConcept)) return { clause: within.slice(0, end), asked: [...before, ...within.slice(end)] };
  }
  const pronoun = PRONOUNS.en.exec(reading.normalized.slice(rankAt));
  if (!pronoun) return undefined;
  const at = rankAt + pronoun.index;
  const clause = spans.filter((span) => reading.tokens[span.from]!.start < at);
  const asked = spans.filter((span) => reading.tokens[span.from]!.start >= at);
  return clause.some(namesConcept) && asked.some(namesConcept) ? { clause, asked } : undefined;
}
