/** Which reports a question that computes is about: of the organs it names, of all, or of all but some. */

import { BETWEEN_NAMES } from '../../data/glossary/adding-words.ts';
import { findOrganSet, LEAVES_OUT, LEAVES_OUT_BEHIND, namesOthersToo, OTHER_ORGANS } from '../../data/glossary/organ-sets.ts';
import { OVER_REPORTS, OVER_YEARS } from '../../data/glossary/subject-words.ts';
import { chooseTargets, type Held, toTarget } from '../choose-targets.ts';
import type { DeclineReason, Remark, Target } from '../plan.ts';
import type { Reading } from '../question/reading.ts';
import { type HeldOrgan, type OrganResolution, resolveOrgans } from '../question/resolve-organs.ts';
import type { Operation } from '../question/span.ts';

/** Operations that range over all organs where none is named. */
const OVER_ALL: readonly Operation[] = ['rank', 'filter', 'sum', 'average', 'compare'];

export interface ReportsMeant {
  targets: Target[];
  named: HeldOrgan[];
  set?: Target[];
  /** Organs are left out. */
  leavesOut?: true;
  remarks: Remark[];
}

/** A reason where the reports are not held or it is unclear which are meant. */
export function reportsMeant(reading: Reading, organs: OrganResolution, held: Held): ReportsMeant | { absent: DeclineReason } {
  const set = findOrganSet(reading.normalized);
  const leftOut = organsLeftOut(reading);
  const asked =
    leftOut.length > 0
      ? resolveOrgans({ ...reading, organs: reading.organs.filter((name) => !leftOut.includes(name)) }, held.organs, held.contains)
      : organs;
  const rangesOverAll = set !== undefined || leftOut.length > 0 || reading.operations.some((operation) => OVER_ALL.includes(operation));
  if (asked.kind === 'none' && !rangesOverAll && held.organs.length > 1)
    return { absent: { kind: 'organ-unclear', candidates: held.organs } };
  if (asked.kind === 'ambiguous') return { absent: { kind: 'organ-unclear', surface: asked.surface, candidates: asked.candidates } };
  if (asked.kind === 'absent') return { absent: { kind: 'organ-absent', surface: asked.surface, nearest: asked.nearest } };
  const without = leftOut.length > 0 ? resolveOrgans({ ...reading, organs: leftOut }, held.organs, held.contains) : undefined;
  if (without && without.kind !== 'held') return { absent: { kind: 'organ-unclear', candidates: held.organs } };
  const excluded = without?.organs ?? [];
  // "And the other two?": the organs of the turn before are the ones that the others are not.
  const isFollowUp = reading.earlier !== undefined && reading.organs === reading.earlier.organs;
  if (asked.kind === 'none' || (OTHER_ORGANS.test(reading.normalized) && (leftOut.length > 0 || isFollowUp))) {
    const others = asked.kind === 'held' ? [...excluded, ...asked.organs] : excluded;
    const all = everyReport(reading, held).filter(({ organ }) => !others.some((other) => other.organ === organ));
    if (all.length === 0)
      return { absent: { kind: 'year-absent', years: reading.years, organs: held.organs, relative: reading.relativeYear } };
    const distinct = new Set(all.map(({ organ }) => organ)).size;
    if (set?.size !== undefined && set.size !== distinct && leftOut.length === 0)
      return { absent: { kind: 'organ-unclear', candidates: held.organs } };
    return { targets: all, named: [], remarks: [], ...(leftOut.length > 0 ? { leavesOut: true } : {}) };
  }
  if (namesOthersToo(reading.normalized)) {
    const all = everyReport(reading, held);
    const others = new Set(all.map(({ organ }) => organ)).size - asked.organs.length;
    if (set?.size !== undefined && set.size !== others) return { absent: { kind: 'organ-unclear', candidates: held.organs } };
    return { targets: all, named: [], remarks: [] };
  }
  const years = yearsMeant(reading, asked.organs);
  const { targets, remarks, absent } = chooseTargets({ ...reading, years }, asked.organs, asked, held);
  if (absent) return { absent };
  const beside = setBeside(reading, asked.organs, set, held);
  // 全区和自然资源厅谁多: the area is one of the two.
  const isCompared =
    set === undefined && beside.set && reading.operations.some((operation) => operation === 'compare' || operation === 'rank');
  if (isCompared && beside.set) {
    const area = beside.set.filter(({ year }) => targets.some((target) => target.year === year));
    if (area.length > 0) return { targets: [...targets, ...area], named: asked.organs, remarks };
  }
  return { targets, named: asked.organs, remarks, ...beside };
}

/** A set that organs are named beside: all organs of those years, or the area of a department. */
function setBeside(reading: Reading, named: HeldOrgan[], set: { size?: number } | undefined, held: Held): { set?: Target[] } {
  if (set) {
    const all = everyReport(reading, held);
    const distinct = new Set(all.map(({ organ }) => organ)).size;
    return distinct > named.length && (set.size === undefined || set.size === distinct) ? { set: all } : {};
  }
  const department = named.length === 1 && reading.scope ? named[0] : undefined;
  if (!department || department.organKind === 'government') return {};
  const area = everyReport(reading, held).filter(({ organ }) =>
    held.organs.some((other) => other.organ === organ && other.organKind === 'government' && other.placeCode === department.placeCode),
  );
  return area.length > 0 ? { set: area } : {};
}

/** All reports of the years named; without a year, the latest of each organ, or all where reports are spoken of. */
export function everyReport(reading: Reading, held: Held): Target[] {
  const { years } = reading;
  const counted = reading.latestYears === undefined ? undefined : yearsHeld(held).slice(-reading.latestYears);
  const isMeant = ({ masthead }: Held['reports'][number]) => {
    if (years.length > 0) return years.includes(masthead.year);
    if (counted) return counted.includes(masthead.year);
    if (OVER_REPORTS.test(reading.normalized)) return true;
    const organ = held.organs.find((other) => other.organ === masthead.organ && other.placeCode === masthead.placeCode);
    return organ === undefined || organ.years.at(-1) === masthead.year;
  };
  return held.reports.filter(isMeant).map((report) => toTarget(report, held));
}

/** All years of which a report is held, the latest last. */
const yearsHeld = ({ reports }: Held): number[] => [...new Set(reports.map(({ masthead }) => masthead.year))].sort((a, b) => a - b);

/** A change needs two years: the ones named, the one named and the year before, or the two latest; a trend all of them. */
function yearsMeant(reading: Reading, organs: HeldOrgan[]): number[] {
  const held = [...new Set(organs.flatMap(({ years }) => years))].sort((a, b) => a - b);
  if (reading.years.length > 1 || reading.latestYears !== undefined) return reading.years;
  if (reading.years.length === 0 && OVER_YEARS.test(reading.normalized)) return held;
  if (!reading.operations.includes('change')) return reading.years;
  const last = reading.years[0] ?? held.at(-1);
  const both = held.filter((year) => last !== undefined && year <= last).slice(-2);
  return both.length === 2 ? both : reading.years;
}

type Name = Reading['organs'][number];

/** Names behind a word that leaves them out: 除青海厅外, "excluding Qinghai and Zhongwei". */
function organsLeftOut(reading: Reading): Name[] {
  const before = ({ from }: Name) => reading.normalized.slice(0, reading.tokens[from]?.start ?? 0);
  const first = reading.organs.findIndex((name) => LEAVES_OUT.test(before(name)));
  const behind = ({ to }: Name) => reading.normalized.slice(reading.tokens[to - 1]?.end ?? 0);
  if (first < 0) return reading.organs.filter((name) => LEAVES_OUT_BEHIND.test(behind(name)));
  const rest = reading.organs.slice(first);
  const end = rest.findIndex((name, index) => {
    const last = rest[index - 1];
    if (!last) return false;
    const between = reading.normalized.slice(reading.tokens[last.to - 1]!.end, reading.tokens[name.from]!.start);
    return !BETWEEN_NAMES.test(between);
  });
  return end < 0 ? rest : rest.slice(0, end);
}
