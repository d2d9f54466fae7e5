/** Statements that are run over and over, compiled once for each open database. */
import type { Database, Statement } from 'better-sqlite3';

const compiled = new WeakMap<Database, Map<string, Statement>>();

/** The statement of that text; for all() and get(), and never changed with pluck() or the like, as others run it, too. */
export function prepared(database: Database, sql: string): Statement {
  const statements = compiled.get(database) ?? new Map<string, Statement>();
  compiled.set(database, statements);
  const before = statements.get(sql);
  if (before) return before;
  const statement = database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
