/** Who reports, on which year, under which title: from the front matter, the title, the period, the signature, or the person who adds the file. */
import type { NameContext } from '../data/gazetteer/organ-name.ts';
import { chooseTitle } from './choose-title.ts';
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { FrontMatter } from './front-matter.ts';
import { OPENING_LINES } from './masthead-lines.ts';
import type { IngestMessage } from './message.ts';
import { chooseOrgan, type OrganOrigin, type ResolvedEvidence } from './organ-evidence.ts';
import { choosePlace, describePlace } from './place-hints.ts';
import { doubtMasthead, withoutMisreadNames } from './recognised-masthead.ts';
import type { RejectionCode } from './rejection.ts';
import type { Masthead, Question, Section } from './report.ts';
import { chooseYear } from './report-year.ts';
import { readSaid, readYear, type SaidOfMasthead } from './said-of-masthead.ts';
import { findLabelled } from './signature.ts';
import { findTitle, findYearlessTitle, isSameOrgan, listJointOrgans, matchTitle, type Title } from './title.ts';
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

/** A title that front matter or a labelled line names. */
function findNamedTitle({ lines, entry }: SaidOfMasthead): Title | undefined {
  const named = entry('title') ?? findLabelled(lines.head, 'title', (value) => matchTitle(value) !== undefined);
  const text = named === undefined ? undefined : foldSpace(named);
  const title = text === undefined ? undefined : matchTitle(text);
  return title && text !== undefined ? { text, ...title } : undefined;
}

/** The date of issue: a labelled one, else the last signature of a later year than the one reported on. */
const findDate = ({ issued, signatures }: SaidOfMasthead, year: number): string | undefined =>
  issued ?? signatures.findLast((signature) => Number(signature.date.slice(0, 4)) > year)?.date;

/** Whether the head names a report on disclosure: a title, perhaps without its year, or a labelled or front-matter one. */
export function hasReportTitle(document: Document, sections: readonly Section[], frontMatter: FrontMatter): boolean {
  const said = readSaid(document, sections, frontMatter, '');
  return (findNamedTitle(said) ?? findTitle(said.lines.head) ?? findYearlessTitle(said.lines.head.slice(0, OPENING_LINES))) !== undefined;
}

/** What keeps a report from being filed: the code of what is missing, and what stands in the file instead. */
export interface MissingMasthead {
  missing: RejectionCode;
  detail?: string;
  /** What the person who adds the file is asked. */
  question?: Question;
}

/** Everything that names an organ, the strongest first, each with what is known of the name. */
function resolveEvidence(said: SaidOfMasthead, titled: string | undefined, options: MastheadOptions, resolve: Resolve): ResolvedEvidence[] {
  const { signatures, lastSigned, inText, labelled, fileName, entry } = said;
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
  return found.flatMap(([origin, organ]): ResolvedEvidence[] => {
    const known = organ === undefined ? undefined : resolve(origin === 'title' ? (signed ?? organ) : organ);
    if (organ === undefined || !known) return [];
    const { organ: name, ...rest } = known;
    return [{ origin, organ, name, ...rest }];
  });
}

type Resolve = (organ: string) => ReturnType<OrganResolver>;

/** Two printed names of one organ, also where one of them is short for the other: 卫健局 and 卫生健康局 of one place. */
function areSame(left: string, right: string, resolve: Resolve): boolean {
  if (isSameOrgan(left, right)) return true;
  const [one, other] = [resolve(left), resolve(right)];
  if (!one?.organKind || one.organKind === 'government' || one.organKind !== other?.organKind) return false;
  return one.placeCode === undefined || other.placeCode === undefined || one.placeCode === other.placeCode;
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
  const said = readSaid(document, sections, frontMatter, source);
  const { lines, entry, period, lastSigned, years, fileName } = said;
  const context: NameContext = { text: said.opening, choosePlace: (choice) => choosePlace(choice, said.hints, said.opening) };
  const resolve: Resolve = (organ) => resolveOrgan(simplifyInPlace(organ), context);
  const givenYear = options.year ?? readYear(entry('year'));
  const named = findNamedTitle(said);
  const titleChoice = named
    ? { title: named }
    : chooseTitle(findTitle(lines.head), lines.head, {
        organs: [lastSigned?.organ, said.inText, said.labelled, fileName.organ].filter((organ) => organ !== undefined),
        years: [period, ...Object.values(years)].filter((year) => year !== undefined),
        isSameOrgan: (left, right) => areSame(left, right, resolve),
        given: { organ: options.organ ?? entry('organ'), year: givenYear },
      });
  if ('question' in titleChoice) {
    const { detail, question } = titleChoice;
    return { missing: question.organs ? 'organ-missing' : 'year-missing', detail, question };
  }
  const { title } = titleChoice;
  const chosenYear = chooseYear({ given: givenYear, title: title?.year, period, ...years });
  if ('years' in chosenYear) return { missing: 'year-missing', detail: chosenYear.detail, question: { years: chosenYear.years } };
  const { year } = chosenYear;
  const titled = (title ?? findYearlessTitle(lines.head.slice(0, OPENING_LINES)))?.organ;
  const joint = titled === undefined || options.organ !== undefined ? [] : listJointOrgans(titled);
  if (joint.length > 1) {
    const detail = `The title names ${joint.join(' and ')}, who report together.`;
    return { missing: 'organ-missing', detail, question: { organs: joint } };
  }
  const choice = chooseOrgan(withoutMisreadNames(document, source, resolveEvidence(said, titled, options, resolve)));
  if (choice.kind === 'undecided') return { missing: 'organ-missing', detail: choice.detail, question: { organs: choice.organs } };
  const { chosen } = choice;
  const untrusted = doubtMasthead(document, source, options, {
    chosen,
    year,
    ...(lastSigned ? { signed: Number(lastSigned.date.slice(0, 4)) - 1 } : {}),
  });
  if (untrusted) return untrusted;
  const { name: organ, organ: organPrinted, placeCode, organKind } = chosen;
  const optional = {
    placeCode,
    organKind,
    documentNumber: said.documentNumber,
    date: entry('date') ?? findDate(said, year),
    url: entry('url') ?? findLabelled(lines.head, 'url'),
    original: entry('original'),
  };
  const masthead: Masthead = {
    organ,
    organPrinted,
    year,
    edition,
    title: entry('title') ?? title?.text ?? lines.head.find((line) => line !== '') ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
  const messages: IngestMessage[] = [];
  const tell = (code: string, text: string, quote: string): number => messages.push({ code, text, quote: quote.slice(0, 80) });
  if ('message' in titleChoice && titleChoice.message) tell('titles-several', titleChoice.message, title?.text ?? '');
  if (chosenYear.message) tell(chosenYear.message.code, chosenYear.message.text, title?.text ?? source);
  const filed = `The report was filed under ${organ}`;
  if (chosen.placed !== undefined)
    tell('organ-placed', `${filed} of ${describePlace(placeCode)}: ${chosen.placed}. Say --organ if it is another's.`, organPrinted);
  if (choice.doubt !== undefined) tell('organ-inferred', `${filed}, though ${choice.doubt}. Say --organ if it is another's.`, organPrinted);
  if (choice.conflict !== undefined) tell('organ-conflict', `${filed}; ${choice.conflict}. Say --organ if it is another's.`, organPrinted);
  if (options.organ !== undefined && titled !== undefined && !isSameOrgan(titled, organ) && !isSameOrgan(titled, options.organ))
    tell('organ-given', `${filed}, as was said for it, though its title names ${titled}.`, title?.text ?? titled);
  const printedYear = title?.year ?? period;
  if (options.year !== undefined && printedYear !== undefined && printedYear !== options.year)
    tell(
      'year-given',
      `The report was filed under ${year}, as was said for it, though the file says ${printedYear}.`,
      title?.text ?? source,
    );
  return { masthead, messages };
}
