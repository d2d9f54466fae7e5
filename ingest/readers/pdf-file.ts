/** The PDF library behind the few things that are asked of it; loaded when the first PDF is read. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IngestMessage } from '../message.ts';
import type { RejectionCode } from '../rejection.ts';
import type { PageMarks } from './page-marks.ts';
import { type FontMetrics, type Operators, readMarks } from './pdf-marks.ts';
import { matrixOf } from './pdf-matrix.ts';
import { hideUndecodable } from './undecodable-fonts.ts';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Pdf = Awaited<ReturnType<Library['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

export interface PdfFile {
  pages: number;
  library: Library;
  pdf: Pdf;
  close: () => Promise<void>;
}

/** Characters of one page that are read; a full page of small print has 5,000. */
const MAXIMUM_GLYPHS = 60_000;

/** Opens the file without running scripts or decoding pictures. The code says why it cannot be. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | RejectionCode> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    return { pages: pdf.numPages, library, pdf, close: () => task.destroy() };
  } catch (failure) {
    await task.destroy();
    return failure instanceof Error && failure.name === 'PasswordException' ? 'file-encrypted' : 'file-damaged';
  }
}

function fontOf(page: Page, id: string): FontMetrics {
  const found: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
  const font = (found ?? {}) as { fontMatrix?: unknown; vertical?: unknown };
  return { scale: matrixOf(font.fontMatrix ?? [0.001])[0], vertical: font.vertical === true };
}

/** What a PDF's page shows, and what speaks against trusting its text. */
export interface PdfPage extends PageMarks {
  messages: IngestMessage[];
  /** Most of its text is in fonts that do not tell which characters they print. */
  undecodable: boolean;
  /** A picture takes most of the page: the text may be another program's reading of it. */
  pictured: boolean;
}

/** Share of a page's characters, and of its room, above which this holds. */
const UNDECODABLE_SHARE = 0.1;
const PICTURED_SHARE = 0.7;

/** Characters and lines of a page, upright: a page whose text runs sideways is turned first. Slanted text is left out and counted. */
export async function readPageMarks(file: PdfFile, number: number): Promise<PdfPage> {
  const messages: IngestMessage[] = [];
  try {
    const page = await file.pdf.getPage(number);
    const list = await page.getOperatorList();
    const operators: Operators = {
      codes: list.fnArray,
      arguments: list.argsArray,
      names: file.library.OPS,
      font: (id) => fontOf(page, id),
    };
    const read = (rotation: number) => {
      const viewport = page.getViewport({ scale: 1, rotation });
      return { ...readMarks(operators, matrixOf(viewport.transform), MAXIMUM_GLYPHS), width: viewport.width, height: viewport.height };
    };
    let marks = read(page.rotate);
    const counts = [0, 1, 2, 3].map((turn) => marks.glyphs.filter((glyph) => glyph.turn === turn).length);
    const turn = counts.indexOf(Math.max(...counts));
    if (turn > 0) marks = read(page.rotate + 360 - 90 * turn);
    page.cleanup();
    const upright = marks.glyphs.filter((glyph) => glyph.turn === 0);
    const others = marks.glyphs.length - upright.length;
    const { shown: glyphs, hidden } = hideUndecodable(upright);
    if (hidden > 0)
      messages.push({
        code: 'characters-undecodable',
        text: `${hidden} characters on page ${number} are printed in fonts that do not tell which characters they are; none of them was taken for text.`,
      });
    if (others > 0)
      messages.push({ code: 'text-slanted', text: `${others} slanted or turned characters on page ${number} were left out.` });
    if (marks.hidden > 0)
      messages.push({
        code: 'text-invisible',
        text: `${marks.hidden} invisible characters on page ${number} were left out: they are another program's reading of a picture, or meant not to be seen.`,
      });
    if (!marks.complete)
      messages.push({
        code: 'characters-too-many',
        text: `Page ${number} prints more than ${MAXIMUM_GLYPHS} characters; the rest was not read.`,
      });
    const { width, height, rules } = marks;
    return {
      width,
      height,
      edge: Math.min(marks.edge, width),
      glyphs,
      rules,
      messages,
      undecodable: hidden > UNDECODABLE_SHARE * glyphs.length,
      pictured: marks.pictures.some((picture) => picture.width * picture.height > PICTURED_SHARE * width * height),
    };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    messages.push({ code: 'page-unreadable', text: `Page ${number} could not be read (${reason.slice(0, 120)}).` });
    return { width: 0, height: 0, glyphs: [], rules: [], messages, undecodable: false, pictured: false };
  }
}
