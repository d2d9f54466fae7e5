/** 表格与正文是否一致, "does the report contradict itself?": all that the checks found in a report, where the question names no figure of it. */
import { OF_THE_TEXT, OF_THE_WHOLE } from '../data/glossary/relations.ts';
import { chooseTargets, type Held } from './choose-targets.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './question/reading.ts';
import { resolveOrgans } from './question/resolve-organs.ts';

/** Undefined where a figure, a number or anything else is named that is to be checked, or no organ. */
export function planWholeCheck(reading: Reading, held: Held): Plan | undefined {
  const { normalized, operations, concepts, weakConcepts, numbers, unexplained } = reading;
  const namesMore = [concepts, weakConcepts, numbers, unexplained].some((list) => list.length > 0);
  if (namesMore || !operations.includes('agreement') || operations.includes('sum')) return undefined;
  if (!OF_THE_TEXT.test(normalized) && !OF_THE_WHOLE.test(normalized)) return undefined;
  const organs = resolveOrgans(reading, held.organs, held.contains, false);
  if (organs.kind !== 'held' || organs.details.length > 0) return undefined;
  const { targets, remarks, absent } = chooseTargets(reading, organs.organs, organs, held);
  if (absent) return { kind: 'decline', reason: absent };
  const query = reading.searchText;
  return {
    kind: 'agreement',
    requests: [],
    targets,
    query,
    whole: true,
    remarks,
    otherwise: { kind: 'prose-silent', words: [query], organs: organs.organs },
  };
}
