/** Organ and year that were recognised from a picture: one misread character files a report under somebody else, so that more than the title must say so. */
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { MastheadOptions, MissingMasthead } from './masthead.ts';
import type { ResolvedEvidence } from './organ-evidence.ts';

/** Times that the year must stand in the file, its name and its signature together. */
const LEAST_YEARS = 2;

/** What of a scan's masthead cannot be trusted; undefined where nothing is in doubt. `signed` is the year before that of the signature. */
export function doubtMasthead(
  document: Document,
  source: string,
  options: MastheadOptions,
  { chosen, year, signed }: { chosen: ResolvedEvidence; year: number; signed?: number },
): MissingMasthead | undefined {
  if (!document.recognised) return undefined;
  const all = `${foldSpace(document.text)}\n${foldSpace(source)}`;
  const years = all.match(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'gu'))?.length ?? 0;
  if (options.year === undefined && years + (signed === year ? 1 : 0) < LEAST_YEARS)
    return { missing: 'year-missing', detail: `The year ${year} was recognised once in the scan, and nothing else in it confirms it.` };
  const named = foldSpace(source).includes(foldSpace(chosen.organ));
  if (options.organ === undefined && chosen.placeCode === undefined && !named)
    return {
      missing: 'organ-missing',
      detail: `The scan was read as naming ${chosen.organ.slice(0, 40)}, whose place is not known; a character may be misread.`,
    };
  return undefined;
}

/** Characters in which a misread name may differ from the one that it is. */
const MOST_MISREAD = 2;

/** Whether two names of one length differ in a character or two. */
function isMisreading(one: string, other: string): boolean {
  const [left, right] = [[...one], [...other]];
  return (
    left.length === right.length && left.length >= 5 && left.filter((character, index) => character !== right[index]).length <= MOST_MISREAD
  );
}

/** Evidence from a scan without names that are misreadings of another one whose place is known: 学感市 where the file is named 孝感市. */
export function withoutMisreadNames(document: Document, evidence: readonly ResolvedEvidence[]): ResolvedEvidence[] {
  if (!document.recognised) return [...evidence];
  const known = evidence.filter(({ placeCode }) => placeCode !== undefined);
  return evidence.filter((one) => one.placeCode !== undefined || !known.some((other) => isMisreading(one.organ, other.organ)));
}
