/** The lines of a draft that quote a report's text, for putting the same in other words. */
import type { Draft } from './draft.ts';
import type { Evidence } from './phrased-sentence.ts';

/** A single ideograph or letter is no quotation. */
const SHORTEST = 2;

export interface QuotedLine extends Evidence {
  /** Index of the line in the draft. */
  line: number;
}

/** Lines with one quotation and one citation of running text. Empty where the answer states figures: those are never put in other words. */
export function findQuotedLines({ lines, quoted, figures, citations, status }: Draft): QuotedLine[] {
  if (figures.length > 0 || status !== 'answered') return [];
  return lines.flatMap((text, line) => {
    const marks = [...text.matchAll(/\[(\d+)\]/g)].map(([, id]) => id);
    const citation = citations.citations.find(({ id }) => id === marks[0]);
    const quote = quoted.filter((words) => words.length >= SHORTEST && text.includes(words)).sort((a, b) => b.length - a.length)[0];
    if (marks.length !== 1 || !citation || citation.table !== undefined || quote === undefined) return [];
    return [
      { line, citation: citation.id, report: citation.report, organ: citation.organ, year: citation.year, quote: withoutMarkup(quote) },
    ];
  });
}

/** Marks of Markdown and of tables say nothing. */
function withoutMarkup(quote: string): string {
  return quote
    .replace(/[*#|_`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
