/** Words beside a place that tell which of its organs is meant (宁夏搞地质的那家): they must share more with one name than with all others. */
import type { Knowledge } from '../open-bot.ts';
import { normalizeQuestion } from '../question/normalize-question.ts';
import type { Reading } from '../question/reading.ts';
import type { HeldOrgan } from '../question/resolve-organs.ts';

/** Shorter English words (of, the, land) tell too little. */
const TELLING = 5;

/** Undefined where no place is named beside the words, or they fit several organs or none. A place is never made up. */
export function findMeantOrgan(words: string, reading: Reading, knowledge: Knowledge): string | undefined {
  const candidates = organsNamed(reading, knowledge);
  const shared = candidates
    .map((organ) => ({ organ: organ.organ, share: sharedParts(words, organ, knowledge) }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = shared;
  return best && best.share > 0 && best.share > (next?.share ?? 0) ? best.organ : undefined;
}

/** Held organs that every name of the question can stand for; none where the question names no organ and no place. */
export function organsNamed({ organs }: Reading, { held }: Knowledge): HeldOrgan[] {
  if (organs.length === 0) return [];
  return held.organs.filter(({ organ, placeCode }) =>
    organs.every(({ meaning }) =>
      meaning.kind === 'organ' ? meaning.organs.includes(organ) : placeCode !== undefined && meaning.placeCodes.includes(placeCode),
    ),
  );
}

/** Pairs of ideographs, or long English words, that stand in the words and in the organ's name. */
function sharedParts(words: string, { organ }: HeldOrgan, { organEnglish }: Knowledge): number {
  const text = normalizeQuestion(words);
  const pairs = [...text].map((character, at, all) => character + (all[at + 1] ?? '')).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));
  const english = normalizeQuestion(organEnglish(organ)).split(/[^a-z]+/);
  const latin = (text.match(/[a-z]+/g) ?? []).filter(
    (word) => word.length >= TELLING && english.some((name) => name.startsWith(word.slice(0, -1))),
  );
  return pairs.filter((pair) => organ.includes(pair)).length + latin.length;
}
