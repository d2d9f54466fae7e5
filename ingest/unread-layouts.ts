/** Reports whose tables were not found: what they print in place of one, and what a person can do about it. */

import type { Document } from './document.ts';
import { foldLabel } from './fold-label.ts';
import type { IngestMessage } from './message.ts';
import type { RowPlaces } from './tables-beside.ts';

/** Labels with numbers behind them that make a list. */
const LEAST_LISTED = 3;
/** Labels that stand across a table's first row where it prints rows as columns. */
const LEAST_ACROSS = 2;
const LONGEST_LINE = 60;
/** 行政许可：12件, - 规章制发 1 件. */
const LISTED = /^[-*·•●◆\s]*(?<label>[^：:\d]{2,40}?)[：:\s]*\d[\d,]*(?:\.\d+)?\s*\p{Script=Han}{0,3}[。；;,，]?$/u;

/** Messages that name the layout; none where nothing of the form is printed at all. */
export function nameUnreadLayouts({ blocks, text }: Document, places: RowPlaces): IngestMessage[] {
  const messages: IngestMessage[] = [];
  const lines = blocks.flatMap((block) => (block.kind === 'text' && block.text.length <= LONGEST_LINE ? [block] : []));
  const listed = lines.filter((line) => places.has(foldLabel(LISTED.exec(line.text)?.groups?.label ?? '')));
  const [first] = listed;
  if (first && listed.length >= LEAST_LISTED)
    messages.push({
      code: 'figures-listed',
      text: `${listed.length} labels of the form stand in a list with numbers behind them and in no table; they were not read as cells. Put them in a table, a label and its values on each row, and add that.`,
      offset: first.start,
      quote: first.text.slice(0, 80),
    });
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const across = block.rows[0]?.filter((cell) => places.has(foldLabel(cell.text))) ?? [];
    if (across.length >= LEAST_ACROSS)
      messages.push({
        code: 'rows-across',
        text: 'A table prints labels of rows side by side over their values, in a way that was not understood. Write a label and its values on each row, and add that.',
        offset: block.start,
        quote: across
          .map((cell) => cell.text)
          .join(' | ')
          .slice(0, 80),
      });
  }
  const pictures = text.match(/\[image\]/gu)?.length ?? 0;
  if (pictures > 0)
    messages.push({
      code: 'tables-pictures',
      text: `${pictures} pictures stand in cells where a table may be; what is in pictures of a page is not read. Save the pictures, or the page as PDF, and add those.`,
    });
  return messages;
}
