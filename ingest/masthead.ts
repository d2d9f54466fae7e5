/** Who reports, on which year, under which title: from the front matter, the title, the period, the signature, or the person who adds the file. */
import { PERIOD_PATTERN } from '../data/masthead-patterns.ts';
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { FrontMatter } from './front-matter.ts';
import type { IngestMessage } from './message.ts';
import type { RejectionCode } from './rejection.ts';
import type { Masthead, Section } from './report.ts';
import { findDocumentNumber, findLabelled, listSignatures, readDateLine } from './signature.ts';
import { findTitle, matchTitle, type Title } from './title.ts';

/** What the person who adds a file says about it; wins over the file. */
export interface MastheadOptions {
  organ?: string;
  year?: number;
}

/** The canonical name behind a printed one: 自治区自然资源厅 in a text that names 宁夏回族自治区. */
export type OrganResolver = (
  printed: string,
  context: { text: string },
) => { organ: string; placeCode?: string; organKind?: string } | undefined;

export interface MastheadReading {
  masthead: Masthead;
  messages: IngestMessage[];
}

/** Lines of the head that are looked at, and characters of text given to the resolver. */
const HEAD_LINES = 80;
const CONTEXT_LENGTH = 20_000;

interface Lines {
  head: string[];
  all: string[];
}

/** Text lines without white space: those before the first numbered heading, and all of them. */
function listLines(document: Document, sections: readonly Section[]): Lines {
  const firstHeading = sections.find((section) => section.index > 0)?.start ?? document.text.length;
  const blocks = document.blocks.filter((block) => block.kind === 'text');
  const fold = (text: string): string => foldSpace(text.slice(0, 200).replaceAll('**', ''));
  const head = blocks.filter((block) => block.start < firstHeading).slice(0, HEAD_LINES);
  return { head: head.map((block) => fold(block.text)), all: blocks.map((block) => fold(block.text)) };
}

function findReportTitle(lines: Lines, frontMatter: FrontMatter): Title | undefined {
  const named = frontMatter.entries.get('title') ?? findLabelled(lines.head, 'title');
  const folded = named === undefined ? undefined : foldSpace(named);
  const title = folded === undefined ? undefined : matchTitle(folded);
  return title && folded !== undefined ? { text: folded, ...title } : findTitle(lines.head);
}

function readYear(text: string | undefined): number | undefined {
  const year = /^(?:19|20)\d{2}(?=年?$)/.exec(text?.trim() ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The date of issue: a labelled one, else the last signature of a later year than the one reported on. */
function findDate(lines: Lines, year: number): string | undefined {
  const labelled = findLabelled(lines.head, 'date');
  const named = labelled === undefined ? undefined : readDateLine(labelled);
  return named ?? listSignatures(lines.all).findLast((signature) => Number(signature.date.slice(0, 4)) > year)?.date;
}

/** Whether the head names a report on disclosure: a title, or a labelled or front-matter one. */
export function hasReportTitle(document: Document, sections: readonly Section[], frontMatter: FrontMatter): boolean {
  return findReportTitle(listLines(document, sections), frontMatter) !== undefined;
}

/** The masthead, or the code of what is missing. `edition` comes from the tables. */
export function readMasthead(
  document: Document,
  sections: readonly Section[],
  frontMatter: FrontMatter,
  edition: string,
  options: MastheadOptions,
  resolveOrgan: OrganResolver,
): MastheadReading | RejectionCode {
  const lines = listLines(document, sections);
  const entry = (key: string): string | undefined => frontMatter.entries.get(key) || undefined;
  const title = findReportTitle(lines, frontMatter);
  const opening = foldSpace(document.text.slice(0, CONTEXT_LENGTH));
  const period = PERIOD_PATTERN.exec(opening)?.[1];
  const year = options.year ?? readYear(entry('year')) ?? title?.year ?? readYear(period);
  if (year === undefined) return 'year-missing';
  const signatures = listSignatures(lines.all);
  const printed =
    options.organ ??
    entry('organ') ??
    title?.organ ??
    findLabelled(lines.head, 'organ') ??
    signatures.findLast((signature) => signature.organ)?.organ;
  if (printed === undefined) return 'organ-missing';
  const signed = signatures.find((signature) => signature.organ?.endsWith(printed))?.organ;
  const resolved = resolveOrgan(signed ?? printed, { text: opening });
  if (!resolved) return 'organ-missing';
  const date = entry('date') ?? findDate(lines, year);
  const documentNumber = entry('documentNumber') ?? findLabelled(lines.head, 'documentNumber') ?? findDocumentNumber(lines.head);
  const url = entry('url') ?? findLabelled(lines.head, 'url');
  const original = entry('original');
  const messages: IngestMessage[] =
    title && period !== undefined && readYear(period) !== title.year
      ? [
          {
            code: 'year-conflict',
            text: `The title says ${title.year}, the period of the figures ${period}; ${year} was taken. Say --year to decide.`,
            quote: title.text.slice(0, 80),
          },
        ]
      : [];
  const masthead: Masthead = {
    organ: resolved.organ,
    organPrinted: printed,
    year,
    edition,
    title: entry('title') ?? title?.text ?? lines.head.find((line) => line !== '') ?? '',
    ...(resolved.placeCode === undefined ? {} : { placeCode: resolved.placeCode }),
    ...(resolved.organKind === undefined ? {} : { organKind: resolved.organKind }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(original === undefined ? {} : { original }),
  };
  return { masthead, messages };
}
