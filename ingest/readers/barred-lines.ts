/**
 * Tables as crawlers leave them in text. A bar ends each cell; rows stand on a line each, or every cell does, or the bars stand on lines
 * of their own. A bar more may mark where a row begins, and bars without white space between them stand for the columns that a cell spans.
 *
 *     规章 | 0 | 0 | 6 |        |             规章 |       规章        规章
 *     行政许可 | 0 | |||         规章 |          0 |         |          | 0
 *                               0 |            0 |         0          | 0
 */
import { INDICATOR_HEADINGS, LOCAL_COLUMN_HEADINGS, SPANNING_HEADINGS, UNIT_HEADINGS } from '../../data/forms/cell-marks.ts';
import { EDITIONS } from '../../data/forms/editions.ts';
import { isUnitCell, readCell } from '../cell-content.ts';
import type { Cell, Span, TableBlock } from '../document.ts';
import { foldLabel } from '../fold-label.ts';
import { listLineLabels, readLineKind } from '../line-kind.ts';
import { listFormLabels } from '../paragraphs.ts';
import { listPartNames } from '../sections.ts';
import { closesCell, countClosingBars, isBar, isDrawn, isPlain, isRow, type TextLine } from './barred-line.ts';

const PART_NAMES = listPartNames(EDITIONS);
const ROW_LABELS = listLineLabels(EDITIONS);
const LABELS = new Set([
  ...listFormLabels(EDITIONS),
  ...[...INDICATOR_HEADINGS, ...UNIT_HEADINGS, ...SPANNING_HEADINGS, ...LOCAL_COLUMN_HEADINGS].map(foldLabel),
]);
/** A region with fewer bars is prose that has one. */
const LEAST_BARS = 6;
/** Lines of several cells that make each line of a region a row. */
const LEAST_ROWS = 2;
/** Plain lines before a bar that are one cell together: at most so many, and each so short, unless they make a label. */
const MOST_PIECES = 6;
const LONGEST_PIECE = 6;
/** This share of the rows' labels stands behind a bar of its own where such bars mark rows. */
const MARKED_SHARE = 0.8;

interface Token {
  /** Undefined for a bar. */
  cell?: Cell;
  /** The cell stands behind a bar on its own line: it opens no row. */
  led?: boolean;
  /** Bars behind the cell stand for columns that it spans: it ends its row. */
  padded?: boolean;
}

/** Whether bars stand on lines of their own behind the cells, or before the cells that they part, rather than behind each on its line. */
function areBarsApart(lines: readonly TextLine[]): boolean {
  const ended = lines.filter((line) => !isDrawn(line) && closesCell(line.text)).length;
  return lines.filter((line, index) => isPlain(line) && lines[index + 1]?.text.startsWith('|')).length > ended;
}

/** Whether the line has a bar, or (where bars stand `apart`) is a cell whose bar stands on the next line. */
function isBarred(lines: readonly TextLine[], index: number, apart: boolean): boolean {
  const line = lines[index];
  if (!line) return false;
  if (!isPlain(line)) return !isDrawn(line);
  if (!apart || /[。；]/u.test(line.text) || PART_NAMES.has(foldLabel(line.text))) return false;
  const pieces = lines.slice(index + 1, index + MOST_PIECES);
  const next = pieces.find((piece) => !isPlain(piece));
  if (!next || isDrawn(next) || !next.text.startsWith('|')) return false;
  return countPieces(lines, index + pieces.indexOf(next)) > pieces.indexOf(next);
}

/** How many plain lines up to and with the one at `last` are one cell: a label together, or short pieces. */
function countPieces(lines: readonly TextLine[], last: number): number {
  let joined = lines[last]?.text ?? '';
  let best = 1;
  let short = joined.length <= LONGEST_PIECE && !/\d/u.test(joined);
  for (let count = 2; count <= MOST_PIECES; count += 1) {
    const above = lines[last - count + 1];
    if (!above || !isPlain(above)) break;
    joined = above.text + joined;
    short &&= above.text.length <= LONGEST_PIECE && !/[\d、，。：]/u.test(above.text);
    if (LABELS.has(foldLabel(joined)) || short) best = count;
  }
  return best;
}

/** The regions of barred lines, ends excluded. */
function findRegions(lines: readonly TextLine[]): Span[] {
  const regions: Span[] = [];
  const apart = areBarsApart(lines);
  for (let index = 0; index < lines.length; ) {
    let end = index;
    let bars = 0;
    let rows = 0;
    for (; isBarred(lines, end, apart) || (rows >= LEAST_ROWS && isDrawn(lines[end])); end += 1) {
      if (isRow(lines[end])) rows += 1;
      bars += lines[end]?.text.split('|').length ?? 1;
    }
    bars -= end - index;
    if (bars >= LEAST_BARS) regions.push({ start: index, end });
    index = Math.max(end, index + 1);
  }
  return regions;
}

function cellOf(line: TextLine, from: number, to: number): Cell {
  const part = line.text.slice(from, to);
  const start = line.start + from + (part.trim() === '' ? 0 : part.length - part.trimStart().length);
  return { start, end: start + part.trim().length, text: part.trim() };
}

/** The cells of a line that is a row. The bar at its end closes the last cell; more of them without white space between stand for nothing. */
function cutRow(line: TextLine): Cell[] {
  const tail = countClosingBars(line.text);
  const body = line.text.slice(0, line.text.length - tail);
  const cells: Cell[] = [];
  let from = 0;
  for (const part of body.split('|')) {
    cells.push({ ...cellOf(line, from, from + part.length), closed: true });
    from += part.length + 1;
  }
  if (tail > 1 && cells.length > 1 && cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function listTokens(lines: readonly TextLine[], text: string): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    if (isBar(line)) {
      if (line.text.length === 1) tokens.push({});
      continue;
    }
    const leading = line.text.startsWith('|') ? 1 : 0;
    const tail = countClosingBars(line.text);
    if (leading) tokens.push({});
    let last = index;
    while (tail === 0 && isPlain(lines[last + 1])) last += 1;
    const first = cellOf(line, leading, line.text.length - tail);
    const end = last > index ? (lines[last]?.end ?? first.end) : first.end;
    tokens.push({ cell: { start: first.start, end, text: text.slice(first.start, end) }, led: leading === 1, padded: tail > 1 });
    if (tail > 0) tokens.push({});
    index = last;
  }
  return tokens;
}

const blankBehind = (cell: Cell | undefined): Cell => ({ start: cell?.end ?? 0, end: cell?.end ?? 0, text: '' });

/** Cells with the number of bars before each, and the bars behind the last. */
function countBars(tokens: readonly Token[]): { cells: (Token & { cell: Cell; bars: number })[]; rest: number } {
  const cells: (Token & { cell: Cell; bars: number })[] = [];
  let bars = 0;
  for (const { cell, ...token } of tokens) {
    if (cell) cells.push({ ...token, cell, bars });
    bars = cell ? 0 : bars + 1;
  }
  return { cells, rest: bars };
}

/** Whether a bar more stands before each row: before the first cell, and before the labels behind heads and values. */
function areRowsMarked(cells: readonly { cell: Cell; bars: number; padded?: boolean }[]): boolean {
  const opening = cells.filter(({ cell }, index) => {
    const before = cells[index - 1]?.cell.text ?? '';
    return readLineKind(cell.text, ROW_LABELS) === 'label' && ['value', 'head'].includes(readLineKind(before, ROW_LABELS));
  });
  const marked = opening.filter(({ bars }) => bars >= 2).length;
  return cells[0]?.bars === 1 && marked >= MARKED_SHARE * opening.length && marked > 0;
}

/** Rows where bars mark them: a label or head behind more than one bar begins one, and so do values behind heads. */
function markedRows(cells: readonly { cell: Cell; bars: number; padded?: boolean }[], rest: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const [index, { cell, bars }] of cells.entries()) {
    const row = rows.at(-1);
    const before = cells[index - 1];
    const spare = Math.max(0, bars - 1);
    const headed = row?.every((one) => readLineKind(one.text, ROW_LABELS) === 'head') === true && before?.padded !== true;
    const opens = !row || (spare > 0 && (readCell(cell.text).state === 'text' || headed || before?.padded === true));
    const blanks = Array.from({ length: opens ? spare - (row ? 1 : 0) : spare }, () => blankBehind(before?.cell));
    const behindLabel = opens && row && readCell(cell.text).state !== 'text' ? [] : blanks;
    if (row) row.push(...behindLabel);
    if (opens) rows.push([...(behindLabel === blanks ? [] : blanks), cell]);
    else row.push(cell);
  }
  rows.at(-1)?.push(...Array.from({ length: Math.max(0, rest - 1) }, () => blankBehind(cells.at(-1)?.cell)));
  return rows;
}

/** Rows where a bar opens each cell but the first of its row. */
function ledRows(cells: readonly (Token & { cell: Cell; bars: number })[], rest: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const [index, { cell, led, bars }] of cells.entries()) {
    const blanks = Array.from({ length: Math.max(0, bars - 1) }, () => blankBehind(cells[index - 1]?.cell));
    rows.at(-1)?.push(...blanks);
    if (!led || rows.length === 0) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  rows.at(-1)?.push(...Array.from({ length: Math.max(0, rest - 1) }, () => blankBehind(cells.at(-1)?.cell)));
  return rows;
}

/** One cell on each row, blank ones too: rows are found again by the form's labels. */
function singleCells(cells: readonly { cell: Cell; bars: number }[], rest: number): Cell[][] {
  const rows = cells.flatMap(({ cell, bars }, index) => {
    const blanks = Array.from({ length: Math.max(0, bars - (index === 0 ? 0 : 1)) }, () => [blankBehind(cells[index - 1]?.cell ?? cell)]);
    return [...(index === 0 ? [] : blanks), [cell]];
  });
  return [...rows, ...Array.from({ length: Math.max(0, rest - 1) }, () => [blankBehind(cells.at(-1)?.cell)])];
}

const COLUMN_HEADS = new Set([...UNIT_HEADINGS, ...LOCAL_COLUMN_HEADINGS].map(foldLabel));
const INDICATORS = new Set(INDICATOR_HEADINGS.map(foldLabel));
const isColumnHead = (text: string): boolean => COLUMN_HEADS.has(foldLabel(text)) || /^(?:19|20)\d{2}\s*年?度?/u.test(text.trim());

/** Single cells as rows under heads of their own: each label has as many values as there are heads, or none where it is a heading. Undefined where one has not. */
function headedRows(cells: readonly Cell[]): Cell[][] | undefined {
  const first = cells.findIndex((cell) => INDICATORS.has(foldLabel(cell.text)));
  let last = first;
  while (first !== -1 && isColumnHead(cells[last + 1]?.text ?? '')) last += 1;
  if (last - first < 1) return undefined;
  const rows: Cell[][] = [...cells.slice(0, first).map((cell) => [cell]), cells.slice(first, last + 1)];
  for (const cell of cells.slice(last + 1)) {
    const row = rows.at(-1) as Cell[];
    if (cell.text !== '' && isLabel(cell) && !isUnitCell(cell.text)) rows.push([cell]);
    else row.push(cell);
  }
  const own = rows.slice(first + 1);
  const complete = own.every((row) => row.length === 1 || row.length === last - first + 1);
  return complete && own.length > 0 ? rows : undefined;
}

const isLabel = (cell: Cell): boolean => readCell(cell.text).state === 'text';

/** Whether lines that are rows keep their empty cells: one stands between two values. */
function keepsBlanks(rows: readonly Cell[][]): boolean {
  return rows.some((row) => {
    const filled = row.flatMap((cell, index) => (cell.text === '' ? [] : [index]));
    const values = filled.filter((index) => index > row.findLastIndex(isLabel));
    return values.length >= 2 && (values.at(-1) ?? 0) - (values[0] ?? 0) >= values.length;
  });
}

/** Rows on a line each. Where empty cells are kept, the bars that stand for spanned columns may have taken those at the end along: they are blank. */
function lineRows(rows: readonly Cell[][]): Cell[][] {
  if (!keepsBlanks(rows)) return rows.filter((row) => row.some((cell) => cell.text !== ''));
  const width = Math.max(...rows.map((row) => row.length - 1 - row.findLastIndex(isLabel)));
  return rows.map((row) => {
    const missing = row.some(isLabel) ? width - (row.length - 1 - row.findLastIndex(isLabel)) : 0;
    return isLabel(row.at(-1) as Cell) ? row : [...row, ...Array.from({ length: Math.max(0, missing) }, () => blankBehind(row.at(-1)))];
  });
}

interface Region {
  from: number;
  to: number;
  /** Rows where each line is one. */
  rows?: Cell[][];
  cells: (Token & { cell: Cell; bars: number })[];
  rest: number;
}

function readRegion(lines: readonly TextLine[], text: string, { start, end }: Span): Region {
  const own = lines.slice(start, end);
  const rows = own.filter((line) => !isBar(line)).map(cutRow);
  const isRows = rows.filter((row) => row.filter((cell) => cell.text !== '').length >= 2).length >= LEAST_ROWS;
  return { from: start, to: end, ...(isRows ? { rows } : {}), ...countBars(listTokens(own, text)) };
}

function tableRows({ rows, cells, rest }: Region, marked: boolean): Cell[][] {
  if (rows) return lineRows(rows);
  if (cells.filter((token) => token.led).length * 2 > cells.length) return ledRows(cells, rest);
  if (marked) return lineRows(markedRows(cells, rest));
  const single = singleCells(cells, rest);
  return headedRows(single.flat()) ?? single;
}

/** The barred tables among the lines of a text, with the indexes of their lines, ends excluded. */
export function findBarredTables(lines: readonly TextLine[], text: string): { from: number; to: number; table: TableBlock }[] {
  const regions = findRegions(lines).map((region) => readRegion(lines, text, region));
  const marked = regions.some((region) => areRowsMarked(region.cells));
  return regions.flatMap((region) => {
    const rows = tableRows(region, marked && region.cells[0]?.bars === 1);
    const first = rows[0]?.[0];
    if (!first) return [];
    const { from, to } = region;
    return [{ from, to, table: { kind: 'table' as const, start: first.start, end: lines[to - 1]?.end ?? first.end, rows } }];
  });
}
