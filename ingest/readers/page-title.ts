/** Words of a page compared as a report's title or label, in whichever script they are printed. */
import { foldLabel, foldSpace } from '../fold-label.ts';
import { matchTitle, type Title } from '../title.ts';
import { simplifyInPlace } from '../traditional.ts';

const LONGEST = 120;

/** The title that a line of the page is, white space apart; undefined when it is none. */
export function matchPageTitle(line: string): Omit<Title, 'text'> | undefined {
  const folded = foldSpace(line.slice(0, LONGEST));
  return /[报報]/u.test(folded) ? matchTitle(simplifyInPlace(folded)) : undefined;
}

/** A cell's words as labels are compared. */
export function foldPageLabel(text: string): string {
  return text.length > LONGEST ? '' : foldLabel(simplifyInPlace(text));
}
