/** Sums against recognition: a cell of a scan whose sums fail, and that no other sum confirms, may be misread. Nothing is corrected by a sum. */
import type { FormEdition } from '../data/forms/form-edition.ts';
import { reconcile } from './reconcile.ts';
import type { Figure } from './report.ts';

const NOTE = 'recognised from a picture, and the sums that it stands in do not come out';

/** The figures of a scan with those in doubt illegible: numbers of violated identities that stand in no equation that holds. */
export function doubtIdentities(figures: readonly Figure[], edition: FormEdition): Figure[] {
  const equations = new Set(edition.identities.filter(({ relation }) => relation === 'equals').map(({ id }) => id));
  const confirmed = new Set<number>();
  const doubted = new Set<number>();
  for (const { identity, verdict, left, right } of reconcile(figures, edition)) {
    const target = verdict === 'violated' ? doubted : verdict === 'holds' && equations.has(identity) ? confirmed : undefined;
    for (const index of [...left.figures, ...right.figures]) target?.add(index);
  }
  return figures.map((figure, index) =>
    figure.state === 'number' && doubted.has(index) && !confirmed.has(index)
      ? { ...figure, state: 'illegible' as const, value: null, note: NOTE }
      : figure,
  );
}
