/** Whether cells are a part of other cells: a narrower concept, an applicant of a total, a row that the form nests in the other. */
import { findCell, findEdition, findRow, findTable } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { REMAINDERS } from '../../data/glossary/remainders.ts';
import type { ConceptTree } from '../question/select-cells.ts';

/** True where every part lies in some whole and is not the whole itself, or is declared to be what was dealt with of it. */
export function isPartOf(parts: readonly CellKey[], wholes: readonly CellKey[], tree: ConceptTree): boolean {
  // Of a whole that is added up, each addend is a part.
  const isAddend = (part: CellKey) =>
    wholes.length > 1 && wholes.some((whole) => part.table === whole.table && part.row === whole.row && part.column === whole.column);
  return parts.every((part) => isAddend(part) || wholes.some((whole) => liesIn(part, whole, tree)));
}

function liesIn(part: CellKey, whole: CellKey, tree: ConceptTree): boolean {
  if (part.table !== whole.table || (part.row === whole.row && part.column === whole.column)) return false;
  const [own, other] = [findCell(part)?.concepts ?? [], findCell(whole)?.concepts ?? []];
  if (other.length > 0 && other.every((broad) => own.some((concept) => tree.distance(broad, concept) !== undefined))) return true;
  if (isNested(part, whole)) return true;
  const [measure, ...rest] = other;
  const dealtWith = measure ? (REMAINDERS[measure] ?? []) : [];
  return (
    dealtWith.some((broad) => own.some((concept) => tree.distance(broad, concept) !== undefined)) && rest.every((key) => own.includes(key))
  );
}

function isNested(part: CellKey, whole: CellKey): boolean {
  const edition = findEdition(part.edition);
  const table = edition && findTable(edition, part.table);
  const [inner, outer] = table ? [findRow(table, part.row), findRow(table, whole.row)] : [];
  if (!inner || !outer || part.column !== whole.column || inner.path.length <= outer.path.length) return false;
  return outer.path.every((label, index) => inner.path[index] === label);
}

/** Whether both count the same cases, told apart by different things (how they came in, what became of them): one may lie partly in the other. */
export function isAnotherView(part: CellKey, whole: CellKey, tree: ConceptTree): boolean {
  const [own, other] = [part, whole].map((key) => rootOf(findCell(key)?.concepts[0], tree));
  return part.table === whole.table && part.row.split('/')[0] === whole.row.split('/')[0] && own !== other;
}

function rootOf(concept: string | undefined, tree: ConceptTree): string | undefined {
  const parent = concept === undefined ? undefined : tree.find(concept)?.parent;
  return parent === undefined ? concept : rootOf(parent, tree);
}
