/** All that a file says of whose report it is, on which year: gathered once, judged by `masthead.ts`. */
import { PERIOD_PATTERN } from '../data/masthead-patterns.ts';
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { FrontMatter } from './front-matter.ts';
import { listLines, type MastheadLines } from './masthead-lines.ts';
import { findOrganInText, readFileName, readFileWords } from './organ-evidence.ts';
import { hintOfName, type PlaceHint, readPlaceHints } from './place-hints.ts';
import type { Section } from './report.ts';
import { readProseYear, yearBefore, yearBeforeNumber } from './report-year.ts';
import { findDocumentNumber, findLabelled, listSignatures, readDateLine, type Signature } from './signature.ts';
import { looksLikeOrgan } from './title.ts';

/** Characters of text, from either end, in which periods and places are looked up. */
const CONTEXT_LENGTH = 20_000;

export interface SaidOfMasthead {
  lines: MastheadLines;
  /** The front matter's value of a key; undefined where it has none. */
  entry: (key: string) => string | undefined;
  /** The beginning of the text, without white space. */
  opening: string;
  period?: number;
  signatures: readonly Signature[];
  /** The last signature that names an organ. */
  lastSigned?: Signature;
  documentNumber?: string;
  /** The labelled date of issue, ISO 8601. */
  issued?: string;
  /** Organs: of a labelled line, of the first sentences, of the file's name. */
  labelled?: string;
  inText?: string;
  fileName: { organ?: string; year?: number };
  /** Years by all but title and period. */
  years: { signed?: number; issued?: number; numbered?: number; prose?: number; named?: number };
  hints: readonly PlaceHint[];
}

/** A year that stands by itself: 2020, 2020年. */
export function readYear(text: string | undefined): number | undefined {
  const year = /^(?:19|20)\d{2}(?=年?$)/.exec(text?.trim() ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Gathers it. `source` is the file's name. */
export function readSaid(document: Document, sections: readonly Section[], frontMatter: FrontMatter, source: string): SaidOfMasthead {
  const lines = listLines(document, sections);
  const entry = (key: string): string | undefined => frontMatter.entries.get(key) || undefined;
  const opening = foldSpace(document.text.slice(0, CONTEXT_LENGTH));
  const stated = PERIOD_PATTERN.exec(opening);
  const signatures = listSignatures(lines.all);
  const lastSigned = signatures.findLast((signature) => signature.organ);
  const lastDate = signatures.at(-1)?.date;
  const documentNumber = entry('documentNumber') ?? findLabelled(lines.head, 'documentNumber') ?? findDocumentNumber(lines.head);
  const issued = readDateLine(findLabelled(lines.head, 'date', (value) => readDateLine(value) !== undefined) ?? '');
  const labelled = findLabelled(lines.head, 'organ', looksLikeOrgan);
  const inText = findOrganInText(lines.opening);
  const fileName = readFileName(source);
  const end = foldSpace(document.text.slice(CONTEXT_LENGTH).slice(-CONTEXT_LENGTH));
  return {
    lines,
    entry,
    opening,
    period: readYear(stated?.[1] ?? stated?.[2]),
    signatures,
    lastSigned,
    documentNumber,
    issued,
    labelled,
    inText,
    fileName,
    years: {
      signed: lastDate === undefined ? undefined : yearBefore(lastDate),
      issued: issued === undefined ? undefined : yearBefore(issued),
      numbered: yearBeforeNumber(documentNumber),
      prose: readProseYear(lines.opening),
      named: fileName.year,
    },
    hints: [
      ...readPlaceHints(opening),
      ...readPlaceHints(end),
      ...readPlaceHints(foldSpace(document.surroundings ?? '')),
      ...hintOfName('the signature', lastSigned?.organ ?? ''),
      ...hintOfName('a labelled line', labelled ?? ''),
      ...hintOfName('the text', inText ?? ''),
      ...hintOfName('the file name', readFileWords(source)),
    ],
  };
}
