/** 2019年对外公开总数 against 2021年现行有效: columns of different editions, set side by side so that it can be said whether they compare. */
import { findEdition } from '../../data/forms/editions.ts';
import type { Expression } from '../operations/expression.ts';
import type { CellRequest } from '../plan.ts';
import { selectCells } from '../question/select-cells.ts';
import { cells } from './operand-cells.ts';
import type { Computation, Rule } from './question.ts';

export const DIFFERENT_COLUMNS: Rule = { name: 'columns-of-two-editions', compose };

function compose({ reading, targets, tree, named }: Computation): Expression | undefined {
  const keys = [...new Set([...reading.concepts, ...reading.weakConcepts].flat(2))];
  const columns = keys.filter((key) => tree.facet(key) === 'quantity');
  const rest = keys.filter((key) => tree.facet(key) !== 'quantity');
  const editions = new Set(targets.map(({ edition }) => edition));
  if (named.length !== 1 || columns.length < 2 || editions.size < 2 || rest.length === 0) return undefined;
  const requests = targets.flatMap((target): CellRequest[] => {
    const edition = findEdition(target.edition);
    const found =
      edition &&
      columns
        .map((column) => ({ column, selection: selectCells(edition, [...rest, column], tree) }))
        .find(({ selection }) => selection?.fit === 'exact');
    if (!found?.selection) return [];
    const [cell] = found.selection.cells;
    return cell
      ? [
          {
            target,
            concepts: [...rest, found.column],
            cells: [{ edition: cell.edition, table: cell.table, row: cell.row, column: cell.column }],
            fit: 'exact',
          },
        ]
      : [];
  });
  const used = new Set(requests.map(({ concepts }) => concepts.at(-1)));
  return used.size > 1 ? { kind: 'compare', of: cells(requests, targets), fewer: false } : undefined;
}
