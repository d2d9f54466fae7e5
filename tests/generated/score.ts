/** An answer against the one cell that was asked for. */
import type { Answer, AnswerFigure } from '../../bot/answer.ts';
import type { ExpectedCell, GeneratedQuestion } from './generate.ts';

/** A wrong number and a wrong refusal are never counted as one. */
export type Outcome = 'right' | 'wrong number' | 'refused wrongly' | 'refused rightly' | 'answered absent';

export interface Score {
  outcome: Outcome;
  /** What the answer did, in a few words. */
  detail: string;
}

/** Readings that may stand side by side before an answer is a list and not an answer. */
const READINGS_ALLOWED = 4;

export function scoreAnswer({ expect }: GeneratedQuestion, answer: Answer): Score {
  const shown = answer.figures.length;
  if ('abstain' in expect) {
    return shown === 0
      ? { outcome: 'refused rightly', detail: answer.status }
      : { outcome: 'answered absent', detail: `${answer.status}, absent ${expect.abstain}: ${describe(answer)}` };
  }
  if (shown === 0) return { outcome: 'refused wrongly', detail: answer.status };
  const found = answer.figures.some((figure) => isExpected(figure, expect, answer));
  if (!found) {
    const fromProse = answer.figures.every(({ metric }) => metric === 'prose');
    return { outcome: 'wrong number', detail: `${answer.status}${fromProse ? ' from prose' : ''}: ${describe(answer)}` };
  }
  if (answer.status === 'ambiguous' && shown > READINGS_ALLOWED)
    return { outcome: 'refused wrongly', detail: `asked back with ${shown} figures` };
  return { outcome: 'right', detail: shown === 1 ? answer.status : `${answer.status}, ${shown} figures` };
}

/** The very cell: its organ and year, its value or blank, and a citation of its row and column. */
function isExpected(figure: AnswerFigure, expect: ExpectedCell, answer: Answer): boolean {
  const citation = answer.citations.find(({ id }) => id === figure.citation);
  return (
    citation !== undefined &&
    figure.working === undefined &&
    figure.organ === expect.organ &&
    figure.year === expect.year &&
    figure.state === expect.state &&
    figure.value === expect.value &&
    citation.report === expect.report &&
    citation.table === expect.table &&
    citation.column === expect.column &&
    citation.row?.join('·') === expect.row.join('·')
  );
}

const describe = ({ figures }: Answer): string =>
  figures
    .slice(0, 3)
    .map(({ label, value, state, year, working }) => `${year} ${label}=${value ?? state}${working ? ' (computed)' : ''}`)
    .join(' | ');
