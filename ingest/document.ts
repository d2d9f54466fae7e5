/**
 * The neutral document that every reader produces and every later stage reads.
 * Offsets are UTF-16 code units into `Document.text`, half-open [start, end); `text.slice(start, end)` is the source's own wording.
 */
import type { IngestMessage } from './message.ts';

export interface Span {
  start: number;
  end: number;
}

/** A line of prose or a heading. `text` is trimmed; `page` counts from 1 where the format has pages. */
export interface TextBlock extends Span {
  kind: 'text';
  text: string;
  page?: number;
}

/** One cell. `text` is '' for a cell that is printed empty; a cell that the source does not print at all is absent from its row. */
export interface Cell extends Span {
  text: string;
  /** Why the cell cannot be told although its text is there, e.g. because it is merged over several columns: it is then illegible. */
  doubt?: string;
  /** The source itself marks where the cell begins and ends, so that spaces between its digits part no cells: 1 234 is one number. */
  closed?: boolean;
}

/** A run of table lines, not yet interpreted: rows may be ragged, header and data mixed. */
export interface TableBlock extends Span {
  kind: 'table';
  rows: Cell[][];
  page?: number;
  /** Without ruling lines: a cell that seems empty may have its value elsewhere on the page. */
  unruled?: boolean;
  /** Of an unruled table: each row has all of its cells, empty ones too, as their places on the page tell them. */
  placed?: boolean;
}

export type Block = TextBlock | TableBlock;

export interface Document {
  /** The whole decoded source text that all offsets point into. */
  text: string;
  blocks: Block[];
  messages: IngestMessage[];
  /** Words of the page around the report that say whose site it is; no part of `text`. */
  surroundings?: string;
  /** Some of it was recognised from pictures: a cell that is not found may have been overlooked. */
  recognised?: boolean;
}
