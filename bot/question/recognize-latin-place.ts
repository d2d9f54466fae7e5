/** Places in Latin letters whatever their case: a question is read in lower case, where a county's name might be any word. */
import { findPlaces } from '../../data/gazetteer/places.ts';
import type { Candidate } from './cover.ts';
import type { Token } from './token.ts';

/** Shorter names are syllables of many words: they count only right before an organ (Li natural resources bureau). */
const SURE_LENGTH = 5;
const LONGEST_RUN = 4;

/** Names of places that begin with a token which nothing else explains: 'zhongmu', 'zhongmu xian', "ning'an". */
export function recognizeLatinPlaces(tokens: Token[], isOpen: (at: number) => boolean, beginsOrgan: (at: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (tokens[from]!.kind !== 'word' || !isOpen(from)) continue;
    let letters = '';
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_RUN); to++) {
      const token = tokens[to - 1]!;
      if (token.kind !== 'word' || (to - 1 > from && token.apart)) break;
      letters += token.surface.replace(/'s?$/, '');
      const places = letters.length >= SURE_LENGTH || beginsOrgan(to) ? findPlaces(letters) : [];
      if (places.length === 0) continue;
      const placeCodes = places.map(({ code }) => code);
      candidates.push({ from, to, matched: to - from, rule: 'place-in-latin', meanings: [{ kind: 'organ-mention', placeCodes }] });
    }
  }
  return candidates;
}
