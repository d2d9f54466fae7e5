/** Plain text and Markdown to a Document: runs of table rows become tables, every other line a text block. */
import type { Block, Cell, Document, Span, TableBlock } from '../document.ts';
import { foldSpace } from '../fold-label.ts';
import { readFrontMatter } from '../front-matter.ts';
import { matchTitle } from '../title.ts';
import type { TextLine } from './barred-line.ts';
import { findBarredTables } from './barred-lines.ts';
import { drawBars, joinRuledLines } from './drawn-bars.ts';
import { findSeparatedValues } from './separated-values.ts';
import { partSheetRows } from './sheet-blocks.ts';
import { isPipeRule, splitMarkedRow, splitSpacedRow } from './table-lines.ts';

/** A page number on a line of its own: `- 4 -`, `— 12 —`, `第3页`. Bare digits are kept apart: in a table they may be a value. */
const PAGE_NUMBER = /^(?:[-—–－]{1,2}\s{0,4}\d{1,4}\s{0,4}[-—–－]{1,2}|第\s{0,2}\d{1,4}\s{0,2}页(?:\s{0,2}共\s{0,2}\d{1,4}\s{0,2}页)?)$/u;

interface Line {
  start: number;
  end: number;
  kind: 'blank' | 'row' | 'aligned' | 'rule' | 'text';
  cells: Cell[];
}

const isTitle = (text: string): boolean => text.length <= 120 && matchTitle(foldSpace(text)) !== undefined;

function classify(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  const marked = splitMarkedRow(text, start, end);
  const filled = marked?.filter((cell) => cell.text !== '') ?? [];
  const [only] = filled;
  // Spreadsheets write a title with the separators of the empty cells behind it.
  if (only && filled.length === 1 && isTitle(only.text)) return { start: only.start, end: only.end, kind: 'text', cells: [] };
  if (marked && isPipeRule(line)) return { start, end, kind: 'rule', cells: marked };
  if (marked) return { start, end, kind: 'row', cells: marked };
  const trimmed = line.trim();
  if (trimmed === '' || PAGE_NUMBER.test(trimmed)) return { start, end, kind: 'blank', cells: [] };
  const spaced = splitSpacedRow(text, start, end);
  if (spaced) return { start, end, kind: spaced.certain ? 'row' : 'aligned', cells: spaced.cells };
  return { start, end, kind: 'text', cells: [] };
}

function listLines(text: string, from: number): Span[] {
  const lines: Span[] = [];
  let start = from;
  for (let at = start; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at < text.length && code !== 0x0a && code !== 0x0d) continue;
    lines.push({ start, end: at });
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    start = at + 1;
  }
  return lines;
}

/** An aligned line is a row when a neighbour is a row or aligned too; alone it is prose with wide spaces. */
function settleAligned(lines: Line[]): void {
  const isTabular = (line: Line | undefined) => line?.kind === 'row' || line?.kind === 'aligned';
  const settled = lines.map((line, index) => line.kind === 'aligned' && (isTabular(lines[index - 1]) || isTabular(lines[index + 1])));
  for (const [index, line] of lines.entries()) if (line.kind === 'aligned') line.kind = settled[index] ? 'row' : 'text';
}

/** The blocks of lines without barred tables. A blank line or a page number ends a table, so that each block of rows is what stood together on one page. */
function readLines(text: string, spans: readonly Span[]): Block[] {
  const lines = spans.map(({ start, end }) => classify(text, start, end));
  settleAligned(lines);
  const blocks: Block[] = [];
  let table: TableBlock | undefined;
  let rules = new Set<number>();
  const close = (): void => {
    if (table) table.rows = joinRuledLines(table.rows, rules);
    table = undefined;
    rules = new Set();
  };
  for (const line of lines) {
    if (line.kind === 'row' || (line.kind === 'rule' && table && table.rows.length > 1 && line.cells.every((cell) => cell.text === '--'))) {
      if (!table) {
        table = { kind: 'table', start: line.start, end: line.end, rows: [] };
        blocks.push(table);
      }
      table.rows.push(line.cells);
      table.end = line.end;
    } else if (line.kind === 'rule') rules.add(table?.rows.length ?? 0);
    else {
      close();
      const shown = text.slice(line.start, line.end);
      if (line.kind === 'text') {
        const start = line.start + shown.length - shown.trimStart().length;
        blocks.push({ kind: 'text', start, end: start + shown.trim().length, text: shown.trim() });
      }
    }
  }
  close();
  return blocks;
}

/** The blocks of lines with their barred tables. */
function readPlain(text: string, spans: readonly Span[]): Block[] {
  const filled = spans.flatMap((span): TextLine[] => {
    const shown = text.slice(span.start, span.end);
    const start = span.start + shown.length - shown.trimStart().length;
    return shown.trim() === '' ? [] : [{ start, end: start + shown.trim().length, text: shown.trim() }];
  });
  const blocks: Block[] = [];
  let next = 0;
  for (const { from, to, table } of findBarredTables(filled, text)) {
    const [first, last] = [filled[from]?.start ?? 0, filled[to - 1]?.end ?? 0];
    const before = spans.findIndex((span, index) => index >= next && span.end >= first);
    blocks.push(...readLines(text, spans.slice(next, before)), table);
    next = spans.findIndex((span, index) => index >= before && span.end >= last) + 1;
  }
  return [...blocks, ...readLines(text, spans.slice(next))];
}

/** The blocks of a table of separated values: its titles and headings as text. */
function separatedBlocks(rows: Cell[][]): Block[] {
  return partSheetRows(rows.filter((row) => row.some((cell) => cell.text !== ''))).map((block): Block => {
    if (block.kind === 'text') return { kind: 'text', start: block.cell.start, end: block.cell.end, text: block.cell.text };
    const cells = block.rows.flat();
    return { kind: 'table', start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0, rows: block.rows };
  });
}

/** Blocks in order, with offsets into `text` itself; front matter yields no block. */
export function readText(text: string): Document {
  const drawn = drawBars(text);
  const from = readFrontMatter(text).end;
  const spans = listLines(text, from);
  const blocks: Block[] = [];
  let next = from;
  for (const { start, end, rows } of findSeparatedValues(text, from)) {
    blocks.push(
      ...readPlain(
        drawn,
        spans.filter((span) => span.start >= next && span.start < start),
      ),
      ...separatedBlocks(rows),
    );
    next = end;
  }
  blocks.push(
    ...readPlain(
      drawn,
      spans.filter((span) => span.start >= next),
    ),
  );
  return { text, blocks, messages: [] };
}
