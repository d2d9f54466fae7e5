/** Tables that print all their rows side by side as one line of values under several lines of heads: part four. */
import { columnsOf } from '../data/forms/editions.ts';
import type { FormTable } from '../data/forms/form-edition.ts';
import { figureOfCell, figureWithoutCell } from './cell-figure.ts';
import { foldLabel } from './fold-label.ts';
import type { TableReading } from './label-rows.ts';
import { type LabelPattern, labelLikeness, labelPattern } from './match-label.ts';
import { checkPlacement, placeRows, type ValueRow } from './place-cells.ts';
import { columnPatterns } from './table-header.ts';
import { hasValues, type PrintedRow } from './tables.ts';

/** A head line prints at least this many labels of the table. */
const LEAST_HEADS = 2;

function isHead(row: PrintedRow, patterns: readonly LabelPattern[]): boolean {
  const fits = row.labels.filter((label) => patterns.some((pattern) => labelLikeness(label.fold, '', pattern) >= 0.9));
  return fits.length >= LEAST_HEADS && !row.cells.some((cell) => /^\d+$/u.test(cell.text));
}

/** Index of the first cell whose label is that of the first column, in any head line. */
function headOrigin(heads: readonly PrintedRow[], pattern: LabelPattern | undefined): number | undefined {
  const cells = heads.flatMap((row) =>
    row.labels.filter((label) => pattern?.folds.includes(foldLabel(label.text))).map((label) => label.cell),
  );
  return cells.length === 0 ? undefined : Math.min(...cells);
}

/** Every cell of the table from its one line of values; undefined when its heads or a line of values without labels are not there. */
export function readSingleRow(table: FormTable, rows: readonly PrintedRow[]): TableReading | undefined {
  const columnHeads = columnPatterns(table.columns);
  const patterns = [...columnHeads, ...table.rows.map((row) => labelPattern(row.path.at(-1) ?? '', row.variants))];
  const lastHead = rows.findLastIndex((row) => isHead(row, patterns));
  if (lastHead === -1) return undefined;
  let firstHead = lastHead;
  while (firstHead > 0 && isHead(rows[firstHead - 1] as PrintedRow, patterns)) firstHead -= 1;
  const heads = rows.slice(firstHead, lastHead + 1);
  const below = rows.slice(lastHead + 1, lastHead + 4);
  const line =
    below.find((row) => row.labels.length === 0 && hasValues(row)) ??
    below.find((row) => row.labels.length === 0 && row.cells.length >= table.columns.length);
  if (!line || below.slice(0, below.indexOf(line)).some((row) => row.labels.length > 0)) return undefined;
  const places = table.rows.flatMap((row) => columnsOf(table, row).map((column) => ({ table, row, column })));
  const width = table.columns.length;
  const totals = table.rows.filter((row) => !row.heading).map((_, group) => [...Array(width).keys()].map((index) => group * width + index));
  const origin = headOrigin(heads, columnHeads[0]);
  const values: ValueRow = {
    cells: line.cells,
    lastLabel: -1,
    columns: places.map((place) => place.column),
    totals,
    block: line.block,
    header: { width: Math.max(...heads.map((row) => row.cells.length)), ...(origin === undefined ? {} : { origin }) },
  };
  const placement = placeRows([values])[0];
  const raw = line.cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join(' ');
  const figures = places.map((place, index) => {
    const printing = { anchor: line.end, ...(line.page === undefined ? {} : { page: line.page }) };
    const at = placement?.cells[index];
    if (at === undefined) {
      const note = `${line.cells.length} cells are printed for ${places.length} columns, and several placements remain`;
      return figureWithoutCell(place, printing, 'illegible', note, raw);
    }
    const cell = line.cells[at];
    return cell ? figureOfCell(place, cell, printing) : figureWithoutCell(place, printing, 'blank', 'cell missing in the file');
  });
  const messages =
    placement && !placement.cells.includes(undefined)
      ? []
      : [
          {
            code: 'cells-unplaced',
            text: `The line of ${table.en} fits its columns in several ways; its cells are kept as illegible.`,
            offset: line.start,
            quote: raw.slice(0, 80),
          },
        ];
  if (placement && checkPlacement(values, placement.cells) === 'violated') {
    messages.push({
      code: 'total-mismatch',
      text: `A total of ${table.en} differs from the sum of its parts as printed.`,
      offset: line.start,
      quote: raw.slice(0, 80),
    });
  }
  return { figures, messages, used: new Set([...heads, line]) };
}
