/** A page's elements to visible text with blocks that point into it. White space is folded as a browser folds it; lines are kept. */
import type { Block, Cell, TableBlock } from '../document.ts';
import { layOutGrid, readSpan, type Slot, type SpannedCell } from './html-table.ts';
import { attribute, type HtmlNode, walk } from './html-tree.ts';
import { isNeverShown } from './html-visible.ts';
import { readText } from './text.ts';

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark o:p q rp rt ruby s samp small span st1:chsdate strike strong sub sup time tt u var w:wrap wbr'.split(
    ' ',
  ),
);
const SKIPPED_CHARACTERS = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
/** Rows of one table that are laid out; no later stage reads more. */
const MAXIMUM_ROWS = 4000;
/** A cell with so much text in several paragraphs is a page's frame and no cell. */
const FRAME_TEXT = 200;

const MERGED = 'one cell is printed for several columns or rows';

interface PageCell extends SpannedCell {
  node: HtmlNode;
}

const isElement = (node: HtmlNode, ...names: string[]): boolean => names.includes(node.name ?? '');

/** Whether an element stands on lines of its own. */
export function isBlockElement(node: HtmlNode): boolean {
  return node.children !== undefined && node.name !== undefined && !INLINE.has(node.name);
}

const BROKEN_DIGITS = /\d *\n[ \n]*\d/u;

/** Text of an element on one line. Line breaks and blocks part words; an input shows its value, a lone picture is a mark. */
export function lineText(node: HtmlNode, ignored: ReadonlySet<HtmlNode>): string {
  return collectText(node, ignored).replace(/\s+/gu, ' ').trim();
}

/** The element's text as lines. */
function collectText(node: HtmlNode, ignored: ReadonlySet<HtmlNode>): string {
  const parts: string[] = [];
  let picture = false;
  const collect = (one: HtmlNode): void => {
    if (ignored.has(one) || isNeverShown(one)) return;
    if (one.type === 'text') parts.push((one.data ?? '').replace(/\s+/gu, ' '));
    else if (isElement(one, 'br')) parts.push('\n');
    else if (isElement(one, 'input', 'textarea')) parts.push(attribute(one, 'value'));
    else if (isElement(one, 'img')) picture ||= !/^[0-3](?:px)?$/u.test(attribute(one, 'width') || attribute(one, 'height'));
    const apart = (isBlockElement(one) || isElement(one, 'sup', 'sub')) && one !== node;
    if (apart) parts.push('\n');
    for (const child of one.children ?? []) collect(child);
    if (apart) parts.push('\n');
  };
  collect(node);
  const text = parts.join('').replace(SKIPPED_CHARACTERS, '');
  return text.trim() === '' && picture ? '[image]' : text;
}

/** Own rows of a table with their cells, not those of tables inside it. */
function ownRows(table: HtmlNode, ignored: ReadonlySet<HtmlNode>): HtmlNode[][] {
  const rows: HtmlNode[][] = [];
  const visit = (node: HtmlNode): void => {
    for (const child of node.children ?? []) {
      if (ignored.has(child) || rows.length >= MAXIMUM_ROWS) continue;
      if (isElement(child, 'tr')) rows.push((child.children ?? []).filter((cell) => isElement(cell, 'td', 'th') && !ignored.has(cell)));
      else if (isElement(child, 'tbody', 'thead', 'tfoot')) visit(child);
    }
  };
  visit(table);
  return rows;
}

/** Collects text and blocks; `lines` of prose between tables are read as text is, so that tables flattened into lines are found. */
export class PageText {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];
  /** Texts of cells that are merged over several columns or rows of values. */
  private readonly merged: string[] = [];
  private proseStart = 0;
  private prose: string[] = [];
  private line = '';
  private readonly ignored: ReadonlySet<HtmlNode>;

  constructor(ignored: ReadonlySet<HtmlNode>) {
    this.ignored = ignored;
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private endLine(): void {
    const line = this.line
      .replace(SKIPPED_CHARACTERS, '')
      .replace(/[^\S\t\n]+/gu, ' ')
      .trim();
    this.line = '';
    if (line === '') return;
    this.prose.push(line);
  }

  /** A line of its own. */
  addLine(text: string): void {
    this.endLine();
    this.line = text;
    this.endLine();
  }

  private endProse(): void {
    this.endLine();
    if (this.prose.length === 0) return;
    const text = `${this.prose.join('\n')}\n`;
    this.prose = [];
    this.proseStart = this.length;
    this.append(text);
    for (const block of readText(text).blocks) this.blocks.push(shiftBlock(block, this.proseStart));
  }

  /** Adds an element and what stands in it. */
  add(node: HtmlNode, preformatted = false): void {
    if (this.ignored.has(node) || isNeverShown(node)) return;
    if (node.type === 'text') this.line += preformatted ? (node.data ?? '') : (node.data ?? '').replace(/\s+/gu, ' ');
    else if (isElement(node, 'br')) this.endLine();
    else if (isElement(node, 'input')) this.line += attribute(node, 'value');
    else if (isElement(node, 'table')) this.addTable(node);
    else {
      const block = isBlockElement(node);
      if (block) this.endLine();
      const kept = preformatted || isElement(node, 'pre', 'textarea');
      for (const child of node.children ?? []) this.add(child, kept);
      if (kept && !preformatted) this.endPreformatted();
      if (block) this.endLine();
    }
  }

  private endPreformatted(): void {
    const lines = this.line.split('\n');
    this.line = '';
    for (const line of lines) this.prose.push(line.replace(SKIPPED_CHARACTERS, '').replace(/\r$/u, ''));
  }

  private isFrame(cells: readonly HtmlNode[]): boolean {
    if (cells.some((cell) => [...walk(cell)].some((node) => isElement(node, 'table') && this.countCells(node) > 1))) return true;
    const filled = cells.filter((cell) => lineText(cell, this.ignored) !== '');
    const [only] = filled;
    if (!only || filled.length > 1 || lineText(only, this.ignored).length < FRAME_TEXT) return false;
    return [...walk(only)].filter((node) => isElement(node, 'p', 'div', 'br')).length >= 2;
  }

  private countCells(table: HtmlNode): number {
    return ownRows(table, this.ignored).reduce((sum, row) => sum + row.length, 0);
  }

  private addTable(table: HtmlNode): void {
    this.endLine();
    for (const child of table.children ?? []) if (isElement(child, 'caption')) this.addLine(lineText(child, this.ignored));
    const rows = ownRows(table, this.ignored);
    const frames = rows.map((cells) => this.isFrame(cells));
    const { rows: grid, merged } = layOutGrid(
      rows.map((cells, index) =>
        cells.map(
          (node): PageCell => ({
            node,
            text: frames[index] ? '' : lineText(node, this.ignored),
            colspan: readSpan(attribute(node, 'colspan')),
            rowspan: frames[index] ? 1 : readSpan(attribute(node, 'rowspan')),
          }),
        ),
      ),
    );
    let run: Slot<PageCell>[][] = [];
    for (const [index, cells] of rows.entries()) {
      if (!frames[index]) {
        run.push(grid[index] ?? []);
        continue;
      }
      this.addRows(run, merged);
      run = [];
      for (const cell of cells) for (const child of cell.children ?? []) this.add(child);
      this.endLine();
    }
    this.addRows(run, merged);
  }

  private addRows(rows: readonly Slot<PageCell>[][], merged: ReadonlySet<PageCell>): void {
    const filled = rows.filter((row) => row.some((slot) => slot));
    const [only] = filled;
    if (only && filled.length === 1 && only.filter((slot) => slot && slot.text !== '').length <= 1) {
      for (const slot of only) if (slot?.text) this.addLine(slot.text);
      return;
    }
    if (filled.length === 0) return;
    this.endProse();
    const block: TableBlock = { kind: 'table', start: this.length, end: this.length, rows: [] };
    for (const row of filled) {
      const cells: Cell[] = [];
      for (const [index, slot] of row.entries()) {
        if (index > 0) this.append('\t');
        const start = this.length;
        if (slot && merged.has(slot)) this.merged.push(slot.text);
        this.append(slot?.text ?? '');
        const closed = !slot || !BROKEN_DIGITS.test(collectText(slot.node, this.ignored)) ? { closed: true } : {};
        const doubt = slot && merged.has(slot) ? { doubt: MERGED } : {};
        cells.push({ start, end: this.length, text: slot?.text ?? '', ...closed, ...doubt });
      }
      block.end = this.length;
      block.rows.push(cells);
      this.append('\n');
    }
    this.blocks.push(block);
  }

  /** The text, its blocks, and the texts of merged cells. */
  finish(): { text: string; blocks: Block[]; merged: readonly string[] } {
    this.endProse();
    return { text: this.parts.join(''), blocks: this.blocks, merged: this.merged };
  }
}

/** The same block of a text that stands further on by some characters. */
export function shiftBlock(block: Block, by: number): Block {
  const span = { start: block.start + by, end: block.end + by };
  if (block.kind === 'text') return { ...block, ...span };
  return { ...block, ...span, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, start: cell.start + by, end: cell.end + by }))) };
}
