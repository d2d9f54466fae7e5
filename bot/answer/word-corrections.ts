/** Slips that were mended are said aloud, whatever kind of answer it is. */
import { say } from '../../data/wording/answer-texts.ts';
import type { Reading } from '../question/reading.ts';
import type { Draft } from './draft.ts';

/** One line for each mended wording that the answer does not yet speak of. */
export function wordCorrections({ corrections }: Reading, draft: Draft): void {
  for (const { surface, right, organ } of corrections) {
    const line = organ
      ? say(draft.lang, 'remark-organ-corrected', { wording: surface, organ: draft.organ(right) })
      : say(draft.lang, 'remark-term-corrected', { wording: surface, term: right });
    if (draft.lines.includes(line)) continue;
    draft.quoted.push(surface);
    draft.lines.push(line);
  }
}
