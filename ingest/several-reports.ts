/** A file that holds one report twice, or several reports: told apart by the titles that a report follows. */
import { EDITIONS } from '../data/forms/editions.ts';
import { PREFACE_TITLE } from '../data/heading-patterns.ts';
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
const LONGEST_LABEL = 100;

export interface SeveralReports {
  /** Titles of the different reports, as printed; fewer than two where it is one report. */
  titles: string[];
  /** All different titles with a year that the file prints, a report behind them or not. */
  listed: string[];
  /** The messages of the reading, those on single rows printed again as one. */
  messages: IngestMessage[];
}

interface FoundTitle {
  text: string;
  organ?: string;
  year?: number;
  start: number;
}

/** The heading of a part of a report that speaks of another one, or of a page about it: 2022年年度报告问题整改情况. */
const ABOUT_REPORTS = /(?:报告|年报)(?![》）)]*$)[^（(]{0,24}(?:情况|问题|整改|落实|要求|通知|解读|说明|目录|链接|编制|发布)/u;
const NUMBERING = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]{1,2}/u;
const HEADING_NUMBER = /^[（(]?([一二三四五六七八九十]{1,3})[)）、．.]/u;

/** Every title in the document, on one to three lines, in order. */
function listTitles(blocks: readonly Block[]): FoundTitle[] {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));
  const lines = texts.map(({ text }) =>
    text.length > LONGEST_TITLE_BLOCK || ABOUT_REPORTS.test(text) ? '' : foldSpace(text).replace(NUMBERING, ''),
  );
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

/** What stands below a title: the parts that its headings open, and the labels of a form in its tables. */
interface Below {
  parts: ReadonlySet<string>;
  labels: ReadonlySet<string>;
}

/** A part by its number, or by its name where it has none: 一, 总体情况. */
const partOf = ({ title }: Section): string => HEADING_NUMBER.exec(title)?.[1] ?? foldLabel(title);

function readBelow({ blocks }: Document, sections: readonly Section[], from: number, to: number, labels: ReadonlySet<string>): Below {
  const inside = ({ start }: { start: number }): boolean => start > from && start < to;
  const headings = sections.filter((section) => section.title !== PREFACE_TITLE && inside(section));
  const level = Math.min(...headings.map((section) => section.level));
  const cells = blocks.filter(inside).flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  const folds = cells.map(({ text }) => (text.length > LONGEST_LABEL ? '' : foldLabel(text)));
  return {
    parts: new Set(headings.filter((section) => section.level === level).map(partOf)),
    labels: new Set(folds.filter((fold) => fold.length > 1 && labels.has(fold))),
  };
}

const isReport = ({ parts, labels }: Below): boolean => parts.size >= LEAST_PARTS || labels.size >= LEAST_LABELS;

/** Whether what stands below a title begins anew what stood below those before: the header of a page does not. */
function beginsAnew(below: Below, before: readonly Below[]): boolean {
  const again = (of: (one: Below) => ReadonlySet<string>): number =>
    [...of(below)].filter((one) => before.some((earlier) => of(earlier).has(one))).length;
  return again(({ parts }) => parts) > 0 || again(({ labels }) => labels) >= LEAST_LABELS;
}

/**
 * The different reports of a file, and what is said of one that it holds twice. A title counts where a report follows it: those in a list of links,
 * on the pages of a file or above another title are none.
 */
export function findSeveralReports(document: Document, sections: readonly Section[], messages: readonly IngestMessage[]): SeveralReports {
  const labels = listFormLabels(EDITIONS);
  const { blocks, text } = document;
  const all = listTitles(blocks);
  const reports = all
    .map((title, index) => ({ title, below: readBelow(document, sections, title.start, all[index + 1]?.start ?? text.length + 1, labels) }))
    .filter(({ below }) => isReport(below));
  const different = reports
    .filter(({ title, below }, index) => {
      const before = reports.slice(0, index);
      const known = before.some((earlier) => isSameReport(earlier.title, title));
      return (
        index === 0 ||
        (!known &&
          beginsAnew(
            below,
            before.map((earlier) => earlier.below),
          ))
      );
    })
    .map(({ title }) => title);
  const dated = all.filter(({ year }) => year !== undefined);
  const listed = dated.filter((title, at) => !dated.slice(0, at).some((known) => isSameReport(known, title))).map((title) => title.text);
  const titles = different.slice(0, QUOTED_TITLES).map((title) => title.text.slice(0, 60));
  const repeated = messages.filter((message) => message.code === 'row-repeated');
  if (titles.length > 1 || repeated.length < LEAST_ROWS) return { titles, listed, messages: [...messages] };
  const told = {
    code: 'tables-repeated',
    text: `The tables are printed more than once (${repeated.length} rows again), as where a file holds the report twice; cells that differ are kept as illegible.`,
    ...(repeated[0]?.offset === undefined ? {} : { offset: repeated[0].offset }),
  };
  return { titles, listed, messages: [...messages.filter((message) => message.code !== 'row-repeated'), told] };
}
