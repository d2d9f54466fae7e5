/** Bytes → Document → Report. The same bytes give the same report. */
import { createHash } from 'node:crypto';
import { EDITIONS, findEdition } from '../data/forms/editions.ts';
import { resolveOrganName } from '../data/gazetteer/organ-name.ts';
import { DIGEST_KINDS } from '../data/masthead-patterns.ts';
import type { Document } from './document.ts';
import { doubtIdentities } from './doubt-identities.ts';
import { readFigures } from './figures.ts';
import { readFrontMatter } from './front-matter.ts';
import { cutGluedTables } from './glued-tables.ts';
import { listLineLabels } from './line-kind.ts';
import { hasReportTitle, type MastheadOptions, readMasthead } from './masthead.ts';
import { readMentions } from './mentions.ts';
import type { IngestMessage } from './message.ts';
import { listFormLabels, listParagraphs } from './paragraphs.ts';
import { readPassages } from './passages.ts';
import { checkProse, findUncheckedSentences } from './prose-checks.ts';
import { readAnyDocument, readDocument } from './readers/read-document.ts';
import { reconcile } from './reconcile.ts';
import { reject } from './rejection.ts';
import { foldRepeatedCells } from './repeated-cells.ts';
import type { Figure, Rejection, Report } from './report.ts';
import { listPartNames, readSections, sectionAt } from './sections.ts';
import { findSeveralReports } from './several-reports.ts';
import { stackCells } from './stacked-cells.ts';
import { stackLocalTables } from './stacked-local-tables.ts';
import { cutTablesBeside, listRowPlaces } from './tables-beside.ts';
import { isTraditional, restoreReport, simplifyDocument } from './traditional.ts';
import { turnTables } from './turned-tables.ts';
import { nameUnreadLayouts } from './unread-layouts.ts';
import { refuseWithoutReport } from './without-report.ts';

/** Beyond these, far more than any report has, prose is read but not checked. */
const CHECKED_SENTENCES = 5000;
const CHECKED_MENTIONS = 5000;
const PROSE_UNCHECKED: IngestMessage = {
  code: 'prose-unchecked',
  text: `More than ${CHECKED_SENTENCES} sentences or ${CHECKED_MENTIONS} numbers were found; the prose was not compared with the tables.`,
};

const ROW_PLACES = listRowPlaces(EDITIONS);

/** Reads one file of any format that has a reader; see `readReport`. */
export async function readReportFile(bytes: Uint8Array, source: string, options: MastheadOptions = {}): Promise<Report | Rejection> {
  return readReport(bytes, source, options, await readAnyDocument(bytes, source));
}

/**
 * Reads one file. `source` is its name, which counts only where nothing in the file says
 * whose report it is or of which year; `options` answer what the file does not say. Whatever is odd about
 * the file becomes a message of the report; a file that is no report is refused with a reason, and nothing is ever thrown for its content.
 * `read` is the document of the bytes where they are not text, made beforehand.
 */
export function readReport(
  bytes: Uint8Array,
  source: string,
  options: MastheadOptions = {},
  read: Document | Rejection = readDocument(bytes, source),
): Report | Rejection {
  if ('code' in read) return read;
  if (!isTraditional(read.text)) return buildReport(bytes, source, options, read);
  const report = buildReport(bytes, source, options, simplifyDocument(read));
  return 'code' in report ? report : restoreReport(report, read.text);
}

function tellUnchecked(sentences: Report['sentences']): IngestMessage[] {
  const [first] = sentences;
  if (!first) return [];
  const text = `${sentences.length} sentences are too long, or hold too many numbers, to be searched for sums; what they list was not added up.`;
  return [{ code: 'sentences-unchecked', text, offset: first.start, quote: first.text.slice(0, 80) }];
}

function buildReport(bytes: Uint8Array, source: string, options: MastheadOptions, read: Document): Report | Rejection {
  const stacked = stackLocalTables(read, listLineLabels(EDITIONS));
  const cut = cutGluedTables(stackCells(stacked, EDITIONS, listPartNames(EDITIONS)), EDITIONS);
  const document = turnTables(cutTablesBeside(foldRepeatedCells(cut), ROW_PLACES), EDITIONS);
  const frontMatter = readFrontMatter(document.text);
  const { sections, headings } = readSections(document, EDITIONS);
  const head = readMasthead(document, sections, frontMatter, 'none', options, resolveOrganName, source);
  const own = 'missing' in head ? { names: [] } : { names: [head.masthead.organ, head.masthead.organPrinted], year: head.masthead.year };
  const reading = readFigures(document, EDITIONS, own);
  const statutory = reading.edition !== 'none' && reading.edition !== 'local';
  if (!statutory && !hasReportTitle(document, sections, frontMatter)) return reject(source, 'report-not-recognised');
  const several = findSeveralReports(document, sections, reading.messages);
  if (several.titles.length > 1) return reject(source, 'reports-several', `It prints ${several.titles.join(' and ')}.`);
  const without = reading.figures.length > 0 ? undefined : refuseWithoutReport(document, sections, several.listed, source);
  if (without) return without;
  if ('missing' in head) return reject(source, head.missing, head.detail, head.question);

  const edition = findEdition(reading.edition);
  const placed: Figure[] = reading.figures.map((figure) => ({ ...figure, section: sectionAt(sections, figure.start) }));
  const figures = document.recognised && edition ? doubtIdentities(placed, edition) : placed;
  const paragraphs = listParagraphs(document, headings, listPartNames(EDITIONS), listFormLabels(EDITIONS));
  const { passages, sentences } = readPassages(document.text, paragraphs, sections);
  const mentions = readMentions(document.text, sentences);
  const checkable = sentences.length <= CHECKED_SENTENCES && mentions.length <= CHECKED_MENTIONS;
  const prose = checkable ? checkProse({ sentences, mentions, figures, ...(edition ? { edition } : {}) }) : [];
  const unchecked = checkable ? tellUnchecked(findUncheckedSentences({ sentences, mentions })) : [PROSE_UNCHECKED];
  const findings = [...(edition ? reconcile(figures, edition) : []), ...prose];
  return {
    source,
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    kind: DIGEST_KINDS.includes(frontMatter.entries.get('kind') ?? '') ? 'digest' : 'original',
    text: document.text,
    masthead: { ...head.masthead, edition: reading.edition },
    sections,
    figures,
    mentions,
    passages,
    sentences,
    findings,
    messages: [
      ...document.messages,
      ...(reading.edition === 'none' ? nameUnreadLayouts(document, ROW_PLACES) : []),
      ...several.messages,
      ...head.messages,
      ...unchecked,
    ],
  };
}
