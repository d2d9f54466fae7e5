/** Tables that a page builds of lists and blocks: neighbouring elements with as many cells each, among them labels of the form, are rows. */
import { type HtmlNode, walk } from './html-tree.ts';

/** Elements that can be a row, and those that can be a cell. A word or a digit may stand in a span of its own, so that spans must be as many in every row. */
const ROWS = new Set(['div', 'ul', 'ol', 'li', 'dl', 'section', 'article']);
const BLOCK_CELLS = new Set(['div', 'li', 'dt', 'dd', 'p', 'section']);
const INLINE_CELLS = new Set(['span', 'b', 'strong', 'em', 'i', 'label']);
const LEAST_ROWS = 3;
const LEAST_LABELS = 2;
const LONGEST_CELL = 120;
/** Of the rows, those with the most frequent number of cells. */
const LEAST_ALIKE = 0.8;

const textOf = (node: HtmlNode): string => (node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map(textOf).join(''));
const isSpace = (node: HtmlNode): boolean => node.type === 'comment' || (node.type === 'text' && (node.data ?? '').trim() === '');

/** An element of words alone, without blocks inside. */
function isCell(node: HtmlNode): boolean {
  const name = node.name ?? '';
  if (!BLOCK_CELLS.has(name) && !INLINE_CELLS.has(name)) return false;
  const inner = [...walk(node)].filter((one) => one !== node && one.children !== undefined);
  return (
    inner.every((one) => INLINE_CELLS.has(one.name ?? '') || ['font', 'p', 'br', 'sup', 'sub'].includes(one.name ?? '')) &&
    textOf(node).length <= LONGEST_CELL
  );
}

/** The cells of an element that can be a row; undefined where it is none. */
function cellsOf(node: HtmlNode): HtmlNode[] | undefined {
  if (!ROWS.has(node.name ?? '')) return undefined;
  const children = (node.children ?? []).filter((child) => !isSpace(child));
  return children.length >= 2 && children.every(isCell) ? children : undefined;
}

interface FoundRow {
  row: HtmlNode;
  cells: HtmlNode[];
}

function isGrid(rows: readonly FoundRow[], isLabel: (text: string) => boolean): boolean {
  if (rows.length < LEAST_ROWS) return false;
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const alike = Math.max(...counts.values());
  const inline = rows.some(({ cells }) => cells.some((cell) => INLINE_CELLS.has(cell.name ?? '')));
  if (inline ? alike < rows.length : alike < rows.length * LEAST_ALIKE) return false;
  const labelled = rows.filter(({ cells }) => cells.slice(0, -1).some((cell) => isLabel(textOf(cell))));
  return labelled.length >= LEAST_LABELS;
}

/**
 * The rows of an element that holds nothing else: one that is a table, with rows of one cell for its headings and of as many as each part has.
 * Undefined where something between is no row, or where most rows with several cells say no label.
 */
function wholeRows(node: HtmlNode, isLabel: (text: string) => boolean): FoundRow[] | undefined {
  const rows: FoundRow[] = [];
  for (const row of (node.children ?? []).filter((child) => !isSpace(child))) {
    const cells = (row.children ?? []).filter((child) => !isSpace(child));
    if (!ROWS.has(row.name ?? '') || cells.length === 0 || !cells.every((cell) => BLOCK_CELLS.has(cell.name ?? '') && isCell(cell)))
      return undefined;
    rows.push({ row, cells });
  }
  const several = rows.filter(({ cells }) => cells.length > 1);
  const labelled = several.filter(({ cells }) => cells.slice(0, -1).some((cell) => isLabel(textOf(cell))));
  const isTable = several.length >= LEAST_ROWS && several.length * 2 >= rows.length && labelled.length * 2 >= several.length;
  return isTable ? rows : undefined;
}

/** A list of terms as rows: each term with what is said of it. */
function termRows(list: HtmlNode): FoundRow[] {
  const rows: FoundRow[] = [];
  for (const child of (list.children ?? []).filter((one) => !isSpace(one))) {
    if (!isCell(child)) return [];
    if (child.name === 'dt' && rows.at(-1)?.cells.at(-1)?.name !== 'dt')
      rows.push({ row: { type: 'tag', name: 'tr', attribs: {} }, cells: [child] });
    else if (rows.length > 0) rows.at(-1)?.cells.push(child);
    else return [];
  }
  return rows.some(({ cells }) => cells.length < 2) ? [] : rows;
}

function makeTable(rows: readonly FoundRow[]): HtmlNode {
  for (const { row, cells } of rows) {
    row.name = 'tr';
    row.children = cells;
    for (const cell of cells) cell.name = 'td';
  }
  return { type: 'tag', name: 'table', attribs: {}, children: rows.map(({ row }) => row) };
}

/** Puts tables in the tree in place of such runs of elements. `isLabel` knows the labels of forms and of tables of that kind. */
export function nameListGrids(root: HtmlNode, isLabel: (text: string) => boolean): void {
  for (const node of [...walk(root)]) {
    if (!node.children || ['table', 'tbody', 'thead', 'tfoot', 'tr'].includes(node.name ?? '')) continue;
    const terms = node.name === 'dl' ? termRows(node) : [];
    const whole = isGrid(terms, isLabel) ? terms : wholeRows(node, isLabel);
    if (whole) {
      node.name = 'div';
      node.children = [makeTable(whole)];
      continue;
    }
    const kept: HtmlNode[] = [];
    let run: FoundRow[] = [];
    const close = (): void => {
      if (isGrid(run, isLabel)) kept.push(makeTable(run));
      else kept.push(...run.map(({ row }) => row));
      run = [];
    };
    for (const child of node.children) {
      const cells = cellsOf(child);
      if (cells) run.push({ row: child, cells });
      else if (!isSpace(child)) {
        close();
        kept.push(child);
      } else if (run.length === 0) kept.push(child);
    }
    close();
    node.children = kept;
  }
}
