/** Text for a terminal: widths of Chinese characters, line breaking, and control characters made harmless. */
import Table from 'cli-table3';
import stringWidth from 'string-width';

/** Columns when the width of the terminal is unknown. */
export const DEFAULT_WIDTH = 80;

/** Punctuation that may not begin a line. */
const NO_LINE_START = /^[，。、；：？！）」』》】〉”’%％,.;:?!)\]}]/u;
/** Brackets that may not end a line. */
const NO_LINE_END = /[（「『《【〈“‘([{]$/u;
/** Pieces that are never broken: runs of letters and digits with what belongs to them, single wide characters, runs of blanks. */
const PIECES = /\.?[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}.,:'’/_#@%+-]*|\s+|\P{M}\p{M}*/gu;

/**
 * Removes what a terminal would obey instead of show: C0 and C1 controls (line feed stays, a tab becomes a space), bidirectional
 * overrides, byte order marks. Text of documents and of questions passes through here before it is shown.
 */
export function stripControls(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
  );
}

/**
 * Breaks text into lines of at most `width` columns; a piece that is wider on its own is cut. `indent` stands before every line
 * but the first (hanging) and counts; line feeds in the text are kept.
 */
export function wrapText(text: string, width: number, indent = ''): string {
  return stripControls(text)
    .split('\n')
    .map((line, index) => wrapLine(line, width, indent, index === 0 ? '' : indent))
    .join('\n');
}

function wrapLine(line: string, width: number, indent: string, first: string): string {
  const lines: string[] = [];
  let current = first;
  const fits = (piece: string) => stringWidth(current + piece.trimEnd()) <= width;
  for (const piece of joinPunctuation(line.match(PIECES) ?? [])) {
    if (fits(piece)) {
      current += piece;
      continue;
    }
    if (current.trim() !== '') {
      lines.push(current.trimEnd());
      current = indent;
    }
    if (piece.trim() === '') continue;
    for (const character of piece) {
      if (!fits(character)) {
        lines.push(current);
        current = indent;
      }
      current += character;
    }
  }
  lines.push(current.trimEnd());
  return lines.join('\n');
}

/** Ties closing punctuation to what stands before it and opening brackets to what follows. */
function joinPunctuation(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.trim() !== '' && (NO_LINE_START.test(piece) || NO_LINE_END.test(last)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/**
 * An aligned table without frame, its head underlined. Columns shrink, widest first, until the table fits `width`; cells wrap.
 * `right` holds the indexes of columns that are set flush right.
 */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  right: readonly number[] = [],
): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => stripControls(cell)));
  const natural = head.map((_, column) => Math.max(1, ...cells.map((row) => widestLine(row[column] ?? ''))));
  const widths = shrinkColumns(natural, width - 2 * (head.length - 1));
  const table = new Table({
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      right: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      'right-mid': '',
      middle: '  ',
    },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: widths,
    colAligns: head.map((_, column) => (right.includes(column) ? 'right' : 'left')),
  });
  const wrapRow = (row: readonly string[]) => row.map((cell, column) => wrapText(cell, widths[column] ?? width));
  table.push(
    wrapRow(cells[0] ?? []),
    widths.map((columns) => '─'.repeat(columns)),
    ...cells.slice(1).map(wrapRow),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

/** Takes columns from the widest until the sum fits; none goes below 4. */
function shrinkColumns(natural: readonly number[], available: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, columns) => sum + columns, 0) - available;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= 4) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}
