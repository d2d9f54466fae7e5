/** The words of a question that nothing accounts for: with one of them no figure is given (rule 3). */
import { LISTS_BLANKS } from '../../data/glossary/comparators.ts';
import { CELL_BY_NUMBER } from '../../data/glossary/question-frames.ts';
import type { Reading } from './reading.ts';
import { meaningsOf, type QuestionSpan } from './span.ts';

/** The words that no rule explains, in question order. */
export function findUnexplained({
  normalized,
  spans,
  operations,
  asks,
}: Pick<Reading, 'normalized' | 'spans' | 'operations' | 'asks'>): string[] {
  const claims = operations.includes('affirm') || asks.includes('why') || LISTS_BLANKS.test(normalized);
  const inDigits = meaningsOf(spans, 'year').some((meaning) => meaning.years.length > 0);
  const isCounted = ({ meanings }: QuestionSpan) => meanings.some((meaning) => meaning.kind === 'year' && meaning.latest !== undefined);
  return [
    ...spans.filter((span) => isLeftOver(span, claims) || (inDigits && isCounted(span))).map(({ surface }) => surface),
    ...(normalized.match(CELL_BY_NUMBER) ?? []),
  ];
}

/** A word that no rule explains; how much of a whole is claimed is explained only where something is claimed (yes or no, why). */
function isLeftOver({ meanings }: QuestionSpan, claims: boolean): boolean {
  return meanings[0]?.kind === 'unknown' || (!claims && meanings.every(({ kind }) => kind === 'extent'));
}
