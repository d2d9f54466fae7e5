/** Puts one report into the store, whole or not at all. The caller opens the transaction. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Report, ReportId } from '../../ingest/report.ts';
import type { HeldReport, SaveReceipt } from './held.ts';
import { renameReports } from './report-ids.ts';
import { StoreError } from './store-error.ts';
import { writeReportRows } from './write-rows.ts';

export interface SaveOptions {
  /** A report of the shipped sample corpus. Default false. */
  sample?: boolean;
  /** Let samples stand beside the user's own reports (`--samples`). Remembered in the file once given. Default: what the file remembers. */
  keepSamples?: boolean;
}

/** What saving needs from the store around it. */
export interface SaveContext {
  database: Database;
  /** Called before every write with the name of what is about to be written; tests throw or exit from it. */
  beforeWrite: (step: string) => void;
  /** Deletes a report's rows and index entries. */
  deleteReport: (id: ReportId) => void;
  /** Adds the report's sentences to the full-text index. */
  indexReport: (key: number) => void;
}

type HeldRow = Pick<HeldReport, 'id' | 'source' | 'contentHash'> & { readingHash: string; sample: number };

/**
 * Accepts, replaces or recognises a report. The same bytes are one report under the alphabetically first of their file names,
 * so that no order of ingest shows through; the same file name with other bytes is a new version and replaces the old one.
 */
export function saveReportRows(context: SaveContext, report: Report, bytes: Uint8Array, options: SaveOptions): SaveReceipt {
  const { database, beforeWrite, deleteReport } = context;
  const sample = options.sample ?? false;
  const samplesRemoved = settleSamples(context, sample, options.keepSamples);
  const readingHash = hashReading(report);
  const rivals = database
    .prepare(
      'SELECT id, source, content_hash AS contentHash, reading_hash AS readingHash, sample FROM reports WHERE source = ? OR content_hash = ? ORDER BY source',
    )
    .all(report.source, report.contentHash) as HeldRow[];
  const sameBytes = rivals.find((rival) => rival.contentHash === report.contentHash);
  const sameName = rivals.find((rival) => rival.source === report.source);
  const previousRow = sameName ?? sameBytes;
  const previous = previousRow && { report: previousRow.id, contentHash: previousRow.contentHash };

  if (sameBytes && sameBytes.source < report.source) {
    if (sameName) deleteReport(sameName.id);
    renameReports(database, report.source);
    const kept = idOf(database, report.contentHash);
    return { report: kept, status: sameName ? 'replaced' : 'unchanged', previous, samplesRemoved };
  }
  const identical = sameBytes?.source === report.source && sameBytes.readingHash === readingHash && (sameBytes.sample === 1) === sample;
  if (identical) return { report: sameBytes.id, status: 'unchanged', previous, samplesRemoved };

  for (const rival of rivals) deleteReport(rival.id);
  for (const rival of rivals) renameReports(database, rival.source);
  const key = writeReportRows(database, report, bytes, { readingHash, sample, stem: path.parse(report.source).name }, beforeWrite);
  beforeWrite('full-text');
  context.indexReport(key);
  beforeWrite('ids');
  renameReports(database, report.source);
  const status = !previousRow ? 'accepted' : sameName ? 'replaced' : 'unchanged';
  return { report: idOf(database, report.contentHash), status, previous, samplesRemoved };
}

function idOf(database: Database, contentHash: string): ReportId {
  return database.prepare('SELECT id FROM reports WHERE content_hash = ?').pluck().get(contentHash) as ReportId;
}

/** Samples and a user's own corpus do not mix unless asked to. Returns the samples that gave way. */
function settleSamples(
  { database, beforeWrite, deleteReport }: SaveContext,
  sample: boolean,
  keepSamples: boolean | undefined,
): ReportId[] {
  if (keepSamples !== undefined) {
    beforeWrite('meta');
    database
      .prepare("INSERT INTO meta VALUES ('keep-samples', ?) ON CONFLICT DO UPDATE SET value = excluded.value")
      .run(String(keepSamples));
  }
  const keep = database.prepare("SELECT value FROM meta WHERE name = 'keep-samples'").pluck().get() === 'true';
  if (keep) return [];
  if (sample) {
    const own = database.prepare('SELECT count(*) FROM reports WHERE sample = 0').pluck().get() as number;
    if (own === 0) return [];
    throw new StoreError(
      'samples-excluded',
      `The sample reports stay out because ${own} report(s) of your own are held. Give --samples to hold both.`,
    );
  }
  const samples = database.prepare('SELECT id FROM reports WHERE sample = 1 ORDER BY id').pluck().all() as ReportId[];
  if (samples.length > 0) beforeWrite('samples');
  for (const id of samples) deleteReport(id);
  return samples;
}

/** SHA-256 of everything that was read from the bytes, the file name aside: a better reader gives the same bytes another reading. */
function hashReading(report: Report): string {
  const { source: _source, ...reading } = report;
  return createHash('sha256').update(JSON.stringify(reading)).digest('hex');
}
