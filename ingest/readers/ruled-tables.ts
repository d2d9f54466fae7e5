/** Characters inside ruling lines → rows of cells. */
import { cellText } from './page-lines.ts';
import { type Glyph, glyphCentre, type Rule } from './page-marks.ts';
import { findRuledGrids, type RuledGrid } from './ruled-grid.ts';

/** A table on a page: its place, and its rows as printed cells. */
export interface PageTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: string[][];
}

/** Lines that meet may end this many points apart. */
const REACH = 2.6;
/** An empty cell narrower than this is the room between double lines. */
const NARROWEST_CELL = 5;

/**
 * A cell over several rows stands in the first of them and is an empty cell in the others, so that every row has its columns in order;
 * one over several columns is one cell.
 */
export function gridRows(grid: RuledGrid, textOf: (index: number) => string): string[][] {
  const texts = grid.cells.map((_, index) => textOf(index));
  const rows: string[][] = [];
  for (let row = 0; row + 1 < grid.ys.length; row += 1) {
    const here = grid.cells
      .map((cell, index) => ({ cell, text: cell.row === row ? (texts[index] as string) : '', whole: texts[index] as string }))
      .filter(({ cell, whole }) => cell.row <= row && row < cell.rowEnd && (whole !== '' || cell.right - cell.left >= NARROWEST_CELL))
      .sort((a, b) => a.cell.column - b.cell.column);
    const begins = here.some(({ cell }) => cell.row === row);
    const thin = (grid.ys[row + 1] as number) - (grid.ys[row] as number) < NARROWEST_CELL && here.every(({ text }) => text === '');
    if (here.length > 0 && begins && !thin) rows.push(here.map(({ text }) => text));
  }
  return rows;
}

/** The ruled tables of a page, and the characters that stand in none. A frame around text is no table. */
export function readRuledTables(glyphs: readonly Glyph[], rules: readonly Rule[]): { tables: PageTable[]; rest: Glyph[] } {
  const area = (grid: RuledGrid) => (grid.right - grid.left) * (grid.bottom - grid.top);
  const grids = findRuledGrids(rules, REACH)
    .sort((a, b) => area(a) - area(b))
    .map((grid) => ({ grid, cells: grid.cells.map((): Glyph[] => []) }));
  let rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const { x, y } = glyphCentre(glyph);
    const home = grids.find(({ grid }) => x >= grid.left && x <= grid.right && y >= grid.top && y <= grid.bottom);
    const row = home?.grid.ys.findLastIndex((at) => at <= y) ?? -1;
    const column = home?.grid.xs.findLastIndex((at) => at <= x) ?? -1;
    const index =
      home?.grid.cells.findIndex((box) => box.row <= row && row < box.rowEnd && box.column <= column && column < box.columnEnd) ?? -1;
    const into = index === -1 ? undefined : home?.cells[index];
    (into ?? rest).push(glyph);
  }
  const tables: PageTable[] = [];
  for (const { grid, cells } of grids) {
    if (cells.filter((cell) => cell.length > 0).length < 2) {
      rest = rest.concat(...cells);
      continue;
    }
    const { top, bottom, left, right } = grid;
    const rows = gridRows(grid, (index) => cellText(cells[index] as Glyph[], grid.cells[index]?.right ?? right));
    tables.push({ top, bottom, left, right, rows });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}
