/** Statistics tables that provinces and counties drew up themselves: labels, perhaps a unit, and columns such as 2014年度 and 历年累计. */
import { INDICATOR_HEADINGS, LOCAL_COLUMN_HEADINGS, UNIT_HEADINGS } from '../data/forms/cell-marks.ts';
import { isUnitCell, readCell } from './cell-content.ts';
import type { CellFigure } from './cell-figure.ts';
import { foldLabel, foldNumbering, foldSpace } from './fold-label.ts';
import type { PrintedRow } from './tables.ts';

const INDICATORS = new Set(INDICATOR_HEADINGS.map(foldLabel));
const UNITS = new Set(UNIT_HEADINGS.map(foldLabel));
const COLUMNS = new Set(LOCAL_COLUMN_HEADINGS.map(foldLabel));

interface LocalHeader {
  label: number;
  unit?: number;
  columns: { cell: number; text: string }[];
  width: number;
}

/** A head of the column of labels, as 统计指标. */
export function isIndicatorHead(text: string): boolean {
  return INDICATORS.has(foldLabel(text));
}

/** A head of the column of units. */
export function isUnitHead(text: string): boolean {
  return UNITS.has(foldLabel(text));
}

/** A head of a column of values, as 2014年度 and 历年累计. */
export function isLocalColumnHead(text: string): boolean {
  const fold = foldLabel(text);
  return COLUMNS.has(fold) || /^(?:19|20)\d{2}年?(?:度|累计|数)?(?:统计数|数量|数)?$/u.test(fold);
}

/** A head with the column of labels and at least one value column named as such tables name them. */
function readLocalHeader(row: PrintedRow): LocalHeader | undefined {
  const folds = row.cells.map((cell) => foldLabel(cell.text));
  const label = folds.findIndex((fold) => INDICATORS.has(fold));
  if (label === -1) return undefined;
  const unit = folds.findIndex((fold) => UNITS.has(fold));
  const columns = row.cells.flatMap((cell, index) =>
    index !== label && index !== unit && isLocalColumnHead(cell.text) ? [{ cell: index, text: cell.text }] : [],
  );
  if (columns.length === 0) return undefined;
  return { label, columns, width: row.cells.length, ...(unit === -1 ? {} : { unit }) };
}

const LEVELS = [/^[一二三四五六七八九十]/u, /^\(/u, /^\d/u];

/** 0 for a row without numbering or with 一、, then one deeper for （一）, 1. and 其中. */
function levelOf(text: string): number {
  if (foldSpace(text).startsWith('其中')) return 3;
  const numbering = foldNumbering(text);
  const level = LEVELS.findIndex((pattern) => pattern.test(numbering));
  return level === -1 ? 0 : level;
}

/** The labels above a row and its own: a row stands below the nearest earlier row of a lower level; 2、 after 其中：1、 is its sibling. */
function pathOf(text: string, stack: { level: number; text: string }[]): string[] {
  const level = Math.min(levelOf(text), 2);
  while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= level) stack.pop();
  stack.push({ level, text });
  return stack.map((entry) => entry.text);
}

/** 主动公开信息数（条） → 条; '' where the label ends in no unit. */
function unitInLabel(label: string): string {
  const unit = /\((?:单位[:：]?)?([^()]{1,4})\)$/u.exec(foldSpace(label.slice(-12)))?.[1] ?? '';
  return isUnitCell(unit) ? unit : '';
}

/** A row's cells under a head: only a row as wide as the head has its values where the head says. */
function readLocalRow(row: PrintedRow, header: LocalHeader, path: string[]): CellFigure[] {
  const unitText = header.unit === undefined ? '' : (row.cells[header.unit]?.text ?? '');
  const shifted = row.cells.length < header.width && row.cells.length <= Math.max(...header.columns.map((column) => column.cell));
  return header.columns.map((column) => {
    const cell = shifted ? undefined : row.cells[column.cell];
    const content = readCell(cell?.text ?? '', cell?.closed);
    const state = shifted ? ('illegible' as const) : content.state;
    return {
      table: 'statistics' as const,
      row: path,
      column: column.text,
      start: cell?.start ?? row.end,
      end: cell?.end ?? row.end,
      state,
      value: content.value,
      unit: content.unit === '' ? (isUnitCell(unitText) ? unitText : unitInLabel(path.at(-1) ?? '')) : content.unit,
      raw: shifted
        ? row.cells
            .slice(header.label + 1)
            .map((part) => part.text)
            .join(' ')
        : (cell?.text ?? ''),
      ...(row.page === undefined ? {} : { page: row.page }),
      ...(content.note !== undefined && !shifted ? { note: content.note } : {}),
      ...(shifted ? { note: `${row.cells.length} cells are printed under ${header.width} heads` } : {}),
    };
  });
}

/** Figures of the local tables among rows that no statutory table claimed; labels and columns as printed, each cell once. */
export function readLocalTables(rows: readonly PrintedRow[]): CellFigure[] {
  const figures: CellFigure[] = [];
  const seen = new Set<string>();
  let header: LocalHeader | undefined;
  let stack: { level: number; text: string }[] = [];
  let block = -1;
  for (const row of rows) {
    const head = readLocalHeader(row);
    if (head) {
      header = head;
      if (row.block !== block) stack = block === -1 ? [] : stack;
      block = row.block;
      continue;
    }
    const label = header ? row.cells[header.label]?.text : undefined;
    if (!header || label === undefined || foldLabel(label) === '' || readCell(label).state !== 'text') continue;
    const path = pathOf(label, stack);
    if (row.cells.length === 1 && levelOf(label) < 2 && foldNumbering(label) !== '') continue;
    for (const figure of readLocalRow(row, header, path)) {
      const key = JSON.stringify([figure.row, figure.column]);
      if (seen.has(key)) continue;
      seen.add(key);
      figures.push(figure);
    }
  }
  return figures;
}
