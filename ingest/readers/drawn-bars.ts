/** Tables that characters draw: │ and ｜ are bars, ├──┼──┤ and +---+---+ are the lines between rows. */
import { isValueCell } from '../cell-content.ts';
import type { Cell } from '../document.ts';

const BARS = /[│┃║｜￨╎╏┆┇┊┋]/gu;
const ANY_DRAWN = /[\u2500-\u257f｜￨]|\+[-=]{2,}/u;
/** A line between two rows: nothing but strokes and the places where they meet. */
const RULE = /^(?:[\u2500-\u257f\s]{3,}|\+(?:[-=]{2,}\+)+)$/u;
/** Groups of lines between rules from which on each group is one row; a table may be ruled below its heads alone. */
const LEAST_GROUPS = 3;

/** The text with drawn bars as | and lines between rows as |---|, character by character in the same places. */
export function drawBars(text: string): string {
  if (!ANY_DRAWN.test(text)) return text;
  return text.replace(/[^\r\n]+/gu, (line) => {
    const shown = line.trim();
    if (shown.length < 4 || !RULE.test(shown)) return line.replace(BARS, '|');
    const before = line.length - line.trimStart().length;
    return `${' '.repeat(before)}|${'-'.repeat(shown.length - 2)}|`.padEnd(line.length, ' ');
  });
}

/** Lines between two rules as one row, its cells' words joined; undefined where two of them print values, so that each is a row. */
function joinLines(lines: readonly Cell[][]): Cell[] | undefined {
  const valued = lines.filter((line) => line.some((cell) => cell.text !== '' && isValueCell(cell.text)));
  const [first = [], ...rest] = lines;
  if (valued.length > 1 || rest.some((line) => line.length !== first.length)) return undefined;
  return first.map((_, column) => {
    const parts = lines.map((line) => line[column] as Cell).filter((cell) => cell.text !== '');
    const [one, ...others] = parts;
    if (!one) return first[column] as Cell;
    return others.length === 0
      ? one
      : { start: one.start, end: parts.at(-1)?.end ?? one.end, text: parts.map(({ text }) => text).join('') };
  });
}

/** The rows of a table whose cells go over several lines where rules part the rows; `rules` are the indexes of the rows below a rule. */
export function joinRuledLines(rows: Cell[][], rules: ReadonlySet<number>): Cell[][] {
  const starts = [...new Set([0, ...rules])].filter((start) => start < rows.length).sort((a, b) => a - b);
  if (starts.length < LEAST_GROUPS) return rows;
  const groups = starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length));
  return groups.flatMap((group) => {
    const joined = group.length > 1 ? joinLines(group) : undefined;
    return joined ? [joined] : group;
  });
}
