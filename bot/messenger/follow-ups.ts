/** What is asked next about one figure: by applicant, in all years, of other organs. Offered where the cells are held, and asked like any other question. */
import { sayFollowUp } from '../../data/wording/follow-up-texts.ts';
import type { HeldReport } from '../../retrieval/store/held.ts';
import { shortCellLabel } from '../answer/cell-label.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../answer-question.ts';
import { areComparable, type ChartedCell, chartedCells } from '../chart/charted-cell.ts';
import { knowledgeOf } from '../open-bot.ts';

export const FOLLOW_UPS = ['applicants', 'years', 'compare'] as const;
export type FollowUpKind = (typeof FOLLOW_UPS)[number];

export interface FollowUp {
  kind: FollowUpKind;
  question: string;
}

/** Organs that are compared at once. */
const ORGANS = 6;

/** None where the answer states no cell or several. */
export function findFollowUps(answer: Answer, bot: Bot): FollowUp[] {
  const [cell, ...others] = chartedCells(answer, bot.corpus);
  if (!cell || others.length > 0 || answer.status !== 'answered') return [];
  const { held, organEnglish } = knowledgeOf(bot.corpus);
  const named = (name: string) => (answer.lang === 'zh' ? name : organEnglish(name));
  const { organ, year, key, figure } = cell;
  const holds = (report: HeldReport) => hasComparable(report, cell, bot);
  const years = held.reports.filter(({ masthead }) => masthead.organ === organ).filter(holds);
  const peers = held.reports.filter(({ masthead }) => masthead.organ !== organ && masthead.year === year).filter(holds);
  const row = bot.corpus.figuresOf(cell.citation.report).filter(({ table, rowKey }) => table === figure.table && rowKey === figure.rowKey);
  const ask = (kind: FollowUpKind, values: Record<string, string | number>): FollowUp => ({
    kind,
    question: sayFollowUp(answer.lang, kind, { organ: named(organ), year, label: shortCellLabel(key, answer.lang), ...values }),
  });
  const organs = [organ, ...peers.slice(0, ORGANS - 1).map(({ masthead }) => masthead.organ)].map(named);
  const heldYears = years.map(({ masthead }) => masthead.year);
  return [
    ...(figure.table === 'applications' && figure.rowKey !== undefined && row.length > 2 ? [ask('applicants', {})] : []),
    ...(years.length > 1 ? [ask('years', { from: Math.min(...heldYears), to: Math.max(...heldYears) })] : []),
    ...(peers.length > 0 ? [ask('compare', { organs: organs.join(answer.lang === 'zh' ? '、' : ', ') })] : []),
  ];
}

/** Whether a report has a number in the cell that compares with this one. */
function hasComparable({ id, masthead }: HeldReport, { key }: ChartedCell, { corpus }: Bot): boolean {
  return corpus
    .figuresOf(id)
    .some(
      ({ table, rowKey, columnKey, value }) =>
        value !== null &&
        rowKey !== undefined &&
        columnKey !== undefined &&
        areComparable(key, { edition: masthead.edition, table, row: rowKey, column: columnKey }),
    );
}

/** Whether an answer holds what the follow-up promised: the figure itself, and others beside it in the one way that was asked for. */
export function keepsPromise(kind: FollowUpKind, answer: Answer, place: string, bot: Bot): boolean {
  const cells = chartedCells(answer, bot.corpus);
  const count = (of: (cell: ChartedCell) => unknown): number => new Set(cells.map(of)).size;
  if (answer.status !== 'answered' || !cells.some((cell) => placeOfCell(cell) === place)) return false;
  switch (kind) {
    case 'applicants':
      return count(({ key }) => key.column) > 2 && count(({ citation, key }) => `${citation.report} ${key.row}`) === 1;
    case 'years':
      return count(({ organ }) => organ) === 1 && count(({ year }) => year) > 1;
    case 'compare':
      return count(({ organ }) => organ) > 1 && count(({ year }) => year) === 1;
  }
}

/** Names a cell for `keepsPromise`. */
export const placeOfCell = ({ citation, key }: ChartedCell): string => [citation.report, key.table, key.row, key.column].join('#');
