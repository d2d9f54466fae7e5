/** Weak wordings ("received", 金额) count as far as they agree with what else is named. */
import { findEdition } from '../data/forms/editions.ts';
import type { FormEdition } from '../data/forms/form-edition.ts';
import type { Target } from './plan.ts';
import { asksSeveral, namesSeveral, speaksOfApplications } from './question/ask-forms.ts';
import { DEFAULT_MEASURE } from './question/default-measures.ts';
import type { Reading } from './question/reading.ts';
import { type ConceptTree, selectCells } from './question/select-cells.ts';
import { asksCumulative, selectLocalCells } from './question/select-local.ts';
import { separateMetrics } from './question/separate-metrics.ts';

/** Adds weak wordings one after the other where some target's form still has cells for all; where nothing strong was named they decide alone. */
export function withWeakConcepts(concepts: string[], reading: Reading, targets: Target[], tree: ConceptTree): string[][] {
  const editions = targets.flatMap((target) => findEdition(target.edition) ?? []);
  const local = targets.flatMap((target) => target.local ?? []);
  const isLocal = (keys: string[]) => selectLocalCells(local, keys, asksCumulative(reading.normalized), tree).length > 0;
  const exists = (keys: string[]) =>
    editions.some((edition) => separateMetrics(edition, keys, tree, { apart: namesSeveral(reading) }).length > 0) || isLocal(keys);
  let alternatives = [concepts];
  for (const weak of reading.weakConcepts) {
    alternatives = alternatives.flatMap((keys) => {
      const several = reading.operations.includes('compare') || asksSeveral(reading);
      const fits = (candidate: string[]) => (several ? exists(candidate) : isOneSelection(editions, candidate, tree) || isLocal(candidate));
      const added = weak.map((more) => [...new Set([...keys, ...more])]);
      const fitting = added.filter(fits);
      const narrowed =
        fitting.length > 0 ? fitting : added.map(withoutReceived).filter((keys) => fits(keys) && isAboutApplications(editions, keys, tree));
      return narrowed.length > 0 ? narrowed : [keys];
    });
  }
  const named = alternatives.filter((keys) => keys.length > 0);
  if (named.length > 0) return named.filter(exists);
  return speaksOfApplications(reading) ? [[DEFAULT_MEASURE]] : [];
}

/** Whether the concepts select rows of the applications, in some form. */
function isAboutApplications(editions: FormEdition[], keys: string[], tree: ConceptTree): boolean {
  return editions.some((edition) =>
    selectCells(edition, keys, tree)?.cells.every((cell) => cell.table === 'applications' || cell.row.startsWith('applications/')),
  );
}

/** "Received … and granted" speaks of what was granted: that applications came in is no second concept. */
function withoutReceived(keys: string[]): string[] {
  return keys.filter((key) => key !== DEFAULT_MEASURE);
}

function isOneSelection(editions: FormEdition[], keys: string[], tree: ConceptTree): boolean {
  return editions.some((edition) => selectCells(edition, keys, tree) !== undefined);
}
