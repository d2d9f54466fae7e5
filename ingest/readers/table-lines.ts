/** Lines of text that are rows of a table: cells between tabs, between pipes, or aligned with spaces. Offsets are kept exactly. */
import { CELL_UNITS } from '../../data/numerals.ts';
import type { Cell } from '../document.ts';

const PIPE_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/;
const UNITS = [...CELL_UNITS].sort((a, b) => b.length - a.length).join('|');
const VALUE = String.raw`(?:(?:[-−+－＋]|增加|减少)?[\d０-９][\d０-９,，.．]*(?:${UNITS})?|[/／—–-]{1,3}|无)`;
/** A label, then two or more values, or a unit and one value, with single spaces between: rows that lost their tabs. */
const SPACED_VALUES = new RegExp(String.raw`^(?=.{1,200}$)\s*\S.*?\p{Script=Han}.*?((?:\s+${VALUE}){2,})\s*$`, 'u');
const SPACED_UNIT = new RegExp(String.raw`^(?=.{1,200}$)\s*\S.*?\p{Script=Han}.*?(\s+(?:${UNITS})\s+${VALUE})\s*$`, 'u');
const BARE_VALUES = new RegExp(String.raw`^(?=.{1,400}$)\s*${VALUE}(?:\s+${VALUE}){4,}\s*$`, 'u');

/** A cell for text[start, end) without the white space around it; an empty cell keeps the place where it was printed. */
function trimmedCell(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** Where tabs alone part cells, a tab that got lost leaves an ordinary space between two numbers. */
const LOST_TAB = /\d[ \u3000]+\d/u;

/** A cell as spreadsheets put it between quotes where they write tabs. */
function withoutQuotes(cell: Cell): Cell {
  if (!/^"[^"]*"$/u.test(cell.text)) return cell;
  const inner = trimmedCell(cell.text, 1, cell.text.length - 1);
  return { ...inner, start: cell.start + inner.start, end: cell.start + inner.end };
}

function splitAt(text: string, start: number, end: number, separator: string): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = text.indexOf(separator, from); at !== -1 && at < end; at = text.indexOf(separator, from)) {
    cells.push(trimmedCell(text, from, at));
    from = at + separator.length;
  }
  cells.push(trimmedCell(text, from, end));
  return cells.map((cell) => {
    const inner = separator === '\t' ? withoutQuotes(cell) : cell;
    return separator === '\t' && inner === cell && LOST_TAB.test(cell.text) ? cell : { ...inner, closed: true };
  });
}

function splitByPattern(text: string, start: number, end: number, gap: RegExp): Cell[] {
  const cells: Cell[] = [];
  const line = text.slice(start, end);
  for (const match of line.matchAll(gap)) cells.push(trimmedCell(text, start + match.index, start + match.index + match[0].length));
  return cells;
}

/** A character of a word that stands spaced out: 指　　标. 无 is a value. */
const SINGLE = /^(?!无)\p{Script=Han}$/u;

/** Cells with the characters of such words together: they stand nearer to each other than to a neighbour. */
function joinSpacedWords(cells: readonly Cell[], text: string): Cell[] {
  const joined: Cell[] = [];
  let previous = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as Cell;
    const next = cells[at + 1];
    const after = cells[at + 2];
    const inner = next ? next.start - cell.end : 0;
    const isWord = next && SINGLE.test(cell.text) && SINGLE.test(next.text) && inner < (after ? after.start - next.end : previous);
    if (isWord) {
      joined.push({ start: cell.start, end: next.end, text: text.slice(cell.start, next.end) });
      at += 1;
    } else joined.push(cell);
    const last = joined.at(-1) as Cell;
    previous = (cells[at + 1]?.start ?? last.end) - last.end;
  }
  return joined;
}

/** The line between two rows of a Markdown table that only draws it: `| --- | ---: |`. */
export function isPipeRule(line: string): boolean {
  return line.length < 2000 && line.includes('-') && PIPE_RULE.test(line.trim());
}

/** Cells of a line divided by tabs or pipes; undefined when it is neither. Such a line is a row by itself. */
export function splitMarkedRow(text: string, start: number, end: number): Cell[] | undefined {
  const line = text.slice(start, end);
  const trimmed = line.trim();
  if (trimmed.startsWith('|') && trimmed.indexOf('|', 1) !== -1) {
    const cell = trimmedCell(text, start, end);
    return splitAt(text, cell.start + 1, trimmed.endsWith('|') ? cell.end - 1 : cell.end, '|');
  }
  return line.includes('\t') ? splitAt(text, start, end, '\t') : undefined;
}

/**
 * Cells of a line whose columns are only held apart by white space: three or more short cells two spaces apart, a label with values
 * after it, or nothing but values. Prose is none of these; a lone aligned line is left to the reader to judge by its neighbours.
 */
export function splitSpacedRow(text: string, start: number, end: number): { cells: Cell[]; certain: boolean } | undefined {
  const line = text.slice(start, end);
  if (line.length > 400 || !/\s/.test(line.trim())) return undefined;
  const wide = joinSpacedWords(splitByPattern(text, start, end, /\S+(?:[ \u00a0]\S+)*/gu), text);
  if (wide.length >= 3 && wide.every((cell) => cell.text.length <= 60)) return { cells: wide, certain: false };
  if (BARE_VALUES.test(line)) return { cells: splitByPattern(text, start, end, /\S+/gu), certain: true };
  if (/[。；]/.test(line)) return undefined;
  const tail = SPACED_VALUES.exec(line)?.[1] ?? SPACED_UNIT.exec(line)?.[1];
  if (tail === undefined) return undefined;
  const cut = start + line.trimEnd().length - tail.trimEnd().length;
  return { cells: [trimmedCell(text, start, cut), ...splitByPattern(text, cut, end, /\S+/gu)], certain: true };
}
