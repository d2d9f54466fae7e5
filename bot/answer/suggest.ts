/** Two or three next questions, each planned before it is offered, so that it is sure to be answerable. */
import { SUGGESTIONS } from '../../data/wording/suggestion-texts.ts';
import { makePlan } from '../make-plan.ts';
import type { Knowledge } from '../open-bot.ts';
import { requestsOf } from '../operations/expression.ts';
import type { Plan, Target } from '../plan.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Draft } from './draft.ts';

const OFFERED = 3;

/** Questions about the report at hand, or about the nearest held organ after a refusal; never the question that was just answered. */
export function suggestQuestions(plan: Plan, draft: Draft, knowledge: Knowledge): string[] {
  const target = targetOf(plan, knowledge);
  if (!target) return [];
  const answered = new Set(draft.figures.flatMap((figure) => figure.metric.split('+')));
  const offered: string[] = [];
  for (const [concept, { zh, en }] of Object.entries(SUGGESTIONS)) {
    if (answered.has(concept) || offered.length === OFFERED) continue;
    const wording = (draft.lang === 'zh' ? zh : en).replace('{organ}', draft.organ(target.organ)).replace('{year}', String(target.year));
    const reading = readQuestion(wording, { ...knowledge, today: draft.context.today, lang: draft.lang });
    const next = makePlan(reading, knowledge.held, knowledge.tree);
    const isAnswer =
      next.kind === 'figures' &&
      next.readings.every((requests) => requests.every((request) => request.target.report === target.report && hasNumber(request, draft)));
    if (isAnswer) offered.push(wording);
  }
  return offered;
}

function hasNumber(
  request: {
    target: Target;
    cells: { table: 'proactive' | 'applications' | 'review_litigation' | 'statistics'; row: string; column: string }[];
  },
  draft: Draft,
): boolean {
  return request.cells.some(
    (key) =>
      draft.context.corpus.findFigure(request.target.report, { table: key.table, rowKey: key.row, columnKey: key.column })?.state ===
      'number',
  );
}

function targetOf(plan: Plan, knowledge: Knowledge): Pick<Target, 'report' | 'organ' | 'year'> | undefined {
  switch (plan.kind) {
    case 'figures':
      return plan.readings[0]?.[0]?.target;
    case 'operation':
      return plan.expressions.flatMap(requestsOf)[0]?.target;
    case 'claim':
      return plan.requests[0]?.target;
    case 'passages':
    case 'agreement':
      return plan.targets.length === 1 ? plan.targets[0] : undefined;
    case 'decline':
      return nearestOf(plan.reason, knowledge);
    default:
      return undefined;
  }
}

function nearestOf(
  reason: Extract<Plan, { kind: 'decline' }>['reason'],
  knowledge: Knowledge,
): Pick<Target, 'report' | 'organ' | 'year'> | undefined {
  if (reason.kind === 'metric-absent') return reason.target;
  const organ =
    reason.kind === 'organ-absent'
      ? reason.nearest[0]
      : reason.kind === 'year-absent' || reason.kind === 'prose-silent' || reason.kind === 'not-understood'
        ? reason.organs[0]
        : undefined;
  const year = organ?.years.at(-1);
  const report = knowledge.held.reports.find(
    ({ masthead }) => masthead.organ === organ?.organ && masthead.placeCode === organ?.placeCode && masthead.year === year,
  );
  return organ && year !== undefined && report ? { report: report.id, organ: organ.organ, year } : undefined;
}
