/** Pages that are pictures → layouts of pages: cells cut out at the ruling lines and read one by one, the rest read as running text. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { isValueCell, readCell } from '../cell-content.ts';
import type { Document } from '../document.ts';
import { announceLongWork } from '../long-work.ts';
import type { IngestMessage } from '../message.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { type CellInk, readCellInk } from './cell-ink.ts';
import { DocumentBuilder } from './document-builder.ts';
import { evenLight, removeDust, smoothNoise } from './even-light.ts';
import { drawnLines, findRules } from './find-rules.ts';
import { addLayouts } from './page-blocks.ts';
import type { PageLayout, PageLine } from './page-layout.ts';
import { openPdf } from './pdf-file.ts';
import { readPictureSize } from './picture-size.ts';
import { clearBox, type Raster, readPgm, writePgm } from './raster.ts';
import { recogniseCells } from './recognise-cells.ts';
import { canRecognise, recognise, renderPage, wrapPicture } from './recognition.ts';
import { findRuledGrids, type RuledGrid } from './ruled-grid.ts';
import { gridRows, type PageTable } from './ruled-tables.ts';
import { findSlant, straighten } from './straighten-page.ts';
import { findTurn, type Quarter, turnRaster } from './turn-page.ts';

/** Pages that are read by recognition: each takes seconds. */
export const MAXIMUM_SCANNED_PAGES = 30;
/** Milliseconds for all pages. */
const MAXIMUM_TIME = 200_000;
/** Pixels of a picture: a page at 600 dots per inch has 35 million. */
const MAXIMUM_PIXELS = 60_000_000;
/** Lines that meet may end this many pixels apart. */
const REACH = 9;
const MOST_CELLS = 1200;

/** Says that sentences were recognised: letters may be wrong even where they look certain. */
export const RECOGNISED: IngestMessage = {
  code: 'text-recognised',
  text: 'The file is a scan; its text was recognised from pictures and may hold wrong characters. Table cells that were not certain are kept as illegible. Compare with the original before relying on it.',
};

/** A column's line that parts most of the rows near one parts this one too, or has been lost there. */
const USUAL_LINE = 0.6;
const NEAR_ROWS = 4;

const isDoubtful = (text: string): boolean => text === '' || text === ILLEGIBLE_MARK || isValueCell(text);

/**
 * The texts of a grid's cells after what its lines say about them. A value over several rows or over columns that most rows part has lost a
 * line between cells: whose value it is cannot be told, so that its row has no value that can.
 */
function doubtLostLines(grid: RuledGrid, texts: string[]): string[] {
  const rows = grid.ys.length - 1;
  const parted = grid.xs.map(() => new Uint8Array(rows));
  for (const cell of grid.cells) parted[cell.column]?.fill(1, cell.row, cell.rowEnd);
  const isUsual = (line: number, row: number): boolean => {
    const near = parted[line]?.subarray(Math.max(0, row - NEAR_ROWS), row + NEAR_ROWS + 1) ?? new Uint8Array(0);
    return near.reduce((sum, one) => sum + one, 0) >= USUAL_LINE * near.length;
  };
  const doubted = new Set<number>();
  for (const [index, cell] of grid.cells.entries()) {
    const text = texts[index] as string;
    if (!isDoubtful(text)) continue;
    const over = Array.from({ length: cell.columnEnd - cell.column - 1 }, (_, step) => cell.column + step + 1);
    const lost = over.some((line) => isUsual(line, cell.row));
    if (lost || (readCell(text).state === 'number' && cell.rowEnd - cell.row > 1))
      for (let row = cell.row; row < cell.rowEnd; row += 1) doubted.add(row);
  }
  return texts.map((text, index) => {
    const cell = grid.cells[index];
    const touched = cell && Array.from({ length: cell.rowEnd - cell.row }, (_, step) => cell.row + step).some((row) => doubted.has(row));
    return touched && isDoubtful(text) ? ILLEGIBLE_MARK : text;
  });
}

/** A cell that is no box: lines around it are missing, and what belongs to it cannot be told. */
const UNTOLD: CellInk = { kind: 'faint', blots: [], cut: false };

/** The tables of a page: the print of all their cells is recognised together. */
async function readGrids(raster: Raster, grids: readonly RuledGrid[], folder: string, name: string): Promise<PageTable[]> {
  const inks = grids.map((grid) =>
    grid.cells.map((cell): CellInk => {
      if (cell.places < (cell.rowEnd - cell.row) * (cell.columnEnd - cell.column)) return UNTOLD;
      return readCellInk(raster, {
        left: Math.round(cell.left),
        top: Math.round(cell.top),
        right: Math.round(cell.right),
        bottom: Math.round(cell.bottom),
      });
    }),
  );
  const printed = inks.flatMap((cells, table) => cells.flatMap((ink, cell) => (ink.kind === 'print' ? [{ ...ink, table, cell }] : [])));
  const recognised = await recogniseCells(raster, printed, folder, name);
  return grids.map((grid, table) => {
    const texts = (inks[table] ?? []).map((ink): string => (ink.kind === 'blank' ? '' : ILLEGIBLE_MARK));
    for (const [index, place] of printed.entries()) if (place.table === table) texts[place.cell] = recognised[index] as string;
    const settled = doubtLostLines(grid, texts);
    const { top, bottom, left, right } = grid;
    return {
      top,
      bottom,
      left,
      right,
      rows: gridRows(
        grid,
        (index) => settled[index] as string,
        (index) => (settled[index] === ILLEGIBLE_MARK ? ILLEGIBLE_MARK : ''),
      ),
      full: [],
    };
  });
}

/** A page as a picture in even light. */
async function takePicture(pdf: string, number: number, folder: string, sideways: boolean): Promise<Raster | undefined> {
  const given = readPgm(await renderPage(pdf, number, folder, sideways));
  if (!given) return undefined;
  const even = evenLight(smoothNoise(given));
  removeDust(even);
  return even;
}

async function readPage(pdf: string, number: number, folder: string): Promise<{ layout: PageLayout; turn: Quarter } | undefined> {
  const lying = await takePicture(pdf, number, folder, false);
  if (!lying) return undefined;
  const wide = lying.width > lying.height ? await takePicture(pdf, number, folder, true) : undefined;
  const turn = await findTurn(wide ?? lying, folder, `turn-${number}`);
  const even = turnRaster(turn === 1 || turn === 3 ? (wide ?? lying) : lying, turn);
  const raster = straighten(even, findSlant(even));
  const grids = findRuledGrids(findRules(raster), REACH, drawnLines(raster)).filter(
    (grid) => grid.cells.length >= 4 && grid.cells.length <= MOST_CELLS,
  );
  const tables = await readGrids(raster, grids, folder, `page-${number}`);
  for (const grid of grids)
    clearBox(raster, { left: grid.left - REACH, top: grid.top - REACH, right: grid.right + REACH, bottom: grid.bottom + REACH });
  const file = path.join(folder, `rest-${number}.pgm`);
  await writeFile(file, writePgm(raster));
  const lines = (await recognise([file], folder, `rest-${number}`, { language: 'chi_sim', layout: 3 })).map((line): PageLine => {
    const size = Math.max(20, Math.min(line.bottom - line.top, 60));
    return { text: line.text, segments: [], pieces: [], y: line.bottom, left: line.left, right: line.right, size };
  });
  const { width, height } = raster;
  return { layout: { width, height, edge: width, tables, lines: lines.sort((a, b) => a.y - b.y), cut: false }, turn };
}

/** Pages that were read, by number, and the numbers of those that were not: too many, too slow or damaged. */
export interface ScannedPages {
  layouts: Map<number, PageLayout>;
  unread: number[];
  /** Pages that did not lie upright, with the turns that make them so. */
  turned: Map<number, Quarter>;
}

/** Says which pages were turned. */
export function pagesTurned({ turned }: ScannedPages): IngestMessage[] {
  return [...turned].map(([page, quarters]) => ({
    code: 'page-turned',
    text: `Page ${page} does not lie upright; it was turned by ${quarters * 90} degrees clockwise and then read.`,
  }));
}

/** Says which pages were not read. */
export function pagesUnread(unread: readonly number[], pages: number): IngestMessage[] {
  if (unread.length === 0) return [];
  const text = `Page ${unread.join(', ')} of ${pages} has no text, only a picture or nothing; it was not read.`;
  return [{ code: 'page-without-text', text }];
}

/**
 * The layouts of some pages of a PDF by number, or of all pages of a picture file. Undefined where the
 * programs are not installed.
 */
export async function readScannedPages(bytes: Uint8Array, pages: readonly number[] | 'picture'): Promise<ScannedPages | undefined> {
  if (!(await canRecognise())) return undefined;
  announceLongWork(MAXIMUM_TIME / 1000 + 60);
  const folder = await mkdtemp(path.join(tmpdir(), 'wenbao-scan-'));
  try {
    const file = path.join(folder, 'source');
    await writeFile(file, bytes);
    const pdf = pages === 'picture' ? await wrapPicture(file, folder) : file;
    const numbers = pages === 'picture' ? await listPages(pdf) : pages;
    const started = Date.now();
    const layouts = new Map<number, PageLayout>();
    const turned = new Map<number, Quarter>();
    for (const number of numbers.slice(0, MAXIMUM_SCANNED_PAGES)) {
      if (Date.now() - started > MAXIMUM_TIME) break;
      const page = await readPage(pdf, number, folder).catch(() => undefined);
      if (page) layouts.set(number, page.layout);
      if (page && page.turn > 0) turned.set(number, page.turn);
    }
    return { layouts, unread: numbers.filter((number) => !layouts.has(number)), turned };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listPages(pdf: string): Promise<number[]> {
  const file = await openPdf(new Uint8Array(await readFile(pdf)));
  if (typeof file === 'string') return [];
  await file.close();
  return Array.from({ length: file.pages }, (_, index) => index + 1);
}

/** The document of a picture file (PNG, JPEG, TIFF with one or more pages). */
export async function readPicture(bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  const size = readPictureSize(bytes);
  if (!size) return reject(source, 'file-damaged');
  if (size.width * size.height > MAXIMUM_PIXELS)
    return reject(source, 'picture-too-large', `It claims ${size.width} × ${size.height} pixels.`);
  const scanned = await readScannedPages(bytes, 'picture').catch(
    (): ScannedPages => ({ layouts: new Map(), unread: [], turned: new Map() }),
  );
  if (!scanned) return reject(source, 'scan-unreadable');
  const { layouts, unread } = scanned;
  if (layouts.size === 0) return reject(source, 'file-damaged');
  const builder = new DocumentBuilder();
  builder.messages.push(RECOGNISED, ...pagesTurned(scanned), ...pagesUnread(unread, layouts.size + unread.length));
  builder.recognised = true;
  addLayouts(builder, [...layouts.values()]);
  return builder.build();
}
