/** Other cells of the reports that an operation led to: "the organ with the most applications, and its procurement". */
import { sayOperation } from '../../data/wording/operation-texts.ts';
import type { Draft } from '../answer/draft.ts';
import type { CellRequest } from '../plan.ts';
import { type Operand, readOperands } from './operand.ts';

/** The numbers of `requests` in the reports of `found`, in the order of `found`. Says where such a report has no such cell. */
export function readThere(found: Operand[], requests: CellRequest[], draft: Draft): Operand[] {
  const reports = [...new Map(found.map(({ target }) => [target.report, target])).values()];
  return reports.flatMap((target) => {
    const operands = requests
      .filter((request) => request.target.report === target.report)
      .flatMap((request) => readOperands(request, draft));
    if (operands.length === 0)
      draft.lines.push(sayOperation(draft.lang, 'there-lacking', { organ: draft.organ(target.organ), year: String(target.year) }));
    return operands;
  });
}
