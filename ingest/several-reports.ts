/** A file that holds one report twice, or several reports: told apart by the titles that a report follows. */
import { EDITIONS } from '../data/forms/editions.ts';
import type { Block, Document } from './document.ts';
import { foldLabel, foldSpace } from './fold-label.ts';
import type { IngestMessage } from './message.ts';
import { listFormLabels } from './paragraphs.ts';
import type { Section } from './report.ts';
import { findTitleAt, isSameReport, matchYearlessTitle } from './title.ts';

/** Fewer rows than this are printed again by a page break or an editor's slip. */
const LEAST_ROWS = 6;
const QUOTED_TITLES = 6;
const LONGEST_TITLE_BLOCK = 120;
/** What follows the title of a report: so many headings of parts, or a table with so many labels of a form. */
const LEAST_PARTS = 2;
const LEAST_LABELS = 3;

export interface SeveralReports {
  /** Titles of the different reports, as printed; fewer than two where it is one report. */
  titles: string[];
  /** The messages of the reading, those on single rows printed again as one. */
  messages: IngestMessage[];
}

interface FoundTitle {
  text: string;
  organ?: string;
  year?: number;
  start: number;
}

/** Every title in the document, on one to three lines, in order. */
function listTitles(blocks: readonly Block[]): FoundTitle[] {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));
  const lines = texts.map(({ text }) => (text.length > LONGEST_TITLE_BLOCK ? '' : foldSpace(text)));
  const titles: FoundTitle[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = findTitleAt(lines, index);
    const yearless = found ? undefined : matchYearlessTitle(lines[index] ?? '');
    const start = texts[index]?.start ?? 0;
    if (found) titles.push({ ...found.title, start });
    else if (yearless) titles.push({ text: lines[index] ?? '', ...yearless, start });
    index += found?.count ?? 1;
  }
  return titles;
}

/** Whether a report stands between two places: headings of its parts, or a table of a form. */
function hasReport(blocks: readonly Block[], sections: readonly Section[], from: number, to: number, labels: ReadonlySet<string>): boolean {
  const parts = sections.filter(({ level, start }) => level === 1 && start >= from && start < to);
  if (parts.length >= LEAST_PARTS) return true;
  return blocks.some((block) => {
    if (block.kind !== 'table' || block.start < from || block.start >= to) return false;
    const found = new Set(block.rows.flatMap((row) => row.map((cell) => (cell.text.length > 100 ? '' : foldLabel(cell.text)))));
    return [...found].filter((label) => label !== '' && labels.has(label)).length >= LEAST_LABELS;
  });
}

/**
 * The different reports of a file, and what is said of one that it holds twice. A title counts where a report follows it: those in a list of links,
 * on the pages of a file or above another title are none.
 */
export function findSeveralReports(document: Document, sections: readonly Section[], messages: readonly IngestMessage[]): SeveralReports {
  const labels = listFormLabels(EDITIONS);
  const { blocks, text } = document;
  const all = listTitles(blocks);
  const opening = all.filter(({ start }, index) => hasReport(blocks, sections, start, all[index + 1]?.start ?? text.length + 1, labels));
  const different = opening.filter((title, index) => !opening.slice(0, index).some((known) => isSameReport(known, title)));
  const titles = different.slice(0, QUOTED_TITLES).map((title) => title.text.slice(0, 60));
  const repeated = messages.filter((message) => message.code === 'row-repeated');
  if (titles.length > 1 || repeated.length < LEAST_ROWS) return { titles, messages: [...messages] };
  const told = {
    code: 'tables-repeated',
    text: `The tables are printed more than once (${repeated.length} rows again), as where a file holds the report twice; cells that differ are kept as illegible.`,
    ...(repeated[0]?.offset === undefined ? {} : { offset: repeated[0].offset }),
  };
  return { titles, messages: [...messages.filter((message) => message.code !== 'row-repeated'), told] };
}
