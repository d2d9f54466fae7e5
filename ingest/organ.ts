/** The canonical name of an organ behind the name that a report prints. */
import { GENERIC_PLACE_WORDS } from '../data/masthead-patterns.ts';

/** The printed name with its place in full where the text names it: 自治区地质局 in a text about 宁夏回族自治区. Unchanged where it does not. */
export function resolveOrgan(printed: string, context: string): { organ: string; placeCode?: string; organKind?: string } {
  const generic = GENERIC_PLACE_WORDS.find((word) => printed.startsWith(word) && printed.length > word.length);
  if (!generic) return { organ: printed };
  const place = new RegExp(String.raw`(?<!\p{Script=Han})(\p{Script=Han}{2,7}?${generic})`, 'u').exec(context)?.[1];
  return { organ: place ? place + printed.slice(generic.length) : printed };
}
