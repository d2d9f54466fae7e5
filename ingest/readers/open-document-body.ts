/** The events of an OpenDocument content part to paragraphs and tables. Cells know their grid columns; covered cells are left out. */
import { partRaised } from './raised-digits.ts';
import { type GridCell, MAXIMUM_COLUMNS } from './span-grid.ts';
import { struck } from './struck-text.ts';
import type { XmlEvent } from './xml-events.ts';

export type OpenBlock = { kind: 'text'; text: string } | { kind: 'table'; name: string; rows: GridCell[][] };

/** Elements whose whole content is no text of the document: comments, deletions, marks of notes, readings, forms, descriptions of pictures. */
const SKIPPED = new Set(
  'annotation tracked-changes note-citation ruby-text forms title desc dde-source scripts font-face-decls'.split(' '),
);
/** Elements around text that may be hidden as a whole. */
const SPANS = new Set(['span', 'section', 'hidden-text', 'hidden-paragraph']);
/** More cells than any report has by far, and repetitions of a row that are written out. */
const MAXIMUM_CELLS = 60_000;
const MAXIMUM_REPEATS = 100;

interface OpenCell {
  column: number;
  width: number;
  repeated: number;
  lines: string[];
  covered: boolean;
  /** The stored value of a cell that shows no text. */
  stored: string;
}

interface OpenTable {
  name: string;
  rows: GridCell[][];
  row: GridCell[];
  rowRepeated: number;
  rowHidden: boolean;
  hiddenColumns: Set<number>;
  columns: number;
  column: number;
  hidden: boolean;
  cell?: OpenCell;
}

type Opening = XmlEvent & { kind: 'open' };

const countOf = (event: Opening, name: string): number => {
  const count = Number.parseInt(event.attributes.get(name) ?? '1', 10);
  return Number.isFinite(count) && count >= 1 ? count : 1;
};

const isCollapsed = (event: Opening): boolean => ['collapse', 'filter'].includes(event.attributes.get('visibility') ?? '');

export class OpenDocumentBody {
  readonly blocks: OpenBlock[] = [];
  /** Footnotes and endnotes, which stand behind the text. */
  readonly notes: OpenBlock[] = [];
  readonly hidden: string[] = [];
  readonly hiddenSheets: string[] = [];
  deletions = 0;
  cut = false;
  readonly #sheets: boolean;
  readonly #raisedStyles = new Set<string>();
  readonly #struckStyles = new Set<string>();
  readonly #hiddenStyles = new Set<string>();
  readonly #paragraphs: string[] = [];
  readonly #tables: OpenTable[] = [];
  /** For each open span or section: whether it is hidden. */
  readonly #hiding: boolean[] = [];
  #style = '';
  readonly #raising: boolean[] = [];
  readonly #striking: boolean[] = [];
  #skipping = 0;
  #inNote = 0;
  #cells = 0;

  /** `sheets`: tables are sheets of a workbook, whose own table may be hidden. */
  constructor(sheets: boolean) {
    this.#sheets = sheets;
  }

  take(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.#skipping === 0) this.#write(event.text.replace(/\s+/gu, ' '));
    } else if (this.#skipping > 0) {
      if (event.kind === 'open' && event.name === 'deletion') this.deletions += 1;
      this.#skipping += event.kind === 'open' ? 1 : -1;
    } else if (event.kind === 'open') this.#open(event);
    else this.#close(event.name);
  }

  #open(event: Opening): void {
    const { name, attributes } = event;
    if (SKIPPED.has(name)) this.#skipping = 1;
    else if (name === 'style') this.#style = attributes.get('name') ?? '';
    else if (name === 'text-properties' || name === 'table-properties') {
      if (['none', 'false'].includes(attributes.get('display') ?? '')) this.#hiddenStyles.add(this.#style);
      if (!['', 'none'].includes(attributes.get('text-line-through-style') ?? '')) this.#struckStyles.add(this.#style);
      if (/^(?:super|sub|-?[1-9])/u.test(attributes.get('text-position') ?? '')) this.#raisedStyles.add(this.#style);
    } else if (name === 'p' || name === 'h') this.#paragraphs.push('');
    else if (SPANS.has(name)) {
      this.#hiding.push(this.#hides(event));
      this.#striking.push(name === 'span' && this.#struckStyles.has(attributes.get('style-name') ?? ''));
      this.#raising.push(name === 'span' && this.#raisedStyles.has(attributes.get('style-name') ?? ''));
    } else if (name === 's') this.#write(' '.repeat(Math.min(countOf(event, 'c'), 100)));
    else if (name === 'tab') this.#write('\t');
    else if (name === 'line-break') this.#write('\n');
    else if (name === 'note-body') this.#inNote += 1;
    else if (name === 'table') this.#openTable(event);
    else if (name === 'table-column') this.#openColumn(event);
    else if (name === 'table-row') this.#openRow(event);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(event);
  }

  #close(name: string): void {
    if (name === 'p' || name === 'h') this.#closeParagraph();
    else if (SPANS.has(name)) for (const stack of [this.#hiding, this.#raising, this.#striking]) stack.pop();
    else if (name === 'note-body') this.#inNote -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#closeTable();
  }

  #hides({ name, attributes }: Opening): boolean {
    if (name === 'hidden-text' || name === 'hidden-paragraph') return attributes.get('is-hidden') !== 'false';
    return ['none', 'condition'].includes(attributes.get('display') ?? '') || this.#hiddenStyles.has(attributes.get('style-name') ?? '');
  }

  #write(given: string): void {
    const text = this.#striking.includes(true) ? struck(given) : given;
    const last = this.#paragraphs.length - 1;
    if (last < 0 || text === '') return;
    if (!this.#hiding.includes(true))
      this.#paragraphs[last] += this.#raising.includes(true) ? partRaised(this.#paragraphs[last] ?? '', text) : text;
    else if (text.trim() !== '') this.hidden.push(text.trim());
  }

  /** Lines of the innermost open cell, of the notes, or of the document. */
  #closeParagraph(): void {
    const lines = (this.#paragraphs.pop() ?? '').split('\n').filter((line) => line.trim() !== '');
    const cell = this.#tables.at(-1)?.cell;
    if (cell && this.#inNote === 0) cell.lines.push(...lines);
    else for (const text of lines) (this.#inNote > 0 ? this.notes : this.blocks).push({ kind: 'text', text });
  }

  #openTable({ attributes }: Opening): void {
    const hidden = this.#sheets && this.#hiddenStyles.has(attributes.get('style-name') ?? '');
    const table = {
      name: attributes.get('name') ?? '',
      rows: [],
      row: [],
      rowRepeated: 1,
      rowHidden: false,
      columns: 0,
      column: 0,
      hidden,
    };
    this.#tables.push({ ...table, hiddenColumns: new Set() });
  }

  #openColumn(event: Opening): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const count = Math.min(countOf(event, 'number-columns-repeated'), MAXIMUM_COLUMNS);
    for (let at = 0; at < count && isCollapsed(event); at += 1) table.hiddenColumns.add(table.columns + at);
    table.columns += count;
  }

  #openRow(event: Opening): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.row = [];
    table.column = 0;
    table.rowRepeated = Math.min(countOf(event, 'number-rows-repeated'), MAXIMUM_REPEATS);
    table.rowHidden = isCollapsed(event);
  }

  #openCell(event: Opening): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const { attributes } = event;
    table.cell = {
      column: table.column,
      width: Math.min(countOf(event, 'number-columns-spanned'), MAXIMUM_COLUMNS),
      repeated: Math.min(countOf(event, 'number-columns-repeated'), MAXIMUM_COLUMNS),
      lines: [],
      covered: event.name === 'covered-table-cell',
      stored: attributes.get('value') ?? '',
    };
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = undefined;
    const text = cell.lines.length > 0 ? cell.lines.join('\n') : cell.stored;
    const unseen = cell.covered || table.rowHidden || table.hiddenColumns.has(cell.column);
    if (unseen && text.trim() !== '') this.hidden.push(text.trim());
    for (let copy = 0; copy < cell.repeated; copy += 1) {
      const column = cell.column + copy;
      if (!unseen && column < MAXIMUM_COLUMNS) table.row.push({ column, width: cell.repeated > 1 ? 1 : cell.width, text });
    }
    table.column = cell.column + cell.repeated;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (!table || table.row.length === 0) return;
    const copies = table.row.some(({ text }) => text.trim() !== '') ? table.rowRepeated : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      this.#cells += table.row.length;
      if (this.#cells > MAXIMUM_CELLS) this.cut = true;
      else table.rows.push(trimRow(table.row, this.#sheets));
    }
  }

  /** A table in a cell becomes a table of its own before the one around it, which is then mostly a frame. */
  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    if (table.hidden) this.hiddenSheets.push(table.name);
    else if (table.rows.length > 0) this.blocks.push({ kind: 'table', name: table.name, rows: table.rows });
  }
}

/** Sheets write out their empty columns to the right; those of a text's table are cells. */
function trimRow(row: readonly GridCell[], sheet: boolean): GridCell[] {
  const last = sheet ? row.findLastIndex(({ text }) => text.trim() !== '') : row.length - 1;
  return row.slice(0, last + 1);
}
