/** Words of a form looked for on pages where they may be broken over lines, set apart in width or printed one character a line. */
import { simplifyInPlace } from '../traditional.ts';
import type { PageLayout } from './page-layout.ts';
import type { Segment } from './page-lines.ts';

/** Characters that nothing parts, with their place in the flow of lines over all pages. */
export interface Piece extends Segment {
  page: number;
  /** Index of its line in the flow, and its own place on that line. */
  line: number;
  at: number;
  /** Letters and digits alone; '' for punctuation. */
  fold: string;
}

/** A word found: the pieces that spell it, and the box they fill. `top` and `bottom` are the first and last baselines. */
export interface Word {
  pieces: Piece[];
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What two printings of a word have in common: its letters and digits in simplified characters. */
export function foldWord(text: string): string {
  return simplifyInPlace(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The lines of all pages in order, each as its pieces. Pages that were recognised from a picture have none. */
export function listPieces(pages: readonly PageLayout[]): Piece[][] {
  let line = -1;
  return pages.flatMap((page, index) =>
    page.lines.map((printed) => {
      line += 1;
      return printed.pieces.map((piece, at) => ({ ...piece, page: index, line, at, fold: foldWord(piece.text) }));
    }),
  );
}

/** Sizes of type between two pieces of one word: beside each other, and from line to line. */
const WIDEST_GAP = 2.2;
const FURTHEST_LINE = 2.3;
/** Lines of other cells that may stand between two lines of a word. */
const LINES_BETWEEN = 8;
/** A word that a page break cuts goes on in these many lines. */
const LINES_OVER = 3;
/** Steps of the search from one piece. */
const MOST_STEPS = 400;

export class WordFinder {
  readonly #lines: readonly (readonly Piece[])[];
  readonly #starts = new Map<string, Piece[]>();
  readonly #lastLine = new Map<number, number>();
  readonly #firstLine = new Map<number, number>();

  constructor(lines: readonly (readonly Piece[])[]) {
    this.#lines = lines;
    for (const piece of lines.flat()) {
      this.#lastLine.set(piece.page, piece.line);
      if (!this.#firstLine.has(piece.page)) this.#firstLine.set(piece.page, piece.line);
      const first = piece.fold.charAt(0);
      if (first !== '') this.#starts.set(first, [...(this.#starts.get(first) ?? []), piece]);
    }
  }

  /** Every place where the word is printed; `fold` is its folding. */
  find(fold: string): Word[] {
    return (this.#starts.get(fold.charAt(0)) ?? []).flatMap((piece) => {
      if (!fold.startsWith(piece.fold)) return [];
      const budget = { steps: MOST_STEPS };
      const pieces = this.#spell([piece], fold.slice(piece.fold.length), budget);
      return pieces ? [wordOf(pieces)] : [];
    });
  }

  #spell(pieces: Piece[], rest: string, budget: { steps: number }): Piece[] | undefined {
    if (rest === '') return pieces;
    for (const next of this.#after(pieces)) {
      if (budget.steps <= 0) return undefined;
      budget.steps -= 1;
      if (next.fold === '' || !rest.startsWith(next.fold)) continue;
      const found = this.#spell([...pieces, next], rest.slice(next.fold.length), budget);
      if (found) return found;
    }
    return undefined;
  }

  /** Pieces with which a word may go on: the one to the right, and those under it. */
  *#after(pieces: readonly Piece[]): Generator<Piece> {
    const last = pieces.at(-1) as Piece;
    const beside = this.#lines[last.line]?.slice(last.at + 1).find((piece) => piece.fold !== '');
    if (beside && beside.left - last.right <= WIDEST_GAP * last.size) yield beside;
    const left = Math.min(...pieces.map((piece) => piece.left)) - 0.5 * last.size;
    const right = Math.max(...pieces.map((piece) => piece.right)) + 0.5 * last.size;
    for (let index = last.line + 1; index <= last.line + LINES_BETWEEN; index += 1) {
      for (const piece of this.#lines[index] ?? []) {
        if (piece.left < right && piece.right > left && this.#isNear(last, piece)) yield piece;
      }
    }
  }

  #isNear(last: Piece, piece: Piece): boolean {
    if (piece.page === last.page) return piece.y - last.y <= FURTHEST_LINE * Math.max(last.size, piece.size);
    if (piece.page !== last.page + 1) return false;
    return (
      last.line > (this.#lastLine.get(last.page) ?? 0) - LINES_OVER && piece.line < (this.#firstLine.get(piece.page) ?? 0) + LINES_OVER
    );
  }
}

function wordOf(pieces: Piece[]): Word {
  return {
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    top: (pieces[0] as Piece).y,
    bottom: (pieces.at(-1) as Piece).y,
  };
}
