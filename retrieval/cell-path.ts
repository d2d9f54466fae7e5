/** The name of a cell within its report that survives reading the report anew: its table and labels. */
import type { Figure } from '../ingest/report.ts';

/** A cell by its labels, 'table/row/column'. A slash inside a label is doubled, so that the path can be read in one way only. */
export function formatLabelPath({ table, row, column }: Pick<Figure, 'table' | 'row' | 'column'>): string {
  return [table, ...row, column].map((label) => label.replaceAll('/', '//')).join('/');
}
