/** The rows of a form's table found by their labels, in the form's order, where no ruling line shows rows and cells. */
import type { FormRow, FormTable } from '../../data/forms/form-edition.ts';
import { foldLabel, foldNumbering } from '../fold-label.ts';
import type { PageLine } from './page-layout.ts';
import { foldWord, type Word, type WordFinder } from './printed-words.ts';

export interface FoundRow {
  row: FormRow;
  label: Word;
}

/** A label without its numbering tells a row only when it is longer than this: 其他 and 总计 are heads too. */
const SHORTEST_LABEL = 4;
const SHORTEST_WORD = 2;
/** Share of the rows of a table that must be found for it to be there. */
const LEAST_SHARE = 0.6;
const LEAST_ROWS = 2;

/** Foldings by which a row's own label may be printed. */
function labelFolds(row: FormRow): string[] {
  const own = row.path.at(-1) ?? '';
  const numbered = foldNumbering(own) !== '';
  const folds = [own, ...row.variants].flatMap((label) => {
    const bare = foldLabel(label);
    const whole = foldWord(label);
    const short = numbered && bare.length < SHORTEST_LABEL;
    return [...(numbered && foldNumbering(label) === '' && whole.length < SHORTEST_LABEL ? [] : [whole]), ...(short ? [] : [bare])];
  });
  return folds;
}

/** Every place where one of the foldings is printed, the longest first: a piece belongs to one word alone. */
export function findWords(finder: WordFinder, folds: readonly string[]): Word[] {
  const taken = new Set<Word['pieces'][number]>();
  const sorted = [...new Set(folds)].filter((fold) => fold.length >= SHORTEST_WORD).sort((a, b) => b.length - a.length);
  return sorted
    .flatMap((fold) => finder.find(fold))
    .filter((word) => {
      if (word.pieces.some((piece) => taken.has(piece))) return false;
      for (const piece of word.pieces) taken.add(piece);
      return true;
    });
}

/** Number of lines of running text up to each line: no table goes on over one. */
export function countProse(lines: readonly PageLine[]): number[] {
  let count = 0;
  return lines.map((line) => {
    if (line.text.includes('。')) count += 1;
    return count;
  });
}

/**
 * The rows of a table as they are printed, at most one place for each, in the form's order and without running text between. Undefined
 * where too few are printed.
 */
export function findRows(table: FormTable, finder: WordFinder, prose: readonly number[]): FoundRow[] | undefined {
  const rows = table.rows.filter((row) => !row.heading);
  const candidates = rows
    .flatMap((row, order) => findWords(finder, labelFolds(row)).map((label) => ({ row, order, label })))
    .sort((a, b) => lineOf(a.label) - lineOf(b.label) || a.label.left - b.label.left);
  const best = candidates.map(() => ({ score: 0, before: -1 }));
  for (const [index, candidate] of candidates.entries()) {
    const own = 1 + candidate.label.text.length / 100;
    best[index] = { score: own, before: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = candidates[earlier] as (typeof candidates)[number];
      const score = (best[earlier]?.score ?? 0) + own;
      if (score > (best[index]?.score ?? 0) && other.order < candidate.order && follows(other.label, candidate.label, prose))
        best[index] = { score, before: earlier };
    }
  }
  const top = Math.max(0, ...best.map((entry) => entry.score));
  const found: FoundRow[] = [];
  for (let at = best.findIndex((entry) => entry.score === top); at !== -1; at = best[at]?.before ?? -1) {
    const candidate = candidates[at];
    if (!candidate) break;
    found.unshift({ row: candidate.row, label: candidate.label });
  }
  const expected = rows.filter((row) => !row.optional).length;
  return found.length >= Math.max(LEAST_ROWS, expected * LEAST_SHARE) ? found : undefined;
}

const lineOf = (word: Word): number => word.pieces[0]?.line ?? 0;

function follows(upper: Word, lower: Word, prose: readonly number[]): boolean {
  const last = upper.pieces.at(-1);
  const first = lower.pieces[0];
  if (!last || !first || first.line <= last.line) return false;
  return prose[last.line] === prose[first.line] && first.page - last.page <= 1;
}

/** The line on which a row's label begins. */
export const firstLine = (row: FoundRow): number => row.label.pieces[0]?.line ?? 0;

/** The line on which it ends. */
export const lastLine = (row: FoundRow): number => row.label.pieces.at(-1)?.line ?? 0;

/** The page of a row, from 0. */
export const pageOf = (row: FoundRow): number => row.label.pieces[0]?.page ?? 0;
