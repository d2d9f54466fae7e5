/**
 * Tables whose cells commas or semicolons part (CSV), as spreadsheets write them: quoted cells may hold the separator, line breaks and doubled
 * quotes. They are told from prose by their lines, which have the same number of cells.
 */
import { isUnitCell, isValueCell } from '../cell-content.ts';
import type { Cell, Span } from '../document.ts';

const SEPARATORS = [',', ';'];
const LEAST_ROWS = 3;
const LEAST_CELLS = 3;
/** Lines of two cells are a table where there are many. */
const LEAST_PAIRS = 6;
const LEAST_VALUES = 3;
const LONGEST_CELL = 400;

/** A record of a file of separated values; `end` is behind its line break. */
interface SeparatedRow extends Span {
  cells: Cell[];
}

function cellOf(text: string, start: number, end: number): Cell {
  const printed = text.slice(start, end);
  const from = start + printed.length - printed.trimStart().length;
  const to = Math.max(from, end - (printed.length - printed.trimEnd().length));
  const inner = text.slice(from, to);
  const quoted = inner.length >= 2 && inner.startsWith('"') && inner.endsWith('"');
  if (!quoted) return { start: from, end: to, text: inner, closed: true };
  const own = inner.slice(1, -1);
  // A line break in a cell may part two numbers.
  const closed = /\d\s*[\r\n]\s*\d/u.test(own) ? {} : { closed: true };
  return { start: from + 1, end: to - 1, text: own.replaceAll('""', '"').replace(/\s+/gu, ' ').trim(), ...closed };
}

/** The record that begins at an offset. A quote opens a quoted cell only where the cell begins with it and a closing one is near. */
function readRow(text: string, start: number, separator: string): SeparatedRow {
  const cells: Cell[] = [];
  let from = start;
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' && text.slice(from, at).trim() === '') {
      let close = at + 1;
      while (close < text.length && close - at < LONGEST_CELL && (text.charAt(close) !== '"' || text.charAt(close + 1) === '"'))
        close += text.charAt(close) === '"' ? 2 : 1;
      if (text.charAt(close) === '"') at = close;
    } else if (character === separator) {
      cells.push(cellOf(text, from, at));
      from = at + 1;
    } else if (character === '\n' || character === '\r') break;
  }
  cells.push(cellOf(text, from, at));
  const end = text.startsWith('\r\n', at) ? at + 2 : Math.min(text.length, at + 1);
  return { start, end, cells };
}

const isPrintedValue = ({ text }: Cell): boolean => text !== '' && isValueCell(text) && !isUnitCell(text);

/** Cells of a line with more or fewer of them than the others: a separator stands in a number, or one was left out. */
const doubtCells = (cells: readonly Cell[], width: number): Cell[] =>
  cells.map((cell) => ({ ...cell, doubt: `its line has ${cells.length} cells and the others ${width}` }));

const isTable = (rows: readonly SeparatedRow[]): boolean => {
  const cells = rows.flatMap((row) => row.cells);
  const least = (rows[0]?.cells.length ?? 0) >= LEAST_CELLS ? LEAST_ROWS : LEAST_PAIRS;
  const values = cells.filter(isPrintedValue).length;
  return rows.length >= least && values >= LEAST_VALUES && cells.every(({ text }) => text.length <= LONGEST_CELL);
};

/** The regions of such tables in a text from an offset on, in order, with their rows. */
export function findSeparatedValues(text: string, from: number): (Span & { rows: Cell[][] })[] {
  const found: (Span & { rows: Cell[][] })[] = [];
  for (const separator of SEPARATORS) {
    if (found.length > 0 || text.split(separator, LEAST_PAIRS).length < LEAST_PAIRS) continue;
    let run: SeparatedRow[] = [];
    const close = (): void => {
      const [first] = run;
      if (first && isTable(run)) found.push({ start: first.start, end: run.at(-1)?.end ?? first.end, rows: run.map((row) => row.cells) });
      run = [];
    };
    for (let at = from; at < text.length; ) {
      const row = readRow(text, at, separator);
      const width = run[0]?.cells.length ?? row.cells.length;
      const isOdd = row.cells.length !== width;
      if (row.cells.length < 2 || (isOdd && !(run.length >= LEAST_ROWS && row.cells.slice(1).some(isPrintedValue)))) close();
      if (row.cells.length >= 2) run.push(isOdd && run.length > 0 ? { ...row, cells: doubtCells(row.cells, width) } : row);
      at = row.end;
    }
    close();
  }
  return found;
}
