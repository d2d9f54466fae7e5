/** Tables that came out with one cell on each line, perhaps with a bar behind it: rows are found again by the form's labels. */
import type { FormEdition } from '../data/forms/form-edition.ts';
import { ANNEX_PATTERN, TABLE_CAPTION_PATTERN } from '../data/heading-patterns.ts';
import type { Block, Cell, Document, TableBlock } from './document.ts';
import { foldLabel } from './fold-label.ts';
import { splitLabelledLines } from './labelled-lines.ts';
import { type LineKind, type LineLabels, LONGEST_LABEL, listLineLabels, readLineKind } from './line-kind.ts';
import { joinWrappedLabels } from './wrapped-labels.ts';

/** One line with the block it comes from. `gap`: empty lines between it and the line before. */
interface Line {
  cell: Cell;
  kind: LineKind;
  gap: number;
  /** A bar marks the end of the cell, so that empty cells are printed too. */
  barred: boolean;
  block: Block;
}

/** 第二十条第（五）项: stands over the heads of a block. */
const ITEM = /^第二十条第/u;
const HEADS_PER_ROW = 4;
const LEAST_LABELS = 3;
const LEAST_VALUES = 3;

/** Text between bars and around them. */
function stripBars(cell: Cell): { cell: Cell; barred: boolean } {
  const inner = /^\s*\|?\s*([^|]*?)\s*\|?\s*$/u.exec(cell.text)?.[1];
  if (inner === undefined || !cell.text.includes('|')) return { cell, barred: false };
  const start = cell.start + (inner === '' ? 0 : cell.text.indexOf(inner));
  return { cell: { start, end: start + inner.length, text: inner }, barred: true };
}

function listLines(document: Document, labels: LineLabels): (Line | Block)[] {
  const lines: (Line | Block)[] = [];
  let last = 0;
  for (const block of document.blocks) {
    const single = block.kind === 'table' && block.rows.every((row) => row.length === 1);
    if (block.kind === 'table' && !single) lines.push(block);
    else {
      const cells = block.kind === 'text' ? [stripBars(block)] : block.rows.map((row) => ({ cell: row[0] as Cell, barred: true }));
      for (const { cell, barred } of cells) {
        const between = document.text.slice(last, cell.start);
        const gap = between.replaceAll('|', '').trim() === '' ? Math.max(0, between.split('\n').length - 2) : 0;
        lines.push({
          cell: { start: cell.start, end: cell.end, text: cell.text },
          kind: readLineKind(cell.text, labels),
          gap,
          barred,
          block,
        });
        last = cell.end;
      }
    }
    last = block.end;
  }
  return lines;
}

/** Joins a label that a line break cut in two. */
function joinLabels(lines: (Line | Block)[], text: string, labels: LineLabels): (Line | Block)[] {
  const joined: (Line | Block)[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if ('cell' in line && before && 'cell' in before && line.kind === 'other' && before.kind === 'other' && line.gap === 0) {
      const whole = text.slice(before.cell.start, line.cell.end);
      const fold = foldLabel(whole);
      if (whole.length <= LONGEST_LABEL && fold.length >= 8 && labels.long.includes(fold)) {
        joined[joined.length - 1] = { ...before, cell: { start: before.cell.start, end: line.cell.end, text: whole }, kind: 'label' };
        continue;
      }
    }
    joined.push(line);
  }
  return joined;
}

/** Lines of a run as rows: heads together, and each label with the values behind it. */
function stackRows(run: readonly Line[]): Cell[][] {
  const spaced = run.filter((line, index) => index > 0 && line.gap > 0).length > run.length * 0.6;
  const barred = run.some((line) => line.barred);
  const rows: { kind: LineKind; cells: Cell[] }[] = [];
  for (const [index, line] of run.entries()) {
    const row = rows.at(-1);
    const blanks = barred || spaced || !row ? 0 : line.gap;
    const opening = !row || opens(line.kind, row.kind);
    if (opening) rows.push({ kind: line.kind, cells: [] });
    const target = opening && line.kind === 'value' ? rows.at(-1) : row;
    const end = run[index - 1]?.cell.end ?? line.cell.start;
    for (let blank = 0; blank < blanks; blank += 1) target?.cells.push({ start: end, end, text: '' });
    const current = rows.at(-1);
    if (line.kind === 'other' && current?.kind === 'label') current.cells.push({ start: end, end, text: '' });
    current?.cells.push(line.cell);
    if (current && (line.kind === 'value' || line.kind === 'other') && current.kind === 'label') current.kind = 'value';
  }
  return rows.flatMap((row) => (row.kind === 'head' ? cutHeads(row.cells) : [row.cells]));
}

/** Heads on rows of their own, none wider than a row of values: how they stood over the columns is not known. */
function cutHeads(heads: readonly Cell[]): Cell[][] {
  const items = heads.filter((cell) => ITEM.test(cell.text));
  const rest = heads.filter((cell) => !ITEM.test(cell.text));
  const rows: Cell[][] = items.map((cell) => [cell]);
  for (let at = 0; at < rest.length; ) {
    const left = rest.length - at;
    const take = left === HEADS_PER_ROW + 1 ? HEADS_PER_ROW - 1 : HEADS_PER_ROW;
    rows.push(rest.slice(at, at + take));
    at += take;
  }
  return rows;
}

/** A label opens a row unless it stands below another label; a value does behind heads. */
function opens(kind: LineKind, row: LineKind): boolean {
  if (kind === 'head') return row !== 'head';
  if (kind === 'label') return row !== 'label';
  return row === 'head';
}

function isTable(run: readonly Line[]): boolean {
  const labels = run.filter((line) => line.kind === 'label' || line.kind === 'head').length;
  return labels >= LEAST_LABELS && run.filter((line) => line.kind === 'value').length >= LEAST_VALUES;
}

/** A line that announces another table: 附件：示例市教育局统计表. */
const opensAnnex = (text: string): boolean => /^附\s{0,2}表/u.test(text) || ANNEX_PATTERN.test(text) || TABLE_CAPTION_PATTERN.test(text);

/** Words that stand in a table between its own lines, such as the cell of a row that holds text. */
function belongs(line: Line, next: Line | Block | undefined, partNames: ReadonlySet<string>): boolean {
  if (line.kind !== 'other') return true;
  if (opensAnnex(line.cell.text)) return false;
  const inside = next !== undefined && 'cell' in next && next.kind !== 'other';
  return inside && line.cell.text.length <= 60 && !partNames.has(foldLabel(line.cell.text));
}

/** The document with its stacked cells as tables. Lines of prose and tables of other makes stay as they are. */
export function stackCells(read: Document, editions: readonly FormEdition[], partNames: ReadonlySet<string>): Document {
  const labels = listLineLabels(editions);
  const document = splitLabelledLines(joinWrappedLabels(read, labels), labels);
  const lines = joinLabels(listLines(document, labels), document.text, labels);
  const tables = new Map<Block, TableBlock>();
  const taken = new Set<Block>();
  let run: Line[] = [];
  const close = (): void => {
    const first = run[0];
    if (first && isTable(run)) {
      const rows = stackRows(run);
      const end = run.at(-1)?.cell.end ?? first.cell.end;
      const { page } = first.block;
      tables.set(first.block, {
        kind: 'table',
        start: first.cell.start,
        end,
        rows,
        ...(page === undefined ? {} : { page, unruled: true }),
      });
      for (const line of run) taken.add(line.block);
    }
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (!('cell' in line)) close();
    else if (run.length === 0 ? line.kind === 'head' || line.kind === 'label' : belongs(line, lines[index + 1], partNames)) run.push(line);
    else {
      close();
      if (line.kind === 'head' || line.kind === 'label') run.push(line);
    }
  }
  close();
  if (tables.size === 0) return document;
  const blocks = document.blocks.flatMap((block) => tables.get(block) ?? (taken.has(block) ? [] : [block]));
  return { ...document, blocks };
}
