/** A Document from parts that have no text of their own to point into: the text is written while the blocks are added. */
import type { Block, Cell, Document } from '../document.ts';
import type { IngestMessage } from '../message.ts';

/** More cells than any report has by far; a table beyond it is cut, with a message. */
const MAXIMUM_CELLS = 60_000;

/** Spaces, tabs and line breaks within a cell or line become one space, so that tabs and lines mean cells and rows alone. */
const BROKEN_DIGITS = /\d[^\S\n\r\v]*[\n\r\v]\s*\d/u;
const foldBreaks = (text: string): string => text.replace(/[\s\u00a0\u3000]+/gu, ' ').trim();

export class DocumentBuilder {
  readonly messages: IngestMessage[] = [];
  /** Set where some of it was recognised from pictures. */
  recognised = false;
  readonly #blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #cells = 0;

  /** A line of prose or a heading, on its page where the format has pages; white space alone adds nothing. */
  addText(given: string, page?: number): void {
    const text = foldBreaks(given);
    if (text === '') return;
    this.#blocks.push({
      kind: 'text',
      start: this.#length,
      end: this.#length + text.length,
      text,
      ...(page === undefined ? {} : { page }),
    });
    this.#write(`${text}\n`);
  }

  /** A table: cells stand between tabs, rows on lines. Tables without any word add nothing. */
  addTable(rows: readonly (readonly string[])[], page?: number, how: { unruled?: boolean; placed?: boolean } = {}): void {
    if (rows.every((row) => row.every((text) => foldBreaks(text) === ''))) return;
    const start = this.#length;
    const cells = rows.flatMap((row) => {
      this.#cells += row.length;
      return this.#cells > MAXIMUM_CELLS ? [] : [this.#writeRow(row, page === undefined && !this.recognised)];
    });
    if (cells.length < rows.length) {
      const text = `The file holds more than ${MAXIMUM_CELLS} table cells; ${rows.length - cells.length} rows were not read.`;
      this.messages.push({ code: 'cells-too-many', text, offset: this.#length });
    }
    this.#blocks.push({
      kind: 'table',
      start,
      end: Math.max(start, this.#length - 1),
      rows: cells,
      ...(page === undefined ? {} : { page }),
      ...(how.unruled ? { unruled: true } : {}),
      ...(how.placed ? { placed: true } : {}),
    });
    this.#write('\n');
  }

  /** The document so far. */
  build(): Document {
    const document = { text: this.#parts.join(''), blocks: this.#blocks, messages: this.messages };
    return this.recognised ? { ...document, recognised: true } : document;
  }

  /** On a page, cells are found by their places, so that two may come out as one; a line break in a cell may part two numbers. */
  #writeRow(row: readonly string[], drawn: boolean): Cell[] {
    const cells = row.map((given, index) => {
      if (index > 0) this.#write('\t');
      const text = foldBreaks(given);
      const closed = drawn && !BROKEN_DIGITS.test(given) ? { closed: true } : {};
      const cell = { start: this.#length, end: this.#length + text.length, text, ...closed };
      this.#write(text);
      return cell;
    });
    this.#write('\n');
    return cells;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
