/**
 * Doubts that wait for a person: objections, files that were held aside, illegible cells; and what a person read in such a cell.
 * They go by the bytes of a report and a place in it, so that reading the same file anew keeps them. A removed report takes its own along.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Rejection, ReportId } from '../../ingest/report.ts';
import { formatLabelPath } from '../cell-path.ts';
import type { HeldFigure, HeldReport } from './held.ts';
import { queryFigures } from './report-query.ts';

export const DOUBT_KINDS = ['objection', 'held-aside', 'illegible'] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Rejections that a person can settle by saying what the file does not. */
export const HELD_ASIDE_CODES: readonly string[] = ['year-missing', 'organ-missing'];

export interface Doubt {
  /** Eight hexadecimal digits, derived from what the doubt is about: the same doubt has the same id, whenever it was raised. */
  id: string;
  kind: DoubtKind;
  /** Null for a file held aside, and where the report has been replaced by other bytes since. */
  report: ReportId | null;
  /** File name without folder. */
  source: string;
  /** '#table/row/column' or '@start-end', what follows the report's id in a citation; null for a file as a whole. */
  place: string | null;
  /** What the person objects, or why the file or cell could not be read. */
  note: string;
  by: string | null;
  /** Day on which it was raised, ISO 8601; null for a cell, which is in doubt from the start. */
  opened: string | null;
  /** Day and reason of closing; null while it is open. */
  closed: { on: string; reason: string } | null;
}

/** What a person read in a cell that the program could not read. In the cell's unit; it never takes the place of the cell's value. */
export interface CellReading {
  value: number;
  note: string;
  by: string | null;
}

export interface Objection {
  report: Pick<HeldReport, 'source' | 'contentHash'>;
  place: string;
  note: string;
  by?: string;
  /** ISO date. */
  today: string;
}

/** A doubt as the table keeps it: the day of closing and its reason are columns of their own. */
type DoubtRow = Omit<Doubt, 'closed'> & { closed: string | null; reason: string | null };

export class Inbox {
  readonly #database: Database;
  readonly #explained: <Value>(work: () => Value) => Value;

  /** `explained` says in plain words what a locked or damaged database means. */
  constructor(database: Database, explained: <Value>(work: () => Value) => Value) {
    this.#database = database;
    this.#explained = explained;
  }

  /** All doubts, open and closed: by kind, then by file and place. A file held aside that came in since is left out. */
  list(): Doubt[] {
    return this.#explained(() => {
      const kept = this.#database
        .prepare(
          `SELECT doubts.*, reports.id AS report FROM doubts LEFT JOIN reports USING (content_hash)
           WHERE NOT (doubts.kind = 'held-aside' AND reports.id IS NOT NULL)`,
        )
        .all() as DoubtRow[];
      const closed = new Set(kept.map(({ id }) => id));
      const cells = this.#illegibleCells().filter(({ id }) => !closed.has(id));
      return [...kept.map(readDoubt), ...cells].sort(
        (a, b) =>
          DOUBT_KINDS.indexOf(a.kind) - DOUBT_KINDS.indexOf(b.kind) ||
          compare(a.source, b.source) ||
          compare(a.place ?? '', b.place ?? '') ||
          compare(a.id, b.id),
      );
    });
  }

  /** Raises an objection; the same one raised again stays as it is. Its id. */
  object({ report, place, note, by, today }: Objection): string {
    const id = doubtId('objection', report.contentHash, place, note, by ?? '');
    this.#insert({ id, kind: 'objection', content_hash: report.contentHash, source: report.source, place, note, by, opened: today });
    return id;
  }

  /** Keeps a file that was rejected for want of its year or organ in mind, until its bytes come in or a person closes it. */
  holdAside({ source, code, text }: Rejection, contentHash: string, today?: string): void {
    if (!HELD_ASIDE_CODES.includes(code)) return;
    this.#insert({
      id: doubtId('held-aside', contentHash, code),
      kind: 'held-aside',
      content_hash: contentHash,
      source,
      note: text,
      opened: today,
    });
  }

  /** Closes an open doubt. False where there is no open doubt of that id. */
  close(id: string, { reason, today }: { reason: string; today: string }): boolean {
    const doubt = this.list().find((candidate) => candidate.id === id && candidate.closed === null);
    if (!doubt) return false;
    this.#explained(() => {
      if (doubt.kind === 'illegible') this.#keepCell(doubt);
      this.#database.prepare('UPDATE doubts SET closed = ?, reason = ? WHERE id = ?').run(today, reason, id);
    });
    return true;
  }

  /** Keeps what a person read in an illegible cell, in place of what was read there before, and closes the doubt about it with the note. */
  read(figure: HeldFigure, report: Pick<HeldReport, 'contentHash'>, { value, note, by }: CellReading, today: string): void {
    const place = `#${formatLabelPath(figure)}`;
    this.#explained(() =>
      this.#database
        .prepare('INSERT OR REPLACE INTO readings (content_hash, place, value, note, by) VALUES (?, ?, ?, ?, ?)')
        .run(report.contentHash, place, value, note, by),
    );
    this.close(doubtId('illegible', report.contentHash, place), { reason: note, today });
  }

  /** What people read, by report and place: `readings().get(report)?.get('#table/row/column')`. */
  readings(): Map<ReportId, Map<string, CellReading>> {
    const rows = this.#explained(
      () =>
        this.#database
          .prepare(
            'SELECT reports.id AS report, place, value, note, by FROM readings JOIN reports USING (content_hash) ORDER BY report, place',
          )
          .all() as (CellReading & { report: ReportId; place: string })[],
    );
    const readings = new Map<ReportId, Map<string, CellReading>>();
    for (const { report, place, value, note, by } of rows)
      readings.set(report, (readings.get(report) ?? new Map<string, CellReading>()).set(place, { value, note, by }));
    return readings;
  }

  /** Drops all that is kept about the bytes of a removed report. The caller opens the transaction. */
  forget(contentHash: string): void {
    for (const table of ['doubts', 'readings']) this.#database.prepare(`DELETE FROM ${table} WHERE content_hash = ?`).run(contentHash);
  }

  #illegibleCells(): Doubt[] {
    const reports = new Map(
      (
        this.#database.prepare('SELECT id, source, content_hash AS contentHash FROM reports').all() as Pick<
          HeldReport,
          'id' | 'source' | 'contentHash'
        >[]
      ).map((report) => [report.id, report]),
    );
    return queryFigures(this.#database, { state: 'illegible' }).map((figure) => {
      const { source, contentHash } = reports.get(figure.report)!;
      const place = `#${formatLabelPath(figure)}`;
      const id = doubtId('illegible', contentHash, place);
      return { id, kind: 'illegible', report: figure.report, source, place, note: figure.note ?? '', by: null, opened: null, closed: null };
    });
  }

  #keepCell({ id, source, report, place, note }: Doubt): void {
    const contentHash = this.#database.prepare('SELECT content_hash FROM reports WHERE id = ?').pluck().get(report) as string;
    this.#insert({ id, kind: 'illegible', content_hash: contentHash, source, place, note });
  }

  #insert(
    row: { id: string; kind: DoubtKind; content_hash: string; source: string; note: string } & Partial<
      Record<'place' | 'by' | 'opened', string | null>
    >,
  ): void {
    this.#explained(() =>
      this.#database
        .prepare(
          `INSERT INTO doubts (id, kind, content_hash, source, place, note, by, opened)
           VALUES (@id, @kind, @content_hash, @source, @place, @note, @by, @opened) ON CONFLICT DO NOTHING`,
        )
        .run({ place: null, by: null, opened: null, ...withoutUndefined(row) }),
    );
  }
}

const doubtId = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const withoutUndefined = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

function readDoubt({ id, kind, report, source, place, note, by, opened, closed, reason }: DoubtRow): Doubt {
  return { id, kind, report, source, place, note, by, opened, closed: closed === null ? null : { on: closed, reason: reason ?? '' } };
}
