/** Reads of what is held. Every answer comes in order of report id and place in the report, whatever the order of ingest was. */
import type { Database } from 'better-sqlite3';
import type { ReportId } from '../../ingest/report.ts';
import type { FigureFilter, HeldFigure } from './held.ts';
import { prepared } from './prepared.ts';
import { type Row, readFigureRow } from './report-rows.ts';

/** Tables whose rows belong to a report and have an index in it. */
export type ContentTable = 'sections' | 'figures' | 'mentions' | 'passages' | 'sentences' | 'findings' | 'messages';

/** All rows of one table of one report; none for a report that is not held. */
export function readContent<Value>(database: Database, table: ContentTable, report: ReportId, readRow: (row: Row) => Value): Value[] {
  const rows = prepared(
    database,
    `SELECT reports.id AS report, content.* FROM ${table} AS content JOIN reports ON reports.key = content.report_key WHERE reports.id = ? ORDER BY content.idx`,
  ).all(report) as Row[];
  return rows.map(readRow);
}

/** The figures that meet every part of the filter. */
export function queryFigures(database: Database, filter: FigureFilter): HeldFigure[] {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const equal = (column: string, value: string | number | undefined) => {
    if (value === undefined) return;
    conditions.push(`${column} = ?`);
    values.push(value);
  };
  if (filter.reports) {
    conditions.push('reports.id IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(filter.reports));
  }
  equal('reports.year', filter.year);
  equal('figures."table"', filter.table);
  equal('figures.row_key', filter.rowKey);
  equal('figures.column_key', filter.columnKey);
  equal('figures.state', filter.state);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const rows = prepared(
    database,
    `SELECT reports.id AS report, figures.* FROM figures JOIN reports ON reports.key = figures.report_key ${where} ORDER BY reports.id, figures.idx`,
  ).all(...values) as Row[];
  return rows.map(readFigureRow);
}

/** Sentences per report, also of reports without any, in order of id. `hash`: which bytes they are of and how those were read. */
export function countSentences(database: Database): { report: ReportId; hash: string; count: number }[] {
  return database
    .prepare(
      `SELECT reports.id AS report, content_hash || ' ' || reading_hash AS hash,
         (SELECT count(*) FROM sentences WHERE report_key = reports.key) AS count FROM reports ORDER BY reports.id`,
    )
    .all() as { report: ReportId; hash: string; count: number }[];
}
