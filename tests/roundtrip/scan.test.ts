import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../ingest/ingest.ts';
import { canRecognise } from '../../ingest/readers/recognition.ts';
import { compareCells } from '../ingest/compare-cells.ts';
import { randomReport } from '../ingest/random-report.ts';
import { renderPages, writeJpeg, writePicturePdf, writePng, writeTiff } from './picture-files.ts';
import { PRINTERS } from './print-pdf.ts';
import { reportPage } from './report-page.ts';
import { type ScanStyle, scanPage } from './scan-picture.ts';

interface Kind {
  name: string;
  edition: string;
  style: ScanStyle;
  file: 'pdf' | 'png' | 'tif' | 'jpg';
  /** Quality of the lossy compression. */
  jpeg?: number;
  /** Share of cells that are read exactly, at least. The others say of themselves that they cannot be told. */
  least: number;
}

const PHOTOGRAPHED = [
  [0.02, 0.015],
  [0.05, 0.03],
  [0.03, 0.02],
  [0, 0.01],
] as const;

const KINDS: readonly Kind[] = [
  { name: 'clean, 300 dpi', edition: '2021', style: { dpi: 300 }, file: 'pdf', least: 0.97 },
  { name: 'askew', edition: '2019', style: { dpi: 200, turned: 1.4, noise: 5 }, file: 'pdf', least: 0.9 },
  {
    name: 'coarse and upside down',
    edition: '2021',
    style: { dpi: 150, turned: 0.3, paper: 240, lying: 2 },
    file: 'pdf',
    jpeg: 55,
    least: 0.6,
  },
  { name: 'faint', edition: '2021', style: { dpi: 200, turned: 0.3, ink: 140, noise: 4 }, file: 'pdf', least: 0.7 },
  { name: 'black and white', edition: 'pre-2019', style: { dpi: 200, turned: 0.5, threshold: 150, noise: 8 }, file: 'tif', least: 0.3 },
  {
    name: 'photographed sideways in shadow',
    edition: '2021',
    style: { dpi: 220, corners: PHOTOGRAPHED, shadow: 0.55, noise: 6, lying: 1 },
    file: 'jpg',
    jpeg: 75,
    least: 0.7,
  },
  { name: 'stamped', edition: '2019', style: { dpi: 200, turned: 0.3, stamp: 110 }, file: 'png', least: 0.6 },
];

const { Chromium: print } = PRINTERS;
const missing = print === undefined || spawnSync('pdftoppm', ['-v']).status !== 0 || !(await canRecognise());

describe.skipIf(missing)('scans (need Chromium, pdftoppm and tesseract with chi_sim)', () => {
  it.each(KINDS.map((kind, index) => ({ ...kind, index })))('$name', async ({ name, edition, style, file, jpeg, least, index }) => {
    const options = { editions: [edition], sound: true, zeros: ['0', '', '/', '—'], bare: index % 2 === 0 };
    const [report] = fc.sample(randomReport(options), { numRuns: 1, seed: 40 + index });
    if (!report || !print) throw new Error('no report was drawn');
    const single = file === 'png' || file === 'jpg';
    const html = reportPage([report], () => ({
      ruled: true,
      size: 9 + (index % 3),
      padding: 2 + (index % 3),
      align: index % 2 === 0 ? 'center' : 'left',
    }));
    const sheet = single ? html.replace('<style>', '<style>@page{size:240mm 700mm}') : html;
    const pages = renderPages(print(sheet), style.dpi).map((page, number) => scanPage(page, style, 100 * index + number + 1));
    const [first] = pages;
    if (!first) throw new Error('nothing was printed');
    const bytes =
      file === 'png'
        ? writePng(first)
        : file === 'tif'
          ? writeTiff(pages, style.dpi)
          : file === 'jpg'
            ? writeJpeg(first, jpeg ?? 80)
            : writePicturePdf(pages, style.dpi, jpeg);
    const reading = await readReportFile(bytes, `scan.${file}`, { organ: report.organ, year: report.year });
    if (!('figures' in reading)) throw new Error(reading.text);
    const { exact, wrong, lost, illegible } = compareCells(report, reading.figures);
    const all = report.cells.size;
    // A table that is not found is told in a message; a cell that is said to be blank is not.
    const told = reading.messages.some((message) => message.code === 'table-not-found');
    const silent = lost.filter((line) => !told || !line.endsWith('read nothing'));
    console.info(
      `${name}: ${exact} of ${all} exact, ${illegible.length} illegible, ${wrong.length} wrong, ${lost.length - silent.length} lost and told`,
    );
    expect({ wrong, silent }).toEqual({ wrong: [], silent: [] });
    const turned = reading.messages.filter((message) => message.code === 'page-turned').length;
    expect(turned).toBe(style.lying ? (single ? 1 : pages.length) : 0);
    expect(exact / all).toBeGreaterThanOrEqual(least);
  });
});
