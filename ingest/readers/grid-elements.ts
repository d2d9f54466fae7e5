/** Tables that a page builds of other elements: rows and cells by role or by style become those of a table. */
import { attribute, type HtmlNode, walk } from './html-tree.ts';

const ROW = 'row';
const CELL = 'cell';
type Part = typeof ROW | typeof CELL;

const CELL_ROLES = ['cell', 'gridcell', 'columnheader', 'rowheader'];
const DISPLAY = /display:table-(row|cell)(?![-\w])/u;
const LONGEST_SHEET = 200_000;
const LEAST_ROWS = 2;

/** Class names that the page's own style sheets show as rows or cells of a table. */
function readClasses(root: HtmlNode): ReadonlyMap<string, Part> {
  const classes = new Map<string, Part>();
  for (const node of walk(root)) {
    if (node.name !== 'style') continue;
    const sheet = (node.children ?? []).map((child) => child.data ?? '').join('');
    for (const rule of sheet.slice(0, LONGEST_SHEET).matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/gu)) {
      const part = DISPLAY.exec((rule[2] ?? '').replace(/\s+/gu, ''))?.[1];
      for (const selector of part ? (rule[1] ?? '').split(',') : []) {
        const name = /\.([\w-]+)\s*$/u.exec(selector)?.[1];
        if (name) classes.set(name, part as Part);
      }
    }
  }
  return classes;
}

function partOf(node: HtmlNode, classes: ReadonlyMap<string, Part>): Part | undefined {
  if (!node.children || ['table', 'tr', 'td', 'th'].includes(node.name ?? '')) return undefined;
  const role = attribute(node, 'role');
  if (role === ROW) return ROW;
  if (CELL_ROLES.includes(role)) return CELL;
  const shown = DISPLAY.exec(attribute(node, 'style').replace(/\s+/gu, ''))?.[1];
  if (shown) return shown as Part;
  return attribute(node, 'class')
    .split(/\s+/u)
    .map((name) => classes.get(name))
    .find((part) => part !== undefined);
}

/** Renames such elements in the tree: what holds several rows of cells is a table. */
export function nameGridElements(root: HtmlNode): void {
  const classes = readClasses(root);
  for (const node of walk(root)) {
    const rows = (node.children ?? []).filter((child) => partOf(child, classes) === ROW);
    if (rows.length < LEAST_ROWS || ['table', 'tbody', 'thead', 'tfoot'].includes(node.name ?? '')) continue;
    const cells = rows.map((row) => (row.children ?? []).filter((child) => partOf(child, classes) === CELL));
    if (cells.some((own) => own.length === 0)) continue;
    node.name = 'table';
    for (const row of rows) row.name = 'tr';
    for (const cell of cells.flat()) cell.name = 'td';
  }
}
