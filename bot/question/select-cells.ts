/**
 * Concepts → cells of a form. A cell carries the concepts of its row and column; a question names some of them.
 * The cells that carry all that was named, and as little else as possible, are what the question asks for.
 */
import { childRows, columnsOf, type FormCell, findCell, findRow, findTable, listCells } from '../../data/forms/editions.ts';
import type { FormEdition, FormRow } from '../../data/forms/form-edition.ts';
import type { GlossaryEntry } from '../../data/glossary/glossary.ts';
import type { Dimension } from './span.ts';

/** The glossary's hierarchy, as the selection needs it. */
export class ConceptTree {
  private readonly entries: Map<string, GlossaryEntry>;

  constructor(glossary: GlossaryEntry[]) {
    this.entries = new Map(glossary.map((entry) => [entry.key, entry]));
  }

  find(key: string): GlossaryEntry | undefined {
    return this.entries.get(key);
  }

  /** Steps from `ancestor` down to `key`: 0 for the same concept, undefined where it is no descendant. */
  distance(ancestor: string, key: string): number | undefined {
    let steps = 0;
    for (let at: string | undefined = key; at !== undefined; at = this.entries.get(at)?.parent) {
      if (at === ancestor) return steps;
      steps++;
    }
    return undefined;
  }

  /** Drops concepts that a narrower one in the list already says: 'unable' beside 'unable.not-held'. */
  prune(keys: string[]): string[] {
    const unique = [...new Set(keys)];
    return unique.filter((key) => !unique.some((other) => other !== key && this.distance(key, other) !== undefined));
  }

  facet(key: string): GlossaryEntry['facet'] | undefined {
    return this.entries.get(key)?.facet;
  }
}

export interface CellSelection {
  cells: FormCell[];
  /** 'exact': the cells are what was named, nothing narrower. 'parts': narrower cells that together make up what was named. */
  fit: 'exact' | 'parts';
}

const cellsByEdition = new Map<string, FormCell[]>();

function cellsOf(edition: FormEdition): FormCell[] {
  const known = cellsByEdition.get(edition.id);
  if (known) return known;
  const cells = listCells(edition);
  cellsByEdition.set(edition.id, cells);
  return cells;
}

/** The cells of `edition` that the concepts name; undefined where the form has none, or nothing was named. */
export function selectCells(edition: FormEdition, concepts: string[], tree: ConceptTree): CellSelection | undefined {
  const asked = tree.prune(concepts);
  if (asked.length === 0) return undefined;
  let least = Number.POSITIVE_INFINITY;
  let cells: FormCell[] = [];
  for (const cell of cellsOf(edition)) {
    const cost = costOf(cell, asked, tree);
    if (cost === undefined || cost > least) continue;
    if (cost < least) cells = [];
    least = cost;
    cells.push(cell);
  }
  return cells.length === 0 ? undefined : { cells, fit: least === 0 ? 'exact' : 'parts' };
}

/** Steps to the narrower concepts plus concepts that nobody asked for; undefined where something asked is not in the cell. */
function costOf(cell: FormCell, asked: string[], tree: ConceptTree): number | undefined {
  const used = new Set<string>();
  let cost = 0;
  for (const key of asked) {
    let nearest: { concept: string; steps: number } | undefined;
    for (const concept of cell.concepts) {
      const steps = tree.distance(key, concept);
      if (steps !== undefined && (!nearest || steps < nearest.steps)) nearest = { concept, steps };
    }
    if (!nearest) return undefined;
    used.add(nearest.concept);
    cost += nearest.steps;
  }
  return cost + cell.concepts.filter((concept) => !used.has(concept)).length;
}

/**
 * What a selection is made up of: narrower rows (by the form's own nesting and by the glossary's), else the columns beside it.
 * `dimension` says along what the asker wants it broken down. The given cells themselves are not repeated. Empty where the form goes no deeper.
 */
export function breakDown(edition: FormEdition, selection: CellSelection, tree: ConceptTree, dimension?: Dimension): FormCell[] {
  if (selection.fit === 'parts' && selection.cells.length > 1 && dimension !== 'applicant' && dimension !== 'result')
    return selection.cells;
  const found: FormCell[] = [];
  for (const base of selection.cells) {
    const rows = dimension === 'applicant' || dimension === 'quantity' ? [] : narrowerCells(edition, base, tree, dimension);
    const goesBeside =
      dimension === undefined || dimension === 'applicant' || dimension === 'quantity' || base.table === 'review_litigation';
    found.push(...(rows.length > 0 || !goesBeside ? rows : besideCells(edition, base)));
  }
  return found.filter((cell, index) => found.findIndex((other) => sameCell(other, cell)) === index);
}

const sameCell = (a: FormCell, b: FormCell) => a.table === b.table && a.row === b.row && a.column === b.column;

function narrowerCells(edition: FormEdition, base: FormCell, tree: ConceptTree, dimension?: Dimension): FormCell[] {
  const table = findTable(edition, base.table);
  if (!table) return [];
  const leaves = (row: FormRow): FormRow[] => (row.heading ? childRows(table, row.key).flatMap(leaves) : [row]);
  const nested = dimension === 'channel' ? [] : childRows(table, base.row).flatMap(leaves);
  const measure = findRow(table, base.row)?.concepts.find((concept) => tree.facet(concept) === 'measure');
  const narrower = measure
    ? table.rows.filter(
        (row) => !row.heading && row.key !== base.row && row.concepts.length === 1 && (tree.distance(measure, row.concepts[0]!) ?? 0) > 0,
      )
    : [];
  // 其中：… rows that count something else (主动公开规范性文件数 under 主动公开政府信息数) are left out where the glossary knows the real parts.
  const parts =
    narrower.length > 0
      ? [...narrower, ...nested.filter((row) => row.concepts.every((concept) => tree.facet(concept) === 'measure'))]
      : nested;
  const keys = new Set(parts.map((row) => row.key));
  return table.rows.filter((row) => keys.has(row.key)).flatMap((row) => cellIn(edition, base, row) ?? []);
}

function cellIn(edition: FormEdition, base: FormCell, row: FormRow): FormCell | undefined {
  return findCell({ edition: edition.id, table: base.table, row: row.key, column: base.column });
}

function besideCells(edition: FormEdition, base: FormCell): FormCell[] {
  const table = findTable(edition, base.table);
  const row = table && findRow(table, base.row);
  if (!table || !row) return [];
  const columns = columnsOf(table, row);
  if (columns.length < 2) return [];
  return columns.flatMap((column) => findCell({ edition: edition.id, table: base.table, row: base.row, column: column.key }) ?? []);
}
