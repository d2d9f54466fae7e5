/** The cells of the rows of an open table: which value stands in which column, and where something may stand that is not told. */
import { ILLEGIBLE_MARK } from '../../data/forms/cell-marks.ts';
import { isUnitCell } from '../cell-content.ts';
import { columnsAt, type PlacedRow, placeValues } from './open-columns.ts';
import type { Group } from './open-groups.ts';
import type { FoundRow } from './open-rows.ts';
import { joinStack, stackOf } from './open-stacks.ts';
import { canBeCounted, type Height, type Value, type ValueRows } from './open-values.ts';
import type { PageLayout } from './page-layout.ts';
import type { Piece } from './printed-words.ts';

/** Sizes of type from the edge of a page within which a column may be cut. */
const PAGE_EDGE = 2;

/** Points from the edge of what is shown at which a number may go on beyond it: programs leave out characters that begin there. */
const FLUSH_WITH_EDGE = 0.3;

/** How far the pages of a group reach, and what is shown of them. */
export type PageReach = Pick<PageLayout, 'width' | 'edge'>;

/** Whether a number may go on beyond the edge of what is shown. */
export function isCutOff(box: Piece | Value, edge: number): boolean {
  return box.right > edge - FLUSH_WITH_EDGE || box.text.includes(ILLEGIBLE_MARK);
}

export interface Cells {
  unit?: string;
  cells: string[];
}

/** The cells of a group's rows: empty where nothing can stand, illegible where something may. */
export function readCells(group: Group, dealt: ValueRows, page: PageReach): Map<FoundRow, Cells> {
  const units = new Map<FoundRow, string>();
  const values = group.rows.map((row) => {
    const all = dealt.values.get(row) ?? [];
    const [first] = all;
    if (row.row.unit === undefined || !first || !isUnitCell(first.text)) return all;
    units.set(row, first.text);
    return all.slice(1);
  });
  const placed = placeValues(values, group.heads, canBeCounted);
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
  hideCutColumns(group, values, placed, page, texts);
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
  { width, edge }: PageReach,
  texts: string[][],
): void {
  for (const column of group.columns.keys()) {
    const boxes = [
      ...values.flatMap((row, index) => row.filter((_, at) => placed[index]?.columns[at]?.includes(column))),
      ...(group.heads[column]?.pieces ?? []),
    ];
    const cut = boxes.some((box) => box.right > width - PAGE_EDGE * box.size || isCutOff(box, edge));
    for (const own of texts) if (boxes.length === 0 || (cut && own[column] === '')) own[column] = ILLEGIBLE_MARK;
  }
  for (const [index, row] of values.entries()) {
    for (const [at, value] of row.entries()) {
      const over = value.right > width - 0.5 * value.size || isCutOff(value, edge);
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
