/** The events of a Word part to paragraphs and tables. Cells know their grid columns; vertical merges keep their text in the first cell. */
import { partRaised } from './raised-digits.ts';
import { MAXIMUM_COLUMNS } from './span-grid.ts';
import { struck } from './struck-text.ts';
import type { NumberingReference, WordNumbering } from './word-numbering.ts';
import type { XmlEvent } from './xml-events.ts';

export interface WordCell {
  column: number;
  width: number;
  lines: string[];
}

export type WordBlock = { kind: 'text'; text: string } | { kind: 'table'; rows: WordCell[][] };

interface Paragraph {
  text: string;
  numbering?: NumberingReference;
}

interface OpenTable {
  rows: WordCell[][];
  cell?: WordCell & { merge?: 'restart' | 'continue' };
  column: number;
}

/** Elements whose whole content is no text of the document: old properties, codes of fields, deletions, second renderings, hints for reading aloud. */
const SKIPPED = new Set(
  'Fallback del moveFrom delText delInstrText instrText rt pPrChange rPrChange tblPrChange tblGridChange tcPrChange trPrChange sectPrChange'.split(
    ' ',
  ),
);

/** Footnotes of these types are ruling lines. */
const RULING_NOTES = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

const isOn = (event: XmlEvent & { kind: 'open' }): boolean => !['0', 'false', 'off'].includes(event.attributes.get('val') ?? '');
const numberOf = (event: XmlEvent & { kind: 'open' }): number => Number(event.attributes.get('val') ?? 0) || 0;

export class WordBody {
  readonly blocks: WordBlock[] = [];
  /** Pieces of text that the file marks as hidden. */
  readonly hidden: string[] = [];
  deletions = 0;
  readonly #numbering: WordNumbering;
  readonly #styles: ReadonlyMap<string, NumberingReference>;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: OpenTable[] = [];
  /** Innermost open element of properties: pPr, rPr, tcPr … */
  readonly #properties: string[] = [];
  #skipping = 0;
  #inText = false;
  #runHidden = false;
  #raised = false;
  #struck = false;

  constructor(numbering: WordNumbering, styles: ReadonlyMap<string, NumberingReference>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  take(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.#skipping === 0 && this.#inText) this.#write(event.text);
    } else if (this.#skipping > 0) {
      this.#skipping += event.kind === 'open' ? 1 : -1;
    } else if (event.kind === 'open') this.#open(event);
    else this.#close(event.name);
  }

  #open(event: XmlEvent & { kind: 'open' }): void {
    const { name, attributes } = event;
    if (SKIPPED.has(name) || (/^(?:foot|end)note$/u.test(name) && RULING_NOTES.has(attributes.get('type') ?? ''))) {
      if (name === 'del' && !event.empty) this.deletions += 1;
      this.#skipping = 1;
    } else if (/^(?:p|r|tbl|tr|tc|sect)Pr$/u.test(name)) this.#properties.push(name);
    else if (this.#properties.length > 0) this.#readProperty(event);
    else if (name === 'p') this.#paragraphs.push({ text: '' });
    else if (name === 'r') [this.#runHidden, this.#raised, this.#struck] = [false, false, false];
    else if (name === 't') this.#inText = true;
    else if (name === 'tab' || name === 'ptab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#write('\n');
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'sym') this.#write(symbolOf(attributes.get('char')));
    else if (name === 'tbl') this.#tables.push({ rows: [], column: 0 });
    else if (name === 'tr') this.#openRow();
    else if (name === 'tc') this.#openCell();
  }

  #readProperty(event: XmlEvent & { kind: 'open' }): void {
    const table = this.#tables.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    const inner = this.#properties.at(-1);
    if (inner === 'tcPr' && table?.cell) {
      if (event.name === 'gridSpan') table.cell.width = Math.min(MAXIMUM_COLUMNS, Math.max(1, numberOf(event)));
      else if (event.name === 'vMerge' || event.name === 'hMerge')
        table.cell.merge = event.attributes.get('val') === 'restart' ? 'restart' : 'continue';
    } else if (inner === 'trPr' && table && event.name === 'gridBefore') table.column = Math.min(MAXIMUM_COLUMNS, numberOf(event));
    else if (inner === 'pPr' && paragraph) {
      if (event.name === 'pStyle') paragraph.numbering = this.#styles.get(event.attributes.get('val') ?? '');
      else if (event.name === 'ilvl') paragraph.numbering = { list: paragraph.numbering?.list ?? '', level: numberOf(event) };
      else if (event.name === 'numId')
        paragraph.numbering = { list: event.attributes.get('val') ?? '', level: paragraph.numbering?.level ?? 0 };
    } else if (inner === 'rPr' && event.name === 'vertAlign') this.#raised = event.attributes.get('val') !== 'baseline';
    else if (inner === 'rPr' && (event.name === 'strike' || event.name === 'dstrike')) this.#struck ||= isOn(event);
    else if (inner === 'rPr' && event.name === 'vanish' && !this.#properties.includes('pPr')) this.#runHidden = isOn(event);
  }

  #close(name: string): void {
    if (this.#properties.at(-1) === name) this.#properties.pop();
    else if (this.#properties.length > 0) return;
    else if (name === 't') this.#inText = false;
    else if (name === 'r') [this.#runHidden, this.#raised, this.#struck] = [false, false, false];
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tbl') this.#closeTable();
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || text === '') return;
    const written = this.#struck ? struck(text) : text;
    if (!this.#runHidden) paragraph.text += this.#raised ? partRaised(paragraph.text, written) : written;
    else if (text.trim() !== '') this.hidden.push(text.trim());
  }

  /** A line of the innermost open cell, or of the document. */
  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph || (paragraph.text.trim() === '' && !paragraph.numbering)) return;
    const number = paragraph.numbering && paragraph.text.trim() !== '' ? this.#numbering.next(paragraph.numbering) : '';
    const lines = (number + paragraph.text).split('\n').filter((line) => line.trim() !== '');
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.lines.push(...lines);
    else for (const text of lines) this.blocks.push({ kind: 'text', text });
  }

  #openRow(): void {
    const table = this.#tables.at(-1);
    table?.rows.push([]);
    if (table) table.column = 0;
  }

  #openCell(): void {
    const table = this.#tables.at(-1);
    if (table) table.cell = { column: table.column, width: 1, lines: [] };
  }

  /** A cell that continues a merge is covered; words that a careless editor left in it are invisible and count as hidden. */
  #closeCell(): void {
    const table = this.#tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = undefined;
    table.column = cell.column + cell.width;
    const { merge, ...kept } = cell;
    if (merge === 'continue') {
      this.hidden.push(...kept.lines);
      kept.lines = [];
    }
    if (kept.column < MAXIMUM_COLUMNS) table.rows.at(-1)?.push(kept);
  }

  /** A table in a cell becomes a table of its own before the one around it, which is then mostly a frame. */
  #closeTable(): void {
    const table = this.#tables.pop();
    const rows = table?.rows.filter((row) => row.length > 0) ?? [];
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
  }
}

/** The character of a symbol that has a place in Unicode; symbols of picture fonts lie in the private area and say nothing. */
function symbolOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff) || point > 0x10ffff ? '' : String.fromCodePoint(point);
}
