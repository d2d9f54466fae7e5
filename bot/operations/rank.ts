/** Most, least, a place in between, and the order of several numbers. */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import { toCommonUnit } from './common-unit.ts';
import { comparableRun, whyNotComparable } from './comparable.ts';
import { listOperands, sayNames } from './list-operands.ts';
import { citeOperand, formatOperand, nameOperands, nameOrgans, type Operand } from './operand.ts';

/** Longest ranking that is listed. */
const LIST_LIMIT = 10;

export interface RankOptions {
  least: boolean;
  /** First and last place wanted, from 1; equal numbers share a place. */
  places?: [number, number];
  /** The organ of which it is asked if it stands there. */
  whether?: string;
  /** The numbers are different reports', not the items of one. */
  perOrgan?: true;
}

interface Ranked {
  operand: Operand;
  name: string;
  /** 1 for the leading number. */
  place: number;
}

export function rankOperands(operands: Operand[], draft: Draft, options: RankOptions): void {
  const ranking = order(operands, draft, options);
  if (!ranking) return;
  const { ranked, conversions } = ranking;
  const [from, to] = options.places ?? [1, 1];
  const wanted = ranked.filter(({ place }) => place >= from && place <= to);
  if (options.whether !== undefined) {
    const stands = wanted.some(({ operand }) => operand.target.organ === options.whether);
    draft.lines.push(sayOperation(draft.lang, stands ? 'yes-number' : 'no-number'));
  }
  sayPlaces(wanted.slice(0, LIST_LIMIT), options, draft);
  sayUnlisted(wanted.length - LIST_LIMIT, draft);
  if (wanted.length === 0) draft.lines.push(sayOperation(draft.lang, 'rank-no-place'));
  const others = ranked.filter((entry) => !wanted.includes(entry)).slice(0, LIST_LIMIT);
  if (others.length > 0) {
    const head = options.places ? (from > 1 ? 'rank-all-others' : 'rank-below') : 'rank-others';
    draft.lines.push(sayOperation(draft.lang, head));
    listOperands(
      others.map(({ operand }) => operand),
      others.map(({ name }) => name),
      draft,
    );
  }
  for (const working of conversions) draft.lines.push(sayOperation(draft.lang, 'conversion', { working }));
  saySilent(operands, draft);
  sayYears(operands, draft);
}

/** Those at the wanted places, said as a step; empty, and the reason said, where there is no order. */
export function leadersOf(operands: Operand[], draft: Draft, options: RankOptions): Operand[] {
  const ranking = order(operands, draft, options);
  if (!ranking) return [];
  const [from, to] = options.places ?? [1, 1];
  const wanted = ranking.ranked.filter(({ place }) => place >= from && place <= to);
  sayPlaces(wanted, options, draft);
  saySilent(operands, draft);
  return wanted.map(({ operand, name }) => ({ ...operand, name: operand.name ?? name }));
}

function order(asked: Operand[], draft: Draft, { least, perOrgan }: RankOptions): { ranked: Ranked[]; conversions: string[] } | undefined {
  const operands = comparableRun(asked, draft);
  const names = (perOrgan ? nameOrgans : nameOperands)(operands, draft);
  const counted = operands.flatMap((operand, index) => (operand.value === null ? [] : [{ operand, name: names[index]! }]));
  const numbers = counted.map(({ operand }) => operand);
  const why = counted.length === 0 ? sayOperation(draft.lang, 'sum-none') : whyNotComparable(numbers, draft);
  if (why) {
    draft.lines.push(why);
    listOperands(operands, names, draft);
    return undefined;
  }
  const common = toCommonUnit(numbers, draft);
  const sorted = counted
    .map((entry, index) => ({ ...entry, value: common.values[index]!, index }))
    .sort((a, b) => (least ? a.value - b.value : b.value - a.value) || a.index - b.index);
  const values = [...new Set(sorted.map(({ value }) => value))];
  const ranked = sorted.map(({ operand, name, value }) => ({ operand, name, place: values.indexOf(value) + 1 }));
  return { ranked, conversions: common.conversions };
}

function sayPlaces(wanted: Ranked[], { least, places }: RankOptions, draft: Draft): void {
  for (const { operand, name, place } of wanted) {
    const citation = citeOperand(operand, draft);
    const values = { name, value: formatOperand(operand, draft), citation };
    if (!places || (places[0] === 1 && places[1] === 1)) {
      draft.lines.push(sayOperation(draft.lang, least ? 'rank-least' : 'rank-most', values));
      continue;
    }
    draft.counts.push(place);
    draft.lines.push(sayOperation(draft.lang, least ? 'rank-place-least' : 'rank-place', { ...values, place: String(place) }));
  }
}

/** How many share the wanted places beyond those that are listed. */
function sayUnlisted(count: number, draft: Draft): void {
  if (count <= 0) return;
  draft.counts.push(count);
  draft.lines.push(sayOperation(draft.lang, 'list-more', { count: String(count) }));
}

function saySilent(operands: Operand[], draft: Draft): void {
  const names = nameOperands(operands, draft);
  const silent = operands.flatMap((operand, index) => (operand.value === null ? [names[index]!] : []));
  if (silent.length > 0) draft.lines.push(sayOperation(draft.lang, 'rank-silent', { names: sayNames(silent, draft) }));
}

/** Numbers of different organs and different years in one order: that has to be said. */
function sayYears(operands: Operand[], draft: Draft): void {
  const years = new Set(operands.map(({ target }) => target.year));
  const organs = new Set(operands.map(({ target }) => target.organ));
  if (years.size > 1 && organs.size > 1) draft.lines.push(sayOperation(draft.lang, 'rank-years'));
}
