/** How a number moved between the years of one organ. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import { type Draft, formatNumber, formatValue } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { whyDifferent } from './comparable.ts';
import { listOperands } from './list-operands.ts';
import { addComputed, citeOperand, formatOperand, nameOperands, type Operand, round2 } from './operand.ts';
import { sayStatedChange } from './stated-change.ts';

interface Move {
  from: Operand;
  to: Operand;
  /** In `unit`, which is 个百分点 for shares. */
  difference: number;
  unit: string;
  working: string;
  /** '5 ÷ 20 = 25%'; undefined for shares, and where the first number is 0. */
  rate?: { value: number; working: string };
  conversions: string[];
}

/** Any number of organs and metrics; the years of each are set against each other, all are listed. */
export function changeOfOperands(operands: Operand[], draft: Draft): void {
  for (const series of seriesOf(operands)) sayChange(series, draft);
}

/** How much each series moved, as numbers to go on computing with. Series that cannot be compared are said to be so and left out. */
export function changesOf(operands: Operand[], draft: Draft): Operand[] {
  return seriesOf(operands).flatMap((series) => {
    const run = lastRun(series, draft);
    const move = run.length > 1 ? moveBetween(run[0]!, run.at(-1)!, draft) : undefined;
    if (!move) {
      const { organ } = series[0]!.target;
      draft.lines.push(sayOperation(draft.lang, 'change-unknown', { organ: draft.organ(organ) }));
      return [];
    }
    const { to, from, difference, unit, working } = move;
    return [{ ...to, figures: [...from.figures, ...to.figures], value: difference, unit, working }];
  });
}

/** One list of numbers, in order of years, for each organ and metric. */
function seriesOf(operands: Operand[]): Operand[][] {
  const series = new Map<string, Operand[]>();
  const seen = new Map<string, number>();
  for (const operand of operands) {
    const { organ, report } = operand.target;
    const position = seen.get(report) ?? 0;
    seen.set(report, position + 1);
    series.set(`${organ} ${position}`, [...(series.get(`${organ} ${position}`) ?? []), operand]);
  }
  return [...series.values()].map((list) => list.toSorted((a, b) => a.target.year - b.target.year));
}

/** The latest years that count the same thing, each with a number. */
function lastRun(series: Operand[], draft: Draft): Operand[] {
  const numbers = series.filter(({ value }) => value !== null);
  const last = numbers.at(-1);
  const start = numbers.findLastIndex((operand) => last && whyDifferent(operand, last, draft) !== undefined);
  return numbers.slice(start + 1);
}

function sayChange(series: Operand[], draft: Draft): void {
  const names = nameOperands(series, draft);
  const [first, last] = [series[0]!, series.at(-1)!];
  const scope = { organ: draft.organ(first.target.organ), held: String(first.target.year) };
  if (first.target.year === last.target.year) {
    if (series.length > 1 || !sayStatedChange(first, draft)) draft.lines.push(sayOperation(draft.lang, 'change-one-year', scope));
    return listOperands(series, names, draft);
  }
  const run = lastRun(series, draft);
  const move = run.length > 1 ? moveBetween(run[0]!, run.at(-1)!, draft) : undefined;
  const apart = series.find((operand) => whyDifferent(operand, last, draft) !== undefined);
  const reason = apart && whyDifferent(apart, last, draft);
  if (move) sayMove(move, draft);
  else {
    const open = series.findIndex(({ value }) => value === null);
    draft.lines.push(
      reason
        ? sayOperation(draft.lang, 'not-comparable', { reason })
        : sayOperation(draft.lang, 'compare-open', { name: names[Math.max(open, 0)]!, scope: '' }),
    );
  }
  listSeries(series, run, draft);
  if (move) for (const conversion of move.conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working: conversion }));
  if (move && reason) draft.lines.push(sayOperation(draft.lang, 'change-break', { year: String(run[0]!.target.year), reason }));
  sayGaps(series, draft);
  if (!move) return;
  if (move.rate)
    addComputed(draft, {
      label: last.label,
      metric: `rate-of-${directionOf(move)}`,
      value: Math.abs(move.rate.value),
      unit: '%',
      working: move.rate.working,
      from: [move.from, move.to],
    });
  addComputed(draft, {
    label: last.label,
    metric: directionOf(move),
    value: Math.abs(move.difference),
    unit: move.unit,
    working: move.working,
    from: [move.from, move.to],
  });
}

/** What the figure is called: its sign is in its name. */
const directionOf = ({ difference }: Move): string => (difference > 0 ? 'increase' : difference < 0 ? 'decrease' : 'change');

function moveBetween(from: Operand, to: Operand, draft: Draft): Move | undefined {
  if (from.value === null || to.value === null) return undefined;
  const common = toCommonUnit([from, to], draft);
  const [before, after] = common.values as [number, number];
  const isShare = common.unit === '%';
  const unit = isShare ? '个百分点' : common.unit;
  const difference = Number((after - before).toFixed(6));
  const percent = before === 0 || difference === 0 || isShare ? undefined : round2((100 * difference) / before);
  // The direction is said in words; the steps of a longer series carry their sign.
  draft.workings.push({ operands: [before, after], result: difference }, { operands: [before, after], result: Math.abs(difference) });
  if (percent !== undefined) draft.workings.push({ operands: [Math.abs(difference), before], result: Math.abs(percent) });
  return {
    from,
    to,
    difference,
    unit,
    working: `${formatNumber(Math.max(before, after))} - ${formatNumber(Math.min(before, after))} = ${formatValue(Math.abs(difference), unit, draft.lang)}`,
    ...(percent === undefined
      ? {}
      : {
          rate: {
            value: percent,
            working: `${formatNumber(Math.abs(difference))} ÷ ${formatNumber(before)} = ${formatNumber(Math.abs(percent))}%`,
          },
        }),
    conversions: common.conversions,
  };
}

function sayMove({ from, to, difference, working, rate }: Move, draft: Draft): void {
  const key = difference > 0 ? 'change-up' : difference < 0 ? 'change-down' : 'change-flat';
  draft.lines.push(
    sayOperation(draft.lang, 'change-head', {
      organ: draft.organ(from.target.organ),
      label: to.label,
      fromYear: String(from.target.year),
      toYear: String(to.target.year),
      direction: sayOperation(draft.lang, key),
      working: [working, ...(rate ? [rate.working] : [])].join(draft.lang === 'zh' ? '；' : '; '),
    }),
  );
}

/** Every year; from the third on with the step from the comparable year before it. */
function listSeries(series: Operand[], run: Operand[], draft: Draft): void {
  const names = nameOperands(series, draft);
  if (run.length < 3) return listOperands(series, names, draft);
  series.forEach((operand, index) => {
    const before = run[run.indexOf(operand) - 1];
    const citation = citeOperand(operand, draft);
    const values = { name: names[index]!, value: formatOperand(operand, draft), citation };
    const step = before && moveBetween(before, operand, draft);
    const signed = step && `${step.difference > 0 ? '+' : ''}${formatNumber(step.difference)}`;
    draft.lines.push(
      signed === undefined
        ? sayOperation(draft.lang, 'item', values)
        : sayOperation(draft.lang, 'item-step', { ...values, year: String(before?.target.year), step: signed }),
    );
  });
}

/** Years between the first and the last of which no report is held. */
function sayGaps(series: Operand[], draft: Draft): void {
  const years = series.map(({ target }) => target.year);
  const { organ } = series[0]!.target;
  const held = draft.context.organs.find((candidate) => candidate.organ === organ)?.years ?? years;
  const gaps: number[] = [];
  for (let year = years[0]! + 1; year < years.at(-1)!; year++) if (!held.includes(year)) gaps.push(year);
  if (gaps.length === 0) return;
  draft.counts.push(...gaps);
  const listed = draft.lang === 'zh' ? gaps.map((year) => `${year}年`).join('、') : gaps.join(', ');
  draft.lines.push(sayOperation(draft.lang, 'change-gaps', { organ: draft.organ(organ), years: listed }));
}
