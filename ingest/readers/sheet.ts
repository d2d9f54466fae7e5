/** One sheet of a workbook: its visible cells with their spans, and what was left out. */
import type { OfficePackage } from './office-package.ts';
import { partRaised } from './raised-digits.ts';
import { type CellFormat, formatStoredNumber, opens, readReference } from './sheet-values.ts';
import { type GridCell, MAXIMUM_COLUMNS } from './span-grid.ts';

/** Rows beyond this are not read; a message says so. */
const MAXIMUM_ROWS = 20_000;

export interface Workbook {
  strings: readonly string[];
  formats: readonly CellFormat[];
  from1904: boolean;
}

export interface Sheet {
  /** Rows that print anything, in order. */
  rows: GridCell[][];
  /** Texts of hidden rows and columns. */
  hidden: string[];
  /** References of cells whose formula was never calculated. */
  uncalculated: string[];
  cut: boolean;
}

interface ReadCell {
  row: number;
  column: number;
  text: string;
}

class SheetReader {
  readonly cells: ReadCell[] = [];
  readonly merges: { row: number; column: number; width: number; height: number }[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly uncalculated: string[] = [];
  cut = false;
  readonly #workbook: Workbook;
  #row = -1;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  read(office: OfficePackage, part: string): void {
    let cell: { reference: string; type: string; style: number; formula: boolean; value: string; column: number } | undefined;
    let column = -1;
    let collecting: 'value' | 'formula' | undefined;
    let inReading = false;
    let raised = false;
    for (const event of office.events(part)) {
      if (event.kind === 'text') {
        if (cell && collecting === 'value') cell.value += raised ? partRaised(cell.value, event.text) : event.text;
      } else if (event.kind === 'close') {
        if (event.name === 'c' && cell) {
          this.#keep(cell);
          cell = undefined;
        }
        collecting = undefined;
        if (event.name === 'rPh') inReading = false;
      } else if (event.name === 'rPh') inReading = true;
      else if (event.name === 'r') raised = false;
      else if (event.name === 'vertAlign') raised = event.attributes.get('val') !== 'baseline';
      else if (event.name === 'row') {
        this.#row = event.attributes.has('r') ? Number(event.attributes.get('r')) - 1 : this.#row + 1;
        column = -1;
        if (isTrue(event.attributes.get('hidden'))) this.hiddenRows.add(this.#row);
      } else if (event.name === 'c') {
        raised = false;
        const reference = event.attributes.get('r') ?? '';
        column = readReference(reference)?.column ?? column + 1;
        const style = Number(event.attributes.get('s') ?? -1);
        cell = { reference, column, type: event.attributes.get('t') ?? 'n', style, formula: false, value: '' };
      } else if (event.name === 'f' && cell) {
        cell.formula = true;
        collecting = 'formula';
      } else if (event.name === 'v' || (event.name === 't' && !inReading)) collecting = 'value';
      else if (opens(event, 'col') && isTrue(event.attributes.get('hidden'))) this.#hideColumns(event.attributes);
      else if (event.name === 'mergeCell') this.#merge(event.attributes.get('ref') ?? '');
    }
  }

  #keep(cell: { reference: string; type: string; style: number; formula: boolean; value: string; column: number }): void {
    if (this.#row >= MAXIMUM_ROWS || cell.column >= MAXIMUM_COLUMNS) {
      if (cell.value !== '') this.cut = true;
      return;
    }
    const { strings, formats, from1904 } = this.#workbook;
    if (cell.formula && cell.value === '' && cell.type !== 'str') this.uncalculated.push(cell.reference);
    const text =
      cell.type === 's'
        ? (strings[Number(cell.value)] ?? '')
        : cell.type === 'n'
          ? formatStoredNumber(cell.value, formats[cell.style] ?? 'plain', from1904)
          : cell.value;
    this.cells.push({ row: this.#row, column: cell.column, text });
  }

  #hideColumns(attributes: ReadonlyMap<string, string>): void {
    const last = Math.min(MAXIMUM_COLUMNS, Number(attributes.get('max') ?? 0));
    for (let column = Number(attributes.get('min') ?? 1); column <= last; column += 1) this.hiddenColumns.add(column - 1);
  }

  #merge(range: string): void {
    const [from, to] = range.split(':').map(readReference);
    if (from && to && this.merges.length < MAXIMUM_ROWS)
      this.merges.push({ ...from, width: to.column - from.column + 1, height: to.row - from.row + 1 });
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The sheet that a part holds. A covered cell's own text, which the program hides, is left out and told among the hidden ones. */
export function readSheet(office: OfficePackage, part: string, workbook: Workbook): Sheet {
  const reader = new SheetReader(workbook);
  reader.read(office, part);
  const covers = new Map(reader.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = new Set<string>();
  for (const { row, column, width, height } of reader.merges) {
    for (let down = 0; down < Math.min(height, MAXIMUM_ROWS) && covered.size < 200_000; down += 1)
      for (let right = 0; right < Math.min(width, MAXIMUM_COLUMNS); right += 1)
        if (down + right > 0) covered.add(`${row + down},${column + right}`);
  }
  const rows = new Map<number, GridCell[]>();
  const hidden: string[] = [];
  for (const { row, column, text } of reader.cells) {
    if (covered.has(`${row},${column}`) || reader.hiddenRows.has(row) || reader.hiddenColumns.has(column)) {
      if (text.trim() !== '') hidden.push(text.trim());
      continue;
    }
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push({ column, width: Math.min(covers.get(`${row},${column}`)?.width ?? 1, MAXIMUM_COLUMNS), text });
  }
  const printed = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells.sort((a, b) => a.column - b.column));
  return {
    rows: printed.filter((cells) => cells.some(({ text }) => text.trim() !== '')),
    hidden,
    uncalculated: reader.uncalculated,
    cut: reader.cut,
  };
}
