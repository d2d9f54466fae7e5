/** 自然人的申请被不予公开的…, "of enterprises' requests … granted": who applied is named before what became of it, and is the whole that is spoken of. */
import { DISPOSITION_MEASURE } from './default-measures.ts';
import type { Reading } from './reading.ts';
import type { ConceptTree } from './select-cells.ts';

/** True where an applicant is named, and every outcome behind the first applicant; false where the outcome comes first (予以公开的都是自然人). */
export function namesApplicantFirst({ spans }: Reading, tree: ConceptTree): boolean {
  const places = (isMeant: (key: string) => boolean) =>
    spans.flatMap(({ from, meanings }) =>
      meanings.some((meaning) => meaning.kind === 'concept' && !meaning.term && meaning.readings.some((keys) => keys.some(isMeant)))
        ? [from]
        : [],
    );
  const [applicant] = places((key) => tree.facet(key) === 'applicant');
  const [outcome] = places((key) => tree.distance(DISPOSITION_MEASURE, key) !== undefined);
  return applicant !== undefined && outcome !== undefined && applicant < outcome;
}
