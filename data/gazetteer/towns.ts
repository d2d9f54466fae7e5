/** Towns, townships and streets by name: `towns.csv`, one line per county. Needed where a report names such a place and no county. */
import { readFileSync } from 'node:fs';
import { locateData } from '../locate.ts';

let held: string | undefined;

/**
 * Codes of the counties that have a town, township or street of that whole name (木渎镇, 黎托街道), ascending; none where no list has it. The file
 * stays one string: it is read at the first such name and searched, which takes a millisecond and no index.
 */
export function findCountiesOfTown(name: string): string[] {
  if (!/^\p{Script=Han}{2,20}$/u.test(name)) return [];
  held ??= readFileSync(locateData('gazetteer/towns.csv'), 'utf8');
  const codes: string[] = [];
  for (let at = held.indexOf(name); at !== -1; at = held.indexOf(name, at + name.length)) {
    const whole = /[,;]/u.test(held[at - 1] ?? '') && /[;\n]/u.test(held[at + name.length] ?? '\n');
    if (whole) codes.push(held.slice(held.lastIndexOf('\n', at) + 1).slice(0, 6));
  }
  return codes;
}
