/** Whether cells are the parts of one measure that was named (不予公开 and its reasons). */
import { findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import type { Draft } from './draft.ts';

/** True where one of the asked concepts, a measure or an applicant, is strictly broader than some concept of every cell: their sum is then what was asked. */
export function arePartsOfOne(asked: readonly string[], cells: readonly CellKey[], draft: Draft): boolean {
  const { tree } = draft.context;
  return asked.some(
    (broad) =>
      ['measure', 'applicant'].includes(tree.facet(broad) ?? '') &&
      // A concept outside of the branch has no distance, and is no part.
      cells.every((key) => findCell(key)?.concepts.some((concept) => (tree.distance(broad, concept) ?? 0) > 0)),
  );
}
