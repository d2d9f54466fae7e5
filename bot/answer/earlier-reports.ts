/** Where no year was named and the latest report is silent, the organ's earlier reports are asked, the latest of them first. */
import type { Plan, Remark } from '../plan.ts';
import type { Draft } from './draft.ts';

type PassagePlan = Extract<Plan, { kind: 'passages' }>;

/** The plan over each earlier report of the one organ meant, with a remark that says so; none where a year was named or several organs are meant. */
export function earlierPlans(plan: PassagePlan, draft: Draft): PassagePlan[] {
  const latest = plan.remarks.find((remark) => remark.kind === 'year-latest');
  if (!latest || plan.targets.length !== 1 || plan.fallback) return [];
  const { corpus } = draft.context;
  const current = corpus.findReport(plan.targets[0]!.report)?.masthead;
  return corpus.answering
    .map(({ answering }) => answering)
    .filter(({ masthead }) => masthead.organ === current?.organ && masthead.placeCode === current.placeCode && masthead.year < latest.year)
    .sort((left, right) => right.masthead.year - left.masthead.year)
    .map(({ id, masthead: { organ, year, edition } }) => {
      const earlier: Remark = { kind: 'year-earlier', year, latest: latest.year };
      return {
        ...plan,
        targets: [{ report: id, organ, year, edition }],
        remarks: plan.remarks.map((remark) => (remark === latest ? earlier : remark)),
      };
    });
}
