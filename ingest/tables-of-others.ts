/** Tables that repeat the form for another organ or year, or for a whole area put together, in an annex: they are no figures of the report's own. */
import { OTHER_SCOPE_WORDS, OWN_SCOPE_WORDS, TABLE_HEADING_LEAD, TABLE_HEADING_TAIL } from '../data/forms/other-scopes.ts';
import type { Document } from './document.ts';
import { foldNumbering, foldSpace } from './fold-label.ts';
import type { IngestMessage } from './message.ts';
import { hasValues, type PrintedRow } from './tables.ts';
import { looksLikeOrgan, matchTitle } from './title.ts';

/** The names of the organ that reports, in full and as printed, and the year that it reports on. */
export interface OwnScope {
  names: readonly string[];
  year?: number;
}

const LONGEST_HEADING = 60;
/** Short lines that may stand between a heading and its table: a unit, a period, the heading of a part. */
const MOST_LINES_BETWEEN = 4;
const YEAR = /(?:19|20)\d{2}/u;
/** This share of the labels below such a heading is printed elsewhere too. */
const LEAST_SHARE = 0.5;
const LEAST_LABELS = 3;
/** What an area's name may be followed by, and be no other organ. */
const GOVERNMENT = /(?:人民)?政府$/u;

type Scope = 'own' | 'others';

/** Whose table a heading announces; undefined where it names nobody. */
export function readScope(heading: string, own: OwnScope): Scope | undefined {
  const text = foldSpace(heading.replace(/^#{1,6}\s{1,4}/u, '').replaceAll('*', ''));
  // The title of a whole report opens one of several, whose prose is another's too.
  if (text.length > LONGEST_HEADING || /[。；;]/u.test(text) || matchTitle(text)) return undefined;
  const numbering = foldNumbering(text);
  const words = text.replace(TABLE_HEADING_LEAD, '').slice(text.startsWith(numbering) ? numbering.length : 0);
  const name = words
    .replace(/^[、.:：)）]/u, '')
    .replace(/\((?:19|20)\d{2}年?度?\)/u, '')
    .replace(TABLE_HEADING_TAIL, '');
  if (OWN_SCOPE_WORDS.some((word) => name.includes(word))) return 'own';
  if (OTHER_SCOPE_WORDS.some((word) => words.includes(word))) return 'others';
  const year = YEAR.exec(words)?.[0];
  // 2021年, 2021年度主动公开情况: a year over the name of a table and no more.
  if (name === '' && year !== undefined && own.year !== undefined) return Number(year) === own.year ? 'own' : 'others';
  if (name.length < 2) return undefined;
  // 示例市人民政府 is 示例市, 示例市公安局 is not.
  const isOwn = (known: string): boolean =>
    known.includes(name) || (name.includes(known) && (name.endsWith(known) || GOVERNMENT.test(name) || !looksLikeOrgan(name)));
  if (own.names.some(isOwn)) return 'own';
  return looksLikeOrgan(name) ? 'others' : undefined;
}

interface Marker {
  start: number;
  text: string;
  scope: Scope;
}

/** Headings over tables that name whose they are: on lines above a table, or on a row of its own inside one. */
function listMarkers({ blocks }: Document, own: OwnScope): Marker[] {
  const markers: Marker[] = [];
  const mark = (start: number, text: string): void => {
    const scope = readScope(text, own);
    if (scope) markers.push({ start, text, scope });
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      for (const row of block.rows) {
        const [only, ...others] = row.filter((cell) => cell.text !== '');
        if (only && others.length === 0) mark(only.start, only.text);
      }
      continue;
    }
    const next = blocks.slice(index + 1, index + 2 + MOST_LINES_BETWEEN);
    const table = next.findIndex((other) => other.kind === 'table');
    if (table !== -1 && next.slice(0, table).every((line) => line.kind === 'text' && line.text.length <= LONGEST_HEADING))
      mark(block.start, block.text);
  }
  return markers;
}

const labelsOf = (rows: readonly PrintedRow[]): Set<string> =>
  new Set(rows.flatMap((row) => row.labels.map((label) => label.fold)).filter((fold) => fold.length >= 2));

/**
 * The rows without those below a heading that names others, up to the next heading that names the organ itself, as far as they repeat
 * labels that are printed elsewhere: an annex that holds the only tables is the report's own, whoever it names.
 */
export function withoutTablesOfOthers(
  document: Document,
  rows: readonly PrintedRow[],
  own: OwnScope,
): { rows: PrintedRow[]; messages: IngestMessage[] } {
  const markers = listMarkers(document, own);
  const foreign = new Set<PrintedRow>();
  const messages: IngestMessage[] = [];
  for (const [index, marker] of markers.entries()) {
    if (marker.scope !== 'others') continue;
    const end = markers[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const inside = rows.filter((row) => row.start >= marker.start && row.start < end);
    const outside = rows.filter((row) => !foreign.has(row) && !inside.includes(row));
    const [labels, known] = [labelsOf(inside), labelsOf(outside)];
    const repeated = [...labels].filter((label) => known.has(label)).length;
    if (repeated < LEAST_LABELS || repeated < labels.size * LEAST_SHARE) continue;
    for (const row of inside) foreign.add(row);
    const count = inside.filter(hasValues).length;
    messages.push({
      code: 'tables-of-others',
      text: `The tables below this heading repeat the form for another organ, area or year; their ${count} rows with values were not read as figures of this report.`,
      offset: marker.start,
      quote: marker.text.slice(0, 80),
    });
  }
  return { rows: rows.filter((row) => !foreign.has(row)), messages };
}
