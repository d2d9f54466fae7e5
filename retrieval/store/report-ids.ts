/** A report's id is its file's stem; where two files share a stem, each gets its whole file name. */
import path from 'node:path';
import type { Database } from 'better-sqlite3';

/**
 * Gives every report that a file name could collide with its id again, after that file came or went. Ids depend only on the set of file
 * names held, never on their order of arrival: `a.pdf` alone is `a`; with `a.docx` beside it they are `a.pdf` and `a.docx`.
 */
export function renameReports(database: Database, source: string): void {
  const stem = path.parse(source).name;
  const affected = database
    .prepare('SELECT key, id, source, stem FROM reports WHERE stem IN (?, ?) OR source = ?')
    .all(stem, source, stem) as {
    key: number;
    id: string;
    source: string;
    stem: string;
  }[];
  const contested = database.prepare('SELECT count(*) FROM reports WHERE key <> ? AND (stem = ? OR source = ?)').pluck();
  const changes = affected
    .map((report) => ({ ...report, next: contested.get(report.key, report.stem, report.stem) === 0 ? report.stem : report.source }))
    .filter((report) => report.next !== report.id);
  const rename = database.prepare('UPDATE reports SET id = ? WHERE key = ?');
  // A slash cannot stand in a file name, so this step cannot collide with an id that is about to be given up.
  for (const { key, source: name } of changes) rename.run(`/${name}`, key);
  for (const { key, next } of changes) rename.run(next, key);
}
