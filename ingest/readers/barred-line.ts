/** A line of text with bars between its cells: what kind of line it is. */
import type { Span } from '../document.ts';

/** A line of text without the white space around it. */
export interface TextLine extends Span {
  text: string;
}

export const isBar = (line: TextLine | undefined): boolean => line !== undefined && /^\|+$/u.test(line.text);
export const isPlain = (line: TextLine | undefined): boolean => line !== undefined && !line.text.includes('|');

/** Bars at the end of a text. Counted one by one: a pattern would look at a long run of bars again from each of them. */
export function countClosingBars(text: string): number {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === '|') count += 1;
  return count;
}

/** A line of a table that is drawn with bars on both sides of its cells: such tables are whole. */
export function isDrawn(line: TextLine | undefined): boolean {
  if (!line?.text.startsWith('|')) return false;
  const first = line.text.search(/[^|]/u);
  const second = line.text.indexOf('|', 1);
  const last = line.text.length - 1 - countClosingBars(line.text);
  return first > 0 && (first < line.text.lastIndexOf('|') || (second > 0 && second < last));
}

/** A line with two cells, the first of them at its beginning. */
export function isRow(line: TextLine | undefined): boolean {
  const [first, second] = line?.text.split('|', 2) ?? [];
  return first !== undefined && second !== undefined && first.trim() !== '' && second.trim() !== '';
}

/** Whether the text ends in a cell and its bar. */
export function closesCell(text: string): boolean {
  const bars = countClosingBars(text);
  const before = text.slice(0, text.length - bars).trimEnd();
  return bars > 0 && before !== '' && !before.endsWith('|');
}
