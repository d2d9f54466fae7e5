/** Of several readings of one question, those that people mean. */
import { findCell } from '../data/forms/editions.ts';
import { unitFactor } from './answer/unit-factor.ts';
import type { CellRequest, Target } from './plan.ts';
import { speaksOfApplications } from './question/ask-forms.ts';
import type { Reading } from './question/reading.ts';

/** Drops repeats, then readings that a plainer one makes unlikely; the order is kept. Never drops all. */
export function preferReadings(readings: CellRequest[][], reading: Reading, targets: Target[]): CellRequest[][] {
  return preferUnit(reading, preferApplications(reading, preferExact(preferOneCell(withoutRepeats(readings), targets))));
}

/** 公开了180万条: the reading that is counted in the unit of the question's number. */
function preferUnit(reading: Reading, readings: CellRequest[][]): CellRequest[][] {
  const units = reading.numbers.map(({ unit }) => unitFactor(unit).base).filter((unit) => unit !== '');
  if (readings.length < 2 || units.length === 0) return readings;
  const fitting = readings.filter((requests) =>
    requests.every(({ cells }) => cells.every((key) => units.includes(unitFactor(findCell(key)?.unit ?? '').base))),
  );
  return fitting.length > 0 ? fitting : readings;
}

/** Where the question speaks of applications, readings about applications are meant ("new requests" are not new documents). */
function preferApplications(reading: Reading, readings: CellRequest[][]): CellRequest[][] {
  if (readings.length < 2 || !speaksOfApplications(reading)) return readings;
  const about = readings.filter((requests) =>
    requests.every(({ cells }) => cells.every((cell) => cell.table === 'applications' || cell.row.startsWith('applications/'))),
  );
  return about.length > 0 ? about : readings;
}

/** A reading that is one selection per report is meant before one that takes its concepts apart. */
function preferOneCell(readings: CellRequest[][], targets: Target[]): CellRequest[][] {
  const whole = readings.filter((requests) => requests.length <= targets.length);
  return whole.length > 0 ? whole : readings;
}

/** A reading that hits cells exactly is what people mean; one that only finds parts is kept when there is no such. */
function preferExact(readings: CellRequest[][]): CellRequest[][] {
  const exact = readings.filter((requests) => requests.every((request) => request.fit === 'exact'));
  return exact.length > 0 ? exact : readings;
}

function withoutRepeats(readings: CellRequest[][]): CellRequest[][] {
  const seen = new Set<string>();
  return readings.filter((requests) => {
    const cells = JSON.stringify(requests.map((request) => [request.target.report, request.cells]));
    return seen.has(cells) ? false : seen.add(cells);
  });
}
