/** Tables that print all their rows side by side as one line of values under several lines of heads: part four. */
import { columnsOf } from '../data/forms/editions.ts';
import type { FormTable } from '../data/forms/form-edition.ts';
import { type CellFigure, figureOfCell, figureWithoutCell } from './cell-figure.ts';
import { foldLabel } from './fold-label.ts';
import type { TableReading } from './label-rows.ts';
import { type LabelPattern, labelLikeness, labelPattern } from './match-label.ts';
import { checkPlacement, placeRows, type ValueRow } from './place-cells.ts';
import { CELL_MISSING } from './repeated-rows.ts';
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

interface Printing {
  heads: PrintedRow[];
  line: PrintedRow;
}

/** Each time that heads and a line of values below them are printed, in order. */
function findPrintings(table: FormTable, rows: readonly PrintedRow[], patterns: readonly LabelPattern[]): Printing[] {
  const printings: Printing[] = [];
  for (let first = 0; first < rows.length; first += 1) {
    let last = first;
    while (last < rows.length && isHead(rows[last] as PrintedRow, patterns)) last += 1;
    if (last === first) continue;
    const below = rows.slice(last, last + 3);
    const line =
      below.find((row) => row.labels.length === 0 && hasValues(row)) ??
      below.find((row) => row.labels.length === 0 && row.cells.length >= table.columns.length);
    const labelled = line ? below.slice(0, below.indexOf(line)).some((row) => row.labels.length > 0) : true;
    if (line && !labelled) printings.push({ heads: rows.slice(first, last), line });
    first = last - 1;
  }
  return printings;
}

/** A table printed again: cells whose values differ cannot be told. */
function mergePrintings(first: CellFigure[], again: readonly CellFigure[]): CellFigure[] {
  if (first.every(({ state }) => state === 'blank')) return [...again];
  if (again.every(({ state }) => state === 'blank')) return first;
  const note = 'printed more than once with different values';
  return first.map((figure, index) => {
    const other = again[index];
    if (other && figure.state === other.state && figure.value === other.value) return figure;
    return { ...figure, state: 'illegible', value: null, note };
  });
}

/** Every cell of the table from its line of values; undefined when its heads or a line of values without labels are not there. */
export function readSingleRow(table: FormTable, rows: readonly PrintedRow[]): TableReading | undefined {
  const patterns = [...columnPatterns(table.columns), ...table.rows.map((row) => labelPattern(row.path.at(-1) ?? '', row.variants))];
  const [first, ...others] = findPrintings(table, rows, patterns).map((printing) => readPrinting(table, printing));
  if (!first) return undefined;
  return others.reduce(
    (reading, other) => ({
      figures: mergePrintings(reading.figures, other.figures),
      messages: [
        ...reading.messages,
        ...other.messages,
        { code: 'row-repeated', text: `The line of ${table.en} is printed more than once.`, offset: other.figures[0]?.start ?? 0 },
      ],
      used: new Set([...reading.used, ...other.used]),
    }),
    first,
  );
}

function readPrinting(table: FormTable, { heads, line }: Printing): TableReading {
  const columnHeads = columnPatterns(table.columns);
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
    return cell ? figureOfCell(place, cell, printing) : figureWithoutCell(place, printing, 'blank', CELL_MISSING);
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
