/**
 * Rows of the database → the shapes of `ingest/report.ts`. Optional parts are NULL in a row and undefined in a value.
 * Objects are written out in full: spreading shared parts into them makes reading a report's figures fifteen times slower.
 */

import type { IngestMessage } from '../../ingest/message.ts';
import type { CellState, Finding, Report } from '../../ingest/report.ts';
import type { HeldFigure, HeldFinding, HeldMention, HeldPassage, HeldReport, HeldSection, HeldSentence } from './held.ts';

/** One row as SQLite returns it; each reader below knows its own columns. */
export type Row = Record<string, unknown>;

const text = (value: unknown): string => value as string;
const number = (value: unknown): number => value as number;
const optionalText = (value: unknown): string | undefined => (value === null ? undefined : text(value));
const optionalNumber = (value: unknown): number | undefined => (value === null ? undefined : number(value));

export const REPORT_COLUMNS =
  'id, source, content_hash, kind, sample, organ, organ_printed, place_code, organ_kind, year, edition, title, document_number, date, url, original';

export function readReportRow(row: Row): HeldReport {
  return {
    id: text(row.id),
    source: text(row.source),
    contentHash: text(row.content_hash),
    kind: row.kind as Report['kind'],
    sample: row.sample === 1,
    masthead: {
      organ: text(row.organ),
      organPrinted: text(row.organ_printed),
      placeCode: optionalText(row.place_code),
      organKind: optionalText(row.organ_kind),
      year: number(row.year),
      edition: text(row.edition),
      title: text(row.title),
      documentNumber: optionalText(row.document_number),
      date: optionalText(row.date),
      url: optionalText(row.url),
      original: optionalText(row.original),
    },
  };
}

export function readFigureRow(row: Row): HeldFigure {
  return {
    report: text(row.report),
    index: number(row.idx),
    table: row.table as HeldFigure['table'],
    rowKey: optionalText(row.row_key),
    columnKey: optionalText(row.column_key),
    row: JSON.parse(text(row.row)),
    column: text(row.column),
    state: row.state as CellState,
    value: row.value === null ? null : number(row.value),
    unit: text(row.unit),
    raw: text(row.raw),
    printed: row.printed === null ? undefined : JSON.parse(text(row.printed)),
    page: optionalNumber(row.page),
    section: number(row.section),
    note: optionalText(row.note),
    start: number(row.start),
    end: number(row.end),
  };
}

export function readMentionRow(row: Row): HeldMention {
  return {
    report: text(row.report),
    index: number(row.idx),
    sentence: number(row.sentence),
    value: number(row.value),
    unit: text(row.unit),
    qualifier: text(row.qualifier),
    raw: text(row.raw),
    start: number(row.start),
    end: number(row.end),
  };
}

export function readSectionRow(row: Row): HeldSection {
  return {
    report: text(row.report),
    index: number(row.idx),
    level: number(row.level),
    title: text(row.title),
    parent: optionalNumber(row.parent),
    start: number(row.start),
    end: number(row.end),
  };
}

export function readPassageRow(row: Row): HeldPassage {
  return {
    report: text(row.report),
    index: number(row.idx),
    section: number(row.section),
    text: text(row.text),
    start: number(row.start),
    end: number(row.end),
  };
}

export function readSentenceRow(row: Row): HeldSentence {
  return {
    report: text(row.report),
    index: number(row.idx),
    passage: number(row.passage),
    section: number(row.section),
    text: text(row.text),
    start: number(row.start),
    end: number(row.end),
  };
}

export function readFindingRow(row: Row): HeldFinding {
  return { ...(JSON.parse(text(row.finding)) as Finding), report: text(row.report), index: number(row.idx) };
}

export function readMessageRow(row: Row): IngestMessage {
  return JSON.parse(text(row.message));
}
