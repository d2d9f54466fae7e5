/** Writes a report's rows, table by table, in the order of the schema. */
import type { Database } from 'better-sqlite3';
import type { Report } from '../../ingest/report.ts';

interface StoredBeside {
  readingHash: string;
  sample: boolean;
  /** File name without extension. */
  stem: string;
}

/** Inserts every row of a report and returns its internal key. Until `renameReports` has run the id is provisional. */
export function writeReportRows(
  database: Database,
  report: Report,
  bytes: Uint8Array,
  { readingHash, sample, stem }: StoredBeside,
  beforeWrite: (step: string) => void,
): number {
  const { masthead } = report;
  beforeWrite('report');
  const key = Number(
    database
      .prepare(
        `INSERT INTO reports (id, source, stem, content_hash, reading_hash, kind, sample, organ, organ_printed, place_code, organ_kind, year, edition,
          title, document_number, date, url, original) VALUES (${placeholders(18)})`,
      )
      .run(
        ...[`/${report.source}`, report.source, stem, report.contentHash, readingHash, report.kind, sample ? 1 : 0],
        ...[masthead.organ, masthead.organPrinted, masthead.placeCode ?? null, masthead.organKind ?? null, masthead.year, masthead.edition],
        ...[masthead.title, masthead.documentNumber ?? null, masthead.date ?? null, masthead.url ?? null, masthead.original ?? null],
      ).lastInsertRowid,
  );
  beforeWrite('file');
  database.prepare('INSERT INTO files (report_key, text, bytes) VALUES (?, ?, ?)').run(key, report.text, Buffer.from(bytes));

  const insertAll = <Value>(table: string, columns: readonly string[], values: readonly Value[], cells: (value: Value) => unknown[]) => {
    beforeWrite(table);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const insert = database.prepare(`INSERT INTO ${table} (report_key, idx, ${names}) VALUES (${placeholders(columns.length + 2)})`);
    for (const [index, value] of values.entries()) insert.run(key, index, ...cells(value));
  };
  insertAll('sections', ['level', 'title', 'parent', 'start', 'end'], report.sections, (section) => [
    ...[section.level, section.title, section.parent ?? null, section.start, section.end],
  ]);
  insertAll(
    'figures',
    [
      'table',
      'row_key',
      'column_key',
      'row',
      'column',
      'state',
      'value',
      'unit',
      'raw',
      'printed',
      'page',
      'section',
      'note',
      'start',
      'end',
    ],
    report.figures,
    (figure) => [
      ...[figure.table, figure.rowKey ?? null, figure.columnKey ?? null, JSON.stringify(figure.row), figure.column],
      ...[figure.state, figure.value, figure.unit, figure.raw, figure.printed ? JSON.stringify(figure.printed) : null],
      ...[figure.page ?? null, figure.section, figure.note ?? null, figure.start, figure.end],
    ],
  );
  insertAll('mentions', ['sentence', 'value', 'unit', 'qualifier', 'raw', 'start', 'end'], report.mentions, (mention) => [
    ...[mention.sentence, mention.value, mention.unit, mention.qualifier, mention.raw, mention.start, mention.end],
  ]);
  insertAll('passages', ['section', 'text', 'start', 'end'], report.passages, (passage) => [
    ...[passage.section, passage.text, passage.start, passage.end],
  ]);
  insertAll('sentences', ['passage', 'section', 'text', 'start', 'end'], report.sentences, (sentence) => [
    ...[sentence.passage, sentence.section, sentence.text, sentence.start, sentence.end],
  ]);
  insertAll('findings', ['identity', 'verdict', 'finding'], report.findings, (finding) => [
    ...[finding.identity, finding.verdict, JSON.stringify(finding)],
  ]);
  insertAll('messages', ['code', 'message'], report.messages, (message) => [message.code, JSON.stringify(message)]);
  return key;
}

const placeholders = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
