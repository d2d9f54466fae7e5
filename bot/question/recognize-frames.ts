/** Turns of speech that frame a question (data/glossary/question-frames.ts), as candidates that explain their words and name nothing. */
import { QUESTION_FRAMES } from '../../data/glossary/question-frames.ts';
import type { Candidate } from './cover.ts';
import type { Token } from './token.ts';
import { tokensWithin } from './tokens-within.ts';

/** Rules of frames begin with this; what they cover is not what is asked for. */
export const FRAME_RULE = 'frame/';
/** A clause about the asker outweighs the names in it. */
const OVER_NAMES = 8;

/** Frames that begin and end where tokens do and cover none of the organs and years among the candidates `named`, but for what the asker says of himself before another organ is named. */
export function recognizeFrames(tokens: Token[], normalized: string, named: readonly Candidate[]): Candidate[] {
  const names = named.filter(isName);
  const organs = names.filter(({ meanings }) => meanings.some(({ kind }) => kind !== 'year'));
  const concepts = new Set(named.flatMap(({ meanings }) => meanings.flatMap((m) => (m.kind === 'concept' ? m.readings.flat() : []))));
  const isBeside = (key: string) => [...concepts].some((concept) => concept === key || concept.startsWith(`${key}.`));
  const found: Candidate[] = [];
  for (const { key, with: beside, mayName, zh, en } of QUESTION_FRAMES) {
    if (beside && !beside.some(isBeside)) continue;
    for (const pattern of [...zh, ...en]) {
      for (const match of normalized.matchAll(pattern)) {
        const range = tokensWithin(tokens, match.index, match.index + match[0].length);
        if (!range) continue;
        const namesWithin = names.some((name) => name.from < range.to && name.to > range.from);
        if (namesWithin && !(mayName && organs.some(({ from }) => from >= range.to))) continue;
        found.push({
          ...range,
          matched: range.to - range.from + (namesWithin ? OVER_NAMES : 0),
          rule: FRAME_RULE + key,
          meanings: [{ kind: 'generic' }],
        });
      }
    }
  }
  return found;
}

function isName({ meanings }: Candidate): boolean {
  return meanings.some(({ kind }) => kind === 'organ' || kind === 'organ-mention' || kind === 'year');
}
