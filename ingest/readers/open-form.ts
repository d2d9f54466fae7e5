/** The tables of the statutory forms on pages without ruling lines: rows by their labels, columns by heads and full rows, each cell by its place. */
import { ILLEGIBLE_MARK, INDICATOR_HEADINGS, SPANNING_HEADINGS, UNIT_HEADINGS } from '../../data/forms/cell-marks.ts';
import { columnsOf, EDITIONS } from '../../data/forms/editions.ts';
import type { FormColumn, FormTable } from '../../data/forms/form-edition.ts';
import { isUnitCell } from '../cell-content.ts';
import { columnsAt, type PlacedRow, placeValues } from './open-columns.ts';
import { countProse, type FoundRow, findRows, findWords } from './open-rows.ts';
import { readOpenSingleRow } from './open-single-row.ts';
import { joinStack, stackOf } from './open-stacks.ts';
import { dealValues, type Height, joinPieces, type Value, type ValueRows } from './open-values.ts';
import type { PageLayout, PageLine } from './page-layout.ts';
import { foldWord, listPieces, type Piece, type Word, WordFinder } from './printed-words.ts';
import type { PageTable } from './ruled-tables.ts';

/** Lines above the first row in which its heads are looked for. */
const HEAD_LINES = 14;
/** Points that an edge may differ between pages of one table. */
const SAME_EDGE = 0.7;
/** Sizes of type from the edge of a page within which a column may be cut. */
const PAGE_EDGE = 2;

export interface Flow {
  pages: readonly PageLayout[];
  lines: readonly PageLine[];
  pieces: readonly (readonly Piece[])[];
  finder: WordFinder;
  /** Lines of running text up to each line. */
  prose: readonly number[];
}

export interface FormTableOnPage {
  page: number;
  table: PageTable;
}

/** Rows with the same columns under the same heads, on pages that are set alike. */
interface Group {
  columns: readonly FormColumn[];
  heads: (Word | undefined)[];
  rows: FoundRow[];
}

function flowOf(pages: readonly PageLayout[]): Flow {
  const lines = pages.flatMap((page) => page.lines);
  const pieces = listPieces(pages);
  return { pages, lines, pieces, finder: new WordFinder(pieces), prose: countProse(lines) };
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

const firstLine = (row: FoundRow): number => row.label.pieces[0]?.line ?? 0;
const lastLine = (row: FoundRow): number => row.label.pieces.at(-1)?.line ?? 0;
const pageOf = (row: FoundRow): number => row.label.pieces[0]?.page ?? 0;

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

/** Groups of rows by columns and heads. Pages on which no label is flush with one of another page are set differently, and stand alone. */
function groupRows(flow: Flow, table: FormTable, rows: readonly FoundRow[], zone: { from: number }): Group[] {
  const classes = pageClasses(rows);
  const groups: (Group & { key: string })[] = [];
  for (const [index, row] of rows.entries()) {
    const columns = columnsOf(table, row.row);
    const before = rows[index - 1];
    const set = columns.map((column) => column.key).join();
    const sameBlock =
      before &&
      columnsOf(table, before.row)
        .map((column) => column.key)
        .join() === set &&
      before.row.path[0] === row.row.path[0];
    const from = before ? lastLine(before) + 1 : zone.from;
    const edge = classes.get(pageOf(row))?.edge ?? 0;
    const heads = findHeads(flow, columns, { from, to: firstLine(row) - 1 }, edge);
    const printed = heads.some((head) => head !== undefined);
    const key = `${set} ${classes.get(pageOf(row))?.id}`;
    const last = groups.findLast((group) => group.key === key);
    const fresh = printed && !sameBlock && last?.heads.some((head, at) => !sameBox(head, heads[at]));
    if (last && !fresh) {
      last.rows.push(row);
      last.heads = last.heads.map((head, at) => head ?? heads[at]);
    } else groups.push({ key, columns, heads, rows: [row] });
  }
  return groups;
}

const sameBox = (a: Word | undefined, b: Word | undefined): boolean =>
  a === undefined || b === undefined || (Math.abs(a.left - b.left) <= 2 && Math.abs(a.right - b.right) <= 2);

/** Per page: which pages it is set like, and where the labels end there. */
function pageClasses(rows: readonly FoundRow[]): Map<number, { id: number; edge: number }> {
  const classes: { id: number; pages: number[]; words: Word[]; edge: number }[] = [];
  for (const page of new Set(rows.map(pageOf))) {
    const words = rows.filter((row) => pageOf(row) === page).map((row) => row.label);
    const edges = (word: Word) => [word.left, word.right, (word.left + word.right) / 2 + 10_000];
    const like = classes.find((other) =>
      other.words.some((a) => words.some((b) => edges(a).some((edge) => edges(b).some((own) => Math.abs(edge - own) <= SAME_EDGE)))),
    );
    const edge = Math.max(...words.map((word) => word.right));
    if (like) {
      like.pages.push(page);
      like.words.push(...words);
      like.edge = Math.max(like.edge, edge);
    } else classes.push({ id: classes.length, pages: [page], words, edge });
  }
  return new Map(classes.flatMap((one) => one.pages.map((page) => [page, { id: one.id, edge: one.edge }])));
}

/** The label of each column among some lines, the lowest where it is printed more than once; undefined where it is not, or where two stand beside each other. */
function findHeads(flow: Flow, columns: readonly FormColumn[], range: { from: number; to: number }, edge: number): (Word | undefined)[] {
  const candidates = columns.map((column) =>
    findWords(flow.finder, [column.label, ...column.variants].map(foldWord)).filter(
      (word) => (word.pieces[0]?.line ?? -1) >= range.from && (word.pieces.at(-1)?.line ?? -1) <= range.to && word.left > edge - SAME_EDGE,
    ),
  );
  const single = candidates.map((words) => (words.length === 1 ? words[0] : undefined));
  return candidates.map((words, index) => {
    if (words.length < 2) return words[0];
    const left = single.slice(0, index).findLast((word) => word !== undefined)?.right ?? edge;
    const right = single.slice(index + 1).find((word) => word !== undefined)?.left ?? Number.POSITIVE_INFINITY;
    const between = words.filter((word) => word.left >= left && word.right <= right);
    return between.length === 1 ? between[0] : undefined;
  });
}

interface Cells {
  unit?: string;
  cells: string[];
}

/** The cells of a group's rows: empty where nothing can stand, illegible where something may. */
function readCells(group: Group, dealt: ValueRows, width: number): Map<FoundRow, Cells> {
  const units = new Map<FoundRow, string>();
  const values = group.rows.map((row) => {
    const all = dealt.values.get(row) ?? [];
    const [first] = all;
    if (row.row.unit === undefined || !first || !isUnitCell(first.text)) return all;
    units.set(row, first.text);
    return all.slice(1);
  });
  const placed = placeValues(values, group.heads);
  const strays = dealt.strays
    .filter((stray) => stray.rows.some((row) => group.rows.includes(row)))
    .map((stray) => ({ ...stray, columns: columnsAt(stray.value, values, placed, group.heads) }));
  const texts = group.rows.map((_, index) => cellTexts(values[index] ?? [], placed[index], group.columns.length));
  const joined = joinStacks(group, values, placed, strays, dealt.height, texts);
  for (const { rows, columns } of strays.filter((stray) => !joined.has(stray.value))) {
    for (const row of rows) {
      const own = texts[group.rows.indexOf(row)];
      for (const column of columns.length > 0 ? columns : (own?.keys() ?? [])) if (own) own[column] = ILLEGIBLE_MARK;
    }
  }
  hideCutColumns(group, values, placed, width, texts);
  return new Map(
    group.rows.map((row, index): [FoundRow, Cells] => {
      const unit = units.get(row);
      return [row, { cells: texts[index] ?? [], ...(unit === undefined ? {} : { unit }) }];
    }),
  );
}

/** Makes illegible what a table wider than its page may have lost: columns that are seen nowhere, and cells at the page's edge. */
function hideCutColumns(
  group: Group,
  values: readonly (readonly Value[])[],
  placed: readonly PlacedRow[],
  width: number,
  texts: string[][],
): void {
  for (const column of group.columns.keys()) {
    const boxes = [
      ...values.flatMap((row, index) => row.filter((_, at) => placed[index]?.columns[at]?.includes(column))),
      ...(group.heads[column]?.pieces ?? []),
    ];
    const cut = boxes.some((box) => box.right > width - PAGE_EDGE * box.size);
    for (const own of texts) if (boxes.length === 0 || (cut && own[column] === '')) own[column] = ILLEGIBLE_MARK;
  }
  for (const [index, row] of values.entries()) {
    for (const [at, value] of row.entries()) {
      const over = value.right > width - 0.5 * value.size;
      for (const column of placed[index]?.columns[at] ?? []) if (over) (texts[index] as string[])[column] = ILLEGIBLE_MARK;
    }
  }
}

interface Stray {
  value: Value;
  rows: FoundRow[];
  columns: number[];
}

/** Puts values that are broken over lines together in `texts`, illegible where they may be several; gives the strays that were used up. */
function joinStacks(
  group: Group,
  values: readonly (readonly Value[])[],
  placed: readonly PlacedRow[],
  strays: readonly Stray[],
  height: Height,
  texts: string[][],
): Set<Value> {
  const joined = new Set<Value>();
  const widths = group.heads.map((head) => Math.max(0, ...(head?.pieces ?? []).map((piece) => piece.right - piece.left)));
  for (const [index, row] of values.entries()) {
    for (const [at, value] of row.entries()) {
      const [column, more] = placed[index]?.columns[at] ?? [];
      if (column !== undefined && more === undefined) widths[column] = Math.max(widths[column] ?? 0, value.right - value.left);
    }
  }
  for (const [index, row] of group.rows.entries()) {
    for (const column of group.columns.keys()) {
      const own = (values[index] ?? []).filter((_, at) => placed[index]?.columns[at]?.includes(column));
      const near = strays.filter((stray) => stray.columns.length === 1 && stray.columns[0] === column && !joined.has(stray.value));
      const lines = own.length > 1 ? undefined : stackOf(row, own, near, height);
      const text = lines && joinStack(lines, Math.max(widths[column] ?? 0, ...lines.map((line) => line.right - line.left)));
      if (!lines || text === undefined || texts[index]?.[column] === ILLEGIBLE_MARK) continue;
      // Digits under digits may be two rows' numbers: they are one only where no other row can have any of them.
      const shared = near.some((stray) => stray.rows.length > 1 && lines.includes(stray.value));
      if (shared && lines.every((line) => /^[\d０-９,，.．]+$/u.test(line.text))) continue;
      (texts[index] as string[])[column] = text;
      for (const line of lines) joined.add(line);
    }
  }
  return joined;
}

function cellTexts(values: readonly Value[], placed: PlacedRow | undefined, width: number): string[] {
  const texts = Array<string>(width).fill('');
  for (const [at, value] of values.entries()) {
    const possible = placed?.columns[at] ?? [];
    const [column] = possible;
    if (possible.length === 1 && column !== undefined) texts[column] = texts[column] === '' ? value.text : ILLEGIBLE_MARK;
  }
  for (const at of values.keys()) {
    const possible = placed?.columns[at] ?? [];
    if (possible.length === 1) continue;
    for (const column of possible.length > 0 ? possible : texts.keys()) texts[column] = ILLEGIBLE_MARK;
  }
  return texts;
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
    const inside = free(line).filter((piece) => piece.left > (classes.get(piece.page)?.edge ?? Number.POSITIVE_INFINITY) - SAME_EDGE);
    values.push(...joinPieces(inside));
  }
  const dealt = dealValues(rows, values);
  const cells = new Map(groups.flatMap((group) => [...readCells(group, dealt, flow.pages[pageOf(group.rows[0] as FoundRow)]?.width ?? 0)]));
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
