/** What a number is a part of, as its form has it. */
import { columnsOf, findCell, findEdition, findRow, findTable, listCells } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { RATE_WHOLES } from '../../data/glossary/rates.ts';
import type { Draft } from '../answer/draft.ts';
import { type Operand, readCell } from './operand.ts';
import { addUpOperands } from './sum.ts';

/**
 * The total that a cell is a part of: its row's total column (unless `withinColumn`); else the row that counts the broader concept; else the row that the form
 * nests it in. Undefined where the form has none.
 */
export function findWhole(part: Operand, draft: Draft, { withinColumn = false } = {}): Operand | undefined {
  const key = part.figures[0]?.key;
  if (!key) return undefined;
  if (part.figures.length > 1) {
    const wholes = part.figures.flatMap((figure) => findWhole({ ...part, figures: [figure] }, draft, { withinColumn }) ?? []);
    const rows = new Set(wholes.map((whole) => `${whole.figures[0]?.key.row} ${whole.figures[0]?.key.column}`));
    // The two routes of litigation have a total each; the reasons of a refusal have one for all.
    if (rows.size === part.figures.length) return addUpOperands(wholes, draft)[0];
    if (rows.size === 1 && wholes.length === part.figures.length && wholes[0]) return wholes[0];
  }
  const whole =
    localWhole(key) ??
    totalOfResults(key, draft) ??
    (withinColumn ? undefined : totalColumn(key, part)) ??
    broaderRow(key, part, draft) ??
    outerRow(key);
  if (!whole) return addedUp(key, part, draft);
  const figure = draft.context.corpus.findFigure(part.target.report, { table: whole.table, rowKey: whole.row, columnKey: whole.column });
  return figure ? readCell(part.target, { key: whole, figure }, draft) : undefined;
}

/** The row of a local table under which the part is printed. */
function localWhole(key: CellKey): CellKey | undefined {
  const outer = key.row.split('/').slice(0, -1).join('/');
  return key.edition === 'local' && outer !== '' ? { ...key, row: outer } : undefined;
}

/** What no cell holds: all that was to be dealt with, added up from the measures that make it up. */
function addedUp(key: CellKey, part: Operand, draft: Draft): Operand | undefined {
  const edition = findEdition(key.edition);
  const [measure, ...rest] = findCell(key)?.concepts ?? [];
  const addends = measure && edition ? (RATE_WHOLES[measure] ?? []) : [];
  const operands = addends.flatMap((addend) => {
    const found = listCells(edition!).find(
      ({ concepts }) => concepts.length === rest.length + 1 && [addend, ...rest].every((concept) => concepts.includes(concept)),
    );
    const figure =
      found && draft.context.corpus.findFigure(part.target.report, { table: found.table, rowKey: found.row, columnKey: found.column });
    if (!found || !figure) return [];
    return [
      readCell(part.target, { key: { edition: found.edition, table: found.table, row: found.row, column: found.column }, figure }, draft),
    ];
  });
  if (operands.length === 0 || operands.length < addends.length) return undefined;
  // A whole that lacks a part is no whole: the part without a number is what the answer names.
  return operands.find(({ value }) => value === null) ?? (operands.length === 1 ? operands[0] : addUpOperands(operands, draft)[0]);
}

/** The row that counts the same cases whatever their result. */
function totalOfResults(key: CellKey, draft: Draft): CellKey | undefined {
  const edition = findEdition(key.edition);
  const concepts = findCell(key)?.concepts ?? [];
  const rest = concepts.filter((concept) => draft.context.tree.facet(concept) !== 'result');
  if (!edition || rest.length === 0 || rest.length === concepts.length) return undefined;
  const found = listCells(edition).find(
    (other) =>
      other.table === key.table &&
      other.column === key.column &&
      other.concepts.length === rest.length &&
      rest.every((concept) => other.concepts.includes(concept)),
  );
  return found && { edition: found.edition, table: found.table, row: found.row, column: found.column };
}

function totalColumn(key: CellKey, part: Operand): CellKey | undefined {
  const edition = findEdition(key.edition);
  const table = edition && findTable(edition, key.table);
  const row = table && findRow(table, key.row);
  const total = table && row && columnsOf(table, row).find((column) => column.total);
  const parts = new Set(part.figures.map((figure) => figure.key.row));
  return total && total.key !== key.column && parts.size === 1 ? { ...key, column: total.key } : undefined;
}

function broaderRow(key: CellKey, part: Operand, draft: Draft): CellKey | undefined {
  const edition = findEdition(key.edition);
  const cell = findCell(key);
  if (!edition || !cell) return undefined;
  const { tree } = draft.context;
  const others = cell.concepts.slice(1);
  let concept = cell.concepts[0];
  // The parts of 不予公开 are a share of what 不予公开 is a part of.
  if (part.figures.length > 1 && concept) concept = tree.find(concept)?.parent ?? concept;
  for (let parent = concept ? tree.find(concept)?.parent : undefined; parent; parent = tree.find(parent)?.parent) {
    const found = listCells(edition).find(
      (other) =>
        other.table === key.table &&
        other.column === key.column &&
        other.concepts[0] === parent &&
        other.concepts.length === others.length + 1,
    );
    if (found) return { edition: found.edition, table: found.table, row: found.row, column: found.column };
  }
  return undefined;
}

function outerRow(key: CellKey): CellKey | undefined {
  const edition = findEdition(key.edition);
  const table = edition && findTable(edition, key.table);
  const row = table && findRow(table, key.row);
  if (!table || !row) return undefined;
  const outer = table.rows
    .filter(
      (other) => !other.heading && other.path.length < row.path.length && other.path.every((label, index) => row.path[index] === label),
    )
    .at(-1);
  return outer && columnsOf(table, outer).some((column) => column.key === key.column) ? { ...key, row: outer.key } : undefined;
}
