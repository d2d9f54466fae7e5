/** Organs and years of a question → the reports that are answered from. */
import type { HeldReport } from '../retrieval/store/held.ts';
import type { DeclineReason, Remark, Target } from './plan.ts';
import type { Reading } from './question/reading.ts';
import { type HeldOrgan, NAMES_GOVERNMENT, type OrganResolution, type PlaceContains } from './question/resolve-organs.ts';
import type { LocalCell } from './question/select-local.ts';
import { meaningsOf } from './question/span.ts';

export interface Held {
  /** Reports that are answered from: one per organ and year. */
  reports: HeldReport[];
  organs: HeldOrgan[];
  contains: PlaceContains;
  /** Cells of a report's local tables. */
  localCells: (report: HeldReport) => readonly LocalCell[];
}

/** The reports meant: the years named, or else the latest of each organ. */
export function chooseTargets(reading: Reading, organs: HeldOrgan[], resolution: OrganResolution, held: Held): Chosen {
  return chooseInPairs(reading, organs, resolution, held) ?? chooseEach(reading, organs, resolution, held);
}

export interface Chosen {
  targets: Target[];
  remarks: Remark[];
  absent?: DeclineReason;
}

/** "淮安2024年比宿迁2023年": each organ with the year beside it. Undefined where they are not named in pairs. */
function chooseInPairs(reading: Reading, organs: HeldOrgan[], resolution: OrganResolution, held: Held): Chosen | undefined {
  const kinds = reading.spans.flatMap(({ meanings }) =>
    meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention')
      ? ['organ']
      : meanings.some(({ kind }) => kind === 'year')
        ? ['year']
        : [],
  );
  const years = meaningsOf(reading.spans, 'year').flatMap((meaning) => meaning.years);
  const alternate = kinds.every((kind, index) => kind !== kinds[index + 1]);
  if (!alternate || organs.length < 2 || kinds.length !== 2 * organs.length || years.length !== organs.length) return undefined;
  const pairs = organs.map((organ, index) => chooseEach({ ...reading, years: [years[index]!] }, [organ], resolution, held));
  const absent = pairs.find((pair) => pair.absent)?.absent;
  return {
    targets: pairs.flatMap(({ targets }) => targets),
    remarks: pairs.flatMap(({ remarks }) => remarks),
    ...(absent ? { absent } : {}),
  };
}

function chooseEach(reading: Reading, organs: HeldOrgan[], resolution: OrganResolution, held: Held): Chosen {
  const remarks: Remark[] = [];
  const targets: Target[] = [];
  for (const organ of organs) {
    const latest = organ.years.at(-1);
    const counted = reading.years.length === 0 && reading.latestYears !== undefined ? organ.years.slice(-reading.latestYears) : undefined;
    const years = counted ?? (reading.years.length > 0 ? reading.years : latest === undefined ? [] : [latest]);
    const missing: number[] = [];
    for (const year of years) {
      const report = held.reports.find(
        ({ masthead }) => masthead.organ === organ.organ && masthead.placeCode === organ.placeCode && masthead.year === year,
      );
      if (report) targets.push(toTarget(report, held));
      else missing.push(year);
    }
    if (missing.length > 0) remarks.push({ kind: 'year-missing', years: missing, organ: organ.organ });
    if (counted) remarks.push({ kind: 'years-counted', years: counted, organ: organ.organ, ...fewerThan(reading, counted) });
    else if (reading.years.length === 0 && latest !== undefined) remarks.push({ kind: 'year-latest', year: latest, organ: organ.organ });
  }
  if (targets.length === 0)
    return { targets, remarks, absent: { kind: 'year-absent', years: reading.years, organs, relative: reading.relativeYear } };
  if (reading.relativeYear) remarks.push({ kind: 'year-relative', wording: reading.relativeYear, year: reading.years[0]! });
  if (resolution.kind === 'held' && resolution.assumed)
    remarks.push({ ...resolution.assumed, kind: 'organ-assumed', organ: resolution.assumed.organ.organ });
  const sameName = resolution.kind === 'held' ? namesakes(reading, organs, held, targets) : undefined;
  if (sameName) remarks.push(sameName);
  for (const { surface, meaning } of reading.organs) {
    if (meaning.kind === 'organ' && meaning.corrected)
      remarks.push({ kind: 'organ-corrected', wording: surface, organ: meaning.corrected });
  }
  return { targets, remarks };
}

/** Whether fewer years are held than were asked for. */
const fewerThan = ({ latestYears }: Reading, { length }: number[]): { fewer?: true } =>
  latestYears !== undefined && Number.isFinite(latestYears) && length < latestYears ? { fewer: true } : {};

/** A bare place (宁夏) was taken for its government although departments of that place are held for the year: they are named (rule 8). */
function namesakes(reading: Reading, organs: HeldOrgan[], held: Held, targets: Target[]): Remark | undefined {
  const place = reading.organs.find(({ meaning }) => meaning.kind === 'organ' && meaning.strength === 'bare-place');
  const government = organs.find((organ) => organ.organKind === 'government');
  // An official name (宁夏回族自治区) names the government and nothing else.
  if (!place || !government || reading.scope || organs.length > 1 || NAMES_GOVERNMENT.test(place.surface)) return undefined;
  const years = new Set(targets.map((target) => target.year));
  const others = held.organs.filter(
    (organ) => organ !== government && organ.placeCode === government.placeCode && organ.years.some((year) => years.has(year)),
  );
  return others.length > 0
    ? { kind: 'organ-namesakes', wording: place.surface, organ: government.organ, others: others.map((organ) => organ.organ) }
    : undefined;
}

export function toTarget(report: HeldReport, held: Held): Target {
  const { organ, year, edition } = report.masthead;
  const local = held.localCells(report);
  return { report: report.id, organ, year, edition, ...(local.length > 0 ? { local } : {}) };
}

/** Every report, of the years named where some are. */
export function allTargets(held: Held): { targets: Target[]; remarks: Remark[]; absent?: DeclineReason } {
  const targets = held.reports.map((report) => toTarget(report, held));
  return { targets, remarks: [] };
}
