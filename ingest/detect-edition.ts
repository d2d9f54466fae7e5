/** Which edition of the form a report is on, told from the labels it prints and never from its year. */
import type { FormEdition, FormTable } from '../data/forms/form-edition.ts';
import { foldLabel } from './fold-label.ts';
import { labelLikeness, labelPattern } from './match-label.ts';
import type { PrintedRow } from './tables.ts';

/** A table counts as printed when this share of its labels is. */
const LEAST_SHARE = 0.3;
const LEAST_LABELS = 3;

/** One set of foldings per label: the canonical one and its variants. */
function labelSets(table: FormTable): Set<string>[] {
  const rows = table.rows.map((row) => new Set([row.path.at(-1) ?? '', ...row.variants].map(foldLabel)));
  const columns = table.columns.map((column) => new Set([column.label, ...column.variants].map(foldLabel)));
  return [...rows, ...columns];
}

/** How well a label of a form, in any of its foldings, is printed: 0 to 1. */
type PrintedLabels = (folds: ReadonlySet<string>) => number;

/** Labels that were recognised from a picture may hold wrong characters: the likest counts, less than an equal one. */
const LEAST_LIKENESS = 0.72;

function findRecognised(printed: ReadonlySet<string>): PrintedLabels {
  return (folds) => {
    if ([...folds].some((fold) => printed.has(fold))) return 1;
    const [first = '', ...variants] = folds;
    const pattern = labelPattern(first, variants);
    const best = Math.max(0, ...[...printed].map((fold) => labelLikeness(fold, '', pattern)));
    return best >= LEAST_LIKENESS ? 0.8 * best : 0;
  };
}

/** How well the printed labels fit an edition: the share of the labels of its printed tables that stand there, times how many do. */
function measureFit(printed: PrintedLabels, edition: FormEdition): { score: number; tables: FormTable[] } {
  let found = 0;
  let expected = 0;
  const tables: FormTable[] = [];
  for (const table of edition.tables) {
    const sets = labelSets(table);
    const count = sets.reduce((sum, set) => sum + printed(set), 0);
    if (count < LEAST_LABELS || count / sets.length < LEAST_SHARE) continue;
    tables.push(table);
    found += count;
    expected += sets.length;
  }
  return { score: expected === 0 ? 0 : (found / expected) * found, tables };
}

/** The edition whose labels are printed, with those of its tables that are there; undefined when no edition's table is. `recognised`: from a picture. */
export function detectEdition(
  rows: readonly PrintedRow[],
  editions: readonly FormEdition[],
  recognised = false,
): { edition: FormEdition; tables: FormTable[] } | undefined {
  const folds = new Set(rows.flatMap((row) => row.labels.map((label) => label.fold)));
  const printed: PrintedLabels = recognised ? findRecognised(folds) : (set) => ([...set].some((fold) => folds.has(fold)) ? 1 : 0);
  let best: { edition: FormEdition; tables: FormTable[]; score: number } | undefined;
  for (const edition of editions) {
    const { score, tables } = measureFit(printed, edition);
    if (score > (best?.score ?? 0)) best = { edition, tables, score };
  }
  return best;
}
