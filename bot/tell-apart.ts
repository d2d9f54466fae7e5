/** One name, several organs: each that can answer is answered, told apart (rule 8); where only one can, it is taken, and that is said. */
import type { Held } from './choose-targets.ts';
import { requestsOf } from './operations/expression.ts';
import type { CellRequest, Plan, Remark } from './plan.ts';
import type { Reading } from './question/reading.ts';
import type { OrganResolution } from './question/resolve-organs.ts';

/** Most organs that are answered one after the other; of more it is asked back. */
const TOLD = 3;

type Counted = Extract<Plan, { kind: 'figures' | 'operation' }>;

/** `plan` makes the plan for one of the candidates. Undefined where none of them, or too many, can answer. */
export function tellApart(
  { candidates, surface, beside = [] }: Extract<OrganResolution, { kind: 'ambiguous' }>,
  plan: (organs: OrganResolution) => Plan,
): Plan | undefined {
  const answering = candidates.flatMap((organ) => {
    const others = beside.filter((other) => other !== organ);
    const made = plan({ kind: 'held', organs: [...others, organ], details: [] });
    return isCounted(made) && requestsIn(made).some(({ target }) => target.organ === organ.organ) ? [{ organ, made }] : [];
  });
  const [first, ...others] = answering;
  if (!first || answering.length > TOLD) return undefined;
  if (others.length === 0) {
    const remark: Remark = {
      kind: 'organ-assumed',
      wording: surface,
      organ: first.organ.organ,
      ...(candidates.length > 1 ? { among: true } : {}),
    };
    return { ...first.made, remarks: [...first.made.remarks, remark] };
  }
  return merge(
    answering.map(({ made }) => made),
    surface,
  );
}

/**
 * A bare place (宁夏) was taken for its government: where departments of that place have the same figure, theirs is told beside it. The plan as
 * it is where there are none, or where the answer is a list of its own.
 */
export function besideNamesakes(plan: Plan, reading: Reading, held: Held, planFor: (organs: OrganResolution) => Plan): Plan {
  if (!isCounted(plan)) return plan;
  const namesake = plan.remarks.find((remark) => remark.kind === 'organ-namesakes');
  if (!namesake || namesake.others.length >= TOLD) return plan;
  if (plan.kind === 'figures' && (plan.breakdown || plan.readings.length > 1 || plan.readings[0]?.some(({ cells }) => cells.length > 1)))
    return plan;
  if (reading.earlier) return plan;
  const others = held.organs.filter(({ organ }) => namesake.others.includes(organ));
  const made = others
    .map((organ) => planFor({ kind: 'held', organs: [organ], details: [] }))
    .filter((other) => isCounted(other) && other.kind === plan.kind);
  if (made.length === 0) return plan;
  return {
    ...merge([plan, ...(made as Counted[])], namesake.wording),
    ...(plan.kind === 'figures' ? { namesakes: namesake } : {}),
  } as Plan;
}

const isCounted = (plan: Plan): plan is Counted => plan.kind === 'figures' || plan.kind === 'operation';

const requestsIn = (plan: Counted): CellRequest[] =>
  plan.kind === 'figures' ? plan.readings.flat() : plan.expressions.flatMap(requestsOf);

/** Plans of one kind as the readings of one ambiguous question; the first plan's remarks about years are kept. */
function merge(plans: Counted[], wording: string): Plan {
  const [first] = plans as [Counted, ...Counted[]];
  const same = plans.filter(({ kind }) => kind === first.kind);
  const remarks = uniqueRemarks(
    same.flatMap((plan) => plan.remarks).filter(({ kind }) => kind !== 'organ-namesakes' && kind !== 'organ-assumed'),
  );
  if (first.kind === 'figures') {
    const figures = same as Extract<Plan, { kind: 'figures' }>[];
    return { ...first, readings: figures.flatMap(({ readings }) => readings), remarks, wording };
  }
  const operations = same as Extract<Plan, { kind: 'operation' }>[];
  return { ...first, expressions: operations.flatMap(({ expressions }) => expressions), remarks, wording };
}

function uniqueRemarks(remarks: Remark[]): Remark[] {
  const seen = new Set<string>();
  return remarks.filter((remark) => {
    const key = JSON.stringify(remark);
    return seen.has(key) ? false : seen.add(key);
  });
}
