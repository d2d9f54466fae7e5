/** One page → its tables, and the lines of print beside them. */
import { isUnitCell, readCell } from '../cell-content.ts';
import { cutSegments, dropDoubles, groupLines, lineText, type Segment } from './page-lines.ts';
import type { PageMarks } from './page-marks.ts';
import { type PageTable, readRuledTables } from './ruled-tables.ts';

export interface PageLine {
  text: string;
  segments: Segment[];
  /** The same cut wherever characters do not touch. */
  pieces: Segment[];
  /** Baseline. */
  y: number;
  left: number;
  right: number;
  size: number;
}

export interface PageLayout {
  width: number;
  height: number;
  /** Right edge of what is shown of the page. */
  edge: number;
  tables: PageTable[];
  lines: PageLine[];
  /** A table is wider than the page. */
  cut: boolean;
}

/** White space of this many sizes of type parts the words of a line into columns. */
const COLUMN_GAP = 0.4;
/** White space that no type has between the characters of one word, unless they are spaced out. */
const PIECE_GAP = 0.1;
/** Share of a page's height at its top and bottom where page numbers and running titles stand. */
const MARGIN = 0.1;

const PAGE_NUMBER =
  /^(?:[-—–－•·~]{0,2}\s{0,4}\d{1,4}\s{0,4}[-—–－•·~]{0,2}|第\s{0,2}\d{1,4}\s{0,2}页(?:\s{0,2}[,，/]?\s{0,2}共\s{0,2}\d{1,4}\s{0,2}页)?|\d{1,4}\s{0,2}[/／]\s{0,2}\d{1,4})$/u;

export function readPageLayout(marks: PageMarks): PageLayout {
  const { tables, rest, cut } = readRuledTables({ ...marks, glyphs: dropDoubles(marks.glyphs) });
  const lines = groupLines(rest).map((glyphs): PageLine => {
    const segments = cutSegments(glyphs, COLUMN_GAP);
    return {
      text: lineText(glyphs).trim(),
      segments,
      pieces: cutSegments(glyphs, PIECE_GAP),
      y: segments[0]?.y ?? 0,
      left: Math.min(...segments.map((segment) => segment.left)),
      right: Math.max(...segments.map((segment) => segment.right)),
      size: Math.max(...segments.map((segment) => segment.size)),
    };
  });
  return { width: marks.width, height: marks.height, edge: marks.edge ?? marks.width, tables, lines, cut };
}

/** Whether a line stands where page numbers and running titles do. */
export const inMargin = (page: PageLayout, line: PageLine): boolean => line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);

/** Sizes of type by which a page number stands off from everything else, and its width at the most. */
const OFF_THE_BODY = 1.6;
const WIDEST_NUMBER = 14;

/** A line that may be a page number: it stands alone in the margin, and is not the values of a row, which have their label beside them. */
function readPageNumber(page: PageLayout, line: PageLine): number | undefined {
  if (!inMargin(page, line) || !PAGE_NUMBER.test(line.text) || line.right - line.left > WIDEST_NUMBER * line.size) return undefined;
  const near = page.lines.some((other) => other !== line && Math.abs(other.y - line.y) < OFF_THE_BODY * Math.max(line.size, other.size));
  return near ? undefined : Number(/\d+/u.exec(line.text)?.[0]);
}

/** Page numbers: those that count the pages, and those that are printed as nothing else is. */
function findPageNumbers(pages: readonly PageLayout[]): Set<PageLine> {
  const found = pages.flatMap((page, index) =>
    page.lines.flatMap((line) => {
      const number = readPageNumber(page, line);
      return number === undefined ? [] : [{ line, offset: number - index }];
    }),
  );
  const counts = (offset: number): boolean => offset === 1 || found.filter((other) => other.offset === offset).length > 1;
  return new Set(found.filter(({ line, offset }) => counts(offset) || !/^\d+$/u.test(line.text)).map(({ line }) => line));
}

/** Whether a line has words; values alone may stand at one height on several pages. */
const hasWords = (line: PageLine): boolean =>
  line.segments.length === 0 ||
  line.segments.some(({ text }) => /\p{L}{2}/u.test(text) && !isUnitCell(text) && readCell(text).state !== 'number');

/** Takes page numbers out of the margins, and lines of words that most pages print there alike but for their digits. */
export function dropRunningLines(pages: readonly PageLayout[]): void {
  const numbers = findPageNumbers(pages);
  const shape = (line: PageLine): string => `${Math.round(line.y / 6)} ${line.text.replace(/\d+/gu, '0')}`;
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of page.lines.filter((candidate) => inMargin(page, candidate)))
      counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  }
  const isRunning = (page: PageLayout, line: PageLine): boolean =>
    inMargin(page, line) && hasWords(line) && pages.length > 2 && (counts.get(shape(line)) ?? 0) > pages.length / 2;
  for (const page of pages) page.lines = page.lines.filter((line) => !numbers.has(line) && !isRunning(page, line));
}
