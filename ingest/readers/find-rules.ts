/** Ruling lines of a straightened page, also where they are faint or broken. Lengths in pixels, for a page of some 2480 across. */
import type { Rule } from './page-marks.ts';
import { partTables } from './part-tables.ts';
import { INK, type Raster } from './raster.ts';
import type { DrawnLine } from './ruled-grid.ts';

/** Pieces shorter than this are no part of a line. */
const SHORTEST_PIECE = 10;
/** Pieces this far apart are one line where most of it is there. */
const WIDEST_GAP = 110;
const LEAST_SHARE = 0.5;
/** Beyond a gap as wide as this, the end of a line is longer than a stroke of a letter. */
const WIDE_GAP = 20;
/** A row of pieces that are all shorter is a row of strokes of letters. */
const LONGEST_STROKE = 55;
/** A line without gaps, and one with gaps, is at least this long. */
const SHORTEST = { horizontal: { whole: 120, broken: 300 }, vertical: { whole: 62, broken: 110 } } as const;
/** A line this long is one wherever it ends; a shorter one meets others, this near to its ends. */
const CERTAIN = 420;
const CERTAIN_WHOLE = 150;
const END_REACH = 14;
/** Where a line that crosses another is looked for, from the middle of the other; and in how many of these places it shows at least. */
const NEAR_CROSSING = 4;
const FAR_CROSSING = 7;
const LEAST_CROSSED = 0.4;
/** Beside a line it is white at this distance, but for what crosses it. */
const BESIDE = 8;
const MOST_BESIDE = 0.15;

interface Tracks {
  tracks: number;
  steps: number;
  trackStep: number;
  stepStep: number;
}

/** Takes off what stands at the ends beyond a gap and is shorter than it: it belongs to something else. */
function trimEnds(pieces: [number, number][]): [number, number][] {
  const least = (gap: number): number => (gap > WIDE_GAP ? Math.max(1.5 * gap, LONGEST_STROKE) : gap);
  let [first, last] = [0, pieces.length - 1];
  for (let at = 0; at < pieces.length - 1; at += 1) {
    const [before, after] = [pieces[at] as [number, number], pieces[at + 1] as [number, number]];
    const gap = after[0] - before[1];
    if (before[1] - (pieces[first] as [number, number])[0] < least(gap)) first = at + 1;
  }
  for (let at = pieces.length - 1; at > first; at -= 1) {
    const [before, after] = [pieces[at - 1] as [number, number], pieces[at] as [number, number]];
    const gap = after[0] - before[1];
    if ((pieces[last] as [number, number])[1] - after[0] < least(gap)) last = at - 1;
  }
  return pieces.slice(first, last + 1);
}

/** Lines along one direction: runs of print that may drift by a pixel, chained over gaps, white on both sides. */
function findAlong({ pixels }: Raster, { tracks, steps, trackStep, stepStep }: Tracks, shortest: { whole: number; broken: number }) {
  const found: FoundLine[] = [];
  const dark = (track: number, step: number): boolean =>
    track >= 0 && track < tracks && (pixels[track * trackStep + step * stepStep] as number) < INK;
  const near = (track: number, step: number): boolean => {
    const at = track * trackStep + step * stepStep;
    return (pixels[at] as number) < INK || (pixels[at - trackStep] as number) < INK || (pixels[at + trackStep] as number) < INK;
  };
  const keep = (track: number, chain: [number, number][]) => {
    const pieces = trimEnds(chain);
    const [from, to] = [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0];
    const length = to - from;
    if (length < (pieces.length === 1 ? shortest.whole : shortest.broken)) return;
    const covered = pieces.reduce((sum, [start, end]) => sum + end - start, 0);
    if (covered < LEAST_SHARE * length || (pieces.length > 1 && pieces.every(([start, end]) => end - start < LONGEST_STROKE))) return;
    const sides = [-BESIDE, BESIDE].map((side) => {
      let count = 0;
      for (const [start, end] of pieces) for (let step = start; step < end; step += 1) if (dark(track + side, step)) count += 1;
      return count / covered;
    });
    // A line in one piece is longer than strokes of letters are; a chain of pieces may be one of them.
    if (pieces.length === 1 || sides.every((share) => share <= MOST_BESIDE))
      found.push({ at: track, from, to, whole: pieces.length === 1 });
  };
  for (let track = 1; track < tracks - 1; track += 1) {
    let chain: [number, number][] = [];
    let start = -1;
    for (let step = 0; step <= steps; step += 1) {
      const ink = step < steps && near(track, step);
      if (ink && start === -1) start = step;
      if (ink || start === -1) continue;
      if (step - start >= SHORTEST_PIECE) {
        const last = chain.at(-1);
        if (last && start - last[1] > WIDEST_GAP) {
          keep(track, chain);
          chain = [];
        }
        chain.push([start, step]);
      }
      start = -1;
    }
    if (chain.length > 0) keep(track, chain);
  }
  return found;
}

interface FoundLine {
  at: number;
  from: number;
  to: number;
  /** In one piece. */
  whole: boolean;
}

const isCertain = ({ from, to, whole }: FoundLine): boolean => to - from >= (whole ? CERTAIN_WHOLE : CERTAIN);

/** Neighbouring tracks of one line become one rule at their middle, with the thickness of the line. */
function joinTracks(found: readonly FoundLine[], direction: Rule['direction']): (Rule & { certain: boolean })[] {
  const groups: { first: number; last: number; from: number; to: number; certain: boolean }[] = [];
  for (const line of found) {
    const group = groups.find(
      (other) => line.at - other.last <= 3 && line.at - other.first <= 14 && line.from < other.to && line.to > other.from,
    );
    if (group) {
      group.last = line.at;
      group.from = Math.min(group.from, line.from);
      group.to = Math.max(group.to, line.to);
      group.certain ||= isCertain(line);
    } else groups.push({ first: line.at, last: line.at, from: line.from, to: line.to, certain: isCertain(line) });
  }
  return groups.map(({ first, last, from, to, certain }) => ({ direction, at: (first + last) / 2, from, to, certain }));
}

/** Whether lines of the other direction are met at both ends, as by the lines of a table and not by strokes of letters. */
function meetsAtEnds(rule: Rule, crossing: readonly Rule[]): boolean {
  return [rule.from, rule.to].every((end) =>
    crossing.some((other) => Math.abs(other.at - end) <= END_REACH && rule.at >= other.from - END_REACH && rule.at <= other.to + END_REACH),
  );
}

/**
 * Share of the places on both sides of crossing lines where a line shows print. A row or column of strokes of letters keeps clear of the
 * lines that it crosses. 1 where it crosses none.
 */
function shareAtCrossings({ width, height, pixels }: Raster, rule: Rule, crossing: readonly Rule[]): number {
  const level = rule.direction === 'horizontal';
  const dark = (track: number, step: number): boolean => {
    const [x, y] = level ? [step, track] : [track, step];
    return x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] as number) < INK;
  };
  const track = Math.round(rule.at);
  let [reached, places] = [0, 0];
  for (const other of crossing) {
    if (rule.at < other.from - 2 || rule.at > other.to + 2) continue;
    for (const side of [-1, 1]) {
      const [near, far] = [Math.round(other.at) + side * NEAR_CROSSING, Math.round(other.at) + side * FAR_CROSSING];
      if (Math.min(near, far) < rule.from || Math.max(near, far) > rule.to) continue;
      places += 1;
      const steps = [near, Math.round((near + far) / 2), far];
      if (steps.every((step) => [-3, -2, -1, 0, 1, 2, 3].some((off) => dark(track + off, step)))) reached += 1;
    }
  }
  return places === 0 ? 1 : reached / places;
}

/** The ruling lines of a page: long ones, and short ones between others. */
export function findRules(raster: Raster): Rule[] {
  const { width, height } = raster;
  const across = findAlong(raster, { tracks: height, steps: width, trackStep: width, stepStep: 1 }, SHORTEST.horizontal);
  const down = findAlong(raster, { tracks: width, steps: height, trackStep: 1, stepStep: width }, SHORTEST.vertical);
  let rules = [...joinTracks(across, 'horizontal'), ...joinTracks(down, 'vertical')];
  for (let round = 0; round < 2; round += 1) {
    const before = rules;
    rules = before.filter((rule) => {
      const crossing = before.filter((other) => other.direction !== rule.direction);
      return (rule.certain || meetsAtEnds(rule, crossing)) && shareAtCrossings(raster, rule, crossing) >= LEAST_CROSSED;
    });
  }
  return partTables(raster, rules);
}

/**
 * A stretch of a table's edge is drawn where this share of it shows print, and less beside it: letters across it fill both sides. A short
 * stretch could be a stroke of a letter, which does not reach both ends.
 */
const LEAST_DRAWN = 0.42;
const SHORT_STRETCH = 140;
const CERTAIN_DRAWN = 0.8;
const ENDS = 4;
const MOST_BESIDE_SHORT = 0.6;
const DRIFT = 4;
const CORNER = 4;

/** Tells whether the page shows a line along a stretch, also one that is broken or drifts by some pixels. */
export function drawnLines({ width, height, pixels }: Raster): DrawnLine {
  const dark = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] as number) < INK;
  return (direction, at, from, to) => {
    const level = direction === 'horizontal';
    const middle = Math.round(at);
    const [start, end] = [Math.round(from) + CORNER, Math.round(to) - CORNER];
    if (end - start < CORNER) return true;
    const share = (first: number, last: number, since = start, until = end): number => {
      let count = 0;
      for (let step = since; step < until; step += 1) {
        for (let beside = first; beside <= last; beside += 1) {
          if (!(level ? dark(step, middle + beside) : dark(middle + beside, step))) continue;
          count += 1;
          break;
        }
      }
      return count / (until - since);
    };
    let own = 0;
    for (let beside = -DRIFT; beside <= DRIFT; beside += 1) own = Math.max(own, share(beside - 1, beside + 1));
    const sides = Math.max(share(-DRIFT - 4, -DRIFT - 2), share(DRIFT + 2, DRIFT + 4));
    if (end - start < SHORT_STRETCH) {
      if (!level && sides > MOST_BESIDE_SHORT) return false;
      const ends = [share(-DRIFT, DRIFT, start, start + ENDS), share(-DRIFT, DRIFT, end - ENDS, end)];
      if (ends.some((reached) => reached < 0.7)) return false;
    }
    if (own >= CERTAIN_DRAWN) return true;
    return own >= LEAST_DRAWN && Math.max(share(-DRIFT - 6, -DRIFT - 4), share(DRIFT + 4, DRIFT + 6)) <= 0.25;
  };
}
