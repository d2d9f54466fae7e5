/**
 * Rows of tables that only one province or county used (columns 2014年度 and 历年累计): asked for by the words that name them.
 * Their printed labels are read with the glossary, so that 受理依申请公开信息总数 is found by "how many applications came in"; they stay local
 * figures under their own labels and are never taken for the national row.
 */

import type { CellKey } from '../../data/forms/form-edition.ts';
import { ASKS_CUMULATIVE } from '../../data/glossary/subject-words.ts';
import type { ConceptTree } from './select-cells.ts';

export interface LocalCell {
  key: CellKey;
  /** Readings of the row's printed label; none where the glossary knows no word of it. */
  concepts: string[];
  /** The column adds up all years (历年累计). */
  cumulative: boolean;
}

/** Whether a normalised question asks for them. */
export function asksCumulative(normalized: string): boolean {
  return ASKS_CUMULATIVE.test(normalized);
}

/** The local cells that carry all concepts and as little else as possible, in the column that is asked for; empty where none does. */
export function selectLocalCells(cells: readonly LocalCell[], concepts: string[], cumulative: boolean, tree: ConceptTree): LocalCell[] {
  const asked = tree.prune(concepts);
  if (asked.length === 0) return [];
  const candidates = cells.filter((cell) => cell.cumulative === cumulative);
  let least = Number.POSITIVE_INFINITY;
  let found: LocalCell[] = [];
  for (const cell of candidates) {
    const cost = costOf(cell.concepts, asked, tree);
    if (cost === undefined || cost > least) continue;
    if (cost < least) found = [];
    least = cost;
    found.push(cell);
  }
  return found;
}

function costOf(concepts: string[], asked: string[], tree: ConceptTree): number | undefined {
  let cost = tree.prune(concepts).length;
  for (const key of asked) {
    const steps = concepts.flatMap((concept) => tree.distance(key, concept) ?? []);
    if (steps.length === 0) return undefined;
    cost += Math.min(...steps);
  }
  return cost;
}
