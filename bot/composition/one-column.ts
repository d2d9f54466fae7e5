/** A row of part two has several columns that count different things: a computation stays within one of them. */
import { findCell } from '../../data/forms/editions.ts';
import type { CellKey } from '../../data/forms/form-edition.ts';
import { ASKS_ITEMS, ASKS_MONEY, DEFAULT_COLUMNS, MONEY_COLUMNS } from '../../data/glossary/default-columns.ts';
import type { CellRequest, Remark } from '../plan.ts';
import type { Reading } from '../question/reading.ts';

/** The requests with one column for each row; what was chosen, and what else there is, is remarked. */
export function withinOneColumn(requests: CellRequest[], reading: Reading, remarks: Remark[]): CellRequest[] {
  return requests.map((request) => {
    const chosen = request.cells.filter((key) => isChosen(key, request.cells, reading));
    if (chosen.length === 0 || chosen.length === request.cells.length) return request;
    const others = request.cells.filter((key) => !chosen.includes(key));
    if (!remarks.some(({ kind }) => kind === 'column-assumed')) remarks.push({ kind: 'column-assumed', chosen: chosen[0]!, others });
    return { ...request, cells: chosen };
  });
}

/** False for a cell that gives way to the meant column of its row; cells alone in their row stay. */
function isChosen(key: CellKey, cells: CellKey[], reading: Reading): boolean {
  const row = cells.filter((other) => other.table === key.table && other.row === key.row);
  if (key.table !== 'proactive' || row.length < 2) return true;
  const meant = columnsMeant(key, reading);
  return !row.some(({ column }) => meant.includes(column)) || meant.includes(key.column);
}

function columnsMeant(key: CellKey, reading: Reading): readonly string[] {
  const concepts = findCell(key)?.concepts ?? [];
  const usual = DEFAULT_COLUMNS.find(({ measures }) => measures.some((measure) => concepts.includes(measure)))?.columns ?? [];
  if (!usual.some((column) => MONEY_COLUMNS.includes(column))) return usual;
  const asksItems = ASKS_ITEMS.test(reading.normalized) && !ASKS_MONEY.test(reading.normalized);
  return asksItems ? ['procurement-items'] : usual;
}
