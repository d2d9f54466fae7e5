/** Which edition of the form a report is on, told from the labels it prints and never from its year. */
import type { FormEdition, FormTable } from '../data/forms/form-edition.ts';
import { foldLabel } from './fold-label.ts';
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

/** How well the printed labels fit an edition: the share of the labels of its printed tables that stand there, times how many do. */
function measureFit(printed: ReadonlySet<string>, edition: FormEdition): { score: number; tables: FormTable[] } {
  let found = 0;
  let expected = 0;
  const tables: FormTable[] = [];
  for (const table of edition.tables) {
    const sets = labelSets(table);
    const count = sets.filter((set) => [...set].some((fold) => printed.has(fold))).length;
    if (count < LEAST_LABELS || count / sets.length < LEAST_SHARE) continue;
    tables.push(table);
    found += count;
    expected += sets.length;
  }
  return { score: expected === 0 ? 0 : (found / expected) * found, tables };
}

/** The edition whose labels are printed, with those of its tables that are there; undefined when no edition's table is. */
export function detectEdition(
  rows: readonly PrintedRow[],
  editions: readonly FormEdition[],
): { edition: FormEdition; tables: FormTable[] } | undefined {
  const printed = new Set(rows.flatMap((row) => row.labels.map((label) => label.fold)));
  let best: { edition: FormEdition; tables: FormTable[]; score: number } | undefined;
  for (const edition of editions) {
    const { score, tables } = measureFit(printed, edition);
    if (score > (best?.score ?? 0)) best = { edition, tables, score };
  }
  return best;
}
