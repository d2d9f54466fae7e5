/** Which lines of print are the label of which row, where no ruling line says so. */
import { isUnitCell, isValueCell } from '../cell-content.ts';
import type { PageLine } from './page-layout.ts';
import { joinLines, type Segment } from './page-lines.ts';

/** A row with its labels from the left; without `line` a label that stands alone. */
export interface LabelledRow {
  line?: PageLine;
  label: string[];
  y: number;
}

const isLabel = (segment: Segment, before: number): boolean =>
  segment.left < before && !isValueCell(segment.text) && !isUnitCell(segment.text);

interface Label {
  row?: PageLine;
  segments: Segment[];
}

const sameColumn = (a: Segment, b: Segment): boolean => Math.abs(a.left - b.left) <= 1.2 * Math.max(a.size, b.size);

/** Distance of two lines of one label: the smallest between lines that stand under one another, at most what type is set with. */
function lineHeight(loose: readonly Segment[], all: readonly Segment[]): number {
  const steps = loose.flatMap((segment) =>
    all.filter((other) => sameColumn(segment, other) && Math.abs(other.y - segment.y) > 1).map((other) => Math.abs(other.y - segment.y)),
  );
  const size = all[0]?.size ?? 10;
  return Math.min(1.5 * size, ...steps);
}

/**
 * Rows in order with their labels. A label over several lines stands around its row's line or begins on it; the nearest row takes a line
 * that stands no further from it than lines of one label do. What is left are headings of rows, one row each.
 */
export function assignLabels(lines: readonly PageLine[], isRow: (line: PageLine) => boolean, before: number): LabelledRow[] {
  const labels: Label[] = [];
  const loose: Segment[] = [];
  for (const line of lines) {
    const own = line.segments.filter((segment) => isLabel(segment, before));
    const row = isRow(line);
    const leaf = row ? own.at(-1) : undefined;
    if (row) labels.push({ row: line, segments: leaf ? [leaf] : [] });
    loose.push(...own.filter((segment) => segment !== leaf));
  }
  const height = 1.12 * lineHeight(loose, [...labels.flatMap((label) => label.segments), ...loose]);
  const edge = Math.max(0, ...[...labels.flatMap((label) => label.segments), ...loose].map((segment) => segment.right));
  /** Lines of one label stand under one another, and the upper one fills the measure. */
  const goesOn = (a: Segment, b: Segment): boolean => sameColumn(a, b) && (a.y < b.y ? a : b).right >= edge - 2 * a.size;
  const distance = (label: Label, segment: Segment): number => {
    const near = label.segments.filter((own) => goesOn(own, segment)).map((own) => Math.abs(own.y - segment.y));
    if (near.length > 0) return Math.min(...near) <= height ? Math.min(...near) : Number.POSITIVE_INFINITY;
    const away = label.row && label.segments.length === 0 ? Math.abs(label.row.y - segment.y) : Number.POSITIVE_INFINITY;
    return away <= 0.6 * height ? away : Number.POSITIVE_INFINITY;
  };
  // Rows whose label has an even number of lines print none of them at their own height: they take their two neighbours first.
  for (const label of labels.filter((candidate) => candidate.segments.length === 0)) {
    for (const segment of [...loose]) if (distance({ ...label, segments: [] }, segment) < Number.POSITIVE_INFINITY) take(label, segment);
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const segment of [...loose]) {
      const [best] = labels.map((label) => ({ label, away: distance(label, segment) })).sort((a, b) => a.away - b.away);
      if (!best || best.away === Number.POSITIVE_INFINITY) continue;
      take(best.label, segment);
      grown = true;
    }
  }
  const alone: Label[] = [];
  for (const segment of [...loose]) {
    const last = alone.find(({ segments }) => segments.some((own) => sameColumn(own, segment) && Math.abs(own.y - segment.y) <= height));
    if (last) last.segments.push(segment);
    else alone.push({ segments: [segment] });
  }
  return [...labels, ...alone].map(rowOf).sort((a, b) => a.y - b.y);

  function take(label: Label, segment: Segment): void {
    label.segments.push(segment);
    loose.splice(loose.indexOf(segment), 1);
  }
}

function rowOf({ row, segments }: Label): LabelledRow {
  const text = [...segments].sort((a, b) => a.y - b.y).reduce((joined, segment) => joinLines(joined, segment.text), '');
  const y = row?.y ?? Math.min(...segments.map((segment) => segment.y));
  return { ...(row ? { line: row } : {}), label: text === '' ? [] : [text], y };
}
