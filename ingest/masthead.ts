/** Who reports, on which year, under which title: from the front matter, the title, the period, the signature, or the person who adds the file. */
import { LABELLED_LINES, PERIOD_PATTERN } from '../data/masthead-patterns.ts';
import type { Document, TableBlock } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { FrontMatter } from './front-matter.ts';
import type { IngestMessage } from './message.ts';
import { chooseOrgan, findOrganInText, type OrganOrigin, type ResolvedEvidence, readFileName } from './organ-evidence.ts';
import { doubtMasthead, withoutMisreadNames } from './recognised-masthead.ts';
import type { RejectionCode } from './rejection.ts';
import type { Masthead, Section } from './report.ts';
import { findDocumentNumber, findLabelled, listSignatures, readDateLine } from './signature.ts';
import { findTitle, listJointOrgans, looksLikeOrgan, matchTitle, matchYearlessTitle, type Title } from './title.ts';

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
/** Lines, and characters of each, in which the maker of the report is looked for. */
const OPENING_LINES = 20;
const OPENING_LENGTH = 500;
/** Rows of a table in the head that can be an index card. */
const CARD_ROWS = 12;

interface Lines {
  head: string[];
  all: string[];
  /** The first lines of text, longer pieces of them. */
  opening: string[];
}

const LABEL_WORDS: ReadonlySet<string> = new Set(Object.values(LABELLED_LINES).flat());

/** Cells of an index card as lines: 发布机构 beside its value. */
function cardLines({ rows }: TableBlock): string[] {
  return rows.slice(0, CARD_ROWS).flatMap((cells) => {
    const filled = cells.map((cell) => foldSpace(cell.text.slice(0, 200))).filter((text) => text !== '');
    return filled.flatMap((text, index) => {
      const label = text.replace(/[:：]$/u, '');
      const value = filled[index + 1];
      return LABEL_WORDS.has(label) && value !== undefined ? [`${label}:${value}`] : [];
    });
  });
}

/** Text lines without white space: those before the first numbered heading, and all of them. */
function listLines(document: Document, sections: readonly Section[]): Lines {
  const firstHeading = sections.find((section) => section.index > 0)?.start ?? document.text.length;
  const fold = (text: string): string => foldSpace(text.slice(0, 200).replaceAll('**', ''));
  const head = document.blocks.filter((block) => block.start < firstHeading).slice(0, HEAD_LINES);
  const lines = head.flatMap((block) => (block.kind === 'text' ? [fold(block.text)] : cardLines(block)));
  const texts = document.blocks.filter((block) => block.kind === 'text');
  const opening = texts.slice(0, OPENING_LINES).map((block) => foldSpace(block.text.slice(0, OPENING_LENGTH)));
  return { head: lines, all: texts.map((block) => fold(block.text)), opening };
}

function findReportTitle(lines: Lines, frontMatter: FrontMatter): Title | undefined {
  const named = frontMatter.entries.get('title') ?? findLabelled(lines.head, 'title', (value) => matchTitle(value) !== undefined);
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
  const labelled = findLabelled(lines.head, 'date', (value) => readDateLine(value) !== undefined);
  const named = labelled === undefined ? undefined : readDateLine(labelled);
  return named ?? listSignatures(lines.all).findLast((signature) => Number(signature.date.slice(0, 4)) > year)?.date;
}

/** Whether the head names a report on disclosure: a title, perhaps without its year, or a labelled or front-matter one. */
export function hasReportTitle(document: Document, sections: readonly Section[], frontMatter: FrontMatter): boolean {
  const lines = listLines(document, sections);
  return findReportTitle(lines, frontMatter) !== undefined || findYearlessTitle(lines) !== undefined;
}

/** The first line of the opening that is a title without its year. */
function findYearlessTitle(lines: Lines): { organ?: string } | undefined {
  return lines.head.slice(0, OPENING_LINES).flatMap((line) => matchYearlessTitle(line) ?? [])[0];
}

/** What keeps a report from being filed: the code of what is missing, and what stands in the file instead. */
export interface MissingMasthead {
  missing: RejectionCode;
  detail?: string;
}

interface YearEvidence {
  given?: number;
  title?: number;
  period?: number;
  /** Year before that of the signature. */
  signed?: number;
  named?: number;
}

/** The year, unless title and period differ and all else speaks for the period. */
function chooseYear({ given, title, period, signed, named }: YearEvidence): number | { detail?: string } {
  if (given !== undefined) return given;
  if (title !== undefined && period !== undefined && title !== period) {
    const others = [signed, named].filter((year) => year !== undefined);
    const contested = others.length > 0 && others.every((year) => year === period);
    return contested
      ? { detail: `The title says ${title}, the period of the figures ${period}, and the date or file name agree with the period.` }
      : title;
  }
  return title ?? period ?? named ?? {};
}

/** The masthead, or what is missing. `edition` comes from the tables; `source` is the file's name, the weakest evidence. */
export function readMasthead(
  document: Document,
  sections: readonly Section[],
  frontMatter: FrontMatter,
  edition: string,
  options: MastheadOptions,
  resolveOrgan: OrganResolver,
  source = '',
): MastheadReading | MissingMasthead {
  const lines = listLines(document, sections);
  const entry = (key: string): string | undefined => frontMatter.entries.get(key) || undefined;
  const title = findReportTitle(lines, frontMatter);
  const opening = foldSpace(document.text.slice(0, CONTEXT_LENGTH));
  const stated = PERIOD_PATTERN.exec(opening);
  const period = stated?.[1] ?? stated?.[2];
  const fileName = readFileName(source);
  const signatures = listSignatures(lines.all);
  const lastSigned = signatures.findLast((signature) => signature.organ);
  const year = chooseYear({
    given: options.year ?? readYear(entry('year')),
    title: title?.year,
    period: readYear(period),
    named: fileName.year,
    ...(lastSigned ? { signed: Number(lastSigned.date.slice(0, 4)) - 1 } : {}),
  });
  if (typeof year !== 'number') return { missing: 'year-missing', detail: year.detail };
  const titled = (title ?? findYearlessTitle(lines))?.organ;
  const joint = titled === undefined || options.organ !== undefined ? [] : listJointOrgans(titled);
  if (joint.length > 1) return { missing: 'organ-missing', detail: `The title names ${joint.join(' and ')}, who report together.` };
  const signed = titled === undefined ? undefined : signatures.find((signature) => signature.organ?.endsWith(titled))?.organ;
  const found: [OrganOrigin, string | undefined][] = [
    ['option', options.organ],
    ['front-matter', entry('organ')],
    ['title', titled],
    ['signature', signed ?? lastSigned?.organ],
    ['text', findOrganInText(lines.opening)],
    ['label', findLabelled(lines.head, 'organ', looksLikeOrgan)],
    ['file-name', fileName.organ],
  ];
  const evidence = found.flatMap(([origin, organ]): ResolvedEvidence[] => {
    const known = organ === undefined ? undefined : resolveOrgan(origin === 'title' ? (signed ?? organ) : organ, { text: opening });
    if (organ === undefined || !known) return [];
    const { organ: name, ...rest } = known;
    return [{ origin, organ, name, ...rest }];
  });
  const choice = chooseOrgan(withoutMisreadNames(document, source, evidence));
  if (choice.kind === 'undecided') return { missing: 'organ-missing', detail: choice.detail };
  const { chosen, doubt } = choice;
  const untrusted = doubtMasthead(document, source, options, {
    chosen,
    year,
    ...(lastSigned ? { signed: Number(lastSigned.date.slice(0, 4)) - 1 } : {}),
  });
  if (untrusted) return untrusted;
  const printed = chosen.organ;
  const resolved = { organ: chosen.name, placeCode: chosen.placeCode, organKind: chosen.organKind };
  const date = entry('date') ?? findDate(lines, year);
  const documentNumber = entry('documentNumber') ?? findLabelled(lines.head, 'documentNumber') ?? findDocumentNumber(lines.head);
  const url = entry('url') ?? findLabelled(lines.head, 'url');
  const original = entry('original');
  const messages: IngestMessage[] = [];
  if (title && period !== undefined && readYear(period) !== title.year) {
    const text = `The title says ${title.year}, the period of the figures ${period}; ${year} was taken. Say --year to decide.`;
    messages.push({ code: 'year-conflict', text, quote: title.text.slice(0, 80) });
  }
  if (doubt !== undefined) {
    const text = `The report was filed under ${resolved.organ}, though ${doubt}. Say --organ if it is another's.`;
    messages.push({ code: 'organ-inferred', text, quote: printed.slice(0, 80) });
  }
  if (year === fileName.year && title === undefined && period === undefined && options.year === undefined && entry('year') === undefined) {
    const text = `The report was filed under ${year}, though only the file name says so. Say --year if it is another.`;
    messages.push({ code: 'year-inferred', text, quote: source.slice(0, 80) });
  }
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
