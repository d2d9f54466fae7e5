/** The figures of a document: the statutory tables of the edition that its labels belong to, then tables of a region's own. */
import { ILLEGIBLE_MARK, INDICATOR_HEADINGS, UNIT_HEADINGS } from '../data/forms/cell-marks.ts';
import { findTable } from '../data/forms/editions.ts';
import type { FormEdition, FormTable } from '../data/forms/form-edition.ts';
import type { CellFigure } from './cell-figure.ts';
import { readCrossTable } from './cross-table.ts';
import { detectEdition } from './detect-edition.ts';
import type { Document } from './document.ts';
import { doubtMissing } from './doubt-missing.ts';
import { readLabelRows, type TableReading } from './label-rows.ts';
import { readListedFigures } from './listed-figures.ts';
import { readLocalTables } from './local-table.ts';
import type { IngestMessage } from './message.ts';
import { readSingleRow } from './single-row.ts';
import { listPrintedRows, MAXIMUM_ROWS, type PrintedRow } from './tables.ts';
import { type OwnScope, withoutTablesOfOthers } from './tables-of-others.ts';
import { findUnreadRows, quoteUnreadRows } from './unread-rows.ts';

export interface FigureReading {
  /** Id of the edition; 'local' where only a region's own table was found, 'none' without any table. */
  edition: string;
  figures: CellFigure[];
  messages: IngestMessage[];
}

const TABLES_MISSING: IngestMessage = {
  code: 'tables-missing',
  text: 'No table of a statutory form and no statistics table was found; the report has prose only. Check whether its tables are pictures or an annex.',
};

function readTable(table: FormTable, rows: readonly PrintedRow[]): TableReading | undefined {
  if (table.layout !== 'single-row') return readLabelRows(table, rows);
  return readCrossTable(table, rows) ?? readSingleRow(table, rows) ?? readLabelRows(table, rows);
}

/** Heads of a table, and units with the number behind them, as often as a line of a table without cell marks has them at least. */
const GLUED_HEADS = new RegExp([...INDICATOR_HEADINGS.filter((head) => head.length > 2), ...UNIT_HEADINGS].join('|'), 'u');
const GLUED_VALUE = /(?:条|件|次|元|个|篇|人)\d+/gu;
const LEAST_GLUED_VALUES = 5;

/** Lines in which a whole table runs together: nothing says where one number ends, so none is read, and the loss is said. */
function findGluedTables({ blocks }: Document): IngestMessage[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'text' || !GLUED_HEADS.test(block.text) || (block.text.match(GLUED_VALUE)?.length ?? 0) < LEAST_GLUED_VALUES)
      return [];
    const text = 'The cells of a table run together on one line, and nothing says where one number ends; they were not read as figures.';
    return [{ code: 'cells-run-together', text, offset: block.start, quote: block.text.slice(0, 80) }];
  });
}

const JOINED = new RegExp(String.raw`\d|${ILLEGIBLE_MARK}`, 'u');

/** In a table without ruling lines nothing shows that a cell is empty: its value may stand where no row took it. */
function doubtBlanks(figures: CellFigure[], used: readonly PrintedRow[]): CellFigure[] {
  const open = used.filter((row) => row.unruled);
  if (open.length === 0) return figures;
  const note = 'no value was found in its place, in a table without ruling lines';
  // A cell that its row holds has no note when it is blank; one that is not there has.
  const known = open.every((row) => row.placed);
  return figures.map((figure) =>
    figure.state !== 'blank' || (known && figure.note === undefined) ? figure : { ...figure, state: 'illegible', note },
  );
}

/**
 * A cell that is not found in a scan may have been overlooked: only one that is there and shows white paper is blank. Words where the form
 * has a number may be a misread number.
 */
function doubtRecognised(figure: CellFigure, table: FormTable): CellFigure {
  if (figure.state === 'blank' && figure.note !== undefined)
    return { ...figure, state: 'illegible', note: 'no cell was found in its place in the scan' };
  const wordy = table.rows.find((row) => row.key === figure.rowKey)?.content === 'text';
  return figure.state === 'text' && !wordy
    ? { ...figure, state: 'illegible', note: 'words were recognised where the form has a number' }
    : figure;
}

/** On a page, words and a digit in a cell of numbers may be two cells that were drawn as one, and a mark for what cannot be read holds one. */
function doubtJoined(figure: CellFigure, table: FormTable): CellFigure {
  const wordy = table.rows.find((row) => row.key === figure.rowKey)?.content === 'text';
  if (figure.state !== 'text' || wordy || figure.page === undefined || !JOINED.test(figure.raw)) return figure;
  return { ...figure, state: 'illegible', value: null, note: 'words and a number stand in one cell' };
}

/** Tables of the form that a scan may show and that were not found. */
function missingTables(edition: FormEdition, found: readonly CellFigure[]): IngestMessage[] {
  return edition.tables
    .filter((table) => found.every((figure) => figure.table !== table.key))
    .map((table) => ({
      code: 'table-not-found',
      text: `Table ${table.en} of the form was not found in the scan; if it is printed there, its cells are not read. Compare with the original.`,
    }));
}

/**
 * All figures in the order of the form. Every cell of a table that is printed is there once, whatever its state. `own` are the names of
 * the organ that reports and its year: tables under the name of another one, or of another year, are left out.
 */
export function readFigures(document: Document, editions: readonly FormEdition[], own: OwnScope = { names: [] }): FigureReading {
  const printed = listPrintedRows(document);
  const kept = withoutTablesOfOthers(document, printed, own);
  let { rows } = kept;
  const messages: IngestMessage[] = [...kept.messages];
  if (printed.length >= MAXIMUM_ROWS)
    messages.push({ code: 'rows-too-many', text: `More than ${MAXIMUM_ROWS} table rows are printed; the rest was not read.` });
  const detected = detectEdition(rows, editions, document.recognised);
  const readings: TableReading[] = [];
  for (const table of detected?.tables ?? []) {
    const reading = readTable(table, rows);
    if (!reading) continue;
    const found = doubtBlanks(reading.figures, [...reading.used]).map((figure) => doubtJoined(figure, table));
    readings.push({ ...reading, figures: document.recognised ? found.map((figure) => doubtRecognised(figure, table)) : found });
    rows = rows.filter((row) => !reading.used.has(row));
  }
  let edition = readings.length > 0 && detected ? detected.edition.id : 'none';
  const tables = readLocalTables(rows);
  // Where a statutory table is printed, a list beside it repeats or explains its figures in words of its own.
  const local = tables.length > 0 || edition !== 'none' ? tables : readListedFigures(document);
  const statutory = detected && findTable(detected.edition, 'statistics') && edition !== 'none';
  const ownFigures = statutory ? [] : local;
  const unread = findUnreadRows(rows, ownFigures);
  const settled = doubtMissing(readings, unread);
  const figures = settled.flatMap((reading) => reading.figures);
  messages.push(...settled.flatMap((reading) => reading.messages));
  if (document.recognised && detected && edition !== 'none') messages.push(...missingTables(detected.edition, figures));
  if (edition === 'none' && ownFigures.length > 0) edition = 'local';
  if (edition === 'none') messages.push(...findGluedTables(document), TABLES_MISSING);
  messages.push(...quoteUnreadRows(unread));
  return { edition, figures: [...figures, ...ownFigures], messages };
}
