/** One page → its tables, and the lines of print beside them. */
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
  return { width: marks.width, height: marks.height, tables, lines, cut };
}

const inMargin = (page: PageLayout, line: PageLine): boolean => line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);

/** Takes page numbers out of the margins, and lines that most pages print there alike but for their digits. */
export function dropRunningLines(pages: readonly PageLayout[]): void {
  const shape = (line: PageLine): string => `${Math.round(line.y / 6)} ${line.text.replace(/\d+/gu, '0')}`;
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of page.lines.filter((candidate) => inMargin(page, candidate)))
      counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  }
  const isRunning = (page: PageLayout, line: PageLine): boolean =>
    inMargin(page, line) && (PAGE_NUMBER.test(line.text) || (pages.length > 2 && (counts.get(shape(line)) ?? 0) > pages.length / 2));
  for (const page of pages) page.lines = page.lines.filter((line) => !isRunning(page, line));
}
