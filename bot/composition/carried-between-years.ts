/** "Does what 2023 carried over tie with last year's report?": 上年结转 of one year beside 结转下年度 of the year before (identity X1 of data/forms/cross-year.ts). */
import { CARRIED, TIES, YEAR_BESIDE } from '../../data/glossary/relations.ts';
import { chooseTargets } from '../choose-targets.ts';
import type { Expression } from '../operations/expression.ts';
import type { Plan, Remark } from '../plan.ts';
import { meaningsOf } from '../question/span.ts';
import { cells, isCells, operandCells } from './operand-cells.ts';
import type { Computation } from './question.ts';

type Cells = Extract<Expression, { kind: 'cells' }>;

/** Rows 二 and 四 of part three. */
const INTO = 'carried-over';
const ONWARD = 'carried-forward';

/**
 * Both figures, the later year's first; one alone where no report of the other year is held, which is remarked. Undefined where the question speaks of
 * no other year, or of anything else than what is carried; a plan where a form has no such row.
 */
export function carriedBetweenYears(question: Computation): { of: Cells; remarks: Remark[] } | Plan | undefined {
  const { reading, named, held } = question;
  const [organ, ...others] = named;
  const inDigits = meaningsOf(reading.spans, 'year').filter(({ relative }) => !relative);
  const years = [...new Set(inDigits.flatMap((meaning) => meaning.years))].sort((a, b) => a - b);
  const speaksOfTwo =
    years.length === 2 ? years[1]! - years[0]! === 1 && !isOneRow(question) : years.length < 2 && YEAR_BESIDE.test(reading.normalized);
  if (!organ || others.length > 0 || !speaksOfTwo || !CARRIED.test(reading.normalized) || !onlyCarried(question)) return undefined;
  const later = years.at(-1) ?? organ.years.at(-1)!;
  const remarks: Remark[] = years.length === 0 ? [{ kind: 'year-latest', year: later, organ: organ.organ }] : [];
  const sides: Cells[] = [];
  for (const [year, key] of [
    [later, INTO],
    [later - 1, ONWARD],
  ] as const) {
    const { targets, absent } = chooseTargets(
      { ...reading, years: [year], relativeYear: undefined, spans: [] },
      [organ],
      { kind: 'none' },
      held,
    );
    if (absent) {
      remarks.push({ kind: 'year-missing', years: [year], organ: organ.organ });
      continue;
    }
    const side = operandCells(
      { ...reading, concepts: [[[key]]], weakConcepts: [], operations: ['compare'], dimensions: [] },
      targets,
      question,
    );
    if (!isCells(side)) return side;
    sides.push(side);
  }
  const requests = sides.flatMap((side) => side.requests);
  return requests.length > 0
    ? {
        of: cells(
          requests,
          requests.map(({ target }) => target),
        ),
        remarks,
      }
    : undefined;
}

/** 2023年和2022年的上年结转: the same row of two years, unless a word says that one leads to the other. */
function isOneRow({ reading }: Computation): boolean {
  const rows = new Set(reading.concepts.flatMap((readings) => (readings.length === 1 ? [readings[0]!.join()] : [])));
  return rows.size === 1 && !TIES.test(reading.normalized);
}

/** Whether every concept of the question may be what is carried from one year into the next; "the previous year" is also a column of part two. */
function onlyCarried({ reading, tree }: Computation): boolean {
  const named = [...reading.concepts, ...reading.weakConcepts];
  const isCarried = (readings: string[][]) => readings.some((keys) => keys.includes(INTO) || keys.includes(ONWARD));
  const isYear = (readings: string[][]) => readings.every((keys) => keys.every((key) => tree.facet(key) === 'quantity'));
  return named.some(isCarried) && named.every((readings) => isCarried(readings) || isYear(readings));
}
