/** Paths of a PDF page → ruling lines: straight strokes, and filled boxes too thin to be anything else. */
import type { Rule } from './page-marks.ts';
import { apply, type Matrix } from './pdf-matrix.ts';

/** A filled box up to this many points thick is a line. */
const THICKEST_LINE = 3.2;
/** A stroke off its axis by less is straight. */
const SLANT = 0.8;
/** Shorter than this is a dot or part of a letter. */
const SHORTEST = 2;

type Point = readonly [number, number];

/** Numbers per drawing operation of pdf.js: move, line, cubic, quadratic, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** The straight pieces of a path and the boxes around its closed parts, on the page. */
function tracePath(data: ArrayLike<number>, matrix: Matrix): { segments: [Point, Point][]; parts: Point[][] } {
  const segments: [Point, Point][] = [];
  const parts: Point[][] = [];
  let part: Point[] = [];
  let current: Point | undefined;
  for (let index = 0; index < data.length; ) {
    const operation = data[index] ?? 0;
    const length = LENGTHS[operation];
    if (length === undefined) break;
    const numbers = Array.from({ length }, (_, offset) => data[index + 1 + offset] ?? 0);
    index += 1 + length;
    if (operation === 4) {
      const first = part[0];
      if (current && first) segments.push([current, first]);
      current = first;
      continue;
    }
    const point = apply(matrix, numbers.at(-2) ?? 0, numbers.at(-1) ?? 0);
    if (operation === 0) {
      part = [];
      parts.push(part);
    } else if (operation === 1 && current) segments.push([current, point]);
    part.push(point);
    current = point;
  }
  return { segments, parts };
}

function ruleOf([x1, y1]: Point, [x2, y2]: Point): Rule | undefined {
  const across = Math.abs(x2 - x1);
  const down = Math.abs(y2 - y1);
  if (down <= SLANT && across >= SHORTEST)
    return { direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (across <= SLANT && down >= SHORTEST)
    return { direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return undefined;
}

/** The room from left to right that a path takes; undefined for one without points. */
export function readReach(data: ArrayLike<number>, matrix: Matrix): { left: number; right: number } | undefined {
  const xs = tracePath(data, matrix).parts.flatMap((part) => part.map(([x]) => x));
  return xs.length === 0 ? undefined : { left: Math.min(...xs), right: Math.max(...xs) };
}

/** Rules of a painted path: its strokes where it is stroked, its thin boxes where it is filled. */
export function readRules(data: ArrayLike<number>, matrix: Matrix, painted: { stroked: boolean; filled: boolean }): Rule[] {
  const { segments, parts } = tracePath(data, matrix);
  const rules: Rule[] = [];
  if (painted.stroked) {
    for (const [from, to] of segments) {
      const rule = ruleOf(from, to);
      if (rule) rules.push(rule);
    }
  }
  if (!painted.filled) return rules;
  for (const part of parts) {
    const xs = part.map(([x]) => x);
    const ys = part.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (Math.min(right - left, bottom - top) > THICKEST_LINE || part.length < 2) continue;
    const flat = bottom - top <= right - left;
    const rule: Rule = flat
      ? { direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right }
      : { direction: 'vertical', at: (left + right) / 2, from: top, to: bottom };
    if (rule.to - rule.from >= SHORTEST) rules.push(rule);
  }
  return rules;
}
