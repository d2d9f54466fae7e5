/** Questions for what reports say in a set place (problems, improvements, contact, period …): which reports, and which topics. */
import { chooseTargets, type Held } from './choose-targets.ts';
import type { Plan } from './plan.ts';
import { takeGeneralOffice } from './plan-mentioned-organ.ts';
import { readTopics } from './question/read-topic.ts';
import type { Reading } from './question/reading.ts';
import { resolveOrgans } from './question/resolve-organs.ts';

/** Undefined where the question asks for something else too, or for no topic. */
export function planTopics(reading: Reading, held: Held): Plan | undefined {
  const topics = readTopics(reading);
  if (topics.length === 0) return undefined;
  const organs = takeGeneralOffice(resolveOrgans(reading, held.organs, held.contains, false), held);
  if (organs.kind === 'absent')
    return { kind: 'decline', reason: { kind: 'organ-absent', surface: organs.surface, nearest: organs.nearest } };
  if (organs.kind === 'ambiguous')
    return { kind: 'decline', reason: { kind: 'organ-unclear', surface: organs.surface, candidates: organs.candidates } };
  if (organs.kind === 'none' && held.organs.length > 1)
    return { kind: 'decline', reason: { kind: 'organ-unclear', candidates: held.organs } };
  const chosen = organs.kind === 'held' ? organs.organs : held.organs;
  let picked = chooseTargets(reading, chosen, organs, held);
  // The plan for a year stands in the report of the year before.
  if (picked.absent && topics.some(({ nextYear }) => nextYear)) {
    const before = chooseTargets(
      { ...reading, years: reading.years.map((year) => year - 1), relativeYear: undefined },
      chosen,
      organs,
      held,
    );
    if (!before.absent) picked = before;
  }
  if (picked.absent) return { kind: 'decline', reason: picked.absent };
  const { targets } = picked;
  if (topics.some(({ notIn }) => targets.some(({ edition }) => notIn?.includes(edition)))) return undefined;
  const keys = topics.map(({ key }) => key);
  return {
    kind: 'passages',
    targets,
    query: reading.searchText,
    topics: keys,
    wantsNumber: false,
    literal: false,
    named: [],
    remarks: picked.remarks,
    otherwise: { kind: 'prose-silent', words: [reading.searchText], organs: chosen },
  };
}
