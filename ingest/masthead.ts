/** Who reports, on which year, under which title: from the front matter, the title, the period, the signature, or the person who adds the file. */
import type { NameContext } from '../data/gazetteer/organ-name.ts';
import { LABELLED_LINES, PERIOD_PATTERN } from '../data/masthead-patterns.ts';
import type { Document, TableBlock } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { FrontMatter } from './front-matter.ts';
import type { IngestMessage } from './message.ts';
import { chooseOrgan, findOrganInText, type OrganOrigin, type ResolvedEvidence, readFileName, readFileWords } from './organ-evidence.ts';
import { choosePlace, describePlace, hintOfName, readPlaceHints } from './place-hints.ts';
import { doubtMasthead, withoutMisreadNames } from './recognised-masthead.ts';
import type { RejectionCode } from './rejection.ts';
import type { Masthead, Question, Section } from './report.ts';
import { chooseYear, readProseYear, yearBefore, yearBeforeNumber } from './report-year.ts';
import { findDocumentNumber, findLabelled, listSignatures, readDateLine } from './signature.ts';
import { findTitle, findYearlessTitle, listJointOrgans, looksLikeOrgan, matchTitle, type Title } from './title.ts';
import { simplifyInPlace } from './traditional.ts';

/** What the person who adds a file says about it; wins over the file. */
export interface MastheadOptions {
  organ?: string;
  year?: number;
}

/** The canonical name behind a printed one: 自治区自然资源厅 in a text that names 宁夏回族自治区. */
export type OrganResolver = (
  printed: string,
  context: NameContext,
) => (Omit<ResolvedEvidence, 'origin' | 'organ' | 'name'> & { organ: string }) | undefined;

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
  return findReportTitle(lines, frontMatter) !== undefined || findYearlessTitle(lines.head.slice(0, OPENING_LINES)) !== undefined;
}

/** What keeps a report from being filed: the code of what is missing, and what stands in the file instead. */
export interface MissingMasthead {
  missing: RejectionCode;
  detail?: string;
  /** What the person who adds the file is asked. */
  question?: Question;
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
  const documentNumber = entry('documentNumber') ?? findLabelled(lines.head, 'documentNumber') ?? findDocumentNumber(lines.head);
  const issued = readDateLine(findLabelled(lines.head, 'date', (value) => readDateLine(value) !== undefined) ?? '');
  const lastDate = signatures.at(-1)?.date;
  const chosenYear = chooseYear({
    given: options.year ?? readYear(entry('year')),
    title: title?.year,
    period: readYear(period),
    signed: lastDate === undefined ? undefined : yearBefore(lastDate),
    issued: issued === undefined ? undefined : yearBefore(issued),
    numbered: yearBeforeNumber(documentNumber),
    prose: readProseYear(lines.opening),
    named: fileName.year,
  });
  if ('years' in chosenYear) return { missing: 'year-missing', detail: chosenYear.detail, question: { years: chosenYear.years } };
  const { year } = chosenYear;
  const titled = (title ?? findYearlessTitle(lines.head.slice(0, OPENING_LINES)))?.organ;
  const labelled = findLabelled(lines.head, 'organ', looksLikeOrgan);
  const inText = findOrganInText(lines.opening);
  const hints = [
    ...readPlaceHints(
      foldSpace(`${document.text.slice(0, CONTEXT_LENGTH)}\n${document.text.slice(CONTEXT_LENGTH).slice(-CONTEXT_LENGTH)}`),
    ),
    ...readPlaceHints(foldSpace(document.surroundings ?? '')),
    ...hintOfName('the signature', lastSigned?.organ ?? ''),
    ...hintOfName('a labelled line', labelled ?? ''),
    ...hintOfName('the text', inText ?? ''),
    ...hintOfName('the file name', readFileWords(source)),
  ];
  const context: NameContext = { text: opening, choosePlace: (choice) => choosePlace(choice, hints, opening) };
  const joint = titled === undefined || options.organ !== undefined ? [] : listJointOrgans(titled);
  if (joint.length > 1)
    return {
      missing: 'organ-missing',
      detail: `The title names ${joint.join(' and ')}, who report together.`,
      question: { organs: joint },
    };
  const signed = titled === undefined ? undefined : signatures.find((signature) => signature.organ?.endsWith(titled))?.organ;
  const found: [OrganOrigin, string | undefined][] = [
    ['option', options.organ],
    ['front-matter', entry('organ')],
    ['title', titled],
    ['signature', signed ?? lastSigned?.organ],
    ['text', inText],
    ['label', labelled],
    ['file-name', fileName.organ],
  ];
  const evidence = found.flatMap(([origin, organ]): ResolvedEvidence[] => {
    const known = organ === undefined ? undefined : resolveOrgan(simplifyInPlace(origin === 'title' ? (signed ?? organ) : organ), context);
    if (organ === undefined || !known) return [];
    const { organ: name, ...rest } = known;
    return [{ origin, organ, name, ...rest }];
  });
  const choice = chooseOrgan(withoutMisreadNames(document, source, evidence));
  if (choice.kind === 'undecided') return { missing: 'organ-missing', detail: choice.detail, question: { organs: choice.organs } };
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
  const url = entry('url') ?? findLabelled(lines.head, 'url');
  const original = entry('original');
  const messages: IngestMessage[] = [];
  if (chosenYear.message) messages.push({ ...chosenYear.message, quote: (title?.text ?? source).slice(0, 80) });
  if (chosen.placed !== undefined) {
    const text = `The report was filed under ${resolved.organ} of ${describePlace(chosen.placeCode)}: ${chosen.placed}. Say --organ if it is another's.`;
    messages.push({ code: 'organ-placed', text, quote: printed.slice(0, 80) });
  }
  if (doubt !== undefined) {
    const text = `The report was filed under ${resolved.organ}, though ${doubt}. Say --organ if it is another's.`;
    messages.push({ code: 'organ-inferred', text, quote: printed.slice(0, 80) });
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
