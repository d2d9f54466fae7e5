/** Tables without ruling lines. */
import type { PageLine } from './page-layout.ts';
import type { PageTable } from './ruled-tables.ts';

export function findOpenTables(lines: readonly PageLine[]): { tables: PageTable[]; rest: PageLine[] } {
  return { tables: [], rest: [...lines] };
}
