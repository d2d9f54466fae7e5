/** Organ and year that were recognised from a picture: one misread character files a report under somebody else, so that more than the title must say so. */
import type { Document } from './document.ts';
import { foldSpace } from './fold-label.ts';
import type { MastheadOptions, MissingMasthead } from './masthead.ts';
import type { ResolvedEvidence } from './organ-evidence.ts';

/** Times that the year must stand in the file, its name and its signature together. */
const LEAST_YEARS = 2;
/** Characters of the text in which other spellings are looked for. */
const SEARCHED = 100_000;

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

/** How often the text of a scan has a name, and names that differ from it in a character or two. */
function countSpellings(text: string, name: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + name.length <= text.length; at += 1) {
    const part = text.slice(at, at + name.length);
    if (part === name || isMisreading(part, name)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/**
 * A recognised name as the scan spells it elsewhere and the file's name begins: 夏铎铺镇 for 复铎铺镇. Undefined where another spelling is as frequent
 * and the file's name decides nothing.
 */
function respell(text: string, source: string, one: ResolvedEvidence): ResolvedEvidence | undefined {
  const counts = countSpellings(text, one.organ);
  const others = [...counts].filter(([spelling]) => spelling !== one.organ).sort((a, b) => b[1] - a[1]);
  const [spelling = '', count = 0] = others[0] ?? [];
  if (count === 0) return one;
  const last = [...one.organ].findLastIndex((character, index) => character !== spelling[index]);
  if (last >= 2 && source.includes(spelling.slice(0, last + 1)))
    return { ...one, organ: spelling, name: one.name.replace(one.organ, spelling) };
  return count >= (counts.get(one.organ) ?? 0) ? undefined : one;
}

const isTyped = ({ origin }: ResolvedEvidence): boolean => ['option', 'front-matter', 'file-name'].includes(origin);

/** Evidence from a scan without names that are misreadings of another one whose place is known: 学感市 where the file is named 孝感市. */
export function withoutMisreadNames(document: Document, source: string, evidence: readonly ResolvedEvidence[]): ResolvedEvidence[] {
  if (!document.recognised) return [...evidence];
  const text = foldSpace(document.text.slice(0, SEARCHED));
  const file = foldSpace(source);
  const spelt = evidence.flatMap((one) => (isTyped(one) ? [one] : (respell(text, file, one) ?? [])));
  const known = spelt.filter(({ placeCode }) => placeCode !== undefined);
  return spelt.filter((one) => one.placeCode !== undefined || !known.some((other) => isMisreading(one.organ, other.organ)));
}
