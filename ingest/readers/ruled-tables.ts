/** Characters inside ruling lines → rows of cells. */
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { cellText, groupLines, leavesNoRoom } from './page-lines.ts';
import { type Glyph, glyphCentre, type PageMarks } from './page-marks.ts';
import { findRuledGrids, type RuledGrid } from './ruled-grid.ts';

/** A table on a page: its place, and its rows as printed cells. */
export interface PageTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: string[][];
  /** Per cell of the last row: its print leaves no room for another digit. */
  full: boolean[];
  /** It may begin with the rest of the table before; only of tables without ruling lines. */
  fragment?: boolean;
  /** Its cells were told by their places under a form's columns: a cell without text is empty. Only of tables without ruling lines. */
  placed?: boolean;
}

/** Lines that meet may end this many points apart. */
const REACH = 2.6;
/** An empty cell narrower than this is the room between double lines. */
const NARROWEST_CELL = 5;

/**
 * A cell over several rows stands in the first of them and is an empty cell in the others, so that every row has its columns in order;
 * one over several columns is one cell. `below` gives what stands in the others instead.
 */
export function gridRows(grid: RuledGrid, textOf: (index: number) => string, below: (index: number) => string = () => ''): string[][] {
  const texts = grid.cells.map((_, index) => textOf(index));
  const rows: string[][] = [];
  for (let row = 0; row + 1 < grid.ys.length; row += 1) {
    const here = grid.cells
      .map((cell, index) => ({ cell, text: cell.row === row ? (texts[index] as string) : below(index), whole: texts[index] as string }))
      .filter(({ cell, whole }) => cell.row <= row && row < cell.rowEnd && (whole !== '' || cell.right - cell.left >= NARROWEST_CELL))
      .sort((a, b) => a.cell.column - b.cell.column);
    const begins = here.some(({ cell }) => cell.row === row);
    const thin = (grid.ys[row + 1] as number) - (grid.ys[row] as number) < NARROWEST_CELL && here.every(({ text }) => text === '');
    if (here.length > 0 && begins && !thin) rows.push(here.map(({ text }) => text));
  }
  return rows;
}

interface FilledGrid {
  grid: RuledGrid;
  /** Characters by cell. */
  cells: Glyph[][];
}

const within = (grid: RuledGrid, x: number, y: number): boolean => x >= grid.left && x <= grid.right && y >= grid.top && y <= grid.bottom;

/** The cell of a grid that holds a place; −1 outside. */
function cellAt(grid: RuledGrid, x: number, y: number): number {
  if (!within(grid, x, y)) return -1;
  const row = grid.ys.findLastIndex((at) => at <= y);
  const column = grid.xs.findLastIndex((at) => at <= x);
  return grid.cells.findIndex((box) => box.row <= row && row < box.rowEnd && box.column <= column && column < box.columnEnd);
}

const isFigure = (text: string): boolean => /^[\d０-９,，.．]+$/u.test(text);

/** Points from the edge of what is shown within which a digit may be the last one that is. */
const FLUSH_WITH_EDGE = 0.3;

/** Characters before one on its line among which the digit is looked for that it goes on with: a number may run into what stands in the cell beside it. */
const NEIGHBOURS = 6;

/** Whether a digit goes on with the number that another one is of. */
function goesOn(before: Glyph, after: Glyph): boolean {
  if (!isFigure(before.text) || !isFigure(after.text)) return false;
  return Math.abs(after.x - before.x - before.width) < 0.15 * after.size && Math.abs(after.y - before.y) < 0.15 * after.size;
}

/**
 * A number that runs over the edge of its cell belongs to the cell where it begins; over a line into the next cell it cannot be told, and
 * neither can what stands there.
 */
function fillCells(grids: readonly FilledGrid[], glyphs: readonly Glyph[]): { rest: Glyph[]; cut: Glyph[] } {
  const rest: Glyph[] = [];
  const cut: Glyph[] = [];
  for (const line of groupLines(glyphs)) {
    const homes: (Glyph[] | undefined)[] = [];
    for (const [index, glyph] of line.entries()) {
      const { x, y } = glyphCentre(glyph);
      const filled = grids.find(({ grid }) => within(grid, x, y));
      const own = filled?.cells[cellAt(filled.grid, x, y)];
      const first = Math.max(0, index - NEIGHBOURS);
      const numbers = homes.slice(first).filter((_, at) => goesOn(line[first + at] as Glyph, glyph));
      const home = numbers.find((other) => other !== undefined && other !== own);
      if (home) {
        if (own) own.push({ ...glyph, text: ILLEGIBLE_MARK });
        home.push(own ? { ...glyph, text: ILLEGIBLE_MARK } : glyph);
      } else {
        const beside = own ? undefined : grids.find(({ grid }) => x > grid.right && y > grid.top && y < grid.bottom);
        if (own) own.push(glyph);
        else if (beside) {
          cut.push(glyph);
          // What stands beyond the edge may be the rest of what the last cell holds.
          beside.cells[cellAt(beside.grid, beside.grid.right - 1, y)]?.push({ ...glyph, text: ILLEGIBLE_MARK });
        } else rest.push(glyph);
      }
      homes.push(home && !own ? home : own);
    }
  }
  return { rest, cut };
}

/** Whether a digit ends before the edge of what is shown: one that ends at it may have another behind it. */
const isWithin = (glyph: Glyph, edge: number): boolean => glyph.x + glyph.width <= edge - FLUSH_WITH_EDGE || !isFigure(glyph.text);

/**
 * Cells at the edge of a page that cuts their table are illegible without characters, and with some that run over the edge: programs leave
 * out lines that begin beyond it.
 */
function markCutCells(grid: RuledGrid, cells: Glyph[][], edge: number): true {
  for (const [index, cell] of grid.cells.entries()) {
    const whole = cells[index]?.every((glyph) => isWithin(glyph, edge)) && cells[index]?.length !== 0;
    if (cell.columnEnd !== grid.xs.length - 1 || whole) continue;
    cells[index]?.push({ text: ILLEGIBLE_MARK, x: cell.left, y: cell.bottom, width: 1, size: 1 });
  }
  return true;
}

/** Cells beside each other that make a row of a table even if only one of them holds anything, as the rest of a broken row may. */
const CELLS_OF_A_ROW = 3;

/**
 * A frame around text is no table: something stands in two of its cells, or in one of a row of several. Lines that part rows alone, in a
 * frame or not, are none either: their rows are read by the places of what they hold.
 */
function isTable(grid: RuledGrid, glyphs: readonly Glyph[]): boolean {
  const beside = (row: number) =>
    grid.cells.filter((cell) => cell.row <= row && row < cell.rowEnd && cell.right - cell.left >= NARROWEST_CELL);
  if (!grid.ys.slice(1).some((_, row) => beside(row).length > 1)) return false;
  const filled = new Set(glyphs.map((glyph) => cellAt(grid, glyphCentre(glyph).x, glyphCentre(glyph).y)));
  filled.delete(-1);
  if (filled.size !== 1) return filled.size > 1;
  return beside(grid.cells[[...filled][0] as number]?.row ?? 0).length >= CELLS_OF_A_ROW;
}

/** Whether the last line of a cell leaves no room for another digit. */
function isFull(glyphs: readonly Glyph[], right: number): boolean {
  const last = groupLines(glyphs).at(-1)?.at(-1);
  return last !== undefined && leavesNoRoom(last, right);
}

/**
 * The ruled tables of a page, and the characters that stand in none. A frame around text is no table. `cut` tells that a table is too
 * wide for its page: it reaches the page's edge, or characters stand beyond its own. A cell of that edge without any is illegible.
 */
export function readRuledTables({ glyphs, rules, width, edge = width }: PageMarks): { tables: PageTable[]; rest: Glyph[]; cut: boolean } {
  const area = (grid: RuledGrid) => (grid.right - grid.left) * (grid.bottom - grid.top);
  const grids = findRuledGrids(rules, REACH)
    .filter((grid) => isTable(grid, glyphs))
    .sort((a, b) => area(a) - area(b))
    .map((grid) => ({ grid, cells: grid.cells.map((): Glyph[] => []) }));
  const { rest, cut } = fillCells(grids, glyphs);
  const cutGrids = grids.filter(({ grid, cells }) => {
    const isCut = grid.right >= width - 1 || grid.right > edge + 1 || !cells.flat().every((glyph) => isWithin(glyph, edge));
    return isCut && markCutCells(grid, cells, edge);
  });
  const tables = grids.map(({ grid, cells }): PageTable => {
    const { top, bottom, left, right } = grid;
    const rows = gridRows(grid, (index) => cellText(cells[index] ?? [], grid.cells[index]?.right ?? right));
    const lastRow = grid.ys.length - 2;
    const full = grid.cells
      .map((cell, index) => ({ cell, glyphs: cells[index] ?? [] }))
      .filter(({ cell }) => cell.row <= lastRow && lastRow < cell.rowEnd)
      .sort((a, b) => a.cell.column - b.cell.column)
      .map((entry) => isFull(entry.glyphs, entry.cell.right));
    return { top, bottom, left, right, rows, full };
  });
  return { tables: tables.sort((a, b) => a.top - b.top), rest, cut: cut.length + cutGrids.length > 0 };
}
