/**
 * Several reports of one organ and year: which one is answered from. An original outranks a digest; between originals (or digests) the later
 * date of the document decides, a dated one before an undated one; then the content hash, smaller first. The others are kept and named.
 */
import type { HeldReport } from './store/held.ts';

export interface AnsweringReport {
  answering: HeldReport;
  /** The other versions, next best first; empty for the usual single report. */
  others: HeldReport[];
}

type Version = Pick<HeldReport, 'id' | 'kind' | 'contentHash' | 'masthead'>;

/** One entry per organ and year, in order of the answering report's id. Organs of one name in different places are different organs. */
export function answeringReports(reports: readonly HeldReport[]): AnsweringReport[] {
  const groups = groupVersions(reports);
  return [...groups.values()]
    .map((versions) => versions.toSorted(compareVersions))
    .flatMap(([answering, ...others]) => (answering ? [{ answering, others }] : []))
    .sort((left, right) => compareText(left.answering.id, right.answering.id));
}

/** Negative when `left` is answered before `right`. Never zero for different contents. */
export function compareVersions(left: Version, right: Version): number {
  return (
    Number(left.kind === 'digest') - Number(right.kind === 'digest') ||
    compareText(right.masthead.date ?? '', left.masthead.date ?? '') ||
    compareText(left.contentHash, right.contentHash)
  );
}

/** By organ, place and year. A report whose place is unknown joins the only known place of that organ, and stays apart when there are several. */
function groupVersions(reports: readonly HeldReport[]): Map<string, HeldReport[]> {
  const places = new Map<string, Set<string>>();
  for (const { masthead } of reports) {
    const known = places.get(masthead.organ) ?? new Set();
    if (masthead.placeCode !== undefined) known.add(masthead.placeCode);
    places.set(masthead.organ, known);
  }
  const groups = new Map<string, HeldReport[]>();
  for (const report of reports) {
    const { organ, placeCode, year } = report.masthead;
    const [onlyPlace, ...more] = places.get(organ) ?? [];
    const key = JSON.stringify([organ, placeCode ?? (more.length === 0 ? onlyPlace : undefined) ?? null, year]);
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return groups;
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
