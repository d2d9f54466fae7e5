/** Printed rows against the rows of a form, both in order: the pairing with the greatest likeness of labels. */
import type { FormRow, FormTable } from '../data/forms/form-edition.ts';
import { isValueCell } from './cell-content.ts';
import { type LabelPattern, labelLikeness, labelPattern, missingTail } from './match-label.ts';
import { hasValues, isHeadingWord, type PrintedLabel, type PrintedRow } from './tables.ts';

export interface RowMatch {
  row: FormRow;
  printed: PrintedRow;
  label: PrintedLabel;
  /** The next printed row when it holds only the end of this row's label. */
  continuation?: PrintedRow;
}

export interface RowAlignment {
  matches: RowMatch[];
  /** Printed rows whose label is that of a matched row: printed twice. */
  repeated: RowMatch[];
}

/** A later label in the same row makes an earlier one a parent, not the row's own. */
const PARENT_PENALTY = 0.45;
/** Headings carry no cells: they only steady the order. */
const HEADING_WEIGHT = 0.5;
const VALUES_BONUS = 0.02;

interface Likeness {
  score: number;
  label: PrintedLabel;
}

/** How well a printed row's labels fit one. Words behind the label of a row that holds `words` are its content, not a label of their own. */
function rowLikeness(printed: PrintedRow, pattern: LabelPattern, words: boolean): Likeness | undefined {
  let best: Likeness | undefined;
  for (const label of printed.labels) {
    const likeness = labelLikeness(label.fold, label.numbering, pattern);
    const score = likeness - (label.cell < printed.lastLabel && !words ? PARENT_PENALTY : 0);
    if (likeness > 0 && score > 0 && score > (best?.score ?? 0)) best = { score, label };
  }
  const isClosed = best && printed.cells[best.label.cell]?.closed === true;
  const own = isClosed && !hasValues(printed) && !words ? printed.labels.find((label) => equalsWhole(printed, label, pattern)) : undefined;
  return own && best && own.cell < best.label.cell ? { score: best.score, label: own } : best;
}

/** Whether a cell by itself holds the label: words in the cell behind it stand where the value does, in a cell that the source itself closes. */
function equalsWhole(printed: PrintedRow, label: PrintedLabel, pattern: LabelPattern): boolean {
  return label.text === printed.cells[label.cell]?.text && label.numbering === pattern.numbering && pattern.folds.includes(label.fold);
}

/** A row of a table's head: it prints a head's word or a column's label, and no number. */
export function isHeaderRow(printed: PrintedRow, columnPatterns: readonly LabelPattern[]): boolean {
  if (printed.labels.some((label) => isHeadingWord(label.fold))) return true;
  const columns = printed.labels.filter((label) => columnPatterns.some((pattern) => pattern.folds.includes(label.fold)));
  // A label that goes over several cells may be printed in each: （七）总计 beside values is no head of columns.
  const least = hasValues(printed) ? new Set(columns.map((label) => label.fold)).size : columns.length;
  return least >= 2;
}

/** Fills the table of best sums, then walks it from the end; among equal pairings the earlier printed row wins. */
function bestPairing(likeness: (Likeness | undefined)[][], weights: number[]): [number, number][] {
  const height = likeness.length;
  const width = weights.length;
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1) {
    const line = best[row];
    if (!line) continue;
    for (let column = width - 1; column >= 0; column -= 1) {
      const score = (likeness[row]?.[column]?.score ?? 0) * (weights[column] ?? 0);
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), score > 0 ? score + at(row + 1, column + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < height && column < width; ) {
    const score = (likeness[row]?.[column]?.score ?? 0) * (weights[column] ?? 0);
    const here = at(row, column);
    if (score > 0 && Math.abs(here - (score + at(row + 1, column + 1))) < 1e-9) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (Math.abs(here - at(row + 1, column)) < 1e-9) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Pairs the rows of a table with printed rows. Rows of the form without a pair are not printed; `rows` may hold other tables too. */
export function alignRows(table: FormTable, rows: readonly PrintedRow[], columnPatterns: readonly LabelPattern[]): RowAlignment {
  const patterns = table.rows.map((row) => labelPattern(row.path.at(-1) ?? '', row.variants, row.path.slice(0, -1)));
  const candidates = rows.filter((row) => row.labels.length > 0 && !isHeaderRow(row, columnPatterns));
  const likeness = candidates.map((printed) =>
    patterns.map((pattern, index) => {
      const found = rowLikeness(printed, pattern, table.rows[index]?.content === 'text');
      return found && { ...found, score: found.score + (hasValues(printed) ? VALUES_BONUS : 0) };
    }),
  );
  const weights = table.rows.map((row) => (row.heading ? HEADING_WEIGHT : 1));
  const matches: RowMatch[] = [];
  const used = new Set<PrintedRow>();
  for (const [index, column] of bestPairing(likeness, weights)) {
    const row = table.rows[column];
    const printed = candidates[index];
    const label = likeness[index]?.[column]?.label;
    if (!row || !printed || !label) continue;
    used.add(printed);
    matches.push({ row, printed, label });
  }
  for (const match of matches) {
    const pattern = patterns[table.rows.indexOf(match.row)];
    const tail = pattern ? missingTail(match.label.fold, pattern) : '';
    const next = rows[rows.indexOf(match.printed) + 1];
    if (tail === '' || !next || used.has(next)) continue;
    if (next.labels.some((label) => label.fold.length >= 1 && tail.endsWith(label.fold))) {
      match.continuation = next;
      used.add(next);
    }
  }
  matches.push(...matchStrays(table, candidates, patterns, matches, used));
  const settled = new Set(matches.filter(({ row }) => !row.heading).map(({ printed }) => printed));
  const repeated: RowMatch[] = [];
  for (const printed of candidates) {
    if (settled.has(printed)) continue;
    for (const match of matches) {
      const label = match.row.heading || match.printed === printed ? undefined : sameLabel(printed, match.label);
      if (label) repeated.push({ row: match.row, printed, label });
    }
  }
  return { matches, repeated };
}

/**
 * Rows printed out of the form's order: each has the label of exactly one row of the form, which no other printed row has, and which
 * nothing else in the form has.
 */
function matchStrays(
  table: FormTable,
  candidates: readonly PrintedRow[],
  patterns: readonly LabelPattern[],
  matches: readonly RowMatch[],
  used: Set<PrintedRow>,
): RowMatch[] {
  const taken = new Set(matches.map(({ row }) => row));
  const fits = ({ fold, numbering }: PrintedLabel, pattern: LabelPattern | undefined): boolean =>
    pattern?.numbering === numbering && pattern.folds.includes(fold);
  return table.rows.flatMap((row, index) => {
    if (row.heading || taken.has(row)) return [];
    const found = candidates.flatMap((printed) => {
      const label = used.has(printed)
        ? undefined
        : printed.labels.find((one) => one.cell === printed.lastLabel && fits(one, patterns[index]));
      return label ? [{ row, printed, label }] : [];
    });
    const [stray] = found;
    const alike = stray ? patterns.filter((pattern, other) => !table.rows[other]?.heading && fits(stray.label, pattern)).length : 0;
    if (!stray || found.length > 1 || alike > 1) return [];
    used.add(stray.printed);
    return [stray];
  });
}

/** The label of a row that is printed like another row's: its last one, or one with a value directly behind it. */
function sameLabel(printed: PrintedRow, { fold, numbering }: PrintedLabel): PrintedLabel | undefined {
  return printed.labels.find((label) => {
    const next = printed.cells[label.cell + 1]?.text ?? '';
    return label.fold === fold && label.numbering === numbering && (label.cell === printed.lastLabel || (next !== '' && isValueCell(next)));
  });
}
