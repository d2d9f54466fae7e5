/** Says aloud which words a language model read, and as what. */
import { say } from '../../data/wording/answer-texts.ts';
import type { ChosenReading } from '../model/choose-reading.ts';
import type { Understood } from '../model/proposal.ts';
import type { Draft } from './draft.ts';

export function wordUnderstood(understood: readonly Understood[], draft: Draft): void {
  if (understood.length === 0) return;
  const { lang } = draft;
  const said = understood.map(({ words, means }) => {
    const label = means
      .split('+')
      .map((key) => labelOf(key, draft))
      .join(' · ');
    const shown = words.replace(/["“”<>]/g, '');
    draft.quoted.push(shown, label);
    return say(lang, 'understood-word', { words: shown, label });
  });
  draft.lines.push(say(lang, 'understood-by-model', { words: said.join(say(lang, 'and')) }));
}

/** Says aloud which of several readings a language model put first, and by which words of the question. */
export function wordChosen({ reading, words }: ChosenReading, draft: Draft): void {
  const label = reading
    .split('+')
    .map((key) => labelOf(key, draft))
    .join(' · ');
  const shown = words.replace(/["“”<>]/g, '');
  draft.quoted.push(shown, label);
  draft.lines.push(say(draft.lang, 'chosen-by-model', { words: shown, label }));
}

function labelOf(means: string, draft: Draft): string {
  const organ = /^organ:(.+)$/.exec(means)?.[1];
  if (organ !== undefined) return draft.organ(organ);
  return draft.context.tree.find(means)?.[draft.lang] ?? means.replace(/^[a-z]+:/, '');
}
