/** What the form's own identities say about the figures of an answer, in one word. */
import type { Corpus } from '../retrieval/corpus.ts';
import type { Answer } from './answer.ts';
import { chartedCells } from './chart/charted-cell.ts';

/** `violated` outranks `holds`, which outranks `unverifiable`; undefined where no identity touches the figures. */
export type CheckBadge = 'holds' | 'violated' | 'unverifiable';

/** Over the cells that the answer states, not those that it cites in passing. */
export function checkBadge(answer: Answer, corpus: Corpus): CheckBadge | undefined {
  if (answer.findings.some(({ verdict }) => verdict === 'violated' || verdict === 'contradiction')) return 'violated';
  const verdicts = chartedCells(answer, corpus).flatMap(({ figure }) => corpus.findingsOn(figure).map(({ verdict }) => verdict));
  if (verdicts.some((verdict) => verdict === 'violated' || verdict === 'contradiction')) return 'violated';
  if (verdicts.includes('holds')) return 'holds';
  return verdicts.includes('unverifiable') ? 'unverifiable' : undefined;
}
