/** The tables of the statutory forms on pages without ruling lines: rows by their labels, columns by heads and full rows, each cell by its place. */
import { INDICATOR_HEADINGS, SPANNING_HEADINGS, UNIT_HEADINGS } from '../../data/forms/cell-marks.ts';
import { EDITIONS } from '../../data/forms/editions.ts';
import type { FormTable } from '../../data/forms/form-edition.ts';
import { isUnitCell, readCell } from '../cell-content.ts';
import { readCells } from './open-cells.ts';
import { type Flow, flowOf } from './open-flow.ts';
import { groupRows, pageClasses, SAME_EDGE } from './open-groups.ts';
import { type FoundRow, findRows, findWords, firstLine, lastLine, pageOf } from './open-rows.ts';
import { readOpenSingleRow } from './open-single-row.ts';
import { dealValues, joinPieces, type Value } from './open-values.ts';
import type { PageLayout, PageLine } from './page-layout.ts';
import { foldWord, type Piece, type Word } from './printed-words.ts';
import type { PageTable } from './ruled-tables.ts';

/** Lines above the first row in which its heads are looked for. */
const HEAD_LINES = 14;
export interface FormTableOnPage {
  page: number;
  table: PageTable;
}

/** The tables found, page by page, and the lines that they are made of. */
export function findFormTables(pages: readonly PageLayout[]): { tables: FormTableOnPage[]; used: Set<PageLine> } {
  const flow = flowOf(pages);
  const used = new Set<PageLine>();
  const tables: FormTableOnPage[] = [];
  for (const key of new Set(EDITIONS.flatMap((edition) => edition.tables.map((table) => table.key)))) {
    const readings = EDITIONS.flatMap((edition) =>
      edition.tables.filter((table) => table.key === key && table.layout === 'row-per-label'),
    ).flatMap((table) => {
      const rows = findRows(table, flow.finder, flow.prose);
      const expected = table.rows.filter((row) => !row.heading && !row.optional).length;
      return rows ? [{ table, rows, score: rows.length ** 2 / expected }] : [];
    });
    const [best] = readings.sort((a, b) => b.score - a.score);
    const found = best && readTable(flow, best.table, best.rows);
    if (!found) continue;
    tables.push(...found.tables);
    for (const line of found.used) used.add(line);
  }
  for (const table of EDITIONS.flatMap((edition) => edition.tables).filter((candidate) => candidate.layout === 'single-row')) {
    const found = readOpenSingleRow(table, flow);
    if (!found || found.used.some((line) => used.has(line))) continue;
    tables.push(found.table);
    for (const line of found.used) used.add(line);
  }
  return { tables, used };
}

/** Lines from the heads above the first row to what may still belong to the last one. */
function zoneOf(flow: Flow, rows: readonly FoundRow[]): { from: number; first: number; to: number } {
  const [first, last] = [rows[0] as FoundRow, rows.at(-1) as FoundRow];
  let from = firstLine(first);
  while (from > Math.max(0, firstLine(first) - HEAD_LINES) && flow.prose[from - 1] === flow.prose[firstLine(first)]) from -= 1;
  let to = lastLine(last);
  const lastY = last.label.bottom;
  for (let next = to + 1; next < flow.lines.length; next += 1) {
    const line = flow.lines[next] as PageLine;
    const page = flow.pieces[next]?.[0]?.page;
    if (page !== pageOf(last) || line.y - lastY > 2.5 * line.size || flow.prose[next] !== flow.prose[to]) break;
    to = next;
  }
  return { from, first: firstLine(first), to };
}

/** Words of the form that stand between its values without being any. */
function findFormWords(flow: Flow, table: FormTable, zone: { from: number; to: number }): Word[] {
  const ancestors = table.rows.flatMap((row) => (row.heading ? [...row.path, ...row.variants] : row.path.slice(0, -1)));
  const columns = table.columns.flatMap((column) => [column.label, ...column.variants]);
  const folds = [...ancestors, ...columns, ...INDICATOR_HEADINGS, ...UNIT_HEADINGS, ...SPANNING_HEADINGS].map(foldWord);
  const inZone = (word: Word): boolean => {
    const line = word.pieces[0]?.line ?? -1;
    return line >= zone.from && line <= zone.to;
  };
  return findWords(flow.finder, folds).filter(inZone);
}

/** The words of a row that holds text: all that stands right of the labels between the rows above and below. */
function wordsOf(rows: readonly FoundRow[], row: FoundRow, values: readonly Value[]): string {
  const index = rows.indexOf(row);
  const [above, below] = [rows[index - 1], rows[index + 1]];
  return values
    .filter((value) => value.page === pageOf(row) && !isUnitCell(value.text))
    .filter(
      (value) =>
        (!above || pageOf(above) !== value.page || value.y > above.label.bottom + 1) &&
        (!below || pageOf(below) !== value.page || value.y < below.label.top - 1),
    )
    .map((value) => value.text)
    .join('');
}

function readTable(flow: Flow, table: FormTable, rows: readonly FoundRow[]): { tables: FormTableOnPage[]; used: PageLine[] } | undefined {
  const zone = zoneOf(flow, rows);
  const groups = groupRows(flow, table, rows, zone);
  const words = findFormWords(flow, table, zone);
  const labels = rows.map((row) => row.label);
  const claimed = new Set([...labels, ...words, ...groups.flatMap((group) => group.heads)].flatMap((word) => word?.pieces ?? []));
  const classes = pageClasses(rows);
  const free = (line: number): Piece[] => (flow.pieces[line] ?? []).filter((piece) => !claimed.has(piece));
  const values: Value[] = [];
  for (let line = zone.first - 2; line <= zone.to; line += 1) {
    // A number wider than its column may begin left of where the labels end.
    const inside = joinPieces(free(line)).filter((value) => {
      const edge = (classes.get(value.page)?.edge ?? Number.POSITIVE_INFINITY) - SAME_EDGE;
      return value.left > edge || (value.right > edge && readCell(value.text).state === 'number');
    });
    values.push(...inside);
  }
  const dealt = dealValues(rows, values);
  const cells = new Map(
    groups.flatMap((group) => [...readCells(group, dealt, flow.pages[pageOf(group.rows[0] as FoundRow)] ?? { width: 0, edge: 0 })]),
  );
  const used = new Set<PageLine>();
  const last = lastLine(rows.at(-1) as FoundRow);
  for (let line = zone.first; line <= zone.to; line += 1) {
    // Below the last label, only what stands where values do is the table's: the first line of running text is not.
    if (line <= last || values.some((value) => value.line === line)) used.add(flow.lines[line] as PageLine);
  }
  const heads = [...words, ...groups.flatMap((group) => group.heads)];
  for (const piece of heads.flatMap((head) => head?.pieces ?? [])) used.add(flow.lines[piece.line] as PageLine);
  const pages = [...new Set(rows.map(pageOf))];
  const tables = pages.map((page): FormTableOnPage => {
    const own = rows.filter((row) => pageOf(row) === page);
    const lines = [...used].filter((line) => flow.pages[page]?.lines.includes(line));
    const printed: string[][] = [];
    for (const row of own) {
      const group = groups.find((candidate) => candidate.rows.includes(row));
      const heading = table.rows.slice(0, table.rows.indexOf(row.row)).findLast((other) => other.heading);
      const unit = row.row.unit === undefined ? [] : [cells.get(row)?.unit ?? ''];
      if (group?.rows[0] === row && group.heads.some((head) => head))
        printed.push(['', ...unit.map(() => ''), ...group.heads.map((head) => head?.text ?? '')]);
      if (heading && isFirstUnder(table, rows, row)) printed.push(...headingRows(words, heading.path.at(-1) ?? ''));
      const content = row.row.content === 'text' ? [wordsOf(rows, row, values)] : (cells.get(row)?.cells ?? []);
      printed.push([row.label.text, ...unit, ...content]);
    }
    return {
      page,
      table: {
        top: Math.min(...lines.map((line) => line.y)) - 1,
        bottom: Math.max(...lines.map((line) => line.y)),
        left: Math.min(...lines.map((line) => line.left)),
        right: Math.max(...lines.map((line) => line.right)),
        rows: printed,
        full: [],
        fragment: false,
        placed: true,
      },
    };
  });
  return { tables, used: [...used] };
}

/** Whether a row is the first one found below the nearest heading of the form. */
function isFirstUnder(table: FormTable, rows: readonly FoundRow[], row: FoundRow): boolean {
  const before = rows[rows.indexOf(row) - 1];
  const own = table.rows.indexOf(row.row);
  const heading = table.rows.slice(0, own).findLastIndex((other) => other.heading);
  return !before || table.rows.indexOf(before.row) < heading;
}

function headingRows(words: readonly Word[], heading: string): string[][] {
  const found = words.find((word) => foldWord(word.text) === foldWord(heading));
  return found ? [[found.text]] : [];
}
