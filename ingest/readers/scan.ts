/** Pages that are pictures → layouts of pages: cells cut out at the ruling lines and read one by one, the rest read as running text. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import type { Document } from '../document.ts';
import { announceLongWork } from '../long-work.ts';
import type { IngestMessage } from '../message.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../report.ts';
import { DocumentBuilder } from './document-builder.ts';
import { addLayouts } from './page-blocks.ts';
import type { PageLayout, PageLine } from './page-layout.ts';
import { readPictureSize } from './picture-size.ts';
import { type Box, clearBox, findInk, type Raster, readPgm, takeRules, writePgm } from './raster.ts';
import { recogniseCells } from './recognise-cells.ts';
import { canRecognise, recognise, renderPage, wrapPicture } from './recognition.ts';
import { findRuledGrids, type RuledGrid } from './ruled-grid.ts';
import { gridRows, type PageTable } from './ruled-tables.ts';

/** Pages that are read by recognition: each takes seconds. */
export const MAXIMUM_SCANNED_PAGES = 30;
/** Milliseconds for all pages. */
const MAXIMUM_TIME = 200_000;
/** Pixels of a picture: a page at 600 dots per inch has 35 million. */
const MAXIMUM_PIXELS = 60_000_000;
/** Lines that meet may end this many pixels apart; the same is kept clear of them inside a cell. */
const REACH = 9;
const INSET = 5;
const MOST_CELLS = 1200;

/** Says that sentences were recognised: letters may be wrong even where they look certain. */
export const RECOGNISED: IngestMessage = {
  code: 'text-recognised',
  text: 'The file is a scan; its text was recognised from pictures and may hold wrong characters. Table cells that were not certain are kept as illegible. Compare with the original before relying on it.',
};

/** Number of lines of print in a box: bands of ink with white between. */
function countLines(raster: Raster, box: Box): number {
  let lines = 0;
  let inside = false;
  for (let y = box.top; y < box.bottom; y += 1) {
    const row = raster.pixels.subarray(y * raster.width + box.left, y * raster.width + box.right);
    const ink = row.some((pixel) => pixel < 150);
    if (ink && !inside) lines += 1;
    inside = ink;
  }
  return box.bottom - box.top < 70 ? 1 : Math.max(1, lines);
}

async function readGrid(raster: Raster, grid: RuledGrid, folder: string, name: string): Promise<PageTable> {
  const boxes = grid.cells.map((cell) =>
    findInk(raster, {
      left: Math.round(cell.left) + INSET,
      top: Math.round(cell.top) + INSET,
      right: Math.round(cell.right) - INSET,
      bottom: Math.round(cell.bottom) - INSET,
    }),
  );
  const inked = boxes.flatMap((box, index) => (box ? [{ box, index, lines: countLines(raster, box) }] : []));
  const texts = await recogniseCells(raster, inked, folder, name);
  const byCell = new Map(inked.map(({ index }, place) => [index, texts[place] ?? ILLEGIBLE_MARK]));
  const { top, bottom, left, right } = grid;
  return { top, bottom, left, right, rows: gridRows(grid, (index) => byCell.get(index) ?? ''), full: [] };
}

async function readPage(pdf: string, number: number, folder: string): Promise<PageLayout | undefined> {
  const raster = readPgm(await renderPage(pdf, number, folder));
  if (!raster) return undefined;
  const { rules, cleared } = takeRules(raster);
  const grids = findRuledGrids(rules, REACH).filter((grid) => grid.cells.length >= 4 && grid.cells.length <= MOST_CELLS);
  const tables: PageTable[] = [];
  for (const [index, grid] of grids.entries()) {
    tables.push(await readGrid(cleared, grid, folder, `p${number}-t${index}`));
    clearBox(cleared, { left: grid.left - REACH, top: grid.top - REACH, right: grid.right + REACH, bottom: grid.bottom + REACH });
  }
  const file = path.join(folder, `rest-${number}.pgm`);
  await writeFile(file, writePgm(cleared));
  const lines = (await recognise([file], folder, `rest-${number}`, { language: 'chi_sim', layout: 3 })).map((line): PageLine => {
    const size = Math.max(20, Math.min(line.bottom - line.top, 60));
    return { text: line.text, segments: [], y: line.bottom, left: line.left, right: line.right, size };
  });
  return { width: raster.width, height: raster.height, tables, lines: lines.sort((a, b) => a.y - b.y), cut: false };
}

/** The layouts of some pages of a PDF by number; pages that could not be read are missing. Undefined where the programs are not installed. */
export async function readScannedPages(
  bytes: Uint8Array,
  pages: readonly number[],
  picture = false,
): Promise<Map<number, PageLayout> | undefined> {
  if (!(await canRecognise())) return undefined;
  announceLongWork(MAXIMUM_TIME / 1000 + 60);
  const folder = await mkdtemp(path.join(tmpdir(), 'wenbao-scan-'));
  try {
    const file = path.join(folder, 'source');
    await writeFile(file, bytes);
    const pdf = picture ? await wrapPicture(file, folder) : file;
    const started = Date.now();
    const layouts = new Map<number, PageLayout>();
    for (const number of pages.slice(0, MAXIMUM_SCANNED_PAGES)) {
      if (Date.now() - started > MAXIMUM_TIME) break;
      const layout = await readPage(pdf, number, folder).catch(() => undefined);
      if (layout) layouts.set(number, layout);
    }
    return layouts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The document of a picture file (PNG, JPEG, TIFF): its first page. */
export async function readPicture(bytes: Uint8Array, source: string): Promise<Document | Rejection> {
  const size = readPictureSize(bytes);
  if (!size) return reject(source, 'file-damaged');
  if (size.width * size.height > MAXIMUM_PIXELS)
    return reject(source, 'picture-too-large', `It claims ${size.width} × ${size.height} pixels.`);
  const layout = await readScannedPages(bytes, [1], true).catch(() => new Map<number, PageLayout>());
  const page = layout?.get(1);
  if (!page) return reject(source, layout ? 'file-damaged' : 'scan-unreadable');
  const builder = new DocumentBuilder();
  builder.messages.push(RECOGNISED);
  addLayouts(builder, [page]);
  return builder.build();
}
