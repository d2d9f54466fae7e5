/**
 * Sentence vectors, one row per report and model: its sentences' vectors one after the other as little-endian IEEE 754 float32, `count` × `dimensions` × 4 bytes.
 * A cache of the sentences, kept here so that it goes when the report goes.
 */
import { endianness } from 'node:os';
import type { Database } from 'better-sqlite3';
import type { ReportId } from '../../ingest/report.ts';

export interface ReportVectors {
  dimensions: number;
  /** Shape [sentences, dimensions], row-major; a sentence without a usable vector is all zeros. */
  values: Float32Array;
}

/** Undefined when there is no row, when it is of another model, or when its length or sentence count does not fit: then it must be made again. */
export function readVectors(database: Database, id: ReportId, model: string): ReportVectors | undefined {
  const row = database
    .prepare(
      `SELECT vectors.dimensions, vectors.count, vectors.vectors, (SELECT count(*) FROM sentences WHERE sentences.report_key = reports.key) AS sentences
       FROM vectors JOIN reports ON reports.key = vectors.report_key WHERE reports.id = ? AND vectors.model = ?`,
    )
    .get(id, model) as { dimensions: number; count: number; vectors: Uint8Array; sentences: number } | undefined;
  if (!row || row.count !== row.sentences || row.vectors.byteLength !== row.count * row.dimensions * 4) return undefined;
  return { dimensions: row.dimensions, values: readFloats(row.vectors) };
}

/** Writes or overwrites the row of a report and model; none when the report is not held. */
export function writeVectors(database: Database, id: ReportId, model: string, { dimensions, values }: ReportVectors): void {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, index * 4);
  database
    .prepare(
      `INSERT INTO vectors (report_key, model, dimensions, count, vectors) SELECT key, ?, ?, ?, ? FROM reports WHERE id = ?
       ON CONFLICT (report_key, model) DO UPDATE SET dimensions = excluded.dimensions, count = excluded.count, vectors = excluded.vectors`,
    )
    .run(model, dimensions, dimensions === 0 ? 0 : values.length / dimensions, bytes, id);
}

/** The models that every report has a row of, in order of name; none for an empty corpus. */
export function readWholeModels(database: Database): string[] {
  return database
    .prepare('SELECT model FROM vectors GROUP BY model HAVING count(*) = (SELECT count(*) FROM reports) ORDER BY model')
    .pluck()
    .all() as string[];
}

/** Removes the rows of every other model. */
export function keepModel(database: Database, model: string): void {
  database.prepare('DELETE FROM vectors WHERE model <> ?').run(model);
}

/** Little-endian bytes → numbers; one copy where the machine holds numbers the same way. */
function readFloats(bytes: Uint8Array): Float32Array {
  if (endianness() === 'LE') return new Float32Array(Uint8Array.from(bytes).buffer);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getFloat32(index * 4, true));
}
