/** The keys that a model proposes for a whole question against the keys of its words. */
import type { Reading } from '../question/reading.ts';
import type { Proposal } from './proposal.ts';

/** What the keys of the proposal and the keys of the words disagree about. */
export function findDifference(completed: Reading, reading: Reading, proposal: Proposal): string | undefined {
  const named = [...completed.concepts, ...completed.weakConcepts].flat(2);
  const invented = proposal.metrics.find((key) => !named.includes(key));
  if (invented) return `no word says "${invented}"`;
  const dropped = completed.concepts.find((readings) => !readings.some((keys) => keys.every((key) => proposal.metrics.includes(key))));
  if (dropped) return `"${dropped[0]?.join('+')}" was read and is left out`;
  const year = [...proposal.years, ...completed.years].find(
    (one) => !completed.years.includes(one) || !proposal.years.includes(one as never),
  );
  if (year !== undefined) return `${year} is not what the question says`;
  const organ = proposal.organs.find((name) => !canMean(completed, reading, name));
  if (organ !== undefined) return `no word says "${organ}"`;
  const operation = proposal.operations.find((one) => !completed.operations.includes(one));
  if (operation) return `no word asks for "${operation}"`;
  const dimension = proposal.dimensions.find((one) => !completed.dimensions.includes(one));
  return dimension ? `no word asks for "${dimension}"` : undefined;
}

/** Whether some name of the question can stand for this organ. Which one it is, the rules decide. */
function canMean({ organs }: Reading, before: Reading, name: string): boolean {
  const named = organs.length > 0 ? organs : before.organs;
  return named.some(({ meaning }) => (meaning.kind === 'organ' ? meaning.organs.includes(name) : true));
}
