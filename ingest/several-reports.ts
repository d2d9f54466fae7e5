/** A file that holds one report twice, or several reports: told apart by the titles where tables are printed again. */
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { IngestMessage } from './message.ts';
import { matchTitle } from './title.ts';

/** Fewer rows than this are printed again by a page break or an editor's slip. */
const LEAST_ROWS = 6;
const QUOTED_TITLES = 4;

export interface SeveralReports {
  /** Titles of the different reports, as printed; fewer than two where it is one report printed again. */
  titles: string[];
  /** The messages of the reading, those on single rows printed again as one. */
  messages: IngestMessage[];
}

interface FoundTitle {
  text: string;
  organ?: string;
  year: number;
}

const isSame = (left: FoundTitle, right: FoundTitle): boolean =>
  left.year === right.year &&
  (left.organ === undefined || right.organ === undefined || left.organ.includes(right.organ) || right.organ.includes(left.organ));

function listTitles(document: Document): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'text' || block.text.length > 120) continue;
    const text = foldSpace(block.text);
    const title = matchTitle(text);
    if (title && !titles.some((known) => isSame(known, { text, ...title }))) titles.push({ text, ...title });
  }
  return titles;
}

/** Undefined for the usual file, whose tables are printed once. */
export function findSeveralReports(document: Document, messages: readonly IngestMessage[]): SeveralReports | undefined {
  const repeated = messages.filter((message) => message.code === 'row-repeated');
  if (repeated.length < LEAST_ROWS) return undefined;
  const titles = listTitles(document).map((title) => title.text.slice(0, 60));
  const text = `The tables are printed more than once (${repeated.length} rows again), as where a file holds the report twice; cells that differ are kept as illegible.`;
  const [first] = repeated;
  const told = { code: 'tables-repeated', text, ...(first?.offset === undefined ? {} : { offset: first.offset }) };
  return { titles: titles.slice(0, QUOTED_TITLES), messages: [...messages.filter((message) => message.code !== 'row-repeated'), told] };
}
